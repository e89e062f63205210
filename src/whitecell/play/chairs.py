"""Chairs: who acts for a cell, and what that chair may read and decide."""

from typing import NamedTuple

from whitecell.errors import ActionRefused
from whitecell.language import Words, sentence
from whitecell.play import references
from whitecell.play.board import CONTROL, Board
from whitecell.play.lives import Delivery, ItemLife
from whitecell.play.step import Hand, Step, who_is
from whitecell.play.verdicts import may_read


class Seat(NamedTuple):
    """Who acts: the seat as entered, its cell, who that is, why, and what its chair allows."""

    by: str
    cell: str
    who: str
    note: Words
    nation: str | None = None
    decides: bool = True

    @property
    def hand(self) -> Hand:
        """The hand by which this seat enters things."""
        return Hand(self.by, self.who, self.note)


def seated(board: Board, by: str, note: Words = "") -> Seat:
    """The seat that `cell` or `cell.chair` names, and who sits there now."""
    seat: Seat | None = board.seated.get(by)
    if seat is None:
        seat = board.seated[by] = _seated(board, by)
    return seat._replace(note=note) if note else seat


def _seated(board: Board, by: str) -> Seat:
    cell, _, chair = by.partition(".")
    who, note = who_is(board, by), ""
    if cell == CONTROL:
        return Seat(by, cell, who, note)
    if cell not in board.desks:
        raise ActionRefused(sentence("refusals.unknown_cell", name=cell))
    if not chair:
        return Seat(by, cell, who, note)
    chairs = board.script.cells[cell].seats
    known = next((seat for seat in chairs if seat.id == chair), None)
    if known is None:
        raise ActionRefused(sentence("refusals.unknown_seat", name=by))
    decides = known.decides or not any(seat.decides for seat in chairs)
    return Seat(by, cell, who, note, known.nation, decides)


def thing_of(step: Step, seat: Seat, ref: str) -> str:
    """A thing that the seat has and that its own nation may read."""
    return delivered_to(step, seat, ref)[0]


def item_of(step: Step, seat: Seat, ref: str) -> ItemLife:
    """An item that the seat has and that its own nation may read."""
    item = step.board.items.get(thing_of(step, seat, ref))
    if item is None:
        raise ActionRefused(sentence("refusals.unknown_item", name=ref))
    return item


def delivered_to(step: Step, seat: Seat, ref: str) -> tuple[str, Delivery | None]:
    """A thing that the seat has and that its own nation may read, and its delivery."""
    if seat.nation is not None:
        return _readable(step.board, seat, seat.nation, ref)
    return references.delivered(step.board, seat.cell, ref)


def _readable(board: Board, seat: Seat, nation: str, ref: str) -> tuple[str, Delivery | None]:
    """The same for a chair with a nation: its numbers count only what that nation may read."""
    inbox = board.desks[seat.cell].inbox
    readable = [pair for pair in inbox if may_read(board, pair[0], seat.cell, nation)]
    place = references.number(ref, "m") or 0
    named = [pair for pair in readable if pair[0] == ref]
    if 0 < place <= len(readable):
        return readable[place - 1]
    if not named:
        raise ActionRefused(sentence("refusals.unknown_thing", name=ref))
    return named[-1]


def may_decide(seat: Seat) -> None:
    """Refuses a chair that decides nothing where its cell has one that does."""
    if not seat.decides:
        raise ActionRefused(sentence("refusals.not_the_decider", name=seat.by))
