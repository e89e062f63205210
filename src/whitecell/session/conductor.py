"""The conductor: hands instants and entries to the runner, and events to journal and faces.

It is synchronous and knows no wall clock: `submit` enters something now, `advance` lets story
time run to an instant. What is committed is told; nothing is told before.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from whitecell.errors import ActionRefused
from whitecell.journal.rows import Receipt
from whitecell.play import moves
from whitecell.play.actions import EndPlay, Entry, TurnPlay
from whitecell.play.board import CONTROL, Board
from whitecell.play.events.event import Event
from whitecell.play.events.plays import SeatTaken
from whitecell.play.lives import Instant
from whitecell.play.runner import step
from whitecell.play.step import Step
from whitecell.session.keeping import Nowhere, Show, Sink
from whitecell.session.plans import Plans

Tell = Callable[[list[Event], Board], Show | None]
"""Composes what is told of a step; what it gives is called once the step is kept."""


class Outcome(NamedTuple):
    """What came of an entry: its events, why it was refused if it was, and what keeps it."""

    events: list[Event]
    refused: ActionRefused | None
    receipt: Receipt | None = None


class Conductor:
    """One play: its board, its seats, and where its events go."""

    def __init__(self, board: Board, sink: Sink | None = None, tell: Tell | None = None) -> None:
        self.board = board
        self.sink = sink or Nowhere()
        self.tell = tell
        self.plans = Plans(board)

    def submit(self, entry: Entry, key: str = "") -> Outcome:
        """Enters something now; the same key sent twice does it once."""
        known = self.sink.answered(key) if key else None
        if known is not None:
            return Outcome([], None, known)
        events, refusals = self._step(self.board.at, (entry,), key)
        return Outcome(events, refusals[0], self.sink.flush())

    def next_instant(self) -> Instant | None:
        """The next instant at which something is due, by the agenda or an understudy's plan."""
        board = self.board
        due = moves.upcoming(board)
        if board.stage != "running" or board.move.stage == "over":
            return due
        soonest = self.plans.soonest()
        if soonest is None:
            return due
        ahead = max(soonest - board.second, 0)
        move, story, talk = board.at
        if board.move.talk:
            talk += ahead
        else:
            story += ahead
        if due is not None and due <= (move, story, talk):
            return due
        return Instant(move, story, talk)

    def advance(self, until: Instant | None = None) -> bool:
        """Takes the next step, if it is due by an instant; says whether there was one."""
        at = self.next_instant()
        if at is None or (until is not None and at > until):
            return False
        self._step(at, self._due_entries(at))
        return True

    def go_to(self, at: Instant) -> None:
        """Lets time run to an instant, taking every step that is due on the way."""
        while self.advance(at):
            pass
        if self.board.at < at and self.board.at.move == at.move:
            self.board.go_to(at)

    def run(self) -> None:
        """Plays to ENDEX and through what comes after it, as control's understudy does."""
        self.open()
        if self.board.stage == "paused":
            self.submit(Entry(CONTROL, TurnPlay("resume")))
        while self.advance():
            pass
        if self.board.stage == "running":
            self.submit(Entry(CONTROL, EndPlay()))
        self.close()

    def open(self) -> None:
        """STARTEX, where nobody has given it yet."""
        self._turn(("planned", "open"), ("open", "start"))

    def close(self) -> None:
        """Takes the play from ENDEX to its end."""
        self._turn(("ended", "hot_wash"), ("hot_wash", "debrief"), ("debrief", "close"))
        self.sink.flush()

    def _turn(self, *turns: tuple[str, str]) -> None:
        """Moves the play on where it stands at a stage; a refusal here is nobody's choice."""
        for stage, trigger in turns:
            if self.board.stage == stage:
                refused = self.submit(Entry(CONTROL, TurnPlay(trigger))).refused
                if refused is not None:
                    raise refused

    def _due_entries(self, at: Instant) -> list[Entry]:
        board = self.board
        second = board.second
        if board.move.stage != "over":
            second += at.story - board.at.story + at.talk - board.at.talk
        return self.plans.due(second)

    def _step(
        self, at: Instant, entries: Sequence[Entry], key: str = ""
    ) -> tuple[list[Event], list[ActionRefused | None]]:
        events, refusals = step(self.board, at, entries)
        if events:
            show = self.tell(events, self.board) if self.tell else None
            self.sink.write(events, show, key)
        self.plans.keep_up(entries, refusals)
        return events, refusals

    def seat(self, cell: str, occupant: str) -> None:
        """Lets somebody else sit on a cell's seats from now on: a person, or a temperament."""
        now = Step(self.board)
        now.emit(SeatTaken(cell, occupant))
        self.sink.write(now.out)
        self.plans.recast(cell)
