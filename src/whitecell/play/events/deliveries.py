"""Deliveries: sent, awaiting release, withheld, delivered, acknowledged; and messages."""

from dataclasses import field

from whitecell.language import Words
from whitecell.play.agenda import ARRIVAL, Entry
from whitecell.play.board import Board
from whitecell.play.events.decisions import take_part
from whitecell.play.events.event import Event, recorded
from whitecell.play.lives import Delivery, Message


@recorded
class Shared(Event):
    """Somebody shared a thing with cells; the rules then say who gets what."""

    thing: str
    cells: tuple[str, ...]
    by: str
    who: str
    note: Words = ""

    kind = "shared"

    def fold(self, board: Board) -> None:
        sender = self.by.partition(".")[0]
        tried = board.shares.setdefault((sender, self.thing), {})
        for cell in self.cells:
            tried[cell] = self.number
        board.change(self.thing, sender)
        board.touch(sender)


@recorded
class PassedByHand(Event):
    """Control passed an item to a cell past the rules."""

    item: str
    cell: str
    by: str
    who: str

    kind = "passed_by_hand"

    def fold(self, board: Board) -> None:
        board.items[self.item].by_hand = True


@recorded
class MessageSent(Event):
    """A cell said something to others, perhaps about a thing it has."""

    message: str
    text: Words
    about: str
    cells: tuple[str, ...]
    by: str
    who: str

    kind = "message_sent"

    def fold(self, board: Board) -> None:
        sender = self.by.partition(".")[0]
        board.messages[self.message] = Message(
            self.message, sender, self.text, self.about, tuple(self.cells), self.number
        )
        if sender in board.desks:
            board.touch(sender)


@recorded
class DeliverySent(Event):
    """A thing is on its way to a cell; `due` is when late telecoms let it through, -1: unknown."""

    delivery: int
    thing: str
    cell: str
    form: str
    sender: str
    stage: str
    due: int = 0

    kind = "delivery_sent"

    def fold(self, board: Board) -> None:
        delivery = Delivery(
            self.delivery, self.thing, self.cell, self.form, self.sender, self.number, self.stage,
            self.due, self.number,
        )  # fmt: skip
        board.deliveries.append(delivery)
        board.deliveries_of.setdefault(self.thing, []).append(delivery)
        if self.sender:
            board.change(self.thing, self.sender)
        if self.due > 0:
            place = board.plot.place[self.cell]
            entry = Entry(self.due, ARRIVAL, self.delivery, place, "arrive", self.delivery)
            board.agenda.add(entry)


@recorded
class DeliveryDelayed(Event):
    """A delivery that the rules let through waits for telecoms, until `due` or, at -1, for good."""

    delivery: int
    due: int

    kind = "delivery_delayed"

    def fold(self, board: Board) -> None:
        delivery = board.deliveries[self.delivery]
        delivery.due = self.due
        if self.due > 0:
            place = board.plot.place[delivery.cell]
            entry = Entry(self.due, ARRIVAL, self.delivery, place, "arrive", self.delivery)
            board.agenda.add(entry)


@recorded
class DeliveryBarred(Event):
    """The rules held a delivery: it awaits its originator's release, or is withheld."""

    delivery: int
    stage: str
    reasons: list[list[object]] = field(default_factory=list)

    kind = "delivery_barred"

    def fold(self, board: Board) -> None:
        delivery = board.deliveries[self.delivery]
        delivery.stage, delivery.reasons = self.stage, self.reasons
        delivery.last = self.number
        board.change(delivery.thing, delivery.sender)
        if delivery.sender in board.desks:
            board.touch(delivery.sender)


@recorded
class Delivered(Event):
    """A cell has a thing."""

    delivery: int
    stage: str

    kind = "delivered"

    def fold(self, board: Board) -> None:
        delivery = board.deliveries[self.delivery]
        delivery.stage = self.stage
        delivery.last = self.number
        delivery.second = board.second
        cell, thing = delivery.cell, delivery.thing
        board.put_before(
            cell, thing, delivery, "sanitised" if delivery.form == "sanitised" else "full"
        )
        for decision in board.plot.opens.get(thing, ()):
            if decision.id in board.decisions:
                take_part(board, decision.id, cell)
        if delivery.sender:
            board.change(thing, delivery.sender)
        message = board.messages.get(thing) if board.messages else None
        if message and message.about:
            now = (self.number, board.at.story, board.second)
            board.desks[cell].reached.setdefault(message.about, now)
            board.stir("knows", cell, message.about)


@recorded
class Acknowledged(Event):
    """A cell acknowledged a delivery."""

    delivery: int
    stage: str
    by: str
    who: str

    kind = "acknowledged"

    def fold(self, board: Board) -> None:
        delivery = board.deliveries[self.delivery]
        delivery.stage = self.stage
        delivery.last = self.number
        board.desks[delivery.cell].read.setdefault(delivery.thing, self.number)
        if delivery.thing in board.plot.minded:
            board.stir("read", delivery.cell, delivery.thing)
        if board.watched:
            board.change(delivery.thing, delivery.cell)
        if board.asks_more(delivery.thing):
            board.touch(delivery.cell)
        board.concluded(delivery.thing)


@recorded
class DeliveryChanged(Event):
    """A delivery was recalled or closed."""

    delivery: int
    stage: str

    kind = "delivery_changed"

    def fold(self, board: Board) -> None:
        delivery = board.deliveries[self.delivery]
        delivery.stage = self.stage
        delivery.last = self.number
        if self.stage == "recalled":
            board.change(delivery.thing, delivery.cell)
            board.touch(delivery.cell)


@recorded
class ToldAloud(Event):
    """Control ticked that a cell was told of a thing aloud."""

    cell: str
    thing: str
    by: str
    who: str

    kind = "told_aloud"

    def fold(self, board: Board) -> None:
        board.told_aloud.setdefault((self.cell, self.thing), self.number)
        board.stir("knows", self.cell, self.thing)
