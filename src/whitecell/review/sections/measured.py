"""The table of a dimension's measures: what each came to, and the events that show it."""

from typing import Any

from whitecell.language import Sentence, sentence
from whitecell.review.measures.material import Material
from whitecell.review.measures.measure import Measure, Reading
from whitecell.review.measures.measures import MEASURES
from whitecell.review.parts import Line, Table, heads
from whitecell.review.telling.figures import percent, score
from whitecell.review.telling.moments import span


def measured(m: Material, dimension: str) -> Table:
    """What a dimension's measures came to; one without a case says so."""
    mine = [measure for measure in MEASURES if measure.dimension == dimension]
    lines = [_line(measure, m.readings[measure.id]) for measure in mine]
    columns = heads("measure", "value#", "cases#")
    return Table(f"measures_{dimension}", sentence("review.measures"), columns, tuple(lines))


def _line(measure: Measure, reading: Reading) -> Line:
    title = Sentence(f"{measure.dimension}.{measure.id}")
    if reading.value is None:
        return Line((title, sentence("review.no_case"), _cases(reading)))
    return Line((title, said(measure, reading.value), _cases(reading)), reading.events)


def _cases(reading: Reading) -> Any:
    if reading.of is None:
        return reading.cases
    return sentence("review.part_of", part=reading.cases, whole=reading.of)


def said(measure: Measure, value: int) -> Any:
    """A measure's value in its unit."""
    if measure.unit == "seconds":
        return span(value)
    if measure.unit == "mille":
        return percent(value)
    return score(value) if measure.unit == "brier" else value
