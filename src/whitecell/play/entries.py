"""Entries: what people entered, what followed from it, and how things stood before.

Understudies do not mistype: a play without people leaves none.
"""

from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

KINDS = frozenset(
    {
        "acknowledged", "item_graded", "items_linked", "item_weighed", "belief_moved", "shared",
        "release_asked", "message_sent", "decision_drafted", "decision_proposed",
        "concurrence_given", "position_taken", "decision_objected", "decision_decided",
        "option_matched", "expectation_met", "inject_changed", "gauge_aimed", "service_hit",
        "told_aloud", "inject_improvised", "observation_noted",
    }
)  # fmt: skip
"""The kinds of event that an entry may begin with and still be taken back."""

FINAL = frozenset(
    {
        "inject_released", "decision_opened", "decision_lapsed", "release_answered", "answer_sent",
        "passed_by_hand", "item_corrected", "item_changed", "late_answer",
    }
)  # fmt: skip
"""The kinds of event that nobody takes back once they have followed."""

ROOMS = (
    ("delivery", "deliveries"), ("inject", "injects"), ("decision", "decisions"),
    ("expectation", "expectations"), ("request", "requests"), ("gauge", "gauges"),
    ("item", "items"), ("other", "items"),
)  # fmt: skip
"""What an event names, and where on the board it lives."""
OF_ITEMS = frozenset({"item_graded", "items_linked", "item_weighed", "item_changed"})

AGREEING = ("decision_proposed", "concurrence_given", "position_taken")
"""The kinds of entry that may settle a decision, or send it back, by themselves."""
FIRST = {"injects": "planned"}
UNDERSTUDY = "understudy"
Key = tuple[str, Any]

UNCHANGING = (str, int, bool, type(None))
"""What a copy may share with what it is a copy of."""


@dataclass(slots=True)
class Entered:
    """An entry: its event, the numbers of all that followed, and what stood there before.

    `since` are later entries that rest on it; `final` is an event that stands against it.
    """

    event: Any
    cell: str
    numbers: list[int]
    before: dict[Key, Any] = field(default_factory=dict)
    since: list["Entered"] = field(default_factory=list)
    final: Any = None
    withdrawn: bool = False

    @property
    def number(self) -> int:
        """The number of its event."""
        return int(self.event.number)

    @property
    def rests(self) -> "Entered | None":
        """The first later entry that rests on it and still stands."""
        return next((one for one in self.since if not one.withdrawn), None)


class Entries:
    """Every entry of people in a play, in order. It is a fold of the journal like the board."""

    def __init__(self, board: Any = None) -> None:
        self.entries: dict[int, Entered] = {}
        self._of: dict[int, Entered] = {}
        self._last: Entered | None = None
        self._stages: dict[Key, str] = {}
        """Where each life stood after its last event: a trigger moves it before the next one."""
        for room in dict.fromkeys(room for _, room in ROOMS if board is not None):
            lives = getattr(board, room)
            for key, life in enumerate(lives) if isinstance(lives, list) else lives.items():
                self._stages[room, key] = getattr(life, "stage", "")

    def fold(self, board: Any, event: Any) -> None:
        """Folds an event, and notes first what an entry of people is about to change."""
        found = (self._of[n] for n in event.because if n in self._of)
        roots = list({root.number: root for root in found}.values())
        who = getattr(event, "who", "")
        if who and who != UNDERSTUDY and not _by_the_same_hand(board, event, roots):
            self._enter(board, event, roots)
        elif roots:
            for root in roots:
                if who == UNDERSTUDY or _is_final(event):
                    root.final = root.final or event
                root.numbers.append(event.number)
                _keep(board, event, root.before, self._stages)
            self._of[event.number] = roots[-1]
        event.fold(board)
        for room, key in _named(event):
            life = _life(board, room, key)
            if hasattr(life, "stage"):
                self._stages[room, key] = life.stage

    def _enter(self, board: Any, event: Any, roots: list[Entered]) -> None:
        last = self._last
        if last is not None and _goes_on(board, last, event):
            last.numbers.append(event.number)
            self._of[event.number] = last
            _keep(board, event, last.before, self._stages)
            return
        entered = Entered(event, event.by.partition(".")[0], [event.number])
        if event.kind in KINDS:
            _keep(board, event, entered.before, self._stages)
            self.entries[event.number] = self._of[event.number] = self._last = entered
        for root in roots:
            if event.kind in KINDS:
                root.since.append(entered)
            else:
                root.final = root.final or event

    def of(self, number: int) -> Entered | None:
        """The entry that an event belongs to."""
        return self._of.get(number)


