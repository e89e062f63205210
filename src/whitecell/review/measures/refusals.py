"""What sovereignty's refusals cost: reports that a label barred or an owner did not release, how
long cells waited, and what was missed for want of them."""

from typing import NamedTuple

from whitecell.play.picture import LEAST, RATIO, normalised, weight
from whitecell.review.measures.measure import Reading
from whitecell.review.measures.pairs import first_arrivals
from whitecell.review.measures.picture import brier, truth
from whitecell.review.record.asking import unmet
from whitecell.review.record.record import Record
from whitecell.review.record.rows import DeliveryRow, RequestRow, Stamp
from whitecell.script.plot import compiled
from whitecell.script.reports import READINGS

NO_GROUND = "sharing.no_ground"
"""The one reason that is not the originator's: the cell had no need to know."""

CARRIED = ("share", "tell", "acknowledge")
"""Expected actions that a bar can stop."""

MISSED = ("not_done", "partly_done", "done_late")


class Barred(NamedTuple):
    """A report that its owner's label or answer kept from a cell, and what that cost.

    `how` is `granted`, `refused`, `unanswered` (what came of asking), or `unasked`. `seconds` is
    the wait until any form was let through, without what telecoms added, and nothing where none
    arrived. `sanitised` says whether the
    report had a form for more readers. `injects` came only since the cell did not know of it.
    """

    item: str
    cell: str
    nation: str
    how: str
    seconds: int | None
    sanitised: bool
    expectations: tuple[str, ...]
    decisions: tuple[str, ...]
    injects: tuple[str, ...]
    clauses: tuple[tuple[str, str], ...]
    events: tuple[int, ...]

    @property
    def cost(self) -> bool:
        """Whether anything was missed, or came about, for want of it."""
        return bool(self.expectations or self.decisions or self.injects or self.clauses)


def barred(record: Record) -> list[Barred]:
    """Every report and cell between which a label or an answer stood, in the order of play."""
    bars: dict[tuple[str, str], DeliveryRow] = {}
    for row in record.deliveries:
        known = row.thing in record.items and row.barred and record.counts(row.who)
        if known and NO_GROUND not in [id for id, _ in row.reasons]:
            bars.setdefault((row.thing, row.cell), row)
    asked: dict[tuple[str, str], RequestRow] = {}
    for request in record.requests:
        if record.counts(request.who):
            asked[request.item, request.cell] = request
    arrived = record.once(first_arrivals)
    pairs = dict.fromkeys([*bars, *asked])
    found = [
        _barred(record, pair, bars.get(pair), asked.get(pair), arrived.get(pair)) for pair in pairs
    ]
    return sorted(found, key=lambda case: case.events)


def _barred(
    record: Record,
    pair: tuple[str, str],
    bar: DeliveryRow | None,
    request: RequestRow | None,
    arrival: DeliveryRow | None,
) -> Barred:
    item, cell = pair
    report = record.script.reports[item].report
    stamps = [bar.barred if bar else None, request.asked if request else None]
    start = min(stamp for stamp in stamps if stamp)
    there = arrival.delivered if arrival else None
    let = (arrival.delayed or there) if arrival else None
    waited = max(0, let.second - start.second) if let and there else None
    expected = _expectations(record, pair) if waited != 0 else ()
    never = _never_came_up(record, pair) if there is None else ()
    came = _came_about(record, pair, there) if waited != 0 else ()
    answered = request.answered if request else None
    ends = [stamp.number for stamp in (*stamps, answered, there) if stamp]
    return Barred(
        item,
        cell,
        report.nation,
        _how(request),
        waited,
        report.sanitised is not None,
        expected,
        never,
        came,
        _clauses(record, pair, (*expected, *never)) if waited != 0 else (),
        tuple(sorted(dict.fromkeys(ends))),
    )


def _how(request: RequestRow | None) -> str:
    if request is None:
        return "unasked"
    return request.stage if request.stage in ("granted", "refused") else "unanswered"


def _expectations(record: Record, pair: tuple[str, str]) -> tuple[str, ...]:
    """Expected actions with that report and cell that were missed, or done late."""
    item, cell = pair
    found = []
    for id in record.once(_missed).get(item, ()):
        hope = record.script.expectations[id].expectation
        if cell in (hope.cell, *hope.with_):
            found.append(id)
    return tuple(found)


def _missed(record: Record) -> dict[str, list[str]]:
    """Expected actions that carry a report and were missed, or done late, by the report."""
    found: dict[str, list[str]] = {}
    for id, row in record.expectations.items():
        hope = record.script.expectations[id].expectation
        if hope.what and hope.does in CARRIED and row.stage in MISSED:
            found.setdefault(hope.what, []).append(id)
    return found


