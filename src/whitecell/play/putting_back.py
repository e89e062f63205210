"""Putting back what an entry changed, each thing through a row of its lifecycle.

To let a further kind of life be put back: its function here and its row in `PUT_BACK`.
"""

from collections.abc import Callable
from typing import Any

from whitecell.play import centre, lifecycle, services
from whitecell.play.before import Deadline, deadline
from whitecell.play.entries import Entered
from whitecell.play.events.corrections import (
    DecisionAmended,
    DeliveryReturned,
    DeliveryTakenBack,
    ExpectationReopened,
    ItemAmended,
    ReleaseWithdrawn,
)
from whitecell.play.events.deliveries import DeliveryChanged
from whitecell.play.events.injects import InjectChanged
from whitecell.play.events.interventions import DeadlineRestored
from whitecell.play.events.items import BeliefMoved
from whitecell.play.events.world import GaugeAimed
from whitecell.play.expectations import fall_due
from whitecell.play.injects import come_after_all, time_has_come
from whitecell.play.lives import ItemLife
from whitecell.play.step import Hand, Step

MADE = ("pending", "awaiting", "withheld", "delivered")
"""The stages of a delivery that an entry made and that nobody has noticed."""


class Back:
    """An entry that is being taken back: what is put back follows from the event that says so."""

    def __init__(self, step: Step, entry: Entered, number: int) -> None:
        self.step = step
        self.board = step.board
        self.entry = entry
        self.number = number
        self.injects: dict[str, None] = {}
        """The injects of which something is open again."""
        self.due: list[str] = []
        """Expected actions that are due again."""

    def left(self, due: int | None) -> int | None:
        """A deadline; where it has passed, what was left of it when the entry came."""
        if due is None:
            return None
        at, board = self.entry.event.at, self.board
        then, now = (at.talk if board.move.talk else at.story), board.clock()
        return due if due > now else now + max(due - then, 1)

    def finish(self) -> None:
        """Reopens injects of which something is open again, and puts belief back."""
        for id in self.injects:
            _reopen(self, id)
        for id in self.due:
            fall_due(self.step, id)
        if ("belief", "") in self.entry.before:
            _belief(self, self.entry.before["belief", ""][0])


def _reopen(back: Back, id: str) -> None:
    board, life = back.board, back.board.injects[id]
    if life.stage != "closed" or not back.entry.before.get(("open", id)):
        return
    lifecycle.inject["reopen"](life)
    number = back.step.emit(InjectChanged(id, life.stage), back.number)
    for delivery in board.deliveries_of.get(id, ()):
        if delivery.stage == "closed":
            lifecycle.delivery["reopen"](delivery)
            back.step.emit(DeliveryChanged(delivery.index, delivery.stage), number)


def _decision(back: Back, id: str, was: Any) -> None:
    life = back.board.decisions[id]
    until = back.left(was.until if life.stage != was.stage else life.until)
    if life.stage != was.stage:
        lifecycle.decision["amend"](life)
        lifecycle.decision[f"back_to_{was.stage}"](life)
    amended = DecisionAmended(id, life.stage, back.left(life.due), until, back.entry.number)
    if life.effect and not was.effect:
        back.injects[back.step.script.decisions[id].inject.id] = None
    back.step.emit(amended, back.number)


def _item(back: Back, id: str, was: Any) -> None:
    """Puts back what the entry made of an item, and leaves what others made of it since."""
    life, event = back.board.items[id], back.entry.event
    grade, graded, last = life.grade, life.graded, life.last
    readings, links, stage = dict(life.readings), dict(life.links), life.stage
    if event.kind == "item_graded":
        grade, graded, last, stage = was.grade, was.graded, was.last, was.stage
    elif event.kind == "item_weighed":
        _put(readings, event.hypothesis, was.readings.get(event.hypothesis))
        last, stage = was.last, was.stage
    elif event.kind == "items_linked":
        other = event.other if id == event.item else event.item
        _put(links, other, was.links.get(other))
    elif stage == "disseminated":
        stage = _unshared(life, was)
    if life.stage != stage:
        lifecycle.item["amend"](life)
        lifecycle.item[f"back_to_{stage}"](life)
    amended = ItemAmended(id, life.stage, grade, graded, last, readings, links)
    back.step.emit(amended, back.number)


