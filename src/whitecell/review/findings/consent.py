"""Findings about agreement: decisions that nobody took in time, and who was not heard."""

from whitecell.language import Sentence, sentence
from whitecell.review.findings.decisions import chosen, owner_of
from whitecell.review.measures.decisions import spoke
from whitecell.review.measures.material import Material
from whitecell.review.parts import BAD, Finding
from whitecell.review.record.record import Record
from whitecell.review.record.rows import DecisionRow, Stamp
from whitecell.review.telling.moments import span

SEVERAL = 3
"""From so many questions on that nobody answered, they are told at once."""


def of_consent(m: Material) -> list[Finding]:
    """Decisions that nobody took in time, answers too late, and who was not heard."""
    lapsed = [row for row in m.record.decisions.values() if row.lapsed]
    idle = [row for row in lapsed if _how(m, row) == "open"]
    findings = _idle(m, idle) if len(idle) >= SEVERAL else []
    together = [row.id for row in idle] if findings else []
    for row in m.record.decisions.values():
        findings += [*(_lapsed(m, row) if row.id not in together else ()), *_late(m, row)]
        if row.decided:
            findings += [*_unheard(m, row), *_silent(m, row)]
    return findings


def _idle(m: Material, rows: list[DecisionRow]) -> list[Finding]:
    """Several questions for which nobody put an answer forward, told at once."""
    decisions = tuple(m.names.decision(row.id) for row in rows)
    said = sentence("decisions.lapsed_idle", questions=len(rows), decisions=decisions)
    ends = [(row.opened, row.lapsed) for row in rows if row.lapsed]
    numbers = tuple(stamp.number for pair in ends for stamp in pair)
    seconds = sum(end.second - start.second for start, end in ends)
    owner = owner_of(m, rows[0].id)
    return [Finding(said, numbers, BAD, "", seconds, "decision_deputy", owner)]


def _lapsed(m: Material, row: DecisionRow) -> list[Finding]:
    """Nobody settled it in time: how far it had come."""
    if row.lapsed is None:
        return []
    how = _how(m, row)
    lost = _unreached(m, row.id, row.lapsed)
    facts = {"decision": m.names.decision(row.id), "cells": m.names.cells(lost)}
    steps = [*(s.stamp for s in row.drafted), *row.proposed]
    steps += [said.stamp for said in row.said if said.kind == "objected"]
    ends = (row.opened.number, *sorted(stamp.number for stamp in steps), row.lapsed.number)
    said = Sentence(f"decisions.lapsed_{how}", facts)
    seconds = row.lapsed.second - row.opened.second
    remedy = "backup_telecoms" if lost else "decision_deputy"
    owner = lost[0] if lost else owner_of(m, row.id)
    return [Finding(said, ends, BAD, "", seconds, remedy, owner)]


def _how(m: Material, row: DecisionRow) -> str:
    """How far a decision had come when time ran out on it."""
    if row.lapsed and _unreached(m, row.id, row.lapsed):
        return "unreached"
    if any(said.kind == "objected" for said in row.said):
        return "objected"
    return "proposed" if row.proposed else "drafted" if row.drafted else "open"


def _unreached(m: Material, id: str, end: Stamp) -> tuple[str, ...]:
    """The cells that were to decide and had not got the question when time ran out."""
    inject, decision = m.record.script.decisions[id]
    came = m.record.once(arrivals)
    to = m.record.script.receivers[inject.id]
    return tuple(
        cell
        for cell in m.record.script.deciders(decision)
        if cell in to and came.get((inject.id, cell), end) >= end
    )


def arrivals(record: Record) -> dict[tuple[str, str], Stamp]:
    """When each question came to each cell."""
    opens, found = record.script.plot.opens, dict[tuple[str, str], Stamp]()
    for row in record.deliveries:
        if row.thing in opens and row.delivered:
            found.setdefault((row.thing, row.cell), row.delivered)
    return found


def _late(m: Material, row: DecisionRow) -> list[Finding]:
    """Answers that came once time had run out."""
    end = row.lapsed or row.decided
    late = [s for s in row.said if s.kind == "late" and m.record.counts(s.who)]
    if not late or end is None:
        return []
    first = late[0]
    said = sentence(
        "decisions.late",
        who=m.names.cell(first.by),
        decision=m.names.decision(row.id),
        late=span(first.stamp.second - end.second),
    )
    numbers = (end.number, first.stamp.number)
    seconds = first.stamp.second - end.second
    owner = first.by.partition(".")[0]
    return [Finding(said, numbers, BAD, "", seconds, "decision_deputy", owner)]


def _unheard(m: Material, row: DecisionRow) -> list[Finding]:
    """It was settled without an agreement or a position that was asked for."""
    if not row.without or not row.decided:
        return []
    voted = m.record.script.decisions[row.id].decision.nations
    name = m.names.nation if voted else m.names.cell
    facts = {
        "decision": m.names.decision(row.id),
        "without": tuple(name(one) for one in row.without),
    }
    said = Sentence(f"decisions.unheard_{'position' if voted else 'consent'}", facts)
    numbers = (*(said.stamp.number for said in row.said), row.decided.number)
    return [Finding(said, numbers, BAD, remedy="consent_rule", owner=owner_of(m, row.id))]


def _silent(m: Material, row: DecisionRow) -> list[Finding]:
    """Most nations said nothing, and what was agreed is not what the author hoped for."""
    asked = m.record.script.decisions[row.id].decision
    if asked.rule != "silence_procedure" or row.decided is None:
        return []
    silent = [n for n in asked.nations if n not in spoke(m.record, row)]
    hoped = next((g.hoped for g in m.found.grounds if g.decision == row.id), True)
    if 2 * len(silent) <= len(asked.nations) or hoped is not False:
        return []
    said = sentence(
        "decisions.silent",
        decision=m.names.decision(row.id),
        option=chosen(m, row),
        silent=len(silent),
        nations=len(asked.nations),
    )
    numbers = (*(stamp.number for stamp in row.proposed), row.decided.number)
    return [Finding(said, numbers, BAD, remedy="position_roll_call", owner=owner_of(m, row.id))]
