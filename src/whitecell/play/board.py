"""The board: the position of a play, and nothing but a fold of its events."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from whitecell.play.agenda import Agenda
from whitecell.play.entries import Entries
from whitecell.play.lives import (
    DecisionLife,
    Delivery,
    Desk,
    ExpectationLife,
    GaugeLife,
    InjectLife,
    Instant,
    ItemLife,
    Message,
    MoveLife,
    RequestLife,
    ServiceLife,
)
from whitecell.script.plot import Fact, Plot
from whitecell.script.script import Script

CONTROL = "control"
PERSON = "person"
UP = 500
"""Per mille from which a service serves."""


@dataclass(slots=True)
class Setting:
    """What a play was set up with: its seed, and who sits where (a temperament or `person`)."""

    seed: int
    seats: dict[str, str]


class Board:
    """Where everything stands. Only folds of events change it, and triggers just before them.

    Slots: it is read for every event, and has more to it than a class without them is quick for.
    """

    __slots__ = (
        "agenda", "at", "base", "belief", "believed", "decisions", "deliveries",
        "deliveries_of", "desks", "dirty", "ending", "entries", "expectations", "gauges",
        "granted", "in_hand", "injects", "items", "messages", "move", "moves", "number", "plot",
        "requests", "requests_of", "script", "seated", "second", "services", "setting",
        "shares", "stage", "talk", "telecoms_changed", "told_aloud", "touched",
        "waiting_reports", "watched",
    )  # fmt: skip

    def __init__(self, script: Script, setting: Setting) -> None:
        self.script = script
        self.plot: Plot = script.plot
        self.setting = setting
        self.stage = "planned"
        self.number = 0
        self.at = Instant(0, 0, 0)
        self.second = 0
        self.ending = ""
        self.agenda = Agenda()
        self.talk = Agenda()
        self.moves = _moves(script)
        self.move = self.moves[0]
        """The move that is under way, or was last."""
        self.injects = {id: InjectLife() for id in script.injects}
        self.items: dict[str, ItemLife] = {}
        self.deliveries: list[Delivery] = []
        self.deliveries_of: dict[str, list[Delivery]] = {}
        self.messages: dict[str, Message] = {}
        self.decisions: dict[str, DecisionLife] = {}
        self.expectations: dict[str, ExpectationLife] = {}
        self.in_hand: dict[str, None] = {}
        """The items that an analyst works on."""
        self.requests: list[RequestLife] = []
        self.requests_of: dict[tuple[str, str], list[RequestLife]] = {}
        """Release requests by item and by who asked."""
        self.shares: dict[tuple[str, str], dict[str, int]] = {}
        self.granted: dict[tuple[str, str], int] = {}
        self.told_aloud: dict[tuple[str, str], int] = {}
        self.gauges = {
            gauge.id: GaugeLife(gauge.starts * 10, gauge.starts * 10)
            for gauge in script.gauges.values()
        }
        self.services = {
            s.id: ServiceLife(s.starts * 10, s.starts * 10) for s in script.services.values()
        }
        self.belief = _prior(script)
        self.base = dict(self.belief)
        self.believed = 0
        self.desks = {cell: Desk() for cell in script.cells}
        self.dirty: dict[str, None] = {}
        self.touched: dict[str, bool] = {}
        """Cells whose views changed, and whether more came than papers that are to be noticed."""
        self.seated: dict[str, Any] = {}
        """Seats that somebody entered something for, until somebody else sits there."""
        self.entries = Entries() if PERSON in setting.seats.values() else None
        self.watched = False
        """Whether anybody looks at views: what they are made of is then remembered."""
        self.waiting_reports: dict[str, int] = {}
        self.telecoms_changed = False

    @property
    def now(self) -> int:
        """Story seconds since the running move's start, or its own seconds of talk."""
        move = self.move
        return self.at.talk - move.began if move.talk else self.at.story - move.begins

    def clock(self) -> int:
        """The second that the running move's clock shows: story time, or seconds of talk."""
        return self.at.talk if self.move.talk else self.at.story

    @property
    def running(self) -> Agenda:
        """The agenda whose clock runs: story time's, or a talk move's own."""
        talks = self.move.talk and self.move.stage != "over"
        return self.talk if talks else self.agenda

    def occupant(self, cell: str) -> str:
        """Who sits there: `person` or a temperament."""
        seats = self.setting.seats
        return seats.get(cell) or seats.get("*") or "doctrinal"

    def go_to(self, at: Instant) -> None:
        """Moves the board's time; the seconds that count are those of a move under way."""
        before = self.at
        if at == before:
            return
        move, story, talk = at
        if move != before[0]:
            self.move = self.moves[move]
        elif self.move.stage in ("under_way", "discussed"):
            self.second += story - before[1] + talk - before[2]
        self.at = at

    def begin(self, move: MoveLife, starts: int) -> None:
        """Another move runs, from a second of story time."""
        self.at = Instant(move.place, starts, self.at.talk)
        self.move = move

    def touch(self, cell: str) -> None:
        """Notes that what a cell sees has changed."""
        self.desks[cell].second = self.second
        self.touched[cell] = True

    def asks_more(self, thing: str) -> bool:
        """Whether a cell may do more about a thing once it has noticed it: pass it on, say."""
        return thing in self.items or thing in self.plot.news

    def touch_all(self) -> None:
        """Notes that what everybody sees has changed."""
        for cell in self.desks:
            self.touch(cell)

    def stir(self, *fact: str) -> None:
        """Marks the conditions that read a fact: they are asked again."""
        for subject in self.plot.readers.get(fact, ()):
            self.dirty[subject] = None

    def change(self, thing: str, *cells: str) -> None:
        """Notes that a thing reads differently from now on, for some cells or for all."""
        if not self.watched:
            return
        for cell in cells or self.desks:
            if cell in self.desks:
                self.desks[cell].papers.changed[thing] = None

    def concluded(self, inject: str, count: int = 1) -> None:
        """One thing less of an inject is open, or, where it was taken back, one more."""
        if inject in self.injects:
            self.injects[inject].open -= count

    def put_before(self, cell: str, thing: str, delivery: Delivery | None, form: str) -> None:
        """Lays a thing before a cell: it has it and knows it from now on."""
        desk = self.desks[cell]
        inbox, forms = desk.inbox, desk.forms
        inbox.append((thing, delivery))
        desk.numbers[thing] = len(inbox)
        if form == "full" or thing not in forms:
            forms[thing] = form
        now = (self.number, self.at[1], self.second)
        if desk.reached.setdefault(thing, now) is now and thing in self.plot.minded:
            self.stir("knows", cell, thing)
        if self.watched:
            self._renumber(cell, thing)
        desk.second = self.second
        if self.watched and not self.asks_more(thing):
            self.touched.setdefault(cell, False)
        else:
            self.touched[cell] = True

    def _renumber(self, cell: str, thing: str) -> None:
        """A thing has a new number on a desk: what speaks of it there reads differently."""
        self.change(thing, cell)
        for other in self.items[thing].links if thing in self.items else ():
            self.change(other, cell)

    def value(self, name: str) -> bool | int:
        """What a condition's name is worth now; points are rounded down."""
        if name == "now":
            return self.now
        return _VALUES[name.partition(".")[0]](self, tuple(name.split(".")))

    def origin(self, name: str) -> int:
        """The number of the event that made a condition's name what it is, or 0."""
        kind = name.partition(".")[0]
        return _ORIGINS[kind](self, tuple(name.split("."))) if kind in _ORIGINS else 0


