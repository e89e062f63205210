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
    """A level of the originator's system."""
    releasable_to: Codes = ("all",)
    """The nations or groups that may have it."""
    caveats: tuple[Code, ...] = ()
    """`ORCON`, originator control, or a caveat that readers must hold."""
    tlp: Tlp | None = None
    """Traffic light protocol 2.0."""


class Sanitised(Frozen):
    """What may be said to more readers: its own label and text."""

    label: Label
    """The label of this form."""
    text: Wording
    """What it says without giving its source away."""


class Tags(Frozen):
    """ATT&CK and DISARM techniques and indicators that a report carries."""

    attack: tuple[str, ...] = ()
    """ATT&CK techniques."""
    disarm: tuple[str, ...] = ()
    """DISARM techniques."""
    indicators: tuple[str, ...] = ()
    """Indicators of compromise, `kind:value`."""


class Report(Frozen):
    """One nation's report of an incident to the centre: it becomes an item there."""

    id: Id
    nation: Code
    """The originator, in whose system the level is read."""
    discipline: Discipline
    """How it was collected."""
    grade: Grade = "F6"
    """The Admiralty grade that its sender claims."""
    deserves: Grade | None = None
    """The grade that a careful reader gives, where it is another."""
    after: Duration = 0
    """How long after the inject's release it comes."""
    origin: str | None = None
    """Where it really comes from: two reports of one origin are one source."""
    names: tuple[Name, ...] = ()
    """What it names: two reports that share a name can be linked."""
    tags: Tags = Tags()
    """Techniques and indicators that it carries."""
    label: Label
    """Who may read it."""
    text: Wording
    """What it says in full."""
    sanitised: Sanitised | None = None
    """A form that more readers may have."""
    bears_on: dict[Name, Reading] = {}
    """What a careful reader makes of it for each hypothesis."""
    reaches_by: When | None = None
    """When control is offered to pass it on by hand."""
    first_to: Name | None = None
    """A cell that keeps it until it shares it with the centre."""

    @property
    def worth(self) -> str:
        """The grade that a careful reader would give."""
        return self.deserves or self.grade
