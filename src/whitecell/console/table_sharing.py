"""Sharing at the table: what the rules say to it is shown before anything goes out."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from whitecell.console.table_actions import action_of
from whitecell.console.table_words import forms_of, in_tongue
from whitecell.errors import ActionRefused
from whitecell.language import sentence
from whitecell.play.actions import Entry, Share
from whitecell.play.prospects import Prospect, prospects

if TYPE_CHECKING:
    from whitecell.console.table import Table


def share(table: "Table", entry: Entry, enter: Callable[[], None], *, sure: bool = True) -> None:
    """The verdict is shown first; where a bar stands, it goes out only on a yes.

    So it does where it is not sure which cells are meant.
    """
    action = entry.action
    assert isinstance(action, Share)
    found = prospects(table.board, entry.seat, action.thing, action.cells)
    if not found or all(one.outcome == "share" for one in found):
        if found:
            table.say(sentence("table.nothing_bars"))
        if found and not sure:
            named = tuple(table.names.cell(one.cell) for one in found)
            table.commands.ask(sentence("facilitating.share_with", cells=named), enter)
        else:
            enter()
        return
    _show(table, entry.seat, action.thing, found)
    barred = all(one.outcome == "withhold" for one in found)
    table.commands.ask(sentence("table.share_barred" if barred else "table.share_now"), enter)


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
    _show(table, by, action.thing, found)


def _show(table: "Table", seat: str, thing: str, found: tuple[Prospect, ...]) -> None:
    """What would become of it for each cell, and how its release is asked for where it must be."""
    cell = seat.partition(".")[0]
    table.show(table.desk(cell).outlook(thing, found))
    asked = ", ".join(one.cell for one in found if one.outcome == "ask")
    if asked:
        line = in_tongue(f"{cell}: request {thing} for {asked}", table.voice.code)
        table.say(sentence("table.ask_release", line=line))
