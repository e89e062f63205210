"""Cells that nobody plays by that name: what somebody meant before a colon or a command."""

from difflib import get_close_matches

from whitecell.console.table_said import Said, read
from whitecell.console.table_tongues import callings
from whitecell.console.table_words import in_tongue
from whitecell.console.voice import shortened
from whitecell.language import Sentence, sentence
from whitecell.play.board import CONTROL, Board

CLOSE = 0.7


def no_such_cell(line: str, titles: dict[str, str], code: str) -> Sentence | None:
    """What is said where a line begins with a cell that there is not; nothing where it does not."""
    text = " ".join(line.split())
    head, colon, tail = text.partition(":")
    if not colon or " " in head.strip():
        head, _, tail = text.partition(" ")
        colon = ""
    name = head.strip().rstrip(",;>").lower()
    said = read(tail, titles, code, titles)
    if not name or not said.word or said.guessed:
        return None
    words = {**callings(titles), **{cell: cell for cell in titles}}
    near = get_close_matches(name[:30], words, 1, CLOSE)
    if near and near[0] != name:
        return sentence("table.no_cell_near", name=name[:40], near=words[near[0]])
    if colon and not near and not read(name, titles, code, titles).word:
        return sentence("table.no_cell", name=name[:40], cells=tuple(titles))
    return None


def not_for_cell(said: Said, board: Board, code: str) -> Sentence | None:
    """What is said where a cell stands before something that is no command of it."""
    cell = said.seat.partition(".")[0] or (said.rest if said.rest in board.desks else "")
    if said.word or not cell or cell == CONTROL:
        return None
    if not said.seat:
        return sentence(
            "table.cell_alone",
            cell=cell,
            enters=in_tongue(f"{cell}: ack M1", code),
            sits=in_tongue(f"as {cell}", code),
            shows=in_tongue(f"inbox {cell}", code),
        )
    if said.near:
        near = in_tongue(f"{said.seat}: {said.near}", code)
        return sentence(
            "table.unknown_near", given=shortened(f"{said.seat} {said.rest}", 60), near=near
        )
    asked = board.desks[cell].decisions
    starts = (*([f"decide D{len(asked)}"] if asked else []), "tell CELL")
    forms = tuple(in_tongue(f"{said.seat}: {start}: {said.rest[:60]}", code) for start in starts)
    return sentence("table.not_for_cell", given=shortened(said.rest, 60), forms=forms)
