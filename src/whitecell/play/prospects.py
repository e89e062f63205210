"""Before sharing: what the rules would say to a seat that shares, as far as it may know."""

from typing import NamedTuple

from whitecell.language import Sentence
from whitecell.play.board import Board
from whitecell.play.chairs import seated
from whitecell.play.references import cells, thing
from whitecell.play.verdicts import ask, may_read


class Prospect(NamedTuple):
    """What would become of a thing for one cell: shared, sanitised, asked, withheld, unknown."""

    cell: str
    outcome: str
    reasons: tuple[Sentence, ...] = ()


def prospects(board: Board, by: str, ref: str, named: tuple[str, ...]) -> tuple[Prospect, ...]:
    """The outlook for each cell; `ActionRefused` where the seat has no such thing.

    It says no more than sharing would: whoever has only the short form learns nothing of the full.
    """
    seat = seated(board, by)
    id = thing(board, seat.cell, ref)
    whole = board.desks[seat.cell].forms.get(id) == "full"
    knows = whole and may_read(board, id, seat.cell, seat.nation)
    return tuple(
        _prospect(board, id, cell) if knows else Prospect(cell, "unknown")
        for cell in cells(board, seat.cell, named)
    )


def _prospect(board: Board, id: str, cell: str) -> Prospect:
    found = ask(board, id, cell)
    if found is None or found.outcome == "share":
        return Prospect(cell, "share", found.reasons if found else ())
    short = ask(board, id, cell, sanitised=True)
    if short is not None and short.outcome == "share":
        return Prospect(cell, "sanitised", found.reasons)
    return Prospect(cell, found.outcome, found.reasons)
