"""The lives on the board: slotted objects that carry their own stage and what is known of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from whitecell.language import Words
from whitecell.play.papers import Tray


class Instant(NamedTuple):
    """A point of play: the move's place, story seconds from STARTEX, seconds of talk."""

    move: int
    story: int
    talk: int


@dataclass(slots=True)
class MoveLife:
    """A move: where it begins and ends in story seconds, or in its own seconds of talk.

    `second` is the second of play at which it began.
    """

    id: str
    place: int
    talk: bool
    length: int
    stage: str = "waiting"
    begins: int = 0
    began: int = 0
    second: int = 0

    @property
    def ends(self) -> int:
        """The second at which its clock runs out; story time, or its own for talk."""
        return self.length if self.talk else self.begins + self.length


@dataclass(slots=True)
class InjectLife:
    """An inject: when it was released, and the event that says so."""

    stage: str = "planned"
    number: int = 0
    clock: int = 0
    awake: bool = False
    open: int = 0


@dataclass(slots=True)
class ItemLife:
    """An item: who holds it, its grade, what was read from it, and the analyst's time on it."""

    id: str
    holder: str
    number: int
    second: int
    stage: str = "collected"
    last: int = 0
    grade: str | None = None
    graded: int = 0
    until: int | None = None
    readings: dict[str, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    text: dict[str, str] | None = None
    by_hand: bool = False


@dataclass(slots=True)
class Delivery:
    """One thing to one cell in one form: `due` is the story second at which it arrives, or -1."""

    index: int
    thing: str
    cell: str
    form: str
    sender: str
    number: int
    stage: str = "pending"
    due: int = 0
    last: int = 0
    second: int = 0
    reasons: Sequence[list[object]] = ()


@dataclass(slots=True)
class Message:
    """What a cell said to others, in its own words."""

    id: str
    sender: str
    text: Words
    about: str
    cells: tuple[str, ...]
    number: int


@dataclass(slots=True)
class DecisionLife:
    """A decision: who has it, what is proposed, who agreed, and when it is due."""

    id: str
    number: int
    second: int
    due: int | None
    stage: str = "open"
    last: int = 0
    option: str | None = None
    text: Words = ""
    until: int | None = None
    tabled: int = 0
    objections: int = 0
    concurred: dict[str, bool] = field(default_factory=dict)
    positions: dict[str, str] = field(default_factory=dict)
    effect: int = 0
    clock: int = 0


@dataclass(slots=True)
class ExpectationLife:
    """An expected action and the story second by which it is due."""

    id: str
    number: int
    due: int
    stage: str = "due"
    last: int = 0


@dataclass(slots=True)
class RequestLife:
    """A release request: for whom, who must answer, by when."""

    index: int
    item: str
    cell: str
    asker: str
    authority: str
    due: int | None
    number: int
    second: int
    stage: str = "asked"
    last: int = 0
    under_way: bool = False


@dataclass(slots=True)
class GaugeLife:
    """A gauge per mille, and where it is heading."""

    value: int
    target: int
    last: int = 0


@dataclass(slots=True)
class ServiceLife:
    """A service per mille: its own state, and the needs it does without.

    `lacking` maps a need to the story second until which backup lasts, or to nothing once spent;
    `mending` maps a spent need that is back to the second at which the service is up again.
    """

    own: int
    level: int
    last: int = 0
    repairs: dict[int, int] = field(default_factory=dict)
    lacking: dict[str, int | None] = field(default_factory=dict)
    mending: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Desk:
    """What lies before one cell, in the order in which it came: the numbers in its view."""

    inbox: list[tuple[str, Delivery | None]] = field(default_factory=list)
    decisions: dict[str, None] = field(default_factory=dict)
    requests: list[int] = field(default_factory=list)
    forms: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    reached: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    """What this cell knows of: the event, the story second and the second of play since when."""
    read: dict[str, int] = field(default_factory=dict)
    """What it has acknowledged: the first event that says so."""
    second: int = 0
    papers: Tray = field(default_factory=Tray, compare=False)
