"""Conditions: CEL over declared dotted names. The only place that knows cel_expr_python.

A condition reads names such as `done.warn_it` or `gauge.public_trust`, and `now`: the time since
the move's start. `now` is compared with a length of time alone, written `now >= 1h10m`; a length
of time stands nowhere else. Texts in quotes have no use here and are refused.

A yes-or-no name, its negation, and a chain of these with one of `&&` and `||` is what most
conditions are: it is read and answered here, in a tenth of the time that CEL takes.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cel_expr_python import cel

from whitecell.language import sentence
from whitecell.script.condition_tokens import (
    NOW,
    ConditionFault,
    Kind,
    Kinds,
    Rewritten,
    constants_of,
    declared_names,
    tokens_of,
)

Value = Callable[[str], bool | int]

LONGEST: Final = 2_000
"""The most characters a condition may have."""

_ONE: Final = r"(?:![ \t\r\n]*)?[a-z_]\w*(?:\.[a-z_]\w*)+[ \t\r\n]*"
_CHAIN: Final = re.compile(
    rf"[ \t\r\n]*{_ONE}(?:(?:&&[ \t\r\n]*{_ONE})*|(?:\|\|[ \t\r\n]*{_ONE})*)", re.ASCII
)
_LINK: Final = re.compile(r"(!?)[ \t\r\n]*([a-z_][\w.]+)", re.ASCII)
_AT: Final = re.compile(r"<input>:(\d+):(\d+): (.*)")
_OVERLOAD: Final = re.compile(r"no matching overload for '(.+?)' applied to")
_TYPES: Final[Mapping[Kind, cel.Type]] = {bool: cel.Type.BOOL, int: cel.Type.INT}


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition ready to be asked.

    `names` are the dotted names that it reads, sorted; `constants` the seconds since the move's
    start at which its comparisons with `now` may change their answer, sorted.
    """

    source: str
    names: tuple[str, ...]
    constants: tuple[int, ...] = ()
    _program: "cel.Expression | None" = None
    _links: tuple[tuple[str, bool], ...] = ()
    _every: bool = True

    def holds(self, value_of: Value) -> bool:
        """The answer, with the values of its names now; `ConditionFault` where there is none."""
        if self._program is None:
            answers = (value_of(name) == wanted for name, wanted in self._links)
            return all(answers) if self._every else any(answers)
        values = {name: value_of(name) for name in self.names}
        if self.constants:
            values[NOW] = value_of(NOW)
        return _ask(self._program, values)


def compile_condition(source: str, kinds: Kinds) -> Condition:
    """The condition of that source; `kinds` gives the type of a name, or nothing where unknown."""
    if len(source) > LONGEST:
        raise ConditionFault(
            sentence("complaints.condition_long", length=len(source), longest=LONGEST),
            way_out=sentence("complaints.condition_long_way"),
        )
    return _chain(source, kinds) or _in_cel(source, kinds)


def _chain(source: str, kinds: Kinds) -> Condition | None:
    if not _CHAIN.fullmatch(source):
        return None
    links = tuple((link[2], not link[1]) for link in _LINK.finditer(source))
    if any(kinds(name) is not bool for name, _ in links):
        return None
    names = tuple(sorted({name for name, _ in links}))
    return Condition(source, names, _links=links, _every="||" not in source)


def _in_cel(source: str, kinds: Kinds) -> Condition:
    tokens = tokens_of(source)
    declared = declared_names(tokens, kinds)
    constants = constants_of(tokens)
    program = _compiled(Rewritten(source, tokens), declared)
    names = tuple(sorted(name for name in declared if name != NOW))
    return Condition(source, names, constants, program)


@lru_cache(maxsize=256)
def _environment(declared: tuple[tuple[str, Kind], ...]) -> cel.Env:
    """Names declared to CEL; most of a compilation's time goes into this."""
    return cel.NewEnv(variables={name: _TYPES[kind] for name, kind in declared})


def _compiled(rewritten: Rewritten, declared: Mapping[str, Kind]) -> "cel.Expression":
    try:
        program = _environment(tuple(declared.items())).compile(rewritten.text)
    except RuntimeError as error:
        raise _refusal(str(error), rewritten) from None
    if program.return_type() != cel.Type.BOOL:
        raise ConditionFault(
            sentence("complaints.condition_not_yes_no"),
            way_out=sentence("complaints.condition_not_yes_no_way"),
        )
    return program


def _refusal(said: str, rewritten: Rewritten) -> ConditionFault:
    """What CEL said about a source, in the words of an exercise's author."""
    found = _AT.search(said)
    if not found:
        return ConditionFault(
            sentence("complaints.condition_deep"), way_out=sentence("complaints.condition_long_way")
        )
    column = rewritten.column(int(found[1]), int(found[2]))
    overload = _OVERLOAD.search(found[3])
    if overload:
        sign = overload[1].replace("_", "").replace("@in", "in")
        return ConditionFault(
            sentence("complaints.condition_types", sign=sign), column,
            way_out=sentence("complaints.condition_types_way"),
        )  # fmt: skip
    key = "condition_syntax" if found[3].startswith("Syntax") else "condition_word"
    return ConditionFault(
        sentence(f"complaints.{key}", column=column),
        column,
        way_out=sentence(f"complaints.{key}_way"),
    )


def _ask(program: "cel.Expression", values: Mapping[str, bool | int]) -> bool:
    """The one place where CEL is asked: its errors come as values, and every value is true."""
    try:
        result = program.eval(data=values)
    except (RuntimeError, TypeError) as error:
        raise ConditionFault(sentence("complaints.condition_failed", reason=str(error))) from None
    if result.type() != cel.Type.BOOL:
        reason = str(result.value()).partition(": ")[2] or str(result.value())
        raise ConditionFault(sentence("complaints.condition_failed", reason=reason))
    return bool(result.value())


__all__ = ["NOW", "Condition", "ConditionFault", "Kind", "Kinds", "compile_condition"]
