"""What the script means for any play of it, worked out once: positions, conditions, followers."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from whitecell.script.cells import Telecoms
from whitecell.script.conditions import NOW, Condition, ConditionFault, compile_condition
from whitecell.script.decisions import Decision
from whitecell.script.exercise import Exercise
from whitecell.script.injects import NEWS, Expectation, Inject
from whitecell.script.reports import Report
from whitecell.script.scalars import Anchor
from whitecell.script.sharing import Verdict
from whitecell.script.world import World

Fact = tuple[str, ...]
"""A condition's name, split: `("knows", "operator", "satellite_pass")`."""

INTEGERS = frozenset({"gauge", "service", "belief"})
_DEPTH = {"chose": 3, "done": 2, "inject": 2, "knows": 3, "read": 3, "gauge": 2, "service": 2}


class Planned(Protocol):
    """The part of a script that a plot is made of."""

    exercise: Exercise
    world: World

    @property
    def injects(self) -> Mapping[str, Inject]:
        """Injects by id."""


def kind_of(name: str) -> type[bool] | type[int] | None:
    """Whether a condition's name is a yes-or-no or a whole number, by its first word alone."""
    parts = name.split(".")
    if name == NOW or parts[0] in INTEGERS:
        return int
    return bool if _DEPTH.get(parts[0]) == len(parts) else None


def compiled(source: str) -> Condition | None:
    """A condition ready to be asked, or nothing where it is broken: the checks say how."""
    try:
        return compile_condition(source, kind_of)
    except ConditionFault:
        return None


@dataclass(slots=True)
class Plot:
    """Positions in the script, compiled conditions and who reads what."""

    position: dict[str, int] = field(default_factory=dict)
    place: dict[str, int] = field(default_factory=dict)
    conditions: dict[str, Condition] = field(default_factory=dict)
    readers: dict[Fact, tuple[str, ...]] = field(default_factory=dict)
    minded: frozenset[str] = frozenset()
    """The things that some condition asks about: whether a cell knows them, or has read them."""
    news: frozenset[str] = frozenset()
    """The injects that somebody may pass on once they have been noticed."""
    followers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    opening: dict[str, tuple[str, ...]] = field(default_factory=dict)
    contingencies: dict[str, tuple[str, ...]] = field(default_factory=dict)
    hopes: dict[tuple[str, str, str], tuple[Expectation, ...]] = field(default_factory=dict)
    opens: dict[str, tuple[Decision, ...]] = field(default_factory=dict)
    dependents: dict[str, tuple[str, ...]] = field(default_factory=dict)
    lines: dict[str, Telecoms] = field(default_factory=dict)
    """What a cell's messages depend on, where that is a service there is."""
    at_once: tuple[str, ...] = ()
    leans: dict[tuple[str, str, str], tuple[int, ...]] = field(default_factory=dict)
    """What draws to the options of a decision, by temperament and nation, as it is asked for."""
    kin: dict[str, list[str]] = field(default_factory=dict)
    """The reports of each origin, and those that speak of each name."""
    verdicts: dict[tuple[str, str, bool, bool], Verdict | None] = field(default_factory=dict)
    printed: dict[str, tuple[str, tuple[Any, ...]]] = field(default_factory=dict)
    """What all papers of an inject have in common, as a view first made it."""

    @classmethod
    def of(cls, script: Planned) -> "Plot":
        """The plot of a script."""
        plot = cls()
        plot.place = {cell.id: place for place, cell in enumerate(script.exercise.cells)}
        plot._number(script.injects)
        plot._order(script.injects)
        plot._expect(script.injects)
        plot._ask(script)
        plot._depend(script)
        return plot

    def _number(self, injects: Mapping[str, Inject]) -> None:
        position = 0
        for inject in injects.values():
            things = (inject, *inject.reports, *inject.decisions, *inject.expects)
            for thing in things:
                self.position[thing.id] = position
                position += 1
            if inject.decisions:
                self.opens[inject.id] = inject.decisions
            for report in inject.reports:
                self._relate(report)
        self.news = frozenset(id for id, inject in injects.items() if inject.kind in NEWS)

    def _relate(self, report: Report) -> None:
        origin = [] if report.origin is None else [f"origin {report.origin}"]
        for key in (*origin, *(f"name {name}" for name in report.names)):
            self.kin.setdefault(key, []).append(report.id)

    def _order(self, injects: Mapping[str, Inject]) -> None:
        followers: dict[str, list[str]] = defaultdict(list)
        opening: dict[str, list[str]] = defaultdict(list)
        contingencies: dict[str, list[str]] = defaultdict(list)
        for inject in injects.values():
            anchor = inject.at or Anchor()
            if inject.if_not:
                contingencies[inject.if_not].append(inject.id)
            elif anchor.after:
                followers[anchor.after].append(inject.id)
            if inject.until and inject.until.after and inject.until.after != anchor.after:
                followers[inject.until.after].append(inject.id)
            opening[inject.move or ""].append(inject.id)
        self.followers = {key: tuple(ids) for key, ids in followers.items()}
        self.opening = {key: tuple(ids) for key, ids in opening.items()}
        self.contingencies = {key: tuple(ids) for key, ids in contingencies.items()}

    def _expect(self, injects: Mapping[str, Inject]) -> None:
        hopes: dict[tuple[str, str, str], list[Expectation]] = defaultdict(list)
        for inject in injects.values():
            for expected in inject.expects:
                hopes[expected.does, expected.cell, expected.what or ""].append(expected)
        self.hopes = {key: tuple(found) for key, found in hopes.items()}

    def _ask(self, script: Planned) -> None:
        readers: dict[Fact, list[str]] = defaultdict(list)
        sources = {i.id: i.when for i in script.injects.values() if i.when}
        sources |= {e.id: e.when for e in script.exercise.endings if e.when}
        for subject, source in sources.items():
            condition = compiled(source)
            if condition is None:
                continue
            self.conditions[subject] = condition
            for name in condition.names:
                readers[tuple(name.split("."))].append(subject)
        self.readers = {fact: tuple(found) for fact, found in readers.items()}
        self.minded = frozenset(fact[2] for fact in readers if fact[0] in ("knows", "read"))
        self.at_once = tuple(e.id for e in script.exercise.endings if e.at_once and e.when)

    def _depend(self, script: Planned) -> None:
        dependents: dict[str, list[str]] = defaultdict(list)
        for position, service in enumerate(script.world.services):
            self.position[service.id] = position
            for need in service.needs:
                dependents[need.service].append(service.id)
        for position, gauge in enumerate(script.exercise.gauges):
            self.position[gauge.id] = position
        known = {service.id for service in script.world.services}
        for cell in script.exercise.cells:
            if cell.telecoms is not None and cell.telecoms.service in known:
                self.lines[cell.id] = cell.telecoms
        self.dependents = {key: tuple(found) for key, found in dependents.items()}
