"""The sections of a comparison, in the order in which they are read."""

from collections.abc import Iterator
from typing import Any

from whitecell.language import Sentence, sentence
from whitecell.review.comparing.answer import answer
from whitecell.review.comparing.figures import Compared
from whitecell.review.comparing.pair import Pair
from whitecell.review.comparing.turning import LATER, Turn, differing
from whitecell.review.comparing.wording import (
    became,
    columns,
    difference,
    figure,
    marked,
    rounded,
    what,
)
from whitecell.review.measures.expected import Result
from whitecell.review.measures.material import Material
from whitecell.review.measures.measure import DIMENSIONS
from whitecell.review.parts import BAD, GOOD, NOTE, Finding, Findings, Line, Part, Section, Table
from whitecell.review.telling.events import told
from whitecell.review.telling.figures import percent, signed
from whitecell.review.telling.moments import span

MOST = 15
"""So many turning points are named."""
COMPARED = "compared_"
"""How the ids of the tables of measures begin."""


def sections(pair: Pair, figures: list[Compared], turns: list[Turn]) -> tuple[Section, ...]:
    """All sections of a comparison; where nothing differs, the answer alone."""
    if pair.alike:
        return (answer(pair, figures),)
    found = (
        answer(pair, figures),
        _turning(pair, turns),
        _done(pair),
        _measures(figures),
        _standing(pair),
    )
    return tuple(section for section in found if section.parts)


def _turning(pair: Pair, turns: list[Turn]) -> Section:
    """Where the plays part, and what lay on the way to the endings."""
    parts: list[Part] = [Findings("parting", None, tuple(_parting(pair)))]
    if turns:
        lines = tuple(_turn(pair, turn) for turn in turns[:MOST])
        note = sentence("comparing.turning_note")
        if len(turns) > MOST:
            note = sentence("comparing.turning_more", count=len(turns) - MOST)
        caption = sentence("comparing.turning_points")
        parts.append(Table("turning", caption, columns("what", "a", "b"), lines, note))
    else:
        same = pair.ended and pair.first.record.ending == pair.second.record.ending
        key = "turning_alike" if same else "turning_open" if not pair.ended else "turning_none"
        said = (Finding(Sentence(f"comparing.{key}", {})),)
        parts.append(Findings("no_turning", None, said))
    return Section("turning", sentence("comparing.section_turning"), tuple(parts))


def _parting(pair: Pair) -> Iterator[Finding]:
    numbers = (pair.parting.first, pair.parting.second)
    if pair.parting.same:
        yield Finding(sentence("comparing.same_until", events=pair.parting.same))
    else:
        yield Finding(sentence("comparing.same_none"))
    for letter, m, number in zip(("a", "b"), pair.both, numbers, strict=True):
        if number:
            said = told(m.names, m.record.event(number))
            key, facts = f"comparing.then_{letter}", {"mark": marked(m, number), "said": said}
            yield Finding(Sentence(key, facts))
        else:
            yield Finding(Sentence(f"comparing.stops_{letter}"))


def _turn(pair: Pair, turn: Turn) -> Line:
    m = pair.first if turn.first else pair.second
    return Line(
        (
            what(m, turn),
            became(pair.first, turn, turn.first),
            became(pair.second, turn, turn.second),
        )
    )


def _done(pair: Pair) -> Section:
    """Expected actions and decisions that came out differently."""
    parts: list[Part] = []
    expected = _expected(pair)
    if expected:
        caption = sentence("comparing.expected")
        parts.append(Table("expected", caption, columns("action", "a", "b"), expected))
    decided = [turn for turn in differing(pair) if turn.key[0] == "decision"]
    if decided:
        lines = tuple(_turn(pair, turn) for turn in decided)
        caption = sentence("comparing.decisions")
        parts.append(Table("decided", caption, columns("decision", "a", "b"), lines))
    if not parts:
        said = Finding(sentence("comparing.done_alike"))
        parts.append(Findings("done_alike", None, (said,)))
    return Section("done", sentence("comparing.section_done"), tuple(parts))


def _expected(pair: Pair) -> tuple[Line, ...]:
    ours, theirs = ({r.id: r for r in m.found.expected} for m in pair.both)
    lines = []
    for id in dict.fromkeys([*ours, *theirs]):
        one, other = ours.get(id), theirs.get(id)
        if not _same(one, other):
            m, result = (pair.first, one) if one else (pair.second, other)
            assert result is not None
            does = sentence(
                "review.who_does", who=m.names.cell(result.cell), does=m.names.expectation(id)
            )
            cells = (does, _result(pair.first, one), _result(pair.second, other))
            lines.append(Line(cells, tone=_tone(one, other)))
    return tuple(lines)


