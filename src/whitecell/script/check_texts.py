"""Checks of texts: each in all languages, and none that says the exercise is real."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel

from whitecell.language import sentence
from whitecell.script.finding import Finding, Path, found
from whitecell.script.languages import is_known, meant
from whitecell.script.scalars import Wording
from whitecell.script.script import Script
from whitecell.script.spelling import way_to

Texts = Iterator[tuple[Path, Mapping[str, str]]]

FORBIDDEN: Final = (
    "not a drill", "not an exercise", "no duff", "bukan latihan", "bukan gladi", "bukan simulasi",
)  # fmt: skip
"""What must never be said in an exercise, in any language: somebody may believe it."""

_FORBIDDEN: Final = re.compile(
    "|".join(rf"\b{phrase}\b".replace(" ", r"\W+") for phrase in FORBIDDEN), re.IGNORECASE
)
_TELLING: Final = ("drill", "exercise", "duff", "bukan")
_WORDING: Final = get_args(Wording)[1]
_NAMED: Final = frozenset({"nations", "cells", "parties", "services", "seats"})
"""Whose titles may be proper names, the same in every language."""


def texts_are_in_all_languages(script: Script) -> Iterator[Finding]:
    """Each text is there in every language of the exercise, and in no other."""
    languages = script.exercise.exercise.languages
    for path, text in _texts(script):
        named = path[-1] == "title" and len(path) > 2 and path[-3] in _NAMED
        if "" in text and not named and languages[1:]:
            yield found(path, "language_missing", languages=languages[1:])
        yield from is_in_all_languages(path, text, languages)


def is_in_all_languages(
    path: Path, text: Mapping[str, str], languages: tuple[str, ...]
) -> Iterator[Finding]:
    """A text that names its languages has each of those, and no other."""
    missing = tuple(code for code in languages if not text.get(code, "").strip())
    if missing and "" not in text:
        yield found(path, "language_missing", languages=missing)
    for code in text:
        if code and code not in languages:
            wrong = sentence("complaints.language_unknown", language=code)
            yield Finding((*path, code), wrong, way_to(code, languages), of_name=True)


def nations_speak_known_languages(script: Script) -> Iterator[Finding]:
    """A nation's language is a code that is known."""
    for number, nation in enumerate(script.exercise.nations):
        written = nation.language
        if written is None or is_known(written):
            continue
        path: Path = ("exercise", "nations", number, "language")
        wrong = sentence("complaints.no_language", language=written, nation=nation.id)
        near = meant(written)
        way = sentence("complaints.no_language_way")
        if near is not None:
            way = sentence("complaints.did_you_mean", names=near)
        yield Finding(path, wrong, way)


def texts_do_not_say_it_is_real(script: Script) -> Iterator[Finding]:
    """No text says that this is not a drill, in any language."""
    for path, text in _texts(script):
        for code, wording in text.items():
            if match := _claim(wording):
                here = (*path, code) if code else path
                yield found(here, "real", phrase=match[0])
    if match := _claim(script.setting):
        yield found(("setting",), "real", phrase=match[0])


def _claim(wording: str) -> re.Match[str] | None:
    """Where a text says that it is real; most texts have none of the words and are done sooner."""
    lowered = wording.lower()
    return _FORBIDDEN.search(wording) if any(word in lowered for word in _TELLING) else None


def _texts(script: Script) -> Texts:
    yield from _inside(script.exercise, ("exercise",))
    yield from _inside(script.sharing, ("sharing",))
    yield from _inside(script.world, ("world",))
    for number, line in enumerate(script.storylines):
        yield from _inside(line, ("storylines", number))


class _Field(NamedTuple):
    name: str
    written: str
    is_text: bool
    is_list: bool


def _inside(part: BaseModel, path: Path) -> Texts:
    """Every text of a part of the script, with its path."""
    for name, written, is_text, is_list in _fields(type(part)):
        value = getattr(part, name)
        if not value:
            continue
        here = (*path, written)
        pairs = [((*here, n), one) for n, one in enumerate(value)] if is_list else [(here, value)]
        for where, one in pairs:
            if is_text:
                yield where, one
            else:
                yield from _inside(one, where)


@cache
def _fields(model: type[BaseModel]) -> tuple[_Field, ...]:
    """The fields of a model that are texts, or that have some inside."""
    kept = []
    for name, field in model.model_fields.items():
        shapes = [*field.metadata, *_nested(field.annotation)]
        is_text = _WORDING in shapes
        models = [one for one in shapes if isinstance(one, type) and issubclass(one, BaseModel)]
        if is_text or any(_fields(one) for one in models):
            is_list = any(get_origin(shape) is tuple for shape in shapes)
            kept.append(_Field(name, field.alias or name, is_text, is_list))
    return tuple(kept)


def _nested(shape: Any) -> Iterator[Any]:
    """An annotation and all that it is made of."""
    yield shape
    if get_origin(shape) is not Literal:
        for inner in get_args(shape):
            yield from _nested(inner)
