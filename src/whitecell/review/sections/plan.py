"""The section with the improvement plan: HSEEP's columns in two tables, and NATO's validation."""

from typing import Any

from whitecell.language import Sentence, sentence
from whitecell.review.findings.plan import Proposal, bound, proposals
from whitecell.review.measures.material import Material
from whitecell.review.parts import Finding, Findings, Line, Part, Section, Table, heads
from whitecell.review.sections.measured import said

START, AGAIN = 7, 30
"""Work begins so many days after the review; its proof comes so many days after completion."""


def plan(m: Material) -> Section:
    """What is proposed, by whom it would be done and by when, and how it will be shown to work."""
    rows = proposals(m)
    if not rows:
        nothing = Finding(sentence("plan.nothing"), (m.record.last.number,))
        parts: list[Part] = [Findings("no_plan", None, (nothing,))]
    else:
        parts = [_actions(m, rows), _doing(m, rows)]
    return Section("plan", sentence("plan.section"), tuple(parts))


def _actions(m: Material, rows: list[Proposal]) -> Table:
    """What is wrong, and what is to be done about it."""
    lines = []
    for place, row in enumerate(rows, 1):
        issue = row.finding.said
        if row.others:
            issue = sentence("plan.issue_and_others", issue=issue, more=len(row.others))
        element = Sentence(f"plan.element_{row.remedy.element}")
        cells = (_title(place, row), _capability(m, row), issue, _action(row), element)
        lines.append(Line(cells, _events(row)))
    columns = heads("remedy", "bearing_on", "issue", "action", "element")
    caption, note = sentence("plan.actions"), sentence("plan.draft")
    return Table("plan_actions", caption, columns, tuple(lines), note)


def _doing(m: Material, rows: list[Proposal]) -> Table:
    """Whose it is, by when it is done, and how it is shown to work."""
    lines = []
    for place, row in enumerate(rows, 1):
        days = row.remedy.days
        cells = (
            _title(place, row),
            _organisation(m, row),
            _contact(m, row),
            sentence("plan.day", day=START),
            sentence("plan.day", day=days),
            _validated(row),
        )
        lines.append(Line(cells))
    columns = heads("remedy", "organisation", "contact", "start", "completion", "validation")
    title = m.record.script.exercise.exercise.title
    caption, note = sentence("plan.doing"), sentence("plan.learned", exercise=title)
    return Table("plan_doing", caption, columns, tuple(lines), note)


def _title(place: int, row: Proposal) -> Sentence:
    return sentence("plan.numbered", number=place, title=Sentence(f"plan.{row.key}_title"))


def _events(row: Proposal) -> tuple[int, ...]:
    return tuple(dict.fromkeys(n for f in (row.finding, *row.others) for n in f.events))


def _capability(m: Material, row: Proposal) -> Any:
    """The capabilities of the objectives that it touches, or else its dimension."""
    known = {o.id: o.capability for o in m.record.script.exercise.objectives}
    if row.objectives:
        return tuple(known[id] for id in row.objectives)
    return Sentence(f"review.section_{row.finding.dimension}")


def _action(row: Proposal) -> Sentence:
    return sentence("plan.action", action=Sentence(f"plan.{row.key}"), aim=_aim(row))


def _aim(row: Proposal) -> Sentence:
    """The measure, what it should come to, and what it came to now."""
    facts = {
        "measure": Sentence(f"{row.measure.dimension}.{row.measure.id}"),
        "target": said(row.measure, row.target),
    }
    if row.now is None:
        return Sentence(f"plan.aim_{bound(row)}", facts)
    return Sentence(f"plan.aim_{bound(row)}_now", facts | {"now": said(row.measure, row.now)})


def _organisation(m: Material, row: Proposal) -> Any:
    if not row.owners:
        return sentence("plan.sponsor")
    first, *others = row.owners
    return (m.names.title(first), *(m.names.cell(cell) for cell in others))


def _contact(m: Material, row: Proposal) -> Any:
    """The seat that decides in the first cell whose it is; a name is for the cell to give."""
    cell = m.record.script.cells.get(row.owners[0]) if row.owners else None
    seat = next((s for s in cell.seats if s.decides), None) if cell else None
    return (
        sentence("plan.contact", seat=seat.title) if seat and seat.title else sentence("plan.named")
    )


def _validated(row: Proposal) -> Sentence:
    """Which play shows that it worked, by when, and at which value; equipment is entered first."""
    facts = {
        "measure": Sentence(f"{row.measure.dimension}.{row.measure.id}"),
        "target": said(row.measure, row.target),
    }
    changed = "changed" if row.remedy.element == "equipment" else "played"
    value = Sentence(f"plan.value_{bound(row)}", facts)
    day = row.remedy.days + AGAIN
    return Sentence(f"plan.validated_{changed}", {"day": day, "value": value})
