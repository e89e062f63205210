"""Conditions: CEL over declared dotted names. The only place that knows cel_expr_python.

A condition reads names such as `done.warn_it` or `gauge.public_trust`, and `now`: the time since
the move's start. `now` is compared with a length of time alone, written `now >= 1h10m`; a length
of time stands nowhere else. Texts in quotes have no use here and are refused.

A yes-or-no name, its negation, and a chain of these with one of `&&` and `||` is what most
conditions are: it is answered here, twenty times sooner than CEL makes it ready.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from cel_expr_python import cel

from whitecell.errors import WhitecellError
from whitecell.language import Sentence, sentence
from whitecell.script.scalars import seconds

Kind = type[bool] | type[int]
Kinds = Callable[[str], Kind | None]
Value = Callable[[str], bool | int]

NOW: Final = "now"
LONGEST: Final = 2_000

_TOKEN: Final = re.compile(
    r"(?P<space>(?:[ \t\r\n]|//[^\n]*)+)"
    r"|(?P<duration>\d+[dhms](?:\d+[dhms])*(?![\w.]))"
    r"|(?P<number>\d[\w.]*)"
    r"|(?P<name>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)"
    r"|(?P<sign>&&|\|\||[<>=!]=|[-+*/%<>!?:()\[\]{},.])",
    re.ASCII,
)
_COMPARE: Final = frozenset({"<", "<=", ">", ">=", "==", "!="})
_LEFT: Final = frozenset({"", "(", "&&", "||", "?", ":", "[", ","})
_RIGHT: Final = frozenset({"", ")", "&&", "||", "?", ":", "]", ","})
_ONE: Final = r"(?:![ \t\r\n]*)?[a-z_]\w*(?:\.[a-z_]\w*)+[ \t\r\n]*"
_CHAIN: Final = re.compile(
    rf"[ \t\r\n]*{_ONE}(?:(?:&&[ \t\r\n]*{_ONE})*|(?:\|\|[ \t\r\n]*{_ONE})*)", re.ASCII
)
_LINK: Final = re.compile(r"(!?)[ \t\r\n]*([a-z_][\w.]+)", re.ASCII)
_AT: Final = re.compile(r"<input>:(\d+):(\d+): (.*)")
_OVERLOAD: Final = re.compile(r"no matching overload for '(.+?)' applied to")
_TYPES: Final[Mapping[Kind, cel.Type]] = {bool: cel.Type.BOOL, int: cel.Type.INT}


class ConditionFault(WhitecellError):
    """A condition that cannot be asked. `column` counts the source's characters from 1.

    `name` is the unknown name, where that is what is wrong; `way_out` says what to do.
    """

    def __init__(
        self, wrong: Sentence, column: int = 1, name: str = "", way_out: Sentence | None = None
    ) -> None:
        super().__init__(wrong)
        self.column = column
        self.name = name
        self.way_out = way_out


class _Token(NamedTuple):
    kind: str
    text: str
    at: int


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
    tokens = _tokens(source)
    declared = _declared(tokens, kinds)
    constants = _constants(tokens)
    program = _compiled(_Rewritten(source, tokens), declared)
    names = tuple(sorted(name for name in declared if name != NOW))
    return Condition(source, names, constants, program)


def _tokens(source: str) -> list[_Token]:
    tokens, at = [], 0
    while at < len(source):
        match = _TOKEN.match(source, at)
        if not match:
            raise _strange(source[at], at + 1)
        if match.lastgroup != "space":
            tokens.append(_Token(str(match.lastgroup), match[0], at))
        at = match.end()
    if not tokens:
        raise ConditionFault(sentence("complaints.condition_empty"))
    return tokens


def _strange(character: str, column: int) -> ConditionFault:
    if character in "\"'`":
        key = "quotes"
    elif character in "&|=":
        key = "single"
    else:
        key = "sign"
    return ConditionFault(
        sentence(f"complaints.condition_{key}", sign=character), column,
        way_out=sentence(f"complaints.condition_{key}_way", sign=character),
    )  # fmt: skip


def _declared(tokens: list[_Token], kinds: Kinds) -> dict[str, Kind]:
    declared: dict[str, Kind] = {}
    for index, token in enumerate(tokens):
        name = _name(tokens, index)
        if token.text == NOW:
            declared[NOW] = int
        elif name:
            kind = kinds(name)
            if kind is None:
                raise ConditionFault(
                    sentence("complaints.condition_name", name=name), token.at + 1, name,
                    sentence("complaints.condition_name_way"),
                )  # fmt: skip
            declared[name] = kind
    return declared


def _name(tokens: list[_Token], index: int) -> str:
    """The dotted name at a token: not a part of something else, and without the call at its end."""
    token = tokens[index]
    if token.kind != "name" or (index and tokens[index - 1].text == "."):
        return ""
    called = index + 1 < len(tokens) and tokens[index + 1].text == "("
    name = token.text.rpartition(".")[0] if called else token.text
    return name if "." in name else ""


def _constants(tokens: list[_Token]) -> tuple[int, ...]:
    """When comparisons with `now` may change; `ConditionFault` for any other use of it."""
    texts = ["", *(token.text for token in tokens), ""]
    instants: set[int] = set()
    compared: set[int] = set()
    for start in range(len(tokens) - 2):
        alone = texts[start] in _LEFT and texts[start + 4] in _RIGHT
        if alone and _is_comparison(tokens, start):
            instants.update(_instants(tokens[start : start + 3]))
            compared.update((start, start + 2))
    for index, token in enumerate(tokens):
        if (token.kind == "duration" or token.text == NOW) and index not in compared:
            raise _astray(token)
    return tuple(sorted(instants))


def _is_comparison(tokens: list[_Token], start: int) -> bool:
    """Whether `now`, a comparison and a length of time stand there, either way round."""
    if tokens[start + 1].text not in _COMPARE:
        return False
    first, last = tokens[start], tokens[start + 2]
    return (first.text == NOW and last.kind == "duration") or (
        last.text == NOW and first.kind == "duration"
    )


def _instants(comparison: list[_Token]) -> set[int]:
    first, sign, last = comparison
    length = _length(first if first.kind == "duration" else last)
    turned = sign.text if first.text == NOW else sign.text.translate(str.maketrans("<>", "><"))
    if turned in (">=", "<"):
        return {length}
    return {length + 1} if turned in (">", "<=") else {length, length + 1}


def _astray(token: _Token) -> ConditionFault:
    key = "condition_now" if token.text == NOW else "condition_duration"
    return ConditionFault(
        sentence(f"complaints.{key}", written=token.text), token.at + 1,
        way_out=sentence("complaints.condition_now_way"),
    )  # fmt: skip


def _length(token: _Token) -> int:
    try:
        return seconds(token.text)
    except ValueError:
        raise ConditionFault(
            sentence("complaints.condition_length", written=token.text), token.at + 1,
            way_out=sentence("complaints.condition_now_way"),
        ) from None  # fmt: skip


class _Rewritten:
    """The source with lengths of time as seconds; knows which column stood where."""

    def __init__(self, source: str, tokens: list[_Token]) -> None:
        parts, self._moved, end, grown = [], [(0, 0)], 0, 0
        for token in tokens:
            if token.kind == "duration":
                number = str(_length(token))
                parts += [source[end : token.at], number]
                end = token.at + len(token.text)
                grown += len(number) - len(token.text)
                self._moved.append((end + grown, grown))
        self.text = "".join([*parts, source[end:]])
        self._length = len(source)

    def column(self, line: int, column: int) -> int:
        """The source's column, counted through all lines from 1, for CEL's line and column."""
        lines = self.text.split("\n")
        at = sum(len(before) + 1 for before in lines[: line - 1]) + column - 1
        grown = next(grown for start, grown in reversed(self._moved) if start <= max(at, 0))
        return max(1, min(at - grown + 1, self._length + 1))


def _compiled(rewritten: _Rewritten, declared: Mapping[str, Kind]) -> "cel.Expression":
    try:
        environment = cel.NewEnv(variables={name: _TYPES[kind] for name, kind in declared.items()})
        program = environment.compile(rewritten.text)
    except RuntimeError as error:
        raise _refusal(str(error), rewritten) from None
    if program.return_type() != cel.Type.BOOL:
        raise ConditionFault(
            sentence("complaints.condition_not_yes_no"),
            way_out=sentence("complaints.condition_not_yes_no_way"),
        )
    return program


def _refusal(said: str, rewritten: _Rewritten) -> ConditionFault:
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
