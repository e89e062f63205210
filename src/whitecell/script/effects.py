"""What an inject, an option or a lapse does to the world.

To add an effect: a class here, its key in `_KEYS`, its name in `Effect`, and its function in
`play/effects.py`.
"""

from typing import Annotated, Any

from pydantic import Discriminator, Tag

from whitecell.script.scalars import Duration, Frozen, Name, Points, Whole


class GaugeEffect(Frozen):
    """Moves a gauge's target by some points, or sets it."""

    gauge: Name
    """The gauge."""
    by: Whole = 0
    """How many points its target moves."""
    to: Points | None = None
    """Where its target is set instead."""


class ServiceEffect(Frozen):
    """Takes a service down, or lifts it, by some points; after `repair` it is back."""

    service: Name
    """The service."""
    by: Whole = 0
    """How many points it loses or gains."""
    to: Points | None = None
    """Where it is set instead."""
    repair: Duration | None = None
    """How long until what was lost is back; without it, the service's own time."""


_KEYS = ("gauge", "service")


def _kind(value: Any) -> str | None:
    held = value if isinstance(value, dict) else getattr(value, "__dict__", ())
    return next((key for key in _KEYS if key in held), None)


Effect = Annotated[
    Annotated[GaugeEffect, Tag("gauge")] | Annotated[ServiceEffect, Tag("service")],
    Discriminator(_kind),
]
