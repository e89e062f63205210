"""The axis of story time below a drawing: where a second stands, and labels that have room."""

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from whitecell.review.faces.speech import Speech
from whitecell.review.parts import Tick

LETTER = 7
"""About how wide a letter of a label is."""


class Frame(NamedTuple):
    """Where a drawing over time stands: its width, its margins, the last second it shows."""

    width: int
    left: int
    right: int
    end: int

    def across(self, second: int) -> int:
        """Tenths of a unit from the left, for a second of play."""
        plot = self.width - self.left - self.right
        return self.left * 10 + (second * plot * 10 // self.end if self.end else 0)


def tenths(value: int) -> str:
    """A length in tenths, as it is written in a drawing."""
    return f"{value // 10}.{value % 10}"


def text(kind: str, x: str, y: int, said: str, anchor: str) -> str:
    """A line of text in a drawing, harmless."""
    return f'<text class="{kind}" x="{x}" y="{y}" text-anchor="{anchor}">{escape(said)}</text>'


def axis(
    frame: Frame, ticks: tuple[Tick, ...], speech: Speech, top: int, foot: int
) -> Iterator[str]:
    """Marks of time below, moves above; each label in the first of two rows that has room."""
    below, above = [0, 0], [0, 0]
    for tick in ticks:
        at = frame.across(tick.second)
        x = tenths(at)
        kind = "move" if tick.move is not None else "tick"
        yield f'<line class="{kind}" x1="{x}" x2="{x}" y1="{top}" y2="{foot}"/>'
        row, anchor = _room(below, at // 10, speech.say(tick.label), "middle", frame.width)
        if row is not None:
            yield text("axis", x, foot + 18 + 15 * row, speech.say(tick.label), anchor)
        if tick.move is not None:
            row, anchor = _room(above, at // 10, speech.say(tick.move), "start", frame.width)
            if row is not None:
                yield text("moves", x, top - 10 - 16 * row, speech.say(tick.move), anchor)


def _room(free: list[int], at: int, label: str, anchor: str, width: int) -> tuple[int | None, str]:
    """The row in which a label has room, and its anchor; at an edge it leans inwards."""
    wide = len(label) * LETTER
    start = at - wide // 2 if anchor == "middle" else at
    if start < 0:
        start, anchor = at, "start"
    elif start + wide > width:
        start, anchor = at - wide, "end"
    for row, taken in enumerate(free):
        if start >= taken:
            free[row] = start + wide + LETTER
            return row, anchor
    return None, anchor
