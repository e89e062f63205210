"""What can be typed at the table in another language: its verbs and small words, both ways.

The words stand in the catalogue `verbs`: the first of each is shown, the others are understood.
What is written after a colon is somebody's own words and is left alone.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from whitecell.language import FIRST, language

PARTS: dict[str, tuple[str, ...]] = {
    "share": ("with",), "verdict": ("with",), "request": ("for",), "grant": ("for",),
    "refuse": ("for",), "link": ("as one source", "with"), "decide": ("agreed:with",),
    "propose": ("agreed:with",), "tell": ("to", "about"), "pass": ("to",), "aloud": ("to",),
    "improvise": ("from", "to"), "extend": ("by",), "observe": ("about",),
    "set": ("gauge", "service"), "wait": ("news", "until"),
    "seat": ("person", "doctrinal", "cautious", "hasty", "siloed", "random"),
    "story": ("on", "off"), "as": ("control",),
    "weigh": ("reading:strongly_for", "reading:strongly_against", "reading:for",
              "reading:against", "reading:neutral", "for"),
    "position": ("position:for", "position:against", "position:abstain", "position:reservations"),
    "tick": ("done_late", "partly_done", "not_done", "not_observed", "done"),
}  # fmt: skip
"""The small words of each command, those first that contain others; before a colon stands what
it is, where the same word means another thing elsewhere."""
ALL = (
    "share",
    "verdict",
    "request",
    "tell",
    "inbox",
    "plan",
    "decisions",
    "requests",
    "expected",
    "help",
    "acknowledge",
    "improvise",
    "aloud",
)
"""Commands that may name everybody, or everything."""
OF_CELLS = (
    "share", "verdict", "request", "grant", "refuse", "tell", "improvise", "observe", "aloud",
    "pass", "inbox", "news", "seat", "as", "decisions", "requests", "decide", "propose",
)  # fmt: skip
"""Commands in which a cell may be called by a word of its title."""
BLANKS = ("CELL", "TEXT", "INJECT", "NAME", "HYPOTHESIS", "PARTY", "COMMAND", "WORD")
"""What stands in a form for something else."""
_SAME = {"ack": "acknowledge", "next?": "todo"}
TIMED = ("wait", "jump")
"""Commands that a clock time may follow."""
_CLOCK = re.compile(r"(?<!\d)(\d{1,2}):(\d{2})(?!\d)")
_BETWEEN = ("", "and", "dan", "&")
_BEFORE_COLON = re.compile(r"\A([^:]*)(.*)\Z", re.DOTALL)


class Tongue(NamedTuple):
    """A language's words for the table: verb to word, and for each word its small words."""

    verbs: dict[str, str]
    first: dict[str, str]
    parts: dict[str, tuple[tuple[re.Pattern[str], str], ...]]
    shown: dict[str, tuple[tuple[re.Pattern[str], str], ...]]


def _parts_of(word: str) -> tuple[str, ...]:
    return (*PARTS.get(word, ()), *(("all",) if word in ALL else ()))


def _pattern(words: str) -> re.Pattern[str]:
    """Any of several words, the longest first, as words of their own."""
    ordered = sorted(words.split("|"), key=len, reverse=True)
    return re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, ordered))})(?![\w.])", re.IGNORECASE)


@cache
def tongue(code: str, words: tuple[str, ...]) -> Tongue:
    """The words of a language for the words of the table; of English there are none to add."""
    known = Tongue({}, {}, {}, {})
    if code == FIRST:
        return known
    said = language(code).wording
    for word in words:
        listed = said(f"verbs.word_{word}").split("|")
        known.first[word] = listed[0]
        known.verbs.update(dict.fromkeys(listed, word))
        small = [(part, said(f"verbs.part_{_key(part)}")) for part in _parts_of(word)]
        known.parts[word] = tuple((_pattern(theirs), _meant(part)) for part, theirs in small)
        known.shown[word] = tuple(
            (_pattern(_meant(part)), theirs.split("|")[0])
            for part, theirs in reversed(small)
            if _meant(part)
        )
    return known


def _key(part: str) -> str:
    return part.replace(" ", "_").replace(":", "_").rstrip("_")


def _meant(part: str) -> str:
    """The English word that a small word stands for; nothing where English has none there."""
    kind, colon, word = part.partition(":")
    return word if colon else kind


