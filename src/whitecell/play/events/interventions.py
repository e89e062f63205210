"""What control adds to the script on the spot: an inject, more time, an observation."""

from whitecell.language import Words
from whitecell.play.agenda import ANSWER, DEADLINE, Entry
from whitecell.play.board import Board
from whitecell.play.events.decisions import parties
from whitecell.play.events.event import Event, recorded
from whitecell.play.lives import Message


@recorded
class InjectImprovised(Event):
    """Control wrote an inject on the spot; `sender` is a party, a cell, or nobody."""

    message: str
    text: Words
    sender: str
    cells: tuple[str, ...]
    by: str
    who: str

    kind = "inject_improvised"

    def fold(self, board: Board) -> None:
        board.messages[self.message] = Message(
            self.message, self.sender, self.text, "", tuple(self.cells), self.number
        )


@recorded
class DeadlineExtended(Event):
    """Control gave more time: for a `decision`, an `expectation`, or the answer to a `request`.

    `until` is the second until which those who must agree to a decision on the table may speak.
    """

    what: str
    subject: str
    due: int | None
    until: int | None
    by: str
    who: str
    note: Words = ""

    kind = "deadline_extended"

    def fold(self, board: Board) -> None:
        _LATER[self.what](board, self)


@recorded
class DeadlineRestored(Event):
    """More time was taken back: by when a thing is due again, as `deadline_extended` says it."""

    what: str
    subject: str
    due: int | None
    until: int | None

    kind = "deadline_restored"

    def fold(self, board: Board) -> None:
        _LATER[self.what](board, self)


Moved = DeadlineExtended | DeadlineRestored


def _decision(board: Board, event: Moved) -> None:
    life, position = board.decisions[event.subject], board.plot.position[event.subject]
    life.due, life.until = event.due, event.until
    for place, due, what in ((0, event.due, "decision_due"), (1, event.until, "silence")):
        if due is not None:
            board.running.add(Entry(due, DEADLINE, position, place, what, event.subject))
    for cell in parties(board, event.subject):
        board.touch(cell)


def _expectation(board: Board, event: Moved) -> None:
    life, position = board.expectations[event.subject], board.plot.position[event.subject]
    life.due = event.due or life.due
    board.running.add(Entry(life.due, DEADLINE, position, 0, "expectation_due", event.subject))


def _request(board: Board, event: Moved) -> None:
    life = board.requests[int(event.subject)]
    life.due = event.due or 0
    rank = ANSWER if life.authority.startswith("party:") else DEADLINE
    board.running.add(Entry(life.due, rank, life.index, 0, "request_due", life.index))
    if life.authority in board.desks:
        board.touch(life.authority)


_LATER = {"decision": _decision, "expectation": _expectation, "request": _request}


@recorded
class ObservationNoted(Event):
    """Control or an evaluator noted something: a strength, something to improve, or neither.

    `about` is a decision or an expected action, where it is about one.
    """

    text: Words
    cell: str
    about: str
    tone: str
    by: str
    who: str

    kind = "observation_noted"

    def fold(self, board: Board) -> None:
        pass
