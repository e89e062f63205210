"""Reports to the fusion centre, and the labels that say who may read them."""

from typing import Literal

from whitecell.script.scalars import (
    Code,
    Codes,
    Duration,
    Frozen,
    Grade,
    Id,
    Name,
    When,
    Wording,
)

Discipline = Literal["sigint", "cyber", "humint", "imint", "osint"]
Tlp = Literal["red", "amber_strict", "amber", "green", "clear"]
Reading = Literal["strongly_against", "against", "neutral", "for", "strongly_for"]

READINGS: dict[str, int] = {
    "strongly_against": -2, "against": -1, "neutral": 0, "for": 1, "strongly_for": 2,
}  # fmt: skip


class Label(Frozen):
    """Classification in the originator's system, releasability, caveats and TLP."""

    level: Code
    releasable_to: Codes = ("all",)
    caveats: tuple[Code, ...] = ()
    tlp: Tlp | None = None


class Sanitised(Frozen):
    """What may be said to more readers: its own label and text."""

    label: Label
    text: Wording


class Tags(Frozen):
    """ATT&CK and DISARM techniques and indicators that a report carries."""

    attack: tuple[str, ...] = ()
    disarm: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()


class Report(Frozen):
    """One nation's report of an incident to the centre: it becomes an item there."""

    id: Id
    nation: Code
    discipline: Discipline
    grade: Grade = "F6"
    deserves: Grade | None = None
    after: Duration = 0
    origin: str | None = None
    names: tuple[Name, ...] = ()
    tags: Tags = Tags()
    label: Label
    text: Wording
    sanitised: Sanitised | None = None
    bears_on: dict[Name, Reading] = {}
    reaches_by: When | None = None
    first_to: Name | None = None

    @property
    def worth(self) -> str:
        """The grade that a careful reader would give."""
        return self.deserves or self.grade
