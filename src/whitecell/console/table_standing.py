"""Where the play and its move stand by the clock, and what comes after a talk that is done."""

from rich.panel import Panel

from whitecell.console.table_control import Overview
from whitecell.console.table_desk import grid_panel
from whitecell.language import Sentence, sentence


def standing(overview: Overview, speed: int, *, live: bool) -> Panel:
    """The clock: where the play and its move stand, and how time passes."""
    move, voice = overview.board.move, overview.voice
    minutes = (overview.board.clock() - move.began) // 60
    into = sentence("table.clock_into_talk", minutes=minutes)
    head = sentence(
        "table.clock",
        clock=into if move.talk else overview.clock(),
        stage=_stage(overview),
        place=move.place + 1,
        count=len(overview.script.exercise.moves),
        left=overview.left,
    )
    key = "table.clock_talk" if move.talk else "table.clock_speed"
    pace = sentence(key, speed=speed) if live else sentence("table.clock_piped")
    lines = [voice.text(head), voice.text(talk_done(overview) or pace)]
    title = voice.plain(sentence("table.clock_title"))
    return grid_panel(voice, title, [("", lines)], sentence("table.nothing_here"))


def _stage(overview: Overview) -> Sentence:
    board = overview.board
    if board.stage == "running" and board.move.stage == "discussed":
        return sentence("facilitating.play_discussed")
    return sentence(f"table.play_{board.stage}")


def talk_done(overview: Overview) -> Sentence | None:
    """What comes after a talk that is done; nothing where none is."""
    move, moves = overview.board.move, overview.script.exercise.moves
    if move.stage != "discussed":
        return None
    place = move.place + 1
    if place == len(moves):
        return sentence("facilitating.talk_done_last", left=overview.left)
    number = sentence("story.move_number", number=place + 1, count=len(moves))
    following = moves[place].title or number
    return sentence("facilitating.talk_done", left=overview.left, move=following)
