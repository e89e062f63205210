"""Chairs at the table: whose seat is taken, who plays a cell, and leaving."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from whitecell.console.table_control import occupant
from whitecell.console.table_tongues import small
from whitecell.language import sentence
from whitecell.play.board import CONTROL, PERSON
from whitecell.session.understudies import TEMPERAMENTS

if TYPE_CHECKING:
    from whitecell.console.table import Table


def _as(table: "Table", rest: str) -> None:
    """Takes a seat: what is entered from now on is that cell's."""
    name = rest.lower().strip()
    cell = name.partition(".")[0]
    if cell != CONTROL and cell not in table.board.desks:
        table.say(sentence("table.no_cell", name=cell[:40], cells=tuple(table.board.desks)))
        return
    table.seat = name
    key = "table.you_are_control" if cell == CONTROL else "table.you_are"
    table.say(sentence(key, cell=table.names.cell(cell)))
    if cell != CONTROL and table.board.occupant(cell) != PERSON:
        table.say(sentence("table.not_a_person", cell=table.names.cell(cell), id=cell))


def _seat(table: "Table", rest: str) -> None:
    """Lets somebody else sit on a cell's seats from now on."""
    cell, _, who = rest.lower().replace("=", " ").partition(" ")
    who = who.strip()
    if cell not in table.board.desks:
        table.say(sentence("table.no_cell", name=cell[:40], cells=tuple(table.board.desks)))
    elif who not in (PERSON, *TEMPERAMENTS):
        known = tuple(small("seat", one, table.voice.code) for one in (PERSON, *TEMPERAMENTS))
        if who:
            table.say(sentence("table.no_occupant", name=who[:40], names=known))
            return
        seated, named = occupant(table.board.occupant(cell)), table.names.cell(cell)
        table.say(sentence("table.seat_whom", cell=named, id=cell, occupant=seated, names=known))
    else:
        table.conductor.seat(cell, who)
        table.conductor.sink.flush()
        seated, cell = occupant(who), table.names.cell(cell)
        table.say(sentence("table.seated", cell=cell, occupant=seated))


def _quit(table: "Table", _rest: str) -> None:
    """Leaves the table; the journal is kept."""
    table.left = True


CHAIRS: dict[str, Callable[["Table", str], None]] = {"as": _as, "seat": _seat, "quit": _quit}
"""Words about who sits where."""
