"""Every measure there is, and what all of them came to in one play."""

from whitecell.review.measures import communication, decisions, resilience, technique
from whitecell.review.measures.measure import Measure, Reading
from whitecell.review.record.record import Record

MEASURES: tuple[Measure, ...] = (
    *technique.MEASURES,
    *decisions.MEASURES,
    *communication.MEASURES,
    *resilience.MEASURES,
)


def readings(record: Record) -> dict[str, Reading]:
    """What each measure came to, by its id."""
    return {measure.id: measure.read(record) for measure in MEASURES}
