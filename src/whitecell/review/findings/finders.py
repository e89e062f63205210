"""All that finds something in a play. To add a finding: a function here, in its dimension's row."""

from collections.abc import Callable

from whitecell.review.findings import (
    backup,
    communication,
    consent,
    decisions,
    refusals,
    resilience,
    technique,
    world,
)
from whitecell.review.measures.material import Material
from whitecell.review.parts import Finding

Finder = Callable[[Material], list[Finding]]

FINDERS: dict[str, tuple[Finder, ...]] = {
    "technique": technique.FINDERS,
    "decisions": (decisions.of_grounds, consent.of_consent, decisions.of_strengths),
    "communication": communication.FINDERS,
    "resilience": (
        refusals.of_labels,
        refusals.of_refusals,
        resilience.of_answers,
        resilience.of_dependence,
        resilience.of_voices,
        backup.of_backup,
        world.of_lateness,
        resilience.of_giving,
    ),
}
"""Each dimension's finders, in the order in which findings of one rank are told."""


def found(m: Material) -> list[Finding]:
    """Every finding of a play, each with its dimension; they are looked for once."""
    known = m.record.worked_out
    if found not in known:
        known[found] = _found(m)
    return list(known[found])


def _found(m: Material) -> list[Finding]:
    return [
        finding._replace(dimension=dimension)
        for dimension, finders in FINDERS.items()
        for finder in finders
        for finding in finder(m)
    ]
