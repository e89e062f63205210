"""Cells that nobody plays by that name: what somebody meant before a colon or a command."""

from difflib import get_close_matches

from whitecell.console.table_tongues import callings
from whitecell.console.table_words import read
from whitecell.language import Sentence, sentence

CLOSE = 0.7


def no_such_cell(line: str, titles: dict[str, str], code: str) -> Sentence | None:
    """What is said where a line begins with a cell that there is not; nothing where it does not."""
    text = " ".join(line.split())
    head, colon, tail = text.partition(":")
    if not colon or " " in head.strip():
        head, _, tail = text.partition(" ")
        colon = ""
    name = head.strip().lower()
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
