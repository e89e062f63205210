"""All that findings and sections are made of: the record, the names, and every measure."""

from collections import Counter
from typing import NamedTuple

from whitecell.review.measures import expected, lateness, links, needs, papers, picture, timing
from whitecell.review.measures.grounds import Grounds, grounds
from whitecell.review.measures.ledger import Ledger, ledger
from whitecell.review.measures.links import Circle, Links
from whitecell.review.measures.measure import Reading
from whitecell.review.measures.measures import readings
from whitecell.review.measures.ratings import ObjectiveRating, ratings
from whitecell.review.measures.timing import Timing
from whitecell.review.measures.ways import Way, ways
from whitecell.review.record.record import Record
from whitecell.review.telling.names import Names


class Measures(NamedTuple):
    """All measures of a play, worked out once."""

    acknowledging: Timing
    sharing: Timing
    at_the_desk: Timing
    answering: Timing
    deciding: Timing
    grounds: list[Grounds]
    attempts: list[timing.Attempt]
    bars: Counter[str]
    expected: list[expected.Result]
    settled: list[expected.Result]
    picture: picture.Picture | None
    moved: list[picture.Moved]
    links: Links
    circles: list[Circle]
    grading: list[picture.Grading]
    ledger: Ledger
    late: list[lateness.Late]
    ways: list[Way]
    lacks: list[needs.Lack]
    excess: list[needs.Excess]
    bypasses: list[needs.Excess]
    labels: needs.Labels
    papers: list[papers.Supported]
    together: papers.Supported | None
    ratings: list[ObjectiveRating]


def measured(record: Record) -> Measures:
    """Every measure of a record."""
    return Measures(
        record.once(timing.acknowledging),
        record.once(timing.sharing),
        record.once(timing.at_the_desk),
        record.once(timing.answering),
        record.once(timing.deciding),
        record.once(grounds),
        record.once(timing.attempts),
        record.once(timing.bars),
        record.once(expected.expected),
        record.once(expected.settled),
        record.once(picture.scored),
        record.once(picture.moved),
        record.once(links.links),
        record.once(links.circles),
        record.once(picture.grading),
        record.once(ledger),
        record.once(lateness.late),
        record.once(ways),
        record.once(needs.lacks),
        record.once(needs.excess),
        record.once(needs.bypasses),
        record.once(needs.labels),
        record.once(papers.supported),
        record.once(papers.together),
        record.once(ratings),
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
    return Material(record, names, measured(record), readings(record))
