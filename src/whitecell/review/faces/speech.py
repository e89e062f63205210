"""Saying a review's words in one language, as harmless text, for any renderer."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from whitecell.language import Sentence, language, spoken
from whitecell.review.faces.plain import plain
from whitecell.review.parts import (
    SHOWN,
    Bars,
    Findings,
    Lanes,
    Matrix,
    Part,
    Picture,
    Section,
    Steps,
    Table,
)

_PLACE = re.compile(r"\{\w+\}")


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

    def tongue(self, what: Any, first: str) -> str:
        """The other language that an author's text is said in, or nothing.

        `first` is the exercise's own, in which a text is said that was not written in this one. A
        sentence that adds no words to the text counts as the text.
        """
        if isinstance(what, Sentence):
            around = _PLACE.sub("", self.language.wording(what.id), count=1)
            if any(letter.isalpha() for letter in around) or len(what.arguments) != 1:
                return ""
            return self.tongue(next(iter(what.arguments.values())), first)
        spoken_here = not isinstance(what, Mapping) or self.code in what or first == self.code
        return "" if spoken_here else first


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


KINDS = {
    Findings: "findings", Steps: "steps", Table: "table", Picture: "picture", Lanes: "lanes",
    Matrix: "matrix", Bars: "bars",
}  # fmt: skip


def kind(part: Part) -> str:
    """What a part is, in a word."""
    return KINDS[type(part)]


def cited(sections: tuple[Section, ...]) -> frozenset[int]:
    """The events that a sentence or a table of the review shows as its evidence."""
    found: set[int] = set()
    for part in _parts(sections):
        if isinstance(part, Findings | Steps):
            sayings = part.findings if isinstance(part, Findings) else part.steps
            found.update(n for saying in sayings for n in shown(saying.events)[0])
        elif isinstance(part, Table) and not anchored(part):
            found.update(n for line in part.lines for n in shown(line.events)[0])
    return frozenset(found)


def marks(sections: tuple[Section, ...]) -> dict[int, int]:
    """Each event that a mark in the lanes stands for, and the event that the mark is named by."""
    lanes = (part for part in _parts(sections) if isinstance(part, Lanes))
    return {
        n: mark.events[0]
        for part in lanes
        for lane in part.lanes
        for mark in lane.marks
        for n in mark.events
    }


def _parts(sections: tuple[Section, ...]) -> Iterator[Part]:
    for section in sections:
        yield from section.parts
