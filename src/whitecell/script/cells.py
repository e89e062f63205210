"""Who takes part: nations, cells with their seats and briefs, and simulated parties."""

from typing import Any, Literal

from pydantic import model_validator

from whitecell.script.scalars import (
    Clearance,
    Code,
    Duration,
    Frozen,
    Id,
    Name,
    Truth,
    Whole,
    Wording,
    Zone,
)

BRIEF_PARTS = ("mandate", "powers", "assets", "contacts", "knows")


class Nation(Frozen):
    """A nation; the cell `speaks` takes its positions and answers for it."""

    id: Code
    title: Wording
    zone: Zone | None = None
    """Its own clock, where it differs."""
    speaks: Name | None = None
    """The cell that takes its positions and answers for it."""
    language: str | None = None
    """The ISO 639 code of the language it works in, `id`: the review tells of words across them."""


class Seat(Frozen):
    """One chair of a cell."""

    id: Id
    title: Wording | None = None
    nation: Code | None = None
    """Its nation, in a cell of several: its bars hold for the seat."""
    decides: Truth = False
    """Whether it is the one that decides."""


class Brief(Frozen):
    """A cell's brief: mandate, powers, assets, contacts, and what only it knows."""

    mandate: Wording | None = None
    """What it is there for."""
    powers: Wording | None = None
    """What it may do."""
    assets: Wording | None = None
    """What it has."""
    contacts: Wording | None = None
    """Whom it can call."""
    knows: Wording | None = None
    """What only it knows."""

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: Any) -> Any:
        """A brief that is one text is a mandate."""
        plain = isinstance(value, str) or (
            isinstance(value, dict) and not any(part in value for part in BRIEF_PARTS) and value
        )
        return {"mandate": value} if plain else value


class Telecoms(Frozen):
    """The service a cell's messages depend on; below 50 points they come `late` seconds later."""

    service: Name
    """The service that carries them."""
    late: Duration = 900
    """How late messages come while the service is below 50 points; at 0 they wait."""


class Cell(Frozen):
    """A role cell, or the fusion centre."""

    id: Id
    kind: Literal["cell", "fusion"] = "cell"
    """A role cell, or the fusion centre."""
    title: Wording
    nation: Code | None = None
    """Whose it is; the fusion centre belongs to none."""
    clearance: Clearance = "none"
    """The highest level it may read, `SYSTEM.LEVEL`; `none` reads the lowest alone."""
    caveats: tuple[Code, ...] = ()
    """The caveats that it holds."""
    domains: tuple[Name, ...] = ()
    """What it answers for: its need to know."""
    seats: tuple[Seat, ...] = ()
    """Its chairs."""
    telecoms: Telecoms | None = None
    """What its messages depend on."""
    analysts: Whole = 1
    """How many items a centre works on at once."""
    work: Duration = 240
    """How long an analyst takes for an item."""
    brief: Brief = Brief()
    """What it is told before play; a plain text is its mandate."""


class Answer(Frozen):
    """What a party says when asked about something."""

    to: Wording
    """What it is asked about."""
    text: Wording
    """What it says."""


class Party(Frozen):
    """Somebody simulated, for whom control or an understudy speaks."""

    id: Id
    title: Wording
    nation: Code | None = None
    voice: Wording | None = None
    """How it speaks."""
    knows: Wording | None = None
    """What it knows."""
    answers: tuple[Answer, ...] = ()
    """What it says when asked."""
