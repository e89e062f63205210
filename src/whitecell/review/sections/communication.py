"""The section on communication: within and across, who talked to whom, and what stayed open."""

from typing import Any

from whitecell.language import Sentence, sentence
from whitecell.review.measures.communication import (
    Chosen,
    across,
    kept,
    one_language,
    two_languages,
    with_centre,
    within,
)
from whitecell.review.measures.material import Material
from whitecell.review.measures.words import Word, unread, words
from whitecell.review.parts import BAD, NOTE, Column, Line, Section, Table
from whitecell.review.sections.dimensions import opening
from whitecell.review.telling.moments import span

KINDS: tuple[tuple[str, Chosen], ...] = (
    ("within", within),
    ("across", across),
    ("centre", with_centre),
    ("one_language", one_language),
    ("two_languages", two_languages),
)


def communication(m: Material) -> Section:
    """What went between cells, and what came of it; nothing was entered: it says so by figures."""
    parts = opening(m, "communication")
    if m.record.once(words):
        parts += [_sides(m), _matrix(m)]
        pairs = _pairs(m)
        if pairs:
            parts.append(pairs)
    if any(cell.left for cell in m.record.once(unread)):
        parts.append(_unread(m))
    return Section("communication", sentence("review.section_communication"), tuple(parts))


def _heads(*keys: str) -> tuple[Column, ...]:
    """Columns by the keys of their titles; a key that ends in `#` is a column of numbers."""
    return tuple(
        Column(Sentence(f"communication.column_{key.removesuffix('#')}"), key.endswith("#"))
        for key in keys
    )


def _sides(m: Material) -> Table:
    """Words within and across nations and languages, and with the centre."""
    lines: list[Line] = []
    for key, those in KINDS:
        found = kept(m.record, those)
        if not found.sent:
            continue
        cells: tuple[Any, ...] = (
            Sentence(f"communication.side_{key}"),
            len(found.sent),
            found.closed,
            span(found.time.median),
            found.unasked,
            found.asked,
            found.messages,
            found.unanswered,
            found.clarifying,
        )
        lines.append(Line(cells, tuple(word.came.number for word in found.sent)))
    columns = _heads(
        "between", "sent#", "closed#", "median#", "unasked#", "asked#", "messages#",
        "unanswered#", "clarified#",
    )  # fmt: skip
    spoken = any(nation.language for nation in m.record.script.exercise.nations)
    note = sentence("communication.sides_note" if spoken else "communication.no_languages")
    return Table("sides", sentence("communication.sides"), columns, tuple(lines), note)


def _matrix(m: Material) -> Table:
    """Who talked to whom: nations, and the centre, as senders down and receivers across."""
    homes = {cell.id: cell.nation for cell in m.record.script.exercise.cells}
    spoke = [(homes[w.giver], homes[w.taker], w) for w in m.record.once(words)]
    there = {home for giver, taker, _ in spoke for home in (giver, taker)}
    order = [home for home in dict.fromkeys(homes.values()) if home in there]
    lines = []
    for giver in order:
        mine = [(taker, word) for first, taker, word in spoke if first == giver]
        counts = tuple(sum(taker == home for taker, _ in mine) or None for home in order)
        numbers = tuple(word.came.number for _, word in mine)
        lines.append(Line((_home(m, giver), *counts), numbers))
    takers = tuple(Column(sentence("review.titled_plain", title=_home(m, h)), True) for h in order)
    columns = (*_heads("from"), *takers)
    note = sentence("communication.matrix_note")
    return Table("who_to_whom", sentence("communication.matrix"), columns, tuple(lines), note)


def _home(m: Material, nation: str | None) -> Any:
    """A nation, or the centre, which belongs to none."""
    return m.names.nation_title(nation) if nation else sentence("communication.the_centre")


def _pairs(m: Material) -> Table | None:
    """The pairs of cells between which something was never acknowledged nor answered."""
    pairs: dict[tuple[str, str], list[Word]] = {}
    for word in m.record.once(words):
        pairs.setdefault((word.giver, word.taker), []).append(word)
    lines = []
    for (giver, taker), some in pairs.items():
        still = [word for word in some if word.open]
        if still:
            cells = (m.names.title(giver), m.names.title(taker), len(some), len(still))
            lines.append(Line(cells, tuple(word.came.number for word in still), tone=BAD))
    columns = _heads("from", "to", "sent#", "open#")
    caption = sentence("communication.open_pairs")
    return Table("open_pairs", caption, columns, tuple(lines)) if lines else None


def _unread(m: Material) -> Table:
    """What cells had not acknowledged at the end."""
    lines = []
    for cell in m.record.once(unread):
        if cell.left:
            numbers = tuple(left.came.number for left in cell.left)
            cells = (m.names.title(cell.cell), cell.reached, len(cell.left))
            lines.append(Line(cells, numbers, tone=NOTE))
    columns = _heads("cell", "reached#", "left#")
    caption = sentence("communication.unread_at_the_end")
    note = sentence("communication.unread_note")
    return Table("unread", caption, columns, tuple(lines), note)
