"""Entries taken back: amended by events that put back what stood before, and never erased.

What stood before is with the board's entries, which are a fold of the journal as the board is.
"""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import field
from typing import Any

from whitecell.language import Words
from whitecell.play.agenda import DEADLINE, Entry
from whitecell.play.board import Board
from whitecell.play.entries import Entered
from whitecell.play.events.decisions import parties
from whitecell.play.events.event import Event, recorded


def entered(board: Board, number: int) -> Entered:
    """The entry whose event has a number."""
    found = board.entries.of(number) if board.entries else None
    assert found is not None
    return found


@recorded
class EntryWithdrawn(Event):
    """An entry was taken back: what follows puts things back; `undone` are the events it made."""

    entry: int
    what: str
    undone: tuple[int, ...]
    by: str
    who: str
    note: Words = ""

    kind = "entry_withdrawn"

    def fold(self, board: Board) -> None:
        entry = entered(board, self.entry)
        entry.withdrawn = True
        for (room, key), was in entry.before.items():
            if room in _PLAIN:
                _PLAIN[room](board, key, was)
        if entry.cell in board.desks:
            board.touch(entry.cell)


def _shares(board: Board, key: tuple[str, str], was: dict[str, int] | None) -> None:
    if was is None:
        board.shares.pop(key, None)
    else:
        board.shares[key] = dict(was)
    board.change(key[1], key[0])


def _told_aloud(board: Board, key: tuple[str, str], was: int | None) -> None:
    if was is None:
        board.told_aloud.pop(key, None)
        board.stir("knows", *key)


def _belief(board: Board, _: str, was: tuple[Any, Any, Any, bool]) -> None:
    """A probability that a person set had swept the readings away: they are back."""
    _, base, readings, by_hand = was
    if not by_hand:
        return
    board.base = dict(base)
    for id, known in readings.items():
        board.items[id].readings.update(known)
        board.change(id)


def _repairs(board: Board, key: tuple[str, int], back: int) -> None:
    life = board.services[key[0]]
    if key[1] in life.repairs:
        life.repairs[key[1]] -= back


_PLAIN: dict[str, Callable[[Board, Any, Any], None]] = {
    "shares": _shares,
    "told_aloud": _told_aloud,
    "belief": _belief,
    "repairs": _repairs,
}
"""What has no stage of its own is put back with the entry itself."""


@recorded
class DeliveryTakenBack(Event):
    """A thing was taken back from a cell that had not noticed it: its place on the desk stays."""

    delivery: int
    stage: str

    kind = "delivery_taken_back"

    def fold(self, board: Board) -> None:
        delivery = board.deliveries[self.delivery]
        arrived, delivery.last = delivery.last, self.number
        delivery.stage = self.stage
        cell, thing = delivery.cell, delivery.thing
        message = board.messages.get(thing)
        desk = board.desks[cell]
        for known in (thing, message.about if message else ""):
            if known in desk.reached and desk.reached[known][0] == arrived:
                del desk.reached[known]
                board.stir("knows", cell, known)
        held = [
            (place, "sanitised" if one and one.form == "sanitised" else "full")
            for place, (id, one) in enumerate(desk.inbox, 1)
            if id == thing and (one is None or one.stage != "taken_back")
        ]
        desk.numbers.pop(thing, None)
        desk.papers.whispers = None
        desk.forms.pop(thing, None)
        for place, form in held:
            desk.numbers[thing] = place
            if desk.forms.get(thing) != "full":
                desk.forms[thing] = form
        board.change(thing)
        board.touch(cell)


@recorded
class DeliveryReturned(Event):
    """An acknowledgement was taken back: the thing lies there unnoticed again."""

    delivery: int
    stage: str
    entry: int

    kind = "delivery_returned"

    def fold(self, board: Board) -> None:
        delivery = board.deliveries[self.delivery]
        was = entered(board, self.entry).before["deliveries", self.delivery]
        delivery.stage, delivery.last = self.stage, was.last
        cell, thing = delivery.cell, delivery.thing
        if board.desks[cell].read.get(thing) == self.entry:
            del board.desks[cell].read[thing]
            board.stir("read", cell, thing)
        board.change(delivery.thing, delivery.cell)
        board.touch(delivery.cell)
        board.concluded(delivery.thing, -1)


@recorded
class ItemAmended(Event):
    """An item stands again as it did: its grade, its links, what was read from it."""

    item: str
    stage: str
    grade: str | None
    graded: int
    last: int
    readings: dict[str, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)

    kind = "item_amended"

    def fold(self, board: Board) -> None:
        life = board.items[self.item]
        life.stage, life.last = self.stage, self.last
        life.grade, life.graded = self.grade, self.graded
        life.readings, life.links = dict(self.readings), dict(self.links)
        board.change(self.item)
        board.touch(life.holder)


@recorded
class DecisionAmended(Event):
    """A decision stands again where it stood; what was left of its time runs on."""

    decision: str
    stage: str
    due: int | None
    until: int | None
    entry: int

    kind = "decision_amended"

    def fold(self, board: Board) -> None:
        now = board.decisions[self.decision]
        life = deepcopy(entered(board, self.entry).before["decisions", self.decision])
        life.stage, life.due, life.until = self.stage, self.due, self.until
        board.decisions[self.decision] = life
        position = board.plot.position[self.decision]
        for place, due, what in ((0, life.due, "decision_due"), (1, life.until, "silence")):
            if due is not None:
                board.running.add(Entry(due, DEADLINE, position, place, what, self.decision))
        if now.effect and not life.effect:
            board.stir("chose", self.decision, now.option or "")
            _unfollow(board, self.decision)
            board.concluded(board.script.decisions[self.decision].inject.id, -1)
        for cell in parties(board, self.decision):
            board.touch(cell)


def _unfollow(board: Board, id: str) -> None:
    """Takes what is anchored to a decision off the agenda: it has not been taken."""
    for name in board.plot.followers.get(id, ()):
        at = board.script.injects[name].at
        what = ("inject", "until", "ask") if at is not None and at.after == id else ("until",)
        board.agenda.drop(name, what)
        board.talk.drop(name, what)


@recorded
class ExpectationReopened(Event):
    """An expected action is due again; what was left of its time runs on."""

    expectation: str
    stage: str
    due: int
    entry: int

    kind = "expectation_reopened"

    def fold(self, board: Board) -> None:
        life = board.expectations[self.expectation]
        was = entered(board, self.entry).before["expectations", self.expectation]
        life.stage, life.due, life.last = self.stage, self.due, was.last
        board.stir("done", self.expectation)
        board.concluded(board.script.expectations[self.expectation].inject.id, -1)
        if self.stage != "due":
            return
        position = board.plot.position[self.expectation]
        board.running.add(
            Entry(self.due, DEADLINE, position, 0, "expectation_due", self.expectation)
        )
        for contingency in board.plot.contingencies.get(self.expectation, ()):
            if board.injects[contingency].stage == "planned":
                board.injects[contingency].awake = False


@recorded
class ReleaseWithdrawn(Event):
    """A release is no longer asked for."""

    request: int
    stage: str

    kind = "release_withdrawn"

    def fold(self, board: Board) -> None:
        life = board.requests[self.request]
        life.stage, life.last = self.stage, self.number
        board.change(life.item)
        for cell in (life.authority, life.asker):
            if cell in board.desks:
                board.touch(cell)
