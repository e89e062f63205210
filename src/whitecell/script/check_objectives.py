"""Checks of objectives: what a task is rated by exists, has its numbers, and can come about."""

from collections.abc import Iterator

from whitecell.script.finding import Finding, Path, Reference, dangling, found
from whitecell.script.objectives import CRITERIA, OF_THE_PLAY, Measured, Task
from whitecell.script.script import Script

_MEASURES = {"measure": dict.fromkeys((*CRITERIA, *OF_THE_PLAY))}


def tasks_can_be_rated(script: Script) -> Iterator[Finding]:
    """Each criterion is one there is, with numbers that rise, and with an action to measure."""
    for path, task, measured in _criteria(script):
        yield from dangling([Reference((*path, "measure"), measured.measure, "measure")], _MEASURES)
        if measured.measure in _MEASURES["measure"]:
            yield from _numbers(path, measured)
            yield from _shown(script, path, task, measured)


def _criteria(script: Script) -> Iterator[tuple[Path, Task, Measured]]:
    for n, objective in enumerate(script.exercise.objectives):
        for m, target in enumerate(objective.targets):
            for k, task in enumerate(target.tasks):
                if task.measured:
                    here: Path = ("exercise", "objectives", n, "targets", m, "tasks", k)
                    yield (*here, "measured"), task, task.measured


def _numbers(path: Path, measured: Measured) -> Iterator[Finding]:
    given = [n for n in (measured.P, measured.S, measured.M) if n is not None]
    if measured.measure == "done_in_time":
        if given:
            yield found((*path, "measure"), "needless_limits")
    elif not given:
        yield found((*path, "measure"), "no_limits", measure=measured.measure)
    elif given != sorted(given):
        yield found((*path, "measure"), "unordered_limits")


def _shown(script: Script, path: Path, task: Task, measured: Measured) -> Iterator[Finding]:
    """A criterion of expected actions needs one that names the task and does what is measured."""
    does = CRITERIA.get(measured.measure)
    if does is None:
        return
    named = [
        p.expectation.does for p in script.expectations.values() if p.expectation.task == task.id
    ]
    named += ["decide" for p in script.decisions.values() if p.decision.task == task.id]
    if not named or (does and does not in named):
        shown = does or "any"
        yield found((*path, "measure"), "nothing_to_rate", task=task.id, does=shown)
