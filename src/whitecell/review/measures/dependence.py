"""Dependence: how much of what a nation's cells knew came from one other nation, or through the
centre, and what could not have been replaced."""

from collections import defaultdict
from typing import NamedTuple

from whitecell.review.measures.measure import Reading
from whitecell.review.measures.outages import nation_of
from whitecell.review.measures.pairs import first_arrivals
from whitecell.review.record.record import Record


class Reliance(NamedTuple):
    """What one nation's cells knew: `known` reports, of which `own` were its own and `centre` came
    through the centre; `most` came from `other`, the nation that it leant on most, by `events`."""

    nation: str
    known: int
    own: int
    centre: int
    other: str | None
    most: int
    events: tuple[int, ...]
    through: tuple[int, ...]

    @property
    def share(self) -> int:
        """The share of what it knew that came from that one other nation, per mille."""
        return self.most * 1000 // self.known if self.known else 0


class Sole(NamedTuple):
    """A report that one nation alone had and on which something hung, in a word: `decision`,
    `expectation`, `condition`, or `truth` where it speaks for the true hypothesis."""

    item: str
    nation: str
    hung: tuple[str, ...]
    event: int


def reliance(record: Record) -> list[Reliance]:
    """For each nation, what its cells came to know and from whom, each report counted once."""
    known: dict[str, dict[str, int]] = defaultdict(dict)
    passed: dict[str, dict[str, int]] = defaultdict(dict)
    homes = {cell: nation_of(record, cell) for cell in record.script.cells}
    for (item, cell), row in record.once(first_arrivals).items():
        nation = homes.get(cell)
        if nation and row.delivered and record.counts(row.who):
            number = row.delivered.number
            known[nation].setdefault(item, number)
            if row.sender.partition(".")[0] == record.script.centre:
                passed[nation][item] = number
    for id, held in record.items.items():
        nation = homes.get(held.holder)
        if nation:
            known[nation][id] = held.collected.number
    return [_reliance(record, n, items, passed[n]) for n, items in known.items()]


def _reliance(
    record: Record, nation: str, items: dict[str, int], centre: dict[str, int]
) -> Reliance:
    reports = record.script.reports
    sources: dict[str, list[int]] = {}
    for item, number in items.items():
        sources.setdefault(reports[item].report.nation, []).append(number)
    own = len(sources.pop(nation, ()))
    other = max(sources, key=lambda source: len(sources[source]), default=None)
    events = tuple(sources[other]) if other is not None else ()
    through = tuple(centre.values())
    return Reliance(nation, len(items), own, len(centre), other, len(events), events, through)


def soles(record: Record) -> list[Sole]:
    """Reports that came in, that no other nation reported on, and on which something hung."""
    found = []
    for id, row in record.items.items():
        place = record.script.reports[id]
        others = {report.nation for report in place.inject.reports} - {place.report.nation}
        hung = () if others else _hung(record, id)
        if hung:
            found.append(Sole(id, place.report.nation, hung, row.collected.number))
    return found


def _hung(record: Record, id: str) -> tuple[str, ...]:
    script = record.script
    expected = any(e.expectation.what == id for e in script.expectations.values())
    asked = [fact for fact in script.plot.readers if fact[0] in ("knows", "read") and fact[2] == id]
    subjects = [subject for fact in asked for subject in script.plot.readers[fact]]
    decided = any(s in script.injects and script.injects[s].decisions for s in subjects)
    bears = script.reports[id].report.bears_on
    true = [h.id for h in script.hypotheses.values() if h.truth]
    hung = {
        "decision": decided,
        "expectation": expected,
        "condition": bool(subjects) and not decided,
        "truth": any(bears.get(h) == "strongly_for" for h in true),
    }
    return tuple(word for word, is_so in hung.items() if is_so)


def on_one_nation(record: Record) -> Reading:
    """The largest share of what one nation's cells knew that came from one other nation."""
    found = [r for r in record.once(reliance) if r.most]
    worst = max(found, key=lambda r: (r.share, r.known), default=None)
    if worst is None:
        return Reading(None)
    return Reading(worst.share, worst.most, worst.events, worst.known)


def on_the_centre(record: Record) -> Reading:
    """The share of what the nations' cells knew that came to them through the centre."""
    found = record.once(reliance)
    known, centre = sum(r.known for r in found), sum(r.centre for r in found)
    if not known or record.script.centre is None:
        return Reading(None)
    events = tuple(n for r in found for n in r.through)
    return Reading(centre * 1000 // known, centre, events, known)


def without_second_source(record: Record) -> Reading:
    """Reports that one nation alone had and on which something hung."""
    found = record.once(soles)
    if not record.items:
        return Reading(None)
    return Reading(len(found), len(found), tuple(s.event for s in found), len(record.items))
