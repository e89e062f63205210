"""What each cell's papers supported, and how far belief was off in each hypothesis."""

from typing import Any

from whitecell.language import Sentence, sentence
from whitecell.review.measures.material import Material
from whitecell.review.measures.papers import Supported
from whitecell.review.measures.picture import apart, held, truth
from whitecell.review.parts import BAD, NOTE, Column, Line, Part, Picture, Series, Table
from whitecell.review.sections.axis import ticks
from whitecell.review.telling.figures import percent, score
from whitecell.review.telling.moments import moment

DRAWN = 5
"""So many cells are drawn: those whose papers were furthest from the truth at the end."""


def papers(m: Material) -> list[Part]:
    """The hypotheses one by one, and what the papers of each cell supported."""
    parts: list[Part] = []
    true = truth(m.record)
    if true is None or not m.record.beliefs:
        return parts
    if len(m.record.beliefs) > 1:
        parts.append(_hypotheses(m, true))
    if m.found.papers:
        parts += [_drawn(m, true), _table(m, true)]
    return parts


def _columns(*keys: str) -> tuple[Column, ...]:
    return tuple(
        Column(Sentence(f"technique.column_{key.removesuffix('#')}"), key.endswith("#"))
        for key in keys
    )


def _hypotheses(m: Material, true: str) -> Table:
    course = held(m.record)
    lines = []
    for id in m.record.script.hypotheses:
        first, last = course[0], course[-1]
        off = [percent(first.belief[id]), percent(last.belief[id])]
        parts = [score(apart(m.record, course, id, true)), score(apart(m.record, [last], id, true))]
        so = sentence("technique.so") if id == true else sentence("technique.not_so")
        lines.append(Line((m.names.hypothesis(id), so, *off, *parts), (last.stamp.number,)))
    columns = _columns("hypothesis", "truth", "first#", "last#", "off_mean#", "off_last#")
    caption, note = sentence("technique.hypotheses"), sentence("technique.hypotheses_note")
    return Table("hypotheses", caption, columns, tuple(lines), note)


def _drawn(m: Material, true: str) -> Picture:
    worst = sorted(m.found.papers, key=lambda one: -one.score.final)[:DRAWN]
    lines = [
        Series(m.names.title(one.cell), _points(one, true))
        for one in m.found.papers
        if one in worst
    ]
    if m.found.together:
        lines.append(Series(sentence("technique.together"), _points(m.found.together, true)))
    end = (m.record.ended or m.record.last).second
    told = sentence("technique.papers_described", cells=len(worst), truth=m.names.hypothesis(true))
    title = sentence("technique.papers")
    return Picture("papers", title, told, tuple(lines), ticks(m.record), end, True)


def _points(one: Supported, true: str) -> tuple[tuple[int, int], ...]:
    return tuple((moment.stamp.second, moment.belief[true]) for moment in one.course)


def _table(m: Material, true: str) -> Table:
    lines = []
    for one in sorted(m.found.papers, key=lambda one: -one.score.final):
        last, right = one.course[-1], one.score.right_from
        since: Any = moment(m.record, right) if right else sentence("technique.never")
        figures = (percent(last.belief[true]), score(one.score.mean), score(one.score.final))
        cells = (m.names.title(one.cell), one.papers, *figures, since)
        events = (last.stamp.number, *((right.number,) if right else ()))
        tone = NOTE if right else BAD
        lines.append(Line(cells, tuple(dict.fromkeys(n for n in events if n > 1)), tone=tone))
    columns = _columns("cell", "papers#", "supported#", "mean#", "final#", "right_from")
    caption, note = sentence("technique.papers_table"), sentence("technique.papers_note")
    return Table("papers_of_cells", caption, columns, tuple(lines), note)
