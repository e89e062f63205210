"""The runner: everything due at one instant, then what people ask for, then deadlines.

`step(board, at, actions)` is the whole engine. It knows no clock: it is told the instant.
"""

from collections.abc import Callable, Iterable
from typing import Any

from transitions import MachineError

from whitecell.errors import ActionRefused
from whitecell.language import sentence
from whitecell.play import (
    acts,
    centre,
    control,
    deliveries,
    effects,
    expectations,
    injects,
    joint,
    moves,
    requests,
    services,
)
from whitecell.play.actions import Entry
from whitecell.play.agenda import DEADLINE, MOVE
from whitecell.play.board import CONTROL, Board
from whitecell.play.chairs import seated
from whitecell.play.events.event import Event
from whitecell.play.lives import Instant
from whitecell.play.step import Hand, Step, who_is

DUE: dict[str, Callable[[Step, Any], None]] = {
    "inject": injects.come_due,
    "ask": lambda step, id: step.board.dirty.setdefault(id),
    "until": injects.lapse,
    "report": centre.collect,
    "bypass": centre.offer_bypass,
    "work_done": centre.finish_work,
    "arrive": deliveries.arrive,
    "decision_due": joint.fall_due,
    "silence": joint.end_silence,
    "expectation_due": expectations.fall_due,
    "request_due": requests.fall_due,
    "answer_grant": lambda step, index: _late_answer(step, index, "grant"),
    "answer_refuse": lambda step, index: _late_answer(step, index, "refuse"),
    "gauge": effects.drift,
    "repaired": services.repair,
    "backup_spent": services.spend_backup,
    "recovered": services.recover,
    "move_over": lambda step, id: _over(step, id),
}


def step(
    board: Board, at: Instant, entries: Iterable[Entry] = ()
) -> tuple[list[Event], list[ActionRefused | None]]:
    """Handles everything due at an instant and what is asked for then.

    Gives the events in order, and the refusal (or nothing) of each entry.
    """
    board.go_to(at)
    now = Step(board)
    if board.move.stage == "over":
        moves.begin_next(now)
    refusals: list[Refusal] = []
    if entries:
        _due(now, DEADLINE)
        refusals = [_enter(now, entry) for entry in entries]
    _due(now, MOVE + 1)
    return now.out, refusals


Refusal = ActionRefused | None


def _due(step: Step, before: int) -> None:
    """Settles, does what is due and of a class below `before`, and settles after each."""
    board = step.board
    while True:
        if board.dirty or board.telecoms_changed:
            _settle(step)
        if board.stage != "running":
            return
        move = board.move
        if move.talk and move.stage != "over":
            due = board.talk.take(board.at.talk, before)
        else:
            due = board.agenda.take(board.at.story, before)
        if due is None:
            return
        DUE[due.what](step, due.subject)


def _settle(step: Step) -> None:
    """Asks conditions whose facts changed again, until nothing changes any more."""
    board = step.board
    while board.dirty or board.telecoms_changed:
        if board.telecoms_changed:
            deliveries.flush(step)
            centre.flush_reports(step)
        subjects = sorted(board.dirty, key=lambda id: (board.plot.position.get(id, -1), id))
        board.dirty.clear()
        for id in subjects:
            _ask(step, id)


def _ask(step: Step, id: str) -> None:
    board = step.board
    if board.stage != "running":
        return
    if id in board.injects:
        injects.ask_again(step, id)
    elif id in board.plot.at_once and injects.holds(step, id):
        moves.end_now(step, ending=id)


def _over(step: Step, id: str) -> None:
    move = step.board.move
    if move.id == id and move.stage in ("under_way", "discussed"):
        moves.over(step)


def _late_answer(step: Step, index: int, trigger: str) -> None:
    life = step.board.requests[index]
    hand = Hand(life.authority, who_is(step.board, life.authority))
    requests.conclude(step, life, trigger, hand)


def _enter(step: Step, entry: Entry) -> Refusal:
    """Does what an entry asks for, or says why not; a refused one leaves no trace."""
    board = step.board
    try:
        seat = seated(board, entry.seat, entry.note)
        table = control.ACTS if seat.cell == CONTROL else acts.ACTS
        act = table.get(type(entry.action))
        if act is None:
            raise ActionRefused(sentence("refusals.not_yours"))
        if board.stage not in ("running", "paused") and seat.cell != CONTROL:
            raise ActionRefused(sentence("refusals.not_running"))
        act(step, seat, entry.action)
    except ActionRefused as refused:
        return refused
    except MachineError:
        return ActionRefused(sentence("refusals.not_now"))
    return None
