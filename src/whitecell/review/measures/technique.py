"""Measures of technique: how the centre worked, what was shared, and what was believed."""

from collections.abc import Callable

from whitecell.review.measures import believing, needs, noticing, timing, ways
from whitecell.review.measures.measure import Measure, Read, Reading, counting, events_of
from whitecell.review.measures.timing import Timing, of_timing
from whitecell.review.record.record import Record


def _time(work: Callable[[Record], Timing]) -> Read:
    return lambda record: of_timing(record.once(work))


def time_to_know(record: Record) -> Reading:
    """The median of the seconds from a report's arrival to its reading at each other cell."""
    cases, never = [], []
    for way in record.once(ways.ways):
        if way.read and (record.counts(way.who) or record.counts(way.reader)):
            cases.append(timing.Case(way.whole, way.item, way.cell, way.events))
        elif not way.read and record.counts(way.who):
            never.append(timing.Case(0, way.item, way.cell, way.events))
    return of_timing(timing.timing(cases, never))


def _stretch(stretch: str) -> Read:
    """The share of all time to know that one stretch took; the stretches add up to a thousand."""

    def read(record: Record) -> Reading:
        found = record.once(ways.ways)
        totals = record.once(ways.totals)
        place = ways.STRETCHES.index(stretch)
        whole = sum(totals.values())
        if not whole:
            return Reading(None, 0)
        before = sum(totals[s] for s in ways.STRETCHES[:place])
        upto = before + totals[stretch]
        touched = [way for way in found if way.parts[place]]
        longest = max(touched, key=lambda way: way.parts[place], default=None)
        events = longest.events if longest else ()
        return Reading(
            upto * 1000 // whole - before * 1000 // whole, len(touched), events, len(found)
        )

    return read


def withheld_though_needed(record: Record) -> Reading:
    """Reports that a cell needed and never had in any form."""
    found = record.once(needs.lacks)
    return counting(found, len(record.once(needs.needs)), events_of(found))


def sanitised_unused(record: Record) -> Reading:
    """Of what was withheld though needed, what a sanitised form at hand might have told."""
    lacking = record.once(needs.lacks)
    found = [lack for lack in lacking if lack.spare]
    return counting(found, len(lacking), events_of(found))


def shared_too_widely(record: Record) -> Reading:
    """Reports that reached a cell without need of them."""
    found = record.once(needs.excess)
    return counting(found, len(record.once(needs.had)), events_of(found))


def over_classified(record: Record) -> Reading:
    """Bars by a label that the report's owner lifted when asked."""
    found = record.once(needs.labels)
    return counting(found.strict, found.barred, events_of(found.strict))


def under_classified(record: Record) -> Reading:
    """Reports that went in full where another label on the same source held back."""
    found = record.once(needs.labels)
    return counting(found.loose, found.full, events_of(found.loose))


def bypasses(record: Record) -> Reading:
    """Reports that a cell came to know past the rules."""
    found = record.once(needs.bypasses)
    return counting(found, len(record.once(needs.had)), events_of(found))


def ungraded_when_shared(record: Record) -> Reading:
    """Reports that the centre shared before anybody had graded them."""
    raw = record.once(noticing.ungraded)
    whole = len(record.once(noticing.shared))
    return counting(raw, whole, (row.shared.number for row in raw if row.shared))


def _row(id: str, unit: str, better: str, source: str, read: Read) -> Measure:
    return Measure(id, "technique", unit, better, source, read)


MEASURES = (
    _row("time_to_notice", "seconds", "low", "fusion", _time(noticing.noticing)),
    _row("time_in_queue", "seconds", "low", "fusion", _time(noticing.queueing)),
    _row("time_to_grade", "seconds", "low", "admiralty", _time(noticing.grading)),
    _row("time_to_first_share", "seconds", "low", "hseep", _time(timing.at_the_desk)),
    _row("time_to_share", "seconds", "low", "hseep", _time(timing.sharing)),
    _row("time_to_release", "seconds", "low", "release", _time(timing.answering)),
    _row("time_to_acknowledge", "seconds", "low", "hseep", _time(timing.acknowledging)),
    _row("time_to_know", "seconds", "low", "hseep", time_to_know),
    *(_row(f"share_{s}", "mille", "low", "release", _stretch(s)) for s in ways.STRETCHES),
    _row("withheld_though_needed", "count", "low", "need", withheld_though_needed),
    _row("sanitised_unused", "count", "low", "tear_line", sanitised_unused),
    _row("shared_too_widely", "count", "low", "need", shared_too_widely),
    _row("over_classified", "count", "low", "release", over_classified),
    _row("under_classified", "count", "low", "release", under_classified),
    _row("bypasses", "count", "low", "release", bypasses),
    _row("ungraded_when_shared", "count", "low", "admiralty", ungraded_when_shared),
    _row("grades_too_trusting", "count", "low", "admiralty", believing.grades(trusting=True)),
    _row("grades_too_doubtful", "count", "low", "admiralty", believing.grades(trusting=False)),
    _row("picture_mean", "brier", "low", "brier", believing.score_of("mean")),
    _row("picture_final", "brier", "low", "brier", believing.score_of("final")),
    _row("picture_worst", "brier", "low", "brier", believing.score_of("worst")),
    _row("time_to_truth", "seconds", "low", "fusion", believing.time_to_truth),
    _row("cells_picture", "brier", "low", "brier", believing.cells_picture),
    _row("moved_to_truth", "mille", "high", "ach", believing.moved_to_truth),
    _row("links_found", "mille", "high", "fusion", believing.links_found),
    _row("false_links", "count", "low", "fusion", believing.false_links),
    _row("circles_counted_twice", "count", "low", "admiralty", believing.circles_counted_twice),
    _row("circular_time", "seconds", "low", "admiralty", believing.circular_time),
)
