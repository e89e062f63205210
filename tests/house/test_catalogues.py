"""Every sentence has its wording, in every language, and every wording its sentence."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from string import Formatter
from typing import NamedTuple

from tests.house.tree import CATALOGUES, Module, files, functions, modules, none_of, text_of
from whitecell.review.measures.measure import Measure
from whitecell.review.measures.measures import MEASURES

FIRST = "en"
MAKERS = {"sentence": 0, "Sentence": 0, "wording": 0}
"""Functions that take the id of a sentence, and the position they take it in."""


class Call(NamedTuple):
    """One place that makes a sentence: the ids it may mean, and the arguments it names."""

    place: str
    ids: re.Pattern[str]
    names: set[str] | None


def test_every_measure_has_its_wordings():
    none_of(
        f"add “{wording}” to {CATALOGUES}/{FIRST}/{_subject(wording)}.toml"
        for measure in MEASURES
        for wording in _of_measure(measure)
        if wording not in _words(FIRST)
    )


def test_every_language_has_the_same_wordings():
    none_of(
        f"{CATALOGUES}/{code}/{_subject(id)}.toml: {word} “{id.partition('.')[2]}”, "
        f"as in {CATALOGUES}/{FIRST}"
        for code in _languages()
        for word, ids in (
            ("add", _words(FIRST).keys() - _words(code).keys()),
            ("take out", _words(code).keys() - _words(FIRST).keys()),
        )
        for id in sorted(ids)
    )


def test_every_language_names_the_same_arguments():
    none_of(
        f"{CATALOGUES}/{code}/{_subject(id)}.toml: “{id}” names {_listed(theirs)}; "
        f"in {FIRST} it names {_listed(ours)}"
        for code in _languages()
        for id in sorted(_words(FIRST).keys() & _words(code).keys())
        if (ours := _arguments(_words(FIRST)[id])) != (theirs := _arguments(_words(code)[id]))
    )


def test_every_sentence_has_a_wording():
    none_of(
        f"{call.place}: no wording for “{_readable(call.ids)}”; add it below {CATALOGUES}"
        for call in _calls()
        if not any(call.ids.fullmatch(id) for id in _words(FIRST))
    )


def test_every_sentence_gets_the_arguments_it_names():
    none_of(
        f"{call.place}: “{id}” also needs {_listed(missing)}"
        for call in _calls()
        if call.names is not None and (id := _readable(call.ids)) in _words(FIRST)
        if (missing := _arguments(_words(FIRST)[id]) - call.names)
    )


def test_every_wording_is_said_somewhere():
    said = list(_said())
    none_of(
        f"{CATALOGUES}/{FIRST}/{_subject(id)}.toml: nobody says “{id}”; "
        "take it out of every language"
        for id in _words(FIRST)
        if not any(pattern.fullmatch(id) for pattern in said)
    )


@cache
def _words(code: str) -> dict[str, str]:
    return {
        f"{path.stem}.{key}": wording
        for path in files()
        if path.parent == CATALOGUES / code and path.suffix == ".toml"
        for key, wording in tomllib.loads(text_of(path)).items()
    }


def _languages() -> list[str]:
    folders = {
        path.relative_to(CATALOGUES).parts[0] for path in files() if path.is_relative_to(CATALOGUES)
    }
    return sorted(folders - {FIRST})


def _arguments(wording: str) -> set[str]:
    names = (name for _, name, _, _ in Formatter().parse(wording) if name)
    return {re.split(r"[.\[]", name)[0] for name in names}


@cache
def _calls() -> tuple[Call, ...]:
    makers = MAKERS | dict(_passes_on())
    return tuple(
        call
        for module in modules()
        for node in ast.walk(module.tree)
        for call in _call(module, node, makers)
    )


def _call(module: Module, node: ast.AST, makers: dict[str, int]) -> Iterator[Call]:
    if not isinstance(node, ast.Call):
        return
    position = makers.get(_called(node))
    if position is None or len(node.args) <= position:
        return
    if ids := _ids(node.args[position]):
        yield Call(f"{module.path}:{node.lineno}", ids, _named(node))


def _called(node: ast.Call) -> str:
    return ast.unparse(node.func).rpartition(".")[2]


def _named(node: ast.Call) -> set[str] | None:
    """The arguments that a call to `sentence` names; None where the call does not show them."""
    names = {keyword.arg for keyword in node.keywords}
    if _called(node) != "sentence" or None in names:
        return None
    return {name for name in names if name}


def _passes_on() -> Iterator[tuple[str, int]]:
    """Functions of ours that hand a parameter of theirs to `sentence` as the id."""
    for module in modules():
        for function in functions(module.tree):
            names = [
                argument.arg
                for argument in function.args.args
                if argument.arg not in {"self", "cls"}
            ]
            for node in ast.walk(function):
                if isinstance(node, ast.Call) and _called(node) == "sentence" and node.args:
                    first = ast.unparse(node.args[0])
                    if first in names:
                        yield function.name, names.index(first)


def _said() -> Iterator[re.Pattern[str]]:
    """Every id that some text of the package could mean."""
    for module in modules():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Constant | ast.JoinedStr) and (ids := _ids(node)):
                yield ids
    for measure in MEASURES:
        yield from map(re.compile, _of_measure(measure))
    for path in files():
        if path.is_relative_to("src") and path.suffix not in {".py", ".toml"}:
            for id in re.findall(r"[\"']([a-z_]+\.\w+)[\"']", text_of(path)):
                yield re.compile(re.escape(id))


def _of_measure(measure: Measure) -> tuple[str, ...]:
    """What a measure is called, what it is, what it does not say, and where it comes from."""
    name = f"{measure.dimension}.{measure.id}"
    return name, f"{name}_means", f"{name}_limits", f"sources.{measure.source}"


def _ids(node: ast.expr) -> re.Pattern[str] | None:
    """The ids that a string, or a string with holes, can stand for."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    if not isinstance(parts[0] if parts else None, ast.Constant):
        return None
    if not re.match(r"[a-z_]+\.", str(parts[0].value)):
        return None
    pattern = "".join(
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"\w+" for part in parts
    )
    return re.compile(pattern)


def _readable(ids: re.Pattern[str]) -> str:
    return ids.pattern.replace("\\w+", "*").replace("\\", "")


def _subject(id: str) -> str:
    return id.partition(".")[0]


def _listed(names: set[str]) -> str:
    return ", ".join(sorted(names)) or "nothing"
