"""What every event has: a number, its instant, the events that led to it, and a fold."""

from dataclasses import dataclass, field
from typing import Any, ClassVar, TypeVar, dataclass_transform

from whitecell.play.board import Board
from whitecell.play.lives import Instant


@dataclass_transform()
class Event:
    """Something that happened. Its fold is all that it does to the board."""

    __slots__ = ("at", "because", "number")

    kind: ClassVar[str] = ""
    number: int
    at: Instant
    because: tuple[int, ...]

    def fold(self, board: Board) -> None:
        """Changes the board as this event says."""
        raise NotImplementedError

    def __eq__(self, other: object) -> bool:
        """Whether both say the same, whatever their numbers."""
        return type(other) is type(self) and _said(other) == _said(self)

    def __repr__(self) -> str:
        """Its class and what it says."""
        said = ", ".join(f"{name}={value!r}" for name, value in _said(self))
        return f"{type(self).__name__}({said})"


Kind = TypeVar("Kind", bound=Event)


@dataclass_transform(field_specifiers=(field,))
def recorded(kind: type[Kind]) -> type[Kind]:
    """A kind of event as a dataclass with slots: all compare and show themselves alike, so that
    no class has to have its own code made for that when the program starts."""
    return dataclass(slots=True, eq=False, repr=False)(kind)


def _said(event: Any) -> list[tuple[str, Any]]:
    return [(name, getattr(event, name)) for name in event.__match_args__]
