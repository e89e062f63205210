"""What a seat's actions do. To add one: its function here (about a decision: in `answers.py`) and
its row in `ACTS`."""

from typing import Any

from whitecell.errors import ActionRefused
from whitecell.language import changed, sentence
from whitecell.play import (
    actions,
    answers,
    centre,
    deliveries,
    lifecycle,
    references,
    requests,
    withdrawing,
)
from whitecell.play.answers import clipped
from whitecell.play.chairs import Seat, delivered_to, item_of, thing_of
from whitecell.play.events.deliveries import Acknowledged, MessageSent, Shared
from whitecell.play.expectations import notice
from whitecell.play.injects import close_if_done
from whitecell.play.lives import ItemLife
from whitecell.play.step import Hand, Step
from whitecell.script.reports import READINGS


def acknowledge(step: Step, seat: Seat, action: actions.Acknowledge) -> None:
    """Says that a thing was noticed."""
    board = step.board
    thing, delivery = delivered_to(step, seat, action.thing)
    if delivery is None or delivery.stage != "delivered":
        raise ActionRefused(sentence("refusals.nothing_to_acknowledge", name=action.thing))
    lifecycle.delivery["acknowledge"](delivery)
    acknowledged = Acknowledged(delivery.index, delivery.stage, seat.by, seat.who)
    number = step.emit(acknowledged, delivery.last)
    if board.plot.hopes:
        notice(step, "acknowledge", seat.cell, thing, number)
    close_if_done(step, thing)


def _own_item(step: Step, seat: Seat, ref: str) -> ItemLife:
    if step.script.cells[seat.cell].kind != "fusion":
        raise ActionRefused(sentence("refusals.not_an_analyst"))
    return item_of(step, seat, ref)


def take_up(step: Step, seat: Seat, action: actions.TakeUp) -> None:
    """An analyst takes an item up."""
    item = _own_item(step, seat, action.item)
    analysts = step.script.cells[seat.cell].analysts
    if item.until is not None or centre.analysts_free(step.board, analysts) < 1:
        raise ActionRefused(sentence("refusals.no_analyst_free"))
    centre.take_up(step, item, seat.cell)


def grade(step: Step, seat: Seat, action: actions.Grade) -> None:
    """Grades an item."""
    item = _own_item(step, seat, action.item)
    given = action.grade.upper()
    if len(given) != 2 or given[0] not in "ABCDEF" or given[1] not in "123456":
        raise ActionRefused(sentence("refusals.no_grade", grade=action.grade))
    centre.grade(step, item, given, seat.hand)


def link(step: Step, seat: Seat, action: actions.Link) -> None:
    """Links two items."""
    item, other = _own_item(step, seat, action.item), _own_item(step, seat, action.other)
    if item is other:
        raise ActionRefused(sentence("refusals.linked_to_itself"))
    centre.link(step, item, other, action.how, seat.hand)


def weigh(step: Step, seat: Seat, action: actions.Weigh) -> None:
    """Says how an item bears on a hypothesis."""
    item = _own_item(step, seat, action.item)
    hypothesis = references.hypothesis(step.board, action.hypothesis)
    if action.reading not in READINGS:
        raise ActionRefused(sentence("refusals.no_reading", reading=action.reading))
    centre.weigh(step, item, hypothesis, action.reading, seat.hand)


def believe(step: Step, seat: Seat, action: actions.Believe) -> None:
    """Sets the probability of a hypothesis."""
    if step.script.cells[seat.cell].kind != "fusion":
        raise ActionRefused(sentence("refusals.not_an_analyst"))
    hypothesis = references.hypothesis(step.board, action.hypothesis)
    if not 0 <= action.points <= 100:
        raise ActionRefused(sentence("refusals.no_points", points=action.points))
    centre.set_belief(step, hypothesis, action.points * 10, seat.hand)


