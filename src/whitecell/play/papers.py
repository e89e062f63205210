"""What lies before a cell, as values without identifiers: papers, questions and requests."""

from dataclasses import dataclass, field
from typing import NamedTuple

from whitecell.language import Sentence, Text, Words
from whitecell.script.injects import NEWS


class Given(NamedTuple):
    """What became of sharing a paper with a cell: its stage, or `tried` where that is hidden."""

    cell: str
    stage: str
    reasons: tuple[Sentence, ...] = ()
    asked: str = ""


class Paper(NamedTuple):
    """One thing that a cell has: M1, M2, … in the order in which they came.

    `second` counts the seconds of play when it came; `work` is the second of the running clock
    until which an analyst has it in hand, -1 once that is over.
    """

    number: int
    kind: str
    stage: str
    second: int
    text: Text
    sender: Text
    domain: str | None = None
    nation: str | None = None
    level: str = ""
    caveats: tuple[str, ...] = ()
    tlp: str | None = None
    form: str = "full"
    own: bool = False
    to: tuple[str, ...] = ()
    discipline: str = ""
    claimed: str = ""
    grade: str | None = None
    work: int | None = None
    readings: tuple[tuple[str, str], ...] = ()
    links: tuple[tuple[int, str], ...] = ()
    given: tuple[Given, ...] = ()
    about: int | None = None


def is_live(paper: Paper) -> bool:
    """Whether something may still be done about a paper: noticed, worked on, or passed on."""
    return paper.stage == "delivered" or paper.kind == "item" or paper.kind in NEWS


class Choice(NamedTuple):
    """An option by its letter."""

    letter: str
    text: Text


class Matter(NamedTuple):
    """A decision in which a cell has a part: D1, D2, …

    `due` and `until` are seconds of play; `parts` are what this cell may do about it.
    """

    number: int
    ask: Text
    stage: str
    second: int
    due: int | None
    until: int | None
    parts: tuple[str, ...]
    choices: tuple[Choice, ...]
    rule: str = ""
    proposed: str = ""
    text: Words = ""
    position: str = ""
    concurred: bool = False
    tabled: int = 0
    objections: int = 0


class Plea(NamedTuple):
    """A release request before an authority: R1, R2, …"""

    number: int
    cell: str
    asker: str
    text: Text
    second: int
    due: int | None
    stage: str
    under_way: bool


class View(NamedTuple):
    """What one seat may see. `second` is the second of play in which it last
    changed, other than by noticing something that asks for no more.

    `live` are those of its papers about which something may still be done.
    """

    cell: str
    second: int
    stage: str
    move: str
    talk: bool
    telecoms: str
    papers: tuple[Paper, ...]
    matters: tuple[Matter, ...]
    pleas: tuple[Plea, ...]
    analysts: int = 0
    belief: tuple[tuple[str, int], ...] = ()
    live: tuple[Paper, ...] = ()


@dataclass(slots=True)
class Tray:
    """What was made for a cell's views so far, and the things that have changed since.

    It saves work and says nothing of its own: a view without it is the same.
    """

    papers: list[Paper] = field(default_factory=list)
    live: dict[int, Paper] = field(default_factory=dict)
    """Those about which something may still be done, by their place in `papers`."""
    places: dict[str, list[int]] = field(default_factory=dict)
    """Where in `papers` each thing stands, or is spoken of."""
    changed: dict[str, None] = field(default_factory=dict)
    matters: dict[int, tuple[object, Matter]] = field(default_factory=dict)
    pleas: dict[int, tuple[object, Plea]] = field(default_factory=dict)
    whispers: object = None
    """What `coaching.py` has whispered about these papers."""

    def lay(self, place: int, paper: Paper) -> None:
        """Puts a paper in its place, the next one or one that it has."""
        if place == len(self.papers):
            self.papers.append(paper)
        else:
            self.papers[place] = paper
        if is_live(paper):
            self.live[place] = paper
        else:
            self.live.pop(place, None)
