"""The timeline as a drawing: the moves beneath each other, their storylines as lanes."""

from collections.abc import Iterator

from whitecell.console.show.entries import Msel
from whitecell.console.show.lanes import Lane, Mark, Span, lanes_of, packed, span_of, ticks_of
from whitecell.console.show.svg import Frame, framed, shortened_to, text, width_of
from whitecell.language import sentence
from whitecell.script.moves import Move

WIDE, ROW, TICK = 1200, 26, 90
"""How wide the time of a move is drawn, how high a row is, and how far ticks are apart."""
LABEL = 300
LEGEND, HEADING, AXIS, LANE = 40, 34, 30, 26

STYLE = """
.tick{stroke:var(--edge);stroke-width:1;opacity:.35}.lane{fill:var(--violet);font-weight:600}
.band{fill:var(--paper)}.sure{fill:var(--ink)}.maybe{fill:var(--page);stroke:var(--ink);
stroke-width:1.8}.asks{fill:var(--gold)}.asks.maybe{fill:var(--page);stroke:var(--gold)}
.bar{stroke-width:4;stroke:var(--gold)}.bar.soft{stroke:var(--edge);stroke-width:2}
.until{stroke:var(--edge);stroke-width:2;stroke-dasharray:2 5}
.lane,.free{paint-order:stroke;stroke:var(--page);stroke-width:6px}
.over{paint-order:stroke;stroke:var(--paper);stroke-width:6px}
.due{stroke:var(--red);stroke-width:3}.clock{fill:var(--blue);font-weight:600}"""


def timeline_drawn(msel: Msel) -> str:
    """The timeline as a whole SVG file."""
    say = msel.voice
    frame = Frame(
        title=say.plain(sentence("show.timeline", title=msel.script.exercise.exercise.title)),
        told=say.plain(sentence("show.timeline_told")),
        mark=say.plain(sentence("common.mark")),
        secret=say.text(sentence("show.secret")).plain,
        style=STYLE,
    )
    drawing = _Drawing(msel)
    body = [*drawing.legend(), *drawing.moves()]
    return framed(frame, (WIDE, drawing.y), body)


