"""Findings about services that failed and about what poor telecoms held up."""

from typing import Any

from whitecell.language import Sentence
from whitecell.play.board import UP
from whitecell.review.measures.material import Material
from whitecell.review.parts import BAD, Finding
from whitecell.review.record.rows import Point
from whitecell.review.telling.moments import moment


def of_lateness(m: Material) -> list[Finding]:
    """What telecoms held up where something hung on it."""
    findings = []
    for case in m.found.late:
        if not case.mattered:
            continue
        facts: dict[str, Any] = {
            "thing": m.names.thing(case.thing),
            "cell": m.names.cell(case.cell),
            "until": moment(m.record, m.record.stamp(case.events[-1])),
        }
        why = "decision" if case.decision else "expectation" if case.expectation else "condition"
        form = f"late_{why}" if case.seconds is not None else f"never_{why}"
        if case.decision:
            facts["decision"] = m.names.decision(case.decision)
        said = Sentence(f"review.{form}", facts)
        seconds, owner = case.seconds or 0, case.cell
        findings.append(Finding(said, case.events, BAD, "", seconds, "second_path", owner))
    return findings


def of_services(m: Material) -> list[Finding]:
    """Services that failed or fell below half, and when they were back."""
    findings = []
    for id, points in m.record.services.items():
        for place, point in enumerate(points):
            if point.value < UP and (not place or points[place - 1].value >= UP):
                findings.append(_outage(m, id, points[place:]))
    return findings


def _outage(m: Material, id: str, points: list[Point]) -> Finding:
    """One outage, from its first point on."""
    down = points[0]
    back = next((p for p in points if p.value >= UP), None)
    during = points[: points.index(back) if back else None]
    failed = next((p for p in during if p.value == 0), None)
    at_once = failed is not None and failed.stamp.second == down.stamp.second
    how = "low" if failed is None else "failed" if at_once else "sank"
    facts = {"service": m.names.service(id), "moment": moment(m.record, down.stamp)}
    if failed is not None and not at_once:
        facts["failed"] = moment(m.record, failed.stamp)
    if back is None:
        said = Sentence(f"review.service_{how}_down", facts)
        return Finding(said, (down.stamp.number,), BAD)
    again = {"back": moment(m.record, back.stamp)}
    said = Sentence(f"review.service_{how}_back", facts | again)
    return Finding(said, (down.stamp.number, back.stamp.number))
