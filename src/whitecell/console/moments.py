"""Moments of a play, as a person names them: `21:40`, `+95m`, or a move and `+10m`."""

import re

from whitecell.errors import CommandRefused
from whitecell.language import sentence
from whitecell.play.board import Board
from whitecell.play.lives import Instant, MoveLife
from whitecell.script.scalars import clock_seconds, seconds

_TIME = re.compile(r"(?:([a-z][a-z0-9_]*)\s+)?\+?(\S+)")


def moment(whole: Board, text: str) -> Instant:
    """The instant that a text names, on the board that a play led to."""
    clock = clock_seconds(text.strip().replace(".", ":"))
    if clock is not None:
        story = (clock - whole.script.exercise.moves[0].starts.clock) % 86400
        move = [life for life in _played(whole) if life.begins <= story][-1]
        return Instant(move.place, story, move.began)
    found = _TIME.fullmatch(text.strip())
    try:
        delay = seconds(found[2] if found else "")
    except ValueError:
        raise CommandRefused(sentence("commands.no_time", time=text)) from None
    move = _move(whole, found[1] if found else None)
    if move.talk:
        return Instant(move.place, move.begins, move.began + delay)
    return Instant(move.place, move.begins + delay, move.began)


def named(whole: Board, at: Instant) -> str:
    """An instant as a move and the seconds since it began."""
    move = whole.moves[at.move]
    since = at.talk - move.began if move.talk else at.story - move.begins
    return f"{move.id} +{since}s"


def _played(whole: Board) -> list[MoveLife]:
    return [life for life in whole.moves if life.stage != "waiting"] or whole.moves[:1]


def _move(whole: Board, id: str | None) -> MoveLife:
    for life in _played(whole):
        if id in (None, life.id):
            return life
    raise CommandRefused(sentence("commands.no_move", name=id))
