"""The way of a report to each cell that got it: how long it took, split into its stretches."""

from collections.abc import Iterable, Sequence
from operator import add
from typing import NamedTuple

from whitecell.review.measures.pairs import Pair, first_arrivals, requests, shared
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
    sent: dict[Pair, DeliveryRow] = {}
    for row in record.once(shared):
        sent.setdefault((row.thing, row.cell), row)
    asked = record.once(requests)
    return [
        _way(record, row, sent[pair], asked.get(pair, ()))
        for pair, row in record.once(first_arrivals).items()
        if pair[1] != record.items[pair[0]].holder
    ]


def _way(
    record: Record, row: DeliveryRow, first: DeliveryRow, requests: Sequence[RequestRow]
) -> Way:
    item, there, read = record.items[row.thing], row.delivered, row.acknowledged
    assert there is not None
    before = [r for r in requests if r.asked.number < there.number]
    asked = before[0].asked if before else None
    answer = next((r.answered for r in reversed(before) if r.answered), None) if before else None
    sent = min(first.sent.second, asked.second if asked else there.second)
    at_once = item.holder != record.script.centre
    begun = item.collected.second if at_once else item.begun.second if item.begun else sent
    after = asked.second if asked else sent
    parts = _parts(
        item.collected.second,
        min(begun, sent),
        sent,
        after,
        answer.second if answer else after,
        row.delayed.second if row.delayed else there.second,
        there.second,
    )
    parts.append((read or record.ended or record.last).second - there.second)
    passed = (item.collected, first.sent, asked, answer, there, read)
    return Way(
        row.thing,
        row.cell,
        row.form,
        sum(parts),
        tuple(parts),
        read is not None,
        before[0].authority if before else "",
        row.who,
        row.reader or record.occupant(row.cell),
        tuple([stamp.number for stamp in passed if stamp is not None]),
    )


def _parts(start: int, *marks: int) -> list[int]:
    """The seconds up to each mark: none lies before the one before it, or past the last."""
    last, parts = marks[-1], []
    latest = min(start, last)
    for mark in marks:
        if mark > latest:
            now = mark if mark < last else last
            parts.append(now - latest)
            latest = now
        else:
            parts.append(0)
    return parts


def totals(record: Record) -> dict[str, int]:
    """The seconds of each stretch over all ways there were."""
    return counted(record, record.once(ways))


def counted(record: Record, found: Iterable[Way]) -> dict[str, int]:
    """The seconds of each stretch over all ways, where those who spent them count.

    What lies before the arrival counts with whoever shared the report, what lies after it with
    whoever had it to read.
    """
    before, unread = [0] * (len(STRETCHES) - 1), 0
    for way in found:
        if record.counts(way.who):
            before = list(map(add, before, way.parts))
        if record.counts(way.reader):
            unread += way.parts[-1]
    return dict(zip(STRETCHES, (*before, unread), strict=True))
