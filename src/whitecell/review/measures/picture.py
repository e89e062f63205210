"""The picture against the truth: belief scored, what moved it, and grades.

Scores are the Brier score in its form for several categories, the sum over all hypotheses of the
squared difference between belief and truth: 0 is best and 2 worst. Whole per mille inside.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple, TypeVar

from whitecell.review.record.record import Record
from whitecell.review.record.rows import Believed, Stamp

_Found = TypeVar("_Found")


def truth(record: Record) -> str | None:
    """The hypothesis that is true; nothing where the script has none or several: then no score."""
    found = [h.id for h in record.script.hypotheses.values() if h.truth]
    return found[0] if len(found) == 1 else None


def brier(belief: dict[str, int], true: str) -> int:
    """The score of a belief, per mille of 1; 0 to 2,000."""
    squares = 0
    for hypothesis, share in belief.items():
        off = share - 1000 if hypothesis == true else share
        squares += off * off
    return (squares + 500) // 1000


class Picture(NamedTuple):
    """How the centre's belief fared.

    `mean` is the score over the seconds of play, each counting alike. `right_from` is when the
    truth became the single likeliest hypothesis for good, and nothing where it never did.
    """

    truth: str
    first: int
    final: int
    mean: int
    worst: int
    worst_at: Stamp
    leader: str
    right_from: Stamp | None


def scored(record: Record) -> Picture | None:
    """The picture's scores; nothing where there is no one truth, or no hypotheses."""
    if truth(record) is None or not record.beliefs:
        return None
    return score(record, held(record))


def score(record: Record, course: Sequence[Believed]) -> Picture:
    """The scores of a course of beliefs, the first at the beginning, against the one truth."""
    true = truth(record) or ""
    scores = each_once(course, lambda belief: brier(belief, true))
    worst = scores.index(max(scores))
    final = course[-1]
    return Picture(
        true,
        scores[0],
        scores[-1],
        _mean(record, course, scores),
        scores[worst],
        course[worst].stamp,
        max(final.belief, key=final.belief.__getitem__),
        _right_from(course, true),
    )


def each_once(course: Iterable[Believed], work: Callable[[dict[str, int]], _Found]) -> list[_Found]:
    """What some work makes of each belief of a course, done once while one belief lasts."""
    found: list[_Found] = []
    before = None
    for moment in course:
        if moment.belief is not before:
            before, last = moment.belief, work(moment.belief)
        found.append(last)
    return found


def apart(record: Record, course: list[Believed], hypothesis: str, true: str) -> int:
    """A hypothesis's own part of the score over a course of beliefs, weighed by time."""
    so = 1000 if hypothesis == true else 0
    squares = [((moment.belief[hypothesis] - so) ** 2 + 500) // 1000 for moment in course]
    return _mean(record, course, squares)


def held(record: Record) -> list[Believed]:
    """What was believed from each second of play on: the last word of each second."""
    course: dict[int, Believed] = {}
    for moment in record.beliefs:
        course[moment.stamp.second] = moment
    return list(course.values())


def _mean(record: Record, course: Sequence[Believed], scores: list[int]) -> int:
    end = (record.ended or record.last).second
    ends = [*(moment.stamp.second for moment in course[1:]), end]
    spans = [later - m.stamp.second for m, later in zip(course, ends, strict=True)]
    total = sum(spans)
    if not total:
        return scores[-1]
    return sum(score * span for score, span in zip(scores, spans, strict=True)) // total


def _right_from(course: Sequence[Believed], true: str) -> Stamp | None:
    since: Stamp | None = None
    for moment, leads in zip(course, each_once(course, partial(_leads, true)), strict=True):
        since = (since or moment.stamp) if leads else None
    return since


def _leads(true: str, belief: dict[str, int]) -> bool:
    """Whether the truth is the single likeliest hypothesis."""
    shares = list(belief.values())
    most = max(shares)
    return belief.get(true) == most and shares.count(most) == 1


class Moved(NamedTuple):
    """By how much weighing an item moved the belief in each hypothesis, per mille."""

    item: str
    by: dict[str, int]
    events: tuple[int, ...]


def moved(record: Record) -> list[Moved]:
    """What each item did to the picture, in the order in which the items first moved it."""
    sums: dict[str, dict[str, int]] = {}
    events: dict[str, list[int]] = {}
    for before, after in zip(record.beliefs, record.beliefs[1:], strict=False):
        item = next((i for n in _causes(record, after) if (i := _item_of(record, n))), None)
        if item is None:
            continue
        total = sums.setdefault(item, {})
        for hypothesis, share in after.belief.items():
            change = share - before.belief.get(hypothesis, 0)
            total[hypothesis] = total.get(hypothesis, 0) + change
        events.setdefault(item, []).append(after.stamp.number)
    return [Moved(item, total, tuple(events[item])) for item, total in sums.items()]


def _causes(record: Record, moment: Believed) -> tuple[int, ...]:
    return record.because(moment.stamp.number)


def _item_of(record: Record, number: int) -> str | None:
    if record.kind(number) not in ("item_weighed", "item_graded"):
        return None
    return getattr(record.event(number), "item", None)


class Grading(NamedTuple):
    """An item's grade: what its sender claimed, what analysts gave, what it deserves."""

    item: str
    claimed: str
    given: str | None
    deserves: str
    events: tuple[int, ...]


def grading(record: Record) -> list[Grading]:
    """The last grade of every item that came in, against the one that a careful reader gives."""
    found = []
    for id, row in record.items.items():
        report = record.script.reports[id].report
        last = row.graded[-1] if row.graded else None
        events = (row.collected.number, *((last[0].number,) if last else ()))
        given = last[1] if last else None
        found.append(Grading(id, report.grade, given, report.worth, events))
    return found


def trusts_more(grade: str, other: str) -> bool:
    """Whether a grade trusts source or content more; F and 6 say that nothing is known."""
    return any(a < b and a not in "F6" and b not in "F6" for a, b in zip(grade, other, strict=True))
