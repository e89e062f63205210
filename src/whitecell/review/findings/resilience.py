"""Findings about each nation's own policy: its answers, its sources, its generosity, its voice."""

from whitecell.language import sentence
from whitecell.review.findings import closed_cells
from whitecell.review.findings.refusals import owner_of
from whitecell.review.findings.refusals import told as told_refusals
from whitecell.review.measures.dependence import reliance, soles
from whitecell.review.measures.expected import undone
from whitecell.review.measures.ledger import Account
from whitecell.review.measures.material import Material
from whitecell.review.measures.pairs import first_arrivals
from whitecell.review.measures.refusals import barred
from whitecell.review.parts import BAD, GOOD, NOTE, Finding
from whitecell.review.record.rows import RequestRow
from whitecell.review.telling.figures import percent
from whitecell.review.telling.moments import span

HALF, FEW = 500, 4
"""Leaning on one nation is worth a word from half of what was known on, of so many reports."""


def of_answers(m: Material) -> list[Finding]:
    """Nations that answered late, or not at all; and those that answered everything in time."""
    asked: dict[str, list[RequestRow]] = {}
    for row in m.record.requests:
        if m.record.counts(row.answerer) or row.stage not in ("granted", "refused"):
            nation = m.record.script.reports[row.item].report.nation
            asked.setdefault(nation, []).append(row)
    findings = []
    for nation, rows in asked.items():
        silent = [row for row in rows if row.stage == "unanswered"]
        late = [row for row in rows if _seconds(row) > _within(m, nation)]
        if silent and (_told_by_cost(m, silent) or _told_as_closed(m, silent)):
            continue
        if silent:
            findings.append(_silent(m, nation, silent, len(rows)))
        elif late:
            findings.append(_late(m, nation, max(late, key=_seconds), len(late)))
        elif len(rows) > 1 and all(row.answered for row in rows):
            findings.append(_prompt(m, nation, rows))
    return findings


def _told_by_cost(m: Material, silent: list[RequestRow]) -> bool:
    """Whether it is told what the one answer that never came did cost."""
    told = [(case.item, case.cell) for case in told_refusals(m)]
    return len(silent) == 1 and (silent[0].item, silent[0].cell) in told


def _told_as_closed(m: Material, silent: list[RequestRow]) -> bool:
    """Whether it is told of the cells that were asked that they kept to themselves."""
    closed = {finding.owner for finding in closed_cells.of_closed_cells(m)}
    return all(row.authority in closed for row in silent)


def _seconds(row: RequestRow) -> int:
    return row.answered.second - row.asked.second if row.answered else 0


def _mattered(m: Material, row: RequestRow) -> bool:
    """Whether anything was missed for want of what was asked for."""
    cases = m.record.once(barred)
    return any(case.cost for case in cases if (case.item, case.cell) == (row.item, row.cell))


def _within(m: Material, nation: str) -> int:
    authority = m.record.script.sharing.authorities.get(nation)
    return (authority.takes if authority.party else authority.within) if authority else 900


def _silent(m: Material, nation: str, rows: list[RequestRow], all: int) -> Finding:
    first = rows[0]
    said = sentence(
        "resilience.silent",
        nation=m.names.nation(nation),
        silent=len(rows),
        all=all,
        item=first.item,
        cell=m.names.cell(first.cell),
    )
    numbers = tuple(
        n for r in rows for n in (r.asked.number, r.answered.number if r.answered else 0)
    )
    events = tuple(number for number in numbers if number)
    waited = sum(_seconds(row) for row in rows if _mattered(m, row))
    return Finding(said, events, BAD, "", waited, "release_delegation", owner_of(m, nation))


def _late(m: Material, nation: str, row: RequestRow, late: int) -> Finding:
    said = sentence(
        "resilience.answered_late",
        nation=m.names.nation(nation),
        took=span(_seconds(row)),
        within=span(_within(m, nation)),
        item=row.item,
        cell=m.names.cell(row.cell),
        late=late,
    )
    events = (row.asked.number, *((row.answered.number,) if row.answered else ()))
    owner = owner_of(m, nation)
    return Finding(said, events, BAD, "", _seconds(row), "release_delegation", owner)


def _prompt(m: Material, nation: str, rows: list[RequestRow]) -> Finding:
    slowest = max(rows, key=_seconds)
    said = sentence(
        "resilience.answered_all",
        nation=m.names.nation(nation),
        all=len(rows),
        slowest=span(_seconds(slowest)),
    )
    return Finding(said, tuple(row.answered.number for row in rows if row.answered), GOOD)


def of_dependence(m: Material) -> list[Finding]:
    """What only one nation could report and did not reach who needed it; who leant on whom."""
    findings = _soles(m)
    for leaning in m.record.once(reliance):
        if leaning.share >= HALF and leaning.known >= FEW and leaning.other:
            said = sentence(
                "resilience.leant_on",
                nation=m.names.nation(leaning.nation),
                other=m.names.nation(leaning.other),
                part=leaning.most,
                known=leaning.known,
                share=percent(leaning.share),
            )
            findings.append(Finding(said, leaning.events, NOTE))
    return findings


