"""The lanes as SVG: a lane for each cell, a row in it for each kind of mark, over story time."""

from collections.abc import Iterator
from html import escape
from itertools import groupby
from typing import NamedTuple

from whitecell.review.faces.axis import Frame, axis, tenths, text
from whitecell.review.faces.glyphs import BAR, SHAPES, bar, glyph
from whitecell.review.faces.speech import Speech
from whitecell.review.parts import Lane, Lanes, Mark

WIDTH, LEFT, RIGHT = 1060, 196, 30
ABOVE, BELOW = 46, 46
ROW, PAD, LOWEST = 16, 5, 26
LETTERS, LINE = 21, 16
"""How many letters of a cell's title fit a line, and how tall the line is."""


class Row(NamedTuple):
    """A row of a lane: marks that do not touch each other."""

    marks: tuple[Mark, ...]


def svg(lanes: Lanes, speech: Speech, known: frozenset[int]) -> str:
    """The lanes as an SVG element; marks lead to those events that have a line of their own."""
    frame = Frame(WIDTH, LEFT, RIGHT, lanes.end)
    rows = [list(_rows(lane, frame)) for lane in lanes.lanes]
    names = [_wrapped(speech.say(lane.title)) for lane in lanes.lanes]
    talls = [_tall(len(own), len(name)) for own, name in zip(rows, names, strict=True)]
    foot = ABOVE + sum(talls)
    body: list[str] = []
    top = ABOVE
    for own, name, tall in zip(rows, names, talls, strict=True):
        body.append(f'<line class="grid" x1="0" x2="{WIDTH}" y1="{top}" y2="{top}"/>')
        for place, part in enumerate(name):
            body.append(text("name", "0", top + 18 + LINE * place, part, "start"))
        for place, row in enumerate(own):
            middle = top + PAD + ROW * place + ROW // 2
            body += [_drawn(mark, middle, frame, speech, known) for mark in row.marks]
        top += tall
    return "\n".join([*_head(lanes, speech, foot), *_talks(lanes, frame, foot),
        *axis(frame, lanes.ticks, speech, ABOVE, foot), *body, "</svg>"])  # fmt: skip


def _head(lanes: Lanes, speech: Speech, foot: int) -> Iterator[str]:
    name = escape(lanes.id, quote=True)
    yield (
        f'<svg viewBox="0 0 {WIDTH} {foot + BELOW}" role="group" class="lanes" '
        f'aria-labelledby="{name}_pictured" aria-describedby="{name}_told">'
    )
    yield f'<title id="{name}_pictured">{escape(speech.say(lanes.title))}</title>'
    yield f'<desc id="{name}_told">{escape(speech.say(lanes.described))}</desc>'


def _talks(lanes: Lanes, frame: Frame, foot: int) -> Iterator[str]:
    for first, last in lanes.talks:
        left, wide = frame.across(first), frame.across(last) - frame.across(first)
        yield (
            f'<rect class="talk" x="{tenths(left)}" y="{ABOVE}" '
            f'width="{tenths(wide)}" height="{foot - ABOVE}"/>'
        )


def _rows(lane: Lane, frame: Frame) -> Iterator[Row]:
    """A row for each kind; questions that lie beside each other take as many as they need."""
    bars: list[list[Mark]] = []
    for kind, marks in groupby(lane.marks, key=lambda mark: mark.kind):
        if kind in SHAPES:
            yield Row(tuple(marks))
        else:
            for mark in marks:
                room = (row for row in bars if _ends(row[-1], frame) <= frame.across(mark.second))
                row = next(room, None)
                if row is None:
                    bars.append([mark])
                else:
                    row.append(mark)
    yield from (Row(tuple(row)) for row in bars)


def _ends(mark: Mark, frame: Frame) -> int:
    return max(frame.across(mark.until), frame.across(mark.second) + 60) + BAR * 10


def _tall(rows: int, lines: int) -> int:
    return max(2 * PAD + ROW * rows, LOWEST, 10 + LINE * lines)


def _wrapped(title: str) -> list[str]:
    """A cell's title in at most two lines; what does not fit is cut."""
    lines = [""]
    for word in title.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) <= LETTERS or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    cut = len(lines) > 2
    return [_cut(lines[0], False), *(_cut(line, cut) for line in lines[1:2])]


def _cut(line: str, more: bool) -> str:
    """A line of a title that fits; one that is not the whole title ends in dots."""
    if len(line) <= LETTERS - more:
        return f"{line}…" if more else line
    return f"{line[: LETTERS - 1].rstrip()}…"


def _drawn(mark: Mark, y: int, frame: Frame, speech: Speech, known: frozenset[int]) -> str:
    left, right = frame.across(mark.second), frame.across(mark.until)
    if mark.kind in SHAPES:
        shape = glyph(mark.kind, tenths(left), y)
        if mark.until > mark.second and mark.kind in ("granted", "refused", "unanswered"):
            tail = f'<path class="tail" d="M{tenths(left)} {y + 7}H{tenths(right)}"/>'
            shape = tail + shape
        if mark.times > 1:
            shape += text("times", tenths(left + 70), y + 4, str(mark.times), "start")
    else:
        shape = bar(mark.kind, left, right, y)
    said = f"<title>{escape(speech.say(mark.said))}</title>"
    number = mark.events[0]
    if number not in known:
        return f"<g>{said}{shape}</g>"
    return f'<a id="{marked(mark)}" href="#e{number}">{said}{shape}</a>'


def marked(mark: Mark) -> str:
    """The anchor of a mark."""
    return f"m{mark.events[0]}"
