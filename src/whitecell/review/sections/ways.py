"""The way of reports to the cells that got them: where the time went, drawn and in figures."""

from typing import Any

from whitecell.language import Sentence, sentence
from whitecell.review.measures.material import Material
from whitecell.review.measures.ways import STRETCHES, Way
from whitecell.review.parts import Bar, Bars, Column, Line, Part, Table
from whitecell.review.telling.moments import span


def ways(m: Material) -> list[Part]:
    """For each cell, the mean time from a report's arrival to its reading, in its stretches."""
    by_cell: dict[str, list[Way]] = {}
    for way in m.found.ways:
        if m.record.counts(way.who) or m.record.counts(way.reader):
            by_cell.setdefault(way.cell, []).append(way)
    if not by_cell:
        return []
    means = {cell: _means(ways) for cell, ways in by_cell.items()}
    there = [s for s in STRETCHES if any(mean[s] for mean in means.values())]
    cells = sorted(by_cell, key=lambda cell: -sum(means[cell].values()))
    told = sentence("technique.ways_described", reports=sum(map(len, by_cell.values())))
    keys = tuple(Sentence(f"technique.stretch_{stretch}") for stretch in there)
    bars = [_bar(m, cell, [means[cell][s] for s in there]) for cell in cells]
    drawn = Bars("ways", sentence("technique.ways"), told, keys, tuple(bars))
    return [drawn, _table(m, {cell: by_cell[cell] for cell in cells}, means, there)]


def _means(ways: list[Way]) -> dict[str, int]:
    """The mean seconds of each stretch; together they are the mean of the whole, to a second."""
    parts = zip(*(way.parts for way in ways), strict=True)
    return {s: sum(those) // len(ways) for s, those in zip(STRETCHES, parts, strict=True)}


def _bar(m: Material, cell: str, values: list[int]) -> Bar:
    return Bar(m.names.title(cell), tuple(values), span(sum(values)))


def _table(
    m: Material,
    by_cell: dict[str, list[Way]],
    means: dict[str, dict[str, int]],
    there: list[str],
) -> Table:
    keys = [Sentence(f"technique.stretch_{stretch}") for stretch in there]
    lines = []
    for cell, ways in by_cell.items():
        values = [means[cell][stretch] for stretch in there]
        worst = max(ways, key=lambda way: way.whole)
        shown: list[Any] = [span(value) if value else None for value in values]
        read = sentence("review.part_of", part=sum(way.read for way in ways), whole=len(ways))
        cells = (m.names.title(cell), read, *shown, span(sum(values)))
        lines.append(Line(cells, worst.events))
    heads = [Column(sentence("review.column_to_cell"))]
    heads.append(Column(sentence("technique.column_reports_read"), True))
    heads += [Column(key, True) for key in keys]
    heads.append(Column(sentence("technique.column_whole"), True))
    note = sentence("technique.ways_note")
    caption = sentence("technique.ways_table")
    return Table("ways_of_cells", caption, tuple(heads), tuple(lines), note)
