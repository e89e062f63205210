"""The section on objectives: what was expected and done, and the rating it leads to."""

from typing import Any

from whitecell.language import Sentence, sentence
from whitecell.review.findings import findings
from whitecell.review.measures.expected import Result, by_task, unasked
from whitecell.review.measures.material import Material
from whitecell.review.measures.measures import MEASURES
from whitecell.review.measures.ratings import ObjectiveRating, Rated, TargetRating
from whitecell.review.parts import (
    BAD,
    GOOD,
    NOTE,
    Findings,
    Line,
    Part,
    Section,
    Table,
    heads,
)
from whitecell.review.sections.measured import said
from whitecell.review.telling.moments import span
from whitecell.script.objectives import Objective, Target

TONES = {
    "done": GOOD, "done_late": BAD, "partly_done": BAD, "not_done": BAD, "not_observed": NOTE,
    "due": NOTE, "not_reached": NOTE,
}  # fmt: skip

STAGES = ("not_done", "partly_done", "done_late", "done")
"""The stages that are rated, the worst first."""

RATED = {"P": GOOD, "S": NOTE, "M": BAD, "U": BAD, None: NOTE}
"""The tone of a rating."""

COLUMNS = ("task", "expected", "done", "took#", "had#")

_KNOWN = {measure.id: measure for measure in MEASURES}


def summarised(m: Material) -> Table:
    """Each objective with its capability and its rating in words."""
    lines = []
    titled = any(objective.title for objective in _objectives(m))
    for objective, found in zip(_objectives(m), m.found.ratings, strict=True):
        rating = Sentence(f"objectives.rated_{found.rating or 'not'}")
        of = sentence("review.part_of", part=found.rated, whole=found.all)
        capability = objective.capability if objective.title else None
        named = (objective.title or objective.capability, *((capability,) if titled else ()))
        lines.append(Line((*named, rating, of), found.events, tone=RATED[found.rating]))
    named_by = ("objective", "capability") if titled else ("objective",)
    columns = heads(*named_by, "rating", "tasks_rated#")
    note = sentence("objectives.proposed")
    return Table("ratings", sentence("objectives.ratings"), columns, tuple(lines), note)


def _objectives(m: Material) -> tuple[Objective, ...]:
    return m.record.script.exercise.objectives


def objectives(m: Material) -> Section:
    """What was expected for each objective, what was done, and how it is rated and why."""
    parts: list[Part] = []
    said = findings.of_all_that_was_expected(m)
    if said:
        parts.append(Findings("expected_done", None, tuple(said)))
    if m.found.ratings:
        parts.append(_scale())
    tasks = by_task(m.record, [*m.found.expected, *m.found.settled])
    for objective, found in zip(_objectives(m), m.found.ratings, strict=True):
        parts.append(_table(m, objective, found, tasks))
    rest = [r for r in m.found.expected if not _has_task(m, r)]
    if rest:
        lines = [Line(*_result(m, None, result)) for result in rest]
        caption = sentence("review.other_expected")
        parts.append(Table("expected_besides", caption, heads(*COLUMNS), tuple(lines)))
    return Section("objectives", sentence("review.section_objectives"), tuple(parts))


def _scale() -> Table:
    """What the letters mean, and how they come about."""
    lines = [Line((letter, Sentence(f"objectives.means_{letter}"))) for letter in "PSMU"]
    caption, rule = sentence("objectives.scale"), sentence("objectives.rule")
    return Table("scale", caption, heads("rating", "meaning"), tuple(lines), rule)


def _table(
    m: Material, objective: Objective, found: ObjectiveRating, tasks: dict[str, list[Result]]
) -> Table:
    caption = sentence(
        "objectives.titled",
        title=objective.title or objective.capability,
        rating=Sentence(f"objectives.rated_{found.rating or 'not'}"),
    )
    lines = []
    for target, rated in zip(objective.targets, found.targets, strict=True):
        lines.append(_target(target, rated))
        for task, one in zip(target.tasks, rated.tasks, strict=True):
            lines += _task(m, task.text, one, tasks.get(task.id, []))
    late = any(
        result.stage == "done_late"
        for target in objective.targets
        for task in target.tasks
        for result in tasks.get(task.id, [])
    )
    note = sentence("review.late_note") if late else None
    columns = heads(*COLUMNS, "rating", "criterion")
    return Table(f"objective_{objective.id}", caption, columns, tuple(lines), note)


def _target(target: Target, rated: TargetRating) -> Line:
    """A target, rated as its worst task."""
    title = sentence("objectives.target", text=target.text)
    why = sentence("objectives.worst_task") if rated.rating else None
    cells = (title, None, None, None, None, _letter(rated.rating), why)
    return Line(cells, tone=RATED[rated.rating])


def _letter(rating: str | None) -> Any:
    return rating or sentence("objectives.not_rated")


def _task(m: Material, text: Any, rated: Rated, results: list[Result]) -> list[Line]:
    """A task's expected actions, the rating and its criterion beside the worst."""
    verdict = (_letter(rated.rating), _criterion(rated))
    if not results:
        aloud = sentence("review.aloud_only")
        return [Line((text, aloud, None, None, None, *verdict), rated.events)]
    lines = []
    worst = min(results, key=_rank)
    for result in results:
        cells, events, _, tone = _result(m, text, result)
        beside = verdict if result is worst else (None, None)
        lines.append(Line((*cells, *beside), events, tone=tone))
    return lines


def _rank(result: Result) -> int:
    """The place of a stage among those that are rated, the worst first; the others after them."""
    return STAGES.index(result.stage) if result.stage in STAGES else len(STAGES)


def _criterion(rated: Rated) -> Any:
    """What a task was rated by, with its limits and, for a figure of the play, its value."""
    limits = tuple(
        sentence("objectives.limit", letter=letter, most=most) for letter, most in rated.limits
    )
    measure = _KNOWN.get(rated.criterion)
    if measure is not None:
        name = Sentence(f"{measure.dimension}.{measure.id}")
        came = said(measure, rated.value) if rated.value is not None else sentence("review.no_case")
        return sentence("objectives.by_measure", measure=name, value=came, limits=limits)
    if not limits:
        return sentence("objectives.by_stage")
    return Sentence(f"objectives.by_{rated.criterion}", {"limits": limits})


def _has_task(m: Material, result: Result) -> bool:
    return m.record.script.expectations[result.id].expectation.task is not None


def _result(m: Material, text: Any, result: Result) -> Line:
    """An expected action or a decision, and what became of it."""
    who = m.names.cell(result.cell) if result.cell else sentence("review.the_nations")
    if result.kind == "decision":
        does = sentence("review.does_settle", what=m.names.decision(result.id))
    else:
        does = m.names.expectation(result.id)
    expected = sentence("review.who_does", who=who, does=does)
    asked = result.kind != "expectation" or not unasked(m.record, result.id)
    missed = result.stage == "not_done" and not asked
    stage = Sentence(f"review.stage_{'not_asked' if missed else result.stage}")
    cells = (text, expected, stage, span(result.seconds), span(result.within))
    return Line(cells, result.events, tone=TONES[result.stage])
