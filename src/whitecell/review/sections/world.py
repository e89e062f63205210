"""The section on the world: gauges, services, and telecoms that were late."""

from typing import Any

from whitecell.language import sentence
from whitecell.review.findings import findings
from whitecell.review.findings import world as findings_world
from whitecell.review.measures.material import Material
from whitecell.review.parts import (
    BAD,
    NOTE,
    Finding,
    Findings,
    Line,
    Part,
    Picture,
    Section,
    Series,
    Table,
    heads,
)
from whitecell.review.record.rows import Aimed, Point
from whitecell.review.sections.axis import ticks
from whitecell.review.telling.events import told
from whitecell.review.telling.figures import signed
from whitecell.review.telling.moments import moment, span


def world(m: Material) -> Section:
    """How the gauges and services went, what moved them, and what telecoms held up."""
    said = [*findings_world.of_services(m), *findings_world.of_lateness(m)]
    parts: list[Part] = []
    if said:
        parts.append(Findings("world_found", None, tuple(said)))
    lines = _lines(m)
    if lines:
        parts.append(_strip(m, lines))
    if m.record.gauges:
        parts.append(_gauges(m))
    if m.record.aims:
        parts.append(_aims(m))
    if m.found.late:
        parts.append(_late(m))
    if not parts:
        nothing = Finding(sentence("review.no_world"), (findings.BEGINNING,))
        parts.append(Findings("no_world", None, (nothing,)))
    return Section("world", sentence("review.section_world"), tuple(parts))


def _lines(m: Material) -> tuple[Series, ...]:
    script = m.record.script
    gauges = [(script.gauges[id].title, points) for id, points in m.record.gauges.items()]
    services = [
        (script.services[id].title, points)
        for id, points in m.record.services.items()
        if len(points) > 1
    ]
    return tuple(Series(title, _course(points)) for title, points in [*gauges, *services])


def _course(points: list[Point]) -> tuple[tuple[int, int], ...]:
    """The last value of each second."""
    return tuple({point.stamp.second: point.value for point in points}.items())


def _strip(m: Material, lines: tuple[Series, ...]) -> Picture:
    end = (m.record.ended or m.record.last).second
    title = sentence("review.world_over_time")
    told = sentence("review.world_described", lines=len(lines))
    return Picture("world", title, told, lines, ticks(m.record), end, False)


def _gauges(m: Material) -> Table:
    """Each gauge: first, lowest, highest, last."""
    rows = []
    for id, points in m.record.gauges.items():
        values = [point.value // 10 for point in points]
        low = min(points, key=lambda p: p.value)
        cells = (m.names.script.gauges[id].title, values[0], min(values), max(values), values[-1])
        numbers = dict.fromkeys((low.stamp.number, points[-1].stamp.number))
        rows.append(Line(cells, tuple(n for n in numbers if n > 1)))
    for id, points in m.record.services.items():
        values = [point.value // 10 for point in points]
        low = min(points, key=lambda p: p.value)
        cells = (m.names.script.services[id].title, values[0], min(values), max(values), values[-1])
        numbers = dict.fromkeys((low.stamp.number, points[-1].stamp.number))
        rows.append(Line(cells, tuple(n for n in numbers if n > 1)))
    columns = heads("gauge", "first#", "lowest#", "highest#", "last#")
    note = sentence("review.points_note")
    return Table("levels", sentence("review.levels"), columns, tuple(rows), note)


def _aims(m: Material) -> Table:
    """Everything that moved a gauge, and why."""
    lines = [_aim(m, aim) for aim in m.record.aims if aim.before != aim.after]
    columns = heads("when", "gauge", "pulled#", "by_what")
    return Table("aims", sentence("review.aims"), columns, tuple(lines))


def _aim(m: Material, aim: Aimed) -> Line:
    because = m.record.because(aim.stamp.number)
    why: Any = (
        told(m.names, m.record.event(because[-1])) if because else sentence("review.control_set")
    )
    pulled = signed((aim.after - aim.before) // 10)
    title = m.names.script.gauges[aim.gauge].title
    return Line(
        (moment(m.record, aim.stamp), title, pulled, why), (aim.stamp.number, *because[-1:])
    )


def _late(m: Material) -> Table:
    lines = []
    for case in m.found.late:
        late = span(case.seconds) or sentence("review.never_arrived")
        if case.decision:
            why: Any = sentence("review.hung_decision", decision=m.names.decision(case.decision))
        elif case.expectation:
            why = sentence("review.hung_expectation", does=m.names.expectation(case.expectation))
        elif case.condition:
            why = sentence("review.hung_condition")
        else:
            why = None
        cells = (m.names.thing(case.thing), m.names.title(case.cell), late, why)
        lines.append(Line(cells, case.events, tone=BAD if case.mattered else NOTE))
    columns = heads("late_thing", "to_cell", "late_by#", "hung_on")
    note = sentence("review.late_by_note")
    return Table("late", sentence("review.late"), columns, tuple(lines), note)
