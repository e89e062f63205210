"""All kinds of event, and how each is written to a row's body and read back."""

import json
from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Any

from whitecell.play.events import (
    decisions,
    deliveries,
    expectations,
    injects,
    items,
    plays,
    requests,
    world,
)
from whitecell.play.events.event import Event

ROOMS = (plays, injects, items, deliveries, decisions, expectations, requests, world)

_string: Callable[[str], str] = json.encoder.encode_basestring
_other = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _kinds() -> dict[str, type[Event]]:
    found = (thing for room in ROOMS for thing in vars(room).values())
    classes = (c for c in found if isinstance(c, type) and issubclass(c, Event) and c.kind)
    return {c.kind: c for c in classes}


KINDS: dict[str, type[Event]] = _kinds()


def _writer(kind: type[Event]) -> Callable[[Any], str]:
    parts = fields(kind)  # type: ignore[arg-type]
    names = [part.name for part in parts]
    ways = [_WAYS.get(part.type, _other) for part in parts]
    template = "{" + ",".join(f'"{name}":%s' for name in names) + "}"
    if len(names) == 1:
        get, way = attrgetter(names[0]), ways[0]
        return lambda event: template % way(get(event))
    values = attrgetter(*names)
    return lambda event: template % tuple([w(v) for w, v in zip(ways, values(event), strict=True)])


_WAYS: dict[Any, Callable[[Any], str]] = {str: _string, int: str}
_WRITERS = {kind: _writer(kind) for kind in KINDS.values()}
_LISTS = {
    kind: tuple(p.name for p in fields(kind) if str(p.type).startswith("tuple"))  # type: ignore[arg-type]
    for kind in KINDS.values()
}


def write(event: Event) -> str:
    """An event's own fields as JSON, in the order in which its class names them."""
    return _WRITERS[type(event)](event)


def read(kind: str, body: str) -> Event:
    """The event of a kind and a body; `KeyError` for a kind that this version does not know."""
    found = KINDS[kind]
    values = json.loads(body)
    for name in _LISTS[found]:
        values[name] = tuple(values[name])
    return found(**values)
