"""Checks of names: each is given once, and each that is referred to is there."""

from collections.abc import Iterable, Iterator

from whitecell.language import sentence
from whitecell.script.cells import Cell
from whitecell.script.decisions import Decision
from whitecell.script.effects import Effect, GaugeEffect
from whitecell.script.finding import Finding, Known, Path, Reference, dangling, storyline_parts
from whitecell.script.injects import Cyber, Expectation, Inject, Outage
from whitecell.script.reports import Label, Report
from whitecell.script.scalars import ALL, NONE, Anchor
from whitecell.script.script import Script

TEMPERAMENTS = ("doctrinal", "cautious", "hasty", "siloed", "random")
CONTROL = "control"

_LISTS = ("moves", "objectives", "nations", "cells", "parties", "gauges", "hypotheses", "endings")
_WHAT = {"decide": "decision", "answer": "report", "request": "report"}

Refs = Iterator[Reference]


def names_given_once(script: Script) -> Iterator[Finding]:
    """Incidents, injects, reports, decisions, expectations and openings share one space."""
    yield from _twice(((path, part.id) for path, part in storyline_parts(script)))
    yield from _twice(
        (("storylines", n, "storyline"), line.storyline.id)
        for n, line in enumerate(script.storylines)
    )
    yield from _twice((("world", "services", n), s.id) for n, s in enumerate(script.world.services))
    for name in _LISTS:
        yield from _twice(
            (("exercise", name, n), part.id)
            for n, part in enumerate(getattr(script.exercise, name))
        )
    yield from _twice(_task_ids(script))
    for path, part in storyline_parts(script):
        if isinstance(part, Decision):
            yield from _twice(((*path, "options", n), o.id) for n, o in enumerate(part.options))
    for n, cell in enumerate(script.exercise.cells):
        here: Path = ("exercise", "cells", n)
        yield from _twice(((*here, "seats", m), seat.id) for m, seat in enumerate(cell.seats))


def names_lead_somewhere(script: Script) -> Iterator[Finding]:
    """Every identifier that something refers to is there."""
    known = _known(script)
    yield from dangling(_of_exercise(script), known)
    yield from dangling(_of_sharing(script), known)
    yield from dangling(_of_world(script), known)
    for number, line in enumerate(script.storylines):
        yield from dangling(_of_storyline(script, number), known)
        for index, inject in enumerate(line.injects):
            path = ("storylines", number, "injects", index)
            yield from dangling(_of_inject(inject, path, script), known)


def _task_ids(script: Script) -> Iterator[tuple[Path, str]]:
    for n, objective in enumerate(script.exercise.objectives):
        for m, target in enumerate(objective.targets):
            here: Path = ("exercise", "objectives", n, "targets", m)
            yield from (((*here, "tasks", k), task.id) for k, task in enumerate(target.tasks))


def _twice(named: Iterable[tuple[Path, str]]) -> Iterator[Finding]:
    seen: dict[str, Path] = {}
    for path, name in named:
        here: Path = (*path, "id")
        if name in seen:
            wrong = sentence("complaints.id_twice", name=name, place="")
            way_out = sentence("complaints.id_twice_way")
            yield Finding(here, wrong, way_out, also=seen[name])
        seen.setdefault(name, here)


def _known(script: Script) -> Known:
    """What there is of each kind; the order is the script's."""
    levels = {f"{s}.{level}": 0 for s, names in script.sharing.levels.items() for level in names}
    decisions, injects = script.decisions, script.injects
    reports = script.reports
    return {
        "cell": script.cells, "nation": script.nations, "party": script.parties,
        "move": script.moves, "gauge": script.gauges, "service": script.services,
        "hypothesis": script.hypotheses, "task": script.tasks, "level": levels,
        "domain": dict.fromkeys(script.exercise.domains), "incident": script.incidents,
        "inject": injects, "decision": decisions, "report": reports,
        "expectation": script.expectations, "anchor": {**injects, **decisions},
        "thing": {**reports, **injects},
        "objective": {o.id: 0 for o in script.exercise.objectives},
        "sender": {**script.parties, **script.cells},
        "audience": {**script.nations, **dict.fromkeys(script.exercise.groups), ALL: 0},
        "lean": {**dict.fromkeys(TEMPERAMENTS), **script.nations},
        "system": script.sharing.levels,
    }  # fmt: skip


