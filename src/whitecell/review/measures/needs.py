"""Who needed a report and never had it, who had it without need, and labels that were off."""

from collections.abc import Iterator
from typing import NamedTuple

from whitecell.play.verdicts import ask
from whitecell.review.measures.pairs import Pair, granted, requests, shared
from whitecell.review.record.record import Record
from whitecell.review.record.rows import DeliveryRow, RequestRow, Stamp
from whitecell.script.scalars import ALL

ANSWERS = {"refused": "refused", "unanswered": "unanswered"}
"""What came of a request that set nothing free; one that is still open is waiting."""


class Lack(NamedTuple):
    """A report that a cell needed and never had in any form.

    `need` is what asks for it: an expected sharing, a decision or a condition. `why` it never
    came: unasked, refused, unanswered, waiting, withheld, telecoms, or never addressed to it.
    `spare` says that a sanitised form which the cell might have read lay unused.
    """

    item: str
    cell: str
    need: str
    why: str
    spare: bool
    events: tuple[int, ...]


class Excess(NamedTuple):
    """A report that reached a cell without need of it, or past the rules: how, and the event."""

    item: str
    cell: str
    how: str
    events: tuple[int, ...]


class Labels(NamedTuple):
    """Labels held against what came of them.

    `strict`: barred a cell, and their owner released the report when asked; `loose`: let a report
    through in full to a cell that was barred from another report of the same origin.
    """

    barred: int
    strict: tuple[Excess, ...]
    full: int
    loose: tuple[Excess, ...]


def needs(record: Record) -> dict[Pair, str]:
    """Who needed which of the reports that came in, and what asks for it."""
    script = record.script
    found: dict[Pair, str] = {}
    for expected in script.expectations.values():
        hope = expected.expectation
        if hope.does in ("share", "tell") and hope.what in record.items:
            found.update({(hope.what, cell): "share" for cell in hope.with_})
    for fact in script.plot.readers:
        if fact[0] in ("knows", "read") and fact[2] in record.items:
            found.setdefault((fact[2], fact[1]), "condition")
    for pair in _for_decisions(record):
        found.setdefault(pair, "decision")
    return {pair: need for pair, need in found.items() if pair[1] in script.cells}


def _for_decisions(record: Record) -> Iterator[Pair]:
    """Reports of an incident that came before a decision about it was settled, for its cells.

    What a cell's own nation reported, or it had from the same source otherwise, it did not need.
    """
    asked: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for id, row in record.decisions.items():
        inject, decision = record.script.decisions[id]
        settled = row.decided or row.lapsed or record.last
        if inject.incident:
            concur = decision.concur.cells if decision.concur else ()
            cells = (*record.script.deciders(decision), *concur)
            asked.setdefault(inject.incident, []).append((settled.number, cells))
    sources = _sources(record) if asked else set()
    for item, life in record.items.items():
        inject, report = record.script.reports[item]
        for settled_at, cells in asked.get(inject.incident or "", ()):
            for cell in cells:
                home = record.script.cells[cell].nation == report.nation
                late = life.collected.number > settled_at
                known = (report.origin, cell) in sources and (item, cell) not in sources
                if not (home or late or known):
                    yield item, cell


def _sources(record: Record) -> set[tuple[str | None, str]]:
    """The reports, and the origins, that each cell had from."""
    found: set[tuple[str | None, str]] = set(record.once(readable))
    found.update(
        (record.script.reports[item].report.origin or item, cell)
        for item, cell in record.once(readable)
    )
    return found


def readable(record: Record) -> dict[Pair, Stamp]:
    """When each cell first had each report before it, in full or sanitised."""
    found = {(id, row.holder): row.collected for id, row in record.items.items()}
    for row in record.deliveries:
        if row.delivered and row.thing in record.items:
            _note(found, (row.thing, row.cell), row.delivered)
    return found


def had(record: Record) -> dict[Pair, Stamp]:
    """When each cell first knew of each report: it came, in any form, or somebody told of it."""
    found = dict(record.once(readable))
    for pair, came in record.once(_told):
        _note(found, pair, came)
    for past in record.past_rules:
        _note(found, (past.item, past.cell), past.stamp)
    return found


def _told(record: Record) -> list[tuple[Pair, Stamp]]:
    """The messages about reports that came to cells, in the order of sending."""
    abouts = {id: m.about for id, m in record.messages.items() if m.about in record.items}
    return [
        ((abouts[row.thing], row.cell), row.delivered)
        for row in (record.deliveries if abouts else ())
        if row.delivered and row.thing in abouts
    ]


def _note(found: dict[Pair, Stamp], pair: Pair, stamp: Stamp) -> None:
    if pair not in found or stamp.number < found[pair].number:
        found[pair] = stamp


