"""What stands at the head of a review: marks, title, who played, and what the figures are."""

from collections.abc import Mapping
from typing import NamedTuple, Protocol

from whitecell.language import Sentence, Text, sentence
from whitecell.review.measures.material import Measures
from whitecell.review.measures.measure import Reading
from whitecell.review.parts import Finding, Section
from whitecell.review.record.record import Record
from whitecell.review.telling.moments import moment


class Heading(NamedTuple):
    """The head of a review: what it is, whose figures they are, and how it is marked."""

    id: str
    title: Text
    seed: int
    version: str
    digest: str
    events: int
    simulated: bool
    ended: bool
    ending: str
    languages: tuple[str, ...]
    period: Sentence
    figures: Sentence
    story: Sentence
    marking: Sentence


class Told(Protocol):
    """What a page is made of: a head, sections, and what it calls itself."""

    @property
    def heading(self) -> Heading: ...
    @property
    def sections(self) -> tuple[Section, ...]: ...
    @property
    def what(self) -> Sentence: ...


class Review(NamedTuple):
    """A review before it is put into words: its head, the measures, the sections, what each measure
    came to by its id, and all findings, the costliest first."""

    heading: Heading
    measures: Measures
    sections: tuple[Section, ...]
    readings: Mapping[str, Reading]
    findings: tuple[Finding, ...]
    what: Sentence = Sentence("review.review")


def heading(record: Record) -> Heading:
    """The head of a record's review."""
    exercise = record.script.exercise.exercise
    first, last = record.began or record.stamp(1), record.ended or record.last
    return Heading(
        exercise.id,
        exercise.title,
        record.seed,
        record.version,
        record.exercise.rpartition(" ")[2],
        record.count,
        not record.people,
        record.ended is not None,
        record.ending,
        exercise.languages,
        sentence("review.period", first=moment(record, first), last=moment(record, last)),
        sentence("review.figures_of_people" if record.people else "review.figures_simulated"),
        sentence("review.story_invented" if exercise.fictional else "review.story_real"),
        _marking(record),
    )


def _marking(record: Record) -> Sentence:
    """The highest marking in each nation's system among the reports that came in."""
    highest: dict[str, str] = {}
    for id in record.items:
        report = record.script.reports[id].report
        level = f"{report.nation}.{report.label.level}"
        before = highest.get(report.nation, level)
        ranks = record.script.sharing.rank
        highest[report.nation] = level if ranks(level) >= ranks(before) else before
    if not highest:
        return sentence("review.unmarked")
    levels = tuple(f"EXERCISE {level.replace('.', ' ')}" for level in highest.values())
    return sentence("review.marked", levels=levels)
