"""Refusals at the table: it speaks of a cell where the play says "you", and says what there is."""

from collections.abc import Iterable

from whitecell.console.names import Names
from whitecell.console.table_matters import answer_to
from whitecell.console.table_words import in_tongue
from whitecell.language import Sentence, sentence
from whitecell.play import references
from whitecell.play.actions import (
    Action,
    Discussed,
    EndPlay,
    Grant,
    Hold,
    NextMove,
    Refuse,
    Release,
    Skip,
    TurnPlay,
    Unhold,
)
from whitecell.play.board import Board

KINDS = {"thing": "M", "item": "M", "decision": "D", "request": "R"}
"""What a cell counts, and the letter of its numbers."""
MOST = 12
"""So many names are listed; of more, none."""


def pointed(
    refused: Sentence, board: Board, names: Names, seat: str, action: Action | None = None
) -> Sentence:
    """A refusal with what is so instead, where that is known; others as they are."""
    kind = refused.id.removeprefix("refusals.unknown_")
    if refused.id == "refusals.not_now":
        return _not_now(board, names, action) or refused
    if kind in KINDS and seat.partition(".")[0] in board.desks:
        return _not_had(KINDS[kind], refused, board, names, seat.partition(".")[0])
    if refused.id == "refusals.not_yours" and isinstance(action, Grant | Refuse):
        return _others(board, names, action) or refused
    known = tuple(_known(kind, board))
    if 0 < len(known) <= MOST:
        return Sentence(f"table.known_{kind}", {**refused.arguments, "known": known})
    return refused


def _not_had(letter: str, refused: Sentence, board: Board, names: Names, cell: str) -> Sentence:
    """What a cell does not have, by the numbers of what it has."""
    desk = board.desks[cell]
    counts = {"M": len(desk.inbox), "D": len(desk.decisions), "R": len(desk.requests)}
    count = counts[letter]
    place = references.number(str(refused.arguments["name"]), letter.lower())
    if refused.id == "refusals.unknown_item" and place and place <= count:
        return sentence("facilitating.not_an_item", name=f"M{place}", cell=names.cell(cell))
    key = f"table.{'few' if count else 'no'}_{letter.lower()}"
    said = {"cell": names.cell(cell), "name": refused.arguments["name"]}
    numbers: tuple[str, ...] = tuple(f"{letter}{n}" for n in range(1, count + 1))
    if count > 2:
        numbers = (f"{letter}1 … {letter}{count}",)
    return Sentence(key, {**said, "numbers": numbers} if count else said)


def _known(kind: str, board: Board) -> Iterable[str]:
    """The names that there are of a kind."""
    kinds: dict[str, Iterable[str]] = {
        "gauge": board.gauges,
        "service": board.services,
        "hypothesis": board.belief,
        "expectation": board.expectations,
        "decision": board.decisions,
    }
    return kinds.get(kind, ())


def _others(board: Board, names: Names, action: Grant | Refuse) -> Sentence | None:
    """Whose answer a request of control's list waits for, and how it is entered."""
    number = references.number(action.item, "r")
    if number is None or number > len(board.requests):
        return None
    request = board.requests[number - 1]
    if request.stage != "asked":
        return sentence("refusals.request_over")
    line, cell = answer_to(board, number), names.cell(request.authority)
    if line is None:
        return sentence("table.understudy_answers", cell=cell)
    if isinstance(action, Refuse):
        line = line.replace("grant", "refuse")
    return sentence("table.answered_by", cell=cell, line=in_tongue(line, names.voice.code))


def _not_now(board: Board, names: Names, action: Action | None) -> Sentence | None:
    """Why something cannot be done as things stand."""
    match action:
        case Release(id) | Hold(id) | Unhold(id) | Skip(id) if id in board.injects:
            stage = board.injects[id].stage
            if stage == "held" and isinstance(action, Skip):
                return sentence("table.unhold_first", title=names.inject(id), inject=id)
            return sentence(f"table.inject_is_{stage}", title=names.inject(id))
        case TurnPlay("pause" | "resume") if board.stage in ("running", "paused"):
            return sentence(f"table.is_{board.stage}_already")
        case Discussed() if not board.move.talk:
            return sentence("table.no_talk")
        case Discussed() | NextMove() | EndPlay() if board.stage == "paused":
            return sentence("table.is_paused")
        case Discussed() | NextMove() | EndPlay() if board.stage in ("planned", "open"):
            return sentence("table.not_begun")
    return None
