"""Measures of technique: how the centre worked, what was shared, and what was believed."""

from whitecell.review.measures import timing
from whitecell.review.measures.measure import Measure, Reading
from whitecell.review.measures.timing import of_timing
from whitecell.review.record.record import Record


def time_to_share(record: Record) -> Reading:
    """The median of the seconds from a report's arrival to its arrival at each other cell."""
    return of_timing(timing.sharing(record))


MEASURES = (Measure("time_to_share", "technique", "seconds", "low", "hseep", time_to_share),)
