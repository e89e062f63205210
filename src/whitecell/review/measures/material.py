"""All that findings and sections are made of: the record, the names, and every measure."""

from collections import Counter
from typing import NamedTuple

from whitecell.review.measures import expected, lateness, picture, timing
from whitecell.review.measures.ledger import Ledger, ledger
from whitecell.review.measures.measure import Reading
from whitecell.review.measures.measures import readings
from whitecell.review.measures.timing import Timing
from whitecell.review.record.record import Record
from whitecell.review.telling.names import Names


class Measures(NamedTuple):
    """All measures of a play, worked out once."""

    acknowledging: Timing
    sharing: Timing
    at_the_desk: Timing
    answering: Timing
    deciding: Timing
    attempts: list[timing.Attempt]
    bars: Counter[str]
    expected: list[expected.Result]
    settled: list[expected.Result]
    picture: picture.Picture | None
    moved: list[picture.Moved]
    links: picture.Links
    circles: list[picture.Circle]
    grading: list[picture.Grading]
    ledger: Ledger
    late: list[lateness.Late]


def measured(record: Record, names: Names) -> Measures:
    """Every measure of a record."""
    return Measures(
        timing.acknowledging(record),
        timing.sharing(record),
        timing.at_the_desk(record),
        timing.answering(record),
        timing.deciding(record),
        timing.attempts(record),
        timing.bars(record),
        expected.expected(record),
        expected.settled(record),
        picture.scored(record),
        picture.moved(record),
        picture.links(record),
        picture.circles(record),
        picture.grading(record),
        ledger(record, names),
        lateness.late(record),
    )


class Material(NamedTuple):
    """One play's record, its names, what its measures came to, and the cases behind them."""

    record: Record
    names: Names
    found: Measures
    readings: dict[str, Reading]


def material(record: Record) -> Material:
    """What a review of this record is made of."""
    names = Names(record)
    return Material(record, names, measured(record, names), readings(record))
