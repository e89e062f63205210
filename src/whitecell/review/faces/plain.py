"""Anybody's words made harmless: what does not show, or turns the reading direction, is shown."""

import re

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_SPACES = re.compile(r"[\t\n\v\f\r\u0085\u2028\u2029]+")


def plain(text: str) -> str:
    """Text in one line; control characters and marks of direction appear as their code points."""
    return _UNSEEN.sub(_shown, _SPACES.sub(" ", text)).strip()


def _shown(match: re.Match[str]) -> str:
    return f"[U+{ord(match[0]):04X}]"
