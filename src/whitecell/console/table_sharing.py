"""Sharing at the table: what the rules say to it is shown before anything goes out."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from whitecell.console.table_actions import action_of
from whitecell.console.table_words import forms_of
from whitecell.errors import ActionRefused
from whitecell.language import sentence
from whitecell.play.actions import Entry, Share
from whitecell.play.prospects import prospects

if TYPE_CHECKING:
    from whitecell.console.table import Table


def share(table: "Table", entry: Entry, enter: Callable[[], None]) -> None:
    """The verdict is shown first; where a bar stands, it goes out only on a yes."""
    action = entry.action
    assert isinstance(action, Share)
    found = prospects(table.board, entry.seat, action.thing, action.cells)
    if not found or all(one.outcome == "share" for one in found):
        if found:
            table.say(sentence("table.nothing_bars"))
        enter()
        return
    desk = table.desk(entry.seat.partition(".")[0])
    table.show(desk.outlook(action.thing, found))
    table.commands.ask(sentence("table.share_now"), enter)


def verdict(table: "Table", seat: str, rest: str) -> None:
    """The verdict alone; nothing is shared."""
    code = table.voice.code
    try:
        action, _ = action_of("share", rest, code)
    except ActionRefused:
        forms = " | ".join(forms_of("verdict", code))
        raise ActionRefused(sentence("table.write_like", forms=forms)) from None
    if not isinstance(action, Share):
        return
    by = table.entries.checked(seat, action)
    found = prospects(table.board, by, action.thing, action.cells)
    table.show(table.desk(by.partition(".")[0]).outlook(action.thing, found))
