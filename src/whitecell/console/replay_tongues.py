"""What somebody who walks through a play types in another language: its words, both ways.

The words stand in the catalogue `walking`: the first of each is shown, the others are understood,
and English is understood beside them.
"""

import re
from difflib import get_close_matches
from functools import cache

from whitecell.console.replay_words import FORMS, STOPS
from whitecell.console.table_tongues import clocked
from whitecell.language import FIRST, language
from whitecell.play.board import CONTROL, Board

PARTS = (CONTROL, "all")
"""Small words that follow another."""
BLANKS = ("CELL", "WORD", "INJECT", "NEWFILE")
"""What stands in a form for something else."""


@cache
def _said(code: str, *words: str) -> dict[str, str]:
    """What is typed for each of some words; a later one has what it shares with an earlier one."""
    of = language(code).wording
    return {one: word for word in words for one in of(f"walking.word_{word}").lower().split("|")}


@cache
def _shown(code: str, word: str) -> str:
    return language(code).wording(f"walking.word_{word}").split("|")[0]


def _first(text: str, said: dict[str, str]) -> tuple[str, str]:
    """The English word that a text begins with the word for, and what follows."""
    for one in sorted(said, key=len, reverse=True):
        if re.match(rf"{re.escape(one)}(?!\S)", text, re.IGNORECASE):
            return said[one], text[len(one) :].strip()
    return "", text


def in_english(line: str, code: str) -> str:
    """A line with the words of a language in English; what they are followed by is left alone."""
    text = " ".join(line.split())
    if code == FIRST:
        return text
    word, rest = _first(text, _said(code, *FORMS, CONTROL))
    if word in ("next", "back"):
        stop, more = _first(rest, _said(code, *STOPS))
        rest = f"{stop} {more}" if stop else more
    elif word == "help":
        rest = _first(rest, _said(code, *FORMS, "all"))[0] or rest
    elif word in ("as", "inbox", "decisions", "requests"):
        parts = _said(code, *PARTS)
        rest = " ".join(parts.get(one.lower(), one) for one in rest.split())
    return f"{word} {rest}".strip() if word else text


def near(line: str, code: str) -> str:
    """The word of a language that a line which nobody understands may have begun with."""
    words = _said(code, *FORMS) if code != FIRST else {}
    first = line.split()[0].lower() if line.split() else ""
    found = get_close_matches(first, words, 1, 0.7) if len(first) < 30 else []
    return found[0] if found else ""


def in_tongue(form: str, code: str) -> str:
    """A word, with what follows it, as it is typed in a language."""
    first, _, rest = form.partition(" ")
    if code == FIRST:
        return form
    if first not in FORMS:
        return clocked(form, code)
    if first in STOPS:
        return f"{_shown(code, 'next')} {_shown(code, first)}"
    parts = [
        _shown(code, one) if one in (*STOPS, *PARTS) else _blank(one, code) for one in rest.split()
    ]
    return " ".join((_shown(code, first), *parts))


def _blank(part: str, code: str) -> str:
    return language(code).wording(f"walking.blank_{part.lower()}") if part in BLANKS else part


def proposals(line: str, whole: Board, code: str) -> list[str]:
    """The words that what is typed so far could become."""
    head, _, begun = line.rpartition(" ")
    meant = in_english(head, code).split()
    word = meant[0].lower() if meant else ""
    known: tuple[str, ...] = ()
    if not word:
        known = (*(in_tongue(one, code) for one in FORMS), *(move.id for move in whole.moves))
    elif word in ("next", "back", "b", "n"):
        known = tuple(_shown(code, stop) for stop in STOPS)
    elif word in ("as", "inbox", "decisions", "requests"):
        known = (*whole.desks, *((_shown(code, CONTROL),) if word == "as" else ()))
    elif word == "help":
        known = tuple(in_tongue(one, code) for one in FORMS)
    return [f"{name} " for name in known if name.startswith(begun.lower())]
