"""The section on sharing."""

from whitecell.language import Sentence, sentence
from whitecell.review.findings import findings
from whitecell.review.measures.material import Material
from whitecell.review.parts import BAD, NOTE, Finding, Findings, Line, Part, Section, Table, heads
from whitecell.review.record.rows import RequestRow
from whitecell.review.sections.ways import ways
from whitecell.review.telling.moments import moment, span

OUTCOMES = ("full", "released", "sanitised", "asked", "withheld", "on_the_way")
RULES = (
    "no_ground", "no_clearance", "gap", "clearance", "releasability", "originator_control",
    "caveats", "tlp",
)  # fmt: skip


def sharing(m: Material) -> Section:
    """What was shared with whom, what the rules held back, what was asked, and how long it took."""
    said = tuple(findings.of_sharing(m))
    parts: list[Part] = []
    if said:
        parts.append(Findings("sharing_found", None, said))
    parts += ways(m)
    if m.found.attempts:
        parts.append(_outcomes(m))
    if m.found.bars:
        parts.append(_rules(m))
    if m.record.requests:
        parts.append(_requests(m))
    if not parts:
        nothing = Finding(sentence("technique.nothing_shared"), (findings.BEGINNING,))
        parts.append(Findings("nothing_shared", None, (nothing,)))
    return Section("sharing", sentence("review.section_sharing"), tuple(parts))


def _outcomes(m: Material) -> Table:
    """For each cell, what became of what others shared with it."""
    lines = []
    for cell in m.record.script.cells:
        mine = [attempt for attempt in m.found.attempts if attempt.cell == cell]
        if mine:
            counts = [sum(a.outcome == outcome for a in mine) for outcome in OUTCOMES]
            held = [a for a in mine if a.outcome in ("asked", "withheld", "on_the_way")]
            numbers = tuple(a.events[-1] for a in held or mine)
            lines.append(Line((m.names.title(cell), *(n or None for n in counts)), numbers))
    columns = heads("to_cell", *(f"{outcome}#" for outcome in OUTCOMES))
    caption = sentence("review.outcomes")
    return Table("outcomes", caption, columns, tuple(lines), sentence("review.outcomes_note"))


def _rules(m: Material) -> Table:
    """The rules that stood in the way, and how often."""
    where: dict[str, list[int]] = {}
    for row in m.record.deliveries:
        if row.barred and row.sender and m.record.counts(row.who):
            for id in dict.fromkeys(id for id, _ in row.reasons):
                where.setdefault(id, []).append(row.barred.number)
    lines = []
    for rule in RULES:
        times = m.found.bars[f"sharing.{rule}"]
        if times:
            numbers = tuple(where[f"sharing.{rule}"])
            lines.append(Line((Sentence(f"review.bar_{rule}"), times), numbers))
    caption = sentence("review.bars")
    return Table("bars", caption, heads("rule", "times#"), tuple(lines))


def _requests(m: Material) -> Table:
    lines = [_request(m, row) for row in m.record.requests]
    columns = heads("report", "for_cell", "asked_of", "asked_at", "answer", "took#")
    others = not all(m.record.counts(row.answerer) for row in m.record.requests if row.answered)
    note = sentence("review.requests_note") if others else None
    return Table("requests", sentence("review.requests"), columns, tuple(lines), note)


def _request(m: Material, row: RequestRow) -> Line:
    answer = sentence(f"review.request_{row.stage}")
    if row.note:
        answer = sentence("review.answer_saying", answer=answer, note=row.note)
    answered = row.answered if row.stage in ("granted", "refused") else None
    took = span(answered.second - row.asked.second) if answered else None
    numbers = (row.asked.number, *((row.answered.number,) if row.answered else ()))
    cells = (
        m.names.item(row.item),
        m.names.title(row.cell),
        m.names.title(row.authority),
        moment(m.record, row.asked),
        answer,
        took,
    )
    return Line(cells, numbers, tone=NOTE if row.stage == "granted" else BAD)
