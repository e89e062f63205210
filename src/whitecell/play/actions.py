"""Actions: what somebody asks for. The same for people, scripted plays and understudies.

`thing`, `item`, `decision` and `request` are what a seat's view numbers (M3, D1, R2); control and
scripted plays may give the author's identifiers. To add an action: its class here, its row in
`commands.py`, and what it does in `acts.py`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Action:
    """Something asked for by nobody yet; an `Entry` says who."""


@dataclass(frozen=True, slots=True)
class Acknowledge(Action):
    """Says that a thing was noticed."""

    thing: str


@dataclass(frozen=True, slots=True)
class TakeUp(Action):
    """An analyst's place is held for an item; only understudies need to."""

    item: str


@dataclass(frozen=True, slots=True)
class Grade(Action):
    """Grades an item."""

    item: str
    grade: str


@dataclass(frozen=True, slots=True)
class Link(Action):
    """Links two items: `related`, or of one `source`."""

    item: str
    other: str
    how: str = "related"


@dataclass(frozen=True, slots=True)
class Weigh(Action):
    """Says how an item bears on a hypothesis."""

    item: str
    hypothesis: str
    reading: str


@dataclass(frozen=True, slots=True)
class Believe(Action):
    """Sets the probability of a hypothesis, in points."""

    hypothesis: str
    points: int


@dataclass(frozen=True, slots=True)
class Share(Action):
    """Shares a thing with cells, as far as the rules let it."""

    thing: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Request(Action):
    """Asks the originator to release an item to cells."""

    item: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grant(Action):
    """Releases an item to a cell; `cell` is empty where `item` is a request's number."""

    item: str
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Refuse(Action):
    """Refuses to release an item to a cell."""

    item: str
    cell: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Decide(Action):
    """Decides: an option, or free text."""

    decision: str
    option: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Draft(Action):
    """Writes a draft answer."""

    decision: str
    text: str


@dataclass(frozen=True, slots=True)
class Propose(Action):
    """Tables an option for a joint decision."""

    decision: str
    option: str


@dataclass(frozen=True, slots=True)
class Concur(Action):
    """Agrees to what is proposed."""

    decision: str


@dataclass(frozen=True, slots=True)
class ObjectTo(Action):
    """Objects to what is proposed."""

    decision: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TakePosition(Action):
    """A nation's position: for, against, abstain, reservations."""

    decision: str
    position: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Tell(Action):
    """Tells cells something, perhaps about a thing."""

    cells: tuple[str, ...]
    text: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Release(Action):
    """Control releases an inject now."""

    inject: str


@dataclass(frozen=True, slots=True)
class Hold(Action):
    """Control holds an inject back."""

    inject: str


@dataclass(frozen=True, slots=True)
class Unhold(Action):
    """Control puts a held inject back on the agenda."""

    inject: str


@dataclass(frozen=True, slots=True)
class Skip(Action):
    """Control cancels an inject."""

    inject: str


@dataclass(frozen=True, slots=True)
class Match(Action):
    """Control says which option a free answer amounts to."""

    decision: str
    option: str


@dataclass(frozen=True, slots=True)
class Tick(Action):
    """Control or an evaluator ticks an expected action."""

    expectation: str
    stage: str


@dataclass(frozen=True, slots=True)
class PassByHand(Action):
    """Control passes an item to a cell past the rules."""

    item: str
    cell: str


@dataclass(frozen=True, slots=True)
class SayAloud(Action):
    """Control notes that a cell was told of a thing aloud."""

    thing: str
    cell: str


@dataclass(frozen=True, slots=True)
class Recall(Action):
    """Control takes an item back from whoever has it."""

    item: str


@dataclass(frozen=True, slots=True)
class Correct(Action):
    """Control replaces an item's text."""

    item: str
    text: str


@dataclass(frozen=True, slots=True)
class SetGauge(Action):
    """Control sets a gauge's target, in points."""

    gauge: str
    points: int


@dataclass(frozen=True, slots=True)
class SetService(Action):
    """Control sets a service, in points."""

    service: str
    points: int


@dataclass(frozen=True, slots=True)
class TurnPlay(Action):
    """Control moves the play on: open, start, pause, resume, hot_wash, debrief, close."""

    trigger: str


@dataclass(frozen=True, slots=True)
class Discussed(Action):
    """Control ends the talk of a talk move."""


@dataclass(frozen=True, slots=True)
class NextMove(Action):
    """Control ends the running move."""


@dataclass(frozen=True, slots=True)
class EndPlay(Action):
    """Control ends the play: ENDEX."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An action, the seat that enters it, and why."""

    seat: str
    action: Action
    note: str = ""
