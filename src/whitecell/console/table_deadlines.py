"""Deadlines of people at the table: whoever lets time pass is stopped before one runs out."""

from typing import TYPE_CHECKING, NamedTuple

from whitecell.console.table_clocks import at_second
from whitecell.console.table_matters import asks, wanted
from whitecell.console.voice import shortened
from whitecell.language import Text, sentence
from whitecell.play.view_matters import matters, pleas
from whitecell.session.clock import ahead, elapse

if TYPE_CHECKING:
    from whitecell.console.table import Table

BEFORE = 60
"""Seconds of play by which it is stopped before a deadline."""
SHORT = 60
LATER = ("facilitating.to_agree_later", "positions.to_come")
"""What is wanted only once a proposal is on the table."""


class Deadline(NamedTuple):
    """When the time of a cell's matter or request is up, in seconds of play."""

    second: int
    cell: str
    number: int
    what: str


class Deadlines:
    """Remembers before which deadlines it was stopped: who goes on then means it."""

    def __init__(self, table: "Table") -> None:
        self.table = table
        self._told: dict[Deadline, None] = {}
        self._stopped = False

    def let_pass(self, seconds: int) -> None:
        """Lets so much pass; at a terminal no further than just before people's deadlines."""
        table = self.table
        if not table.lines.live:
            elapse(table.conductor, seconds)
            return
        until = table.board.second + seconds
        elapse(table.conductor, seconds, self._stop)
        self._stopped = table.board.second < until

    def step(self) -> bool:
        """Takes the next step, unless it lies beyond a deadline; whether there was one."""
        table, stop = self.table, self._stop()
        if stop is None or not table.lines.live or table.board.move.stage == "over":
            return table.conductor.advance()
        at = ahead(table.board, max(stop - table.board.second, 0))
        if stop >= table.board.second and table.conductor.advance(at):
            return True
        if stop > table.board.second:
            table.board.go_to(at)
        self._stopped = True
        return False

    def tell(self) -> None:
        """Says which deadlines are at hand, where it was stopped."""
        table, stopped, self._stopped = self.table, self._stopped, False
        if not stopped:
            return
        for deadline, text in self._open():
            if deadline in self._told or deadline.second - BEFORE > table.board.second:
                continue
            self._told[deadline] = None
            table.say(
                sentence(
                    f"facilitating.deadline_{deadline.what}",
                    number=deadline.number,
                    cell=table.names.cell(deadline.cell),
                    clock=at_second(table.board, table.voice, deadline.second),
                    ask=shortened(table.voice.plain(text), SHORT),
                )
            )

    def _stop(self) -> int | None:
        """The second of play to stop at, if there is any."""
        if self.table.board.stage != "running" or self.table.board.move.stage == "over":
            return None
        return min(
            (d.second - BEFORE for d, _ in self._open() if d not in self._told), default=None
        )

    def _open(self) -> list[tuple[Deadline, Text]]:
        """The deadlines of what people are still to decide or to answer, and what it is."""
        board, found = self.table.board, []
        for cell in self.table.overview.people():
            for plea in pleas(board, cell) if board.desks[cell].requests else ():
                if plea.due and plea.stage == "asked" and not plea.under_way:
                    found.append((Deadline(plea.due, cell, plea.number, "release"), plea.text))
            for matter in matters(board, cell) if board.desks[cell].decisions else ():
                second = (matter.until or matter.due) if asks(matter) else matter.due
                what = wanted(matter)
                if second and what and what.id not in LATER:
                    key = "answer" if asks(matter) else "decide"
                    found.append((Deadline(second, cell, matter.number, key), matter.ask))
        return found