def kept_back(m: Material) -> dict[str, list[str]]:
    """Reports without a second source that a label or an owner kept from who needed them, and
    from whom; what an expected action or a refusal's cost tells of is left out."""
    told = {pair for pairs in m.record.once(undone).values() for pair in pairs}
    told |= {(case.item, case.cell) for case in m.record.once(barred) if case.cost}
    found: dict[str, list[str]] = {}
    for sole in m.record.once(soles):
        known = m.record.board.value
        cells = [c for c in _needing(m, sole.item) if not known(f"knows.{c}.{sole.item}")]
        if told.isdisjoint((sole.item, cell) for cell in cells) and _stopped(m, sole.item, cells):
            found[sole.item] = cells
    return found


def _soles(m: Material) -> list[Finding]:
    """Reports without a second source that were kept from who needed them, and what held them."""
    findings = []
    kept = m.record.once(soles)
    for item, cells in kept_back(m).items():
        (sole,) = (sole for sole in kept if sole.item == item)
        said = sentence(
            "resilience.sole_barred",
            nation=m.names.nation(sole.nation),
            item=item,
            cells=m.names.cells(tuple(cells)),
        )
        numbers = (sole.event, *_stopped(m, item, cells))
        owner = owner_of(m, sole.nation)
        findings.append(Finding(said, numbers, BAD, "", 0, "second_source", owner))
    return findings


def _stopped(m: Material, item: str, cells: list[str]) -> list[int]:
    """The events by which a label, or its owner's answer, kept a report from cells."""
    bars = [row.barred for row in m.record.deliveries if row.thing == item and row.cell in cells]
    answers = [row.answered for row in m.record.requests if row.item == item and row.cell in cells]
    return sorted(stamp.number for stamp in (*bars, *answers) if stamp)


def _needing(m: Material, item: str) -> list[str]:
    """The cells with whom it should have been shared, or whose knowing it is asked about."""
    script = m.record.script
    hopes = [e.expectation for e in script.expectations.values() if e.expectation.what == item]
    cells = [cell for hope in hopes if hope.does in ("share", "tell") for cell in hope.with_]
    asked = [
        fact[1] for fact in script.plot.readers if fact[0] in ("knows", "read") and fact[2] == item
    ]
    return [cell for cell in dict.fromkeys([*cells, *asked]) if cell in script.cells]


def _reporting(m: Material) -> list[Account]:
    return [a for a in m.found.ledger.accounts if a.reports and _played(m, a.nation)]


def _silent_ones(m: Material) -> list[Account]:
    """Those that gave nothing, and of whose reports nobody else passed anything on either."""
    reports, nation_of = m.record.script.reports, m.names.nation_of
    arrived = m.record.once(first_arrivals)
    pairs = ((reports[item].report.nation, nation_of(cell)) for item, cell in arrived)
    reached = {giver for giver, taker in pairs if taker not in (None, giver)}
    return [a for a in _reporting(m) if not a.given and a.nation not in reached]


def of_giving(m: Material) -> list[Finding]:
    """Nations that reported to the centre and gave nobody else anything."""
    accounts, silent = _reporting(m), _silent_ones(m)
    if not silent:
        return []
    numbers = tuple(n for account in silent for n in account.events[:1])
    collected = tuple(row.collected.number for row in m.record.items.values())
    if len(silent) == len(accounts) > 1 and not m.found.ledger.flows:
        said, numbers = sentence("resilience.all_silent"), collected
    else:
        nations = tuple(m.names.nation(account.nation) for account in silent)
        said = sentence("resilience.gave_nobody", nations=nations)
    owner = owner_of(m, silent[0].nation)
    return [Finding(said, numbers or collected, BAD, "", 0, "sharing_duty", owner)]


def _played(m: Material, nation: str) -> bool:
    """Whether somebody who counts acted for a nation: read something, or decided."""
    record = m.record
    readers = [row.cell for row in record.deliveries if row.reader and record.counts(row.reader)]
    deciders = [row.by for row in record.decisions.values() if row.who and record.counts(row.who)]
    cells = dict.fromkeys([*readers, *deciders])
    return any(m.names.nation_of(cell.partition(".")[0]) == nation for cell in cells)


def of_voices(m: Material) -> list[Finding]:
    """Nations for which nobody spoke on any of several joint decisions."""
    settled = [row for row in m.record.decisions.values() if row.decided]
    findings = []
    for nation in m.record.script.nations:
        joint = [
            row for row in settled if nation in m.record.script.decisions[row.id].decision.nations
        ]
        if len(joint) > 1 and all(nation in row.without for row in joint):
            said = sentence("resilience.no_voice", nation=m.names.nation(nation), all=len(joint))
            numbers = tuple(row.decided.number for row in joint if row.decided)
            owner = m.record.script.nations[nation].speaks or ""
            findings.append(Finding(said, numbers, BAD, "", 0, "deputy_voice", owner))
    return findings
