"""Taking an entry back: what stands against it, and how each thing that it changed is put back.

To let a further kind of life be put back: its function here and its row in `PUT_BACK`; a kind of
entry is named in `entries.py`.
"""

from collections.abc import Callable
from typing import Any, NoReturn

from transitions import MachineError

from whitecell.errors import ActionRefused
from whitecell.language import sentence
from whitecell.play import actions, centre, lifecycle, services
from whitecell.play.board import CONTROL, Board
from whitecell.play.chairs import Seat
from whitecell.play.entries import Entered
from whitecell.play.events.corrections import (
    DecisionAmended,
    DeliveryReturned,
    DeliveryTakenBack,
    EntryWithdrawn,
    ExpectationReopened,
    ItemAmended,
    ReleaseWithdrawn,
)
from whitecell.play.events.deliveries import DeliveryChanged
from whitecell.play.events.injects import InjectChanged
from whitecell.play.events.items import BeliefMoved
from whitecell.play.events.world import GaugeAimed
from whitecell.play.expectations import fall_due
from whitecell.play.injects import release
from whitecell.play.lives import ItemLife
from whitecell.play.step import Step

MADE = ("pending", "awaiting", "withheld", "delivered")
"""The stages of a delivery that an entry made and that nobody has noticed."""


def withdraw(step: Step, seat: Seat, action: actions.Withdraw) -> None:
    """Takes an entry back, the seat's last one or a named one."""
    entry = _named(step.board, seat.cell, action.entry)
    _expect_to_stand(step, entry)
    header = EntryWithdrawn(
        entry.number, entry.event.kind, tuple(entry.numbers), seat.by, seat.who, seat.note
    )
    number = step.emit(header, entry.number)
    back = Back(step, entry, number)
    try:
        for (room, key), was in reversed(entry.before.items()):
            if room in PUT_BACK:
                PUT_BACK[room](back, key, was)
        back.finish()
    except MachineError as lacking:
        # Half taken back is no refusal: the tables lack a way back that they promise.
        raise RuntimeError(f"there is no way back from entry {entry.number}") from lacking


def _named(board: Board, cell: str, ref: str) -> Entered:
    """The entry that is meant; of a cell's, control may take back any."""
    entries = board.entries.newest_first() if board.entries else iter(())
    mine = (e for e in entries if cell in (CONTROL, e.cell))
    if not ref:
        last = next((entry for entry in mine if not entry.withdrawn), None)
        return last or _refuse("nothing")
    digits = ref.removeprefix("#")
    known = digits.isascii() and digits.isdigit() and len(digits) < 10
    named = next((e for e in mine if known and e.number == int(digits)), None)
    if named is None:
        _refuse("unknown", name=ref)
    return _refuse("already", number=named.number) if named.withdrawn else named


def _expect_to_stand(step: Step, entry: Entered) -> None:
    """Refuses what has led on already, with what control can do."""
    board, rests, final = step.board, entry.rests, entry.final
    if entry.event.at.move != board.at.move or board.stage not in ("running", "paused"):
        _refuse("move_over")
    sharing = entry.event.kind in OUT
    noticed = final or (rests.event if rests else None)
    if sharing and noticed is not None and noticed.kind == "acknowledged":
        thing = getattr(entry.event, "thing", getattr(entry.event, "item", ""))
        cell = step.script.cells[noticed.by.partition(".")[0]].title
        _refuse("noticed_item" if thing in board.items else "noticed", cell=cell, item=thing)
    if rests is not None:
        _refuse("first_the_later", number=rests.number)
    if final is not None and final.kind == "inject_released":
        inject = step.script.injects[final.inject]
        _refuse("released", inject=inject.title or inject.id)
    if final is not None or _moved_on(board, entry):
        _refuse("gone_on")


def _moved_on(board: Board, entry: Entered) -> bool:
    """Whether what the entry changed stands elsewhere by now, for a reason of its own."""
    event, before = entry.event, entry.before
    if event.kind == "inject_changed":
        return bool(board.injects[event.inject].stage != event.stage)
    lives = [(board.deliveries[key], was) for (room, key), was in before.items() if room == _OUT]
    if event.kind == "acknowledged":
        return any(life.stage not in ("acknowledged", "closed") for life, _ in lives)
    return any(was is not None and life.stage != was.stage for life, was in lives)


_OUT = "deliveries"
OUT = ("shared", "message_sent", "release_asked", "inject_improvised")
"""The kinds of entry that reach other cells: what one of them has noticed, stays."""


def _refuse(why: str, **facts: Any) -> NoReturn:
    raise ActionRefused(sentence(f"undo.{why}", **facts))


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
    if life.stage != was.stage:
        lifecycle.decision["amend"](life)
        lifecycle.decision[f"back_to_{was.stage}"](life)
    due, until = back.left(life.due), back.left(was.until)
    amended = DecisionAmended(id, life.stage, due, until, back.entry.number)
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
    life, woke = back.board.injects[id], back.board.injects[id].awake
    triggers = {("held", "planned"): "unhold", ("planned", "held"): "hold"}
    trigger = "restore" if life.stage == "cancelled" else triggers.get((life.stage, was.stage))
    if trigger is None:
        return
    lifecycle.inject[trigger](life)
    by, who = back.entry.event.by, back.entry.event.who
    back.step.emit(InjectChanged(id, life.stage, by, who), back.number)
    if trigger == "unhold" and woke:
        if back.step.script.injects[id].when is None:
            release(back.step, id, by, who)
        else:
            back.board.dirty[id] = None


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
    "gauges": _gauge,
    "services": _service,
    "injects": _inject,
}
