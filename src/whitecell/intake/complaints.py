"""What the models refuse, as complaints in the words of an exercise's author."""

import re
from collections.abc import Mapping
from itertools import islice
from typing import Any, Final, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from whitecell.errors import Complaint, Place
from whitecell.intake.shapes import Steps, fields_at, kinds_at
from whitecell.intake.yaml import Page
from whitecell.language import Sentence, sentence
from whitecell.script.finding import Finding, Path
from whitecell.script.sharing import RULES
from whitecell.script.spelling import way_to

Model = TypeVar("Model", bound=BaseModel)

MOST: Final = 200
"""The most complaints that are told at once; nobody reads on after that."""
INHERITED: Final = frozenset({"move", "domain", "incident"})
"""What an inject has from its storyline, where the complaint belongs."""

_CHOICE: Final = re.compile(r"'([^']*)'")
_PATTERNS: Final = {
    "^[A-Z][A-Z0-9_]*$": "code",
    "^[A-Z][A-Z0-9_]*\\.": "level",
    "^(none|": "clearance",
    "^[A-F]": "grade",
    "^[a-z][a-z0-9_]*(": "chair",
    "^[a-z]": "identifier",
}
"""How a pattern begins, and what it asks for."""
_SHAPES: Final = {
    "tuple_type": "list", "list_type": "list", "dict_type": "map", "model_type": "map",
    "model_attributes_type": "map", "string_type": "text", "text": "text",
}  # fmt: skip
_SCALARS: Final = frozenset({
    "duration", "whole_number", "boolean", "points", "reserved", "anchor", "start", "zone",
})  # fmt: skip
_WHOLE_THINGS: Final = frozenset({"whose_decision", "rule_without_nations", "step"})
_SHOWN: Final = 60


class _Fault(NamedTuple):
    """One thing that a model refused, with what is needed to say so."""

    model: type[BaseModel]
    kind: str
    steps: Steps
    path: Steps
    field: str
    thing: Sentence
    value: Any
    facts: Mapping[str, Any]


class _Said(NamedTuple):
    wrong: Sentence
    way_out: Sentence
    path: Steps
    of_name: bool = False


def complaints_of(error: ValidationError, model: type[BaseModel], page: Page) -> list[Complaint]:
    """What a model refused in a page, each with its place; no more than can be read."""
    faults = (_fault(detail, model, page.data) for detail in error.errors(include_url=False))
    return [
        Complaint(page.place(said.path, of_name=said.of_name), said.wrong, said.way_out)
        for said in map(_say, islice(filter(None, faults), MOST))
    ]


def validated(page: Page, model: type[Model]) -> tuple[Model | None, list[Complaint]]:
    """A page as its model, where it is whole; and all complaints about the page."""
    if page.data is None and page.complaints:
        return None, page.complaints
    if not isinstance(page.data, dict):
        wrong = sentence("complaints.file_shape" if page.data else "complaints.file_empty")
        return None, [Complaint(Place(page.name), wrong, sentence("complaints.file_shape_way"))]
    try:
        return model.model_validate(page.data), page.complaints
    except ValidationError as error:
        told = {complaint.place.line for complaint in page.complaints}
        found = complaints_of(error, model, page)
        return None, [*page.complaints, *(one for one in found if one.place.line not in told)]


def complaint_of(finding: Finding, page: Page, path: Path) -> Complaint:
    """What a check found, at its place in a page."""
    place = page.place(path, of_name=finding.of_name, column=finding.column)
    return Complaint(place, finding.wrong, finding.way_out)


def _fault(detail: Any, model: type[BaseModel], data: Any) -> _Fault | None:
    steps = tuple(part for part in detail["loc"] if part != "[key]")
    path = real_path(data, steps)
    missing = detail["type"] == "missing"
    if steps and steps[-1] in INHERITED and not missing and path[-1:] != steps[-1:]:
        return None
    named = (*path, steps[-1]) if missing else path
    thing, within = thing_at(data, named)
    return _Fault(
        model, detail["type"], steps, path, within, thing, detail["input"], detail.get("ctx") or {}
    )


def real_path(data: Any, steps: Steps) -> Steps:
    """The way to a part of the data: pydantic's steps without the kinds that it names."""
    if not steps:
        return ()
    first, rest = steps[0], steps[1:]
    ways = []
    if (isinstance(data, dict) and first in data) or (
        isinstance(data, list) and isinstance(first, int) and first < len(data)
    ):
        ways.append((first, *real_path(data[first], rest)))  # type: ignore[index]
    if isinstance(first, str):
        ways.append(real_path(data, rest))
    return max(ways, key=lambda way: (way[-1:] == steps[-1:], len(way)), default=())


