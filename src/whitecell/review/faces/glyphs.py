"""The marks of the lanes: each kind has its own shape, so that colour alone carries nothing."""

from whitecell.review.faces.axis import tenths

_DISC = "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0Z"

SHAPES = {
    "inject": "M-5-4.5H5L0 5Z",
    "full": _DISC,
    "sanitised": f"{_DISC}M0-3.2a3.2 3.2 0 0 1 0 6.4Z",
    "late": f"{_DISC}M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z",
    "lost": "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0M-5 5L5-5",
    "barred": "M-4-4L4 4M-4 4L4-4",
    "granted": "M-4.5 0L-1.5 3.5L4.5-4",
    "refused": f"{_DISC}M-3-1.1H3V1.1H-3Z",
    "unanswered": "M-2.8-2a2.8 2.6 0 1 1 3.6 2.6Q0 1 0 2.4M0 4.2V5",
}
"""Each kind's outline about its middle; those of `LINES` are drawn as lines, the rest filled."""

LINES = ("lost", "barred", "granted", "unanswered")

BAR = 10
"""How tall the bar of a question is."""


def glyph(kind: str, x: str, y: int) -> str:
    """A kind's mark with its middle at a place."""
    drawn = "stroked" if kind in LINES else "filled"
    return f'<path class="{drawn} {kind}" transform="translate({x} {y})" d="{SHAPES[kind]}"/>'


def bar(kind: str, left: int, right: int, y: int) -> str:
    """The bar of a question, in tenths across: whole where it was decided, crossed where time ran
    out, without an end where it stayed open."""
    end = max(right, left + 60)
    x, over, top, foot = tenths(left), tenths(end), y - BAR // 2, y + BAR // 2
    path = f"M{x} {top}H{over}V{foot}H{x}Z"
    if kind == "lapsed":
        before, after = tenths(end - 30), tenths(end + 30)
        path += f"M{before} {top - 2}L{after} {foot + 2}M{after} {top - 2}L{before} {foot + 2}"
    elif kind == "open":
        path = f"M{over} {top}H{x}V{foot}H{over}"
    return f'<path class="bar {kind}" d="{path}"/>'


def symbol(kind: str) -> str:
    """A kind's mark as it stands in a legend."""
    drawn = glyph(kind, "14", 8) if kind in SHAPES else bar(kind, 30, 240, 8)
    return f'<svg viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">{drawn}</svg>'
