"""Release requests: asked, granted, refused, unanswered."""

from whitecell.language import Words
from whitecell.play.agenda import ANSWER, DEADLINE, Entry
from whitecell.play.board import Board
from whitecell.play.events.event import Event, recorded
from whitecell.play.lives import RequestLife


@recorded
class ReleaseAsked(Event):
    """An originator's authority was asked to release an item to a cell.

    `authority` is a cell, `party:<id>`, or control; a party answers at `due`, others by then.
    """

    request: int
    item: str
    cell: str
    authority: str
    due: int | None
    stage: str
    by: str
    who: str
    note: Words = ""

    kind = "release_asked"

    def fold(self, board: Board) -> None:
        asker = self.by.partition(".")[0]
        life = RequestLife(
            self.request, self.item, self.cell, asker, self.authority, self.due, self.number,
            board.second, self.stage, self.number,
        )  # fmt: skip
        board.requests.append(life)
        board.requests_of.setdefault((self.item, asker), []).append(life)
        board.change(self.item)
        if self.due is not None:
            rank = ANSWER if self.authority.startswith("party:") else DEADLINE
            board.running.add(Entry(self.due, rank, self.request, 0, "request_due", self.request))
        if self.authority in board.desks:
            board.desks[self.authority].requests.append(self.request)
            board.touch(self.authority)
        if asker in board.desks:
            board.touch(asker)


@recorded
class AnswerSent(Event):
    """An authority answered over telecoms that are late; the answer arrives at `due`."""

    request: int
    answer: str
    due: int
    by: str
    who: str
    note: Words = ""

    kind = "answer_sent"

    def fold(self, board: Board) -> None:
        life = board.requests[self.request]
        life.under_way = True
        life.last = self.number
        entry = Entry(self.due, ANSWER, self.request, 1, f"answer_{self.answer}", self.request)
        board.agenda.add(entry)
        if life.authority in board.desks:
            board.touch(life.authority)


@recorded
class ReleaseAnswered(Event):
    """A release request was granted, refused, or left unanswered."""

    request: int
    stage: str
    by: str
    who: str
    note: Words = ""

    kind = "release_answered"

    def fold(self, board: Board) -> None:
        life = board.requests[self.request]
        life.stage, life.last = self.stage, self.number
        board.change(life.item)
        if self.stage == "granted":
            board.granted[life.item, life.cell] = self.number
        for cell in (life.authority, life.asker):
            if cell in board.desks:
                board.touch(cell)