def _many(path: Path, names: Iterable[str], kind: str) -> Refs:
    return (Reference((*path, n), name, kind) for n, name in enumerate(names) if name != ALL)


def _of_exercise(script: Script) -> Refs:
    exercise = script.exercise
    for n, move in enumerate(exercise.moves):
        for m, question in enumerate(move.questions):
            here: Path = ("exercise", "moves", n, "questions", m)
            yield from _many((*here, "to"), question.to, "cell")
            yield Reference((*here, "task"), question.task, "task")
    for n, nation in enumerate(exercise.nations):
        yield Reference(("exercise", "nations", n, "speaks"), nation.speaks, "cell")
    for name, members in exercise.groups.items():
        yield from _many(("exercise", "groups", name), members, "nation")
    for n, cell in enumerate(exercise.cells):
        yield from _of_cell(cell, ("exercise", "cells", n))
    for n, party in enumerate(exercise.parties):
        yield Reference(("exercise", "parties", n, "nation"), party.nation, "nation")


def _of_cell(cell: Cell, here: Path) -> Refs:
    yield Reference((*here, "nation"), cell.nation, "nation")
    yield from _many((*here, "domains"), cell.domains, "domain")
    if cell.clearance != NONE:
        yield Reference((*here, "clearance"), cell.clearance, "level")
    if cell.telecoms:
        yield Reference((*here, "telecoms", "service"), cell.telecoms.service, "service")
    for n, seat in enumerate(cell.seats):
        yield Reference((*here, "seats", n, "nation"), seat.nation, "nation")


def _of_sharing(script: Script) -> Refs:
    sharing = script.sharing
    for n, equivalence in enumerate(sharing.equivalences):
        yield Reference(("sharing", "equivalences", n, "from"), equivalence.from_, "level")
        yield Reference(("sharing", "equivalences", n, "to"), equivalence.to, "level")
    for nation, authority in sharing.authorities.items():
        here: Path = ("sharing", "authorities", nation)
        yield Reference(here, nation, "nation")
        yield Reference((*here, "cell"), authority.cell, "cell")
        yield Reference((*here, "party"), authority.party, "party")


def _of_world(script: Script) -> Refs:
    for n, service in enumerate(script.world.services):
        here: Path = ("world", "services", n)
        yield Reference((*here, "owner"), service.owner, "sender")
        yield Reference((*here, "nation"), service.nation, "nation")
        for m, need in enumerate(service.needs):
            yield Reference((*here, "needs", m, "service"), need.service, "service")


def _of_storyline(script: Script, number: int) -> Refs:
    line = script.storylines[number]
    here: Path = ("storylines", number, "storyline")
    yield Reference((*here, "move"), line.storyline.move, "move")
    yield Reference((*here, "domain"), line.storyline.domain, "domain")
    yield from _many((*here, "objectives"), line.storyline.objectives, "objective")
    for n, opening in enumerate(line.openings):
        path: Path = ("storylines", number, "openings", n)
        yield Reference((*path, "cell"), opening.cell, "cell")
        yield from (Reference((*path, "leans", key), key, "lean") for key in opening.leans)
        yield from _of_effects(opening.effects, (*path, "effects"))


