"""Decisions: opened, drafted, proposed, objected to, decided, in effect, lapsed."""

from whitecell.language import Words
from whitecell.play.agenda import DEADLINE, Entry
from whitecell.play.board import Board
from whitecell.play.events.event import Event, recorded
from whitecell.play.events.plays import follow
from whitecell.play.lives import DecisionLife


def parties(board: Board, id: str) -> tuple[str, ...]:
    """The cells that have a part in a decision, in cell order."""
    decision = board.script.decisions[id].decision
    named = {*board.script.deciders(decision), decision.proposer}
    named.update(decision.concur.cells if decision.concur else ())
    return tuple(cell for cell in board.desks if cell in named)


@recorded
class DecisionOpened(Event):
    """A decision reached the first cell that has to take it."""

    decision: str
    stage: str
    due: int | None

    kind = "decision_opened"

    def fold(self, board: Board) -> None:
        life = DecisionLife(
            self.decision, self.number, board.second, self.due, self.stage, self.number
        )
        board.decisions[self.decision] = life
        if self.due is not None:
            position = board.plot.position[self.decision]
            board.running.add(Entry(self.due, DEADLINE, position, 0, "decision_due", self.decision))
        for cell in parties(board, self.decision):
            take_part(board, self.decision, cell)


def take_part(board: Board, id: str, cell: str) -> None:
    """Puts an open decision before a cell that has a part in it, once its inject is there."""
    inject = board.script.decisions[id].inject.id
    waits = cell in board.script.receivers[inject] and inject not in board.desks[cell].reached
    decisions = board.desks[cell].decisions
    if not waits and id not in decisions and cell in parties(board, id):
        decisions[id] = None
        board.touch(cell)


class DecisionEvent(Event):
    """An event of an open decision."""

    __slots__ = ()

    decision: str

    def life(self, board: Board) -> DecisionLife:
        """The decision on the board, noted as changed for all that have a part in it."""
        life = board.decisions[self.decision]
        life.last = self.number
        for cell in parties(board, self.decision):
            board.touch(cell)
        return life


@recorded
class DecisionDrafted(DecisionEvent):
    """A draft answer was written down."""

    decision: str
    text: Words
    stage: str
    by: str
    who: str

    kind = "decision_drafted"

    def fold(self, board: Board) -> None:
        life = self.life(board)
        life.stage, life.text = self.stage, self.text


@recorded
class DecisionProposed(DecisionEvent):
    """An option was put to those who must agree; `until` is when silence is consent."""

    decision: str
    option: str | None
    text: Words
    stage: str
    until: int | None
    by: str
    who: str
    note: Words = ""

    kind = "decision_proposed"

    def fold(self, board: Board) -> None:
        life = self.life(board)
        life.stage, life.option, life.text, life.until = (
            self.stage,
            self.option,
            self.text,
            self.until,
        )
        life.tabled = board.second
        life.positions.clear()
        life.concurred.clear()
        if self.until is not None:
            position = board.plot.position[self.decision]
            board.running.add(Entry(self.until, DEADLINE, position, 1, "silence", self.decision))


@recorded
class ConcurrenceGiven(DecisionEvent):
    """A cell agreed to what is proposed."""

    decision: str
    cell: str
    by: str
    who: str

    kind = "concurrence_given"

    def fold(self, board: Board) -> None:
        self.life(board).concurred[self.cell] = True


@recorded
class PositionTaken(DecisionEvent):
    """A nation took its position: for, against, abstain, or with reservations."""

    decision: str
    nation: str
    position: str
    text: Words
    by: str
    who: str

    kind = "position_taken"

    def fold(self, board: Board) -> None:
        self.life(board).positions[self.nation] = self.position


@recorded
class DecisionObjected(DecisionEvent):
    """Somebody who must agree objected, once; or broke a silence, and it went back to draft."""

    decision: str
    stage: str
    text: Words
    by: str
    who: str

    kind = "decision_objected"

    def fold(self, board: Board) -> None:
        life = self.life(board)
        life.stage, life.until = self.stage, None
        life.objections += 1


@recorded
class DecisionDecided(DecisionEvent):
    """A decision was taken; `without` names those whose agreement was missing."""

    decision: str
    option: str | None
    text: Words
    stage: str
    by: str
    who: str
    note: Words = ""
    without: tuple[str, ...] = ()

    kind = "decision_decided"

    def fold(self, board: Board) -> None:
        life = self.life(board)
        life.stage, life.option, life.text, life.until = self.stage, self.option, self.text, None


@recorded
class OptionMatched(DecisionEvent):
    """Control matched a free answer with the option it amounts to."""

    decision: str
    option: str
    by: str
    who: str

    kind = "option_matched"

    def fold(self, board: Board) -> None:
        self.life(board).option = self.option


@recorded
class DecisionTookEffect(DecisionEvent):
    """A decision is in effect."""

    decision: str
    option: str
    stage: str

    kind = "decision_took_effect"

    def fold(self, board: Board) -> None:
        life = self.life(board)
        life.stage, life.option = self.stage, self.option
        life.effect = self.number
        life.clock = board.clock()
        board.stir("chose", self.decision, self.option)
        follow(board, self.decision)
        board.concluded(board.script.decisions[self.decision].inject.id)


@recorded
class DecisionLapsed(DecisionEvent):
    """A decision was not taken in time."""

    decision: str
    stage: str

    kind = "decision_lapsed"

    def fold(self, board: Board) -> None:
        self.life(board).stage = self.stage
        board.concluded(board.script.decisions[self.decision].inject.id)


@recorded
class LateAnswer(DecisionEvent):
    """An answer came after the decision was over: recorded, without effect."""

    decision: str
    option: str | None
    text: Words
    by: str
    who: str

    kind = "late_answer"

    def fold(self, board: Board) -> None:
        self.life(board)
