"""Opening a play: the first event, and a play taken up from its journal."""

from collections.abc import Mapping

from whitecell import __version__
from whitecell.play.board import Board, Setting
from whitecell.play.events.event import Event
from whitecell.play.events.plays import PlayPlanned
from whitecell.play.step import Step
from whitecell.script.script import Script


def plan(script: Script, seed: int, seats: Mapping[str, str]) -> tuple[Board, list[Event]]:
    """A board at its beginning, and the event that says what play this is."""
    board = Board(script, Setting(seed, dict(seats)))
    exercise = f"{script.exercise.exercise.id} {script.digest}"
    now = Step(board)
    now.emit(PlayPlanned(script.canonical, seed, dict(seats), exercise, __version__))
    return board, now.out
