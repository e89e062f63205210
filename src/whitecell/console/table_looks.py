"""What can be looked at from the table: each word, and the panel it shows."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from whitecell.console import table_help
from whitecell.console.table_plan import Plan
from whitecell.console.table_refusals import pointed
from whitecell.console.table_sharing import verdict
from whitecell.console.table_standing import standing
from whitecell.console.table_todo import Todo
from whitecell.language import Sentence, sentence
from whitecell.play.board import CONTROL

if TYPE_CHECKING:
    from whitecell.console.table import Table

Look = Callable[["Table", str, str], None]


def look(table: "Table", word: str, rest: str, seat: str) -> None:
    """Shows what a word asks for."""
    LOOKS[word](table, rest, seat.partition(".")[0])


def _cell(table: "Table", rest: str, seat: str) -> str | None:
    """The cell that is named, or whose seat is taken; nothing where that is control's."""
    name = rest.partition(" ")[0].lower() or seat
    if name == CONTROL or name in table.board.desks:
        return None if name == CONTROL else name
    table.say(sentence("table.no_cell", name=name[:40], cells=tuple(table.board.desks)))
    return ""


def _news(table: "Table", rest: str, seat: str) -> None:
    cell = _cell(table, rest, seat)
    if cell:
        table.show(table.desk(cell).news())
    elif cell is None:
        for one in table.overview.people():
            table.show(table.desk(one).news())
        if not table.overview.people():
            table.say(sentence("table.no_people"))
        table.remind()


def _whole(rest: str) -> tuple[str, bool]:
    """What is named, and whether all of it is wanted."""
    words = rest.lower().split()
    whole = words[-1:] == ["all"]
    return " ".join(words[:-1] if whole else words), whole


def _inbox(table: "Table", rest: str, seat: str) -> None:
    named, whole = _whole(rest)
    cell = _cell(table, named, seat)
    if cell:
        table.show(table.desk(cell).inbox(whole=whole))
    elif cell is None:
        table.say(sentence("table.whose_inbox", cells=tuple(table.board.desks)))


def _read(table: "Table", rest: str, seat: str) -> None:
    if seat == CONTROL:
        id = table.overview.found(rest)
        if id is None and rest[:1] in "mM" and rest[1:].isdigit():
            table.say(sentence("table.for_whom"))
        elif id is None:
            table.say(sentence("refusals.unknown_thing", name=rest[:40]))
        else:
            table.show(table.overview.inject(id))
        return
    digits = rest.lower().removeprefix("m")
    known = digits.isascii() and digits.isdigit() and len(digits) < 7
    found = table.desk(seat).paper(int(digits)) if known else None
    if found is None:
        lost = sentence("refusals.unknown_thing", name=rest[:40])
        table.say(pointed(lost, table.board, table.names, seat))
    else:
        table.show(found)


def _decisions(table: "Table", rest: str, seat: str) -> None:
    named, whole = _whole(rest)
    cell = _cell(table, named, seat)
    if cell:
        table.show(table.desk(cell).decisions(whole=whole))
    elif cell is None:
        table.show(table.overview.decisions(whole=whole))


def _requests(table: "Table", rest: str, seat: str) -> None:
    named, whole = _whole(rest)
    cell = _cell(table, named, seat)
    if cell:
        table.show(table.desk(cell).requests())
    elif cell is None:
        table.show(table.overview.requests(whole=whole))


def _expected(table: "Table", rest: str, _seat: str) -> None:
    table.show(table.overview.expected(whole=_whole(rest)[1]))


def _todo(table: "Table", _rest: str, seat: str) -> None:
    table.show(Todo(table.overview).panel(seat))


def _clock(table: "Table", _rest: str, _seat: str) -> None:
    table.show(standing(table.overview, table.clock.speed, live=table.lines.live))


def _plan(table: "Table", rest: str, _seat: str) -> None:
    table.show(Plan(table.overview, table.msel).panel(whole=rest.lower() == "all"))


def _entries(table: "Table", _rest: str, _seat: str) -> None:
    table.show(table.entries.panel())


def _verdict(table: "Table", rest: str, seat: str) -> None:
    verdict(table, seat, rest)


def _story(table: "Table", rest: str, _seat: str) -> None:
    """Shows the story or not: players may see the screen."""
    table.told = rest.lower() != "off"
    table.say(sentence("table.story_on" if table.told else "table.story_off"))


def _help(table: "Table", rest: str, seat: str) -> None:
    """Every command, or what is asked for; it speaks of a cell with people where there is one."""
    cell = next(iter((*table.overview.people(), *table.board.desks)))
    cell = cell if seat == CONTROL else seat
    if not rest:
        table.show(table_help.overview(table.voice, cell))
        return
    found = table_help.told(table.voice, rest, cell)
    if isinstance(found, Sentence):
        table.say(found)
    else:
        table.show(found)


LOOKS: dict[str, Look] = {
    "news": _news,
    "todo": _todo,
    "clock": _clock,
    "inbox": _inbox,
    "read": _read,
    "decisions": _decisions,
    "requests": _requests,
    "plan": _plan,
    "expected": _expected,
    "gauges": lambda table, _rest, _seat: table.show(table.overview.world()),
    "picture": lambda table, _rest, _seat: table.show(table.overview.picture()),
    "seats": lambda table, _rest, _seat: table.show(table.overview.seats()),
    "entries": _entries,
    "verdict": _verdict,
    "story": _story,
    "help": _help,
}