def understood(code: str, words: tuple[str, ...], text: str) -> tuple[str, str] | None:
    """The word and the rest that a line in that language means; nothing where it is none."""
    known = tongue(code, words)
    for verb in sorted(known.verbs, key=len, reverse=True):
        head = text[: len(verb)]
        if head.lower() == verb and not text[len(verb) : len(verb) + 1].isalnum():
            word = known.verbs[verb]
            return word, in_english(code, words, word, text[len(verb) :].strip())
    return None


def in_english(code: str, words: tuple[str, ...], word: str, rest: str) -> str:
    """The small words of a command in English, as far as its first colon."""
    found = _BEFORE_COLON.match(rest)
    head, tail = (found[1], found[2]) if found else (rest, "")
    for pattern, part in tongue(code, words).parts.get(word, ()):
        head = pattern.sub(f" {part} ", head)
    return " ".join(head.split()) + tail


def spoken(code: str, words: tuple[str, ...], line: str) -> str:
    """A command, or its form, as it is typed in a language."""
    if code == FIRST:
        return line
    seat, colon, command = line.partition(": ")
    if not colon or seat.split()[0] in words:
        seat, colon, command = "", "", line
    word, _, rest = command.partition(" ")
    bare = _SAME.get(word.rstrip(":"), word.rstrip(":"))
    known = tongue(code, words)
    found = _BEFORE_COLON.match(rest)
    head, tail = (found[1], found[2]) if found else (rest, "")
    for pattern, part in known.shown.get(bare, ()):
        head = pattern.sub(part, head, count=1)
    said = language(code).wording
    agreed = language(code).wording("verbs.part_agreed_with").split("|")[0]
    filled = head + re.sub(r"\bwith:(?=[^:]*\Z)", f"{agreed}:", tail)
    for blank in BLANKS:
        filled = re.sub(rf"\b{blank}\b", said(f"verbs.blank_{blank.lower()}"), filled)
    if bare in TIMED:
        filled = clocked(filled, code)
    verb = known.first.get(bare, bare) + (":" if word.endswith(":") else "")
    return f"{seat}{colon}{verb} {filled}".strip()


def small(word: str, part: str, code: str) -> str:
    """A small word of a command as it is typed in a language."""
    if code == FIRST or part not in PARTS[word]:
        return part
    return language(code).wording(f"verbs.part_{_key(part)}").split("|")[0]


def clocked(text: str, code: str) -> str:
    """Clock times as a language writes them."""
    written = language(code).wording("story.clock")
    return _CLOCK.sub(lambda m: written.format(hour=int(m[1]), minute=int(m[2])), text)


def callings(titles: dict[str, str]) -> dict[str, str]:
    """The words by which cells may be called: those of its title that no other cell's has."""
    of: dict[str, list[str]] = {}
    for cell, title in titles.items():
        for word in dict.fromkeys(re.findall(r"\w{4,}", title.lower())):
            of.setdefault(word, []).append(cell)
    return {w: cells[0] for w, cells in of.items() if len(cells) == 1 and w not in titles}


def named(said: str, titles: Mapping[str, str]) -> str:
    """What was said, with each cell whose whole title stands in it by its name.

    `titles` leads from title to cell; an article before one may be left out.
    """
    for title in sorted(titles, key=len, reverse=True):
        bare = re.escape(title[4:] if title[:4].lower() == "the " else title)
        known = rf"(?<!\w)(?:the )?{bare}(?!\w)"
        said = re.sub(known, titles[title], said, flags=re.IGNORECASE)
    return said


def called(rest: str, words: dict[str, str], titles: Mapping[str, str]) -> str:
    """What follows a command, with each cell by its name, as far as the first colon."""
    found = _BEFORE_COLON.match(rest)
    head, tail = (found[1], found[2]) if found else (rest, "")
    head = named(head, titles)
    return re.sub(r"[^\W_][\w.]*", lambda w: words.get(w[0].lower(), w[0]), head) + tail


def cells_named(said: str, titles: dict[str, str]) -> tuple[list[str], str]:
    """The cells that an answer names, by name, title or a word of it, and what names none."""
    words = callings(titles) | {cell.lower(): cell for cell in titles}
    said = named(said, {title: cell for cell, title in titles.items()})
    given = [word for word in re.split(r"[\s,;]+", said.lower()) if word not in _BETWEEN]
    unknown = next((word for word in given if word not in words), "")
    return list(dict.fromkeys(words[word] for word in given if word in words)), unknown
