"""Each event as a sentence. To tell a further kind of event: a function here and its row."""

from collections.abc import Callable
from typing import Any

from whitecell.language import Sentence, sentence
from whitecell.play.events.event import Event
from whitecell.review.telling import corrections, interventions, items, world
from whitecell.review.telling.names import Names, shortened

Teller = Callable[[Names, Any], Sentence]


def told(names: Names, event: Event) -> Sentence:
    """What happened, as a sentence."""
    return TELLERS[event.kind](names, event)


def _play_planned(names: Names, event: Any) -> Sentence:
    title = names.script.exercise.exercise.title
    return sentence("review.told_planned", title=title, seed=event.seed)


def _play_changed(names: Names, event: Any) -> Sentence:
    if event.stage == "ended":
        ending = names.script.endings.get(event.ending)
        if ending is None:
            return sentence("review.told_ended_without")
        return sentence("review.told_ended", ending=ending.title)
    began = names.record.began
    if event.stage == "running" and began and began.number != event.number:
        return sentence("review.told_resumed")
    return sentence(f"review.told_play_{event.stage}")


def _seat_taken(names: Names, event: Any) -> Sentence:
    seat = names.seat(event.occupant)
    return sentence("review.told_seated", cell=names.cell(event.cell), seat=seat)


def _move_changed(names: Names, event: Any) -> Sentence:
    move = names.script.moves[event.move]
    title = move.title or event.move
    return sentence(f"review.told_move_{event.stage}", move=title)


def _inject_released(names: Names, event: Any) -> Sentence:
    why = event.by if event.by in ("clock", "condition", "contingency") else "control"
    return sentence(f"review.told_released_{why}", inject=names.inject(event.inject))


def _inject_changed(names: Names, event: Any) -> Sentence:
    return sentence(f"review.told_inject_{event.stage}", inject=names.inject(event.inject))


def _inject_woke(names: Names, event: Any) -> Sentence:
    return sentence("review.told_woke", inject=names.inject(event.inject))


def _condition_failed(names: Names, event: Any) -> Sentence:
    return sentence("review.told_condition_failed", subject=names.inject(event.subject))


def _opened(names: Names, event: Any) -> Sentence:
    return sentence("review.told_opened", decision=names.decision(event.decision))


def _drafted(names: Names, event: Any) -> Sentence:
    return _spoken(names, event, "drafted", text=shortened(event.text))


def _proposed(names: Names, event: Any) -> Sentence:
    option = names.option(event.decision, event.option, shortened(event.text))
    return _spoken(names, event, "proposed", option=option)


def _concurred(names: Names, event: Any) -> Sentence:
    decision = names.decision(event.decision)
    return sentence("review.told_concurred", cell=names.cell(event.cell), decision=decision)


def _position(names: Names, event: Any) -> Sentence:
    how = "review.told_position" if event.text else "review.told_position_bare"
    return sentence(
        how,
        nation=names.nation(event.nation),
        position=sentence(f"review.position_{event.position}"),
        decision=names.decision(event.decision),
        text=shortened(event.text),
    )


def _objected(names: Names, event: Any) -> Sentence:
    form = "objected" if event.text else "objected_bare"
    return _spoken(names, event, form, text=shortened(event.text))


def _decided(names: Names, event: Any) -> Sentence:
    option = names.option(event.decision, event.option, shortened(event.text))
    if not event.by:
        decision = names.decision(event.decision)
        return sentence("review.told_agreed", decision=decision, option=option)
    of = names.script.decisions[event.decision].decision.of
    return _spoken(names, event, "decided", option=option, cell=names.cell(of or event.by))


def _matched(names: Names, event: Any) -> Sentence:
    decision, option = names.decision(event.decision), names.option(event.decision, event.option)
    return sentence("review.told_matched", decision=decision, option=option)


def _took_effect(names: Names, event: Any) -> Sentence:
    option = names.option(event.decision, event.option)
    return sentence("review.told_effect", decision=names.decision(event.decision), option=option)


def _lapsed(names: Names, event: Any) -> Sentence:
    row = names.record.decisions.get(event.decision)
    form = "lapsed" if row is None or row.lapsed else "left_open"
    return Sentence(f"review.told_{form}", {"decision": names.decision(event.decision)})


def _late_answer(names: Names, event: Any) -> Sentence:
    option = names.option(event.decision, event.option, shortened(event.text))
    return _spoken(names, event, "late_answer", option=option)


def _spoken(names: Names, event: Any, form: str, **facts: Any) -> Sentence:
    """Something a cell said about a decision."""
    known = {"cell": names.cell(event.by), "decision": names.decision(event.decision)}
    return Sentence(f"review.told_{form}", known | facts)


def _expectation_set(names: Names, event: Any) -> Sentence:
    cell = names.script.expectations[event.expectation].expectation.cell
    does = names.expectation(event.expectation)
    return sentence("review.told_expected", cell=names.cell(cell), does=does)


def _expectation_met(names: Names, event: Any) -> Sentence:
    cell = names.script.expectations[event.expectation].expectation.cell
    does = names.expectation(event.expectation)
    form = f"review.told_{event.stage}"
    return sentence(form, cell=names.cell(cell), does=does)


TELLERS: dict[str, Teller] = {
    "play_planned": _play_planned,
    "play_changed": _play_changed,
    "seat_taken": _seat_taken,
    "move_changed": _move_changed,
    "inject_released": _inject_released,
    "inject_changed": _inject_changed,
    "inject_woke": _inject_woke,
    "condition_failed": _condition_failed,
    "decision_opened": _opened,
    "decision_drafted": _drafted,
    "decision_proposed": _proposed,
    "concurrence_given": _concurred,
    "position_taken": _position,
    "decision_objected": _objected,
    "decision_decided": _decided,
    "option_matched": _matched,
    "decision_took_effect": _took_effect,
    "decision_lapsed": _lapsed,
    "late_answer": _late_answer,
    "expectation_set": _expectation_set,
    "expectation_met": _expectation_met,
    **items.TELLERS,
    **world.TELLERS,
    **corrections.TELLERS,
    **interventions.TELLERS,
}

STORY = frozenset(
    {
        "play_changed", "seat_taken", "move_changed", "inject_released", "condition_failed",
        "item_collected",
        "item_corrected", "bypass_offered", "shared", "passed_by_hand", "message_sent",
        "delivery_delayed", "delivery_barred", "told_aloud", "release_asked", "release_answered",
        "decision_drafted", "decision_proposed", "concurrence_given", "position_taken",
        "decision_objected", "decision_decided", "option_matched", "decision_took_effect",
        "decision_lapsed", "late_answer", "expectation_met", "service_changed", "backup_begun",
        "backup_spent", "items_linked", "item_graded", "belief_moved", "decision_opened",
        "entry_withdrawn", "inject_improvised", "deadline_extended", "observation_noted",
    }
)  # fmt: skip
"""The kinds of event that the timeline tells; others stand there only where they are pointed at."""
