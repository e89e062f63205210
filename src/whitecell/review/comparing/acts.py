"""What people and understudies did in a play, as far as another play may have done otherwise."""

from collections.abc import Iterable
from typing import NamedTuple

from whitecell.language import wordings
from whitecell.review.findings.hindrances import missed
from whitecell.review.measures.material import Material
from whitecell.review.record.rows import DecisionRow, DeliveryRow, RequestRow

Key = tuple[str, ...]
"""What was done, and on what: a decision, the sharing of a thing with a cell, a release."""


class Act(NamedTuple):
    """What became of it: the outcome, the event that says so, the second of play, its events."""

    outcome: str
    number: int
    second: int
    events: tuple[int, ...]


def acts(m: Material) -> dict[Key, Act]:
    """Every decision, sharing and release of a play."""
    found: dict[Key, Act] = {}
    for decision in m.record.decisions.values():
        found["decision", decision.id] = _decided(decision)
    for request in m.record.requests:
        found["release", request.item, request.cell] = _released(request)
    for delivery in m.record.deliveries:
        if _is_act(m, delivery):
            key = ("share", delivery.thing, delivery.cell)
            known = found.get(key)
            if known is None or known.outcome not in ("full", "sanitised"):
                found[key] = _shared(delivery)
    return found


def _is_act(m: Material, row: DeliveryRow) -> bool:
    """Whether a cell shared something; messages have no name that another play would know."""
    known = m.record.script.cells
    return bool(row.who) and row.sender in known and row.thing not in m.record.messages


def way(m: Material) -> frozenset[int]:
    """The events that led to an ending, and those that kept a better one from coming about."""
    if m.record.ended is None:
        return frozenset()
    lacking = [
        n for other in missed(m) for line in other.lines for step in line for n in step.events
    ]
    ways = dict.fromkeys([m.record.ended.number, *lacking])
    found: dict[int, None] = {}
    pulled: dict[str, None] = {}
    while ways:
        number = ways.popitem()[0]
        if number in found:
            continue
        found[number] = None
        ways.update(dict.fromkeys(m.record.because(number)))
        if m.record.kind(number) == "gauge_moved":
            pulled[getattr(m.record.event(number), "gauge", "")] = None
        if not ways:
            ways = dict.fromkeys(n for n in _pulls(m, pulled) if n not in found)
    return frozenset(found)


def _pulls(m: Material, gauges: Iterable[str]) -> list[int]:
    """Everything that pulled at some gauges: where one stands in the end is owed to all of it."""
    return [aim.stamp.number for aim in m.record.aims if aim.gauge in gauges]


def _decided(row: DecisionRow) -> Act:
    end = row.decided or row.lapsed or row.opened
    numbers = tuple(stamp.number for stamp in (row.opened, *row.proposed, end, row.effect) if stamp)
    outcome = "lapsed" if row.lapsed else "open"
    if row.decided:
        outcome = f"chose {row.option or wordings(row.text)[0]}"
    return Act(outcome, end.number, end.second, numbers)


def _released(row: RequestRow) -> Act:
    end = row.answered or row.asked
    return Act(row.stage, end.number, end.second, (row.asked.number, end.number))


def _shared(row: DeliveryRow) -> Act:
    end = row.delivered or row.barred or row.delayed or row.sent
    outcome = row.form if row.delivered else row.outcome if row.barred else "on_the_way"
    return Act(outcome, end.number, end.second, (row.sent.number, end.number))
