"""Telling a journal again, up to a moment, and where everything stood then."""

from collections.abc import Iterator

from rich.console import Group

from whitecell.console import panels
from whitecell.console.moments import moment
from whitecell.console.names import Names
from whitecell.console.printing import Screen
from whitecell.console.running import first_language
from whitecell.console.scene import Memory, Scene
from whitecell.console.story import Story
from whitecell.console.underway import Underway
from whitecell.journal.reading import read
from whitecell.journal.rows import Row
from whitecell.language import sentence
from whitecell.play.board import Board
from whitecell.play.events.event import Event
from whitecell.play.lives import Instant
from whitecell.play.replay import folded, replayed


def replay(
    journal: str, until: str | None, wanted: str | None, screen: Screen, underway: Underway
) -> None:
    """Tells a play again from its journal, as far as a moment of it."""
    underway.journal = journal
    rows = list(read(journal))
    whole = replayed(rows)
    code = wanted or first_language(whole.script)
    screen.speak(code)
    story = Story(code)
    last = moment(whole, until) if until else None
    if last is not None:
        rows = [row for row in rows if (row.move, row.story, row.talk) <= last]
    board = whole
    for events, board in _steps(rows):
        screen.show(*story.tell(events, board))
    if last is not None:
        _standing(screen, board, last)


def _steps(rows: list[Row]) -> Iterator[tuple[list[Event], Board]]:
    """The events of each instant, with the board just after the last of them."""
    instants = [row[1:4] for row in rows]
    together: list[Event] = []
    for place, (event, board) in enumerate(folded(rows), 1):
        together.append(event)
        if place == len(rows) or instants[place] != instants[place - 1]:
            yield together, board
            together = []


def _standing(screen: Screen, board: Board, at: Instant) -> None:
    names = Names(board.script, screen.voice)
    scene = Scene(board, at, screen.voice, names, Memory())
    lines = [screen.voice.text(line) for line in panels.standing(scene)]
    clock = scene.clock(at.story)
    title = screen.voice.plain(sentence("commands.stands_at", clock=clock))
    screen.show(panels.panel(Group(*lines), title, "bold blue"))
