"""The play and its moves: begun, discussed, over; the gap between them; STARTEX and ENDEX."""

from whitecell.play import expectations, injects, lifecycle, requests
from whitecell.play.board import Board
from whitecell.play.decisions import OVER, lapse
from whitecell.play.deliveries import change
from whitecell.play.events.items import ItemChanged
from whitecell.play.events.plays import MoveChanged, PlayChanged
from whitecell.play.lives import Instant, MoveLife
from whitecell.play.step import Step
from whitecell.script.moves import starts


def turn_play(step: Step, trigger: str, by: str = "", who: str = "", ending: str = "") -> int:
    """Moves the play on in its lifecycle."""
    lifecycle.play[trigger](step.board)
    return step.emit(PlayChanged(step.board.stage, ending, by, who))


def start(step: Step, by: str, who: str) -> None:
    """STARTEX: the play runs and its first move begins."""
    turn_play(step, "start", by, who)
    begin(step, step.board.moves[0], 0)


def starts_at(board: Board, place: int) -> int:
    """The story second at which a move starts."""
    return starts(board.script.exercise.moves[: place + 1])[place]


def begin(step: Step, move: MoveLife, because: int) -> None:
    """A move begins; story time jumps to its start."""
    lifecycle.move["begin"](move)
    starts = max(step.board.at.story, starts_at(step.board, move.place))
    step.emit(MoveChanged(move.id, move.stage, starts), *((because,) if because else ()))


def discuss(step: Step, because: int = 0) -> None:
    """The talk of a talk move is done."""
    move = step.board.move
    lifecycle.move["discuss"](move)
    step.emit(MoveChanged(move.id, move.stage), *((because,) if because else ()))


def over(step: Step) -> None:
    """The running move is over: what was planned for it lapses, what is open holds or lapses."""
    move = step.board.move
    if move.talk and move.stage == "under_way":
        discuss(step)
    lifecycle.move["finish"](move)
    last = move.place + 1 == len(step.board.moves)
    upcoming = next_start(step.board)
    _clear_injects(step, move.id)
    if last or step.script.exercise.moves[move.place].open_deadlines == "lapse":
        _clear_deadlines(step)
    number = step.emit(MoveChanged(move.id, move.stage, upcoming.story if upcoming else 0))
    if last:
        end(step, number)


def _clear_injects(step: Step, move: str) -> None:
    for id, life in step.board.injects.items():
        if step.script.injects[id].move != move:
            continue
        if life.stage == "planned":
            injects.change_inject(step, id, "lapse")
        elif life.stage == "released":
            injects.close(step, id)


def _clear_deadlines(step: Step) -> None:
    board = step.board
    for decision in tuple(board.decisions.values()):
        if decision.stage not in OVER:
            lapse(step, decision, late=False)
    for expectation in tuple(board.expectations.values()):
        if expectation.stage == "due":
            expectations.conclude(step, expectation.id, "leave", expectation.last)
    for request in tuple(board.requests):
        if request.stage == "asked" and not request.under_way:
            requests.conclude(step, request, "leave")


def end(step: Step, because: int, ending: str = "", by: str = "", who: str = "") -> None:
    """ENDEX: items close, and the first ending that holds is how it ended."""
    board = step.board
    for item in tuple(board.items.values()):
        if item.stage == "disseminated":
            lifecycle.item["close"](item)
            step.emit(ItemChanged(item.id, item.stage), item.last)
            for delivery in board.deliveries_of.get(item.id, ()):
                change(step, delivery, "close", board.number)
    ending = ending or next((e for e in step.script.endings if injects.holds(step, e)), "")
    causes = injects.causes(step, ending)
    lifecycle.play["end"](board)
    changed = PlayChanged(board.stage, ending, by, who)
    step.emit(changed, *tuple(sorted({*causes, because} - {0})))


def end_now(step: Step, by: str = "", who: str = "", ending: str = "") -> None:
    """Ends the play before its time: the running move is over and the rest is not played."""
    move = step.board.move
    if move.stage in ("under_way", "discussed"):
        if move.talk and move.stage == "under_way":
            discuss(step)
        lifecycle.move["finish"](move)
        step.emit(MoveChanged(move.id, move.stage))
        _clear_injects(step, move.id)
        _clear_deadlines(step)
    end(step, step.board.number, ending, by, who)


def next_start(board: Board) -> Instant | None:
    """The instant at which the next move begins, if there is one."""
    place = board.at.move + 1
    if place >= len(board.moves):
        return None
    return Instant(board.at.move, max(board.at.story, starts_at(board, place)), board.at.talk)


def upcoming(board: Board) -> Instant | None:
    """The next instant at which something is due, if anything ever is without people."""
    at, move = board.at, board.move
    if board.stage != "running":
        return None
    if move.stage == "over":
        start, due = next_start(board), board.agenda.next_due()
        if start is not None and due is not None and due < start.story:
            return Instant(at.move, max(due, at.story), at.talk)
        return start
    due = board.running.next_due()
    if due is None:
        return None
    return Instant(at.move, at.story, due) if move.talk else Instant(at.move, due, at.talk)


def begin_next(step: Step) -> None:
    """Begins the next move once the gap before it is over."""
    board = step.board
    if board.move.stage != "over" or board.stage != "running":
        return
    start = next_start(board)
    if start is not None and board.at.story >= start.story:
        begin(step, board.moves[board.at.move + 1], board.number)
