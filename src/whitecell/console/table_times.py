"""Time at the table: STARTEX, waiting, the speed of the clock."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from whitecell.console.table_endings import warn_of_answers
from whitecell.language import Sentence, sentence
from whitecell.play.board import CONTROL, Board
from whitecell.play.moves import upcoming
from whitecell.script.scalars import clock_seconds, seconds

if TYPE_CHECKING:
    from whitecell.console.table import Table

FASTEST = 36_000
SPEED = "speed"
"""The note beside the journal of the speed that was set: it changes nothing of the play."""
DAY = 86_400


def turn(table: "Table", word: str, rest: str) -> None:
    """Does what a word about time says."""
    TIMES[word](table, rest)


def _start(table: "Table", _rest: str) -> None:
    if table.board.stage not in ("planned", "open"):
        table.say(sentence("table.begun_already"))
        return
    table.conductor.open()


def _wait(table: "Table", rest: str) -> None:
    board = table.board
    if board.stage in ("planned", "open"):
        table.say(sentence("table.not_begun"))
        return
    if board.stage == "paused":
        table.say(sentence("table.is_paused"))
        return
    if rest.lower() in ("news", "new"):
        table.announce()
        _pass(table, lambda: _until_news(table))
        return
    wanted = _span(board, rest or "10m")
    if wanted is None:
        table.say(sentence("table.no_span", given=rest[:40]))
    elif wanted <= 0:
        table.say(sentence("table.already", clock=table.overview.clock()))
    else:
        _elapse(table, wanted)


def _elapse(table: "Table", wanted: int) -> None:
    """Lets so much pass; beyond the end of the move only when that is meant."""
    left = table.overview.left
    if table.board.move.stage != "over" and 0 < left < wanted:
        clock = table.overview.clock(table.board.clock() + left)
        last = table.overview.last
        warn_of_answers(table)
        if not table.lines.live:
            table.say(sentence("table.beyond_last" if last else "table.beyond", clock=clock))
        table.commands.ask(
            sentence("table.beyond_last_now" if last else "table.beyond_now", clock=clock),
            lambda: _pass(table, lambda: table.deadlines.let_pass(wanted)),
            grave=last,
        )
        return
    _pass(table, lambda: table.deadlines.let_pass(wanted))


def _now(table: "Table") -> Sentence:
    """What time it is; in a talk, how old the talk is."""
    board = table.board
    if board.move.talk:
        return sentence("table.waited_talk", minutes=(board.clock() - board.move.began) // 60)
    return sentence("table.waited", clock=table.overview.clock())


def _pass(table: "Table", passes: Callable[[], object]) -> None:
    """Time passes; what waited for control before and still does is called to mind."""
    before = {life.id for life in table.overview.to_match()}
    passes()
    table.conductor.sink.flush()
    table.say(_now(table))
    table.deadlines.tell()
    if table.board.stage == "running":
        table.remind(before)


def _until_news(table: "Table") -> None:
    while table.board.stage == "running" and not table.watch.waits(table.board):
        if table.lines.live and _ends_next(table.board):
            # Nobody who waits for news means to end the move.
            table.say(sentence("table.no_news_in_move", clock=_end(table)))
            break
        if not table.deadlines.step():
            break


def _ends_next(board: Board) -> bool:
    """Whether nothing more is due before the running move ends."""
    at, move = upcoming(board), board.move
    if at is None or move.stage not in ("under_way", "discussed"):
        return False
    return (at.talk if move.talk else at.story) >= move.ends


def _end(table: "Table") -> str:
    return table.overview.clock(table.board.clock() + table.overview.left)


def _span(board: Board, text: str) -> int | None:
    """Seconds to wait: a length of time, minutes alone, or until a clock time.

    None are left where that clock time has come: the day after is not meant.
    """
    given = text.strip().lower().removeprefix("until ").lstrip("+").replace(" ", "")
    if len(given) > 12:
        return None
    clock = clock_seconds(given.replace(".", ":"))
    if clock is not None and not board.move.talk:
        first = board.script.exercise.moves[0].starts.clock
        ahead = (clock - first - board.at.story) % DAY
        within = ahead <= board.move.ends - board.at.story
        return ahead if within or ahead <= DAY // 2 else 0
    try:
        return seconds(given + "m" if given.isascii() and given.isdigit() else given)
    except ValueError:
        return None


def _speed(table: "Table", rest: str) -> None:
    given = rest.lower().strip().strip("x")
    if given == "normal":
        table.clock.set = None
    elif given:
        if not (given.isascii() and given.isdigit()) or not 0 < int(given[:9]) <= FASTEST:
            table.say(sentence("table.no_speed", given=rest[:40], most=FASTEST))
            return
        table.clock.set = int(given)
    if given:
        table.conductor.sink.note(SPEED, str(table.clock.set or ""))
    _tell_speed(table)


def _tell_speed(table: "Table") -> None:
    if not table.lines.live:
        table.say(sentence("table.speed_piped"))
    elif table.board.move.talk:
        table.say(sentence("table.clock_talk"))
    else:
        key = "facilitating.speed_set" if table.clock.set else "facilitating.speed_of_move"
        table.say(sentence(key, speed=table.clock.speed))


def take_up_speed(table: "Table") -> None:
    """Whoever goes on with a play has the speed that was set before it was left, and is told."""
    noted = table.conductor.sink.noted(SPEED)
    if noted.isascii() and noted.isdigit() and 0 < int(noted[:9]) <= FASTEST:
        table.clock.set = int(noted)
    if table.lines.live and table.board.stage in ("running", "paused"):
        _tell_speed(table)


def _go_on(table: "Table", rest: str) -> None:
    held, table.clock.held = table.clock.held, False
    if held and table.board.stage == "running":
        table.say(sentence("story.resumed"))
    else:
        table.entries.enter(CONTROL, "resume", rest)


TIMES: dict[str, Callable[["Table", str], None]] = {
    "start": _start,
    "wait": _wait,
    "speed": _speed,
    "resume": _go_on,
}
"""Words about time that are the table's own."""
