"""The graph in words: a box for each inject and ending, with rows that ways start from."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from whitecell.console.show.entries import Entry, Msel
from whitecell.language import Sentence, sentence
from whitecell.script.branches import Way, ways


@dataclass(frozen=True, slots=True)
class Row:
    """A part of a box: a report, an expected action, a question or an option."""

    part: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Box:
    """An inject, an opening or an ending."""

    id: str
    kind: str
    title: str
    told: str
    comes: str
    rows: tuple[Row, ...] = ()

    def place(self, part: str) -> int:
        """Which row a part is, from 1; 0 is the box itself."""
        return next((n for n, row in enumerate(self.rows, 1) if row.part == part), 0)


@dataclass(frozen=True, slots=True)
class Graph:
    """Boxes in the order of the MSEL, and the ways between them."""

    boxes: tuple[Box, ...]
    ways: tuple[Way, ...]


def graph_of(msel: Msel) -> Graph:
    """The graph of an exercise, in the words of a language."""
    found = ways(msel.script)
    boxes = [*_openings(msel, found), *map(_Boxes(msel).inject, msel.entries), *_endings(msel)]
    return Graph(tuple(boxes), found)


def in_a_sentence(graph: Graph, msel: Msel) -> Iterator[str]:
    """The ways of a graph, for whoever cannot see it: what, how, and to what."""
    say = _plainly(msel)
    boxes = {box.id: box for box in graph.boxes}
    for way in graph.ways:
        origin, target = boxes[way.origin], boxes[way.target]
        row = origin.rows[origin.place(way.part) - 1].text if origin.place(way.part) else ""
        how = sentence(f"show.way_{way.kind}")
        told = sentence("show.way", origin=row or origin.title, how=how, target=target.title)
        yield say(told)


class _Boxes:
    """Makes the boxes of injects."""

    def __init__(self, msel: Msel) -> None:
        self._msel = msel
        self._say = _plainly(msel)

    def inject(self, entry: Entry) -> Box:
        """The box of an inject."""
        inject = entry.slot.inject
        kind = "contingency" if inject.use == "contingency" else "inject"
        told = sentence("show.box_told", clock=entry.clock, kind=entry.kind, line=entry.line)
        title = sentence("show.box_title", number=entry.slot.number, title=entry.title)
        comes = self._comes(entry)
        return Box(
            entry.id, kind, self._say(title), self._say(told), comes, tuple(self._rows(entry))
        )

    def _comes(self, entry: Entry) -> str:
        return _capital(self._say(entry.comes)) if entry.comes else ""

    def _rows(self, entry: Entry) -> Iterator[Row]:
        inject, msel, say = entry.slot.inject, self._msel, self._say
        for report in inject.reports:
            nation = msel.names.nation(report.nation)
            yield Row(
                report.id,
                "report",
                say(sentence("show.row_report", item=report.id, nation=nation)),
            )
        for expected in inject.expects:
            yield Row(expected.id, "expected", _capital(say(msel.expectation(expected))))
        for decision in inject.decisions:
            who = msel.deciders(decision)
            asked = sentence("show.row_decision", who=who, ask=decision.ask)
            yield Row(decision.id, "decision", _capital(say(asked)))
            for option in decision.options:
                yield Row(f"{decision.id}.{option.id}", "option", msel.voice.plain(option.text))


def _openings(msel: Msel, found: tuple[Way, ...]) -> Iterator[Box]:
    """The initiatives that something depends on."""
    wanted = {way.origin for way in found}
    for opening in msel.script.openings.values():
        if opening.id in wanted:
            cell = msel.names.cell(opening.cell)
            told = _plainly(msel)(sentence("show.box_opening", cell=cell))
            yield Box(opening.id, "opening", msel.voice.plain(opening.text), told, "")


def _endings(msel: Msel) -> Iterator[Box]:
    say = _plainly(msel)
    for ending in msel.script.exercise.endings:
        title = say(sentence("show.box_ending", title=ending.title))
        yield Box(ending.id, "ending", title, "", _capital(say(msel.reason(ending))))


def _plainly(msel: Msel) -> Callable[[Sentence], str]:
    """Says a sentence without its styles."""

    def say(what: Sentence) -> str:
        return " ".join(msel.voice.text(what).plain.split())

    return say


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