def _put(known: dict[str, str], key: str, value: str | None) -> None:
    if value is None:
        known.pop(key, None)
    else:
        known[key] = value


def _unshared(life: ItemLife, was: ItemLife) -> str:
    """The stage of an item that is no longer shared; it may have been worked on since."""
    if life.readings and life.readings != was.readings:
        return "assessed"
    return "graded" if life.grade and was.stage in centre.UNGRADED else was.stage


def _delivery(back: Back, index: int, was: Any) -> None:
    life = back.board.deliveries[index]
    if was is None and life.stage in MADE:
        lifecycle.delivery["take_back"](life)
        back.step.emit(DeliveryTakenBack(index, life.stage), back.number)
    elif was is not None and was.stage == "delivered":
        if life.thing in back.board.injects:
            _reopen(back, life.thing)
            back.injects[life.thing] = None
        lifecycle.delivery["return"](life)
        returned = DeliveryReturned(index, life.stage, back.entry.number)
        back.step.emit(returned, back.number)


def _expectation(back: Back, id: str, was: Any) -> None:
    life = back.board.expectations[id]
    if life.stage == was.stage:
        return
    lifecycle.expectation["reopen"](life)
    due = life.due if was.stage != "due" else back.left(was.due) or was.due
    back.injects[back.step.script.expectations[id].inject.id] = None
    back.step.emit(ExpectationReopened(id, life.stage, due, back.entry.number), back.number)


def _request(back: Back, index: int, was: Any) -> None:
    life = back.board.requests[index]
    if was is None:
        lifecycle.request["withdraw"](life)
        back.step.emit(ReleaseWithdrawn(index, life.stage), back.number)


def _deadline(back: Back, key: tuple[str, str], was: Deadline) -> None:
    """Takes back as much time as the entry gave; where that is up, what was left of it runs on."""
    now, given = deadline(back.board, *key), back.entry.event
    due, until = now.due, now.until
    if due is not None and was.due is not None:
        due = back.left(due - (given.due - was.due))
    if until is not None and was.until is not None and now.tabled == was.tabled:
        until = back.left(until - (given.until - was.until))
    back.step.emit(DeadlineRestored(*key, due, until), back.number)


def _gauge(back: Back, id: str, was: Any) -> None:
    """Aims a gauge back by as much as the entry moved its target; it follows at its pace."""
    life, aimed = back.board.gauges[id], back.entry.before.get(("aimed", id), was.target)
    target = max(0, min(1000, life.target - aimed + was.target))
    if target != life.target:
        back.step.emit(GaugeAimed(id, target), back.number)


def _service(back: Back, id: str, was: tuple[int, int]) -> None:
    """Lifts a service by as much as the entry took from it, or the other way round."""
    before, left = was
    own = back.board.services[id].own
    if before != left:
        services.hit(back.step, id, own - left + before, None, back.number)


def _inject(back: Back, id: str, was: Any) -> None:
    """Control's hold, or its like: undone by its opposite; whose time has come is released."""
    life, comes = back.board.injects[id], back.board.injects[id].awake
    triggers = {("held", "planned"): "unhold", ("planned", "held"): "hold"}
    trigger = "restore" if life.stage == "cancelled" else triggers.get((life.stage, was.stage))
    if trigger is None:
        return
    lifecycle.inject[trigger](life)
    hand = Hand(back.entry.event.by, back.entry.event.who)
    number = back.step.emit(InjectChanged(id, life.stage, hand.by, hand.who), back.number)
    if trigger == "restore":
        comes = time_has_come(back.board, id)
    if comes and life.stage == "planned":
        come_after_all(back.step, id, hand, number)


def _belief(back: Back, was: dict[str, int]) -> None:
    """Belief as it was, where nothing has moved it since; otherwise it is worked out again."""
    if back.board.believed not in back.entry.numbers:
        centre.believe(back.step, back.number)
    elif was != back.board.belief:
        back.step.emit(BeliefMoved(dict(was)), back.number)


PUT_BACK: dict[str, Callable[[Back, Any, Any], None]] = {
    "decisions": _decision,
    "items": _item,
    "deliveries": _delivery,
    "expectations": _expectation,
    "requests": _request,
    "deadlines": _deadline,
    "gauges": _gauge,
    "services": _service,
    "injects": _inject,
}
