"""What control's actions do. To add one: its function here and its row in `ACTS`."""

from typing import Any

from whitecell.errors import ActionRefused
from whitecell.language import sentence
from whitecell.play import (
    actions,
    acts,
    centre,
    decisions,
    expectations,
    injects,
    interventions,
    moves,
    references,
    services,
    withdrawing,
)
from whitecell.play.chairs import Seat
from whitecell.play.events.deliveries import ToldAloud
from whitecell.play.events.world import GaugeAimed
from whitecell.play.step import Step


def release(step: Step, seat: Seat, action: actions.Release) -> None:
    """Releases an inject now, whatever it waited for."""
    injects.release(step, references.inject(step.board, action.inject), seat.by, seat.who)


def hold(step: Step, seat: Seat, action: actions.Hold) -> None:
    """Holds an inject back."""
    _change(step, seat, action.inject, "hold")


def unhold(step: Step, seat: Seat, action: actions.Unhold) -> None:
    """Puts a held inject back; one whose time has come is released."""
    id = references.inject(step.board, action.inject)
    comes = step.board.injects[id].awake
    number = _change(step, seat, id, "unhold")
    if comes:
        injects.come_after_all(step, id, seat.hand, number)


def skip(step: Step, seat: Seat, action: actions.Skip) -> None:
    """Cancels an inject."""
    _change(step, seat, action.inject, "cancel")


def _change(step: Step, seat: Seat, ref: str, trigger: str) -> int:
    id = references.inject(step.board, ref)
    return injects.change_inject(step, id, trigger, seat.hand)


def match(step: Step, seat: Seat, action: actions.Match) -> None:
    """Says which option a free answer amounts to."""
    life = references.decision(step.board, "control", action.decision)
    if life.stage != "decided":
        raise ActionRefused(sentence("refusals.nothing_to_match"))
    option = references.option(step.board, life, action.option)
    decisions.match(step, life, option, seat.by, seat.who)
    injects.close_if_done(step, step.script.decisions[life.id].inject.id)


def grant(step: Step, seat: Seat, action: actions.Grant) -> None:
    """Releases an item for a party, or for a nation that nobody else speaks for."""
    _expect_no_cell(step, action.item, action.cell)
    acts.grant(step, seat, action)


def refuse(step: Step, seat: Seat, action: actions.Refuse) -> None:
    """Refuses to release an item for a party, or for a nation that nobody else speaks for."""
    _expect_no_cell(step, action.item, action.cell)
    acts.refuse(step, seat, action)


def _expect_no_cell(step: Step, item: str, cell: str) -> None:
    if references.request(step.board, "control", item, cell).authority in step.board.desks:
        raise ActionRefused(sentence("refusals.not_yours"))


def tick(step: Step, seat: Seat, action: actions.Tick) -> None:
    """Ticks an expected action."""
    if action.expectation not in step.board.expectations:
        raise ActionRefused(sentence("refusals.unknown_expectation", name=action.expectation))
    expectations.tick(step, action.expectation, action.stage, seat.by, seat.who)


def pass_by_hand(step: Step, seat: Seat, action: actions.PassByHand) -> None:
    """Passes an item to a cell past the rules."""
    item = references.item(step.board, "control", action.item)
    for cell in references.cells(step.board, "control", (action.cell,)):
        centre.pass_by_hand(step, item, cell, seat.hand)


def say_aloud(step: Step, seat: Seat, action: actions.SayAloud) -> None:
    """Notes that a cell was told of a thing aloud."""
    thing = references.thing(step.board, "control", action.thing)
    for cell in references.cells(step.board, "control", (action.cell,)):
        step.emit(ToldAloud(cell, thing, seat.by, seat.who))


def recall(step: Step, seat: Seat, action: actions.Recall) -> None:
    """Takes an item back from whoever has it."""
    item = references.item(step.board, "control", action.item)
    centre.recall(step, item, seat.hand)


def correct(step: Step, seat: Seat, action: actions.Correct) -> None:
    """Replaces an item's text."""
    item = references.item(step.board, "control", action.item)
    centre.correct(step, item, action.text, seat.hand)


def set_gauge(step: Step, seat: Seat, action: actions.SetGauge) -> None:
    """Sets a gauge's target."""
    if action.gauge not in step.board.gauges:
        raise ActionRefused(sentence("refusals.unknown_gauge", name=action.gauge))
    _in_points(action.points)
    step.emit(GaugeAimed(action.gauge, action.points * 10, seat.by, seat.who))


def _in_points(points: int) -> None:
    if not 0 <= points <= 100:
        raise ActionRefused(sentence("refusals.out_of_points", points=points))


def set_service(step: Step, seat: Seat, action: actions.SetService) -> None:
    """Sets a service."""
    if action.service not in step.board.services:
        raise ActionRefused(sentence("refusals.unknown_service", name=action.service))
    _in_points(action.points)
    services.set_by_hand(step, action.service, action.points * 10, seat.hand)


def turn_play(step: Step, seat: Seat, action: actions.TurnPlay) -> None:
    """Moves the play on."""
    if action.trigger == "start":
        moves.start(step, seat.by, seat.who)
    else:
        moves.turn_play(step, action.trigger, seat.by, seat.who)


def discussed(step: Step, seat: Seat, action: actions.Discussed) -> None:
    """Ends the talk of a talk move; whoever ends it, it is on the record."""
    if not step.board.move.talk:
        raise ActionRefused(sentence("refusals.not_now"))
    moves.discuss(step)


def next_move(step: Step, seat: Seat, action: actions.NextMove) -> None:
    """Ends the running move."""
    _expect_running(step)
    moves.over(step)


def end_play(step: Step, seat: Seat, action: actions.EndPlay) -> None:
    """ENDEX."""
    _expect_running(step)
    moves.end_now(step, seat.by, seat.who)


def _expect_running(step: Step) -> None:
    """Refuses what would go half its way before a paused play stops it."""
    if step.board.stage != "running":
        raise ActionRefused(sentence("refusals.not_now"))


ACTS: dict[type[actions.Action], Any] = {
    actions.Release: release,
    actions.Hold: hold,
    actions.Unhold: unhold,
    actions.Skip: skip,
    actions.Match: match,
    actions.Grant: grant,
    actions.Refuse: refuse,
    actions.Tick: tick,
    actions.PassByHand: pass_by_hand,
    actions.SayAloud: say_aloud,
    actions.Recall: recall,
    actions.Correct: correct,
    actions.SetGauge: set_gauge,
    actions.SetService: set_service,
    actions.Improvise: interventions.improvise,
    actions.Extend: interventions.extend,
    actions.Observe: interventions.observe,
    actions.Withdraw: withdrawing.withdraw,
    actions.TurnPlay: turn_play,
    actions.Discussed: discussed,
    actions.NextMove: next_move,
    actions.EndPlay: end_play,
}
