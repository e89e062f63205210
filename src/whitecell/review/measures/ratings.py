"""Ratings: P, S, M or U for tasks, targets and objectives, by measured criteria.

A task is rated by its `measured:` criterion, at best S where it was done late; else by the default
rule: done in time is P, late S, in part M, not at all U. A target and an objective are rated as
their worst task. What was not observed, or what only understudies did where people sat, is not
rated.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from whitecell.play.board import PERSON
from whitecell.review.measures.expected import Result, by_task, expected, settled, unasked
from whitecell.review.measures.measure import Measure, Reading
from whitecell.review.measures.measures import MEASURES
from whitecell.review.record.record import Record
from whitecell.script.objectives import CRITERIA, Measured, Objective, Task

LETTERS = "PSMU"
"""Best to worst."""

BY_STAGE = {"done": "P", "done_late": "S", "partly_done": "M", "not_done": "U"}
"""The default rule; every other stage is not rated."""

DEFAULT = Measured(measure="done_in_time")

_KNOWN = {measure.id: measure for measure in MEASURES}
_SCALES = {"seconds": 60, "mille": 10, "brier": 10}


class Rated(NamedTuple):
    """A task's rating, or nothing; `criterion` is the measure that it is rated by and `limits` the
    most for P, S and M. `worst` is the result that it rests on, `value` the figure of a measure of
    the whole play, in its own unit."""

    task: str
    rating: str | None
    criterion: str
    limits: tuple[tuple[str, int], ...]
    worst: Result | None
    value: int | None
    events: tuple[int, ...]


class TargetRating(NamedTuple):
    """A target's rating: that of its worst task."""

    target: str
    rating: str | None
    tasks: tuple[Rated, ...]


class ObjectiveRating(NamedTuple):
    """An objective's rating: that of its worst critical task; `rated` of `all` tasks have one."""

    objective: str
    rating: str | None
    rated: int
    all: int
    targets: tuple[TargetRating, ...]

    @property
    def events(self) -> tuple[int, ...]:
        """The events behind the tasks that gave it its rating."""
        tasks = [task for target in self.targets for task in target.tasks]
        return tuple(n for task in tasks if task.rating == self.rating for n in task.events)


def ratings(record: Record) -> list[ObjectiveRating]:
    """Every objective's rating, down to its tasks."""
    tasks = by_task(record, [*record.once(expected), *record.once(settled)])
    return [_objective(record, o, tasks) for o in record.script.exercise.objectives]


def _objective(
    record: Record, objective: Objective, tasks: Mapping[str, list[Result]]
) -> ObjectiveRating:
    targets = []
    for target in objective.targets:
        rated = tuple(rate(record, t, tasks.get(t.id, [])) for t in target.tasks)
        targets.append(TargetRating(target.id, worst(t.rating for t in rated), rated))
    found = [task for target in targets for task in target.tasks]
    return ObjectiveRating(
        objective.id,
        worst(target.rating for target in targets),
        sum(task.rating is not None for task in found),
        len(found),
        tuple(targets),
    )


def worst(letters: Iterable[str | None]) -> str | None:
    """The worst of some ratings, those that are missing left out."""
    found = [letter for letter in letters if letter]
    return max(found, key=LETTERS.index, default=None)


def rate(record: Record, task: Task, results: list[Result]) -> Rated:
    """A task's rating."""
    criterion = task.measured or DEFAULT
    named = (criterion.measure, tuple(limits(criterion)))
    measure = _KNOWN.get(criterion.measure)
    if measure is not None:
        reading = record.once(measure.read)
        rating = _by_measure(criterion, measure, reading)
        return Rated(task.id, rating, *named, None, reading.value, reading.events)
    does = CRITERIA.get(criterion.measure, "")
    fitting = [r for r in results if not does or _does(record, r) == does]
    mine = [result for result in fitting or results if _seen(record, result)]
    letters = [_letter(criterion, result) for result in mine]
    rating = worst(letters)
    found = [r for r, letter in zip(mine, letters, strict=True) if letter == rating and rating]
    last = max(found, key=lambda r: r.seconds or 0, default=None)
    return Rated(task.id, rating, *named, last, None, last.events if last else ())


def _does(record: Record, result: Result) -> str:
    if result.kind == "decision":
        return "decide"
    return record.script.expectations[result.id].expectation.does


def came_up(record: Record, results: list[Result]) -> list[Result]:
    """The results of what came up and could be observed, of those who count."""
    found = [r for r in results if r.stage not in ("not_reached", "not_observed")]
    return [r for r in found if _seen(record, r)] if record.people else found


def _seen(record: Record, result: Result) -> bool:
    """Whether it came up, and whoever did it, or failed to, counts."""
    if result.stage not in BY_STAGE:
        return False
    if result.kind == "expectation" and result.stage == "not_done" and unasked(record, result.id):
        return False
    if not record.people or not result.events:
        return True
    if result.stage == "not_done" or _ticked(record, result):
        return not result.cell or result.cell in record.once(_present)
    return record.counts(_doer(record, result))


def _ticked(record: Record, result: Result) -> bool:
    """Whether control saw it done, so that the record does not have the hand that did it."""
    row = record.expectations.get(result.id)
    return result.kind == "expectation" and row is not None and row.how == "ticked"


def _present(record: Record) -> frozenset[str]:
    """The cells in which people sat: by the seats, or by what they read, sent or decided."""
    sat = {cell for cell in record.script.cells if record.occupant(cell) == PERSON}
    read = {row.cell for row in record.deliveries if row.reader == PERSON}
    sent = {row.sender for row in record.deliveries if row.who == PERSON}
    decided = {row.by for row in record.decisions.values() if row.who == PERSON}
    return frozenset(sat | {name.partition(".")[0] for name in (*read, *sent, *decided)})


def _doer(record: Record, result: Result) -> str:
    """Who did it: the last of its cell's own hand on the way to it, else the last of anybody's."""
    found, ahead, known = "", list(result.events[-1:]), set(result.events[-1:])
    for number in ahead:
        event = record.event(number)
        who, by = getattr(event, "who", ""), getattr(event, "by", "")
        if who and result.cell and by.partition(".")[0] == result.cell:
            return str(who)
        found = found or who
        ahead += [cause for cause in event.because if cause not in known]
        known.update(event.because)
    return found


def _letter(criterion: Measured, result: Result) -> str | None:
    """What one result is rated: by its minutes where it has them, else by its stage; what was
    done late is never better than S."""
    by_stage = BY_STAGE.get(result.stage)
    if criterion.measure == "done_in_time" or result.seconds is None:
        return by_stage
    return worst([limited(criterion, result.seconds, 60), *(["S"] if by_stage != "P" else [])])


def limited(criterion: Measured, value: int, scale: int = 1, *, high: bool = False) -> str:
    """The first rating whose limit a value keeps; U where it keeps none."""
    for letter, limit in limits(criterion):
        if value >= limit * scale if high else value <= limit * scale:
            return letter
    return "U"


def limits(criterion: Measured) -> list[tuple[str, int]]:
    """The ratings that a criterion has a limit for, the best first."""
    given = (("P", criterion.P), ("S", criterion.S), ("M", criterion.M))
    return [(letter, limit) for letter, limit in given if limit is not None]


def _by_measure(criterion: Measured, measure: Measure, reading: Reading) -> str | None:
    """A rating by a figure of the whole play; nothing where there was no case."""
    if reading.value is None:
        return None
    scale = _SCALES.get(measure.unit, 1)
    return limited(criterion, reading.value, scale, high=measure.better == "high")
