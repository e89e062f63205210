"""What control and evaluators noted, where it belongs: beside decisions, objectives, or apart."""

from whitecell.language import Sentence, sentence
from whitecell.review.measures.material import Material
from whitecell.review.parts import Finding, Findings, Part
from whitecell.review.record.rows import Observation


def beside(m: Material, section: str) -> tuple[Part, ...]:
    """The observations that belong to a section, as its last part."""
    mine = [seen for seen in m.record.observations if _section(m, seen) == section]
    if not mine:
        return ()
    title = None if section == "observations" else sentence("interventions.section")
    return (Findings(f"observed_{section}", title, tuple(_finding(m, seen) for seen in mine)),)


def _section(m: Material, seen: Observation) -> str:
    script = m.record.script
    if seen.about in script.decisions:
        return "decisions"
    return "objectives" if seen.about in script.expectations else "observations"


def _finding(m: Material, seen: Observation) -> Finding:
    cell = m.names.cell(seen.cell) if seen.cell else ""
    key = "interventions.observed_of" if seen.cell else "interventions.observed"
    said = sentence(key, cell=cell, about=_about(m, seen), text=seen.text)
    return Finding(said, (seen.stamp.number,), seen.tone)


def _about(m: Material, seen: Observation) -> Sentence | str:
    script = m.record.script
    if seen.about in script.decisions:
        return sentence("interventions.on_decision", decision=m.names.decision(seen.about))
    if seen.about in script.expectations:
        cell = script.expectations[seen.about].expectation.cell
        does = m.names.expectation(seen.about)
        return sentence("interventions.on_expectation", cell=m.names.cell(cell), does=does)
    return ""
