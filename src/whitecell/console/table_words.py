"""What somebody at the table typed: read forgivingly, as a word of the table or of the play."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import NamedTuple

from whitecell.console.table_tongues import (
    OF_CELLS,
    called,
    callings,
    in_english,
    named,
    spoken,
    tongue,
    understood,
)
from whitecell.errors import ActionRefused
from whitecell.language import FIRST, Sentence, sentence
from whitecell.play.actions import Action
from whitecell.play.board import CONTROL
from whitecell.play.commands import COMMANDS, VERBS, parse, verb_of

FORMS: dict[str, tuple[str, ...]] = {
    "news": ("news", "news CELL"),
    "todo": ("next?", "what can I do"),
    "clock": ("clock",),
    "inbox": ("inbox CELL", "inbox CELL all"),
    "read": ("read M3", "read INJECT"),
    "decisions": ("decisions", "decisions CELL", "decisions all"),
    "requests": ("requests", "requests CELL", "requests all"),
    "plan": ("plan", "plan all"),
    "expected": ("expected", "expected all"),
    "gauges": ("gauges",),
    "picture": ("picture",),
    "seats": ("seats",),
    "entries": ("entries",),
    "verdict": ("verdict M3 with CELL, CELL",),
    "as": ("as CELL", "as CELL: COMMAND", "as control"),
    "seat": ("seat CELL person", "seat CELL doctrinal"),
    "wait": ("wait +10m", "wait 21:40", "wait news"),
    "jump": ("jump +10m",),
    "speed": ("speed", "speed 60", "speed normal"),
    "story": ("story off", "story on"),
    "help": ("help", "help WORD"),
    "quit": ("quit",),
}
"""The words of the table beyond the play's own, with how they are written."""

ALSO = {
    "new": "news", "time": "clock", "?": "help", "what": "todo", "next?": "todo", "todo": "todo",
    "look": "inbox", "show": "read", "exit": "quit", "bye": "quit", "leave": "quit",
    "continue": "resume", "go": "resume", "begin": "start", "startex": "start", "endex": "end",
    "msel": "plan", "services": "gauges", "belief": "picture", "reply": "tell", "say": "tell",
    "send": "share", "ask": "request", "approve": "grant", "deny": "refuse", "choose": "decide",
    "agree": "concur", "withdraw": "undo", "revert": "undo", "amend": "undo", "log": "entries",
    "status": "clock", "where": "clock",
}  # fmt: skip
"""Other words that people type for them."""

KEPT_BACK = {"open", "hot_wash", "debrief", "close", "take"}
"""Verbs of the play that nobody at the table needs: the table does it."""

PLAY = tuple(verb for verb in VERBS if verb not in KEPT_BACK)
WORDS = tuple(dict.fromkeys((*FORMS, *PLAY)))
TYPED = tuple(word for word in WORDS if word != "ack")
"""Words that are typed in every language; ack is English for acknowledge."""
GRAVE = {"start", "end", "quit", "next", "skip", "recall", "discussed", "undo"}
"""Words that are never guessed from a misspelling."""

_CELLS = r"[\w.]+(?:\s*,\s*[\w.]+)*"
_FORGIVEN = tuple(
    (re.compile(found, re.IGNORECASE | re.DOTALL), meant)
    for found, meant in (
        (r"(share|request|grant|refuse|link) (\S+) (?:to|and) (.+)", r"\1 \2 with \3"),
        (rf"(share) (\S+) (?!with )({_CELLS})", r"\1 \2 with \3"),
        (rf"(request|grant|refuse) (\S+) with ({_CELLS}.*)", r"\1 \2 for \3"),
        (rf"(request) (\S+) (?!for )({_CELLS})", r"\1 \2 for \3"),
        (r"(grade) (\S+) (?:as|=) ?(\S+)", r"\1 \2 \3"),
        (r"(grade) (\S+) ([a-f]) ([1-6])", r"\1 \2 \3\4"),
        (r"(decide|propose|match) (\S+) (?:option |= ?|for )(\w+)", r"\1 \2 \3"),
        (r"(decide|refuse|object|draft) (\S+) ([^:]+ .*)", r"\1 \2: \3"),
        (r"(object|refuse) (\S+) (?!for )(\w+)", r"\1 \2: \3"),
        (r"(tell) to (.+)", r"\1 \2"),
        (rf"(tell) ({_CELLS}) (?!about )([^:].*)", r"\1 \2: \3"),
        (r"(undo) (?:#|entry )(\d+)", r"\1 \2"),
        (r"(undo) (?:last|it|that)", r"\1"),
        (r"(set) (gauge|service) (\S+) (?:to|=) ?(-?\d+)", r"\1 \2 \3 \4"),
    )
)
_LISTED = re.compile(r"\s+(?:and|dan|&)\s+|\s*&\s*")
_WITH = re.compile(r"(?:^|\s+)(?:with|bersama):\s*[^:]+$", re.IGNORECASE)
_BECAUSE = re.compile(r"\s+(?:because|karena):?\s+", re.IGNORECASE)


class Said(NamedTuple):
    """A line as it was read: whose seat it names, its word, what follows, what was guessed."""

    seat: str
    word: str
    rest: str
    guessed: bool = False
    near: str = ""


