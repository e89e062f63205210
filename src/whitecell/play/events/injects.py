"""Injects: released, held, cancelled, lapsed, closed."""

from whitecell.play.agenda import ARRIVAL, DEADLINE, Entry
from whitecell.play.board import Board
from whitecell.play.events.event import Event, recorded
from whitecell.play.events.plays import due_second, follow
from whitecell.script.reports import Report


@recorded
class InjectReleased(Event):
    """An inject came into play; `by` is the clock, a condition, or control."""

    inject: str
    stage: str
    by: str = ""
    who: str = ""

    kind = "inject_released"

    def fold(self, board: Board) -> None:
        life = board.injects[self.inject]
        life.stage = self.stage
        life.number = self.number
        life.clock = board.clock()
        life.awake = False
        board.stir("inject", self.inject)
        inject, receivers = board.script.injects[self.inject], board.script.receivers[self.inject]
        life.open = sum(map(len, (receivers, inject.reports, inject.decisions, inject.expects)))
        for report in inject.reports:
            self._announce(board, report, life.clock)
        follow(board, self.inject)

    def _announce(self, board: Board, report: Report, now: int) -> None:
        position = board.plot.position[report.id]
        board.running.add(Entry(now + report.after, ARRIVAL, position, 0, "report", report.id))
        if report.reaches_by is not None:
            start = board.move.began if board.move.talk else board.move.begins
            due = due_second(board, report.reaches_by, start)
            if due is not None:
                board.running.add(Entry(due, DEADLINE, position, 0, "bypass", report.id))


@recorded
class InjectChanged(Event):
    """An inject was held, put back, cancelled, lapsed, or closed."""

    inject: str
    stage: str
    by: str = ""
    who: str = ""

    kind = "inject_changed"

    def fold(self, board: Board) -> None:
        life = board.injects[self.inject]
        life.stage = self.stage
        life.awake = life.awake and self.stage in ("planned", "held")


@recorded
class InjectWoke(Event):
    """An inject's time has come, and its condition is asked from now on."""

    inject: str

    kind = "inject_woke"

    def fold(self, board: Board) -> None:
        board.injects[self.inject].awake = True
        board.dirty[self.inject] = None


@recorded
class ConditionFailed(Event):
    """A condition could not be answered and counted as false: control should know."""

    subject: str
    source: str

    kind = "condition_failed"

    def fold(self, board: Board) -> None:
        pass