def lacks(record: Record) -> list[Lack]:
    """Every report that a cell needed and never had."""
    known, wanted = record.once(had), record.once(needs)
    rows: dict[Pair, list[DeliveryRow]] = {pair: [] for pair in wanted if pair not in known}
    for row in record.deliveries if rows else ():
        if (row.thing, row.cell) in rows:
            rows[row.thing, row.cell].append(row)
    return [_lack(record, pair, wanted[pair], tried) for pair, tried in rows.items()]


def _lack(record: Record, pair: Pair, need: str, rows: list[DeliveryRow]) -> Lack:
    item, cell = pair
    asked = record.once(requests).get(pair, [])
    barred = [row.barred.number for row in rows if row.barred]
    numbers = [record.items[item].collected.number, *barred]
    numbers += [(r.answered or r.asked).number for r in asked]
    numbers += [row.delayed.number for row in rows if row.delayed]
    spare = not barred and _spare(record, item, cell)
    return Lack(item, cell, need, _why(rows, asked), spare, tuple(dict.fromkeys(numbers)))


def _why(rows: list[DeliveryRow], asked: list[RequestRow]) -> str:
    if not rows:
        return "unaddressed"
    if any(row.delayed for row in rows):
        return "telecoms"
    if asked:
        return ANSWERS.get(asked[-1].stage, "waiting")
    return "unasked" if any(row.outcome == "ask" for row in rows) else "withheld"


def _spare(record: Record, item: str, cell: str) -> bool:
    """Whether the rules bar the full text from a cell and let it have the sanitised one."""
    if not record.script.reports[item].report.sanitised:
        return False
    whole = ask(record.board, item, cell)
    short = ask(record.board, item, cell, sanitised=True)
    lets = short is not None and short.outcome == "share"
    return lets and whole is not None and whole.outcome != "share"


def excess(record: Record) -> list[Excess]:
    """Reports that reached a cell without need: not by domain, address, expectation, decision."""
    wanted, reports = record.once(needs), record.script.reports
    seats = record.script.cells.values()
    domains = {seat.id: {None, *seat.domains} for seat in seats if seat.kind != "fusion"}
    found = []
    for pair, stamp in record.once(had).items():
        item, cell = pair
        inject = reports[item].inject
        if cell not in domains or inject.domain in domains[cell] or pair in wanted:
            continue
        named = cell in inject.to or (ALL in inject.to and not inject.reports)
        if not named and cell != record.items[item].holder:
            found.append(Excess(item, cell, "no_need", (stamp.number,)))
    return found


def bypasses(record: Record) -> list[Excess]:
    """Reports that a cell came to know past the rules: by hand, aloud, or by a message about
    what the rules did not let it have."""
    found = [Excess(t.item, t.cell, t.how, (t.stamp.number,)) for t in record.past_rules]
    told = record.once(_told)
    rightly: dict[Pair, int] = {}
    for row in record.once(shared) if told else ():
        if row.delivered:
            rightly.setdefault((row.thing, row.cell), row.delivered.number)
    for pair, came in told:
        verdict = ask(record.board, *pair)
        barred = verdict is not None and verdict.outcome != "share"
        if barred and rightly.get(pair, came.number + 1) > came.number:
            found.append(Excess(*pair, "message", (came.number,)))
    return found


def labels(record: Record) -> Labels:
    """Labels that barred what their owner then released, and that let through what another
    label on the same source held back."""
    barred: dict[Pair, int] = {}
    full: dict[Pair, int] = {}
    for row in record.once(shared):
        if record.counts(row.who):
            pair = (row.thing, row.cell)
            if row.barred and not all(id == "sharing.no_ground" for id, _ in row.reasons[:1]):
                barred.setdefault(pair, row.barred.number)
            if row.delivered and row.form != "sanitised" and not row.barred:
                full.setdefault(pair, row.delivered.number)
    released = record.once(granted)
    strict = [
        Excess(*pair, "strict", (number, released[pair]))
        for pair, number in barred.items()
        if pair in released
    ]
    return Labels(len(barred), tuple(strict), len(full), tuple(_loose(record, barred, full)))


def _loose(record: Record, barred: dict[Pair, int], full: dict[Pair, int]) -> Iterator[Excess]:
    held: dict[Pair, int] = {}
    for (item, cell), number in barred.items():
        origin = record.script.reports[item].report.origin
        if origin is not None:
            held.setdefault((origin, cell), number)
    for (item, cell), number in full.items():
        origin = record.script.reports[item].report.origin
        if origin is not None and (origin, cell) in held and (item, cell) not in barred:
            yield Excess(item, cell, "loose", (number, held[origin, cell]))
