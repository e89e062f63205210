"""What an understudy is whispered: the author's hints for what its seat has, blurred by its skill.

Hints go by the numbers of the view; nothing here speaks of what the seat does not have.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from whitecell.play.board import Board
from whitecell.play.chance import draw, happens
from whitecell.script.reports import Report


class Hint(NamedTuple):
    """What a skilled analyst would make of a paper: its grade, readings and relatives."""

    grade: str
    readings: tuple[tuple[str, str], ...]
    same_source: tuple[int, ...]
    related: tuple[int, ...]


class Coaching(NamedTuple):
    """Hints by paper number, and what draws this seat to each option, by decision number."""

    hints: dict[int, Hint]
    leans: dict[int, tuple[int, ...]]


NOTHING = Coaching({}, {})


def coaching(board: Board, cell: str, temperament: str, skill: int) -> Coaching:
    """The hints for what a cell has; `skill` is per mille."""
    desk = board.desks[cell]
    if not desk.decisions and not board.items:
        return NOTHING
    fusion = board.script.cells[cell].kind == "fusion"
    hints = _hints(board, cell, skill) if fusion else NOTHING.hints
    return Coaching(hints, _leans(board, cell, temperament) if desk.decisions else {})


@dataclass(slots=True)
class Whispers:
    """The hints that a seat has so far: one changes only when a relative of its paper comes.

    They save work and say nothing of their own: made anew, the hints are the same.
    """

    cell: str
    skill: int
    seen: int = 0
    """So many papers of the desk have been looked at."""
    hints: dict[int, Hint] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    order: dict[str, int] = field(default_factory=dict)
    """The place of each report among those that came."""
    linking: set[str] = field(default_factory=set)
    """The reports whose relatives the seat sees."""

    def add(self, board: Board, thing: str) -> None:
        """A report came: its hint, and what that adds to the hints of its relatives."""
        report = board.script.reports[thing].report
        seed, cell, number = board.setting.seed, self.cell, board.desks[self.cell].numbers[thing]
        sharp = self._draws(seed, "grade", cell, number)
        readings = tuple(
            (hypothesis, reading)
            for hypothesis, reading in report.bears_on.items()
            if self._draws(seed, "reading", cell, number, hypothesis)
        )
        found: tuple[tuple[int, ...], ...] = ((), ())
        relatives = self._relatives(board, thing, report)
        if self._draws(seed, "link", cell, number):
            self.linking.add(thing)
            found = tuple(tuple(self.numbers[other] for other in one) for one in relatives)
        self.hints[number] = Hint(report.worth if sharp else report.grade, readings, *found)
        self.numbers[thing], self.order[thing] = number, len(self.order)
        for other in self.linking.intersection(relatives[0]):
            hint = self.hints[self.numbers[other]]
            changed = hint._replace(same_source=(*hint.same_source, number))
            self.hints[self.numbers[other]] = changed
        for other in self.linking.intersection(relatives[1]):
            hint = self.hints[self.numbers[other]]
            self.hints[self.numbers[other]] = hint._replace(related=(*hint.related, number))

    def _draws(self, seed: int, purpose: str, *subjects: object) -> bool:
        return happens(self.skill, draw(seed, purpose, *subjects))

    def _relatives(self, board: Board, thing: str, report: Report) -> tuple[list[str], list[str]]:
        """The reports of one origin with it, and those that speak of the same, as they came."""
        kin = board.plot.kin
        source = set(kin.get(f"origin {report.origin}", ()) if report.origin is not None else ())
        named = {other for name in report.names for other in kin[f"name {name}"]} - source
        place = self.order.__getitem__
        return (
            sorted(self.order.keys() & (source - {thing}), key=place),
            sorted(self.order.keys() & (named - {thing}), key=place),
        )


def _hints(board: Board, cell: str, skill: int) -> dict[int, Hint]:
    desk, reports = board.desks[cell], board.script.reports
    kept = desk.papers.whispers
    known = kept if isinstance(kept, Whispers) and kept.skill == skill else Whispers(cell, skill)
    if known.seen == len(desk.inbox):
        return known.hints
    new = [thing for thing, _ in desk.inbox[known.seen :] if thing in reports]
    if not known.seen or len(set(new)) < len(new) or not known.order.keys().isdisjoint(new):
        # What has another number by now is drawn for anew.
        known, new = Whispers(cell, skill), [thing for thing in desk.numbers if thing in reports]
    desk.papers.whispers = known
    for thing in new:
        known.add(board, thing)
    known.seen = len(desk.inbox)
    return known.hints


def _leans(board: Board, cell: str, temperament: str) -> dict[int, tuple[int, ...]]:
    """What draws a seat to the options of each of its decisions."""
    nation, memory = board.script.cells[cell].nation or "", board.plot.leans
    found = {}
    for number, id in enumerate(board.desks[cell].decisions, 1):
        key = (id, temperament, nation)
        if key not in memory:
            options = board.script.decisions[id].decision.options
            memory[key] = tuple(
                option.leans.get(temperament, 0) + option.leans.get(nation, 0) for option in options
            )
        found[number] = memory[key]
    return found
