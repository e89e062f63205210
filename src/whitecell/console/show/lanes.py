"""Storylines as lanes over the time of a move: what stands where, in rows that do not overlap."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from whitecell.console.show.entries import Entry, Msel
from whitecell.script.moves import Move

STEPS = (
    60, 120, 300, 600, 900, 1800, 3600, 2 * 3600, 3 * 3600, 6 * 3600, 12 * 3600,
    86400, 2 * 86400, 7 * 86400, 30 * 86400,
)  # fmt: skip
"""From one tick to the next, in seconds."""


class Mark(NamedTuple):
    """An inject on a lane: when it comes, until when it may, and when what it asks for is due."""

    entry: Entry
    start: int
    until: int | None
    due: int | None
    decides: bool

    @property
    def label(self) -> str:
        """Its number and its title."""
        return f"{self.entry.slot.number} {self.entry.title}"

    @property
    def sure(self) -> bool:
        """Whether it comes whatever anybody does."""
        inject = self.entry.slot.inject
        return not (inject.when or inject.if_not)

    @property
    def end(self) -> int:
        """The last second that it speaks of."""
        return max(self.start, self.until or 0, self.due or 0)


class Lane(NamedTuple):
    """A storyline's marks in a move, and what comes in it at no time that can be told."""

    title: str
    marks: tuple[Mark, ...]
    untimed: tuple[Entry, ...]


class Span(NamedTuple):
    """The seconds of a move, on its own clock."""

    start: int
    end: int

    def step(self, ticks: int) -> int:
        """A round length of time of which about so many make up the move."""
        length = max(self.end - self.start, 1)
        return next((step for step in STEPS if length <= step * ticks), STEPS[-1])

    def across(self, second: int, width: int) -> int:
        """How far a second is from the left, where the move is `width` wide."""
        held = min(max(second, self.start), self.end)
        return (held - self.start) * width // max(self.end - self.start, 1)


def span_of(msel: Msel, move: Move) -> Span:
    """The seconds of a move."""
    start = msel.schedule.start(move.id)
    return Span(start, start + move.length)


def ticks_of(msel: Msel, move: Move, most: int) -> list[tuple[int, str]]:
    """Round times of a move and how a clock shows them, at most so many."""
    span = span_of(msel, move)
    step = span.step(max(most, 1))
    midnight = 0 if move.kind == "talk" else msel.schedule.clock(0)
    first = -(-(span.start + midnight) // step) * step - midnight
    return [(at, msel.clock(move.id, at)) for at in range(first, span.end + 1, step)]


def lanes_of(msel: Msel, move: Move) -> tuple[Lane, ...]:
    """The lanes of a move, in the order of the storylines; one without anything is left out."""
    first = next(iter(msel.script.moves))
    lanes: dict[str, list[Entry]] = {line.storyline.id: [] for line in msel.script.storylines}
    for entry in msel.entries:
        if (entry.move or first) == move.id:
            lanes[msel.script.storyline_of[entry.id].storyline.id].append(entry)
    return tuple(_lane(entries) for entries in lanes.values() if entries)


def _lane(entries: list[Entry]) -> Lane:
    timed = tuple(_mark(entry) for entry in entries if entry.slot.second is not None)
    untimed = tuple(entry for entry in entries if entry.slot.second is None)
    return Lane(entries[0].line, timed, untimed)


def _mark(entry: Entry) -> Mark:
    inject, start = entry.slot.inject, entry.slot.second or 0
    within = [d.within.story for d in inject.decisions if d.within and d.within.story]
    if not inject.decisions:
        within = [expected.within for expected in inject.expects]
    due = start + max(within) if within else None
    return Mark(entry, start, entry.slot.until, due, bool(inject.decisions))


Place = Callable[[Mark], tuple[int, int]]


def packed(marks: Iterable[Mark], place: Place) -> list[list[Mark]]:
    """Marks in as few rows as it takes; `place` says from where to where one reaches."""
    rows: list[list[Mark]] = []
    ends: list[int] = []
    for mark in marks:
        left, right = place(mark)
        row = next((n for n, end in enumerate(ends) if end <= left), len(rows))
        if row == len(rows):
            rows.append([])
            ends.append(0)
        rows[row].append(mark)
        ends[row] = right
    return rows
