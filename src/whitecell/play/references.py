"""What somebody's words refer to: a seat's numbers (M3, D1, R2), or the author's identifiers.

Hidden and absent are refused with the same sentence.
"""

from difflib import get_close_matches
from functools import lru_cache
from typing import NoReturn

from whitecell.errors import ActionRefused
from whitecell.language import sentence
from whitecell.play.board import CONTROL, Board
from whitecell.play.lives import DecisionLife, Delivery, ItemLife, RequestLife
from whitecell.script.scalars import ALL


def thing(board: Board, cell: str, ref: str) -> str:
    """The item, inject or message that a seat has under a number or a name."""
    if cell == CONTROL:
        known = ref in board.items or ref in board.injects or ref in board.messages
        return ref if known else _unknown("thing", ref, [*board.items, *board.injects])
    desk = board.desks[cell]
    place = number(ref, "m")
    if place is not None and place <= len(desk.inbox):
        found = desk.inbox[place - 1][0]
        return found if found in desk.numbers else _unknown("thing", ref)
    return ref if ref in desk.numbers else _unknown("thing", ref)


def delivered(board: Board, cell: str, ref: str) -> tuple[str, Delivery | None]:
    """A thing, and its delivery under that number, or its latest where a seat names it."""
    desk = board.desks[cell]
    place = number(ref, "m")
    if place is None or place > len(desk.inbox):
        place = desk.numbers[thing(board, cell, ref)]
    if desk.inbox[place - 1][0] not in desk.numbers:
        _unknown("thing", ref)
    return desk.inbox[place - 1]


def item(board: Board, cell: str, ref: str) -> ItemLife:
    """The item that a seat has under a number or a name."""
    id = thing(board, cell, ref)
    return board.items[id] if id in board.items else _unknown("item", ref)


def decision(board: Board, cell: str, ref: str) -> DecisionLife:
    """The decision in which a seat has a part."""
    named = list(board.decisions if cell == CONTROL else board.desks[cell].decisions)
    place = number(ref, "d")
    if place is not None and place <= len(named):
        return board.decisions[named[place - 1]]
    return board.decisions[ref] if ref in named else _unknown("decision", ref)


def option(board: Board, life: DecisionLife, ref: str) -> str:
    """An option by its letter (a is the first) or its name."""
    options = board.script.decisions[life.id].decision.options
    if any(known.id == ref for known in options):
        return ref
    place = ord(ref.lower()) - ord("a") if len(ref) == 1 else -1
    return options[place].id if 0 <= place < len(options) else _unknown("option", ref)


def request(board: Board, cell: str, ref: str, reader: str) -> RequestLife:
    """An open release request before a seat: by number, or by item and reading cell."""
    mine = (
        board.requests
        if cell == CONTROL
        else [board.requests[i] for i in board.desks[cell].requests]
    )
    place = number(ref, "r")
    if place is not None and place <= len(mine):
        return mine[place - 1]
    for life in mine:
        if life.item == ref and life.cell in (reader, "") and life.stage == "asked":
            return life
    return _unknown("request", ref)


def cells(board: Board, cell: str, named: tuple[str, ...]) -> tuple[str, ...]:
    """The cells that somebody names, in the order of the script and without their own."""
    if named == (ALL,):
        return tuple(other for other in board.desks if other != cell)
    for other in named:
        if other not in board.desks:
            _unknown("cell", other, list(board.desks))
    return tuple(other for other in board.desks if other in named and other != cell)


def inject(board: Board, ref: str) -> str:
    """An inject by its name, for control."""
    return ref if ref in board.injects else _unknown("inject", ref, list(board.injects))


def hypothesis(board: Board, ref: str) -> str:
    """A hypothesis by its name."""
    return ref if ref in board.belief else _unknown("hypothesis", ref, list(board.belief))


@lru_cache(maxsize=4096)
def number(ref: str, letter: str) -> int | None:
    """The number after a letter, as in M3; nothing where it is none."""
    digits = ref[1:]
    if ref[:1].lower() != letter or not digits.isdigit() or not digits.isascii():
        return None
    return (int(digits) or None) if len(digits) < 7 else None


def _unknown(what: str, ref: str, known: list[str] | None = None) -> NoReturn:
    near = get_close_matches(ref, known or [], 1)
    if near:
        raise ActionRefused(sentence(f"refusals.unknown_{what}_near", name=ref, near=near[0]))
    raise ActionRefused(sentence(f"refusals.unknown_{what}", name=ref))
