"""All kinds of event, and how each is written to a row's body and read back."""

import json
from collections.abc import Callable
from dataclasses import fields
from sys import intern
from typing import Any, cast

from whitecell.play.events import (
    corrections,
    decisions,
    deliveries,
    expectations,
    injects,
    interventions,
    items,
    plays,
    requests,
    world,
)
from whitecell.play.events.event import Event

ROOMS = (
    plays,
    injects,
    items,
    deliveries,
    decisions,
    expectations,
    requests,
    world,
    corrections,
    interventions,
)

_string: Callable[[str], str] = json.encoder.encode_basestring
_other = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _kinds() -> dict[str, type[Event]]:
    found = (thing for room in ROOMS for thing in vars(room).values())
    classes = (c for c in found if isinstance(c, type) and issubclass(c, Event) and c.kind)
    return {c.kind: c for c in classes}


KINDS: dict[str, type[Event]] = _kinds()


def _writer(kind: type[Event]) -> Callable[[Any], str]:
    """Written out as code from the fields, as dataclasses do: it runs for every event there is."""
    parts = ",".join(
        f'"{part.name}":{{{_WAYS.get(part.type, "other({})").format(f"event.{part.name}")}}}'
        for part in fields(kind)  # type: ignore[arg-type]
    )
    names = {"string": _string, "other": _other}
    return cast(Callable[[Any], str], eval(f"lambda event: f'{{{{{parts}}}}}'", names))


_WAYS: dict[Any, str] = {str: "string({})", int: "{}"}
"""How the code for a field of a type reads; `{}` is its value."""
_WRITERS = {kind: _writer(kind) for kind in KINDS.values()}
_LISTS = {
    kind: tuple(p.name for p in fields(kind) if str(p.type).startswith("tuple"))  # type: ignore[arg-type]
    for kind in KINDS.values()
}


def write(event: Event) -> str:
    """An event's own fields as JSON, in the order in which its class names them."""
    return _WRITERS[type(event)](event)


def read(kind: str, body: str) -> Event:
    """The event of a kind and a body; `KeyError` for a kind that this version does not know.

    Names that many events carry are one text in memory.
    """
    found = KINDS[kind]
    values = json.loads(body)
    for name, value in values.items():
        if type(value) is str:
            values[name] = intern(value)
    for name in _LISTS[found]:
        values[name] = tuple(values[name])
    return found(**values)
