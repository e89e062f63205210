"""The rows of the record: what became of each item, delivery, request, decision and the rest."""

from dataclasses import dataclass, field
from typing import NamedTuple

from whitecell.language import Words

Moment = tuple[int, int, int | None, int]
"""When something happened: a stamp without its number."""


class Stamp(NamedTuple):
    """An event's number and when it happened.

    `story` counts story seconds from STARTEX; `talk` the seconds into a talk move, or nothing on a
    clock; `second` the seconds of play, in which the gaps between moves do not count.
    """

    number: int
    move: int
    story: int
    talk: int | None
    second: int


class Point(NamedTuple):
    """A value at a moment: of a gauge, a service or a hypothesis, per mille."""

    stamp: Stamp
    value: int


class Believed(NamedTuple):
    """What the centre believed from a moment on, per mille; `by` where somebody set it."""

    stamp: Stamp
    belief: dict[str, int]
    by: str


class Linked(NamedTuple):
    """A link that an analyst made."""

    stamp: Stamp
    item: str
    other: str
    how: str
    who: str


class PastRules(NamedTuple):
    """An item that a cell came to know past the rules: by hand, or aloud."""

    stamp: Stamp
    item: str
    cell: str
    how: str
    who: str


class Observation(NamedTuple):
    """What control or an evaluator noted: of a cell, about a decision or an expected action."""

    stamp: Stamp
    text: Words
    cell: str
    about: str
    tone: str


class Aimed(NamedTuple):
    """Something pulled a gauge: from one target to another, per mille."""

    stamp: Stamp
    gauge: str
    before: int
    after: int


class Said(NamedTuple):
    """An entry in a decision: a position, an objection, a concurrence, a late answer."""

    stamp: Stamp
    kind: str
    by: str
    text: Words
    what: str
    who: str


@dataclass(slots=True)
class InjectRow:
    """An inject: when it was released and by what, and the stage it ended in."""

    id: str
    released: Stamp | None = None
    by: str = ""
    stage: str = "planned"
    last: int = 0


@dataclass(slots=True)
class ItemRow:
    """An item: collected, worked on, graded, weighed, shared, corrected or recalled."""

    id: str
    holder: str
    collected: Stamp
    begun: Stamp | None = None
    done: Stamp | None = None
    graded: list[tuple[Stamp, str, str]] = field(default_factory=list)
    weighed: dict[str, tuple[Stamp, str]] = field(default_factory=dict)
    shared: Stamp | None = None
    sharer: str = ""
    bypass: Stamp | None = None
    corrected: Stamp | None = None
    recalled: Stamp | None = None


@dataclass(slots=True)
class DeliveryRow:
    """One thing to one cell in one form, and what held it up."""

    index: int
    thing: str
    cell: str
    form: str
    sender: str
    sent: Stamp
    who: str
    barred: Stamp | None = None
    outcome: str = "share"
    reasons: tuple[tuple[str, dict[str, object]], ...] = ()
    delayed: Stamp | None = None
    delivered: Stamp | None = None
    acknowledged: Stamp | None = None
    reader: str = ""
    recalled: bool = False


@dataclass(slots=True)
class RequestRow:
    """A release request: for whom, before whom, and the answer."""

    index: int
    item: str
    cell: str
    asker: str
    authority: str
    asked: Stamp
    who: str
    stage: str = "asked"
    answered: Stamp | None = None
    answerer: str = ""
    note: Words = ""


@dataclass(slots=True)
class DecisionRow:
    """A decision from its opening to what came of it."""

    id: str
    opened: Stamp
    due: int | None
    drafted: list[Said] = field(default_factory=list)
    proposed: list[Stamp] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    decided: Stamp | None = None
    by: str = ""
    who: str = ""
    option: str | None = None
    text: Words = ""
    note: Words = ""
    without: tuple[str, ...] = ()
    effect: Stamp | None = None
    lapsed: Stamp | None = None


@dataclass(slots=True)
class ExpectationRow:
    """An expected action, and whether it was done."""

    id: str
    set: Stamp
    due: int
    stage: str = "due"
    met: Stamp | None = None
    how: str = ""


@dataclass(slots=True)
class BackupRow:
    """A service on backup without one of its needs: since when, and whether the backup ran out."""

    service: str
    need: str
    begun: Stamp
    spent: Stamp | None = None
    over: Stamp | None = None


@dataclass(slots=True)
class MoveRow:
    """A move as it was played."""

    id: str
    talk: bool
    began: Stamp
    over: Stamp | None = None
