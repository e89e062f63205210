"""Deliveries: sent, judged by the rules, late with bad telecoms, and what they set off."""

from typing import NamedTuple

from whitecell.play import lifecycle
from whitecell.play.board import UP, Board
from whitecell.play.decisions import open_decision
from whitecell.play.events.deliveries import (
    Delivered,
    DeliveryBarred,
    DeliveryChanged,
    DeliveryDelayed,
    DeliverySent,
)
from whitecell.play.expectations import notice
from whitecell.play.lives import Delivery
from whitecell.play.step import Step
from whitecell.play.verdicts import ask, reasons_of

DEAD = -1
CHANGED = {"recall": ("delivered", "acknowledged"), "close": ("acknowledged",)}
"""The stages of deliveries that a recall or the close of a thing moves; others stay."""
GONE = ("recalled", "taken_back")
_deliver = lifecycle.delivery["deliver"]


def lateness(board: Board, *cells: str) -> int:
    """Seconds by which telecoms make what passes between cells late; `DEAD` where none passes."""
    late, lines = 0, board.plot.lines
    if lines:
        for cell in cells:
            line = lines.get(cell)
            if line is None:
                continue
            level = board.services[line.service].level
            if level <= 0:
                return DEAD
            late += line.late if level < UP else 0
    return late


class Parcel(NamedTuple):
    """A form of a thing for a cell, and the cell that sends it, if one does."""

    thing: str
    cell: str
    form: str = "full"
    sender: str = ""


def send(step: Step, parcel: Parcel, because: int) -> Delivery:
    """Puts a delivery on its way, pending."""
    deliveries = step.board.deliveries
    index = len(deliveries)
    step.emit(DeliverySent(index, *parcel, "pending"), because)
    return deliveries[index]


def hand_out(step: Step, thing: str, cells: tuple[str, ...], because: int) -> None:
    """Delivers a thing that nobody shares to the cells it speaks to, now or when telecoms do."""
    deliveries = step.board.deliveries
    hand_over = let_through if step.board.plot.lines else deliver
    for cell in cells:
        index = len(deliveries)
        number = step.emit(DeliverySent(index, thing, cell, "full", "", "pending"), because)
        hand_over(step, deliveries[index], number)


def let_through(step: Step, delivery: Delivery, because: int) -> None:
    """Delivers what the rules let through, now or when telecoms do."""
    board = step.board
    late = lateness(board, delivery.sender, delivery.cell)
    if late == 0:
        deliver(step, delivery, because)
    else:
        due = DEAD if late == DEAD else board.at.story + late
        step.emit(DeliveryDelayed(delivery.index, due), because)


def arrive(step: Step, index: int) -> None:
    """A delayed delivery is due; it waits on if telecoms are dead by now."""
    delivery = step.board.deliveries[index]
    if not _waits(step.board, delivery) or delivery.due <= 0:
        return
    if lateness(step.board, delivery.cell) == DEAD:
        step.emit(DeliveryDelayed(index, DEAD), delivery.last)
    else:
        deliver(step, delivery, delivery.last)


def flush(step: Step) -> None:
    """Telecoms changed: what waited for dead ones goes through where they are back."""
    step.board.telecoms_changed = False
    for delivery in step.board.deliveries:
        waits = delivery.due == DEAD and _waits(step.board, delivery)
        if waits and lateness(step.board, delivery.sender, delivery.cell) != DEAD:
            let_through(step, delivery, delivery.last)


def _waits(board: Board, delivery: Delivery) -> bool:
    item = board.items.get(delivery.thing)
    recalled = item is not None and item.stage == "recalled"
    return delivery.stage in ("pending", "awaiting", "withheld") and not recalled


def deliver(step: Step, delivery: Delivery, because: int) -> int:
    """A cell has the thing: decisions open, expectations are met."""
    _deliver(delivery)
    number = step.emit(Delivered(delivery.index, delivery.stage), because)
    thing, cell, board = delivery.thing, delivery.cell, step.board
    for decision in board.plot.opens.get(thing, ()):
        if decision.id not in board.decisions and _has_a_part(step, decision.id, cell):
            open_decision(step, decision, number)
    if delivery.sender:
        notice(step, "share", delivery.sender, thing, number)
        message = board.messages.get(thing)
        if message:
            notice(step, "tell", delivery.sender, message.about, number)
    return number


def _has_a_part(step: Step, decision: str, cell: str) -> bool:
    asked = step.script.decisions[decision].decision
    return cell in step.script.deciders(asked) or cell == asked.proposer


def submit(step: Step, thing: str, cell: str, sender: str, because: int) -> None:
    """Shares a thing with a cell as the rules say: in full, else sanitised, else not yet."""
    board = step.board
    if board.desks[cell].forms.get(thing) == "full":
        return
    held = board.desks[sender].forms.get(thing, "full") if sender in board.desks else "full"
    if held == "full" and _offer(step, Parcel(thing, cell, "full", sender), because):
        return
    sanitised = ask(board, thing, cell, sanitised=True)
    if sanitised is not None and thing not in board.desks[cell].forms:
        _offer(step, Parcel(thing, cell, "sanitised", sender), because)


def _offer(step: Step, parcel: Parcel, because: int) -> bool:
    """Sends one form unless it is there or on its way; says whether that settles the matter."""
    thing, cell, form, _ = parcel
    found = ask(step.board, thing, cell, sanitised=form == "sanitised")
    before = on_its_way(step.board, thing, cell, form)
    if found is None:
        return False
    if before is not None and before.stage not in ("awaiting", "withheld"):
        return True
    if before is None:
        before = send(step, parcel, because)
    if found.outcome == "share":
        let_through(step, before, because)
        return True
    if before.stage == "pending":
        bar(step, before, "await" if found.outcome == "ask" else "withhold", reasons_of(found))
    return False


def on_its_way(board: Board, thing: str, cell: str, form: str) -> Delivery | None:
    """The delivery of a form of a thing to a cell, if there is one that was not recalled."""
    for delivery in board.deliveries_of.get(thing, ()):
        if delivery.cell == cell and delivery.form == form and delivery.stage not in GONE:
            return delivery
    return None


def bar(step: Step, delivery: Delivery, trigger: str, reasons: list[list[object]]) -> None:
    """Holds a delivery, with all reasons."""
    lifecycle.delivery[trigger](delivery)
    step.emit(DeliveryBarred(delivery.index, delivery.stage, reasons), delivery.last)


def change(step: Step, delivery: Delivery, trigger: str, because: int) -> None:
    """Recalls or closes a delivery, where it can be."""
    if delivery.stage in CHANGED[trigger]:
        lifecycle.delivery[trigger](delivery)
        step.emit(DeliveryChanged(delivery.index, delivery.stage), because)
