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

WIDEST = 2048
"""The most bits that a weight of evidence takes: hundreds of reports that all say the same."""


Kinds = tuple[int, ...]
"""The kinds of paper that a source has given, each once, in the order in which they came."""
Place = tuple[int, int]
"""A source and a kind of paper, each by its number."""
Arrival = tuple[Stamp, Place]
"""A paper: when it came, and what it is."""
Change = tuple[str, int, int]
"""A hypothesis, by what its weight is divided and by what it is multiplied."""


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
    arrived: dict[str, list[Arrival]] = {cell: [] for cell in record.script.cells}
    places = record.once(Shelf).places
    for (item, cell), stamp in record.once(readable).items():
        if cell in arrived and item in places:
            arrived[cell].append((stamp, places[item]))
    return [_supported(record, cell, papers) for cell, papers in arrived.items() if papers]


def together(record: Record) -> Supported | None:
    """What all reports that had come in anywhere supported, had one reader had them all."""
    if truth(record) is None or not record.beliefs:
        return None
    places = record.once(Shelf).places.items()
    papers = [(record.items[id].collected, place) for id, place in places]
    return _supported(record, "", papers) if papers else None


def _supported(record: Record, cell: str, papers: list[Arrival]) -> Supported:
    papers.sort(key=lambda paper: paper[0].number)
    course = tuple(_course(record, papers))
    return Supported(cell, len(papers), course, score(record, course))


def _course(record: Record, papers: Iterable[Arrival]) -> list[Believed]:
    """What is supported from each second on in which a paper came; nothing is worked out twice."""
    shelf, start = record.once(Shelf), record.beliefs[0]
    masses, belief = dict(start.belief), normalised(start.belief)
    course, second = [start._replace(belief=dict(start.belief), by="")], start.stamp.second
    given: list[Kinds] = [()] * shelf.sources
    for stamp, (source, kind) in papers:
        before = given[source]
        if kind not in before:
            given[source] = (*before, kind)
            changes = shelf.changes(before, kind)
            for hypothesis, divisor, factor in changes:
                masses[hypothesis] = masses[hypothesis] // divisor * factor
            if changes:
                masses = _bounded(masses)
                belief = normalised(masses)
        if stamp.second == second:
            course.pop()
        course.append(Believed(stamp, belief, ""))
        second = stamp.second
    return course


class Shelf:
    """The reports that came in and bear on a hypothesis, and what they weigh.

    Those of one grade and one bearing are of one kind: of a source, only the first of each kind
    can change anything.
    """

    def __init__(self, record: Record) -> None:
        self._hypotheses = tuple(record.beliefs[0].belief)
        self._papers: list[Paper] = []
        self._changes: dict[tuple[Kinds, int], list[Change]] = {}
        self.places: dict[str, Place] = {}
        """The source of each, and its kind."""
        kinds: dict[object, int] = {}
        sources: dict[str, int] = {}
        for item in record.items:
            report = record.script.reports[item].report
            if report.bears_on:
                known = (report.worth, *report.bears_on.items())
                kind = kinds.setdefault(known, len(kinds))
                if kind == len(self._papers):
                    self._papers.append(Paper(report.worth, report.bears_on))
                source = sources.setdefault(report.origin or f"{item} alone", len(sources))
                self.places[item] = (source, kind)
        self.sources = len(sources)

    def changes(self, before: Kinds, kind: int) -> list[Change]:
        """What a paper of another kind changes where those before are of one source with it."""
        found = self._changes.get((before, kind))
        if found is None:
            old, new = self._weights(before), self._weights((*before, kind))
            found = [(h, old[h], new[h]) for h in new] if new != old else []
            self._changes[before, kind] = found
        return found

    def _weights(self, kinds: Kinds) -> dict[str, int]:
        """How much papers of one source multiply each hypothesis."""
        return _in_least_terms(factors([self._papers[kind] for kind in kinds], self._hypotheses))


def _bounded(masses: dict[str, int]) -> dict[str, int]:
    """The same proportions, kept from growing with every paper: odds are cut where nothing that
    is written shows them any more."""
    excess = max(masses.values()).bit_length() - WIDEST
    if excess <= 0:
        return masses
    shift, least = excess + WIDEST // 2, 1 << WIDEST // 4
    return {h: max(mass >> shift, least) if mass else 0 for h, mass in masses.items()}


def _in_least_terms(weights: dict[str, int]) -> dict[str, int]:
    """The same proportions in the smallest numbers: thousands of reports multiply theirs."""
    common = gcd(*weights.values())
    return {hypothesis: factor // common for hypothesis, factor in weights.items()}
