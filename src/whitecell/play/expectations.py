"""Expected actions: when each falls due, and what meets it."""

from whitecell.errors import ActionRefused
from whitecell.language import sentence
from whitecell.play import lifecycle
from whitecell.play.board import Board
from whitecell.play.events.expectations import ExpectationMet, ExpectationSet
from whitecell.play.lives import RequestLife
from whitecell.play.step import Step
from whitecell.script.injects import Expectation, Inject

_STAGES = {
    "meet": "done",
    "meet_partly": "partly_done",
    "miss": "not_done",
    "leave": "not_observed",
}


def expect(step: Step, inject: Inject, because: int) -> None:
    """Sets what an inject expects, as it is released."""
    for expected in inject.expects:
        due = step.board.clock() + expected.within
        step.emit(ExpectationSet(expected.id, "due", due), because)


def notice(step: Step, does: str, cell: str, what: str, number: int) -> None:
    """Meets what a cell was expected to do, if what it just did completes it."""
    hopes = step.board.plot.hopes
    for expected in hopes.get((does, cell, what), ()):
        life = step.board.expectations.get(expected.id)
        if life is None or not _complete(step, expected):
            continue
        if life.stage == "due":
            conclude(step, expected.id, "meet", number)
        elif life.stage == "not_done":
            conclude(step, expected.id, "meet_late", number)


def _complete(step: Step, expected: Expectation) -> bool:
    what = expected.what or ""
    board = step.board
    if expected.does == "request":
        asked = {r.cell for r in board.requests if r.item == what and r.stage != "withdrawn"}
        return set(expected.with_) <= asked
    if expected.does in ("share", "tell"):
        return all(what in board.desks[cell].reached for cell in expected.with_)
    return True


def fall_due(step: Step, id: str) -> None:
    """Judges an expected action when its time is up, unless its time began later."""
    board = step.board
    life = board.expectations[id]
    if life.stage != "due" or life.due > board.clock():
        return
    expected = step.script.expectations[id].expectation
    began = _began(step.board, expected)
    left = began + expected.within - board.second if began is not None else 0
    if left > 0:
        step.emit(ExpectationSet(id, "due", board.clock() + left), life.last)
        return
    conclude(step, id, _judgement(step, expected), life.last)


def _began(board: Board, expected: Expectation) -> int | None:
    """The second of play at which what the action is about reached its cell."""
    what = expected.what or ""
    if expected.does == "decide" and what in board.decisions:
        return board.decisions[what].second
    if expected.does == "answer":
        return next((request.second for request in _requests(board, expected)), None)
    found = board.desks[expected.cell].reached.get(what)
    return found[2] if found else None


def _judgement(step: Step, expected: Expectation) -> str:
    if expected.does == "aloud" or (expected.does == "answer" and not _asked(step.board, expected)):
        return "leave"
    if expected.does == "share":
        for delivery in step.board.deliveries_of.get(expected.what or "", ()):
            gone = delivery.stage == "taken_back"
            if delivery.sender == expected.cell and delivery.cell in expected.with_ and not gone:
                return "meet_partly"
    return "miss"


def _asked(board: Board, expected: Expectation) -> bool:
    return bool(_requests(board, expected))


def _requests(board: Board, expected: Expectation) -> list[RequestLife]:
    """The requests that a cell is expected to answer."""
    return [
        request
        for request in board.requests
        if (request.item, request.authority) == (expected.what, expected.cell)
        and request.stage != "withdrawn"
    ]


def conclude(step: Step, id: str, trigger: str, *because: int) -> int:
    """Moves an expected action to where it ends."""
    life = step.board.expectations[id]
    lifecycle.expectation[trigger](life)
    return step.emit(ExpectationMet(id, life.stage), *because)


def tick(step: Step, id: str, stage: str, by: str, who: str) -> int:
    """Control or an evaluator ticks an expected action by hand."""
    life = step.board.expectations[id]
    triggers = {"done_late": "meet_late"} | {stage: trigger for trigger, stage in _STAGES.items()}
    if stage not in triggers:
        raise ActionRefused(sentence("refusals.no_tick", stage=stage))
    lifecycle.expectation[triggers[stage]](life)
    return step.emit(ExpectationMet(id, life.stage, "ticked", by, who), life.last)
