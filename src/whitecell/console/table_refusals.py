"""Refusals at the table: it speaks of a cell where the play says "you", and names what it has."""

from whitecell.console.names import Names
from whitecell.language import Sentence
from whitecell.play.board import Board

KINDS = {"thing": "M", "item": "M", "decision": "D", "request": "R"}
"""What a cell counts, and the letter of its numbers."""


def pointed(refused: Sentence, board: Board, names: Names, seat: str) -> Sentence:
    """A refusal of something that a cell does not have, with what it has; others as they are."""
    kind = refused.id.removeprefix("refusals.unknown_")
    cell = seat.partition(".")[0]
    desk = board.desks.get(cell)
    if kind not in KINDS or desk is None:
        return refused
    counts = {"M": len(desk.inbox), "D": len(desk.decisions), "R": len(desk.requests)}
    letter = KINDS[kind]
    count = counts[letter]
    key = f"table.{'few' if count else 'no'}_{letter.lower()}"
    said = {"cell": names.cell(cell), "name": refused.arguments["name"]}
    numbers = f"{letter}1" if count == 1 else f"{letter}1 … {letter}{count}"
    return Sentence(key, {**said, "numbers": numbers} if count else said)