class _Drawing:
    """Draws from above; `y` is how far it has come."""

    def __init__(self, msel: Msel) -> None:
        self._msel = msel
        self.y = LEGEND

    def legend(self) -> Iterator[str]:
        """What marks and bars mean."""
        say, x = self._msel.voice.plain, 6
        for key in ("sure", "condition", "decides", "due", "expected", "until"):
            yield from _key(key, x)
            left = x + (16 if key in ("sure", "condition", "decides") else 48)
            told = say(sentence(f"show.key_{key}"))
            yield text(left, 4, told, "soft")
            x = left + width_of(told) + 22

    def moves(self) -> Iterator[str]:
        """All moves."""
        for number, move in enumerate(self._msel.script.exercise.moves, 1):
            lanes = lanes_of(self._msel, move)
            told = self._msel.voice.text(self._msel.move(move, number)).plain
            yield text(0, self.y, told, "bold")
            self.y += HEADING
            if lanes:
                yield from self._move(move, lanes)
            for question in move.questions:
                asked = f"• {self._msel.voice.plain(question.ask)}"
                yield text(0, self.y - 8, shortened_to(asked, WIDE), "soft")
                self.y += ROW - 4
            self.y += HEADING // 2

    def _move(self, move: Move, lanes: tuple[Lane, ...]) -> Iterator[str]:
        span = span_of(self._msel, move)
        top = self.y
        self.y += AXIS
        drawn = [line for lane in lanes for line in self._lane(span, lane)]
        for at, clock in ticks_of(self._msel, move, WIDE // TICK):
            x = span.across(at, WIDE)
            yield f'<line class="tick" x1="{x}" x2="{x}" y1="{top + 8}" y2="{self.y - 8}"/>'
            half = width_of(clock) // 2
            yield text(min(max(x - half, 0), WIDE - 2 * half), top, clock, "clock")
        yield from drawn

    def _lane(self, span: Span, lane: Lane) -> Iterator[str]:
        yield text(0, self.y, lane.title, "lane")
        self.y += LANE
        rows = packed(lane.marks, lambda mark: _place(span, mark))
        if rows:
            top, high = self.y - 18, len(rows) * ROW + 4
            yield f'<rect class="band" y="{top}" width="{WIDE}" height="{high}" rx="4"/>'
        for row in rows:
            for mark in row:
                yield from _drawn(span, mark, self.y)
            self.y += ROW
        if lane.untimed:
            told = tuple(f"{entry.slot.number} {entry.title}" for entry in lane.untimed)
            said = self._msel.voice.text(sentence("show.untimed", injects=told)).plain
            yield text(0, self.y + 4, shortened_to(said, WIDE), "soft free")
            self.y += ROW
        self.y += LANE // 2


def _reach(span: Span, mark: Mark) -> tuple[int, int]:
    return span.across(mark.start, WIDE), span.across(mark.end, WIDE)


def _label(mark: Mark) -> str:
    return shortened_to(mark.label, LABEL)


def _place(span: Span, mark: Mark) -> tuple[int, int]:
    """From where to where a mark reaches: its label stands right of it, left, or on its bar."""
    start, end = _reach(span, mark)
    label = width_of(_label(mark)) + 14
    if end + label <= WIDE:
        return start - 8, end + label + 8
    return (start - label if start > label else start - 8), end + 14


def _drawn(span: Span, mark: Mark, y: int) -> Iterator[str]:
    """A mark with its bars and its label."""
    start, end = _reach(span, mark)
    if mark.until is not None and mark.until > mark.start:
        until = span.across(mark.until, WIDE)
        yield f'<line class="until" x1="{start}" x2="{until}" y1="{y}" y2="{y}"/>'
    if mark.due is not None:
        due = span.across(mark.due, WIDE)
        kind = "bar" if mark.decides else "bar soft"
        yield f'<line class="{kind}" x1="{start}" x2="{due}" y1="{y}" y2="{y}"/>'
        yield f'<line class="due" x1="{due}" x2="{due}" y1="{y - 7}" y2="{y + 7}"/>'
    yield _sign(start, y, decides=mark.decides, sure=mark.sure)
    label, (left, right) = _label(mark), _place(span, mark)
    kind = "bold" if mark.entry.slot.inject.importance == "key" else ""
    if left < start - 8:
        yield text(left, y + 4, label, kind)
    elif right > end + 14:
        yield text(end + 12, y + 4, label, kind)
    else:
        due = span.across(mark.due, WIDE) if mark.due is not None else start
        behind = due + width_of(label) + 24 <= end
        yield text((due if behind else start) + 20, y + 4, label, f"{kind} over".strip())


def _sign(x: int, y: int, *, decides: bool, sure: bool) -> str:
    """A circle, or a rhombus where a decision is asked for; hollow where it may not come."""
    kind = f"{'asks ' if decides else ''}{'sure' if sure else 'maybe'}"
    if decides:
        kind = "asks" if sure else "asks maybe"
        return f'<path class="{kind}" d="M{x} {y - 8}l8 8l-8 8l-8 -8z"/>'
    return f'<circle class="{kind}" cx="{x}" cy="{y}" r="6"/>'


def _key(key: str, x: int) -> Iterator[str]:
    """A sign of the legend."""
    if key in ("sure", "condition", "decides"):
        yield _sign(x, 0, decides=key == "decides", sure=key != "condition")
    elif key == "until":
        yield f'<line class="until" x1="{x}" x2="{x + 38}" y1="0" y2="0"/>'
    else:
        kind = "bar" if key == "due" else "bar soft"
        yield f'<line class="{kind}" x1="{x}" x2="{x + 36}" y1="0" y2="0"/>'
        yield f'<line class="due" x1="{x + 36}" x2="{x + 36}" y1="-7" y2="7"/>'
