"""The table of a dimension's measures: what each came to, and the events that show it."""

from typing import Any

from whitecell.language import Sentence, sentence
from whitecell.review.measures.material import Material
from whitecell.review.measures.measure import Measure, Reading
from whitecell.review.measures.measures import MEASURES
from whitecell.review.measures.ways import STRETCHES
from whitecell.review.parts import Line, Table, heads
from whitecell.review.telling.figures import percent, score
from whitecell.review.telling.moments import span

PARTS = tuple(f"share_{stretch}" for stretch in STRETCHES)
"""The measures that say into which parts the time from arrival to the reader falls."""

HALF_A_PERCENT = 5
"""What is less, per mille, is shown as nothing."""


def measured(m: Material, dimension: str) -> Table:
    """What a dimension's measures came to; one without a case says so."""
    mine = [measure for measure in MEASURES if measure.dimension == dimension]
    spread = any(m.readings[measure.id].worst is not None for measure in mine)
    shown = [measure for measure in mine if not _part_of_nothing(m, measure)]
    lines = [_line(m, measure, spread) for measure in shown]
    columns = heads("measure", "value#", "cases#")
    if spread:
        columns = (*columns, *heads("ninetieth#", "worst#", "worst_case"))
    note = sentence("technique.parts_left_out") if len(shown) < len(mine) else None
    caption = sentence("review.measures")
    return Table(f"measures_{dimension}", caption, columns, tuple(lines), note)


def _part_of_nothing(m: Material, measure: Measure) -> bool:
    """Whether it is a part of the time from arrival to the reader that would show as 0%."""
    return measure.id in PARTS and (m.readings[measure.id].value or 0) < HALF_A_PERCENT


def _line(m: Material, measure: Measure, spread: bool) -> Line:
    title = Sentence(f"{measure.dimension}.{measure.id}")
    reading = m.readings[measure.id]
    value = sentence("review.no_case")
    if reading.value is not None:
        value = said(measure, reading.value)
    cells: tuple[Any, ...] = (title, value, _cases(reading))
    if spread:
        cells = (*cells, *_spread(m, measure, reading))
    return Line(cells, reading.events)


def _spread(m: Material, measure: Measure, reading: Reading) -> tuple[Any, Any, Any]:
    """What nine cases in ten stayed within, the worst case, and what it was."""
    if reading.worst is None:
        return None, None, None
    within = None if reading.ninetieth is None else said(measure, reading.ninetieth)
    return within, said(measure, reading.worst), case(m, reading.thing, reading.cell)


def case(m: Material, thing: str, cell: str) -> Any:
    """A case by what it was about and at which cell."""
    if thing in m.names.script.services and cell:
        service = m.names.service(thing)
        return sentence("review.case_of_service", service=service, cell=m.names.cell(cell))
    known = thing in m.names.script.decisions
    what = m.names.decision(thing) if known else m.names.thing(thing) if thing else None
    if what and cell:
        return sentence("review.case", what=what, cell=m.names.cell(cell))
    return what or (m.names.title(cell) if cell else None)


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
