"""The script: a whole exercise, checked and frozen, and the ways to find things in it."""

from functools import cached_property
from hashlib import sha256
from typing import NamedTuple

from whitecell.script.cells import Cell, Nation, Party
from whitecell.script.decisions import Decision
from whitecell.script.exercise import Ending, Exercise, Gauge, Hypothesis
from whitecell.script.injects import Expectation, Inject
from whitecell.script.moves import Move
from whitecell.script.objectives import Task
from whitecell.script.plot import Plot
from whitecell.script.reports import Label, Report
from whitecell.script.scalars import ALL, Frozen
from whitecell.script.sharing import Matter, Sharing
from whitecell.script.storylines import Incident, Opening, Storyline
from whitecell.script.world import Service, World


class Reported(NamedTuple):
    """A report and the inject it belongs to."""

    inject: Inject
    report: Report


class Asked(NamedTuple):
    """A decision and the inject that opens it."""

    inject: Inject
    decision: Decision


class Expected(NamedTuple):
    """An expected action and the inject it belongs to."""

    inject: Inject
    expectation: Expectation


class Script(Frozen):
    """Everything an exercise folder says; the same for every play of it."""

    exercise: Exercise
    sharing: Sharing = Sharing()
    world: World = World()
    storylines: tuple[Storyline, ...]
    setting: str = ""
    control: str = ""
    assets: dict[str, str] = {}

    @cached_property
    def injects(self) -> dict[str, Inject]:
        """Injects by id, in script order."""
        return {inject.id: inject for line in self.storylines for inject in line.injects}

    @cached_property
    def reports(self) -> dict[str, Reported]:
        """Reports by id, in script order."""
        return {r.id: Reported(i, r) for i in self.injects.values() for r in i.reports}

    @cached_property
    def decisions(self) -> dict[str, Asked]:
        """Decisions by id, in script order."""
        return {d.id: Asked(i, d) for i in self.injects.values() for d in i.decisions}

    @cached_property
    def expectations(self) -> dict[str, Expected]:
        """Expected actions by id, in script order."""
        return {e.id: Expected(i, e) for i in self.injects.values() for e in i.expects}

    @cached_property
    def incidents(self) -> dict[str, Incident]:
        """Incidents by id."""
        return {i.id: i for line in self.storylines for i in line.incidents}

    @cached_property
    def openings(self) -> dict[str, Opening]:
        """Initiatives that control can match, by id."""
        return {o.id: o for line in self.storylines for o in line.openings}

    @cached_property
    def storyline_of(self) -> dict[str, Storyline]:
        """The storyline of each inject id."""
        return {i.id: line for line in self.storylines for i in line.injects}

    @cached_property
    def cells(self) -> dict[str, Cell]:
        """Cells by id, in script order."""
        return {cell.id: cell for cell in self.exercise.cells}

    @cached_property
    def nations(self) -> dict[str, Nation]:
        """Nations by id."""
        return {nation.id: nation for nation in self.exercise.nations}

    @cached_property
    def parties(self) -> dict[str, Party]:
        """Parties by id."""
        return {party.id: party for party in self.exercise.parties}

    @cached_property
    def moves(self) -> dict[str, Move]:
        """Moves by id, in order."""
        return {move.id: move for move in self.exercise.moves}

    @cached_property
    def gauges(self) -> dict[str, Gauge]:
        """Gauges by id."""
        return {gauge.id: gauge for gauge in self.exercise.gauges}

    @cached_property
    def services(self) -> dict[str, Service]:
        """Services by id, in script order."""
        return {service.id: service for service in self.world.services}

    @cached_property
    def hypotheses(self) -> dict[str, Hypothesis]:
        """Hypotheses by id."""
        return {hypothesis.id: hypothesis for hypothesis in self.exercise.hypotheses}

    @cached_property
    def endings(self) -> dict[str, Ending]:
        """Endings by id, in the order in which they are asked."""
        return {ending.id: ending for ending in self.exercise.endings}

    @cached_property
    def tasks(self) -> dict[str, Task]:
        """Critical tasks by id."""
        objectives = self.exercise.objectives
        return {t.id: t for o in objectives for target in o.targets for t in target.tasks}

    @cached_property
    def centre(self) -> str | None:
        """The fusion centre's cell id, where there is one."""
        return next((cell.id for cell in self.exercise.cells if cell.kind == "fusion"), None)

    @cached_property
    def canonical(self) -> str:
        """The script as JSON: fields in the order of their classes, defaults left out."""
        return self.model_dump_json(by_alias=True, exclude_defaults=True)

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the script's JSON."""
        return sha256(self.canonical.encode()).hexdigest()

    @cached_property
    def plot(self) -> Plot:
        """Positions, conditions and followers, worked out once."""
        return Plot.of(self)

    @cached_property
    def receivers(self) -> dict[str, tuple[str, ...]]:
        """The cells each inject speaks to directly, in cell order."""
        return {inject.id: self._receivers(inject) for inject in self.injects.values()}

    def _receivers(self, inject: Inject) -> tuple[str, ...]:
        if inject.text is None and not inject.decisions:
            return ()
        if ALL in inject.to:
            return tuple(self.cells)
        return tuple(cell for cell in self.cells if cell in inject.to)

    def deciders(self, decision: Decision) -> tuple[str, ...]:
        """The cells that decide: one cell, or those that speak for the nations."""
        if decision.of:
            return (decision.of,)
        speakers = (self.nations[nation].speaks for nation in decision.nations)
        return tuple(cell for cell in speakers if cell)

    def matter(self, thing: str, *, sanitised: bool = False) -> Matter | None:
        """What the sharing rules look at for an item or an inject, if it has such a form."""
        if thing in self.reports:
            inject, report = self.reports[thing]
            if sanitised and not report.sanitised:
                return None
            label = report.sanitised.label if sanitised and report.sanitised else report.label
            return Matter(label, report.nation, inject.domain, _named(inject))
        inject = self.injects[thing]
        if sanitised:
            return None
        return Matter(inject.label or _OPEN, inject.nation, inject.domain, _named(inject))


_OPEN = Label(level="OPEN")


def _named(inject: Inject) -> tuple[str, ...]:
    return () if inject.to == (ALL,) and inject.reports else inject.to
