"""The two plays of a comparison: A is what is compared with, B what is set against it."""

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from whitecell.errors import CommandRefused
from whitecell.language import sentence
from whitecell.play.replay import Line
from whitecell.review.measures.material import Material, material
from whitecell.review.record.reading import read

LETTERS = ("A", "B")

SETUP = ("play_planned", "seat_taken")
"""Events that only say who sits where: two plays part by what happens, not by these."""


HANDS = ("who", "note")
"""The parts of an event that say whose hand entered it."""


class Parting(NamedTuple):
    """How far two plays are the same: so many events, and the numbers of the first that differ.

    A number is 0 where that play has no further event.
    """

    same: int
    first: int
    second: int


class Pair(NamedTuple):
    """Two plays of one exercise, the names of their files, and where they parted."""

    first: Material
    second: Material
    files: tuple[str, str]
    parting: Parting

    @property
    def both(self) -> tuple[Material, Material]:
        """A and B."""
        return self.first, self.second

    @property
    def same_script(self) -> bool:
        """Whether both were played from the very same script."""
        return self.first.record.exercise == self.second.record.exercise

    @property
    def same_seed(self) -> bool:
        """Whether chance fell alike."""
        return self.first.record.seed == self.second.record.seed

    @property
    def alike(self) -> bool:
        """Whether nothing happened otherwise in one than in the other."""
        return self.parting.first == self.parting.second == 0

    @property
    def ended(self) -> bool:
        """Whether both came to an end."""
        return all(m.record.ended is not None for m in self.both)


def paired(first: Sequence[Line], second: Sequence[Line], files: tuple[str, str]) -> Pair:
    """Two plays, read; `CommandRefused` where they are of different exercises."""
    a, b = read(first), read(second)
    names = tuple(record.script.exercise.exercise.id for record in (a, b))
    if names[0] != names[1]:
        raise CommandRefused(
            sentence("comparing.other_exercise", first=names[0], second=names[1], a=files[0],
                     b=files[1])
        )  # fmt: skip
    return Pair(material(a), material(b), files, parted(first, second))


def parted(first: Sequence[Line], second: Sequence[Line]) -> Parting:
    """Where two plays part: the first event that did not happen at the same instant in both."""
    ours = [row for row in first if row.kind not in SETUP]
    theirs = [row for row in second if row.kind not in SETUP]
    for place, (one, other) in enumerate(zip(ours, theirs, strict=False)):
        if not _same(one, other):
            return Parting(place, one.number, other.number)
    same = min(len(ours), len(theirs))
    return Parting(
        same,
        ours[same].number if same < len(ours) else 0,
        theirs[same].number if same < len(theirs) else 0,
    )


def _same(one: Line, other: Line) -> bool:
    """Whether the same happened at the same instant, whoever entered it."""
    if (one.move, one.story, one.talk, one.kind) != (
        other.move,
        other.story,
        other.talk,
        other.kind,
    ):
        return False
    return one.body == other.body or _without_hands(one) == _without_hands(other)


def _without_hands(row: Line) -> dict[str, Any]:
    """What an event says, but for whether a person or an understudy entered it, and why."""
    said = json.loads(row.body)
    return {key: value for key, value in said.items() if key not in HANDS}
