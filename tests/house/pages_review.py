"""The JSON Schema of a review, written from the named tuples that it is made of."""

import json
from collections.abc import Mapping
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from whitecell.language import Sentence
from whitecell.review.faces.data import FORMAT, VERSION
from whitecell.review.faces.speech import KINDS
from whitecell.review.measures.measure import DIMENSIONS, UNITS, Reading
from whitecell.review.parts import BAD, GOOD, NOTE, Bar, Given, Lane
from whitecell.review.sections.heading import Heading
from whitecell.review.sections.lanes import KINDS as MARKS

Shape = dict[str, Any]

TEXT: Shape = {"type": "string"}
WHOLE: Shape = {"type": "integer"}
EVENTS: Shape = {"$ref": "#/$defs/events"}
FINDING: Shape = {"$ref": "#/$defs/finding"}


def schema() -> str:
    """The schema as JSON."""
    whole = _object(
        opens=TEXT | {"description": "EXERCISE EXERCISE EXERCISE, as at every end."},
        format={"const": FORMAT},
        version={"const": VERSION},
        status={"enum": ["draft"]},
        language=TEXT | {"description": "The language of every text in it."},
        simulated={"type": "boolean", "description": "Whether no people played."},
        exercise=of(Heading),
        measures=_list(_measure()),
        findings=_list(_finding(rank=WHOLE | {"description": "1 cost most."})),
        details={
            "type": "object",
            "description": "The cases behind the measures. Their shape may change at any time.",
        },
        sections=_list(_section()),
        closes=TEXT,
    )
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "whitecell review",
        "description": "What `whitecell review JOURNAL -o review.json` writes.",
    }
    shared = {
        "events": {
            "description": "Numbers of events in the journal.",
            "type": "array",
            "items": {"type": "integer", "minimum": 1},
        },
        "finding": _finding(),
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
        return _object(**{name: of(hints[name]) for name in kind._fields})
    return _generic(kind)


def _generic(kind: Any) -> Shape:
    origin, inside = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return {"anyOf": [of(one) for one in inside]}
    if origin is tuple and inside[-1] is ...:
        return _list(of(inside[0]))
    if origin is Mapping:
        return TEXT
    raise TypeError(f"no shape for {kind}: give it one in {__name__}")


def _measure() -> Shape:
    return _object(
        id=TEXT,
        dimension={"enum": list(DIMENSIONS)},
        name=TEXT,
        unit={"enum": list(UNITS)},
        better={"enum": ["low", "high", None]},
        **of(Reading)["properties"] | {"events": EVENTS},
        means=TEXT | {"description": "From what to what it is measured."},
        limits=TEXT | {"description": "What it does not say."},
        source=TEXT,
    )


def _finding(**more: Shape) -> Shape:
    return _object(
        **more,
        says=TEXT | {"description": "Which sentence it is; stable in every language."},
        text=TEXT,
        tone={"enum": [GOOD, BAD, NOTE]},
        events=EVENTS,
        dimension={"enum": [*DIMENSIONS, None]},
        seconds=WHOLE | {"description": "What it cost in time."},
        remedy=_or_null(TEXT, "What the improvement plan proposes."),
        owner=_or_null(TEXT, "The cell that would see to it."),
    )


def _section() -> Shape:
    return _object(
        id=TEXT,
        number=TEXT,
        under=_or_null(TEXT, "The section, or the group of sections, it belongs to."),
        title=TEXT,
        parts=_list({"anyOf": [_part(kind) for kind in KINDS.values()]}),
    )


def _part(kind: str) -> Shape:
    head = {"id": TEXT, "kind": {"const": kind}}
    drawn = {"title": TEXT, "described": TEXT}
    fields: dict[str, Shape] = {
        "findings": {
            "title": _or_null(TEXT, "None stands above it."),
            "findings": _list(FINDING),
            "more": WHOLE | {"description": "How many more stand in the dimensions."},
        },
        "steps": {"steps": _list(FINDING), "cut": {"type": "boolean"}},
        "table": {
            "caption": TEXT,
            "columns": _list(TEXT),
            "rows": _list(_row()),
            "note": _or_null(TEXT, "What the figures leave out."),
        },
        "picture": drawn | {"end": WHOLE, "series": _list(_object(title=TEXT, points=_pairs()))},
        "lanes": drawn | {"end": WHOLE, "talks": _pairs(), "lanes": _list(_lane())},
        "bars": drawn | {"keys": _list(TEXT), "bars": _list(of(Bar))},
        "matrix": drawn | {"givers": _list(TEXT), "takers": _list(TEXT), "given": _list(of(Given))},
    }[kind]
    return _object(**head, **fields)


def _row() -> Shape:
    cells = {"type": "array", "items": {"type": ["string", "null"]}}
    row = _object(cells=cells, tone={"enum": [GOOD, BAD, NOTE]}, events=EVENTS)
    row["properties"]["event"] = WHOLE | {"description": "The event that the row tells."}
    return row


def _lane() -> Shape:
    lane = of(Lane)
    lane["properties"]["title"] = TEXT
    lane["properties"]["marks"]["items"]["properties"]["kind"] = {"enum": list(MARKS)}
    return lane


def _pairs() -> Shape:
    return _list({"type": "array", "items": WHOLE, "minItems": 2, "maxItems": 2})


def _list(items: Shape) -> Shape:
    return {"type": "array", "items": items}


def _or_null(shape: Shape, said: str) -> Shape:
    return {"anyOf": [shape, {"type": "null"}], "description": said}


def _object(**fields: Shape) -> Shape:
    return {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }
