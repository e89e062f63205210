"""How reports fared in the centre before anybody else had them: noticed, queued, graded."""

from bisect import bisect_right
from itertools import accumulate

from whitecell.review.measures.timing import Case, Timing, timing
from whitecell.review.record.record import Record
from whitecell.review.record.rows import ItemRow, Stamp


def noticing(record: Record) -> Timing:
    """Seconds from a report's arrival at the centre to the first thing that was done with it;
    never: nobody touched it."""
    cases, never = [], []
    for row, first in record.once(_looks):
        if first is None:
            never.append(Case(0, row.id, row.holder, (row.collected.number,)))
        else:
            numbers = (row.collected.number, first.number)
            cases.append(Case(first.second - row.collected.second, row.id, row.holder, numbers))
    return timing(cases, never)


def queueing(record: Record) -> Timing:
    """Of the time to notice, the seconds in which every analyst of the centre was at work on
    another report."""
    return timing(record.once(_queued))


def crowded(record: Record) -> dict[str, int]:
    """The same seconds for each report that the centre looked at."""
    return {case.thing: case.seconds for case in record.once(_queued)}


def _queued(record: Record) -> list[Case]:
    centre = record.script.centre
    analysts = record.script.cells[centre].analysts if centre else 0
    full = _Full([row for row in record.items.values() if row.begun], analysts)
    cases = []
    for row, first in record.once(_looks):
        if first is not None:
            waited = full.within(row.collected.second, first.second)
            cases.append(Case(waited, row.id, row.holder, (row.collected.number, first.number)))
    return cases


def grading(record: Record) -> Timing:
    """Seconds from a report's arrival at the centre to its first grade; never: ungraded."""
    cases, never = [], []
    for row in record.once(_in_the_centre):
        if row.graded and not record.counts(row.graded[0][2]):
            continue
        first = row.graded[0][0] if row.graded else None
        if first is None:
            never.append(Case(0, row.id, row.holder, (row.collected.number,)))
        else:
            numbers = (row.collected.number, first.number)
            cases.append(Case(first.second - row.collected.second, row.id, row.holder, numbers))
    return timing(cases, never)


def shared(record: Record) -> list[ItemRow]:
    """The reports that the centre shared."""
    return [row for row in record.once(_in_the_centre) if row.shared and record.counts(row.sharer)]


def ungraded(record: Record) -> list[ItemRow]:
    """Of the reports that the centre shared, those that nobody had graded before."""
    return [row for row in record.once(shared) if row.shared and _raw(row, row.shared)]


def _raw(row: ItemRow, at: Stamp) -> bool:
    return not row.graded or row.graded[0][0].number > at.number


def _in_the_centre(record: Record) -> list[ItemRow]:
    """The reports that came to the centre first, where those who sat there count."""
    centre = record.script.centre
    if centre is None or not record.counts(record.occupant(centre)):
        return []
    return [row for row in record.items.values() if row.holder == centre]


def _looks(record: Record) -> list[tuple[ItemRow, Stamp | None]]:
    """The reports that came to the centre first, each with the first thing that was done with
    it."""
    return [(row, _first_look(row)) for row in record.once(_in_the_centre)]


def _first_look(row: ItemRow) -> Stamp | None:
    looks = [stamp for stamp in (row.begun, row.shared) if stamp]
    looks += [stamp for stamp, _, _ in row.graded[:1]]
    looks += [stamp for stamp, _ in row.weighed.values()]
    return min(looks, default=None)


class _Full:
    """The stretches of play in which all of the centre's analysts were at work."""

    def __init__(self, rows: list[ItemRow], analysts: int) -> None:
        turns: dict[int, int] = {}
        for row in rows:
            if row.begun:
                turns[row.begun.second] = turns.get(row.begun.second, 0) + 1
                if row.done:
                    turns[row.done.second] = turns.get(row.done.second, 0) - 1
        self.at = sorted(turns)
        busy = accumulate(turns[second] for second in self.at)
        self.full = [analysts > 0 and count >= analysts for count in busy]
        spans = [b - a for a, b in zip(self.at, self.at[1:], strict=False)]
        held = [span if full else 0 for span, full in zip(spans, self.full, strict=False)]
        self.sums = [0, *accumulate(held)]

    def within(self, start: int, end: int) -> int:
        """Seconds between two moments in which nobody was free."""
        return max(self._until(end) - self._until(start), 0)

    def _until(self, second: int) -> int:
        place = bisect_right(self.at, second) - 1
        if place < 0:
            return 0
        more = second - self.at[place] if self.full[place] else 0
        return self.sums[place] + more
