"""The reference of exercise files: every file, field, kind of value and default."""

import ast
import inspect
import sys
import types
import typing
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel

from whitecell.intake.exercises import FILES, FOLDERS
from whitecell.intake.plays import Temperament
from whitecell.script import decisions, injects, reports

WORDS: dict[str, str] = {
    "id": "Its name, unique in the exercise.",
    "title": "What people call it.",
    "effects": "What it does to the world.",
    "task": "The critical task that it shows.",
    "leans": "What draws a temperament or a nation to it, in points.",
    "nation": "Its nation.",
}
"""What a field says where its class adds nothing."""

TAKES: dict[str, str] = {
    "when": "[condition](../conditions.md)",
    "expect": "[condition](../conditions.md)",
    "do": "[command](../commands.md)",
}
"""What a field takes where its type is any words."""

SCALARS: dict[str, str] = {
    "Id": "new name",
    "Name": "name",
    "Code": "code",
    "Codes": "codes, or `all`",
    "Level": "`SYSTEM.LEVEL`",
    "Clearance": "`SYSTEM.LEVEL` or `none`",
    "Duration": "duration",
    "Whole": "whole number",
    "Points": "points",
    "Truth": "`true` or `false`",
    "Wording": "text",
    "Cells": "cells, or `all`",
    "When": "anchor",
    "Starts": "date and time",
    "Zone": "zone",
    "Grade": "grade",
    "Chair": "seat",
    "Within": "duration, or `{real: duration}`",
    "str": "words",
}
"""Kinds of value in the words of the pages; `exercise-files.md` says how each is written."""

ALIASES: dict[str, Any] = {
    "Does": injects.Does,
    "Discipline": reports.Discipline,
    "Tlp": reports.Tlp,
    "Reading": reports.Reading,
    "JointRule": decisions.JointRule,
    "Temperament": Temperament,
}

UNIONS: dict[str, str] = {
    "Effect": "[gauge effect](#gauge-effect) or [service effect](#service-effect)",
    "Inject": "[inject](#inject)",
}

HIDDEN = {"Anchor", "Start", "Deadline"}
"""Models that an author writes as one word, not as a map."""


class Row(NamedTuple):
    """One field: its name, what it takes, its default, what it says."""

    name: str
    takes: str
    default: str
    says: str


def _page(file: str, model: type[BaseModel]) -> str:
    parts = [f"# `{file}`", _first(model), _table(model)]
    for part in _reachable(model):
        parts += [f"## {_heading(part)}", _first(part), _table(part)]
        if part.__name__ == "Inject":
            parts.append(_kinds())
    return "\n\n".join(parts)


def _table(model: type[BaseModel]) -> str:
    rows = [f"| {' | '.join(row)} |" for row in _rows(model)]
    return "\n".join(["| field | takes | default | says |", "|---|---|---|---|", *rows])


def _rows(model: type[BaseModel]) -> Iterator[Row]:
    written = _written(model)
    for name, field in model.model_fields.items():
        annotation, says = written.get(name, (None, ""))
        takes = TAKES.get(name) or (_takes(annotation) if annotation is not None else "words")
        says = says or WORDS.get(name, "")
        if not says:
            raise LookupError(f"{model.__name__}.{name}: say what it is, in a line below the field")
        default = "required" if field.is_required() else _default(field.default, takes)
        yield Row(f"`{field.alias or name}`", takes, default, says)


@cache
def _written(model: type[BaseModel]) -> dict[str, tuple[ast.expr, str]]:
    """Each field's annotation and the sentence below it, the classes above included."""
    found: dict[str, tuple[ast.expr, str]] = {}
    for kind in reversed(model.__mro__):
        if not issubclass(kind, BaseModel) or kind.__module__.startswith("pydantic"):
            continue
        tree = ast.parse(inspect.getsource(sys.modules[kind.__module__]))
        body = next(n.body for n in tree.body if getattr(n, "name", "") == kind.__name__)
        for node, below in zip(body, [*body[1:], None], strict=True):
            if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                found[node.target.id] = (node.annotation, _sentence(below))
    return found


