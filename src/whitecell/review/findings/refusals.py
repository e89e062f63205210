"""Findings about what each nation's labels and answers held back, and what that cost."""

from collections.abc import Iterable
from typing import Any

from whitecell.language import Sentence, sentence
from whitecell.review.measures.material import Material
from whitecell.review.measures.refusals import Barred, barred
from whitecell.review.parts import BAD, NOTE, Finding
from whitecell.review.telling.moments import span

DENIED = ("refused", "unanswered")
"""What an owner does who releases nothing."""


def of_labels(m: Material) -> list[Finding]:
    """Reports of which a cell got nothing, or not in time, since they had no sanitised form."""
    cases = [c for c in m.record.once(barred) if not c.sanitised and c.seconds != 0]
    cases = [case for case in cases if not (case.cost and case.how in DENIED)]
    findings = []
    for nation, mine in _by_nation(cases):
        worst = max(mine, key=_weight)
        facts = {"nation": m.names.nation(nation), "item": worst.item}
        facts |= {"cell": m.names.cell(worst.cell), "waited": span(worst.seconds)}
        facts |= {"cases": len(mine), "cost": _cost(m, worst)}
        come = "late" if worst.seconds else "never"
        kind = "_cost" if worst.cost else "_many" if len(mine) > 1 else ""
        form = f"resilience.no_form_{come}{kind}"
        tone = BAD if worst.cost else NOTE
        numbers = tuple(dict.fromkeys(n for c in (worst, *mine) for n in _shown(m, c)))
        seconds = sum(case.seconds or 0 for case in mine)
        owner = owner_of(m, nation)
        said = Sentence(form, facts)
        findings.append(Finding(said, numbers, tone, "", seconds, "sanitised_form", owner))
    return findings


def _costly(m: Material) -> list[tuple[str, str, list[Barred]]]:
    """What was missed for want of a release, by how it was denied and by nation."""
    return [
        (how, nation, mine)
        for how in DENIED
        for nation, mine in _by_nation(c for c in m.record.once(barred) if c.how == how and c.cost)
    ]


def told(m: Material) -> list[Barred]:
    """The refusals that are told by what they cost."""
    return [max(mine, key=_weight) for _, _, mine in _costly(m)]


def of_refusals(m: Material) -> list[Finding]:
    """What it cost that an owner refused a release, or did not answer."""
    findings = []
    for how, nation, mine in _costly(m):
        worst = max(mine, key=_weight)
        facts = {
            "nation": m.names.nation(nation),
            "item": worst.item,
            "cell": m.names.cell(worst.cell),
            "cost": _cost(m, worst),
        }
        numbers = tuple(dict.fromkeys(n for c in (worst, *mine) for n in _shown(m, c)))
        said = Sentence(f"resilience.cost_of_{how}", facts)
        owner = owner_of(m, nation)
        lost = (m.record.ended or m.record.last).second
        lost -= m.record.stamp(worst.events[0]).second
        findings.append(Finding(said, numbers, BAD, "", lost, "release_delegation", owner))
    return findings


def _by_nation(cases: Iterable[Barred]) -> list[tuple[str, list[Barred]]]:
    found: dict[str, list[Barred]] = {}
    for case in cases:
        found.setdefault(case.nation, []).append(case)
    return list(found.items())


def _weight(case: Barred) -> tuple[bool, bool, int]:
    return case.cost, case.seconds is None, case.seconds or 0


def _shown(m: Material, case: Barred) -> tuple[int, ...]:
    """The events of a case, and those of what was missed or came about."""
    met = [m.record.expectations[id].met for id in case.expectations]
    came = [m.record.injects[id].released for id in case.injects]
    return (*case.events, *(stamp.number for stamp in (*met, *came) if stamp))


def _cost(m: Material, case: Barred) -> tuple[Any, ...]:
    """What was missed for want of a report: actions, decisions, endings."""
    record = m.record
    missed: list[Any] = []
    for id in case.expectations:
        hope = record.script.expectations[id].expectation
        who = m.names.cell(hope.cell)
        does = m.names.expectation(id)
        missed.append(sentence("resilience.missed_action", cell=who, does=does))
    for id in case.decisions:
        missed.append(sentence("resilience.missed_decision", decision=m.names.decision(id)))
    for id in case.injects:
        missed.append(sentence("resilience.came_about", inject=m.names.inject(id)))
    for ending in dict.fromkeys(ending for ending, _ in case.clauses):
        title = record.script.endings[ending].title
        missed.append(sentence("resilience.missed_ending", ending=title))
    return tuple(missed)


def owner_of(m: Material, nation: str) -> str:
    """The cell that would see to a nation's policy: its release authority, or its voice."""
    authority = m.record.script.sharing.authorities.get(nation)
    known = m.record.script.nations.get(nation)
    return (authority.cell if authority else None) or (known.speaks if known else None) or ""
