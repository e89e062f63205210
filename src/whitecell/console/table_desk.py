"""What lies before one cell, for the table: papers, questions and requests, by its own numbers."""

from collections.abc import Iterable, Iterator

from rich.console import Group
from rich.panel import Panel
from rich.table import Table as Grid
from rich.text import Text

from whitecell.console.names import Names, tlp
from whitecell.console.panels import panel
from whitecell.console.scene import BARS
from whitecell.console.table_clocks import at_second
from whitecell.console.table_matters import (
    SETTLED,
    choice,
    deadlines,
    possible,
    proposer_of,
)
from whitecell.console.voice import Voice, shortened
from whitecell.language import Sentence, sentence
from whitecell.play import references
from whitecell.play.board import Board
from whitecell.play.deliveries import GONE
from whitecell.play.papers import Given, Matter, Paper, Plea, View
from whitecell.play.prospects import Prospect
from whitecell.play.view import view

SHOWN = 10
"""Papers of an inbox that are shown, the newest last; `inbox CELL all` shows every one."""
SHORT = 150
Row = tuple[str, list[Text]]
"""What stands on the left, and the lines beside it."""


class Desk:
    """One cell's view in words."""

    def __init__(self, board: Board, cell: str, names: Names, voice: Voice) -> None:
        self.board = board
        self.cell = cell
        self.names = names
        self.voice = voice
        self.view: View = view(board, cell)

    @property
    def papers(self) -> tuple[Paper, ...]:
        """What it has not acknowledged yet, and in the centre what is not graded."""
        centre = bool(self.view.belief)
        return tuple(
            paper
            for paper in self.view.papers
            if (centre and paper.own and paper.grade is None and paper.stage not in GONE)
            or (paper.stage == "delivered" and not paper.own)
        )

    @property
    def matters(self) -> tuple[Matter, ...]:
        """The questions before it that are not settled."""
        return tuple(m for m in self.view.matters if m.stage not in SETTLED)

    @property
    def pleas(self) -> tuple[Plea, ...]:
        """The requests that wait for its answer."""
        return tuple(p for p in self.view.pleas if p.stage == "asked" and not p.under_way)

    def clock(self, play: int) -> str:
        """The clock at a second of play, with its move where that is another."""
        return at_second(self.board, self.voice, play)

    def news(self) -> Panel:
        """What waits for this cell: to be acknowledged, decided, answered; the newest papers."""
        papers = self.papers
        return self._panel(
            sentence("table.news_title", cell=self.names.cell(self.cell)),
            [
                *rows_before(self.voice, len(papers) - SHOWN),
                *map(self._paper, papers[-SHOWN:]),
                *map(self._matter, self.matters),
                *map(self._plea, self.pleas),
            ],
            sentence("table.no_news"),
        )

    def inbox(self, *, whole: bool = False) -> Panel:
        """The papers of this cell, the newest last."""
        papers = self.view.papers if whole else self.view.papers[-SHOWN:]
        title = sentence(
            "table.inbox_title",
            cell=self.names.cell(self.cell),
            shown=len(papers),
            count=len(self.view.papers),
        )
        return self._panel(title, map(self._paper, papers), sentence("table.no_papers"))

    def decisions(self, *, whole: bool = False) -> Panel:
        """The questions in which this cell has a part, settled ones too, the newest last."""
        title = sentence("table.decisions_title", cell=self.names.cell(self.cell))
        matters = self.view.matters if whole else self.view.matters[-SHOWN:]
        earlier = len(self.view.matters) - len(matters)
        rows = [*rows_before(self.voice, earlier), *map(self._matter, matters)]
        return self._panel(title, rows, sentence("table.no_decisions"))

    def requests(self) -> Panel:
        """The release requests before this cell."""
        title = sentence("table.requests_title", cell=self.names.cell(self.cell))
        return self._panel(title, map(self._plea, self.view.pleas), sentence("table.no_requests"))

    def paper(self, number: int) -> Panel | None:
        """One paper in full, or nothing where there is none of that number."""
        if not 0 < number <= len(self.view.papers):
            return None
        paper = self.view.papers[number - 1]
        lines = [*self._about(paper), Text(), Text(self.voice.plain(paper.text))]
        title = sentence("table.paper_title", cell=self.names.cell(self.cell), number=number)
        return panel(Group(*lines), self.voice.plain(title), "bold blue")

    def outlook(self, number: str, found: tuple[Prospect, ...]) -> Panel:
        """What the rules would say if this cell shared a paper."""
        rows = [
            (
                self._row(one.cell),
                [
                    self._text(sentence(f"table.would_{one.outcome}")),
                    *(
                        self._text(sentence("table.reason", reason=self._reason(reason)))
                        for reason in one.reasons
                        if one.outcome != "share" and reason.id in BARS
                    ),
                ],
            )
            for one in found
        ]
        title = sentence(
            "table.verdict_title",
            paper=(number.upper() if references.number(number, "m") else number)[:20],
        )
        return self._panel(title, rows, sentence("table.nobody"))

    def _row(self, cell: str) -> str:
        """A cell at the head of a row."""
        name = self.names.cell(cell)
        return name[:1].upper() + name[1:]

    def _reason(self, reason: Sentence) -> Sentence:
        named = dict(reason.arguments)
        if "domain" in named:
            named["domain"] = self.names.domain(named["domain"])
        if "nation" in named:
            named["nation"] = self.names.nation(named["nation"])
        return Sentence(reason.id, named)

    def _text(self, what: Sentence) -> Text:
        return self.voice.text(what)

    def _panel(self, title: Sentence, rows: Iterable[Row], none: Sentence) -> Panel:
        return grid_panel(self.voice, self.voice.plain(title), rows, none)

    def _paper(self, paper: Paper) -> tuple[str, list[Text]]:
        return f"M{paper.number}", [
            *self._about(paper),
            Text(shortened(self.voice.plain(paper.text), SHORT)),
        ]

    def _about(self, paper: Paper) -> Iterator[Text]:
        """Whence and when it came, what was made of it, and whom it went to."""
        stage = "new" if paper.stage == "delivered" and not paper.own else paper.stage
        yield self._text(
            sentence(
                "table.paper",
                sender=paper.sender,
                clock=self.clock(paper.second),
                label=self._label(paper),
                stage=sentence("table.is_new") if stage == "new" else "",
            )
        )
        if paper.claimed:
            yield self._text(self._work(paper))
        if paper.given:
            gone = tuple(self._gone(given) for given in paper.given)
            yield self._text(sentence("table.given", cells=gone))

    def _label(self, paper: Paper) -> Sentence | str:
        parts = [paper.level, *paper.caveats, *([tlp(paper.tlp)] if paper.tlp else [])]
        if paper.form == "sanitised":
            parts.append(self.voice.plain(sentence("table.short_form")))
        named = " ".join(part for part in parts if part)
        return sentence("table.label", label=named) if named else ""

    def _work(self, paper: Paper) -> Sentence:
        readings = tuple(f"{id} {reading}" for id, reading in paper.readings)
        links = tuple(f"M{other}" for other, _ in paper.links)
        graded = "table.work_graded" if paper.grade else "table.work_claimed"
        key = graded if self.view.belief else "table.work_plain"
        return sentence(
            key,
            claimed=paper.claimed,
            grade=paper.grade or "",
            links=sentence("table.work_links", items=links) if links else "",
            readings=sentence("table.work_readings", readings=readings) if readings else "",
        )

    def _gone(self, given: Given) -> Sentence:
        asked = sentence(f"table.asked_{given.asked}") if given.asked else ""
        cell = self.names.cell(given.cell)
        return sentence(f"table.gone_{given.stage}", cell=cell, asked=asked)

    def _matter(self, matter: Matter) -> tuple[str, list[Text]]:
        due, until = (self.clock(s) if s else "" for s in (matter.due, matter.until))
        stage = sentence(f"table.decision_{matter.stage}")
        head = sentence("table.matter", stage=stage, due=deadlines(matter.stage, due, until))
        lines = [self._text(head), Text(self.voice.plain(matter.ask))]
        for one in matter.choices:
            put = one.letter == matter.proposed
            lines.append(self._text(choice(one.letter, one.text, matter.stage, put=put)))
        if matter.text:
            lines.append(self._text(sentence("table.free_text", text=matter.text)))
        parts = tuple(
            sentence(f"table.part_{part}", number=matter.number) for part in possible(matter)
        )
        if parts:
            lines.append(self._text(sentence("table.parts", parts=parts)))
        elif "position" in matter.parts and matter.stage not in SETTLED:
            first = proposer_of(self.board, self.names, self.cell, matter)
            lines.append(self._text(sentence("positions.proposes_first", cell=first)))
        return f"D{matter.number}", lines

    def _plea(self, plea: Plea) -> tuple[str, list[Text]]:
        due = sentence("table.due", clock=self.clock(plea.due)) if plea.due else ""
        stage = sentence(f"facilitating.request_{plea.stage}")
        asker, cell = self.names.cell(plea.asker), self.names.cell(plea.cell)
        head = sentence("table.plea", asker=asker, cell=cell, stage=stage, due=due)
        text = shortened(self.voice.plain(plea.text), SHORT)
        return f"R{plea.number}", [self._text(head), Text(text)]


def rows_before(voice: Voice, earlier: int) -> list[Row]:
    """A row that says how many came before those that are shown, if any did."""
    if earlier <= 0:
        return []
    return [("…", [voice.text(sentence("table.earlier", count=earlier))])]


def grid_panel(voice: Voice, title: str, rows: Iterable[Row], none: Sentence) -> Panel:
    """A headed panel of rows: what they are called, and lines beside it."""
    rows = list(rows)
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="cyan", no_wrap=True)
    grid.add_column(ratio=1)
    for name, lines in rows:
        grid.add_row(Text(name), Group(*lines))
    if not any(name for name, _ in rows):
        body = Group(*(line for _, lines in rows for line in lines))
        return panel(body if rows else Group(voice.text(none)), title, "bold blue")
    return panel(Group(grid), title, "bold blue")
