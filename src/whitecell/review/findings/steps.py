"""One event as a step that is read in a row of others: when, and what happened."""

from whitecell.language import sentence
from whitecell.review.measures.material import Material
from whitecell.review.parts import Finding
from whitecell.review.telling.events import told
from whitecell.review.telling.moments import moment


def step(m: Material, number: int, *along: int) -> Finding:
    """An event as a step; `along` are events that it tells together with it."""
    at = moment(m.record, m.record.stamp(number))
    said = told(m.names, m.record.event(number))
    return Finding(sentence("review.at", moment=at, said=said), (number, *along))
