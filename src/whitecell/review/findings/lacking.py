"""Reports that a cell needed and never had; or that everybody had what it needed."""

from collections.abc import Iterable
from typing import Any

from whitecell.language import Sentence, sentence
from whitecell.review.findings.gaps import alone, left
from whitecell.review.measures.material import Material
from whitecell.review.measures.needs import Lack, needs
from whitecell.review.parts import BAD, GOOD, Finding
from whitecell.review.telling.moments import span

NAMED = 3
"""So many reports are named in a sentence, and so many cells have one of their own."""

LONG = 1800
"""Nor where one of them took longer than so many seconds."""

FEWEST = 5
"""Of fewer needs than this it is no strength that all were met."""


def several(things: Iterable[Any]) -> tuple[Any, ...]:
    """A few of some things by name, and how many more there are."""
    named = tuple(things)
    if len(named) <= NAMED + 1:
        return named
    return (*named[:NAMED], sentence("technique.more", count=len(named) - NAMED))


def of_lacks(m: Material) -> list[Finding]:
    """Reports that a cell needed and never had: a sentence for each cell that lacked most."""
    by_cell: dict[str, list[Lack]] = {}
    for lack in left(m):
        by_cell.setdefault(lack.cell, []).append(lack)
    cells = sorted(by_cell, key=lambda cell: _weight(by_cell[cell]), reverse=True)
    found = [_lacking(m, cell, by_cell[cell]) for cell in cells[:NAMED]]
    rest = cells[NAMED:]
    if rest:
        lacks = [lack for cell in rest for lack in by_cell[cell]]
        said = sentence(
            "technique.lacked_more", cells=several(m.names.cell(c) for c in rest), times=len(lacks)
        )
        events = tuple(number for lack in lacks for number in lack.events)
        found.append(Finding(said, events, BAD, remedy="need_list"))
    return found


def _weight(lacks: list[Lack]) -> tuple[int, int]:
    """What the author asks for by name comes before what an incident suggests."""
    return sum(lack.need != "decision" for lack in lacks), len(lacks)


def _lacking(m: Material, cell: str, lacks: list[Lack]) -> Finding:
    end = (m.record.ended or m.record.last).second
    spare = sum(lack.spare for lack in lacks)
    facts: dict[str, Any] = {
        "cell": m.names.cell(cell),
        "items": several(m.names.item(lack.item) for lack in lacks),
        "needs": tuple(Sentence(f"technique.need_{n}") for n in _kinds(lacks)),
        "reasons": _reasons(m, lacks),
    }
    key = "lacked" if not spare else "lacked_spare" if len(lacks) > 1 else "lacked_spare_once"
    said = Sentence(f"technique.{key}", facts | ({"spare": spare} if key == "lacked_spare" else {}))
    events = tuple(n for lack in lacks for n in lack.events)
    lost = sum(end - m.record.items[lack.item].collected.second for lack in lacks)
    remedy = "tear_lines" if spare else "need_list"
    owner = m.record.script.centre or ""
    return Finding(said, events, BAD, seconds=lost, remedy=remedy, owner=owner)


def _kinds(lacks: list[Lack]) -> list[str]:
    kinds = {lack.need for lack in lacks}
    return [need for need in ("share", "decision", "condition") if need in kinds]


def _reasons(m: Material, lacks: list[Lack]) -> tuple[Sentence, ...]:
    """What kept the reports away, and how many of them no other nation could give."""
    single = sum(lack.item in m.record.once(alone) for lack in lacks)
    whys = list(dict.fromkeys(lack.why for lack in lacks))
    if len(lacks) == 1:
        reasons = [Sentence(f"technique.only_{whys[0]}")]
    elif len(whys) == 1:
        reasons = [Sentence(f"technique.all_{whys[0]}")]
    else:
        counts = [sum(lack.why == why for lack in lacks) for why in whys]
        reasons = [
            Sentence(f"technique.why_{why}", {"times": n})
            for why, n in zip(whys, counts, strict=True)
        ]
    if single and len(lacks) == 1:
        reasons.append(sentence("technique.gap_alone"))
    elif single:
        reasons.append(sentence("technique.why_alone", times=single))
    return tuple(reasons)


def of_reached(m: Material) -> list[Finding]:
    """That everybody who needed a report had it."""
    ways = {(way.item, way.cell): way for way in m.found.ways}
    needed = m.record.once(needs)
    reached = [ways[pair] for pair in needed if pair in ways]
    if m.found.lacks or len(reached) < FEWEST:
        return []
    worst = max(reached, key=lambda way: way.whole)
    if worst.whole > LONG:
        return []
    said = sentence(
        "technique.all_reached",
        needs=len(needed),
        slowest=span(worst.whole),
        item=m.names.item(worst.item),
        cell=m.names.cell(worst.cell),
    )
    return [Finding(said, worst.events, GOOD)]
