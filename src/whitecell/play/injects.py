"""Injects: released by clock, condition or control; and what releasing one sets off."""

from whitecell.play import effects, lifecycle
from whitecell.play.board import Board
from whitecell.play.deliveries import change, hand_out
from whitecell.play.events.injects import (
    ConditionFailed,
    InjectChanged,
    InjectReleased,
    InjectWoke,
)
from whitecell.play.events.plays import due_second
from whitecell.play.expectations import expect
from whitecell.play.step import NOBODY, Hand, Step
from whitecell.script.conditions import ConditionFault
from whitecell.script.scalars import Anchor


def come_due(step: Step, id: str) -> None:
    """An inject's time has come: released, woken to ask its condition, or lapsed."""
    life, inject = step.board.injects[id], step.script.injects[id]
    if life.stage == "held":
        if not life.awake:
            step.emit(InjectWoke(id))
        return
    if life.stage != "planned" or life.awake:
        return
    if inject.when is None:
        release(step, id, "clock", because=causes(step, id))
    elif inject.at is not None and inject.until is None:
        _ask_once(step, id)
    else:
        step.emit(InjectWoke(id))


def come_after_all(step: Step, id: str, hand: Hand, because: int) -> None:
    """An inject that was back from hold or skip, and whose time has come: released, or asked."""
    if step.script.injects[id].when is None:
        release(step, id, hand.by, hand.who, (because,))
    elif step.board.injects[id].awake:
        step.board.dirty[id] = None
    else:
        step.emit(InjectWoke(id), because)


def time_has_come(board: Board, id: str) -> bool:
    """Whether an inject would be due by now, had it not been skipped."""
    inject, move = board.script.injects[id], board.move
    if move.stage not in ("under_way", "discussed") or inject.move != move.id:
        return False
    if inject.if_not:
        missed = board.expectations.get(inject.if_not)
        return missed is not None and missed.stage == "not_done"
    return _has_passed(board, inject.at or Anchor()) and not comes_by_hand(board, id)


def comes_by_hand(board: Board, id: str) -> bool:
    """Whether only control brings an inject by now: nothing else will."""
    inject = board.script.injects[id]
    if board.injects[id].awake:
        return False
    if inject.if_not:
        hoped = board.expectations.get(inject.if_not)
        return hoped is not None and hoped.stage not in ("due", "not_done")
    over = inject.until is not None and _has_passed(board, inject.until)
    return inject.waits_for_control or over


def _has_passed(board: Board, anchor: Anchor) -> bool:
    due = due_second(board, anchor, board.move.began if board.move.talk else board.move.begins)
    return due is not None and due <= board.clock()


def _ask_once(step: Step, id: str) -> None:
    if holds(step, id):
        release(step, id, "condition", because=causes(step, id))
    else:
        change_inject(step, id, "lapse", because=causes(step, id))


def holds(step: Step, subject: str) -> bool:
    """Whether the condition of an inject or an ending holds now; none at all holds."""
    condition = step.board.plot.conditions.get(subject)
    if condition is None:
        return True
    try:
        return condition.holds(step.board.value)
    except ConditionFault:
        step.emit(ConditionFailed(subject, condition.source))
        return False


def causes(step: Step, subject: str) -> tuple[int, ...]:
    """What an inject is anchored to, and what made the names in a condition what they are."""
    condition = step.board.plot.conditions.get(subject)
    names = condition.names if condition else ()
    return tuple(sorted({_anchor(step, subject), *map(step.board.origin, names)} - {0}))


def _anchor(step: Step, subject: str) -> int:
    """The event after which an inject comes: another's release, or a decision's effect."""
    inject, board = step.script.injects.get(subject), step.board
    after = inject.at.after if inject and inject.at else None
    if after in board.injects:
        return board.injects[after].number
    return board.decisions[after].effect if after in board.decisions else 0


def ask_again(step: Step, id: str) -> None:
    """Asks the condition of an inject that is awake, and releases it if it holds."""
    life = step.board.injects[id]
    if not life.awake or life.stage != "planned" or not holds(step, id):
        return
    expected = step.script.injects[id].if_not
    missed = step.board.expectations.get(expected or "")
    extra = (missed.last,) if missed else ()
    because = tuple(sorted({*causes(step, id), *extra}))
    release(step, id, "contingency" if expected else "condition", because=because)


def release(step: Step, id: str, by: str, who: str = "", because: tuple[int, ...] = ()) -> None:
    """Brings an inject into play: its effects, what it expects, and its deliveries."""
    board, inject = step.board, step.script.injects[id]
    life = board.injects[id]
    lifecycle.inject["release"](life)
    number = step.emit(InjectReleased(id, life.stage, by, who), *because)
    if inject.effects:
        effects.apply(step, inject.effects, number)
    if inject.expects:
        expect(step, inject, number)
    hand_out(step, id, step.script.receivers[id], number)
    close_if_done(step, id)


def change_inject(
    step: Step, id: str, trigger: str, hand: Hand = NOBODY, because: tuple[int, ...] = ()
) -> int:
    """Holds, puts back, cancels, lapses or closes an inject."""
    life = step.board.injects[id]
    lifecycle.inject[trigger](life)
    return step.emit(InjectChanged(id, life.stage, hand.by, hand.who), *because)


def lapse(step: Step, id: str) -> None:
    """Lets an inject go that is no longer due; one that control held goes with its move."""
    if step.board.injects[id].stage == "planned":
        change_inject(step, id, "lapse")


def close_if_done(step: Step, id: str) -> None:
    """Closes an inject once nothing of it is open."""
    life = step.board.injects.get(id)
    if life is not None and life.stage == "released" and life.open <= 0:
        close(step, id)


def close(step: Step, id: str) -> None:
    """Closes an inject and its acknowledged deliveries."""
    life = step.board.injects[id]
    lifecycle.inject["close"](life)
    number = step.emit(InjectChanged(id, life.stage), life.number)
    for delivery in step.board.deliveries_of.get(id, ()):
        change(step, delivery, "close", number)
