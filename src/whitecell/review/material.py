"""All that findings and sections are made of: the record, the names, and every measure."""

from collections import Counter
from typing import NamedTuple

from whitecell.review import expected, lateness, measures, picture
from whitecell.review.ledger import Ledger, ledger
from whitecell.review.measures import Timing
from whitecell.review.names import Names
from whitecell.review.record import Record


class Measures(NamedTuple):
    """All measures of a play, worked out once."""

    acknowledging: Timing
    sharing: Timing
    at_the_desk: Timing
    answering: Timing
    deciding: Timing
    attempts: list[measures.Attempt]
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
        measures.acknowledging(record),
        measures.sharing(record),
        measures.at_the_desk(record),
        measures.answering(record),
        measures.deciding(record),
        measures.attempts(record),
        measures.bars(record),
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
    """One play's record, its names and its measures."""

    record: Record
    names: Names
    found: Measures


def material(record: Record) -> Material:
    """What a review of this record is made of."""
    names = Names(record)
    return Material(record, names, measured(record, names))
