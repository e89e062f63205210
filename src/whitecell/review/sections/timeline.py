"""The timeline, and the further events that the review points at."""

from collections.abc import Iterable

from whitecell.language import sentence
from whitecell.review.measures.material import Material
from whitecell.review.parts import (
    SHOWN,
    Finding,
    Findings,
    Lanes,
    Line,
    Matrix,
    Part,
    Section,
    Steps,
    Table,
    heads,
)
from whitecell.review.record.causes import nearest
from whitecell.review.telling.events import STORY, told
from whitecell.review.telling.moments import moment

MOST = 2_000
"""The most lines of a timeline that tells all: of a longer play it tells what is pointed at."""

FRAME = ("play_changed", "move_changed")
"""What the timeline of a long play tells in any case."""


def timeline(m: Material, sections: Iterable[Section] = ()) -> Section:
    """What happened, move by move; in a long play what the other `sections` point at."""
    rows: dict[int, list[Line]] = {}
    whole = _story(m)
    story = _told_of(m, whole, sections) if len(whole) > MOST else whole
    led = nearest(m.record, frozenset(story), story)
    for number in story:
        place = m.record.stamp(number).move if m.record.began else 0
        rows.setdefault(place, []).append(_line(m, number, led))
    parts: list[Part] = []
    for place, lines in rows.items():
        move = m.record.script.exercise.moves[place]
        caption = sentence("review.titled_plain", title=move.title or move.id)
        columns = heads("when", "what")
        parts.append(Table(f"timeline_{move.id}", caption, columns, tuple(lines)))
    if len(story) < len(whole):
        left_out = Finding(
            sentence("length.timeline", told=len(story), all=len(whole)), (m.record.last.number,)
        )
        parts.insert(0, Findings("timeline_cut", None, (left_out,)))
    return Section("timeline", sentence("review.section_timeline"), tuple(parts))


def _told_of(m: Material, story: list[int], sections: Iterable[Section]) -> list[int]:
    """The part of a long story that the review points at, and when play and moves changed."""
    wanted = {n for part in _parts(sections) for n in _pointed(part)}
    return [n for n in story if n in wanted or m.record.kind(n) in FRAME]


def _line(m: Material, number: int, led: dict[int, tuple[int, ...]]) -> Line:
    at = moment(m.record, m.record.stamp(number))
    said = told(m.names, m.record.event(number))
    return Line((at, said), led[number], anchor=number)


DECIDED = ("decision_decided", "option_matched")

CHANGED = ("item_changed", "inject_changed")
"""Kinds of event that are told where they say one of `STAGES`."""
STAGES = ("recalled", "held", "cancelled")


def _story(m: Material) -> list[int]:
    """The events that the timeline tells; of beliefs in one second the last."""
    numbers: dict[int, None] = {}
    believed: dict[int, int] = {}
    held_up = {
        row.delivered.number
        for row in m.record.deliveries
        if row.delivered and (row.barred or row.delayed)
    }
    for number in m.record.trail.of_kinds((*STORY, *CHANGED, "delivered")):
        kind = m.record.kind(number)
        if not (number in held_up if kind == "delivered" else _is_story(m, number, kind)):
            continue
        if kind == "belief_moved":
            second = m.record.stamp(number).second
            if second in believed:
                del numbers[believed[second]]
            believed[second] = number
        numbers[number] = None
    return list(numbers)


def _is_story(m: Material, number: int, kind: str) -> bool:
    if kind == "decision_took_effect":
        return not any(m.record.kind(n) in DECIDED for n in m.record.because(number))
    if kind in CHANGED:
        return getattr(m.record.event(number), "stage", "") in STAGES
    return True


def further(m: Material, sections: Iterable[Section]) -> Section | None:
    """The events that the review points at and the timeline does not tell."""
    sections = tuple(sections)
    known = {line.anchor for part in _parts(sections) for line in _lines(part)}
    wanted = sorted({n for part in _parts(sections) for n in _pointed(part)} - known)
    if not wanted:
        return None
    led = nearest(m.record, frozenset(known).union(wanted), wanted)
    lines = [_line(m, number, led) for number in wanted]
    columns = heads("when", "what")
    caption = sentence("review.further_events")
    table = Table("further", caption, columns, tuple(lines))
    return Section("events", sentence("review.section_events"), (table,))


def _parts(sections: Iterable[Section]) -> list[Part]:
    return [part for section in sections for part in section.parts]


def _lines(part: Part) -> tuple[Line, ...]:
    return part.lines if isinstance(part, Table) else ()


def _pointed(part: Part) -> list[int]:
    """The event numbers that a reader sees in a part."""
    if isinstance(part, Table):
        return [n for line in part.lines for n in line.events[:SHOWN]]
    if isinstance(part, Findings):
        return [n for finding in part.findings for n in finding.events[:SHOWN]]
    if isinstance(part, Steps):
        return [n for step in part.steps for n in step.events[:SHOWN]]
    if isinstance(part, Lanes):
        return [n for lane in part.lanes for mark in lane.marks for n in mark.events[:1]]
    return [given.events[0] for given in part.given] if isinstance(part, Matrix) else []