def share(step: Step, seat: Seat, action: actions.Share) -> None:
    """Shares a thing with cells, as far as the rules let it."""
    board = step.board
    thing = thing_of(step, seat, action.thing)
    if thing in board.messages:
        raise ActionRefused(sentence("refusals.messages_are_told"))
    if thing in board.items and board.items[thing].stage == "recalled":
        raise ActionRefused(sentence("refusals.recalled"))
    named = references.cells(board, seat.cell, action.cells)
    if not named:
        raise ActionRefused(sentence("refusals.nobody_named"))
    shared = Shared(thing, named, seat.by, seat.who, seat.note)
    number = step.emit(shared, *known_by(step, seat.cell, thing))
    for cell in named:
        deliveries.submit(step, thing, cell, seat.cell, number)
    centre.disseminate(step, thing, number)


def known_by(step: Step, cell: str, thing: str) -> tuple[int, ...]:
    """The event by which a cell has a thing, or an analyst's last on an item of its own."""
    item = step.board.items.get(thing)
    if item is not None and item.holder == cell:
        return (item.last,)
    reached = step.board.desks[cell].reached.get(thing) if cell in step.board.desks else None
    return (reached[0],) if reached else ()


def request(step: Step, seat: Seat, action: actions.Request) -> None:
    """Asks the originator to release an item to those cells for which there is something to ask."""
    item = item_of(step, seat, action.item)
    named = references.cells(step.board, seat.cell, action.cells)
    if not named:
        raise ActionRefused(sentence("refusals.nobody_named"))
    hindered = {cell: requests.hindrance(step, item.id, cell, seat.cell) for cell in named}
    if all(hindered.values()):
        raise ActionRefused(next(filter(None, hindered.values())))
    for cell in named:
        if hindered[cell] is None:
            requests.request(step, item.id, cell, seat.hand)


def grant(step: Step, seat: Seat, action: actions.Grant) -> None:
    """Releases an item to a cell."""
    life = references.request(step.board, seat.cell, action.item, action.cell)
    _still_asked(life.stage, life.under_way)
    requests.answer(step, life, "grant", seat.hand)


def refuse(step: Step, seat: Seat, action: actions.Refuse) -> None:
    """Refuses to release an item to a cell."""
    life = references.request(step.board, seat.cell, action.item, action.cell)
    _still_asked(life.stage, life.under_way)
    hand = Hand(seat.by, seat.who, action.reason or seat.note)
    requests.answer(step, life, "refuse", hand)


def _still_asked(stage: str, under_way: bool) -> None:
    if stage != "asked" or under_way:
        raise ActionRefused(sentence("refusals.request_over"))


def tell(step: Step, seat: Seat, action: actions.Tell) -> None:
    """Tells cells something in one's own words; it passes no rules, and the review says so."""
    board = step.board
    about = thing_of(step, seat, action.about) if action.about else ""
    named = references.cells(board, seat.cell, action.cells)
    if not named:
        raise ActionRefused(sentence("refusals.nobody_named"))
    id = f"message_{len(board.messages) + 1}"
    text = changed(action.text, clipped)
    because = known_by(step, seat.cell, about) if about else ()
    number = step.emit(MessageSent(id, text, about, named, seat.by, seat.who), *because)
    for cell in named:
        deliveries.submit(step, id, cell, seat.cell, number)


ACTS: dict[type[actions.Action], Any] = {
    actions.Acknowledge: acknowledge,
    actions.TakeUp: take_up,
    actions.Grade: grade,
    actions.Link: link,
    actions.Weigh: weigh,
    actions.Believe: believe,
    actions.Share: share,
    actions.Request: request,
    actions.Grant: grant,
    actions.Refuse: refuse,
    actions.Decide: answers.decide,
    actions.Draft: answers.draft,
    actions.Propose: answers.propose,
    actions.Concur: answers.concur,
    actions.ObjectTo: answers.object_to,
    actions.TakePosition: answers.take_position,
    actions.Tell: tell,
    actions.Withdraw: withdrawing.withdraw,
}
