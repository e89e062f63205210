"""A condition taken apart, for those who say or draw it: what it asks, and how that hangs together.

`tree_of` reads what conditions are written in. CEL allows more; what is not read is `Unread`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from whitecell.script.condition_tokens import ConditionFault, Token, tokens_of
from whitecell.script.scalars import seconds


@dataclass(frozen=True, slots=True)
class Fact:
    """A name: `knows.operator.satellite_pass` is its parts; `holds` says whether it, or not."""

    parts: tuple[str, ...]
    holds: bool = True


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number, or a length of time in seconds."""

    value: int
    span: bool = False


@dataclass(frozen=True, slots=True)
class Reckoned:
    """Two numbers and a sign between them."""

    sign: str
    left: "Quantity"
    right: "Quantity"


@dataclass(frozen=True, slots=True)
class Compared:
    """Two numbers compared."""

    sign: str
    left: "Quantity"
    right: "Quantity"


@dataclass(frozen=True, slots=True)
class Joined:
    """Several conditions: all of them (`every`), or one at least."""

    every: bool
    parts: tuple["Tree", ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """A condition that is shown as it is written."""

    source: str


Quantity = Fact | Number | Reckoned
Tree = Fact | Compared | Joined | Unread

OPPOSITE: Final = {"==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}


def tree_of(source: str) -> Tree:
    """What a condition asks, or `Unread` where it is more than this reads."""
    try:
        reader = _Reader(tokens_of(source))
        tree = reader.either()
    except (ConditionFault, _PuzzledError, RecursionError):
        return Unread(source)
    return tree if reader.done and not _has_unread(tree) else Unread(source)


def facts_of(tree: Tree | Quantity) -> tuple[Fact, ...]:
    """The names that a condition asks about, in order."""
    match tree:
        case Fact():
            return (tree,)
        case Joined(_, parts):
            return tuple(fact for part in parts for fact in facts_of(part))
        case Compared(_, left, right) | Reckoned(_, left, right):
            return facts_of(left) + facts_of(right)
        case _:
            return ()


def _has_unread(tree: Tree) -> bool:
    if isinstance(tree, Joined):
        return any(map(_has_unread, tree.parts))
    return isinstance(tree, Unread)


def _not(tree: Tree) -> Tree:
    match tree:
        case Fact(parts, holds):
            return Fact(parts, not holds)
        case Compared(sign, left, right):
            return Compared(OPPOSITE[sign], left, right)
        case Joined(every, parts):
            return Joined(not every, tuple(map(_not, parts)))
        case Unread():
            return tree


class _PuzzledError(Exception):
    """The condition is more than this reads."""


class _Reader:
    """Reads tokens from left to right; each method reads what binds more tightly than the last."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._at = 0

    @property
    def done(self) -> bool:
        """Whether all has been read."""
        return self._at == len(self._tokens)

    def either(self) -> Tree:
        """Conditions with `||` between them."""
        return self._joined("||", every=False)

    def _joined(self, sign: str, *, every: bool) -> Tree:
        parts = [self._part(every=every)]
        while self._take(sign):
            parts.append(self._part(every=every))
        if len(parts) == 1:
            return parts[0]
        flat: list[Tree] = []
        for part in parts:
            if isinstance(part, Joined) and part.every is every:
                flat += part.parts
            else:
                flat.append(part)
        return Joined(every, tuple(flat))

    def _part(self, *, every: bool) -> Tree:
        return self._one() if every else self._joined("&&", every=True)

    def _one(self) -> Tree:
        if self._take("!"):
            return _not(self._one())
        before = self._at
        if self._take("("):
            try:
                inner = self.either()
                if self._take(")") and self._peek() in ("", "&&", "||", ")"):
                    return inner
            except _PuzzledError:
                pass
            self._at = before
        return self._compared()

    def _compared(self) -> Tree:
        left = self._sum()
        sign = self._peek()
        if sign in OPPOSITE:
            self._at += 1
            return Compared(sign, left, self._sum())
        if isinstance(left, Fact) and left.parts[0] not in _NUMBERS:
            return left
        raise _PuzzledError

    def _sum(self) -> Quantity:
        return self._reckoned(("+", "-"), self._product)

    def _product(self) -> Quantity:
        return self._reckoned(("*", "/"), self._quantity)

    def _reckoned(self, signs: tuple[str, ...], read: Callable[[], "Quantity"]) -> Quantity:
        left = read()
        while (sign := self._peek()) in signs:
            self._at += 1
            left = Reckoned(sign, left, read())
        return left

    def _quantity(self) -> Quantity:
        if self._take("("):
            inner = self._sum()
            if self._take(")"):
                return inner
            raise _PuzzledError
        token = self._tokens[self._at] if not self.done else Token("", "", 0)
        self._at += 1
        match token.kind:
            case "name" if token.text not in _WORDS and self._peek() not in _BEYOND:
                return Fact(tuple(token.text.split(".")))
            case "duration":
                return Number(seconds(token.text), span=True)
            case "number" if token.text.isdecimal():
                return Number(int(token.text))
        raise _PuzzledError

    def _peek(self) -> str:
        return "" if self.done else self._tokens[self._at].text

    def _take(self, sign: str) -> bool:
        found = self._peek() == sign
        self._at += found
        return found


_WORDS: Final = frozenset({"true", "false", "in"})
_BEYOND: Final = frozenset({"(", "[", "?", "."})
_NUMBERS: Final = frozenset({"gauge", "service", "belief", "now"})
