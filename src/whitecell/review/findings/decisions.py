"""Findings about decisions: taken too early, without what there was, against it, late or alone."""

from typing import Any

from whitecell.language import Sentence, sentence
from whitecell.review.measures.grounds import Grounds
from whitecell.review.measures.material import Material
from whitecell.review.measures.standing import Ground
from whitecell.review.parts import BAD, GOOD, NOTE, Finding
from whitecell.review.record.rows import DecisionRow, Stamp
from whitecell.review.telling.moments import span

ENOUGH = 3
"""Of fewer decisions nothing is said about all of them."""

REMEDIES = {
    "queue": "reader_rota", "desk": "share_checklist", "unasked": "release_asking",
    "asked": "release_delegation", "unanswered": "release_delegation", "refused": "release_appeal",
    "withheld": "sanitised_forms", "telecoms": "backup_telecoms", "elsewhere": "cell_contacts",
}  # fmt: skip
"""What helps against each thing that kept a report from a decision."""


def of_grounds(m: Material) -> list[Finding]:
    """Decisions taken too early, without what there was, on what was wrong, or against it all."""
    findings = []
    for taken in m.found.grounds:
        findings += _early(m, taken)
        if taken.hoped is not True:
            findings += [*_without(m, taken), *_on_wrong(m, taken), *_against(m, taken)]
    return findings


def who(m: Material, decision: str) -> Any:
    """The cell that decides, or the nations that do so together."""
    of = m.record.script.decisions[decision].decision.of
    return m.names.cell(of) if of else sentence("decisions.the_nations")


def chosen(m: Material, row: DecisionRow) -> Sentence:
    """What was chosen, in quotation marks."""
    return sentence("review.titled", title=m.names.option(row.id, row.option, row.text))


def owner_of(m: Material, decision: str) -> str:
    """The cell that decides, or the seat that put the answer forward."""
    return m.record.script.decisions[decision].decision.of or m.record.decisions[decision].by


def _things(m: Material, grounds: list[Ground]) -> tuple[Any, ...]:
    return tuple(m.names.thing(thing) for thing in dict.fromkeys(g.thing for g in grounds))


def _numbers(taken: Grounds, grounds: list[Ground]) -> tuple[int, ...]:
    ends = (taken.opened.number, taken.decided.number)
    return tuple(dict.fromkeys([*ends, *(number for g in grounds for number in g.events)]))


def _early(m: Material, taken: Grounds) -> list[Finding]:
    """What bore on it came after the answer, and within the time that there was."""
    early = taken.early
    if not early or taken.due is None:
        return []
    last = max(g.came.second for g in early if g.came)
    left = taken.due - taken.decided.second
    things = _things(m, early)
    said = Sentence(
        f"decisions.early_{'one' if len(things) == 1 else 'many'}",
        {
            "who": who(m, taken.decision),
            "decision": m.names.decision(taken.decision),
            "took": span(taken.decided.second - taken.opened.second),
            "left": span(left),
            "things": things,
            "later": span(last - taken.decided.second),
        },
    )
    tone = NOTE if taken.hoped else BAD
    numbers = _numbers(taken, early)
    owner = owner_of(m, taken.decision)
    return [Finding(said, numbers, tone, seconds=left, remedy="decision_pause", owner=owner)]


def _without(m: Material, taken: Grounds) -> list[Finding]:
    """Something existed that bore on it and was not there: what it waited for, and how long."""
    lacking = _absent(taken)
    if not lacking:
        return []
    worst = min(lacking, key=lambda g: g.since or taken.decided)
    held = taken.decided.second - (worst.since or taken.decided).second
    things = _things(m, lacking)
    joint = "some" if m.record.script.decisions[taken.decision].decision.nations else "cell"
    said = Sentence(
        f"decisions.{joint}_without_{'one' if len(things) == 1 else 'many'}",
        {
            "who": who(m, taken.decision),
            "cells": m.names.cells(tuple(dict.fromkeys(g.cell for g in lacking))),
            "decision": m.names.decision(taken.decision),
            "things": things,
            "first": m.names.thing(worst.thing),
            "why": reason(m, worst, taken.decided),
        },
    )
    mine = [g for g in lacking if g.thing == worst.thing] + lacking
    owner = worst.asked_of or worst.holder or owner_of(m, taken.decision)
    remedy = REMEDIES[worst.state]
    return [Finding(said, _numbers(taken, mine), BAD, "", held, remedy, owner)]


def _absent(taken: Grounds) -> list[Ground]:
    return [g for g in taken.lacking if g.since and g not in taken.early]


def told_of(m: Material) -> set[tuple[str, str]]:
    """The things that it is told of which cells decided without, each with its cell."""
    return {
        (ground.thing, ground.cell)
        for taken in m.found.grounds
        if taken.hoped is not True
        for ground in _absent(taken)
    }


def reason(m: Material, ground: Ground, at: Stamp) -> Sentence:
    """Why a thing was not there, who had it, and for how long by then."""
    facts = {
        "holder": m.names.cell(ground.holder) if ground.holder else None,
        "held": span(at.second - ground.since.second) if ground.since else None,
        "authority": m.names.cell(ground.asked_of) if ground.asked_of else None,
    }
    return Sentence(f"decisions.why_{ground.state}", facts)


def _on_wrong(m: Material, taken: Grounds) -> list[Finding]:
    """It rested on a report that was outdated, proved wrong, or was trusted too much."""
    findings = []
    for state in ("outdated", "refuted", "overrated"):
        found = [g for g in taken.wrong if g.state == state]
        if found:
            things = _things(m, found)
            facts = {
                "who": who(m, taken.decision),
                "decision": m.names.decision(taken.decision),
                "things": things,
            }
            numbers = _numbers(taken, found)
            remedy = "grading_drill" if state == "overrated" else "correction_drill"
            owner = found[0].holder
            said = Sentence(f"decisions.on_{state}", facts)
            findings.append(Finding(said, numbers, BAD, "", 0, remedy, owner))
    return findings


def _against(m: Material, taken: Grounds) -> list[Finding]:
    """All that bore on it was there, and it was taken otherwise than the author hoped."""
    if taken.hoped is not False or not taken.counted or not taken.whole:
        return []
    asked = m.record.script.decisions[taken.decision].decision
    row = m.record.decisions[taken.decision]
    said = sentence(
        "decisions.against",
        who=who(m, taken.decision),
        decision=m.names.decision(taken.decision),
        things=_things(m, taken.counted),
        option=chosen(m, row),
        hoped=tuple(sentence("review.titled", title=o.text) for o in asked.options if o.expected),
    )
    owner = owner_of(m, taken.decision)
    numbers = _numbers(taken, taken.counted)
    return [Finding(said, numbers, BAD, remedy="decision_drill", owner=owner)]


def of_strengths(m: Material) -> list[Finding]:
    """Decisions with all before them that there was, as the author hoped."""
    known = [g for g in m.found.grounds if g.counted]
    good = [g for g in known if g.whole and g.hoped]
    if len(known) < ENOUGH or 4 * len(good) < 3 * len(known):
        return []
    said = sentence("decisions.well_grounded", good=len(good), all=len(known))
    return [Finding(said, tuple(g.decided.number for g in good), GOOD)]
