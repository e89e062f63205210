"""The end of a move or of the play: asked first, and with what would be lost by it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from whitecell.language import sentence
from whitecell.play.actions import EndPlay, NextMove
from whitecell.session.clock import begin_next

if TYPE_CHECKING:
    from whitecell.console.table import Table

MINUTE = 60


def end(table: "Table", action: EndPlay | NextMove, enter: Callable[[], None]) -> None:
    """Ends the play or the move; a move of talk that nothing hangs on is not asked about.

    What cannot be ended as things stand is refused before anything is asked.
    """
    if table.board.stage != "running":
        enter()
        return
    whole = isinstance(action, EndPlay) or table.overview.last
    lost = whole and warn_of_answers(table)
    if lost or isinstance(action, EndPlay) or not table.board.move.talk:
        asked = sentence("table.end_now" if whole else "table.next_now")
        table.commands.ask(asked, lambda: _go_on(table, enter), grave=whole)
    else:
        _go_on(table, enter)


def _go_on(table: "Table", enter: Callable[[], None]) -> None:
    """Ends it; from a pipe the next move begins at once, for no clock will begin it."""
    enter()
    if not table.lines.live:
        begin_next(table.conductor)
        table.conductor.sink.flush()


def warn_of_answers(table: "Table") -> bool:
    """Says which answers have no effect yet, for want of a match; whether there are any."""
    lost = table.overview.to_match()
    if lost:
        table.say(sentence("table.unmatched", count=len(lost)))
        table.remind()
    return bool(lost)


def warn_in_time(table: "Table", warned: set[str]) -> None:
    """A minute of the wall before the play ends by itself, says once what would be lost."""
    lost = {life.id for life in table.overview.to_match()} - warned
    near = table.overview.left <= MINUTE * table.clock.speed
    if lost and near and table.overview.last and table.board.stage == "running":
        warned |= lost
        warn_of_answers(table)
