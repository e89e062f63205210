"""A mind made up early: belief that ran ahead of the reports."""

from whitecell.language import sentence
from whitecell.review.measures.material import Material
from whitecell.review.measures.picture import held, trusts_more
from whitecell.review.parts import BAD, Finding
from whitecell.review.record.rows import Believed
from whitecell.review.telling.moments import moment
from whitecell.script.reports import READINGS

SURE = 600
"""Belief per mille from which a mind is said to be made up."""

FEW = 3
"""So many reports at most are few."""


def of_early_belief(m: Material) -> list[Finding]:
    """A centre that was sure of a hypothesis that is not true, on few or poor reports."""
    seen = m.found.picture
    centre = m.record.script.centre
    if seen is None or centre is None or not m.record.counts(m.record.occupant(centre)):
        return []
    for belief in held(m.record)[1:]:
        leader = max(belief.belief, key=belief.belief.__getitem__)
        if belief.belief[leader] < SURE or leader == seen.truth:
            continue
        weighed = _weighed(m, belief)
        raised = [id for id in weighed if _too_good(m, id, leader, belief)]
        if len(weighed) > FEW and not raised and not belief.by:
            return []
        events = (belief.stamp.number, *weighed.values())
        facts = {
            "cell": m.names.cell(centre),
            "moment": moment(m.record, belief.stamp),
            "hypothesis": m.names.hypothesis(leader),
            "percent": (belief.belief[leader] + 5) // 10,
            "reports": len(weighed),
        }
        key = "early_by_hand" if belief.by else "early_raised" if raised else "early_belief"
        facts |= {"raised": len(raised)} if key == "early_raised" else {}
        lost = _until_right(m, belief)
        said = sentence(f"technique.{key}", **facts)
        return [Finding(said, events, BAD, seconds=lost, remedy="second_hypothesis", owner=centre)]
    return []


def _weighed(m: Material, belief: Believed) -> dict[str, int]:
    """The reports weighed by then, with the event of each one's first weighing."""
    found = {}
    for id, row in m.record.items.items():
        numbers = [s.number for s, _ in row.weighed.values() if s.number < belief.stamp.number]
        if numbers:
            found[id] = min(numbers)
    return found


def _too_good(m: Material, id: str, leader: str, belief: Believed) -> bool:
    """Whether a report spoke for the leader, at a better grade by then than it deserves."""
    row = m.record.items[id]
    reading = row.weighed[leader][1] if leader in row.weighed else "neutral"
    grades = [grade for stamp, grade, _ in row.graded if stamp.number < belief.stamp.number]
    return (
        READINGS[reading] > 0
        and bool(grades)
        and trusts_more(grades[-1], m.record.script.reports[id].report.worth)
    )


def _until_right(m: Material, belief: Believed) -> int:
    end = (m.record.ended or m.record.last).second
    seen = m.found.picture
    right = seen.right_from.second if seen and seen.right_from else end
    return max(right - belief.stamp.second, 0)
