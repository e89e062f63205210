"""Which findings come first: those that cost most.

First what lies on the way to an ending that another came before, or on what kept that one from
coming about; then what touched a decision or an expected action that was missed; within each, the
time that was lost. What went well cost nothing and comes last.
"""

from whitecell.review.findings.hindrances import missed
from whitecell.review.measures.material import Material
from whitecell.review.parts import GOOD, Finding
from whitecell.review.record.causes import to_the_ending

ENDING, MISSED, NOTHING = 2, 1, 0


def ranked(m: Material, found: list[Finding]) -> list[Finding]:
    """Findings in the order of what they cost; those that cost alike stay in their order."""
    bearing = _bearing(m)

    def cost(finding: Finding) -> tuple[bool, int, int]:
        hung = max((bearing.get(n, NOTHING) for n in finding.events), default=NOTHING)
        return finding.tone != GOOD, hung, finding.seconds

    return sorted(found, key=cost, reverse=True)


def _bearing(m: Material) -> dict[int, int]:
    """How much hung on each event that anything hung on."""
    bearing: dict[int, int] = {}
    for row in m.record.expectations.values():
        if row.met and row.stage in ("not_done", "partly_done", "done_late"):
            bearing[row.met.number] = MISSED
    for decision in m.record.decisions.values():
        if decision.lapsed:
            bearing[decision.lapsed.number] = MISSED
    others = missed(m)
    if not others:
        return bearing
    chains = [
        number for chain in to_the_ending(m.record) for link in chain.links for number in link
    ]
    lacking = [n for other in others for line in other.lines for step in line for n in step.events]
    bearing.update(dict.fromkeys([*chains, *lacking], ENDING))
    return bearing
