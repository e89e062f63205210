"""The four dimensions of a review: what was found in each, and what its measures came to."""

from whitecell.language import Sentence
from whitecell.review.findings.finders import found
from whitecell.review.findings.ranking import ranked
from whitecell.review.measures.material import Material
from whitecell.review.measures.measures import MEASURES
from whitecell.review.parts import Findings, Part, Section
from whitecell.review.sections.measured import measured


def opening(m: Material, dimension: str) -> list[Part]:
    """What opens a dimension: its findings, the costliest first, and its measures."""
    mine = tuple(f for f in ranked(m, found(m)) if f.dimension == dimension)
    parts: list[Part] = []
    if mine:
        parts.append(Findings(f"found_{dimension}", None, mine))
    if any(measure.dimension == dimension for measure in MEASURES):
        parts.append(measured(m, dimension))
    return parts


def dimension(m: Material, id: str) -> Section:
    """A dimension's own section."""
    return Section(id, Sentence(f"review.section_{id}"), tuple(opening(m, id)))
