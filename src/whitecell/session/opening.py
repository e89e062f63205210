"""Opening a play: the first event, and a play taken up from its journal."""

from collections.abc import Mapping
from hashlib import sha256

from whitecell import __version__
from whitecell.play.board import Board, Setting
from whitecell.play.events.event import Event
from whitecell.play.events.plays import PlayPlanned
from whitecell.play.step import Step
from whitecell.script.script import Script


def canonical(script: Script) -> str:
    """The script as JSON: fields in the order of their classes, defaults left out."""
    return script.model_dump_json(by_alias=True, exclude_defaults=True)


def plan(script: Script, seed: int, seats: Mapping[str, str]) -> tuple[Board, list[Event]]:
    """A board at its beginning, and the event that says what play this is."""
    board = Board(script, Setting(seed, dict(seats)))
    text = canonical(script)
    exercise = f"{script.exercise.exercise.id} {sha256(text.encode()).hexdigest()}"
    now = Step(board)
    now.emit(PlayPlanned(text, seed, dict(seats), exercise, __version__))
    return board, now.out
