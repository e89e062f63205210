"""What each cell's papers supported: the centre's own arithmetic on what a cell had to read.

Each report that a cell had in a form it could read counts from then on, as its author means it:
with the grade that it deserves and the readings that a careful reader makes of it. Reports of one
origin count once. Nobody in the cell need have thought so; it is what was there to be thought.
"""

from collections.abc import Iterable, Mapping
from math import gcd
from typing import NamedTuple

from whitecell.play.picture import factors, normalised
from whitecell.review.measures.needs import readable
from whitecell.review.measures.picture import Picture, score, truth
from whitecell.review.record.record import Record
from whitecell.review.record.rows import Believed, Stamp

WIDEST = 8192
"""The most bits that a weight of evidence takes: a few thousand reports that all say the same."""


class Paper(NamedTuple):
    """A report as its author means it: its grade, and how it bears on each hypothesis."""

    grade: str | None
    readings: Mapping[str, str]


class Supported(NamedTuple):
    """What one cell's papers supported over time, how many there were, and how that scored."""

    cell: str
    papers: int
    course: tuple[Believed, ...]
    score: Picture


def supported(record: Record) -> list[Supported]:
    """What the papers of each cell supported, for every cell that had any which bore on it."""
    if truth(record) is None or not record.beliefs:
        return []
    arrived: dict[str, list[tuple[Stamp, str]]] = {cell: [] for cell in record.script.cells}
    for (item, cell), stamp in record.once(readable).items():
        if cell in arrived and _bears(record, item):
            arrived[cell].append((stamp, item))
    return [_supported(record, cell, papers) for cell, papers in arrived.items() if papers]


def together(record: Record) -> Supported | None:
    """What all reports that had come in anywhere supported, had one reader had them all."""
    papers = [(row.collected, id) for id, row in record.items.items() if _bears(record, id)]
    if truth(record) is None or not record.beliefs or not papers:
        return None
    return _supported(record, "", papers)


def _bears(record: Record, item: str) -> bool:
    return bool(record.script.reports[item].report.bears_on)


def _supported(record: Record, cell: str, papers: list[tuple[Stamp, str]]) -> Supported:
    start = record.beliefs[0]
    course = [Believed(start.stamp, _prior(record), "")]
    course += _course(record, sorted(papers))
    seconds = tuple({moment.stamp.second: moment for moment in course}.values())
    return Supported(cell, len(papers), seconds, score(record, list(seconds)))


def _prior(record: Record) -> dict[str, int]:
    return dict(record.beliefs[0].belief)


def _course(record: Record, papers: Iterable[tuple[Stamp, str]]) -> Iterable[Believed]:
    """What is supported from each paper on: what a new one changes, and nothing worked out
    twice."""
    masses = _prior(record)
    groups: dict[str, tuple[str, ...]] = {}
    weights: dict[str, dict[str, int]] = {}
    nothing, belief = dict.fromkeys(masses, 1), normalised(masses)
    for stamp, item in papers:
        source = record.script.reports[item].report.origin or f"{item} alone"
        groups[source] = (*groups.get(source, ()), item)
        before, after = weights.get(source, nothing), _weights(record, groups[source])
        weights[source] = after
        if after != before:
            for hypothesis, factor in after.items():
                masses[hypothesis] = masses[hypothesis] // before[hypothesis] * factor
            masses = _bounded(masses)
            belief = normalised(masses)
        yield Believed(stamp, dict(belief), "")


def _weights(record: Record, items: tuple[str, ...]) -> dict[str, int]:
    """How much reports of one source multiply each hypothesis; the same for whoever has them."""
    known = record.once(_known)
    found = known.get(items)
    if found is None:
        reports = [record.script.reports[item].report for item in items]
        papers = [Paper(report.worth, report.bears_on) for report in reports]
        found = known[items] = _in_least_terms(factors(papers, record.beliefs[0].belief))
    return found


def _known(_: Record) -> dict[tuple[str, ...], dict[str, int]]:
    return {}


def _bounded(masses: dict[str, int]) -> dict[str, int]:
    """The same proportions, kept from growing with every paper: odds are cut where nothing that
    is written shows them any more."""
    excess = max(mass.bit_length() for mass in masses.values()) - WIDEST
    if excess <= 0:
        return masses
    shift, least = excess + WIDEST // 2, 1 << WIDEST // 4
    return {h: max(mass >> shift, least) if mass else 0 for h, mass in masses.items()}


def _in_least_terms(weights: dict[str, int]) -> dict[str, int]:
    """The same proportions in the smallest numbers: thousands of reports multiply theirs."""
    common = gcd(*weights.values())
    return {hypothesis: factor // common for hypothesis, factor in weights.items()}
