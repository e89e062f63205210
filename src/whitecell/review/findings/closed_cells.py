"""Cells that kept to themselves what others had a claim to."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from whitecell.language import Sentence, sentence
from whitecell.review.measures.expected import undone
from whitecell.review.measures.material import Material
from whitecell.review.measures.needs import had, needs
from whitecell.review.measures.pairs import Pair
from whitecell.review.parts import BAD, Finding

PASSING_ON = ("share", "tell", "request", "answer")
"""The kinds of expected action by which others come to know."""

MOST = 3
"""A cell is closed that kept at least two thirds of what it was asked for or held."""

SEVERAL = 2
"""Keeping once is no habit; what was kept once is told only where somebody needed it."""

REPORTS = 5
"""Of so many claims at least a centre is said to keep reports within their own nations."""


class Kept(NamedTuple):
    """What a cell kept from other nations and from the centre, what it gave, and from whom it
    kept it who needed it."""

    held: dict[str, int]
    refused: tuple[int, ...]
    unanswered: tuple[int, ...]
    given: int
    needed: tuple[Pair, ...]

    @property
    def times(self) -> int:
        """How often it kept something."""
        return len(self.held) + len(self.refused) + len(self.unanswered)


def of_closed_cells(m: Material) -> list[Finding]:
    """Cells that gave other nations little or nothing of what these had a claim to."""
    found = []
    for cell, seat in m.record.script.cells.items():
        if m.record.counts(m.record.occupant(cell)):
            finding = _centre(m, cell) if seat.kind == "fusion" else _closed(m, cell)
            found += [finding] if finding else []
    return found


def kept_once(m: Material) -> dict[str, tuple[Pair, ...]]:
    """The cells that had one report first and never let it out, and the cells that needed it."""
    known = m.record.worked_out
    if kept_once not in known:
        known[kept_once] = dict(_kept_once(m))
    return dict(known[kept_once])


def _kept_once(m: Material) -> Iterator[tuple[str, tuple[Pair, ...]]]:
    lacked = {(lack.item, lack.cell) for lack in m.found.lacks}
    for cell, seat in m.record.script.cells.items():
        if seat.kind != "fusion" and m.record.counts(m.record.occupant(cell)):
            kept = _kept(m, cell)
            needed = tuple(pair for pair in kept.needed if pair in lacked)
            if kept.times == 1 and kept.held and not kept.given and needed:
                asked = tuple(pair for pair in needed if pair in _asked(m, cell))
                yield cell, asked or needed


def _asked(m: Material, cell: str) -> set[Pair]:
    """What a cell was expected to pass on and to whom, and did not."""
    hopes = m.record.script.expectations
    left = m.record.once(undone).items()
    return {pair for id, pairs in left if hopes[id].expectation.cell == cell for pair in pairs}


def _once(m: Material, cell: str, needed: tuple[Pair, ...]) -> Finding:
    """That a cell kept one report, which is no habit, and who needed it."""
    item = needed[0][0]
    facts = {
        "cell": m.names.cell(cell),
        "item": m.names.item(item),
        "cells": m.names.cells(tuple(to for _, to in needed)),
    }
    key = "kept_once_expected" if needed[0] in _asked(m, cell) else "kept_once"
    said = Sentence(f"technique.{key}", facts)
    events = (*_undone(m, cell), m.record.items[item].collected.number)
    lost = _cost(m, needed)
    return Finding(said, events, BAD, seconds=lost, remedy="share_by_default", owner=cell)


def _closed(m: Material, cell: str) -> Finding | None:
    once = kept_once(m).get(cell)
    if once:
        return _once(m, cell, once)
    kept = _kept(m, cell)
    if kept.times < SEVERAL or kept.times * MOST < (kept.times + kept.given) * (MOST - 1):
        return None
    parts = []
    if kept.held:
        items = tuple(m.names.item(id) for id in kept.held)
        parts.append(sentence("technique.kept_reports", reports=len(items), items=items))
    for stage, numbers in (("refused", kept.refused), ("unanswered", kept.unanswered)):
        if numbers:
            parts.append(Sentence(f"technique.kept_{stage}", {"requests": len(numbers)}))
    key = "closed" if kept.given else "closed_wholly"
    facts = {"cell": m.names.cell(cell), "parts": tuple(parts)}
    said = Sentence(f"technique.{key}", facts | ({"given": kept.given} if kept.given else {}))
    events = (*_undone(m, cell), *kept.held.values(), *kept.refused, *kept.unanswered)
    remedy = "share_by_default" if kept.held else "release_delegation"
    lost = _cost(m, kept.needed)
    return Finding(said, events, BAD, seconds=lost, remedy=remedy, owner=cell)


def _kept(m: Material, cell: str) -> Kept:
    """What a cell outside the centre kept: reports that it had first, and releases."""
    record, home = m.record, m.names.nation_of(cell)
    reached = {
        row.thing
        for row in record.deliveries
        if row.sender == cell and row.delivered and _abroad(m, row.cell, home)
    }
    mine = [row for row in record.items.values() if row.holder == cell]
    held = {row.id: row.collected.number for row in mine if row.id not in reached}
    asked = [r for r in record.requests if r.authority == cell and _abroad(m, r.cell, home)]
    refused = tuple(r.answered.number for r in asked if r.stage == "refused" and r.answered)
    left = tuple(r.answered.number for r in asked if r.stage == "unanswered" and r.answered)
    kept = {(r.item, r.cell) for r in asked if r.stage in ("refused", "unanswered")}
    wanted = [(item, to) for item, to in record.once(needs) if _abroad(m, to, home)]
    needed = tuple(pair for pair in wanted if pair[0] in held or pair in kept)
    given = len(mine) - len(held) + sum(r.stage == "granted" for r in asked)
    return Kept(held, refused, left, given, needed)


def _cost(m: Material, pairs: Iterable[Pair]) -> int:
    """For how long those who needed reports were without them, up to the end of play."""
    end, known = (m.record.ended or m.record.last).second, m.record.once(had)
    return sum(
        (known[pair].second if pair in known else end) - m.record.items[pair[0]].collected.second
        for pair in pairs
    )


def _undone(m: Material, cell: str) -> list[int]:
    """What a cell was expected to pass on, ask for or answer, and did not: when it fell due."""
    rows = [row for row in m.record.expectations.values() if row.met and row.stage == "not_done"]
    hopes = [(row, m.record.script.expectations[row.id].expectation) for row in rows]
    return [
        row.met.number
        for row, hope in hopes
        if row.met and hope.cell == cell and hope.does in PASSING_ON
    ]


def _abroad(m: Material, cell: str, home: str | None) -> bool:
    return m.names.nation_of(cell) != home


def _centre(m: Material, centre: str) -> Finding | None:
    """A centre that addressed reports to their own nation's cells and to hardly any other."""
    addressed = {(row.thing, row.cell) for row in m.record.deliveries if row.sender == centre}
    claims: list[tuple[str, str]] = []
    for id, item in m.record.items.items():
        inject, report = m.record.script.reports[id]
        if item.holder != centre:
            continue
        for cell in m.record.script.cells.values():
            foreign = cell.kind != "fusion" and cell.nation != report.nation
            if foreign and (inject.domain is None or inject.domain in cell.domains):
                claims.append((id, cell.id))
    missed = [pair for pair in claims if pair not in addressed]
    if len(claims) < REPORTS or len(missed) * MOST < len(claims) * (MOST - 1):
        return None
    items = [m.record.items[id] for id in dict.fromkeys(id for id, _ in missed)]
    facts = {"cell": m.names.cell(centre), "claims": len(claims)}
    met = len(claims) - len(missed)
    key = ("_wholly", "_once")[met] if met < SEVERAL else ""
    said = Sentence(f"technique.closed_centre{key}", facts | ({} if key else {"met": met}))
    events = (*_undone(m, centre), *(row.collected.number for row in items))
    wanted = m.record.once(needs)
    lost = _cost(m, [pair for pair in missed if pair in wanted])
    return Finding(said, events, BAD, seconds=lost, remedy="share_by_default", owner=centre)
