"""Expected actions: set, and done, partly done, not done, not observed, or done late."""

from whitecell.play.agenda import DEADLINE, Entry
from whitecell.play.board import Board
from whitecell.play.events.event import Event, recorded
from whitecell.play.lives import ExpectationLife


@recorded
class ExpectationSet(Event):
    """An action is expected by a second; set again when what it is about reached the cell later."""

    expectation: str
    stage: str
    due: int

    kind = "expectation_set"

    def fold(self, board: Board) -> None:
        life = board.expectations.get(self.expectation)
        if life is None:
            life = ExpectationLife(self.expectation, self.number, self.due, self.stage, self.number)
            board.expectations[self.expectation] = life
        life.stage, life.due = self.stage, self.due
        position = board.plot.position[self.expectation]
        board.running.add(
            Entry(self.due, DEADLINE, position, 0, "expectation_due", self.expectation)
        )


@recorded
class ExpectationMet(Event):
    """An expected action was done, partly, not, late, or not observed; measured or ticked."""

    expectation: str
    stage: str
    how: str = "measured"
    by: str = ""
    who: str = ""

    kind = "expectation_met"

    def fold(self, board: Board) -> None:
        life = board.expectations[self.expectation]
        life.stage = self.stage
        life.last = self.number
        board.stir("done", self.expectation)
        board.concluded(board.script.expectations[self.expectation].inject.id)
        if self.stage == "not_done":
            for contingency in board.plot.contingencies.get(self.expectation, ()):
                board.injects[contingency].awake = True
                board.dirty[contingency] = None
