"""Stacked bars as SVG: one bar for each row, a stretch of it for each part."""

from collections.abc import Iterator
from html import escape

from whitecell.review.faces.speech import Speech
from whitecell.review.parts import Bar, Bars

WIDTH, LEFT, ROOM = 880, 8, 140
LONGEST = WIDTH - LEFT - ROOM
TITLE, TALL, GAP = 20, 18, 12
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
WIDE = 14
"""How wide a stretch must be to hold its letter."""


def svg(bars: Bars, speech: Speech) -> str:
    """The bars as an SVG element with its title and description."""
    tall = len(bars.bars) * (TITLE + TALL + GAP)
    most = max((sum(bar.values) for bar in bars.bars), default=0) or 1
    name = escape(bars.id, quote=True)
    head = [
        f'<svg viewBox="0 0 {WIDTH} {tall}" role="img" '
        f'aria-labelledby="{name}_pictured {name}_told" class="bars">',
        f'<title id="{name}_pictured">{escape(speech.say(bars.title))}</title>',
        f'<desc id="{name}_told">{escape(speech.say(bars.described))}</desc>',
    ]
    body = [
        line
        for place, bar in enumerate(bars.bars)
        for line in _bar(bar, place * (TITLE + TALL + GAP), most, speech)
    ]
    return "\n".join([*head, *body, "</svg>"])


def _bar(bar: Bar, top: int, most: int, speech: Speech) -> Iterator[str]:
    yield _text("name", LEFT, top + TITLE - 5, speech.say(bar.title), "start")
    run, x = 0, LEFT
    for place, value in enumerate(bar.values):
        run += value
        end = LEFT + run * LONGEST // most
        if end > x:
            yield (
                f'<rect class="part p{place % 7 + 1}" x="{x}" y="{top + TITLE}" '
                f'width="{end - x}" height="{TALL}"/>'
            )
        if end - x >= WIDE:
            yield _text("inside", (x + end) // 2, top + TITLE + 13, LETTERS[place], "middle")
        x = end
    yield _text("axis", x + 8, top + TITLE + 13, speech.say(bar.said), "start")


def _text(kind: str, x: int, y: int, said: str, anchor: str) -> str:
    return f'<text class="{kind}" x="{x}" y="{y}" text-anchor="{anchor}">{escape(said)}</text>'
