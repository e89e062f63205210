"""Moves: stretches of story time, on a clock or for talk."""

from collections.abc import Iterable
from typing import Literal

from whitecell.script.scalars import Cells, Duration, Frozen, Id, Name, Starts, Whole, Wording

DAY = 86400


class Question(Frozen):
    """A question of a talk move."""

    id: Id
    to: Cells = ("all",)
    """The cells that are asked."""
    ask: Wording
    """What is asked."""
    listens_for: tuple[Wording, ...] = ()
    """What control hopes to hear."""
    if_stuck: Wording | None = None
    """What control says when nobody speaks."""
    task: Name | None = None
    """The critical task that the answer shows."""


class Move(Frozen):
    """A stretch of story time: on a clock at `speed`, or for talk (`length` is then real time)."""

    id: Id
    kind: Literal["clock", "talk"] = "clock"
    """On a clock, or for talk."""
    title: Wording | None = None
    starts: Starts
    """A date and a clock time; for a later move also so many midnights on: `+1d 06:00`."""
    length: Duration
    """How long it lasts: story time on a clock, real time for talk."""
    speed: Whole = 1
    """Story seconds in a real second."""
    open_deadlines: Literal["hold", "lapse"] = "lapse"
    """Whether what is still open at its end runs on in the next clock move, or lapses."""
    brief: Wording | None = None
    """What all cells are told when it begins."""
    questions: tuple[Question, ...] = ()
    """What is asked in a talk move, in order."""


def starts(moves: Iterable[Move]) -> tuple[int, ...]:
    """The story second at which each move starts."""
    found: list[int] = []
    days: list[int] = []
    first: Move | None = None
    for move in moves:
        first = first or move
        days.append(move.starts.day + (days[-1] if move.starts.relative and days else 0))
        found.append((days[-1] - days[0]) * DAY + move.starts.clock - first.starts.clock)
    return tuple(found)
