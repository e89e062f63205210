"""What all our drawings share: their frame, colours for light and dark, and how wide text is."""

from collections.abc import Iterable
from html import escape
from typing import NamedTuple

LETTER = 13
"""The size of letters."""
LEADING = 17
"""From line to line."""

_NARROW, _WIDE = frozenset("iljtfrI.,:;'!|()[] "), frozenset("mwMW@%→●◐")

STYLE = """\
svg{--ink:#1c2430;--soft:#566070;--page:#ffffff;--paper:#f4f6f9;--edge:#8a94a3;--blue:#1f5fa8;
--red:#b3261e;--green:#1e7a46;--gold:#8a5a00;--violet:#6b3fa0;
font:13px system-ui,-apple-system,"Segoe UI","Noto Sans",Arial,sans-serif;background:var(--page)}
@media (prefers-color-scheme:dark){svg{--ink:#e6e9ee;--soft:#a5afbd;--page:#14181f;--paper:#1f2630;
--edge:#6d7786;--blue:#7db4f0;--red:#f2857d;--green:#74cf9b;--gold:#e0b25a;--violet:#c3a2ee}}
text{fill:var(--ink)}.soft{fill:var(--soft)}.bold{font-weight:600}.head{font-weight:600;
font-size:17px}.mark{font-weight:700;letter-spacing:1px}.warn{fill:var(--gold)}
.page{fill:var(--page)}.line{fill:none;stroke:var(--edge);stroke-width:1.5}"""


class Frame(NamedTuple):
    """What stands round a drawing: its title, what it says in words, mark and warning."""

    title: str
    told: str
    mark: str
    secret: str
    style: str = ""


MARGIN, ABOVE, BELOW = 24, 96, 44


def framed(frame: Frame, size: tuple[int, int], body: Iterable[str]) -> str:
    """A drawing of that size in its frame, as a whole file."""
    width, height = size[0] + 2 * MARGIN, size[1] + ABOVE + BELOW
    middle = width // 2
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" role="img" aria-labelledby="title told">',
        f'<title id="title">{escape(frame.title)}</title>',
        f'<desc id="told">{escape(frame.told)}</desc>',
        f"<style>{STYLE}{frame.style}</style>",
        f'<rect class="page" width="{width}" height="{height}"/>',
        f'<text class="mark" x="{middle}" y="22" text-anchor="middle">{escape(frame.mark)}</text>',
        text(MARGIN, 52, frame.title, "head"),
        text(MARGIN, 74, frame.secret, "warn"),
        f'<g transform="translate({MARGIN} {ABOVE})">',
        *body,
        "</g>",
        f'<text class="mark" x="{middle}" y="{height - 14}" text-anchor="middle">'
        f"{escape(frame.mark)}</text>",
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def text(x: int, y: int, what: str, kind: str = "") -> str:
    """A line of text."""
    named = f' class="{kind}"' if kind else ""
    return f'<text{named} x="{x}" y="{y}">{escape(what)}</text>'


def width_of(what: str, size: int = LETTER) -> int:
    """How wide a text is at the most, in the widest of the usual fonts."""
    return sum(map(_width, what)) * size // 100 + 1


def _width(sign: str) -> int:
    """The width of a letter in hundredths of its size."""
    if sign in _NARROW:
        return 42
    if sign in _WIDE or sign > "\u2e7f":
        return 102
    return 74 if sign.isupper() else 66


def wrapped(what: str, width: int, most: int = 0) -> list[str]:
    """A text in lines of that width; of more than `most` lines the rest is left out."""
    lines, line = [], ""
    for word in what.split():
        longer = f"{line} {word}" if line else word
        if width_of(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        line = word
        while width_of(line) > width:
            cut = max(n for n in range(1, len(line) + 1) if n == 1 or width_of(line[:n]) <= width)
            lines.append(line[:cut])
            line = line[cut:]
    lines += [line] if line else []
    if most and len(lines) > most:
        lines = [*lines[: most - 1], shortened_to(f"{lines[most - 1]} …", width)]
    return lines


def shortened_to(what: str, width: int) -> str:
    """A text cut to a width, with dots where something was left out."""
    if width_of(what) <= width:
        return what
    kept = what.rstrip("… ")
    while kept and width_of(f"{kept}…") > width:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
