"""All that finds something in a play. To add a finding: a function here, in its dimension's row."""

from collections.abc import Callable

from whitecell.review.findings import decisions, findings, world
from whitecell.review.measures.material import Material
from whitecell.review.parts import Finding

Finder = Callable[[Material], list[Finding]]

FINDERS: dict[str, tuple[Finder, ...]] = {
    "technique": (findings.of_expectations, findings.of_sharing, findings.of_the_picture),
    "decisions": (decisions.of_grounds, decisions.of_consent, decisions.of_strengths),
    "communication": (),
    "resilience": (world.of_lateness, findings.of_the_ledger),
}
"""Each dimension's finders, in the order in which findings of one rank are told."""


def found(m: Material) -> list[Finding]:
    """Every finding of a play, each with its dimension."""
    return [
        finding._replace(dimension=dimension)
        for dimension, finders in FINDERS.items()
        for finder in finders
        for finding in finder(m)
    ]
