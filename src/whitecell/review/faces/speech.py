"""Saying a review's words in one language, as harmless text, for any renderer."""

from collections.abc import Iterator
from typing import Any

from whitecell.language import language, spoken
from whitecell.review.faces.plain import plain
from whitecell.review.parts import SHOWN, Findings, Part, Section, Steps, Table


class Speech:
    """One language's voice."""

    def __init__(self, code: str) -> None:
        self.language = language(code)
        self.code = code if code in spoken() else "en"

    def say(self, what: Any) -> str:
        """A sentence, text, number or nothing, as one line of plain text."""
        return plain(self.language.say(what))

    def word(self, key: str) -> str:
        """A wording of the review's own."""
        return self.language.wording(f"review.{key}")


def shown(events: tuple[int, ...]) -> tuple[tuple[int, ...], int]:
    """The event numbers that are shown, each once, and how many more there are."""
    numbers = tuple(dict.fromkeys(events))
    return numbers[:SHOWN], len(numbers[SHOWN:])


def anchors(sections: tuple[Section, ...]) -> frozenset[int]:
    """The events that have a line of their own somewhere in the review."""
    tables = (part for part in _parts(sections) if isinstance(part, Table))
    return frozenset(line.anchor for table in tables for line in table.lines if line.anchor)


def anchored(part: Part) -> bool:
    """Whether the lines of a table are events."""
    return isinstance(part, Table) and any(line.anchor for line in part.lines)


def pointing(part: Part) -> bool:
    """Whether any line of a table points at events."""
    return isinstance(part, Table) and any(line.events for line in part.lines)


def kind(part: Part) -> str:
    """What a part is, in a word."""
    if isinstance(part, Findings):
        return "findings"
    if isinstance(part, Steps):
        return "steps"
    return "table" if isinstance(part, Table) else "picture"


def _parts(sections: tuple[Section, ...]) -> Iterator[Part]:
    for section in sections:
        yield from section.parts
