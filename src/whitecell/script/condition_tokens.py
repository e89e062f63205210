"""What a condition is made of: its names, its lengths of time, and where each stands."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from whitecell.errors import WhitecellError
from whitecell.language import Sentence, sentence
from whitecell.script.scalars import seconds

Kind = type[bool] | type[int]
Kinds = Callable[[str], Kind | None]

NOW: Final = "now"

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


class Token(NamedTuple):
    """A piece of a condition: its kind, its text, and where it stands."""

    kind: str
    text: str
    at: int


def tokens_of(source: str) -> list[Token]:
    """The pieces of a condition, without what only separates them."""
    tokens, at = [], 0
    while at < len(source):
        match = _TOKEN.match(source, at)
        if not match:
            raise _strange(source[at], at + 1)
        if match.lastgroup != "space":
            tokens.append(Token(str(match.lastgroup), match[0], at))
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


def declared_names(tokens: list[Token], kinds: Kinds) -> dict[str, Kind]:
    """The names that a condition reads, and `now`, with their types."""
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


def _name(tokens: list[Token], index: int) -> str:
    """The dotted name at a token: not a part of something else, and without the call at its end."""
    token = tokens[index]
    if token.kind != "name" or (index and tokens[index - 1].text == "."):
        return ""
    called = index + 1 < len(tokens) and tokens[index + 1].text == "("
    name = token.text.rpartition(".")[0] if called else token.text
    return name if "." in name else ""


def constants_of(tokens: list[Token]) -> tuple[int, ...]:
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


def _is_comparison(tokens: list[Token], start: int) -> bool:
    """Whether `now`, a comparison and a length of time stand there, either way round."""
    if tokens[start + 1].text not in _COMPARE:
        return False
    first, last = tokens[start], tokens[start + 2]
    return (first.text == NOW and last.kind == "duration") or (
        last.text == NOW and first.kind == "duration"
    )


def _instants(comparison: list[Token]) -> set[int]:
    first, sign, last = comparison
    length = _length(first if first.kind == "duration" else last)
    turned = sign.text if first.text == NOW else sign.text.translate(str.maketrans("<>", "><"))
    if turned in (">=", "<"):
        return {length}
    return {length + 1} if turned in (">", "<=") else {length, length + 1}


def _astray(token: Token) -> ConditionFault:
    key = "condition_now" if token.text == NOW else "condition_duration"
    return ConditionFault(
        sentence(f"complaints.{key}", written=token.text), token.at + 1,
        way_out=sentence("complaints.condition_now_way"),
    )  # fmt: skip


def _length(token: Token) -> int:
    try:
        return seconds(token.text)
    except ValueError:
        raise ConditionFault(
            sentence("complaints.condition_length", written=token.text), token.at + 1,
            way_out=sentence("complaints.condition_now_way"),
        ) from None  # fmt: skip


class Rewritten:
    """The source with lengths of time as seconds; knows which column stood where."""

    def __init__(self, source: str, tokens: list[Token]) -> None:
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
