"""The section on the picture against the truth."""

from typing import Any

from whitecell.language import sentence
from whitecell.review.findings import findings
from whitecell.review.measures.material import Material
from whitecell.review.measures.picture import brier, held, truth
from whitecell.review.parts import (
    BAD,
    NOTE,
    Column,
    Finding,
    Findings,
    Line,
    Part,
    Picture,
    Section,
    Series,
    Table,
    heads,
)
from whitecell.review.record.rows import Believed
from whitecell.review.sections.axis import ticks
from whitecell.review.sections.papers import papers
from whitecell.review.telling.figures import percent, score, signed_points
from whitecell.review.telling.moments import moment

ROWS = 14
"""The most moments that the table of beliefs holds."""


def picture(m: Material) -> Section:
    """Belief over time against the truth, what moved it, and reports that are one."""
    parts: list[Part] = []
    if len(m.record.beliefs) > 1:
        parts += [_drawn(m), _beliefs(m)]
    parts += papers(m)
    if m.found.grading:
        parts.append(_reports(m))
    if m.found.circles:
        parts.append(_circles(m))
    if m.found.links.made:
        parts.append(_links(m))
    if not parts:
        nothing = Finding(sentence("review.no_picture"), (findings.BEGINNING,))
        parts.append(Findings("no_picture", None, (nothing,)))
    return Section("picture", sentence("review.section_picture"), tuple(parts))


def _drawn(m: Material) -> Picture:
    true = truth(m.record)
    course = held(m.record)
    end = (m.record.ended or m.record.last).second
    series = tuple(
        Series(
            m.names.hypothesis(h),
            tuple((moment.stamp.second, moment.belief[h]) for moment in course),
            h == true,
        )
        for h in m.record.script.hypotheses
    )
    if m.found.picture is None or true is None:
        told = sentence("review.belief_described", count=len(series))
    else:
        first, last = course[0].belief[true], course[-1].belief[true]
        told = sentence(
            "review.belief_described_truth",
            truth=m.names.hypothesis(true),
            first=(first + 5) // 10,
            last=(last + 5) // 10,
        )
    title = sentence("review.belief_over_time")
    return Picture("belief", title, told, series, ticks(m.record), end, True)


def _beliefs(m: Material) -> Table:
    """What was believed at up to so many moments: the first, the last, the largest changes."""
    whole = held(m.record)
    course = _largest(whole) if len(whole) > ROWS else whole
    true = truth(m.record)
    lines = []
    for seen in course:
        shares = [percent(seen.belief[h]) for h in m.record.script.hypotheses]
        marks = [score(brier(seen.belief, true))] if true else []
        lines.append(Line((moment(m.record, seen.stamp), *shares, *marks), (seen.stamp.number,)))
    columns = [
        *heads("when"),
        *(
            Column(sentence("review.believed_in", hypothesis=m.names.hypothesis(h)), True)
            for h in m.record.script.hypotheses
        ),
        *(heads("score#") if true else ()),
    ]
    caption = sentence("review.beliefs")
    cut = len(course) < len(whole)
    note = sentence("review.beliefs_note", all=len(whole) - 1) if cut else None
    return Table("beliefs", caption, tuple(columns), tuple(lines), note)


def _largest(course: list[Believed]) -> list[Believed]:
    """The first moment, the last, and those between at which belief changed most."""

    def change(place: int) -> int:
        before, after = course[place - 1].belief, course[place].belief
        return sum(abs(share - before[h]) for h, share in after.items())

    between = sorted(range(1, len(course) - 1), key=lambda place: (-change(place), place))
    return [course[place] for place in sorted([0, *between[: ROWS - 2], len(course) - 1])]


def _reports(m: Material) -> Table:
    """Every report that came in: its grades, and what it did to the belief in the truth."""
    true = truth(m.record)
    effects = {m.item: m for m in m.found.moved}
    lines = []
    for case in m.found.grading:
        report = m.record.script.reports[case.item].report
        effect = effects.get(case.item)
        events = (*case.events, *(effect.events if effect else ()))
        change = signed_points(effect.by.get(true, 0)) if effect and true else None
        cells: tuple[Any, ...] = (
            m.names.item(case.item),
            sentence(f"review.discipline_{report.discipline}"),
            case.claimed,
            case.given,
            case.deserves,
        )
        wrong = case.given is not None and case.given != case.deserves
        cells = (*cells, change) if true else cells
        lines.append(Line(cells, events, tone=BAD if wrong else NOTE))
    columns = heads("report", "discipline", "claimed", "graded", "deserved")
    if true:
        columns = (*columns, *heads("moved#"))
    note = sentence("review.reports_note") if true else None
    return Table("reports", sentence("review.reports"), columns, tuple(lines), note)


def _circles(m: Material) -> Table:
    """Reports of one origin, and whether anybody saw it."""
    lines = []
    for circle in m.found.circles:
        reports = tuple(m.names.item(id) for id in circle.items)
        how = "twice" if circle.twice else "linked" if circle.linked else "apart"
        tone = BAD if circle.twice else NOTE
        lines.append(Line((reports, sentence(f"review.circle_{how}")), circle.events, tone=tone))
    columns = heads("one_origin", "seen_as")
    return Table("circles", sentence("review.circles"), columns, tuple(lines))


def _links(m: Material) -> Table:
    rows = {
        "source_right": m.found.links.source_right,
        "source_false": m.found.links.source_false,
        "related_right": m.found.links.related_right,
        "related_false": m.found.links.related_false,
    }
    lines = [
        Line((sentence(f"review.links_{key}"), len(numbers)), numbers)
        for key, numbers in rows.items()
        if numbers
    ]
    return Table("links", sentence("review.links"), heads("link", "times#"), tuple(lines))
