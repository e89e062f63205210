"""What a seat's actions do. To add one: its function here and its row in `ACTS`."""

from typing import Any, NamedTuple

from whitecell.errors import ActionRefused
from whitecell.language import sentence
from whitecell.play import (
    actions,
    centre,
    decisions,
    deliveries,
    joint,
    lifecycle,
    references,
    requests,
)
from whitecell.play.decisions import Answer
from whitecell.play.events.deliveries import Acknowledged, MessageSent, Shared
from whitecell.play.expectations import notice
from whitecell.play.injects import close_if_done
from whitecell.play.lives import DecisionLife, ItemLife
from whitecell.play.step import Step
from whitecell.script.reports import READINGS

POSITIONS = ("for", "against", "abstain", "reservations")
LONGEST_TEXT = 10_000


class Seat(NamedTuple):
    """Who acts: the seat as entered, its cell, who that is, and why."""

    by: str
    cell: str
    who: str
    note: str


def acknowledge(step: Step, seat: Seat, action: actions.Acknowledge) -> None:
    """Says that a thing was noticed."""
    board = step.board
    thing = references.thing(board, seat.cell, action.thing)
    delivery = references.delivery(board, seat.cell, action.thing)
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
    return references.item(step.board, seat.cell, ref)


def take_up(step: Step, seat: Seat, action: actions.TakeUp) -> None:
    """An analyst takes an item up."""
    item = _own_item(step, seat, action.item)
    analysts = step.script.cells[seat.cell].analysts
    if item.until is not None or centre.analysts_free(step.board.items, analysts) < 1:
        raise ActionRefused(sentence("refusals.no_analyst_free"))
    centre.take_up(step, item, seat.cell)


def grade(step: Step, seat: Seat, action: actions.Grade) -> None:
    """Grades an item."""
    item = _own_item(step, seat, action.item)
    given = action.grade.upper()
    if len(given) != 2 or given[0] not in "ABCDEF" or given[1] not in "123456":
        raise ActionRefused(sentence("refusals.no_grade", grade=action.grade))
    centre.grade(step, item, given, seat.by, seat.who)


def link(step: Step, seat: Seat, action: actions.Link) -> None:
    """Links two items."""
    item, other = _own_item(step, seat, action.item), _own_item(step, seat, action.other)
    if item is other:
        raise ActionRefused(sentence("refusals.linked_to_itself"))
    centre.link(step, item, other, action.how, seat.by, seat.who)


def weigh(step: Step, seat: Seat, action: actions.Weigh) -> None:
    """Says how an item bears on a hypothesis."""
    item = _own_item(step, seat, action.item)
    hypothesis = references.hypothesis(step.board, action.hypothesis)
    if action.reading not in READINGS:
        raise ActionRefused(sentence("refusals.no_reading", reading=action.reading))
    centre.weigh(step, item, hypothesis, action.reading, seat.by, seat.who)


def believe(step: Step, seat: Seat, action: actions.Believe) -> None:
    """Sets the probability of a hypothesis."""
    if step.script.cells[seat.cell].kind != "fusion":
        raise ActionRefused(sentence("refusals.not_an_analyst"))
    hypothesis = references.hypothesis(step.board, action.hypothesis)
    if not 0 <= action.points <= 100:
        raise ActionRefused(sentence("refusals.no_points", points=action.points))
    centre.set_belief(step, hypothesis, action.points * 10, seat.by, seat.who)


def share(step: Step, seat: Seat, action: actions.Share) -> None:
    """Shares a thing with cells, as far as the rules let it."""
    board = step.board
    thing = references.thing(board, seat.cell, action.thing)
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
    reached = step.board.reached.get((cell, thing))
    return (reached[0],) if reached else ()


def request(step: Step, seat: Seat, action: actions.Request) -> None:
    """Asks the originator to release an item to cells."""
    item = references.item(step.board, seat.cell, action.item)
    for cell in references.cells(step.board, seat.cell, action.cells):
        requests.request(step, item.id, cell, seat.by, seat.who, seat.note)


def grant(step: Step, seat: Seat, action: actions.Grant) -> None:
    """Releases an item to a cell."""
    life = references.request(step.board, seat.cell, action.item, action.cell)
    _still_asked(life.stage, life.under_way)
    requests.answer(step, life, "grant", seat.by, seat.who, seat.note)


def refuse(step: Step, seat: Seat, action: actions.Refuse) -> None:
    """Refuses to release an item to a cell."""
    life = references.request(step.board, seat.cell, action.item, action.cell)
    _still_asked(life.stage, life.under_way)
    requests.answer(step, life, "refuse", seat.by, seat.who, action.reason or seat.note)


