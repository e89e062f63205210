"""The clock at the table: seconds of the wall become seconds of play, at the move's speed.

A gap between two moves takes no time. A machine that slept takes none from the table either.
"""

from collections.abc import Callable
from time import monotonic

from whitecell.play.board import Board
from whitecell.play.lives import Instant
from whitecell.session.conductor import Conductor

LONGEST = 5.0
"""Seconds of the wall that count between two looks at it; a machine that slept looks late."""


Stop = Callable[[], int | None]
"""The second of play beyond which nothing passes for now, if there is one."""


def elapse(conductor: Conductor, seconds: int, stop: Stop = lambda: None) -> int:
    """Lets so many seconds of play pass; gives those that did, fewer where the play is over."""
    board = conductor.board
    began = board.second
    until = began + seconds
    while board.stage == "running":
        if board.move.stage == "over":
            if board.second >= until or not conductor.advance():
                break
            continue
        most = stop()
        goal = until if most is None else min(until, most)
        if goal < board.second:
            break
        at = ahead(board, goal - board.second)
        if not conductor.advance(at):
            board.go_to(at)
            break
    return board.second - began


def begin_next(conductor: Conductor) -> None:
    """Passes the gap between two moves, which takes no time."""
    board = conductor.board
    while board.stage == "running" and board.move.stage == "over" and conductor.advance():
        pass


def ahead(board: Board, seconds: int) -> Instant:
    """The instant so many seconds on, by the clock of the running move."""
    move, story, talk = board.at
    if board.move.talk:
        return Instant(move, story, talk + seconds)
    return Instant(move, story + seconds, talk)


class Clock:
    """Follows the wall. `speed` is what somebody at the table set, or the move's own."""

    def __init__(self, conductor: Conductor, wall: Callable[[], float] = monotonic) -> None:
        self.conductor = conductor
        self.wall = wall
        self.set: int | None = None
        self.held = False
        """Whether nothing passes until somebody says so: people are still sitting down."""
        self._seen = wall()
        self._part = 0.0

    @property
    def speed(self) -> int:
        """Seconds of play in a second of the wall; talk takes the time it takes."""
        board = self.conductor.board
        if board.move.talk:
            return 1
        return self.set or board.script.exercise.moves[board.at.move].speed

    def stand(self) -> None:
        """Lets the wall's time go by: somebody is to answer before the play goes on."""
        self._seen, self._part = self.wall(), 0.0

    def tick(self) -> bool:
        """Lets pass what the wall says has passed; whether anything was due."""
        wall = self.wall()
        passed, self._seen = min(wall - self._seen, LONGEST), wall
        board = self.conductor.board
        if board.stage != "running" or self.held:
            self._part = 0.0
            return False
        whole, self._part = divmod(passed * self.speed + self._part, 1)
        before = board.number
        elapse(self.conductor, int(whole))
        self.conductor.sink.flush()
        return board.number != before
