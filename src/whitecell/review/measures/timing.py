"""Measures of time and of verdicts: functions of the record.

Times are seconds of play: story seconds on a clock, real seconds in a talk move; the gaps between
moves do not count. Where people sat at the table, only what people entered is counted.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple

from whitecell.review.measures.measure import Reading
from whitecell.review.measures.pairs import first_arrivals, shared
from whitecell.review.record.record import Record
from whitecell.review.record.rows import DeliveryRow, Stamp


class Case(NamedTuple):
    """One thing that took time: how long, what, for which cell, and the events at its two ends."""

    seconds: int
    thing: str
    cell: str
    events: tuple[int, ...]


class Timing(NamedTuple):
    """A time measured over cases: how many, the median, the worst; and those that never ended.

    `ninetieth` is what nine cases in ten stayed within.
    """

    cases: int
    median: int | None
    worst: Case | None
    never: tuple[Case, ...]
    ninetieth: int | None = None


def timing(cases: Iterable[Case], never: Iterable[Case] = ()) -> Timing:
    """The spread of some cases; of an even number, the median is the mean of the middle two."""
    order = sorted(cases, key=itemgetter(0))
    middle = len(order) // 2
    median = ninetieth = worst = None
    if order:
        median = (order[middle].seconds + order[-middle - 1].seconds) // 2
        ninetieth = order[(len(order) * 9 + 9) // 10 - 1].seconds
        longest = order[bisect_left(order, order[-1].seconds, key=itemgetter(0)) :]
        worst = min(longest, key=lambda case: case.events[0])
    return Timing(len(order), median, worst, tuple(never), ninetieth)


def of_timing(found: Timing) -> Reading:
    """The median of a timing as a measure's reading, with its spread and its longest case."""
    worst = found.worst
    whole = found.cases + len(found.never)
    if worst is None:
        return Reading(None, 0, (), whole)
    spread = (found.ninetieth, worst.seconds, worst.thing, worst.cell)
    return Reading(found.median, found.cases, worst.events, whole, *spread)


def _between(start: Stamp, end: Stamp, thing: str, cell: str) -> Case:
    return Case(end.second - start.second, thing, cell, (start.number, end.number))


def acknowledging(record: Record) -> Timing:
    """Seconds from a delivery's arrival to its acknowledgement; never: not acknowledged."""
    cases, never = [], []
    for row in record.deliveries:
        came, read = row.delivered, row.acknowledged
        if came and read:
            if record.counts(row.reader):
                cases.append(_between(came, read, row.thing, row.cell))
        elif came and not row.recalled:
            never.append(Case(0, row.thing, row.cell, (came.number,)))
    return timing(cases, never)


def _number(stamp: Stamp | None) -> int:
    return stamp.number if stamp else 0


def sharing(record: Record) -> Timing:
    """Seconds from an item's collection to its first arrival, in any form, at each other cell.

    Never: a cell to which it was shared, and at which no form of it arrived.
    """
    arrived = record.once(first_arrivals)
    cases: list[Case] = []
    tried: dict[tuple[str, str], Case] = {}
    for (id, cell), row in arrived.items():
        item = record.items[id]
        if row.delivered and record.counts(row.who) and cell != item.holder:
            cases.append(_between(item.collected, row.delivered, id, cell))
    for row in record.once(shared):
        pair = (row.thing, row.cell)
        if row.delivered is None and pair not in arrived and record.counts(row.who):
            tried.setdefault(pair, Case(0, *pair, (row.sent.number,)))
    return timing(cases, tried.values())


def at_the_desk(record: Record) -> Timing:
    """Seconds from an item's collection to its first sharing; never: it was not shared at all."""
    cases, never = [], []
    for id, row in record.items.items():
        if row.shared is None:
            never.append(Case(0, id, row.holder, (row.collected.number,)))
        elif record.counts(row.sharer):
            cases.append(_between(row.collected, row.shared, id, row.holder))
    return timing(cases, never)


def answering(record: Record) -> Timing:
    """Seconds from a release request to its answer; never: unanswered, or open at the end."""
    cases, never = [], []
    for row in record.requests:
        if row.answered and row.stage in ("granted", "refused"):
            if record.counts(row.answerer):
                cases.append(_between(row.asked, row.answered, row.item, row.authority))
        else:
            numbers = (row.asked.number, *((row.answered.number,) if row.answered else ()))
            never.append(Case(0, row.item, row.authority, numbers))
    return timing(cases, never)


def deciding(record: Record) -> Timing:
    """Seconds from a decision's opening to its being taken; never: lapsed, or open at the end."""
    cases, never = [], []
    for id, row in record.decisions.items():
        if row.decided:
            if record.counts(row.who):
                cases.append(_between(row.opened, row.decided, id, row.by))
        else:
            numbers = (row.opened.number, *((row.lapsed.number,) if row.lapsed else ()))
            never.append(Case(0, id, "", numbers))
    return timing(cases, never)


class Attempt(NamedTuple):
    """What became of sharing a thing with a cell, in one word, and the events that say so."""

    thing: str
    cell: str
    sender: str
    outcome: str
    events: tuple[int, ...]


def attempts(record: Record) -> list[Attempt]:
    """Each thing shared with each cell: what became of it by the end of play.

    `full`: at once, in full; `released`: in full after a release; `sanitised`: the sanitised form;
    `asked`: waits for its originator; `withheld`: held back; `on_the_way`: telecoms hold it.
    """
    tried: dict[tuple[str, str], list[DeliveryRow]] = {}
    for row in record.deliveries:
        if row.sender and row.thing not in record.messages and record.counts(row.who):
            tried.setdefault((row.thing, row.cell), []).append(row)
    return [
        Attempt(thing, cell, rows[0].sender, *_outcome(rows))
        for (thing, cell), rows in tried.items()
    ]


def _outcome(rows: list[DeliveryRow]) -> tuple[str, tuple[int, ...]]:
    for row in rows:
        if row.delivered and row.form != "sanitised":
            came = row.delivered.number
            return ("released", (row.barred.number, came)) if row.barred else ("full", (came,))
    there = [row for row in rows if row.delivered]
    numbers = tuple(row.barred.number for row in rows if row.barred)
    if there:
        return "sanitised", (*numbers, _number(there[0].delivered))
    if any(row.outcome == "ask" for row in rows):
        return "asked", numbers
    if numbers:
        return "withheld", numbers
    return "on_the_way", tuple(row.sent.number for row in rows)


def bars(record: Record) -> Counter[str]:
    """How often each rule, by its sentence id, stood in the way of a delivery."""
    found: Counter[str] = Counter()
    for row in record.deliveries:
        if row.reasons and row.sender and record.counts(row.who):
            found.update(list(dict.fromkeys(id for id, _ in row.reasons)))
    return found
