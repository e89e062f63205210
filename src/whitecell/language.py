"""Sentences, and the languages they are said in.

A room below the faces never writes prose: it makes a `Sentence`, an id and its arguments. A face
says it in a language, whose wording stands in a catalogue: `languages/<code>/<subject>.toml`.
To add a language: add a folder with the same files. No code.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

CATALOGUES = Path(__file__).parent / "languages"
"""The folder of the catalogues: a folder for each language, a page for each subject."""

Text = Mapping[str, str]
"""An author's text: language code to wording; the key "" is the exercise's first language."""

Words = str | Text
"""Somebody's own words: as they were typed, or as a scripted play says them in its languages."""

FIRST = "en"
"""The language that every sentence exists in."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Something to be said: `id` is `<subject>.<key>` in the catalogues.

    Arguments are strings, whole numbers, texts of the author, sentences, or tuples of these.
    """

    id: str
    arguments: Mapping[str, Any] = field(default_factory=dict)


def sentence(id: str, /, **arguments: Any) -> Sentence:
    """A `Sentence` with its arguments named at the call."""
    return Sentence(id, arguments)


def choose(text: Words, code: str) -> str:
    """The wording in a language, else in the exercise's first one; typed words are themselves."""
    if isinstance(text, str):
        return text
    if code in text:
        return text[code]
    return text[""] if "" in text else next(iter(text.values()), "")


def wordings(words: Words) -> tuple[str, ...]:
    """Somebody's own words in each language that they are said in."""
    return (words,) if isinstance(words, str) else tuple(words.values())


def as_text(words: Words) -> Text:
    """Somebody's own words as an author's text."""
    return {"": words} if isinstance(words, str) else words


def changed(words: Words, change: Callable[[str], str]) -> Words:
    """Somebody's own words, changed alike in each language."""
    if isinstance(words, str):
        return change(words)
    return {code: change(wording) for code, wording in words.items()}


class _Wording(Formatter):
    """`str.format` with four formats of ours: see `Language.shape`."""

    def __init__(self, language: "Language") -> None:
        self._language = language

    def format_field(self, value: Any, format_spec: str) -> Any:
        return self._language.shape(value, format_spec)


class Language:
    """One language: its catalogue, and how it writes numbers, times and lists."""

    def __init__(self, code: str) -> None:
        self.code = code
        self._wording = _Wording(self)

    def say(self, what: Any) -> str:
        """A sentence, an author's text, a number or a tuple of these, in this language."""
        match what:
            case Sentence():
                return self._wording.vformat(self.wording(what.id), (), what.arguments)
            case Mapping():
                return choose(what, self.code)
            case tuple() | list():
                return self._enumerate([self.say(part) for part in what])
            case None:
                return self.wording("common.nothing")
            case _:
                return str(what)

    def wording(self, id: str) -> str:
        """The catalogue's wording for a sentence id; `KeyError` where no catalogue has it."""
        subject, _, key = id.partition(".")
        words = _catalogue(self.code, subject)
        return words[key] if key in words else _catalogue(FIRST, subject)[key]

    def shape(self, value: Any, how: str) -> str:
        """A value as `span` (seconds), `mille` (per mille as percent), `cap` or `one|many`."""
        if how == "span":
            return self.span(int(value))
        if how == "mille":
            return self.decimal(int(value), 10)
        if "|" in how:
            one, _, many = how.partition("|")
            return f"{value} {one if value == 1 else many}"
        if how == "cap":
            said = self.say(value)
            return said[:1].upper() + said[1:]
        return format(value, how) if how else self.say(value)

    def span(self, seconds: int) -> str:
        """A length of time, in at most two units: "1 h 5 min", "41 min", "30 s"."""
        parts = []
        for unit, size in (("day", 86400), ("hour", 3600), ("minute", 60), ("second", 1)):
            count, seconds = divmod(seconds, size)
            if count:
                parts.append(self.wording(f"common.{unit}").format(count=count))
        return " ".join(parts[:2]) or self.wording("common.second").format(count=0)

    def decimal(self, value: int, scale: int) -> str:
        """`value / scale` with one decimal, in this language's decimal sign."""
        whole, part = divmod(abs(value) * 10 // scale, 10)
        sign = "-" if value < 0 else ""
        return f"{sign}{whole}{self.wording('common.decimal_sign')}{part}"

    def _enumerate(self, parts: list[str]) -> str:
        if len(parts) < 2:
            return "".join(parts)
        and_ = self.wording("common.and" if len(parts) == 2 else "common.and_last")
        return f"{', '.join(parts[:-1])}{and_}{parts[-1]}"


def worded(id: str) -> bool:
    """Whether the catalogues have a wording for a sentence id."""
    subject, _, key = id.partition(".")
    return key in _catalogue(FIRST, subject)


@cache
def language(code: str) -> Language:
    """The language of that code; one whitecell does not speak falls back to English wording."""
    return Language(code)


def spoken() -> tuple[str, ...]:
    """The codes of the languages that whitecell's own sentences exist in."""
    return tuple(sorted(e.name for e in CATALOGUES.iterdir() if not e.name.startswith("_")))


@cache
def _catalogue(code: str, subject: str) -> Mapping[str, str]:
    page = CATALOGUES / code / f"{subject}.toml"
    return tomllib.loads(page.read_text(encoding="utf-8")) if page.is_file() else {}