def _moves(script: Script) -> list[MoveLife]:
    return [
        MoveLife(move.id, place, move.kind == "talk", move.length)
        for place, move in enumerate(script.exercise.moves)
    ]


def _prior(script: Script) -> dict[str, int]:
    """The prior beliefs per mille; they add up to 1,000."""
    priors = {h.id: h.prior for h in script.hypotheses.values()}
    total = sum(priors.values()) or 1
    belief = {id: prior * 1000 // total for id, prior in priors.items()}
    if belief:
        belief[next(iter(belief))] += 1000 - sum(belief.values())
    return belief


def _chosen(b: Board, fact: Fact) -> bool:
    life = b.decisions.get(fact[1])
    return life is not None and life.stage == "in_effect" and life.option == fact[2]


def _done(b: Board, fact: Fact) -> bool:
    life = b.expectations.get(fact[1])
    return life is not None and life.stage == "done"


def _knows(b: Board, fact: Fact) -> bool:
    return fact[2] in b.desks[fact[1]].reached or fact[1:] in b.told_aloud


def _knew(b: Board, fact: Fact) -> int:
    reached = b.desks[fact[1]].reached.get(fact[2])
    return reached[0] if reached else b.told_aloud.get((fact[1], fact[2]), 0)


_VALUES: dict[str, Callable[[Board, Fact], bool | int]] = {
    "chose": _chosen,
    "done": _done,
    "inject": lambda b, fact: fact[1] in b.injects and b.injects[fact[1]].number > 0,
    "knows": _knows,
    "read": lambda b, fact: fact[2] in b.desks[fact[1]].read,
    "gauge": lambda b, fact: b.gauges[fact[1]].value // 10 if fact[1] in b.gauges else 0,
    "service": lambda b, fact: b.services[fact[1]].level // 10 if fact[1] in b.services else 0,
    "belief": lambda b, fact: b.belief.get(fact[1], 0) // 10,
}

_ORIGINS: dict[str, Callable[[Board, Fact], int]] = {
    "chose": lambda b, fact: b.decisions[fact[1]].effect if fact[1] in b.decisions else 0,
    "done": lambda b, fact: b.expectations[fact[1]].last if fact[1] in b.expectations else 0,
    "inject": lambda b, fact: b.injects[fact[1]].number if fact[1] in b.injects else 0,
    "knows": _knew,
    "read": lambda b, fact: b.desks[fact[1]].read.get(fact[2], 0),
    "gauge": lambda b, fact: b.gauges[fact[1]].last if fact[1] in b.gauges else 0,
    "service": lambda b, fact: b.services[fact[1]].last if fact[1] in b.services else 0,
    "belief": lambda b, _: b.believed,
}
