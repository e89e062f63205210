"""Cells that learnt late, or read late, against the others; and where the time went."""

from whitecell.language import Sentence, sentence
from whitecell.review.measures.material import Material
from whitecell.review.measures.noticing import crowded
from whitecell.review.measures.timing import Case, timing
from whitecell.review.measures.ways import STRETCHES, Way, counted
from whitecell.review.measures.words import unused
from whitecell.review.parts import BAD, Finding
from whitecell.review.record.record import Record
from whitecell.review.telling.moments import span

FACTOR, MARGIN = 2, 300
"""A cell is slow whose median is so many times that of the others, and so many seconds more."""

FEWEST = 2
"""Of fewer cases than this there is no median."""

MANY = 3
"""Of fewer deliveries than this nothing is said."""

SHORT = 30
"""A stretch of fewer seconds than this is told with the longest."""

REMEDIES = {
    "queue": "centre_surge", "desk": "share_by_default", "asking": "ask_at_once",
    "release": "release_delegation", "after": "tear_lines", "telecoms": "second_line",
    "unread": "reader_rota",
}  # fmt: skip
"""What the improvement plan proposes for the stretch in which most of the time went."""
LEFT_LYING = "inbox_watch"
"""What it proposes instead where reports waited for an analyst while one was free."""


def of_slow_cells(m: Material) -> list[Finding]:
    """Cells that learnt of reports, or acknowledged what reached them, later than the others."""
    found = []
    for cell in m.record.script.cells:
        late = _learnt_late(m, cell)
        slow = None if late and late.remedy == REMEDIES["unread"] else _read_late(m, cell)
        found += [finding for finding in (late, slow) if finding]
    return found


