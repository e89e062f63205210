"""Actions: what somebody asks for. The same for people, scripted plays and understudies.

`thing`, `item`, `decision` and `request` are what a seat's view numbers (M3, D1, R2); control and
scripted plays may give the author's identifiers. To add an action: its class here, its row in
`commands.py`, and what it does in `acts.py`.
"""

from typing import NamedTuple

from whitecell.language import Words


class Acknowledge(NamedTuple):
    """Says that a thing was noticed."""

    thing: str


class TakeUp(NamedTuple):
    """An analyst's place is held for an item; only understudies need to."""

    item: str


class Grade(NamedTuple):
    """Grades an item."""

    item: str
    grade: str


class Link(NamedTuple):
    """Links two items: `related`, or of one `source`."""

    item: str
    other: str
    how: str = "related"


class Weigh(NamedTuple):
    """Says how an item bears on a hypothesis."""

    item: str
    hypothesis: str
    reading: str


class Believe(NamedTuple):
    """Sets the probability of a hypothesis, in points."""

    hypothesis: str
    points: int


class Share(NamedTuple):
    """Shares a thing with cells, as far as the rules let it."""

    thing: str
    cells: tuple[str, ...]


class Request(NamedTuple):
    """Asks the originator to release an item to cells."""

    item: str
    cells: tuple[str, ...]


class Grant(NamedTuple):
    """Releases an item to a cell; `cell` is empty where `item` is a request's number."""

    item: str
    cell: str = ""


class Refuse(NamedTuple):
    """Refuses to release an item to a cell."""

    item: str
    cell: str = ""
    reason: Words = ""


class Decide(NamedTuple):
    """Decides: an option, or free text."""

    decision: str
    option: str = ""
    text: Words = ""
    agreed: tuple[str, ...] = ()
    """Cells that agreed aloud, as whoever enters it says."""


class Draft(NamedTuple):
    """Writes a draft answer."""

    decision: str
    text: Words


class Propose(NamedTuple):
    """Tables an option for a joint decision."""

    decision: str
    option: str
    agreed: tuple[str, ...] = ()


class Concur(NamedTuple):
    """Agrees to what is proposed."""

    decision: str


class ObjectTo(NamedTuple):
    """Objects to what is proposed."""

    decision: str
    reason: Words = ""


class TakePosition(NamedTuple):
    """A nation's position: for, against, abstain, reservations."""

    decision: str
    position: str
    text: Words = ""


class Tell(NamedTuple):
    """Tells cells something, perhaps about a thing."""

    cells: tuple[str, ...]
    text: Words = ""
    about: str = ""


class Release(NamedTuple):
    """Control releases an inject now."""

    inject: str


class Hold(NamedTuple):
    """Control holds an inject back."""

    inject: str


class Unhold(NamedTuple):
    """Control puts a held inject back on the agenda."""

    inject: str


class Skip(NamedTuple):
    """Control cancels an inject."""

    inject: str


class Match(NamedTuple):
    """Control says which option a free answer amounts to."""

    decision: str
    option: str


class Tick(NamedTuple):
    """Control or an evaluator ticks an expected action."""

    expectation: str
    stage: str


class PassByHand(NamedTuple):
    """Control passes an item to a cell past the rules."""

    item: str
    cell: str


class SayAloud(NamedTuple):
    """Control notes that a cell was told of a thing aloud."""

    thing: str
    cell: str


class Recall(NamedTuple):
    """Control takes an item back from whoever has it."""

    item: str


class Correct(NamedTuple):
    """Control replaces an item's text."""

    item: str
    text: Words


class SetGauge(NamedTuple):
    """Control sets a gauge's target, in points."""

    gauge: str
    points: int


class SetService(NamedTuple):
    """Control sets a service, in points."""

    service: str
    points: int


class Improvise(NamedTuple):
    """Control writes an inject on the spot, from a party, a cell, or nobody."""

    cells: tuple[str, ...]
    text: Words
    sender: str = ""


class Extend(NamedTuple):
    """Control gives more time for a decision, an expected action or a release request."""

    name: str
    span: str


class Observe(NamedTuple):
    """Control or an evaluator notes an observation; it may begin with + or -."""

    text: Words
    cell: str = ""
    about: str = ""


class Withdraw(NamedTuple):
    """Takes an entry back: the last one, or the one whose event has a number."""

    entry: str = ""


class TurnPlay(NamedTuple):
    """Control moves the play on: open, start, pause, resume, hot_wash, debrief, close."""

    trigger: str


class Discussed(NamedTuple):
    """Control ends the talk of a talk move."""


class NextMove(NamedTuple):
    """Control ends the running move."""


class EndPlay(NamedTuple):
    """Control ends the play: ENDEX."""


Action = (
    Acknowledge | TakeUp | Grade | Link | Weigh | Believe | Share | Request | Grant
    | Refuse | Decide | Draft | Propose | Concur | ObjectTo | TakePosition | Tell | Release
    | Hold | Unhold | Skip | Match | Tick | PassByHand | SayAloud | Recall | Correct
    | SetGauge | SetService | Improvise | Extend | Observe | Withdraw | TurnPlay
    | Discussed | NextMove | EndPlay
)  # fmt: skip
"""Everything that can be asked for."""


class Entry(NamedTuple):
    """An action, the seat that enters it, and why."""

    seat: str
    action: Action
    note: Words = ""
