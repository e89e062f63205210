"""What can be looked at where a walk stands, and what can be done from there."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from rich.panel import Panel

from whitecell.console.replay_control import where
from whitecell.console.replay_help import told
from whitecell.console.replay_seat import OVER, Seat
from whitecell.console.table_control import Overview
from whitecell.console.table_desk import Desk
from whitecell.console.waiting import waiting
from whitecell.errors import JournalFault
from whitecell.journal.store import Journal
from whitecell.language import Sentence, sentence
from whitecell.play.board import CONTROL
from whitecell.script.script import Script

if TYPE_CHECKING:
    from whitecell.console.replay_walk import Walk


def _overview(walk: "Walk") -> Overview:
    return Overview(walk.seen.board, walk.names, walk.voice)


def _where(walk: "Walk", _rest: str) -> None:
    if walk.seat is None:
        walk.show(where(walk.seen.board, walk.names, walk.voice))
    else:
        walk.show(walk.seat.chair(walk.places.number, walk.names, walk.voice).news())


def _desk(walk: "Walk", rest: str) -> Desk | None:
    """The desk that is looked at: the seat's own, or as control any cell's."""
    name = rest.partition(" ")[0].lower()
    if walk.seat is not None:
        if name in ("", "all", walk.seat.name, walk.seat.cell):
            return walk.seat.chair(walk.places.number, walk.names, walk.voice)
        walk.say(sentence("replay.only_its_own", seat=walk.names.seat(walk.seat.name)))
        return None
    board = walk.seen.board
    if name in board.desks:
        return Desk(board, name, walk.names, walk.voice)
    key = "table.no_cell" if name else "replay.whose"
    walk.say(sentence(key, name=name[:40], cells=tuple(board.desks)))
    return None


def _inbox(walk: "Walk", rest: str) -> None:
    desk = _desk(walk, rest)
    if desk is not None:
        walk.show(desk.inbox(whole=rest.lower().split()[-1:] == ["all"]))


def _decisions(walk: "Walk", rest: str) -> None:
    if walk.seat is None and not rest:
        walk.show(_overview(walk).decisions())
    elif (desk := _desk(walk, rest)) is not None:
        walk.show(desk.decisions())


def _requests(walk: "Walk", rest: str) -> None:
    if walk.seat is None and not rest:
        walk.show(_overview(walk).requests())
    elif (desk := _desk(walk, rest)) is not None:
        walk.show(desk.requests())


def _read(walk: "Walk", rest: str) -> None:
    """A paper of the seat's, or as control an inject or a report."""
    found: Panel | None = None
    if not rest:
        walk.say(sentence("replay.read_what"))
        return
    if walk.seat is not None:
        digits = rest.lower().removeprefix("m")
        if digits.isascii() and digits.isdigit() and len(digits) < 7:
            chair = walk.seat.chair(walk.places.number, walk.names, walk.voice)
            found = chair.paper(int(digits))
    elif (id := _overview(walk).found(rest)) is not None:
        found = _overview(walk).inject(id)
    if found is None:
        walk.say(sentence("refusals.unknown_thing", name=rest[:40]))
    else:
        walk.show(found)


def _expected(walk: "Walk", _rest: str) -> None:
    if walk.seat is not None:
        walk.say(sentence("replay.control_alone", seat=walk.names.seat(walk.seat.name)))
    else:
        walk.show(_overview(walk).expected())


def _as(walk: "Walk", rest: str) -> None:
    """Looks as a seat, or as control again."""
    name = rest.lower().strip()
    seats = seat_names(walk.course.whole.script)
    if name == CONTROL:
        walk.be(None)
        walk.say(sentence("replay.as_control"))
    elif name not in seats:
        walk.say(sentence("table.no_cell", name=name[:40], cells=seats))
    else:
        with waiting(walk.voice, sentence("commands.reading", name=walk.journal)):
            walk.be(Seat(walk.course, name))
        walk.say(sentence("replay.as_seat", cell=walk.names.cell(name)))
        walk.here()


def seat_names(script: Script) -> tuple[str, ...]:
    """Every cell, and every chair of a cell that belongs to a nation of its own."""
    return tuple(
        name
        for cell in script.cells.values()
        for name in (cell.id, *(f"{cell.id}.{seat.id}" for seat in cell.seats if seat.nation))
    )


def _fork(walk: "Walk", rest: str) -> None:
    """Copies the journal up to this instant, to be played on differently."""
    file = rest.strip()
    if not file:
        walk.say(sentence("replay.fork_where"))
        return
    if walk.course.board_at(walk.places.place).stage in OVER:
        walk.say(sentence("replay.fork_over"))
        return
    after = walk.course.stretches[walk.places.place].after
    try:
        Journal.create(file, walk.course.rows[:after]).close()
    except JournalFault as fault:
        walk.say(fault.sentence)
        return
    clock = walk.prompt.split()[0]
    walk.say(sentence("replay.forked", file=file, events=after, clock=clock))


def _help(walk: "Walk", rest: str) -> None:
    found = told(walk.voice, rest)
    if isinstance(found, Sentence):
        walk.say(found)
    else:
        walk.show(found)


def _quit(walk: "Walk", _rest: str) -> None:
    walk.left = True


LOOKS: dict[str, Callable[["Walk", str], None]] = {
    "where": _where,
    "inbox": _inbox,
    "read": _read,
    "decisions": _decisions,
    "requests": _requests,
    "expected": _expected,
    "as": _as,
    "fork": _fork,
    "help": _help,
    "quit": _quit,
}
"""The words that show something, or do something from where one stands."""
