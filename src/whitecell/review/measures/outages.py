"""Services: when they fell below half, how long they were down, and what their backup was worth.

Times are seconds of play: the gaps between moves, in which services run on, do not count.
"""

from typing import NamedTuple

from whitecell.play.board import UP
from whitecell.review.measures.lateness import late
from whitecell.review.measures.measure import Reading
from whitecell.review.measures.timing import Case, of_timing, timing
from whitecell.review.record.record import Record
from whitecell.review.record.rows import BackupRow, Point, Stamp


class Outage(NamedTuple):
    """One time that a service was below half: `low` seconds of it, of which `down` at nothing.

    `lacked` is the service whose absence began it, `backup` how long it had held out without that;
    both are nothing where it began otherwise, and `backup` where there was none to spend.
    """

    service: str
    owner: str | None
    nation: str | None
    began: Stamp
    failed: Stamp | None
    back: Stamp | None
    low: int
    down: int
    lacked: str | None
    backup: int | None

    @property
    def events(self) -> tuple[int, ...]:
        """The events of its beginning and its end."""
        return (self.began.number, *((self.back.number,) if self.back else ()))


def outages(record: Record) -> list[Outage]:
    """Every outage, service by service, in the order in which they began."""
    found = []
    for id, points in record.services.items():
        for place, point in enumerate(points):
            if point.value < UP and (not place or points[place - 1].value >= UP):
                found.append(_outage(record, id, points[place:]))
    return found


def _outage(record: Record, id: str, points: list[Point]) -> Outage:
    service = record.script.services[id]
    back = next((p.stamp for p in points if p.value >= UP), None)
    during = [p for p in points if back is None or p.stamp.number < back.number]
    end = (back or record.ended or record.last).second
    ends = [*(p.stamp.second for p in during[1:]), end]
    spans = [max(0, until - p.stamp.second) for p, until in zip(during, ends, strict=True)]
    down = [s for p, s in zip(during, spans, strict=True) if p.value == 0]
    causes = record.event(during[0].stamp.number).because
    spent = (b for b in record.backups if b.service == id and b.spent)
    cause = next((b for b in spent if b.spent and b.spent.number in causes), None)
    return Outage(
        id,
        service.owner,
        service.nation or nation_of(record, service.owner),
        during[0].stamp,
        next((p.stamp for p in during if p.value == 0), None),
        back,
        sum(spans),
        sum(down),
        cause.need if cause else None,
        _held(cause) if cause else None,
    )


def _held(row: BackupRow) -> int | None:
    """How long a backup held; nothing where there was none."""
    assert row.spent is not None
    return row.spent.second - row.begun.second or None


def nation_of(record: Record, cell: str | None) -> str | None:
    """The nation of a cell."""
    known = record.script.cells.get(cell or "")
    return known.nation if known else None


def time_low(record: Record) -> Reading:
    """Seconds that services stood below half, all services together."""
    found = sorted(record.once(outages), key=lambda o: (-o.low, o.began.number))
    return _total(record, found, [outage.low for outage in found])


def time_down(record: Record) -> Reading:
    """Seconds that services did not serve at all, all services together."""
    found = [outage for outage in record.once(outages) if outage.failed]
    found.sort(key=lambda o: (-o.down, o.began.number))
    return _total(record, found, [outage.down for outage in found])


def _total(record: Record, found: list[Outage], seconds: list[int]) -> Reading:
    if not record.services:
        return Reading(None)
    touched = dict.fromkeys(outage.service for outage in found)
    events = tuple(n for outage in found for n in outage.events)
    return Reading(sum(seconds), len(touched), events, len(record.services))


def time_to_restore(record: Record) -> Reading:
    """The median of the seconds from falling below half to being back above it."""
    found = record.once(outages)
    cases = [Case(o.low, o.service, o.owner or "", o.events) for o in found if o.back]
    still = [Case(0, o.service, o.owner or "", o.events) for o in found if not o.back]
    return of_timing(timing(cases, still))


def time_on_backup(record: Record) -> Reading:
    """Seconds that services ran on backup, all services together."""
    rows = _with_backup(record)
    end = record.ended or record.last
    spans = [((r.spent or r.over or end).second - r.begun.second) for r in rows]
    return Reading(sum(spans) if rows else None, len(rows), tuple(r.begun.number for r in rows))


def backup_ran_out(record: Record) -> Reading:
    """Of the times that a service ran on backup, the share in which it was spent too early."""
    rows = _with_backup(record)
    spent = [row for row in rows if row.spent]
    events = tuple(row.spent.number for row in spent if row.spent)
    share = len(spent) * 1000 // len(rows) if rows else None
    return Reading(share, len(spent), events, len(rows))


def _with_backup(record: Record) -> list[BackupRow]:
    """The times on backup; where there was none, it began and was spent in one second."""
    return [
        row for row in record.backups if row.spent is None or row.spent.second > row.begun.second
    ]


def held_up(record: Record) -> Reading:
    """Deliveries that telecoms held up and on which a decision or another consequence hung."""
    found = record.once(late)
    hung = [case for case in found if case.mattered]
    hung.sort(key=lambda case: (case.decision is None, case.events))
    events = tuple(n for case in hung for n in case.events)
    value = len(hung) if record.deliveries else None
    return Reading(value, len(hung), events, len(found))
