"""What could have been known, when, by whom, and why it was not."""

from whitecell.language import Sentence, sentence
from whitecell.play.picture import weight
from whitecell.review.measures.material import Material
from whitecell.review.measures.papers import Supported
from whitecell.review.parts import BAD, GOOD, Finding
from whitecell.review.record.rows import ItemRow, Stamp
from whitecell.review.telling.moments import moment, span
from whitecell.script.reports import READINGS

LATE = 300
"""So many seconds after it could have been known, a truth is known late."""


def of_the_knowable(m: Material) -> list[Finding]:
    """When the reports at hand already pointed at the truth, and when the centre saw it."""
    seen, could = m.found.picture, m.found.together
    centre = m.record.script.centre
    if seen is None or could is None or could.score.right_from is None or centre is None:
        return []
    if not m.record.counts(m.record.occupant(centre)):
        return []
    from_then, right = could.score.right_from, seen.right_from
    end = m.record.ended or m.record.last
    gap = (right or end).second - from_then.second
    facts = {
        "truth": m.names.hypothesis(seen.truth),
        "moment": moment(m.record, from_then),
        "cell": m.names.cell(centre),
    }
    if right is not None and gap < LATE:
        said = Sentence("technique.known_in_time", facts)
        return [Finding(said, tuple(sorted({from_then.number, right.number})), GOOD)]
    parts, events = _why_not(m, from_then)
    if right is None:
        key = "never_known"
    else:
        key, facts = "known_late", facts | {"later": moment(m.record, right), "gap": span(gap)}
    if parts:
        facts["parts"] = parts
    said = Sentence(f"technique.{key}{'_why' if parts else ''}", facts)
    numbers = (from_then.number, *((right.number,) if right else ()), *events)
    return [Finding(said, numbers, BAD, seconds=max(gap, 0), remedy="triage", owner=centre)]


def _why_not(m: Material, then: Stamp) -> tuple[tuple[Sentence, ...], tuple[int, ...]]:
    """How the reports that had come in stood with the centre at a moment, and their events."""
    states: dict[str, list[int]] = {}
    for id, row in m.record.items.items():
        report = m.record.script.reports[id].report
        if row.collected.number > then.number or not report.bears_on:
            continue
        state = _state(m, row, then)
        if state:
            states.setdefault(state, []).append(row.collected.number)
    order = ("elsewhere", "queue", "ungraded", "unweighed", "doubted", "misread")
    parts = tuple(
        Sentence(f"technique.stood_{state}", {"reports": len(states[state])})
        for state in order
        if state in states
    )
    return parts, tuple(number for state in order for number in states.get(state, ()))


def _state(m: Material, row: ItemRow, then: Stamp) -> str:
    """What kept a report from counting by then as a careful reader would have counted it."""
    centre, report = m.record.script.centre, m.record.script.reports[row.id].report
    if row.holder != centre and not _arrived(m, row.id, then):
        return "elsewhere"
    grades = [grade for stamp, grade, _ in row.graded if stamp.number <= then.number]
    if not grades:
        return "ungraded" if row.begun and row.begun.number <= then.number else "queue"
    readings = {h: r for h, (s, r) in row.weighed.items() if s.number <= then.number}
    if not readings:
        return "unweighed"
    if weight(grades[-1]) * 2 <= weight(report.worth):
        return "doubted"
    wrong = any(
        READINGS[report.bears_on.get(h, "neutral")] * READINGS[r] <= 0 < abs(READINGS[r])
        for h, r in readings.items()
    )
    return "misread" if wrong else ""


def _arrived(m: Material, item: str, then: Stamp) -> bool:
    return any(
        row.thing == item
        and row.cell == m.record.script.centre
        and row.delivered is not None
        and row.delivered.number <= then.number
        for row in m.record.deliveries
    )


def of_cells_in_the_dark(m: Material) -> list[Finding]:
    """The cell that decided most after all reports together pointed at the truth, and whose own
    never did."""
    could = m.found.together
    if could is None or could.score.right_from is None:
        return []
    deciders = _deciders(m, could.score.right_from)
    dark = [
        one for one in m.found.papers if one.score.right_from is None and deciders.get(one.cell)
    ]
    if not dark:
        return []
    worst = max(dark, key=lambda one: (len(deciders[one.cell]), one.score.final))
    return [_dark(m, worst, could, deciders[worst.cell])]


def _deciders(m: Material, since: Stamp) -> dict[str, list[int]]:
    """The decisions that each cell took from then on, where its entries count, by their events."""
    found: dict[str, list[int]] = {}
    for id, row in m.record.decisions.items():
        cell = m.record.script.decisions[id].decision.of
        if cell and row.decided and row.decided > since and m.record.counts(row.who):
            found.setdefault(cell, []).append(row.decided.number)
    return found


def _dark(m: Material, one: Supported, could: Supported, decided: list[int]) -> Finding:
    then = could.score.right_from
    assert then is not None
    all_ = could.papers
    said = sentence(
        "technique.in_the_dark",
        cell=m.names.cell(one.cell),
        decisions=len(decided),
        papers=one.papers,
        all=all_,
        truth=m.names.hypothesis(could.score.truth),
        moment=moment(m.record, then),
    )
    events = (*decided, then.number, one.course[-1].stamp.number)
    return Finding(said, events, BAD, remedy="need_list", owner=m.record.script.centre or "")
