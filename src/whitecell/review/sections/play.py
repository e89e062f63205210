"""The sections on the play itself: summary and decisions."""

from typing import Any

from whitecell.language import Sentence, sentence
from whitecell.review.findings import findings
from whitecell.review.findings.finders import found
from whitecell.review.findings.ranking import ranked
from whitecell.review.findings.steps import step
from whitecell.review.measures.material import Material
from whitecell.review.measures.ratings import came_up
from whitecell.review.parts import (
    BAD,
    GOOD,
    NOTE,
    Finding,
    Findings,
    Line,
    Part,
    Section,
    Table,
    heads,
)
from whitecell.review.record.rows import DecisionRow, Said
from whitecell.review.sections.dimensions import opening
from whitecell.review.sections.knowing import knowing
from whitecell.review.sections.objectives import summarised
from whitecell.review.telling.figures import score
from whitecell.review.telling.moments import moment, span

POINTS = 5
"""The most findings of one tone in the summary."""


def summary(m: Material) -> Section:
    """How it ended, the main figures, what went well, what to look at, and who played."""
    said = ranked(m, found(m))
    good = tuple(f for f in said if f.tone == GOOD)
    bad = tuple(f for f in said if f.tone == BAD)
    ending = tuple(findings.of_the_ending(m))
    parts: list[Part] = [Findings("how_it_ended", None, ending), _glance(m)]
    if bad:
        parts.append(_first("look_at", bad))
    if good:
        parts.append(_first("went_well", good))
    if m.found.ratings:
        parts.append(summarised(m))
    parts.append(_players(m))
    return Section("summary", sentence("review.section_summary"), tuple(parts))


def _first(id: str, said: tuple[Finding, ...]) -> Findings:
    """The costliest findings; the rest are left to the dimensions."""
    title = Sentence(f"review.{id}")
    return Findings(id, title, said[:POINTS], max(len(said) - POINTS, 0))


def _glance(m: Material) -> Table:
    """The main figures."""
    released = [r.released.number for r in m.record.injects.values() if r.released]
    asked = [r for r in m.record.decisions.values() if not r.decided or m.record.counts(r.who)]
    decided = [r.decided.number for r in asked if r.decided]
    hoped = came_up(m.record, m.found.expected)
    done = [r for r in hoped if r.stage == "done"]
    by = "_by_people" if m.record.people else ""
    lines = [
        _figure("injects", _of(len(released), len(m.record.injects)), released),
        _figure(f"decisions{by}", _of(len(decided), len(asked)), decided),
        _figure(f"expected{by}", _of(len(done), len(hoped)), [r.events[-1] for r in done]),
    ]
    if m.found.sharing.worst:
        lines.append(_figure("sharing", span(m.found.sharing.median), m.found.sharing.worst.events))
    if m.found.answering.worst:
        lines.append(
            _figure("answering", span(m.found.answering.median), m.found.answering.worst.events)
        )
    if m.found.picture:
        last = m.record.beliefs[-1].stamp.number
        lines.append(_figure("brier", score(m.found.picture.mean), [last]))
    columns = heads("figure", "value#")
    return Table("glance", sentence("review.at_a_glance"), columns, tuple(lines))


def _of(part: int, whole: int) -> Sentence:
    return sentence("review.part_of", part=part, whole=whole)


def _figure(key: str, value: Any, events: Any) -> Line:
    return Line((Sentence(f"review.figure_{key}"), value), tuple(events))


def _players(m: Material) -> Table:
    """Who sat where."""
    lines = []
    for cell in m.record.script.exercise.cells:
        kind = m.record.occupant(cell.id)
        nation = m.names.nation_title(cell.nation)
        lines.append(Line((cell.title, nation, m.names.seat(kind))))
    columns = heads("cell", "nation", "played_by")
    return Table("players", sentence("review.who_played"), columns, tuple(lines))


def decisions(m: Material) -> Section:
    """Every decision that came up: who decided what, how fast, and who disagreed."""
    lines = [_decision(m, row) for row in m.record.decisions.values()]
    if not lines:
        nothing = Finding(sentence("review.no_decisions"), (m.record.last.number,))
        parts: list[Part] = [Findings("no_decisions", None, (nothing,))]
    else:
        columns = heads("decision", "decided_by", "answer", "when", "took#", "had#")
        caption = sentence("review.decisions_taken")
        parts = [Table("decisions", caption, columns, tuple(lines))]
    parts = [*opening(m, "decisions"), *parts, *knowing(m)]
    dissent = _dissent(m)
    if dissent:
        parts.append(Findings("positions", sentence("review.positions"), dissent))
    if m.record.decisions:
        parts += _why(m)
    return Section("decisions", sentence("review.section_decisions"), tuple(parts))


def _decision(m: Material, row: DecisionRow) -> Line:
    decision = m.record.script.decisions[row.id].decision
    asked = m.names.decision(row.id)
    had = span(decision.within.story) if decision.within else None
    if decision.of:
        by: Any = m.names.title(decision.of)
    else:
        first, *others = decision.nations
        by = (m.names.nation_title(first), *(m.names.nation(nation) for nation in others))
    if not row.decided:
        stage = sentence("review.stage_lapsed" if row.lapsed else "review.stage_due")
        end = row.lapsed or row.opened
        cells = (asked, by, stage, moment(m.record, end), None, had)
        return Line(cells, (row.opened.number, end.number), tone=BAD if row.lapsed else NOTE)
    answer = m.names.option(row.id, row.option, row.text)
    if row.option and row.text:
        answer = sentence("review.in_own_words", option=answer, text=row.text)
    took = span(row.decided.second - row.opened.second)
    numbers = (row.opened.number, row.decided.number)
    return Line((asked, by, answer, moment(m.record, row.decided), took, had), numbers)


def _dissent(m: Material) -> tuple[Finding, ...]:
    """Positions and concurrences by decision; objections and late answers one by one."""
    dissent = []
    for row in m.record.decisions.values():
        voices: dict[str, list[Said]] = {}
        for said in row.said:
            if _repeats(row, said):
                continue
            if said.kind in ("objected", "late") or said.text:
                dissent.append(step(m, said.stamp.number))
            else:
                voices.setdefault(said.what or said.kind, []).append(said)
        for position, spoken in voices.items():
            facts = {
                "decision": m.names.decision(row.id),
                "position": sentence(f"review.position_{position}"),
                "who": tuple(
                    _voice(m, said) for said in {said.by: said for said in spoken}.values()
                ),
            }
            numbers = tuple(said.stamp.number for said in spoken)
            dissent.append(Finding(Sentence("review.position_of", facts), numbers))
    return tuple(dissent)


def _repeats(row: DecisionRow, said: Said) -> bool:
    """Whether a position only says again what the nation's objection says."""
    return said.kind == "position" and any(
        other.kind == "objected"
        and other.text == said.text
        and other.stamp.second == said.stamp.second
        for other in row.said
    )


def _voice(m: Material, said: Said) -> Any:
    """The nation that took a position, or the cell that agreed."""
    return m.names.nation(said.by) if said.kind == "position" else m.names.cell(said.by)


def _why(m: Material) -> list[Part]:
    """What people wrote about why they decided."""
    reasons = [
        Finding(
            sentence("review.because_of", decision=m.names.decision(row.id), note=row.note),
            (row.decided.number,),
        )
        for row in m.record.decisions.values()
        if row.note and row.decided
    ]
    if not reasons:
        return []
    return [Findings("reasons", sentence("review.reasons_given"), tuple(reasons))]