def read(
    line: str, cells: Iterable[str], code: str = FIRST, titles: dict[str, str] | None = None
) -> Said:
    """A line as its seat, word and rest; `word` is empty where it is none that anybody knows.

    English is always understood, and beside it the language of the table; cells by their names
    and, where no other's title has it, by a word of their title.
    """
    text = " ".join(line.split())
    words = callings(titles) if titles else {}
    head, colon, tail = text.partition(":")
    whose = named(head, titles or {})
    if colon and whose in cells:
        text = f"{whose}{colon}{tail}"
    elif head.lower() in words:
        text = f"{words[head.lower()]}{colon}{tail}"
    said = _said(text, cells, code)
    if titles and said.word in OF_CELLS:
        return said._replace(rest=called(said.rest, words, titles))
    return said


def _said(text: str, cells: Iterable[str], code: str) -> Said:
    seat, text = _seat(text, tuple(cells), code)
    first, _, rest = text.partition(" ")
    word = first.lower()
    if word.endswith(":") and word[:-1] in WORDS:
        word = word[:-1]
        # What is observed may be of a cell, which stands before the colon, or of none.
        rest = f": {rest}" if word == "observe" else rest
    if word == "as":
        return Said(seat, "as", rest.strip().rstrip(":"))
    if word in WORDS or word in ALSO:
        word = ALSO.get(word, word)
        return Said(seat, word, in_english(code, TYPED, word, rest.strip()))
    theirs = understood(code, TYPED, text)
    if theirs is not None:
        return Said(seat, *theirs)
    near = _near(word, code)
    if near and near not in GRAVE:
        return Said(seat, near, in_english(code, TYPED, near, rest.strip()), guessed=True)
    return Said(seat, "", text, near=near)


def _seat(text: str, cells: tuple[str, ...], code: str) -> tuple[str, str]:
    """The seat that `guild: ack M3` or `as guild: ack M3` names, and what it says."""
    head, colon, tail = text.partition(":")
    theirs = understood(code, TYPED, head)
    name = theirs[1] if theirs and theirs[0] == "as" else head
    name = in_english(code, TYPED, "as", name.strip().lower())
    name = name.removeprefix("as ").strip()
    known = name.partition(".")[0] in (*cells, CONTROL)
    return (name, tail.strip()) if colon and tail.strip() and known else ("", text)


def _near(word: str, code: str) -> str:
    if len(word) > 30 or len(word) < 2:
        return ""
    theirs = tongue(code, TYPED).verbs
    meant = {**{one: one for one in WORDS}, **ALSO, **theirs}
    begun = {meant[one] for one in meant if one.startswith(word)}
    if len(begun) == 1 and len(word) > 2:
        return begun.pop()
    close = [one for one in meant if sorted(one) == sorted(word)]
    close = close or get_close_matches(word, meant, 1, 0.7)
    return meant[close[0]] if close else ""


def action_of(word: str, rest: str, code: str = FIRST) -> tuple[Action, str]:
    """The play's action that a line asks for, and the reason given after `because`."""
    line = f"{word} {rest}".strip()
    head, found, note = _split(line)
    text, why = (head, note) if found else (line, "")
    agreed = _WITH.search(why)
    if agreed:
        text, why = f"{text} {agreed[0].strip()}", why[: agreed.start()]
    for tried in _tries(text):
        try:
            return parse(tried), why
        except ActionRefused:
            continue
    raise ActionRefused(sentence("table.write_like", forms=" | ".join(forms_of(word, code))))


def _split(line: str) -> tuple[str, bool, str]:
    """A line before and after its reason; in free text only `because:` begins one."""
    found = list(_BECAUSE.finditer(line))
    for match in found:
        if ":" not in line[: match.start()] or ":" in match[0]:
            return line[: match.start()], True, line[match.end() :]
    return line, False, ""


def _tries(text: str) -> Iterable[str]:
    """The line, and then what it may have meant."""
    agreed = _WITH.search(text)
    if agreed:
        named = agreed[0].partition(":")[2]
        text = f"{text[: agreed.start()]} with: {_LISTED.sub(', ', named).strip()}"
    yield text
    head, colon, tail = text.partition(":")
    listed = _LISTED.sub(", ", head) + colon + tail
    if listed != text:
        yield listed
    for wanted, meant in _FORGIVEN:
        if wanted.fullmatch(listed):
            listed = wanted.sub(meant, listed)
            yield listed


def forms_of(word: str, code: str = FIRST) -> tuple[str, ...]:
    """How a word is written in a language, for help."""
    if word in FORMS:
        return tuple(in_tongue(form, code) for form in FORMS[word])
    forms = (command.form for command in COMMANDS if verb_of(command) == word)
    return tuple(in_tongue(_written(form), code) for form in forms)


def in_tongue(line: str, code: str) -> str:
    """A command as it is typed in a language."""
    return spoken(code, TYPED, line)


_SHOWN = {
    "{thing}": "M3", "{other}": "M4", "{cells}": "CELL, CELL", "{cell}": "CELL",
    "{decision}": "D1", "{option}": "a", "{text}": "TEXT", "{grade}": "B2", "{points}": "60",
    "{inject}": "INJECT", "{name}": "NAME", "{hypothesis}": "HYPOTHESIS", "{reading}": "for",
    "{position}": "for", "{stage}": "done", "{entry}": "412",
    "{sender}": "PARTY", "{span}": "+10m",
}  # fmt: skip


def _written(form: str) -> str:
    for part, shown in _SHOWN.items():
        form = form.replace(part, shown)
    return form.replace("grant M3", "grant R1").replace("refuse M3", "refuse R1")


def tidy(said: Sentence) -> Sentence:
    """A sentence whose arguments are short: what was typed may have been anything."""
    parts = {k: v[:80] if isinstance(v, str) else v for k, v in said.arguments.items()}
    return Sentence(said.id, parts)
