"""One step: what is emitted while everything due at one instant is handled."""

from typing import NamedTuple

from whitecell.language import Words
from whitecell.play.board import CONTROL, Board
from whitecell.play.entries import QUIET
from whitecell.play.events.event import Event
from whitecell.script.script import Script


class Hand(NamedTuple):
    """By whose hand something is entered: the seat, who sits there, and why."""

    by: str = ""
    who: str = ""
    note: Words = ""


NOBODY = Hand()


class Step:
    """The board and the events of one instant. An event is folded as it is emitted."""

    __slots__ = ("board", "out", "script")

    def __init__(self, board: Board) -> None:
        self.board = board
        self.script: Script = board.script
        self.out: list[Event] = []

    def emit(self, event: Event, *because: int) -> int:
        """Numbers, stamps and folds an event; gives its number."""
        board = self.board
        number = board.number + 1
        board.number = event.number = number
        event.at = board.at
        event.because = because
        entries = board.entries
        # What nobody enters is noted only where it follows from an entry.
        if entries is not None and (
            event.kind not in QUIET or not entries.known.keys().isdisjoint(because)
        ):
            entries.note(board, event)
        event.fold(board)
        self.out.append(event)
        return number


def who_is(board: Board, seat: str) -> str:
    """Who enters for a seat: `control`, `person` or `understudy`."""
    seats = board.setting.seats
    if (seats.get(seat.partition(".")[0]) or seats.get("*")) != "person":
        return "understudy"
    return CONTROL if seat == CONTROL else "person"
