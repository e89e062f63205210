"""What every event has: a number, its instant, the events that led to it, and a fold."""

from typing import ClassVar, dataclass_transform

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
