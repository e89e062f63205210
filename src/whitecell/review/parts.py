"""What a review is made of: findings, tables, lines of causes and pictures, in sections.

All words are sentences or authors' texts; the renderers say them in a language.
"""

from typing import Any, NamedTuple

from whitecell.language import Sentence

GOOD, BAD, NOTE = "good", "bad", "note"

SHOWN = 6
"""The most event numbers that stand after a sentence; the JSON form carries all."""


class Finding(NamedTuple):
    """A sentence and the numbers of the events behind it; `tone` is good, bad or note.

    `dimension` is where it belongs and `seconds` what it cost in time, for its rank. `remedy` is
    the key of what the improvement plan proposes, and `owner` the cell that would see to it.
    """

    said: Sentence
    events: tuple[int, ...] = ()
    tone: str = NOTE
    dimension: str = ""
    seconds: int = 0
    remedy: str = ""
    owner: str = ""


class Findings(NamedTuple):
    """A list of findings under a heading, or under none; `more` stand in the dimensions alone."""

    id: str
    title: Sentence | None
    findings: tuple[Finding, ...]
    more: int = 0


class Steps(NamedTuple):
    """A line of causes, the earliest first; `cut` says that it began before."""

    id: str
    steps: tuple[Finding, ...]
    cut: bool


class Column(NamedTuple):
    """A column of a table; numbers stand to the right."""

    title: Sentence
    number: bool = False


class Line(NamedTuple):
    """A row of a table: its cells, the events behind it, and the event it is the anchor of."""

    cells: tuple[Any, ...]
    events: tuple[int, ...] = ()
    anchor: int = 0
    tone: str = NOTE


class Table(NamedTuple):
    """A table; the first cell of a row heads it. `folded`: it says again what a picture shows."""

    id: str
    caption: Sentence
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    note: Sentence | None = None
    folded: bool = False


class Series(NamedTuple):
    """A line in a picture: from each second of play on, a value from 0 to 1,000."""

    title: Any
    points: tuple[tuple[int, int], ...]
    strong: bool = False


class Tick(NamedTuple):
    """A mark on the time axis; a move's beginning carries the move's title."""

    second: int
    label: Sentence
    move: Any = None


class Picture(NamedTuple):
    """A picture over the seconds of play, and what it shows in words.

    `together`: all lines in one frame; otherwise a frame of its own for each.
    """

    id: str
    title: Sentence
    described: Sentence
    series: tuple[Series, ...]
    ticks: tuple[Tick, ...]
    end: int
    together: bool


class Mark(NamedTuple):
    """What happened in a lane at a second of play, or `times` things alike too near to tell apart.

    `until` is the last of their seconds; of a span, such as a request and its answer, its end.
    """

    kind: str
    second: int
    until: int
    times: int
    said: Sentence
    events: tuple[int, ...]


class Lane(NamedTuple):
    """One cell's lane: what happened there, by kind, each kind in the order of time."""

    title: Any
    marks: tuple[Mark, ...]


class Lanes(NamedTuple):
    """Lanes over the seconds of play; `talks` are the seconds that were talk, from and to."""

    id: str
    title: Sentence
    described: Sentence
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    talks: tuple[tuple[int, int], ...]
    end: int


class Given(NamedTuple):
    """How much went from one to another, by their places, and what it was, in words."""

    giver: int
    taker: int
    much: int
    said: Sentence
    events: tuple[int, ...]


class Matrix(NamedTuple):
    """Who gave whom how much: givers down, takers across."""

    id: str
    title: Sentence
    described: Sentence
    givers: tuple[Any, ...]
    takers: tuple[Any, ...]
    given: tuple[Given, ...]


class Bar(NamedTuple):
    """A bar: whose it is, how long each of its parts is, and the whole in words."""

    title: Any
    values: tuple[int, ...]
    said: Sentence | None


class Bars(NamedTuple):
    """Stacked bars; `keys` name the parts of each, in order. A table gives the same in figures."""

    id: str
    title: Sentence
    described: Sentence
    keys: tuple[Sentence, ...]
    bars: tuple[Bar, ...]


Part = Findings | Steps | Table | Picture | Lanes | Matrix | Bars


class Section(NamedTuple):
    """A section of the review; `under` is the section, or the group of sections, it belongs to."""

    id: str
    title: Sentence
    parts: tuple[Part, ...]
    under: str = ""


def heads(*keys: str) -> tuple[Column, ...]:
    """Columns by the keys of their titles; a key that ends in `#` is a column of numbers."""
    return tuple(
        Column(Sentence(f"review.column_{key.removesuffix('#')}"), key.endswith("#"))
        for key in keys
    )