def _still_asked(stage: str, under_way: bool) -> None:
    if stage != "asked" or under_way:
        raise ActionRefused(sentence("refusals.request_over"))


def _decision(step: Step, seat: Seat, ref: str) -> tuple[DecisionLife, Any]:
    life = references.decision(step.board, seat.cell, ref)
    return life, step.script.decisions[life.id].decision


def _answer(step: Step, seat: Seat, life: DecisionLife, option: str, text: str) -> Answer:
    chosen = references.option(step.board, life, option) if option else None
    if len(text) > LONGEST_TEXT:
        raise ActionRefused(sentence("refusals.too_long", limit=LONGEST_TEXT))
    if chosen is None and not text:
        raise ActionRefused(sentence("refusals.no_answer"))
    if chosen is None and step.board.occupant("control") != "person":
        raise ActionRefused(sentence("refusals.choose_an_option"))
    return Answer(chosen, text, seat.by, seat.who, seat.note)


def decide(step: Step, seat: Seat, action: actions.Decide) -> None:
    """Decides: an option, or free text that control matches."""
    life, decision = _decision(step, seat, action.decision)
    answer = _answer(step, seat, life, action.option, action.text)
    if decision.nations:
        joint.table(step, life, seat.cell, answer)
    elif decision.of != seat.cell:
        raise ActionRefused(sentence("refusals.not_your_decision"))
    else:
        decisions.decide(step, life, answer)
    close_if_done(step, step.script.decisions[life.id].inject.id)


def draft(step: Step, seat: Seat, action: actions.Draft) -> None:
    """Writes a draft answer."""
    life, _ = _decision(step, seat, action.decision)
    answer = Answer(None, action.text[:LONGEST_TEXT], seat.by, seat.who)
    decisions.draft(step, life, answer)


def propose(step: Step, seat: Seat, action: actions.Propose) -> None:
    """Tables an option for a joint decision."""
    decide(step, seat, actions.Decide(action.decision, action.option))


def concur(step: Step, seat: Seat, action: actions.Concur) -> None:
    """Agrees to what is proposed."""
    life, decision = _decision(step, seat, action.decision)
    _may_concur(life, decision, seat)
    decisions.concur(step, life, seat.cell, Answer(None, "", seat.by, seat.who))
    close_if_done(step, step.script.decisions[life.id].inject.id)


def object_to(step: Step, seat: Seat, action: actions.ObjectTo) -> None:
    """Objects to what is proposed."""
    life, decision = _decision(step, seat, action.decision)
    if decision.nations:
        take_position(step, seat, actions.TakePosition(action.decision, "against", action.reason))
        return
    _may_concur(life, decision, seat)
    decisions.object_to(step, life, Answer(None, action.reason, seat.by, seat.who))


def _may_concur(life: DecisionLife, decision: Any, seat: Seat) -> None:
    if decision.concur is None or seat.cell not in decision.concur.cells:
        raise ActionRefused(sentence("refusals.not_concurring"))
    if life.stage != "proposed" or seat.cell in life.concurred:
        raise ActionRefused(sentence("refusals.nothing_proposed"))


def take_position(step: Step, seat: Seat, action: actions.TakePosition) -> None:
    """Takes a nation's position."""
    life, decision = _decision(step, seat, action.decision)
    nations = step.script.nations
    mine = [nation for nation in decision.nations if nations[nation].speaks == seat.cell]
    if not mine or action.position not in POSITIONS:
        raise ActionRefused(sentence("refusals.no_position"))
    if life.stage in decisions.OVER:
        raise ActionRefused(sentence("refusals.decision_over"))
    answer = Answer(None, action.text, seat.by, seat.who, seat.note)
    joint.take_position(step, life, mine[0], action.position, answer)
    close_if_done(step, step.script.decisions[life.id].inject.id)


def tell(step: Step, seat: Seat, action: actions.Tell) -> None:
    """Tells cells something in one's own words; it passes no rules, and the review says so."""
    board = step.board
    about = references.thing(board, seat.cell, action.about) if action.about else ""
    named = references.cells(board, seat.cell, action.cells)
    if not named:
        raise ActionRefused(sentence("refusals.nobody_named"))
    id = f"message_{len(board.messages) + 1}"
    text = action.text[:LONGEST_TEXT]
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
    actions.Decide: decide,
    actions.Draft: draft,
    actions.Propose: propose,
    actions.Concur: concur,
    actions.ObjectTo: object_to,
    actions.TakePosition: take_position,
    actions.Tell: tell,
}
