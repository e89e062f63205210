"""The clock at a moment of a play: what the running move's shows, or, of another move, with it."""

from whitecell.console.voice import Voice
from whitecell.language import sentence
from whitecell.play.board import Board
from whitecell.play.lives import Instant, MoveLife


def at_second(board: Board, voice: Voice, play: int) -> str:
    """The clock at a second of play; ahead of now it is the running move's."""
    begun = board.moves[: board.move.place + 1]
    move = next((m for m in reversed(begun) if m.second <= play), board.move)
    if move is board.move:
        # What is due later counts from now: a move may have jumped story time.
        ahead = play - board.second
        return _shown(board, voice, move, board.clock() + ahead)
    since = play - move.second
    return _shown(board, voice, move, (move.began if move.talk else move.begins) + since)


def at_instant(board: Board, voice: Voice, at: Instant) -> str:
    """The clock at an instant that has been."""
    move = board.moves[at.move]
    return _shown(board, voice, move, at.talk if move.talk else at.story)


def at_clock(board: Board, voice: Voice, id: str, second: int) -> str:
    """The clock at a second of its own that a move, by its name, came to."""
    begun = (m for m in board.moves if m.id == id and m.stage != "waiting")
    return _shown(board, voice, next(begun, board.move), second)


def _shown(board: Board, voice: Voice, move: MoveLife, second: int) -> str:
    """A second of a move's own clock; in talk the minutes since it began."""
    if move.talk:
        minutes = (second - move.began) // 60
        clock = voice.plain(sentence("story.talk_clock", minutes=minutes))
    else:
        clock = voice.clock(second + board.script.exercise.moves[0].starts.clock)
    if move is board.move:
        return clock
    title = board.script.exercise.moves[move.place].title
    return voice.plain(sentence("facilitating.clock_of_move", clock=clock, move=title))