def _never_came_up(record: Record, pair: tuple[str, str]) -> tuple[str, ...]:
    """Decisions that never came up since the cell did not know of the report."""
    item, cell = pair
    readers = record.script.plot.readers
    subjects = [s for fact in ("knows", "read") for s in readers.get((fact, cell, item), ())]
    injects = [s for s in subjects if s in record.injects and not record.injects[s].released]
    return tuple(
        decision.id for inject in injects for decision in record.script.injects[inject].decisions
    )


def _came_about(record: Record, pair: tuple[str, str], there: Stamp | None) -> tuple[str, ...]:
    """Injects that came since the cell did not know of the report yet."""
    item, cell = pair
    found = []
    for id, source in record.once(_came_unknown).items():
        row = record.injects[id]
        asked = f"!knows.{cell}.{item}" in source
        if asked and row.released and (there is None or row.released.number < there.number):
            found.append(id)
    return tuple(found)


def _came_unknown(record: Record) -> dict[str, str]:
    """The conditions of injects that ask that somebody does not know of something."""
    conditions = record.script.plot.conditions
    return {
        id: conditions[id].source
        for id in record.injects
        if id in conditions and "!knows." in conditions[id].source
    }


def _clauses(
    record: Record, pair: tuple[str, str], missed: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    """The conditions of better endings that did not hold for want of the report, by ending."""
    item, cell = pair
    wanted = {f"knows.{cell}.{item}", f"read.{cell}.{item}"}
    found = []
    for id, ending in record.script.endings.items():
        if record.ended is None or id == record.ending:
            break
        for clause in () if ending.at_once else unmet(record, id):
            condition = compiled(clause)
            names = condition.names if condition else ()
            if any(n in wanted or n.split(".")[1] in missed for n in names if "." in n):
                found.append((id, clause))
    return tuple(found)


def time_lost(record: Record) -> Reading:
    """Seconds that cells waited, in all, for reports that a label or an owner held back."""
    found = [case for case in record.once(barred) if case.seconds != 0]
    if not record.items:
        return Reading(None)
    came = sorted((c for c in found if c.seconds), key=lambda case: -(case.seconds or 0))
    events = tuple(n for case in came for n in case.events)
    return Reading(sum(case.seconds or 0 for case in came), len(came), events, len(found))


def kept_back(record: Record) -> Reading:
    """Of the reports and cells that a bar stood between, those at which no form ever arrived."""
    found = record.once(barred)
    never = [case for case in found if case.seconds is None]
    share = len(never) * 1000 // len(found) if found else None
    return Reading(share, len(never), tuple(n for c in never for n in c.events), len(found))


def missed(record: Record) -> Reading:
    """What was missed, or came about, for want of what was held back."""
    lacks = [(c, (*c.expectations, *c.decisions, *c.injects)) for c in record.once(barred)]
    found = [case for case, lacking in lacks if lacking]
    things = {thing for _, lacking in lacks for thing in lacking}
    if not record.items:
        return Reading(None)
    events = tuple(n for case in found for n in case.events)
    return Reading(len(things), len(found), events)


def endings_missed(record: Record) -> Reading:
    """Conditions of better endings that did not hold for want of what was held back."""
    found = [case for case in record.once(barred) if case.clauses]
    if record.ended is None or not record.items:
        return Reading(None)
    clauses = {clause for case in found for clause in case.clauses}
    return Reading(len(clauses), len(found), tuple(n for c in found for n in c.events))


def brier_lost(record: Record) -> Reading:
    """By how much the last score would have been better with what was kept from the centre."""
    true = truth(record)
    cases = [c for c in record.once(barred) if c.cell == record.script.centre and c.seconds is None]
    if true is None or not cases or not record.beliefs:
        return Reading(None)
    last = record.beliefs[-1].belief
    masses = {h: max(LEAST, share) for h, share in last.items()}
    for case in cases:
        masses = _weighed(record, case.item, masses)
    lost = brier(last, true) - brier(normalised(masses), true)
    return Reading(lost, len(cases), tuple(n for case in cases for n in case.events))


def _weighed(record: Record, item: str, masses: dict[str, int]) -> dict[str, int]:
    """Belief as a careful reader would move it by a report of an origin not yet weighed."""
    report = record.script.reports[item].report
    reports = record.script.reports
    known = {reports[id].report.origin for id, row in record.items.items() if row.weighed}
    if report.origin is not None and report.origin in known:
        return masses
    for hypothesis, word in report.bears_on.items():
        reading = READINGS[word]
        factor = 1000 + (RATIO[abs(reading)] - 1000) * weight(report.worth) // 100
        for other in masses:
            raised = (other == hypothesis) == (reading > 0)
            masses[other] = masses[other] * (factor if raised else 1000)
    return masses
