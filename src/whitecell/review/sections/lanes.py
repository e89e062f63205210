"""The section of lanes: what reached each cell and when, what was held back, asked and decided."""

from collections.abc import Iterator
from typing import Any

from whitecell.language import Sentence, sentence
from whitecell.review.measures.material import Material
from whitecell.review.parts import (
    BAD,
    NOTE,
    Column,
    Lane,
    Lanes,
    Line,
    Mark,
    Part,
    Section,
    Table,
)
from whitecell.review.record.rows import DecisionRow, DeliveryRow, RequestRow, Stamp
from whitecell.review.sections.axis import ticks
from whitecell.review.sections.crowding import Happening, crowds
from whitecell.review.telling.moments import story_moment

SPANS = ("taken", "lapsed", "open")
"""Questions: each is a bar of its own, however many there are."""

KINDS = (
    "inject", "full", "sanitised", "late", "lost", "barred", "granted", "refused", "unanswered",
    *SPANS,
)  # fmt: skip
"""The kinds of mark, in the order in which they stand in a lane."""

HINDERED = ("late", "lost", "barred", "refused", "unanswered", "lapsed")

STORY, TOGETHER = "", "+"
"""The lanes that belong to no cell: of injects, and of what nations decide together."""


def lanes(m: Material) -> Section:
    """Each cell's lane against story time, and the same in words."""
    drawn = tuple(_lanes(m))
    if not drawn:
        return Section("lanes", sentence("lanes.section"), ())
    end = _last(m).second
    talks = tuple(
        (move.began.second, move.over.second if move.over else end)
        for move in m.record.moves
        if move.talk
    )
    picture = Lanes(
        "lanes", sentence("lanes.title"), _described(drawn), drawn, ticks(m.record), talks, end
    )
    parts: tuple[Part, ...] = (picture, _told(drawn))
    return Section("lanes", sentence("lanes.section"), parts)


def _described(drawn: tuple[Lane, ...]) -> Sentence:
    """What the picture shows, in words."""
    counts = {kind: _count(drawn, kind) for kind in KINDS}
    told = sentence(
        "lanes.described",
        lanes=len(drawn),
        arrived=counts["full"] + counts["sanitised"] + counts["late"],
        sanitised=counts["sanitised"],
        late=counts["late"],
        barred=counts["barred"],
    )
    asked = counts["granted"] + counts["refused"] + counts["unanswered"]
    if asked:
        releases = sentence("lanes.releases", asked=asked, granted=counts["granted"])
        told = sentence("lanes.and", said=told, more=releases)
    questions = sum(counts[kind] for kind in SPANS)
    if questions:
        answers = sentence("lanes.answers", questions=questions, taken=counts["taken"])
        told = sentence("lanes.and", said=told, more=answers)
    return told


def _last(m: Material) -> Stamp:
    return m.record.ended or m.record.last


def _count(drawn: tuple[Lane, ...], kind: str) -> int:
    return sum(mark.times for lane in drawn for mark in lane.marks if mark.kind == kind)


def _lanes(m: Material) -> Iterator[Lane]:
    found: dict[str, list[Happening]] = {STORY: [], TOGETHER: []}
    found |= {cell: [] for cell in m.record.script.cells}
    for place, happening in _happened(m):
        found.get(place, found[STORY]).append(happening)
    titles: dict[str, Any] = {STORY: Sentence("lanes.story"), TOGETHER: Sentence("lanes.together")}
    for place, happened in found.items():
        if happened or (place in m.record.script.cells and any(found.values())):
            yield Lane(titles.get(place) or m.names.title(place), tuple(_marks(m, happened)))


def _happened(m: Material) -> Iterator[tuple[str, Happening]]:
    for row in m.record.injects.values():
        if row.released:
            yield STORY, _at(row.released, "inject", m.names.inject(row.id))
    for delivery in m.record.deliveries:
        for happening in _of_delivery(m, delivery):
            yield delivery.cell, happening
    for request in m.record.requests:
        yield request.authority, _of_request(m, request)
    for decision in m.record.decisions.values():
        of = m.record.script.decisions[decision.id].decision.of
        yield of or TOGETHER, _of_decision(m, decision)


def _at(stamp: Stamp, kind: str, thing: object) -> Happening:
    return Happening(
        kind, stamp.second, stamp.second, (stamp.story, stamp.story), thing, (stamp.number,)
    )


def _of_delivery(m: Material, row: DeliveryRow) -> Iterator[Happening]:
    thing = m.names.thing(row.thing)
    if row.barred:
        yield _at(row.barred, "barred", thing)
    if row.delivered:
        form = "sanitised" if row.form == "sanitised" else "full"
        yield _at(row.delivered, "late" if row.delayed else form, thing)
    elif row.delayed:
        yield _at(row.delayed, "lost", thing)


def _of_request(m: Material, row: RequestRow) -> Happening:
    kind = row.stage if row.stage in ("granted", "refused") else "unanswered"
    asked = sentence("lanes.asked", item=m.names.item(row.item), cell=m.names.cell(row.cell))
    return _span(kind, row.asked, row.answered or _last(m), asked, bool(row.answered))


def _of_decision(m: Material, row: DecisionRow) -> Happening:
    over = row.decided or row.lapsed
    kind = "taken" if row.decided else "lapsed" if row.lapsed else "open"
    return _span(kind, row.opened, over or _last(m), m.names.decision(row.id), over is not None)


def _span(kind: str, first: Stamp, last: Stamp, thing: object, over: bool) -> Happening:
    numbers = (first.number, last.number) if over else (first.number,)
    return Happening(kind, first.second, last.second, (first.story, last.story), thing, numbers)


def _marks(m: Material, happened: list[Happening]) -> Iterator[Mark]:
    end = _last(m).second
    for kind in KINDS:
        mine = [one for one in happened if one.kind == kind]
        alone = [[one] for one in mine]
        for crowd in alone if kind in SPANS else crowds(mine, end):
            yield _mark(m, kind, crowd)


def _mark(m: Material, kind: str, crowd: list[Happening]) -> Mark:
    numbers = tuple(dict.fromkeys(n for one in crowd for n in one.events))
    until = max(one.until for one in crowd)
    what = crowd[0].thing if len(crowd) == 1 else sentence("lanes.times", count=len(crowd))
    said = sentence(
        "lanes.said", when=_when(m, crowd), kind=Sentence(f"lanes.{kind}"), what=what
    )  # fmt: skip
    return Mark(kind, crowd[0].second, until, len(crowd), said, numbers)


def _when(m: Material, crowd: list[Happening]) -> Sentence:
    first = story_moment(m.record, crowd[0].story[0])
    last = story_moment(m.record, max(one.story[1] for one in crowd))
    return first if first == last else sentence("lanes.between", first=first, last=last)


def _told(drawn: tuple[Lane, ...]) -> Table:
    """The same as a table, mark by mark."""
    lines = [
        Line(
            (lane.title, *(mark.said.arguments[key] for key in ("when", "kind", "what"))),
            mark.events,
            tone=BAD if mark.kind in HINDERED else NOTE,
        )
        for lane in drawn
        for mark in sorted(lane.marks, key=lambda mark: mark.second)
    ]
    columns = tuple(
        Column(Sentence(f"lanes.column_{key}")) for key in ("lane", "when", "kind", "what")
    )
    return Table("lanes_told", sentence("lanes.told"), columns, tuple(lines), folded=True)
