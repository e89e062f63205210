"""The shapes that the JSON Schemas share, written from the named tuples of the review."""

import json
from collections.abc import Mapping
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from whitecell.language import Sentence
from whitecell.review.faces.speech import KINDS
from whitecell.review.measures.measure import DIMENSIONS
from whitecell.review.parts import BAD, GOOD, NOTE, Bar, Given, Lane
from whitecell.review.sections.lanes import KINDS as MARKS

Shape = dict[str, Any]

TEXT: Shape = {"type": "string"}
WHOLE: Shape = {"type": "integer"}
EVENTS: Shape = {"$ref": "#/$defs/events"}
FINDING: Shape = {"$ref": "#/$defs/finding"}
MARK: Shape = TEXT | {"description": "EXERCISE EXERCISE EXERCISE, as at every end."}
LANGUAGE: Shape = TEXT | {"description": "The language of every text in it."}
SIMULATED: Shape = {"type": "boolean", "description": "Whether no people played."}


def document(title: str, description: str, whole: Shape) -> str:
    """A schema as JSON, with what its parts refer to."""
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "description": description,
    }
    shared = {
        "events": {
            "description": "Numbers of events in the journal.",
            "type": "array",
            "items": {"type": "integer", "minimum": 1},
        },
        "finding": finding(),
    }
    return json.dumps(head | whole | {"$defs": shared}, indent=1)


def of(kind: Any) -> Shape:
    """The shape that a type has in the review: named tuples by their fields, words as text."""
    if kind is Any:
        return {}
    if kind is Sentence or kind is str:
        return TEXT
    for plain, name in ((bool, "boolean"), (int, "integer"), (NoneType, "null")):
        if kind is plain:
            return {"type": name}
    if hasattr(kind, "_fields"):
        hints = get_type_hints(kind)
        return fields_of(**{name: of(hints[name]) for name in kind._fields})
    return _generic(kind)


def _generic(kind: Any) -> Shape:
    origin, inside = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return {"anyOf": [of(one) for one in inside]}
    if origin is tuple and inside[-1] is ...:
        return listed(of(inside[0]))
    if origin is Mapping:
        return TEXT
    raise TypeError(f"no shape for {kind}: give it one in {__name__}")


def finding(**more: Shape) -> Shape:
    return fields_of(
        **more,
        says=TEXT | {"description": "Which sentence it is; stable in every language."},
        text=TEXT,
        tone={"enum": [GOOD, BAD, NOTE]},
        events=EVENTS,
        dimension={"enum": [*DIMENSIONS, None]},
        seconds=WHOLE | {"description": "What it cost in time."},
        remedy=or_null(TEXT, "What the improvement plan proposes."),
        owner=or_null(TEXT, "The cell that would see to it."),
    )


def section() -> Shape:
    return fields_of(
        id=TEXT,
        number=TEXT,
        under=or_null(TEXT, "The section, or the group of sections, it belongs to."),
        title=TEXT,
        parts=listed({"anyOf": [_part(kind) for kind in KINDS.values()]}),
    )


def _part(kind: str) -> Shape:
    head = {"id": TEXT, "kind": {"const": kind}}
    drawn = {"title": TEXT, "described": TEXT}
    fields: dict[str, Shape] = {
        "findings": {
            "title": or_null(TEXT, "None stands above it."),
            "findings": listed(FINDING),
            "more": WHOLE | {"description": "How many more stand in the dimensions."},
        },
        "steps": {"steps": listed(FINDING), "cut": {"type": "boolean"}},
        "table": {
            "caption": TEXT,
            "columns": listed(TEXT),
            "rows": listed(_row()),
            "note": or_null(TEXT, "What the figures leave out."),
        },
        "picture": drawn | {"end": WHOLE, "series": listed(fields_of(title=TEXT, points=_pairs()))},
        "lanes": drawn | {"end": WHOLE, "talks": _pairs(), "lanes": listed(_lane())},
        "bars": drawn | {"keys": listed(TEXT), "bars": listed(of(Bar))},
        "matrix": drawn
        | {"givers": listed(TEXT), "takers": listed(TEXT), "given": listed(of(Given))},
    }[kind]
    return fields_of(**head, **fields)


def _row() -> Shape:
    cells = {"type": "array", "items": {"type": ["string", "null"]}}
    row = fields_of(cells=cells, tone={"enum": [GOOD, BAD, NOTE]}, events=EVENTS)
    row["properties"]["event"] = WHOLE | {"description": "The event that the row tells."}
    return row


def _lane() -> Shape:
    lane = of(Lane)
    lane["properties"]["title"] = TEXT
    lane["properties"]["marks"]["items"]["properties"]["kind"] = {"enum": list(MARKS)}
    return lane


def _pairs() -> Shape:
    return listed({"type": "array", "items": WHOLE, "minItems": 2, "maxItems": 2})


def listed(items: Shape) -> Shape:
    return {"type": "array", "items": items}


def or_null(shape: Shape, said: str) -> Shape:
    return {"anyOf": [shape, {"type": "null"}], "description": said}


def fields_of(**fields: Shape) -> Shape:
    return {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }
