"""How things stood before an entry: a copy of each life that it and what follows from it change."""

from copy import deepcopy
from typing import Any, NamedTuple

ROOMS = (
    ("delivery", "deliveries"), ("inject", "injects"), ("decision", "decisions"),
    ("expectation", "expectations"), ("request", "requests"), ("gauge", "gauges"),
    ("item", "items"), ("other", "items"),
)  # fmt: skip
"""What an event names, and where on the board it lives."""
OF_ITEMS = frozenset({"item_graded", "items_linked", "item_weighed", "item_changed"})

FIRST = {"injects": "planned"}
STOOD = {
    "delivered": "pending", "delivery_barred": "pending", "acknowledged": "delivered",
    "delivery_changed": "acknowledged",
}  # fmt: skip
"""Where a delivery stood before the kinds of event that there are most of; bars are noted."""

Key = tuple[str, Any]


class Deadline(NamedTuple):
    """By when something is due, and until when others may speak; at which stage it was so."""

    stage: str
    due: int | None
    until: int | None = None
    tabled: int = 0


Stages = dict[str, dict[Any, str]]

UNCHANGING = (str, int, bool, type(None))
"""What a copy may share with what it is a copy of."""


def keep(board: Any, event: Any, before: dict[Key, Any], stages: Stages) -> None:
    """Keeps a copy of each life that an event changes, as it stood before the entry."""
    for room, key in _named(event):
        if (room, key) not in before and (room != "items" or event.kind in OF_ITEMS):
            life = before[room, key] = copied(_life(board, room, key))
            if hasattr(life, "stage"):
                life.stage = stages[room].get(key) or _stood(event, room, life)
    inject = _inject(board, event)
    if inject in board.injects and ("open", inject) not in before:
        before["open", inject] = board.injects[inject].stage == "released"
    if event.kind == "shared":
        place = (event.by.partition(".")[0], event.thing)
        before["shares", place] = deepcopy(board.shares.get(place))
    elif event.kind == "told_aloud":
        place = (event.cell, event.thing)
        before["told_aloud", place] = board.told_aloud.get(place)
    elif event.kind == "deadline_extended":
        before["deadlines", (event.what, event.subject)] = deadline(
            board, event.what, event.subject
        )
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


def _stood(event: Any, room: str, life: Any) -> str:
    """Where a life stood before the first event that is known to have moved it."""
    if room == "deliveries":
        return STOOD.get(event.kind, str(life.stage))
    return FIRST.get(room, str(life.stage))


def deadline(board: Any, what: str, subject: str) -> Deadline:
    """By when something is due: a `decision`, an `expectation`, or the answer to a `request`."""
    if what == "decision":
        life = board.decisions[subject]
        return Deadline(life.stage, life.due, life.until, life.tabled)
    life = board.requests[int(subject)] if what == "request" else board.expectations[subject]
    return Deadline("on its way" if getattr(life, "under_way", False) else life.stage, life.due)


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