def _is_final(event: Any) -> bool:
    shared = event.kind == "item_changed" and event.stage == "disseminated"
    return event.kind in FINAL and not shared


def _by_the_same_hand(board: Any, event: Any, roots: list[Entered]) -> bool:
    """Whether it belongs to the entry before: what it settles, and what is said for others."""
    mine = [r for r in roots if (r.event.at, r.event.by) == (event.at, event.by)]
    if not mine:
        return False
    if event.kind in ("decision_decided", "decision_objected"):
        return any(r.event.kind in AGREEING and event.number - 1 in r.numbers for r in mine)
    cell = event.by.partition(".")[0]
    if event.kind == "concurrence_given":
        return bool(event.cell != cell)
    if event.kind != "position_taken":
        return False
    return bool(board.script.nations[event.nation].speaks != cell)


def _goes_on(board: Any, last: Entered, event: Any) -> bool:
    """Whether an event is of the entry before it: one that names several cells has one for each."""
    before = last.event
    if event.kind not in ("release_asked", "told_aloud") or event.kind != before.kind:
        return False
    thing = "item" if event.kind == "release_asked" else "thing"
    same: bool = (event.by, event.at, getattr(event, thing)) == (
        before.by, before.at, getattr(before, thing),
    )  # fmt: skip
    place = board.plot.place
    return same and event.number - 1 in last.numbers and place[event.cell] > place[before.cell]


def _keep(board: Any, event: Any, before: dict[Key, Any], stages: dict[Key, str]) -> None:
    """Keeps a copy of each life that an event changes, as it stood before the entry."""
    for room, key in _named(event):
        if (room, key) not in before and (room != "items" or event.kind in OF_ITEMS):
            life = before[room, key] = copied(_life(board, room, key))
            if hasattr(life, "stage"):
                life.stage = stages.get((room, key), FIRST.get(room, life.stage))
    inject = _inject(board, event)
    if inject in board.injects and ("open", inject) not in before:
        before["open", inject] = board.injects[inject].stage == "released"
    if event.kind == "shared":
        place = (event.by.partition(".")[0], event.thing)
        before["shares", place] = deepcopy(board.shares.get(place))
    elif event.kind == "told_aloud":
        place = (event.cell, event.thing)
        before["told_aloud", place] = board.told_aloud.get(place)
    elif event.kind == "gauge_aimed":
        before["aimed", event.gauge] = event.target
    elif event.kind == "service_hit":
        own = board.services[event.service].own
        before["services", event.service] = (
            before.get(("services", event.service), (own,))[0], event.own,
        )  # fmt: skip
        before["repairs", (event.service, event.due)] = event.back
    elif event.kind == "belief_moved" and ("belief", "") not in before:
        readings = {item.id: dict(item.readings) for item in board.items.values() if item.readings}
        before["belief", ""] = (dict(board.belief), dict(board.base), readings, bool(event.by))


def copied(life: Any) -> Any:
    """A copy of a life or a row, deep where it has to be: most of what they hold never changes."""
    slots = getattr(type(life), "__slots__", None)
    if slots is None or isinstance(life, tuple):
        return deepcopy(life)
    new = object.__new__(type(life))
    for name in slots:
        value = getattr(life, name)
        setattr(new, name, value if type(value) in UNCHANGING else deepcopy(value))
    return new


def _inject(board: Any, event: Any) -> str:
    """The inject of which an event may be the last thing that was open."""
    script = board.script
    if event.kind == "acknowledged":
        return str(board.deliveries[event.delivery].thing)
    if event.kind == "expectation_met":
        return str(script.expectations[event.expectation].inject.id)
    decision = getattr(event, "decision", None)
    return str(script.decisions[decision].inject.id) if decision else ""


def _named(event: Any) -> list[Key]:
    """The lives that an event names."""
    kind = type(event)
    if kind not in _NAMES:
        _NAMES[kind] = [(name, room) for name, room in ROOMS if name in kind.__slots__]
    return [(room, getattr(event, name)) for name, room in _NAMES[kind]]


_NAMES: dict[type[Any], list[tuple[str, str]]] = {}


def _life(board: Any, room: str, key: Any) -> Any:
    lives = getattr(board, room)
    if isinstance(lives, list):
        return lives[key] if key < len(lives) else None
    return lives.get(key)