def of_where_time_went(m: Material) -> list[Finding]:
    """One stretch, other than work on the desk, in which most of all time to know went.

    Where receipts were hardly given, nobody can tell what lay unread.
    """
    ways = [way for way in m.found.ways if m.record.counts(way.who)]
    totals = counted(m.record, ways)
    whole = sum(totals.values())
    for stretch, spent in totals.items():
        slow = ways and whole >= MARGIN * len(ways)
        if stretch == "desk" or not slow or spent * 2 < whole:
            continue
        if stretch == "unread" and m.record.once(unused):
            continue
        worst = max(ways, key=lambda way: way.part(stretch))
        facts = {"percent": (spent * 1000 // whole + 5) // 10, "ways": len(ways)}
        lying = stretch == "queue" and _left_lying(m, ways)
        said = Sentence(f"technique.most_{'waiting' if lying else stretch}", facts)
        events, remedy = worst.events, LEFT_LYING if lying else REMEDIES[stretch]
        return [Finding(said, events, BAD, seconds=spent // len(ways), remedy=remedy)]
    return []


def _left_lying(m: Material, ways: list[Way]) -> bool:
    """Whether reports waited to be taken up mostly while an analyst was free to do so."""
    busy = m.record.once(crowded)
    items = {way.item: way.part("queue") for way in ways}
    return 2 * sum(busy.get(item, 0) for item in items) < sum(items.values())


def _counted(m: Material, way: Way) -> bool:
    return m.record.counts(way.who) or m.record.counts(way.reader)


def _slow(mine: list[int], others: list[int]) -> tuple[int, int] | None:
    """The medians of a cell and of the others, where the cell is slow; one case alone is slow
    only where it is the longest of all."""
    if not mine or len(others) < FEWEST or (len(mine) < FEWEST and mine[0] <= max(others)):
        return None
    own, theirs = _median(mine), _median(others)
    return (own, theirs) if own >= theirs * FACTOR and own >= theirs + MARGIN else None


def _median(seconds: list[int]) -> int:
    """Of an even number, the mean of the middle two."""
    order, middle = sorted(seconds), len(seconds) // 2
    return (order[middle] + order[-middle - 1]) // 2


def _learnt_late(m: Material, cell: str) -> Finding | None:
    read = [way for way in m.found.ways if way.read]
    mine = [way for way in read if way.cell == cell and _counted(m, way)]
    others = [way for way in read if way.cell != cell]
    medians = _slow([way.whole for way in mine], [way.whole for way in others])
    if medians is None:
        return None
    own, theirs = medians
    worst = max(mine, key=lambda way: way.whole)
    facts = {
        "cell": m.names.cell(cell),
        "item": m.names.item(worst.item),
        "whole": span(worst.whole),
        "holder": m.names.cell(m.record.items[worst.item].holder),
        "parts": split(m, worst),
        "others": span(theirs),
    }
    if len(mine) > 1:
        facts |= {"reports": len(mine), "median": span(own)}
    said = Sentence(f"technique.learnt_late{'' if len(mine) > 1 else '_once'}", facts)
    lost = sum(max(way.whole - theirs, 0) for way in mine)
    spent = {s: sum(way.part(s) for way in mine) for s in STRETCHES}
    longest = max(spent, key=spent.__getitem__)
    events = (*worst.events, *(way.events[-1] for way in mine if way is not worst))
    owner = worst.asked_of if longest == "release" else cell if longest == "unread" else ""
    owner = owner if owner in m.record.script.cells else m.record.items[worst.item].holder
    lying = longest == "queue" and _left_lying(m, mine)
    remedy = LEFT_LYING if lying else REMEDIES[longest]
    return Finding(said, events, BAD, seconds=lost, remedy=remedy, owner=owner)


def split(m: Material, way: Way) -> tuple[Sentence, ...]:
    """Where a report's time went on its way to a cell; what is short goes with the longest."""
    parts = dict(zip(STRETCHES, way.parts, strict=True))
    short = {s: seconds for s, seconds in parts.items() if seconds < SHORT and s != way.longest}
    nation = m.names.nation(m.record.script.reports[way.item].report.nation)
    told = []
    for stretch, seconds in parts.items():
        if stretch in short:
            continue
        whole = seconds + (sum(short.values()) if stretch == way.longest else 0)
        facts = {"time": span(whole)} | ({"nation": nation} if stretch == "release" else {})
        lying = stretch == "queue" and _left_lying(m, [way])
        told.append(Sentence(f"technique.spent_{'waiting' if lying else stretch}", facts))
    return tuple(told)


def _read_late(m: Material, cell: str) -> Finding | None:
    """A cell that was slow to acknowledge what reached it."""
    waits = m.record.once(_waits)
    mine = [case for case, reader in waits.get(cell, ()) if m.record.counts(reader)]
    if len(mine) < MANY:
        return None
    others = [case.seconds for other in waits if other != cell for case, _ in waits[other]]
    medians = _slow([case.seconds for case in mine], others)
    return _acknowledged_late(m, mine, medians) if medians else None


def _waits(record: Record) -> dict[str, list[tuple[Case, str]]]:
    """How long what reached each cell waited until somebody acknowledged it, and who that was."""
    found: dict[str, list[tuple[Case, str]]] = {}
    for row in record.deliveries:
        came, read = row.delivered, row.acknowledged
        if came and read and not row.recalled:
            numbers = (came.number, read.number)
            case = Case(read.second - came.second, row.thing, row.cell, numbers)
            found.setdefault(row.cell, []).append((case, row.reader))
    return found


def _acknowledged_late(m: Material, mine: list[Case], medians: tuple[int, int]) -> Finding:
    own, theirs = medians
    found = timing(mine)
    assert found.worst is not None
    said = sentence(
        "technique.read_late",
        cell=m.names.cell(found.worst.cell),
        deliveries=len(mine),
        median=span(own),
        others=span(theirs),
        thing=m.names.thing(found.worst.thing),
        worst=span(found.worst.seconds),
    )
    events = (*found.worst.events, *(case.events[-1] for case in mine if case != found.worst))
    lost = sum(max(case.seconds - theirs, 0) for case in mine)
    remedy, owner = REMEDIES["unread"], found.worst.cell
    return Finding(said, events, BAD, seconds=lost, remedy=remedy, owner=owner)
