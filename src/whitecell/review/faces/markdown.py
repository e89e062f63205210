"""The review as Markdown, with everybody's words escaped."""

import re
from collections.abc import Iterator
from typing import Any

from whitecell.language import sentence
from whitecell.review.faces.contents import contents
from whitecell.review.faces.matrix import grid
from whitecell.review.faces.speech import Speech, anchored, anchors, pointing, shown
from whitecell.review.parts import Finding, Findings, Matrix, Part, Steps, Table
from whitecell.review.sections.heading import Told

_MARKS = re.compile(
    r"([\\`*_\[\]<>|~#&@$^])|(?<=\w)(:)(?=//)|(?<=www)(\.)|^([-+=])(?=[-+=\s]|$)|^(\d+)([.)])(?=\s|$)"
)
_TONES = {"good": "**+** ", "bad": "**!** ", "note": ""}


def page(made: Told, speech: Speech) -> str:
    """The review as a Markdown page."""
    return "\n".join(_Page(made, speech).lines()) + "\n"


def escaped(text: str) -> str:
    """Plain text as Markdown that reads as that text and does nothing else."""
    return _MARKS.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    if match[5]:
        return f"{match[5]}\\{match[6]}"
    return f"\\{match[0]}"


class _Page:
    def __init__(self, made: Told, speech: Speech) -> None:
        self.made, self.speech = made, speech
        self.known = anchors(made.sections)

    def say(self, what: Any) -> str:
        return escaped(self.speech.say(what))

    def lines(self) -> Iterator[str]:
        head, mark = self.made.heading, self.speech.language.wording("common.mark")
        yield from (f"**{mark}**", "")
        yield from (f"# {self.say(head.title)}: {self.say(self.made.what)}", "")
        yield from (f"**{self.speech.word('draft')}**: {self.speech.word('draft_note')}", "")
        for said in (head.marking, head.figures, head.story, head.period):
            yield f"- {self.say(said)}"
        for entry in contents(self.made.sections):
            title = self.say(entry.section.title)
            yield from ("", f"{'#' * (entry.depth + 1)} {entry.number} {title}", "")
            for part in entry.section.parts:
                yield from self.part(part, "#" * (entry.depth + 2))
        yield from ("", f"**{mark}**")

    def part(self, part: Part, level: str) -> Iterator[str]:
        if isinstance(part, Findings):
            if part.title:
                yield from (f"{level} {self.say(part.title)}", "")
            for finding in part.findings:
                yield f"- {_TONES[finding.tone]}{self.said(finding)}"
            if part.more:
                yield from ("", self.say(sentence("page.more", count=part.more)))
        elif isinstance(part, Steps):
            if part.cut:
                yield from (self.speech.word("cut"), "")
            for place, step in enumerate(part.steps, 1):
                yield f"{place}. {self.said(step)}"
        elif isinstance(part, Table):
            yield from (f"{level} {self.say(part.caption)}", "", *self.table(part))
        else:
            yield from (f"{level} {self.say(part.title)}", "", self.say(part.described))
        if isinstance(part, Matrix):
            yield from ("", *self.matrix(part))
        yield ""

    def said(self, finding: Finding) -> str:
        return " ".join(filter(None, (self.say(finding.said), self.numbers(finding.events))))

    def numbers(self, events: tuple[int, ...]) -> str:
        numbers, more = shown(events)
        links = [f"[\\#{n}](#e{n})" if n in self.known else f"\\#{n}" for n in numbers]
        return " ".join([*links, f"+{more}"] if more else links)

    def table(self, table: Table) -> Iterator[str]:
        titles = [self.say(column.title) for column in table.columns]
        rule = ["--:" if column.number else "---" for column in table.columns]
        own, points = anchored(table), pointing(table)
        if own:
            titles, rule = [self.speech.word("column_event"), *titles], ["---", *rule]
        if points:
            last = "column_because" if own else "column_events"
            titles, rule = [*titles, self.speech.word(last)], [*rule, "---"]
        yield from (_row(titles), _row(rule))
        for line in table.lines:
            cells = ["" if cell is None else self.say(cell) for cell in line.cells]
            if own:
                cells = [f'<a id="e{line.anchor}"></a>\\#{line.anchor}', *cells]
            yield _row([*cells, self.numbers(line.events)] if points else cells)
        if table.note:
            yield from ("", self.say(table.note))

    def matrix(self, matrix: Matrix) -> Iterator[str]:
        laid = grid(matrix)
        word = self.speech.language.wording
        takers = [self.say(taker) for taker in matrix.takers]
        corner, all_ = escaped(word("flows.from_to")), escaped(word("flows.in_all"))
        yield _row([corner, *takers, all_])
        yield _row(["---", *("--:" for _ in takers), "--:"])
        for row in laid.rows:
            cells = [str(cell.given.much) if cell.given else "" for cell in row.cells]
            yield _row([self.say(row.title), *cells, str(row.total)])
        yield _row([all_, *map(str, laid.totals), ""])


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
