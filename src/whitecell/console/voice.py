"""Sentences as styled text: wordings carry the styles, and what goes into them is made harmless."""

import unicodedata
from typing import Any

from rich.text import Text

from whitecell.language import Sentence, language, sentence

STYLES = {
    "who": "bold",
    "item": "cyan",
    "title": "bold",
    "soft": "dim",
    "late": "yellow",
    "bad": "bold red",
    "good": "green",
    "domain": "bold magenta",
}
"""The styles that wordings name: [who]...[/who]."""

_HARMLESS = "\n\t"

_BRACKET = "\ue000"
"""Stands for an argument's bracket while styles are read; no harmless text has it."""


class Voice:
    """A language on this terminal."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.language = language(code)
        self.article = self.language.wording("story.article")

    def text(self, what: Sentence) -> Text:
        """A sentence as styled text."""
        text = Text.from_markup(self.markup(what), emoji=False)
        text.plain = text.plain.replace(_BRACKET, "[")
        if self.article and text.plain.startswith(self.article):
            text.plain = text.plain[0].upper() + text.plain[1:]
        return text

    def within(self, name: str) -> str:
        """A name as it stands within a sentence: its article, if it has one, is written small."""
        article = self.article
        if article and name.lower().startswith(article):
            return article + name[len(article) :]
        return name

    def markup(self, what: Sentence) -> str:
        """A sentence with the styles of its wording; styles in its arguments mean nothing."""
        parts = {name: self._part(value) for name, value in what.arguments.items()}
        return self.language.say(Sentence(what.id, parts))

    def plain(self, what: Any) -> str:
        """A sentence, an author's text or a name, in one line and without control characters."""
        return " ".join(harmless(self.language.say(what)).split())

    def clock(self, second: int) -> str:
        """A second after some midnight as a clock shows it."""
        hour, minute = second % 86400 // 3600, second % 3600 // 60
        return self.plain(sentence("story.clock", hour=hour, minute=minute))

    def date(self, day: int) -> str:
        """A day, counted from 1970, with its weekday."""
        year, month, of_month = _civil(day)
        return self.plain(
            sentence(
                "story.date",
                weekday=self.language.wording("story.weekdays").split("|")[(day + 3) % 7],
                day=of_month,
                month=self.language.wording("story.months").split("|")[month - 1],
                year=year,
            )
        )

    def _part(self, value: Any) -> Any:
        match value:
            case int():
                return value
            case Sentence():
                return self.markup(value)
            case tuple() | list():
                return tuple(self._part(part) for part in value)
            case _:
                return self.plain(value).replace("[", _BRACKET)


def harmless(text: str) -> str:
    """A text without the characters that steer a terminal or turn the direction of writing."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        sign for sign in text if sign in _HARMLESS or unicodedata.category(sign) not in _STEERING
    )


_STEERING = {"Cc", "Cf", "Cs", "Co"}


def shortened(text: str, most: int) -> str:
    """The beginning of a text, cut at a word where it is longer than that."""
    if len(text) <= most:
        return text
    cut = text[: most - 1].rpartition(" ")[0] or text[: most - 1]
    return cut.rstrip(" ,;:.") + "…"


def _civil(day: int) -> tuple[int, int, int]:
    """Year, month and day of a day counted from 1970 (Howard Hinnant's formula)."""
    era, of_era = divmod(day + 719468, 146097)
    year = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    shifted = (5 * of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    return year + era * 400 + (month <= 2), month, of_year - (153 * shifted + 2) // 5 + 1
