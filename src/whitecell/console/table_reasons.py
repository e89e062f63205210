"""The reason at the end of what was typed: after `because`, or after what was meant for it."""

import re
from difflib import get_close_matches

BECAUSE = ("because", "karena")
_BECAUSE = re.compile(r"\s+(?:because|karena):?\s+", re.IGNORECASE)
_WORD = re.compile(r"\s([^\W\d_]{4,9})(:?)(?=\s)")
_CLOSE = 0.83


def split(line: str) -> tuple[str, bool, str]:
    """A line before and after its reason; in free text only `because:` begins one."""
    found = list(_BECAUSE.finditer(line))
    for match in found:
        if ":" not in line[: match.start()] or ":" in match[0]:
            return line[: match.start()], True, line[match.end() :]
    return line, False, ""


def mended(line: str) -> tuple[str, str]:
    """A line with `because` where it was misspelt, and how that was read, if it was."""
    if split(line)[1]:
        return line, ""
    for match in _WORD.finditer(line):
        word, colon = match[1].lower(), match[2]
        if ":" in line[: match.start()] and not colon:
            continue
        near = get_close_matches(word, BECAUSE, 1, _CLOSE)
        if near and word[0] == near[0][0] and abs(len(word) - len(near[0])) < 2:
            return f"{line[: match.start(1)]}{near[0]}{line[match.end(1) :]}", near[0] + colon
    return line, ""
