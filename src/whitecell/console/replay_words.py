"""What somebody who walks through a play typed: a word, and what follows it."""

import re
from difflib import get_close_matches
from typing import NamedTuple

FORMS: dict[str, tuple[str, ...]] = {
    "next": ("Enter", "next"),
    "back": ("b", "back"),
    "move": ("move", "back move"),
    "decision": ("decision", "back decision"),
    "verdict": ("verdict", "back verdict"),
    "ending": ("ending",),
    "start": ("start",),
    "last": ("last",),
    "go": ("21:40", "+95m", "night +10m", "#412", "M3"),
    "find": ("find WORD", "find"),
    "why": ("why", "why #412"),
    "events": ("events",),
    "where": ("where",),
    "inbox": ("inbox", "inbox CELL", "inbox CELL all"),
    "read": ("read M3", "read INJECT"),
    "decisions": ("decisions", "decisions CELL"),
    "requests": ("requests", "requests CELL"),
    "expected": ("expected",),
    "as": ("as CELL", "as control"),
    "fork": ("fork NEWFILE",),
    "help": ("help", "help WORD"),
    "quit": ("quit",),
}
"""The words, in the order of help, with how they are written."""

ALSO = {
    "n": "next", "b": "back", "p": "back", "prev": "back", "previous": "back", "forward": "next",
    "f": "find", "search": "find", "first": "start", "begin": "start", "end": "last", "to": "go",
    "goto": "go", "decide": "decision", "share": "verdict", "endex": "ending", "because": "why",
    "standing": "where", "state": "where", "gauges": "where", "services": "where",
    "picture": "where", "belief": "where", "seats": "where", "clock": "where", "news": "inbox",
    "event": "go", "branch": "fork", "exit": "quit", "q": "quit", "leave": "quit", "?": "help",
    "h": "help", "control": "as",
}  # fmt: skip
"""Other words that people type for them."""

STOPS = ("move", "decision", "verdict", "ending")
"""What one can go on to, and back to."""
ALL = (*FORMS, *ALSO)

_TIME = re.compile(r"\d{1,2}[:.]\d{2}|(?:[a-z][a-z0-9_]*\s*)?\+\s*\S+", re.IGNORECASE)
_NUMBERED = re.compile(r"#?\d{1,9}|[mdr]\d{1,6}", re.IGNORECASE)


class Wish(NamedTuple):
    """A line as it was read; `word` is empty where it is none that anybody knows."""

    word: str
    rest: str = ""
    near: str = ""


def read(line: str) -> Wish:
    """A line as its word and what follows."""
    text = " ".join(line.split())
    if text.startswith("/"):
        return Wish("find", text[1:].strip())
    if not text:
        return Wish("next")
    if _TIME.fullmatch(text) or _NUMBERED.fullmatch(text):
        return Wish("go", text)
    first, _, rest = text.partition(" ")
    word = ALSO.get(first.lower(), first.lower())
    if first.lower() == "control":
        return Wish("as", first)
    if word in ("next", "back") and rest:
        return _stop(word, rest.lower())
    if word in STOPS:
        return Wish("next", word)
    if word in FORMS:
        return Wish(word, rest.strip())
    near = get_close_matches(first.lower(), ALL, 1, 0.7) if len(first) < 30 else []
    return Wish("", text, ALSO.get(near[0], near[0]) if near else "")


def _stop(word: str, rest: str) -> Wish:
    """On or back to the nearest of a kind; where there is none of that name, what was meant."""
    kind = ALSO.get(rest, rest).removesuffix("s")
    if kind in STOPS:
        return Wish(word, kind)
    if _TIME.fullmatch(rest) or _NUMBERED.fullmatch(rest):
        return Wish("go", rest)
    near = get_close_matches(kind, STOPS, 1, 0.6)
    return Wish("", f"{word} {rest}", f"{word} {near[0]}" if near else word)
