"""What somebody at the table typed: whose it is, a word of the table or the play, and the rest."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import NamedTuple

from whitecell.console.table_tongues import (
    OF_CELLS,
    called,
    callings,
    in_english,
    named,
    tongue,
    understood,
)
from whitecell.console.table_words import ALSO, GRAVE, TYPED, WORDS
from whitecell.language import FIRST, Sentence
from whitecell.play.board import CONTROL


class Said(NamedTuple):
    """A line as it was read: whose seat it names, its word, what follows, what was guessed."""

    seat: str
    word: str
    rest: str
    guessed: bool = False
    near: str = ""


def read(
    line: str,
    cells: Iterable[str],
    code: str = FIRST,
    titles: dict[str, str] | None = None,
    whole: Mapping[str, str] | None = None,
) -> Said:
    """A line as its seat, word and rest; `word` is empty where it is none that anybody knows.

    English is always understood, and beside it the language of the table; cells by their names
    and, where no other's title has it, by a word of their title; `whole` leads from whole titles,
    in any language, to cells.
    """
    text, cells = " ".join(line.split()), tuple(cells)
    words = callings(titles) if titles else {}
    head, colon, tail = text.partition(":")
    whole = {**{title: cell for cell, title in (titles or {}).items()}, **(whole or {})}
    whose = named(head, whole)
    if colon and whose in cells:
        text = f"{whose}{colon}{tail}"
    elif head.lower() in words:
        text = f"{words[head.lower()]}{colon}{tail}"
    said = _before(text, {**dict.fromkeys(cells), **words}, code) or _said(text, cells, code)
    if titles and said.word in OF_CELLS:
        return said._replace(rest=called(said.rest, words, whole))
    return said


def _said(text: str, cells: tuple[str, ...], code: str) -> Said:
    seat, text = _seat(text, cells, code)
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


def _before(text: str, cells: dict[str, str | None], code: str) -> Said | None:
    """A line as `guild ack M3`, `guild, ack M3` or `as guild ack M3`: a cell without its colon.

    What it says is not guessed then: it may be no command, but something said about the cell.
    """
    theirs = understood(code, TYPED, text)
    sits = text[:3].lower() == "as "
    if sits or (theirs and theirs[0] == "as"):
        sits, text = True, theirs[1] if theirs else text[3:]
    elif theirs:
        return None
    first, _, tail = text.partition(" ")
    name = first.rstrip(",;>").lower()
    name = in_english(code, TYPED, "as", name)
    cell, dot, chair = name.partition(".")
    if not tail or name in WORDS or name in ALSO or cell not in {*cells, CONTROL}:
        return None
    seat = (cells.get(cell) or cell) + dot + chair
    said = _said(tail, (), code)
    if sits and (said.guessed or not said.word):
        return None
    if not said.guessed:
        return said._replace(seat=seat)
    return Said(seat, "", tail, near=f"{said.word} {said.rest}".strip())


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


WHOLE = ("forms",)
"""What is ours in a sentence, however long: nobody typed it."""


def tidy(said: Sentence) -> Sentence:
    """A sentence whose arguments are short: what was typed may have been anything."""
    parts = {
        k: v[:80] if isinstance(v, str) and k not in WHOLE else v for k, v in said.arguments.items()
    }
    return Sentence(said.id, parts)
