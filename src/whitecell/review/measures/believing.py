"""Readings of the picture: how belief fared, and the links and grades that it rested on."""

from whitecell.review.measures import links, papers, picture, timing
from whitecell.review.measures.measure import Read, Reading, counting, events_of
from whitecell.review.measures.picture import trusts_more
from whitecell.review.measures.timing import of_timing
from whitecell.review.record.record import Record


def score_of(which: str) -> Read:
    """One of the scores of the centre's picture."""

    def read(record: Record) -> Reading:
        found = record.once(picture.scored)
        if found is None:
            return Reading(None)
        number = (found.worst_at if which == "worst" else record.beliefs[-1].stamp).number
        return Reading(getattr(found, which), len(record.beliefs) - 1, (number,))

    return read


def time_to_truth(record: Record) -> Reading:
    """Seconds from the first report until the truth led for good."""
    found = record.once(picture.scored)
    first = min((row.collected for row in record.items.values()), default=None)
    if found is None or first is None:
        return Reading(None, 0)
    if found.right_from is None:
        return Reading(None, 0, (), 1)
    seconds = max(found.right_from.second - first.second, 0)
    return Reading(seconds, 1, (first.number, found.right_from.number), 1)


def cells_picture(record: Record) -> Reading:
    """The median over cells of the score of what a cell's papers supported at the end."""
    found = record.once(papers.supported)
    cases = [
        timing.Case(one.score.final, "", one.cell, (one.course[-1].stamp.number,)) for one in found
    ]
    reading = of_timing(timing.timing(cases))
    return reading._replace(of=None)


def moved_to_truth(record: Record) -> Reading:
    """Of the reports that moved belief in the truth, the share that raised it."""
    true = picture.truth(record)
    moved = [m for m in record.once(picture.moved) if true and m.by.get(true)]
    right = [m for m in moved if true and m.by[true] > 0]
    value = len(right) * 1000 // len(moved) if moved else None
    wrong = [m for m in moved if true and m.by[true] < 0]
    return Reading(value, len(right), tuple(events_of(wrong or right)), len(moved))


def links_found(record: Record) -> Reading:
    """Of the reports that have something in common with another, the share that was linked."""
    found = record.once(links.links)
    known, hits = len(found.known), len(found.found)
    seen = frozenset(found.found)
    missed = [id for id in found.known if id not in seen]
    events = tuple(record.items[id].collected.number for id in missed)
    return Reading(hits * 1000 // known if known else None, hits, events or found.made, known)


def false_links(record: Record) -> Reading:
    """Links between reports that have nothing in common."""
    found = record.once(links.links)
    wrong = (*found.source_false, *found.related_false)
    return counting(wrong, len(found.made), wrong)


def circles_counted_twice(record: Record) -> Reading:
    """Origins of which several reports were weighed as if they were independent, to the end."""
    found = record.once(links.circles)
    twice = [circle for circle in found if circle.twice]
    return counting(twice, len(found), events_of(twice))


def circular_time(record: Record) -> Reading:
    """The longest time for which reports of one origin counted twice."""
    found = record.once(links.circles)
    if not found:
        return Reading(None, 0)
    worst = max(found, key=lambda circle: circle.seconds)
    doubled = sum(circle.seconds > 0 for circle in found)
    return Reading(worst.seconds, doubled, worst.events, len(found))


def grades(*, trusting: bool) -> Read:
    """Grades that trust more, or less, than a careful reader would."""

    def off(case: picture.Grading) -> bool:
        given = case.given or ""
        pair = (given, case.deserves) if trusting else (case.deserves, given)
        return trusts_more(*pair)

    def read(record: Record) -> Reading:
        given = [g for g in record.once(picture.grading) if g.given]
        wrong = [g for g in given if off(g)]
        return counting(wrong, len(given), events_of(wrong))

    return read
