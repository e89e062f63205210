"""Who tells of a gap: a report that a cell should have had is told of once, in the strongest form.

First what an owner's refusal cost; then the expected action that would have brought the report, or
that one cell kept it to itself; then what a decision was taken without; and last that a cell
needed the report and never had it.
"""

from typing import Any

from whitecell.language import Sentence, sentence
from whitecell.review.findings import closed_cells, decisions, refusals, resilience
from whitecell.review.measures.bearing import doubted
from whitecell.review.measures.dependence import soles
from whitecell.review.measures.expected import undone
from whitecell.review.measures.material import Material
from whitecell.review.measures.needs import Lack
from whitecell.review.record.record import Record


def left(m: Material) -> list[Lack]:
    """The reports that cells never had and that nothing stronger tells of.

    For a decision nobody needs what a careful reader would distrust.
    """
    told = {pair for pairs in m.record.once(undone).values() for pair in pairs}
    told |= {(case.item, case.cell) for case in refusals.told(m)}
    told |= {pair for pairs in closed_cells.kept_once(m).values() for pair in pairs}
    told |= decisions.told_of(m)
    told |= {(item, cell) for item, cells in resilience.kept_back(m).items() for cell in cells}
    return [
        lack
        for lack in m.found.lacks
        if (lack.item, lack.cell) not in told
        and not (lack.need == "decision" and doubted(m.record.script.reports[lack.item].report))
    ]


def told_items(m: Material) -> set[str]:
    """The reports of which it is told that a cell was expected to have them, or needed them."""
    sets = (m.record.once(undone), closed_cells.kept_once(m))
    pairs = {item for found in sets for pairs in found.values() for item, _ in pairs}
    return pairs | {lack.item for lack in left(m)}


def told_elsewhere(m: Material) -> set[str]:
    """The expected actions of which a refusal's cost tells, or a cell that kept a report."""
    found = {id for case in refusals.told(m) for id in case.expectations}
    kept = closed_cells.kept_once(m)
    for id, pairs in m.record.once(undone).items():
        keeper = m.record.script.expectations[id].expectation.cell
        if pairs and set(kept.get(keeper, ())).issuperset(pairs):
            found.add(id)
    return found


def alone(record: Record) -> frozenset[str]:
    """The reports on which something hung and that no other nation could give."""
    return frozenset(sole.item for sole in record.once(soles))


def lacking(m: Material, expectation: str) -> list[Lack]:
    """What cells never had for want of an expected action."""
    pairs = m.record.once(undone).get(expectation, ())
    return [lack for lack in m.found.lacks if (lack.item, lack.cell) in pairs]


def remedy(m: Material, expectation: str) -> str:
    """What the improvement plan proposes where an expected action left a gap."""
    lacks = lacking(m, expectation)
    if any(lack.spare for lack in lacks):
        return "tear_lines"
    does = m.record.script.expectations[expectation].expectation.does
    return "" if not lacks else "ask_at_once" if does == "request" else "share_by_default"


def missing(m: Material, expectation: str) -> Sentence | None:
    """That an expected action was not done, and whom it left without what."""
    lacks = lacking(m, expectation)
    if not lacks:
        return None
    hope = m.record.script.expectations[expectation].expectation
    parts: list[Any] = [sentence("technique.gap_nobody")]
    if m.record.items[lacks[0].item].shared or hope.does == "request":
        parts = [sentence("technique.gap_never")]
    if any(lack.spare for lack in lacks):
        parts.append(sentence("technique.gap_spare"))
    if lacks[0].item in m.record.once(alone):
        parts.append(sentence("technique.gap_alone"))
    facts = {"cell": m.names.cell(hope.cell), "does": m.names.expectation(expectation)}
    return Sentence("technique.undone", facts | {"parts": tuple(parts)})
