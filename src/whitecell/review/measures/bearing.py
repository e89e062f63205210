"""What bears on a decision: worked out from the script, since no author writes it down.

A report or an inject bears on a decision where one of these says so, the first that does:
`condition`, it is named in the condition of the decision's inject, or together with the decision
in another's; `expected`, somebody was to share it with a cell that decides, or ask for that, in
the same storyline; `incident`, it belongs to the same incident; `names`, in the same storyline it
shares a name with one of these; `picture`, for several nations whose incident brings no report, it
speaks strongly for or against a hypothesis. Where none of these finds anything, `domain`: the
reports of its domain in its storyline.
"""

from bisect import bisect
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from whitecell.script.injects import NEWS, Expectation, Inject
from whitecell.script.reports import READINGS, Report
from whitecell.script.script import Asked, Script

MOST = 20
"""The most things that are held against one decision; those of the first reasons come first."""
PASSING = ("share", "request", "tell")
KNOWN = ("knows", "read")
DOUBTED = "DE"
"""Grades of a source for whose report nobody need wait."""


class Bearing(NamedTuple):
    """A report or an inject that bears on a decision, and what in the script says so."""

    thing: str
    why: str


class Bearings:
    """What bears on the decisions of one script; what is looked through is gathered once."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self._lines = {id: line.storyline.id for id, line in script.storyline_of.items()}
        self._named = _conditions(script)
        self._places = script.plot.position
        self._hopes: dict[tuple[str, str], list[Expectation]] = {}
        self._incidents: dict[tuple[str, str], list[str]] = {}
        self._alike: dict[tuple[str, str], list[str]] = {}
        self._domains: dict[tuple[str, str], list[str]] = {}
        for inject in script.injects.values():
            self._gather(inject)

    def _gather(self, inject: Inject) -> None:
        line = self._lines[inject.id]
        found = self._incidents.setdefault((line, inject.incident or ""), [])
        found += [report.id for report in inject.reports]
        if inject.kind in NEWS and inject.text is not None:
            found.append(inject.id)
        for hope in inject.expects:
            for cell in hope.with_ if hope.does in PASSING and hope.what else ():
                self._hopes.setdefault((line, cell), []).append(hope)
        for report in inject.reports:
            self._domains.setdefault((line, inject.domain or ""), []).append(report.id)
            for name in report.names:
                self._alike.setdefault((line, name), []).append(report.id)

    def of(self, id: str) -> tuple[Bearing, ...]:
        """What bears on a decision, at most `MOST` things."""
        asked = self.script.decisions[id]
        line = self._lines[asked.inject.id]
        found: dict[str, str] = {}
        self._add(found, asked, self._found(asked, line))
        named = [name for thing in found for name in self._names(thing)]
        alike = (id for name in named for id in self._alike.get((line, name), ()))
        self._add(found, asked, ((id, "names") for id in alike))
        if not found:
            domain = self._domains.get((line, asked.inject.domain or ""), ())
            self._add(found, asked, ((id, "domain") for id in domain))
        return tuple(Bearing(*pair) for pair in islice(found.items(), MOST))

    def _add(self, found: dict[str, str], asked: Asked, more: Iterable[tuple[str, str]]) -> None:
        for thing, why in more:
            if len(found) >= MOST:
                return
            if thing != asked.inject.id and self._says(thing):
                found.setdefault(thing, why)

    def _found(self, asked: Asked, line: str) -> Iterator[tuple[str, str]]:
        inject, decision = asked
        for subject in (inject.id, decision.id):
            yield from ((thing, "condition") for thing in self._named.get(subject, ()))
        for cell in self.script.deciders(decision):
            for hope in self._hopes.get((line, cell), ()):
                yield hope.what or "", "expected"
        things = self._near(self._incidents[line, inject.incident or ""], inject)
        yield from ((thing, "incident") for thing in things if self._reports(thing, inject))
        if decision.nations and not any(thing in self.script.reports for thing in things):
            strong = (id for id, (_, report) in self.script.reports.items() if _strong(report))
            yield from ((id, "picture") for id in strong)

    def _near(self, things: list[str], inject: Inject) -> list[str]:
        """Of many things in the order of the script, those that stand nearest before an inject."""
        if len(things) <= MOST:
            return things
        place = bisect(things, self._places[inject.id], key=self._places.__getitem__)
        first = max(0, place - MOST * 3 // 4)
        return things[first : first + MOST]

    def _reports(self, thing: str, inject: Inject) -> bool:
        """Whether it is a report, or an inject of the same subject."""
        return thing in self.script.reports or self.script.injects[thing].domain == inject.domain

    def _says(self, thing: str) -> bool:
        """Whether a careful reader makes anything of it."""
        if thing not in self.script.reports:
            return thing in self.script.injects
        said = self.script.reports[thing].report.bears_on.values()
        return not said or any(READINGS[reading] for reading in said)

    def _names(self, thing: str) -> tuple[str, ...]:
        return self.script.reports[thing].report.names if thing in self.script.reports else ()


def _conditions(script: Script) -> dict[str, list[str]]:
    """What conditions say that somebody knows: by the inject they are of, and by the decisions
    that they name beside it."""
    found: dict[str, list[str]] = {}
    for subject, condition in script.plot.conditions.items():
        facts = [name.split(".") for name in condition.names]
        known = [fact[2] for fact in facts if fact[0] in KNOWN]
        for key in (subject, *(fact[1] for fact in facts if fact[0] == "chose")):
            if known:
                found.setdefault(key, []).extend(known)
    return found


def _strong(report: Report) -> bool:
    return any(abs(READINGS[reading]) > 1 for reading in report.bears_on.values())


def doubted(report: Report) -> bool:
    """Whether a careful reader trusts its source or its content so little that it can wait."""
    return distrusted(report.worth)


def distrusted(grade: str) -> bool:
    """Whether a grade says that source or content is not to be relied on; F and 6 say nothing."""
    return grade[0] in DOUBTED or grade[1] in "45"