def _sentence(node: ast.stmt | None) -> str:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return " ".join(str(node.value.value).split())
    return ""


def _takes(node: ast.expr) -> str:
    match node:
        case ast.BinOp():
            return _takes(node.left)
        case ast.Subscript(value=ast.Name(id="tuple"), slice=ast.Tuple(elts=[inner, *_])):
            return f"list: {_takes(inner)}"
        case ast.Subscript(value=ast.Name(id="dict"), slice=ast.Tuple(elts=[key, value])):
            return f"map: {_takes(key)} to {_takes(value)}"
        case ast.Subscript(value=ast.Name(id="Literal"), slice=inner):
            values = inner.elts if isinstance(inner, ast.Tuple) else [inner]
            return ", ".join(f"`{ast.literal_eval(value)}`" for value in values)
        case ast.Name(id=name) if name in SCALARS:
            return SCALARS[name]
        case ast.Name(id=name) if name in ALIASES:
            return ", ".join(f"`{value}`" for value in typing.get_args(ALIASES[name]))
        case ast.Name(id=name):
            words = _spaced(name)
            return UNIONS.get(name) or f"[{words}](#{words.replace(' ', '-')})"
    return "words"


def _default(value: Any, takes: str) -> str:
    if value is None or value in ((), {}, "") or isinstance(value, BaseModel):
        return ""
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, tuple):
        return f"`{', '.join(value)}`"
    if takes == "duration":
        return f"`{_span(value)}`"
    return "`+00:00`" if takes == "zone" else f"`{value}`"


def _span(seconds: int) -> str:
    units = ((3600, "h"), (60, "m"), (1, "s"))
    parts = []
    for size, unit in units:
        count, seconds = divmod(seconds, size)
        parts += [f"{count}{unit}"] if count else []
    return "".join(parts) or "0s"


class Inject(injects._Any):
    """What every inject has, and then its kind's own fields."""


def _reachable(model: type[BaseModel]) -> list[type[BaseModel]]:
    """The models below a model, each once, in the order in which a reader meets them."""
    found: dict[type[BaseModel], None] = {}
    for field in model.model_fields.values():
        for part in _models_in(field.annotation):
            part = Inject if issubclass(part, injects._Any) else part
            if part.__name__ not in HIDDEN and part is not model:
                found.setdefault(part)
                found.update(dict.fromkeys(_reachable(part)))
    return list(found)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        if issubclass(annotation, BaseModel):
            yield annotation
        return
    for part in typing.get_args(annotation):
        yield from _models_in(part)


def _kinds() -> str:
    lines = ["### Kinds of inject", "", "| `kind` | means | its own fields |", "|---|---|---|"]
    for kind in typing.get_args(typing.get_args(injects.Inject)[0]):
        name = typing.get_args(kind.model_fields["kind"].annotation)[0]
        own = " ".join(
            f"`{field}` ({_takes(annotation)}): {says}"
            for field, (annotation, says) in _written(kind).items()
            if field not in {*Inject.model_fields, "kind"}
        )
        lines.append(f"| `{name}` | {_first(kind)} | {own} |")
    return "\n".join(lines)


def _heading(model: type[BaseModel]) -> str:
    words = _spaced(model.__name__)
    return words[0].upper() + words[1:]


def _spaced(name: str) -> str:
    return "".join(f" {c.lower()}" if c.isupper() else c for c in name).strip()


def _first(model: type[BaseModel]) -> str:
    return inspect.cleandoc(model.__doc__ or "")


def _of(name: str) -> str:
    """The page of one file of the folder."""
    file = f"{name}.yaml"
    if file in FILES:
        return _page(file, FILES[file])
    return _page(f"{name}/*.yaml", FOLDERS[name])


PAGES = {
    name: (lambda name=name: _of(name))
    for name in (*(file.removesuffix(".yaml") for file in FILES), *FOLDERS)
}
