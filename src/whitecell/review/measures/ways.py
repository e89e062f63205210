"""The way of a report to each cell that got it: how long it took, split into its stretches."""

from collections.abc import Iterable
from itertools import accumulate, pairwise
from typing import NamedTuple

from whitecell.review.measures.timing import first_arrivals
from whitecell.review.record.record import Record
from whitecell.review.record.rows import DeliveryRow, RequestRow

STRETCHES = ("queue", "desk", "asking", "release", "after", "telecoms", "unread")
"""In the order in which they are passed: waiting for an analyst; on the desk until it is shared;
held until somebody asks its owner; waiting for the owner's answer; from the answer, or from the
sharing, to the sending, which is where a sanitised form is made; held up by telecoms; unread."""


class Way(NamedTuple):
    """One report on its way to one cell.

    `parts` are the seconds of each stretch; they add up to `whole`, which ends with the reading,
    or with the end of play where nobody read it. `asked_of` is who had to release it.
    """

    item: str
    cell: str
    form: str
    whole: int
    parts: tuple[int, ...]
    read: bool
    asked_of: str
    who: str
    reader: str
    events: tuple[int, ...]

    def part(self, stretch: str) -> int:
        """The seconds of one stretch."""
        return self.parts[STRETCHES.index(stretch)]

    @property
    def longest(self) -> str:
        """The stretch that took most; of several, the one passed first."""
        return STRETCHES[self.parts.index(max(self.parts))]


def ways(record: Record) -> list[Way]:
    """The way of every report to each cell at which it arrived, its first holder left out."""
    sent: dict[tuple[str, str], DeliveryRow] = {}
    for row in record.deliveries:
        if row.sender and row.thing in record.items:
            sent.setdefault((row.thing, row.cell), row)
    asked: dict[tuple[str, str], list[RequestRow]] = {}
    for request in record.requests:
        asked.setdefault((request.item, request.cell), []).append(request)
    return [
        _way(record, row, sent[key], asked.get(key, []))
        for key, row in record.once(first_arrivals).items()
        if key[1] != record.items[key[0]].holder
    ]


def _way(
    record: Record, row: DeliveryRow, first: DeliveryRow, requests: Iterable[RequestRow]
) -> Way:
    item = record.items[row.thing]
    assert row.delivered is not None
    there = row.delivered.second
    before = [r for r in requests if r.asked.number < row.delivered.number]
    ask = before[0] if before else None
    answer = next((r.answered for r in reversed(before) if r.answered), None) if before else None
    sent = min(first.sent.second, ask.asked.second if ask else there)
    at_once = item.holder != record.script.centre
    begun = item.collected.second if at_once else item.begun.second if item.begun else sent
    end = row.acknowledged or record.ended or record.last
    marks = [
        item.collected.second,
        min(begun, sent),
        sent,
        ask.asked.second if ask else sent,
        answer.second if answer else ask.asked.second if ask else sent,
        row.delayed.second if row.delayed else there,
        there,
        end.second,
    ]
    steps = [*accumulate((min(mark, there) for mark in marks[:-1]), max), marks[-1]]
    numbers = [item.collected.number, first.sent.number]
    numbers += [stamp.number for stamp in (ask and ask.asked, answer) if stamp]
    numbers += [row.delivered.number, *((row.acknowledged.number,) if row.acknowledged else ())]
    return Way(
        row.thing,
        row.cell,
        row.form,
        steps[-1] - steps[0],
        tuple(later - sooner for sooner, later in pairwise(steps)),
        row.acknowledged is not None,
        ask.authority if ask else "",
        row.who,
        row.reader or record.occupant(row.cell),
        tuple(dict.fromkeys(numbers)),
    )


def totals(record: Record) -> dict[str, int]:
    """The seconds of each stretch over all ways there were."""
    return counted(record, record.once(ways))


def counted(record: Record, found: Iterable[Way]) -> dict[str, int]:
    """The seconds of each stretch over all ways, where those who spent them count.

    What lies before the arrival counts with whoever shared the report, what lies after it with
    whoever had it to read.
    """
    totals = dict.fromkeys(STRETCHES, 0)
    for way in found:
        for stretch, seconds in zip(STRETCHES, way.parts, strict=True):
            if record.counts(way.reader if stretch == "unread" else way.who):
                totals[stretch] += seconds
    return totals