def _of_inject(inject: Inject, here: Path, script: Script) -> Refs:
    head = script.storylines[int(here[1])].storyline
    if inject.move != head.move:
        yield Reference((*here, "move"), inject.move, "move")
    if inject.domain != head.domain:
        yield Reference((*here, "domain"), inject.domain, "domain")
    yield Reference((*here, "incident"), inject.incident, "incident")
    yield Reference((*here, "if_not"), inject.if_not, "expectation")
    yield Reference((*here, "sender"), inject.sender, "sender")
    yield Reference((*here, "nation"), inject.nation, "nation")
    yield from _anchored((*here, "at"), inject.at)
    yield from _anchored((*here, "until"), inject.until)
    yield from _many((*here, "to"), inject.to, "cell")
    yield from _of_effects(inject.effects, (*here, "effects"))
    if inject.label:
        yield from _of_label(inject.label, inject.nation, (*here, "label"), script)
    if isinstance(inject, Outage):
        yield from _many((*here, "services"), inject.services, "service")
    elif isinstance(inject, Cyber):
        yield Reference((*here, "next_step"), inject.next_step, "inject")
    for n, report in enumerate(inject.reports):
        yield from _of_report(report, (*here, "reports", n), script)
    for n, decision in enumerate(inject.decisions):
        yield from _of_decision(decision, (*here, "decisions", n))
    for n, expectation in enumerate(inject.expects):
        yield from _of_expectation(expectation, (*here, "expects", n))


def _anchored(path: Path, anchor: Anchor | None) -> Refs:
    if anchor and anchor.after:
        yield Reference(path, anchor.after, "anchor")


def _of_effects(effects: tuple[Effect, ...], here: Path) -> Refs:
    for n, effect in enumerate(effects):
        if isinstance(effect, GaugeEffect):
            yield Reference((*here, n, "gauge"), effect.gauge, "gauge")
        else:
            yield Reference((*here, n, "service"), effect.service, "service")


def _of_label(label: Label, nation: str | None, here: Path, script: Script) -> Refs:
    if nation in script.sharing.levels:
        yield Reference((*here, "level"), f"{nation}.{label.level}", "level")
    yield from _many((*here, "releasable_to"), label.releasable_to, "audience")


def _of_report(report: Report, here: Path, script: Script) -> Refs:
    yield Reference((*here, "nation"), report.nation, "nation")
    if report.nation in script.nations:
        yield Reference((*here, "nation"), report.nation, "system")
    yield from _of_label(report.label, report.nation, (*here, "label"), script)
    if report.sanitised:
        label = report.sanitised.label
        yield from _of_label(label, report.nation, (*here, "sanitised", "label"), script)
    yield from (Reference((*here, "bears_on", key), key, "hypothesis") for key in report.bears_on)
    yield from _anchored((*here, "reaches_by"), report.reaches_by)
    yield Reference((*here, "first_to"), report.first_to, "cell")


def _of_decision(decision: Decision, here: Path) -> Refs:
    yield Reference((*here, "of"), decision.of, "cell")
    yield from _many((*here, "nations"), decision.nations, "nation")
    yield Reference((*here, "lead"), decision.lead, "nation")
    yield Reference((*here, "proposer"), decision.proposer, "cell")
    yield Reference((*here, "task"), decision.task, "task")
    if decision.concur:
        yield from _many((*here, "concur", "cells"), decision.concur.cells, "cell")
    yield from _of_effects(decision.if_late, (*here, "if_late"))
    for n, option in enumerate(decision.options):
        path = (*here, "options", n)
        yield from (Reference((*path, "leans", key), key, "lean") for key in option.leans)
        yield from _of_effects(option.effects, (*path, "effects"))
        for place, gift in enumerate(option.gives):
            yield Reference((*path, "gives", place, "to"), gift.to, "nation")


def _of_expectation(expected: Expectation, here: Path) -> Refs:
    yield Reference((*here, "cell"), expected.cell, "cell")
    yield Reference((*here, "task"), expected.task, "task")
    yield Reference((*here, "what"), expected.what, _WHAT.get(expected.does, "thing"))
    with_kind = "sender" if expected.does in ("tell", "aloud") else "cell"
    yield from _many((*here, "with"), expected.with_, with_kind)
