"""Pictures as SVG: lines over the seconds of play, in one frame or in a strip of frames."""

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from whitecell.review.faces.axis import Frame, axis, tenths, text
from whitecell.review.faces.speech import Speech
from whitecell.review.parts import Picture, Series

WIDTH, LEFT, RIGHT = 880, 52, 48
PLOT = WIDTH - LEFT - RIGHT
TALL, LOW = 260, 44
TITLE, GAP = 22, 12
ABOVE, BELOW = 46, 46
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Key(NamedTuple):
    """A line of the legend: its letter, its class, its title, and whether it is the true one."""

    letter: str
    kind: str
    title: object
    strong: bool


def legend(picture: Picture) -> tuple[Key, ...]:
    """The legend of a picture whose lines share a frame."""
    if not picture.together:
        return ()
    return tuple(
        Key(LETTERS[place % 26], _kind(place, line), line.title, line.strong)
        for place, line in enumerate(picture.series)
    )


def _kind(place: int, line: Series) -> str:
    return "line truth" if line.strong else f"line l{place % 6 + 1}"


def svg(picture: Picture, speech: Speech) -> str:
    """A picture as an SVG element with its title and description."""
    body = list(_together(picture) if picture.together else _apart(picture, speech))
    tall = ABOVE + _height(picture) + BELOW
    name = escape(picture.id, quote=True)
    head = [
        f'<svg viewBox="0 0 {WIDTH} {tall}" role="img" '
        f'aria-labelledby="{name}_pictured {name}_told" class="{name}">',
        f'<title id="{name}_pictured">{escape(speech.say(picture.title))}</title>',
        f'<desc id="{name}_told">{escape(speech.say(picture.described))}</desc>',
    ]
    return "\n".join(
        [*head, *axis(_frame(picture), picture.ticks, speech, ABOVE, tall - BELOW), *body, "</svg>"]
    )


def _frame(picture: Picture) -> Frame:
    return Frame(WIDTH, LEFT, RIGHT, picture.end)


def _height(picture: Picture) -> int:
    if picture.together:
        return TALL
    return len(picture.series) * (TITLE + LOW + GAP) - GAP


def _together(picture: Picture) -> Iterator[str]:
    foot = ABOVE + TALL
    for percent in (0, 25, 50, 75, 100):
        y = foot - TALL * percent // 100
        yield f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y}" y2="{y}"/>'
        yield text("axis", str(LEFT - 8), y + 4, f"{percent}%", "end")
    order = sorted(enumerate(picture.series), key=lambda pair: pair[1].strong)
    for place, line in order:
        yield f'<path class="{_kind(place, line)}" d="{_path(picture, line, foot, TALL)}"/>'
    yield from _letters(picture, foot)


def _letters(picture: Picture, foot: int) -> Iterator[str]:
    """Each line's letter at its right end, moved apart where they would touch."""
    ends = sorted(
        (
            (foot - line.points[-1][1] * TALL // 1000 + 4, place)
            for place, line in enumerate(picture.series)
            if line.points
        ),
        reverse=True,
    )
    highest = foot + 4 + 14
    for y, place in ends:
        highest = min(y, highest - 14)
        kind = "letter truth" if picture.series[place].strong else f"letter l{place % 6 + 1}"
        yield text(kind, str(WIDTH - RIGHT + 8), highest, LETTERS[place % 26], "start")


def _apart(picture: Picture, speech: Speech) -> Iterator[str]:
    top = ABOVE
    for line in picture.series:
        foot = top + TITLE + LOW
        yield text("name", str(LEFT + 6), top + TITLE - 6, speech.say(line.title), "start")
        for level, percent in ((foot, 0), (foot - LOW, 100)):
            yield f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{level}" y2="{level}"/>'
            yield text("axis", str(LEFT - 8), level + 4, str(percent), "end")
        yield f'<path class="line l1" d="{_path(picture, line, foot, LOW)}"/>'
        if line.points:
            last = line.points[-1][1]
            y = foot - last * LOW // 1000 + 4
            yield text("letter l1", str(WIDTH - RIGHT + 8), y, str(last // 10), "start")
        top = foot + GAP


def _path(picture: Picture, line: Series, foot: int, tall: int) -> str:
    """Steps from point to point, one for each half unit across at most."""
    frame, steps = _frame(picture), dict[int, int]()
    for second, value in line.points:
        steps[frame.across(second) // 5 * 5] = foot * 10 - value * tall // 100
    path = ""
    for across, down in steps.items():
        x, y = tenths(across), tenths(down)
        path += f"H{x}V{y}" if path else f"M{x} {y}"
    return f"{path}H{WIDTH - RIGHT}" if path else ""