def _same(one: Result | None, other: Result | None) -> bool:
    if one is None or other is None or one.stage != other.stage:
        return False
    return abs((one.seconds or 0) - (other.seconds or 0)) < LATER


def _tone(one: Result | None, other: Result | None) -> str:
    done = [result is not None and result.stage == "done" for result in (one, other)]
    return NOTE if done[0] == done[1] else GOOD if done[1] else BAD


def _result(m: Material, result: Result | None) -> Any:
    if result is None:
        return sentence("comparing.not_in_script")
    stage = Sentence(f"review.stage_{result.stage}")
    if not result.events:
        return stage
    mark = marked(m, result.events[-1])
    if result.seconds is None:
        return sentence("comparing.became", outcome=stage, mark=mark)
    took = span(result.seconds)
    return sentence("comparing.became_after", outcome=stage, took=took, mark=mark)


def _measures(figures: list[Compared]) -> Section:
    """Every measure that either play has a case for, by dimension."""
    parts: list[Part] = []
    for dimension in DIMENSIONS:
        mine = [found for found in figures if found.measure.dimension == dimension]
        if mine:
            caption = Sentence(f"review.section_{dimension}")
            names = columns("measure", "a#", "b#", "difference#", "better")
            lines = tuple(_measure(found) for found in mine)
            parts.append(Table(f"{COMPARED}{dimension}", caption, names, lines))
    if parts:
        notes = [
            Finding(Sentence(f"comparing.{key}", {})) for key in ("measures_note", "marks_note")
        ]
        parts.insert(0, Findings("measures_note", None, tuple(notes)))
    return Section("measures", sentence("comparing.section_measures"), tuple(parts))


def _measure(found: Compared) -> Line:
    measure = found.measure
    better: Any = found.better or None
    if found.counts and not found.better:
        better = sentence("comparing.alike")
    cells = (
        Sentence(f"{measure.dimension}.{measure.id}"),
        figure(measure, found.first),
        figure(measure, found.second),
        difference(found),
        better,
    )
    return Line(cells, tone={"A": BAD, "B": GOOD}.get(found.better, NOTE))


def _standing(pair: Pair) -> Section:
    """Where gauges, services and belief stood when each play was over."""
    parts: list[Part] = []
    for kind in ("gauges", "services"):
        lines = tuple(_levels(pair, kind))
        if lines:
            caption = Sentence(f"comparing.{kind}")
            names = columns("of", "a#", "b#", "difference#")
            parts.append(Table(kind, caption, names, lines))
    believed = tuple(_beliefs(pair))
    if believed:
        caption, names = sentence("comparing.belief"), columns("of", "a#", "b#", "difference#")
        parts.append(Table("belief", caption, names, believed))
    return Section("standing", sentence("comparing.section_standing"), tuple(parts))


def _levels(pair: Pair, kind: str) -> Iterator[Line]:
    """The last value of each gauge or service, in points."""
    values = [getattr(m.record, kind) for m in pair.both]
    scripts = [getattr(m.record.script, kind) for m in pair.both]
    for id in dict.fromkeys([*values[0], *values[1]]):
        a, b = (points[id][-1].value // 10 if id in points else None for points in values)
        title = (scripts[1] if id in scripts[1] else scripts[0])[id].title
        apart = signed(b - a) if a is not None and b is not None else None
        yield Line((title, a, b, apart))


def _beliefs(pair: Pair) -> Iterator[Line]:
    held = [m.record.beliefs[-1].belief if m.record.beliefs else {} for m in pair.both]
    scripts = [m.record.script.hypotheses for m in pair.both]
    for id in dict.fromkeys([*held[0], *held[1]]):
        found = (scripts[1] if id in scripts[1] else scripts[0])[id]
        title: Any = found.title
        if found.truth:
            title = sentence("comparing.true", hypothesis=title)
        shares = [belief.get(id) for belief in held]
        a, b = (None if share is None else percent(share) for share in shares)
        apart = None
        if shares[0] is not None and shares[1] is not None:
            apart = signed(rounded(shares[1]) - rounded(shares[0]))
        yield Line((title, a, b, apart))
