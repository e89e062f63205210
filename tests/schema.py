"""What in a value does not fit a JSON Schema: the few words of it that ours uses, and no others."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

REFERENCE = Path(__file__).parents[1] / "docs/reference"


def published(name: str) -> Any:
    """A published schema: of a `review`, or of a `comparison`."""
    return json.loads((REFERENCE / f"{name}.schema.json").read_text(encoding="utf-8"))


SCHEMA = published("review")
COMPARISON = published("comparison")

TYPES: dict[str, Any] = {
    "object": dict, "array": list, "string": str, "integer": int, "boolean": bool,
    "null": type(None),
}  # fmt: skip
KNOWN = {
    "$schema", "$defs", "$ref", "title", "description", "type", "const", "enum", "anyOf",
    "properties", "required", "additionalProperties", "items", "minItems", "maxItems", "minimum",
}  # fmt: skip


def misfits(value: Any, schema: dict[str, Any], whole: dict[str, Any], at: str = "") -> list[str]:
    """Where a value does not fit, and why."""
    if "$ref" in schema:
        schema = whole["$defs"][schema["$ref"].removeprefix("#/$defs/")]
    assert schema.keys() <= KNOWN, f"this checker does not know {schema.keys() - KNOWN}"
    if "anyOf" in schema:
        tries = [misfits(value, one, whole, at) for one in schema["anyOf"]]
        return [] if [] in tries else min(tries, key=len)
    if "const" in schema and value != schema["const"]:
        return [f"{at} is {value!r}, not {schema['const']!r}"]
    if "enum" in schema and value not in schema["enum"]:
        return [f"{at} is {value!r}, none of {schema['enum']}"]
    return [*_of_type(value, schema, at), *_inside(value, schema, whole, at)]


def _of_type(value: Any, schema: dict[str, Any], at: str) -> Iterator[str]:
    wanted = schema.get("type", [])
    names = [wanted] if isinstance(wanted, str) else wanted
    fits = any(type(value) is TYPES[name] for name in names)
    if names and not fits:
        yield f"{at} is {value!r}, not {' or '.join(names)}"
    elif "minimum" in schema and value < schema["minimum"]:
        yield f"{at} is {value}, at least {schema['minimum']} is meant"


def _inside(value: Any, schema: dict[str, Any], whole: dict[str, Any], at: str) -> Iterator[str]:
    if isinstance(value, dict):
        fields = schema.get("properties", {})
        yield from (
            f"{at} has no {name}" for name in schema.get("required", ()) if name not in value
        )
        for name, part in value.items():
            if name in fields:
                yield from misfits(part, fields[name], whole, f"{at}.{name}")
            elif schema.get("additionalProperties") is False:
                yield f"{at} has {name}, which is not foreseen"
    elif isinstance(value, list):
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            yield f"{at} has {len(value)} parts"
        for place, part in enumerate(value):
            yield from misfits(part, schema.get("items", {}), whole, f"{at}[{place}]")