def thing_at(data: Any, path: Steps) -> tuple[Sentence, str]:
    """The nearest thing with an id around a path, and the way on from it, joined by dots."""
    held, thing, start = data, sentence("complaints.thing_file"), 0
    for index, part in enumerate(path):
        held = _part(held, part)
        kind = path[index - 1] if index else ""
        if kind in THINGS and isinstance(part, int) and isinstance(held, dict):
            thing, start = _thing(str(kind), part, held.get("id")), index + 1
    return thing, ".".join(str(part) for part in path[start:] if isinstance(part, str))


def _thing(kind: str, index: int, id: Any) -> Sentence:
    if isinstance(id, str):
        return sentence(f"complaints.thing_{kind}", id=_short(id))
    return sentence("complaints.thing_number", list=kind, number=index + 1)


THINGS: Final = frozenset({
    "moves", "questions", "objectives", "targets", "tasks", "nations", "cells", "seats", "parties",
    "gauges", "hypotheses", "endings", "services", "incidents", "openings", "injects", "reports",
    "decisions", "options", "expects",
})  # fmt: skip
"""Lists whose members have ids: the catalogue names each."""


def _part(held: Any, part: str | int) -> Any:
    if isinstance(held, dict):
        return held.get(part)
    if isinstance(held, list) and isinstance(part, int) and part < len(held):
        return held[part]
    return None


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _say(fault: _Fault) -> _Said:
    """The two sentences of a complaint, and the path of its place."""
    kind, path = fault.kind, fault.path
    value = _short(fault.value)
    facts = {"field": fault.field, "thing": fault.thing, "value": value}
    if kind == "missing":
        way_out = sentence("complaints.missing_way", name=str(fault.steps[-1]))
        return _Said(_worded("missing", facts), way_out, path)
    if kind == "extra_forbidden":
        known = fields_at(fault.model, fault.steps[:-1])
        return _Said(_worded("unknown", facts), way_to(str(path[-1]), known), path, of_name=True)
    if kind in ("union_tag_invalid", "union_tag_not_found"):
        return _say_kind(fault, facts)
    if kind == "unknown_rule":
        return _say_rule(fault)
    if fault.value is None:
        return _Said(_worded("empty", facts), _worded("empty_way", facts), path)
    if kind == "literal_error":
        choices = _CHOICE.findall(fault.facts["expected"])
        return _Said(_worded("choice", facts), way_to(value, choices), path)
    return _say_wrong(fault, facts)


def _say_kind(fault: _Fault, facts: dict[str, Any]) -> _Said:
    kinds = kinds_at(fault.model, fault.steps)
    if fault.kind == "union_tag_invalid":
        wrong = str(fault.facts["tag"])
        said = {"field": "kind", "thing": fault.thing, "value": _short(wrong)}
        return _Said(_worded("choice", said), way_to(wrong, kinds), (*fault.path, "kind"))
    known = sentence("complaints.there_are", names=kinds)
    if fault.facts["discriminator"] == "'kind'":
        said = {"field": "kind", "thing": fault.thing}
        return _Said(_worded("missing", said), known, fault.path)
    return _Said(_worded("no_kind", facts), known, fault.path)


def _say_rule(fault: _Fault) -> _Said:
    value = fault.facts["value"]
    facts = {"field": "rules", "thing": fault.thing, "value": value}
    given = fault.value.get("rules", []) if isinstance(fault.value, dict) else []
    at = given.index(value) if value in given else 0
    return _Said(_worded("choice", facts), way_to(value, RULES), ("rules", at))


def _say_wrong(fault: _Fault, facts: dict[str, Any]) -> _Said:
    """A value of the wrong shape or form."""
    kind = fault.kind
    if kind in _WHOLE_THINGS:
        key = kind
    elif kind in _SHAPES:
        key = f"not_{_SHAPES[kind]}"
    elif kind in _SCALARS:
        key = f"not_{kind}"
    elif kind == "string_pattern_mismatch":
        asked = fault.facts["pattern"]
        found = (name for start, name in _PATTERNS.items() if asked.startswith(start))
        key = f"not_{next(found, 'right')}"
    else:
        key = "not_right"
    return _Said(_worded(key, facts), _worded(f"{key}_way", facts), fault.path)


def _worded(key: str, facts: Mapping[str, Any]) -> Sentence:
    return Sentence(f"complaints.{key}", facts)
