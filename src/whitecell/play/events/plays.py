"""The play and its moves."""

from whitecell.play.agenda import DEADLINE, INJECT, MOVE, Entry
from whitecell.play.board import PERSON, Board
from whitecell.play.entries import Entries
from whitecell.play.events.event import Event, recorded
from whitecell.play.lives import MoveLife
from whitecell.script.injects import Inject
from whitecell.script.scalars import Anchor

WAITING = ("planned", "held", "cancelled")
"""The stages of an inject at which its time is noted: one that was skipped may be put back."""


@recorded
class PlayPlanned(Event):
    """The first event: the whole script as JSON, the seed, and who sits where."""

    script: str
    seed: int
    seats: dict[str, str]
    exercise: str
    version: str

    kind = "play_planned"

    def fold(self, board: Board) -> None:
        board.stage = "planned"


@recorded
class PlayChanged(Event):
    """The play opened, started, paused, resumed, ended (with its ending), or went on after."""

    stage: str
    ending: str = ""
    by: str = ""
    who: str = ""

    kind = "play_changed"

    def fold(self, board: Board) -> None:
        board.stage = self.stage
        board.ending = self.ending or board.ending
        board.touch_all()


@recorded
class SeatTaken(Event):
    """Somebody else sits on a cell's seats from now on: a person, or a temperament."""

    cell: str
    occupant: str

    kind = "seat_taken"

    def fold(self, board: Board) -> None:
        board.setting.seats[self.cell] = self.occupant
        if board.entries is None and self.occupant == PERSON:
            board.entries = Entries(board)
        board.seated.clear()


@recorded
class MoveChanged(Event):
    """A move began, was discussed, or is over.

    `starts` is the story second at which it starts, or, once it is over, at which the next does.
    """

    move: str
    stage: str
    starts: int = 0

    kind = "move_changed"

    def fold(self, board: Board) -> None:
        life = next(move for move in board.moves if move.id == self.move)
        life.stage = self.stage
        if self.stage == "under_way":
            self._begin(board, life)
        elif self.stage == "over" and self.starts > board.at.story:
            board.agenda.shift(board.at.story, self.starts - board.at.story)
            shift_deadlines(board, self.starts - board.at.story)
        board.touch_all()

    def _begin(self, board: Board, life: MoveLife) -> None:
        life.begins, life.began, life.second = self.starts, board.at.talk, board.second
        board.begin(life, self.starts)
        agenda = board.talk if life.talk else board.agenda
        start = life.began if life.talk else life.begins
        agenda.add(Entry(start + life.length, MOVE, life.place, 0, "move_over", life.id))
        for place, id in enumerate(board.plot.opening.get(life.id, ())):
            plan(board, board.script.injects[id], start, place)


def shift_deadlines(board: Board, gap: int) -> None:
    """Carries open deadlines over a gap in story time: what is left of them runs on."""
    for decision in board.decisions.values():
        if decision.due is not None:
            decision.due += gap
        if decision.until is not None:
            decision.until += gap
    for expectation in board.expectations.values():
        expectation.due += gap
    for request in board.requests:
        if request.due is not None:
            request.due += gap


def plan(board: Board, inject: Inject, start: int, place: int) -> None:
    """Puts an inject of the move that begins on the agenda, or lets its condition wake."""
    if inject.waits_for_control or inject.if_not:
        return
    due = due_second(board, inject.at or Anchor(), start)
    if due is None:
        return
    position = board.plot.position[inject.id]
    agenda = board.talk if board.move.talk else board.agenda
    agenda.add(Entry(max(due, start), INJECT, position, place, "inject", inject.id))
    if inject.until is not None:
        until = due_second(board, inject.until, start)
        if until is not None:
            agenda.add(Entry(until, DEADLINE, position, place, "until", inject.id))
    condition = board.plot.conditions.get(inject.id)
    for seconds in condition.constants if condition else ():
        agenda.add(Entry(start + seconds, INJECT, position, place, "ask", inject.id))


def due_second(board: Board, anchor: Anchor, start: int) -> int | None:
    """The second of the running move's clock at which an anchor falls, if that is known yet."""
    if anchor.clock is not None:
        midnight = start - (start + _first_clock(board)) % 86400
        due = midnight + anchor.clock
        return due if due >= start else due + 86400
    if anchor.after is None:
        return start + anchor.delay
    happened = _happened(board, anchor.after)
    return None if happened is None else happened + anchor.delay


def _happened(board: Board, id: str) -> int | None:
    inject, decision = board.injects.get(id), board.decisions.get(id)
    if inject is not None:
        return inject.clock if inject.number else None
    return decision.clock if decision is not None and decision.effect else None


def follow(board: Board, id: str) -> None:
    """Puts what is anchored to an inject or a decision on the agenda of the move under way."""
    for place, name in enumerate(board.plot.followers.get(id, ())):
        inject = board.script.injects[name]
        if inject.move == board.move.id and board.injects[name].stage in WAITING:
            plan(board, inject, board.move.began if board.move.talk else board.move.begins, place)


def _first_clock(board: Board) -> int:
    """The clock time, in seconds after midnight, at which story time is 0."""
    return board.script.exercise.moves[0].starts.clock
