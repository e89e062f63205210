"""What those who decided had before them at that moment, and what they had not, and why."""

from typing import Any

from whitecell.language import Sentence, sentence
from whitecell.review.measures.grounds import Grounds
from whitecell.review.measures.material import Material
from whitecell.review.measures.standing import WRONG, Ground
from whitecell.review.parts import BAD, NOTE, Column, Finding, Findings, Line, Part, Table
from whitecell.review.record.rows import Stamp
from whitecell.review.telling.moments import moment

MOST = 20
"""The most decisions that get a table; those with something wrong come first."""


def knowing(m: Material) -> list[Part]:
    """A table for each decision on which something bore, in the order in which they were taken."""
    taken = sorted(m.found.grounds, key=lambda g: g.decided.number)
    taken = [found for found in taken if found.grounds]
    worst = sorted(taken, key=lambda found: found.whole and not found.early)[:MOST]
    parts: list[Part] = [_table(m, found) for found in taken if found in worst]
    left = [found for found in taken if found not in worst]
    if left:
        said = sentence("decisions.knew_left", decisions=len(left))
        numbers = tuple(found.decided.number for found in left)
        parts.append(Findings("knew_left", None, (Finding(said, numbers),)))
    return parts


def _table(m: Material, found: Grounds) -> Table:
    groups: dict[tuple[str, str], list[Ground]] = {}
    for ground in found.grounds:
        groups.setdefault((ground.thing, ground.state), []).append(ground)
    late = any(ground.came for ground in found.grounds)
    keys = ("thing", "cells", "state", "holder", "since", *(("came",) if late else ()))
    columns = tuple(Column(Sentence(f"decisions.column_{key}")) for key in keys)
    caption = sentence(
        "decisions.knew",
        decision=m.names.decision(found.decision),
        moment=moment(m.record, found.decided),
    )
    lines = tuple(_line(m, group, late=late) for group in groups.values())
    return Table(f"knew_{found.decision}", caption, columns, lines, _note(m, found))


def _line(m: Material, group: list[Ground], *, late: bool) -> Line:
    """One thing and how it stood with some cells alike."""
    first = group[0]
    came = [g.came for g in group if g.came]
    cells: tuple[Any, ...] = (
        m.names.thing(first.thing),
        m.names.cells(tuple(g.cell for g in group)),
        Sentence(f"decisions.state_{first.state}"),
        m.names.title(first.holder) if first.holder else None,
        _at(m, first.since),
        *((_at(m, max(came, default=None)),) if late else ()),
    )
    numbers = tuple(dict.fromkeys(number for g in group for number in g.events))
    poor = first.state in WRONG or not first.there
    return Line(cells, numbers, tone=BAD if poor and first.state != "coming" else NOTE)


def _at(m: Material, stamp: Stamp | None) -> Sentence | None:
    return moment(m.record, stamp) if stamp else None


def _note(m: Material, found: Grounds) -> Sentence | None:
    """What the centre believed at that moment."""
    if found.leader is None:
        return None
    leader = {"leader": m.names.hypothesis(found.leader)}
    return Sentence(f"decisions.knew_{'right' if found.right else 'wrong'}", leader)
