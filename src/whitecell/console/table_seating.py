"""Who plays which cell: asked at a terminal before the play begins."""

from collections.abc import Callable
from difflib import get_close_matches

from whitecell.console.names import Names
from whitecell.console.printing import Screen
from whitecell.console.table_said import read
from whitecell.console.table_tongues import callings, cells_named
from whitecell.language import Sentence, sentence
from whitecell.play.board import PERSON
from whitecell.script.script import Script

ALL = ("all", "semua")
NONE = ("none", "nobody", "tidak ada")


def seated(answer: Callable[[str], str], script: Script, screen: Screen) -> dict[str, str] | None:
    """The cells that people at the table play, as they say; nothing where they leave instead."""
    titles = Names(script, screen.voice).cells
    cells = tuple(sentence("table.cell_listed", cell=id, title=titles[id]) for id in script.cells)
    asked = sentence("table.who_plays", cells=cells)
    screen.say(asked)
    while True:
        try:
            said = answer("> ").strip()
        except EOFError:
            return None
        if said.lower() in ALL:
            return dict.fromkeys(script.cells, PERSON)
        chosen, unknown = cells_named("" if said.lower() in NONE else said, titles)
        if not unknown:
            return dict.fromkeys(chosen, PERSON)
        word = read(said, (), screen.voice.code).word if " " not in said else ""
        if word == "quit":
            return None
        screen.say(asked if word in ("help", "seats", "todo") else _lost(unknown, titles))


def _lost(name: str, titles: dict[str, str]) -> Sentence:
    known = callings(titles) | {cell: cell for cell in titles}
    near = get_close_matches(name[:30], known, 1, 0.6)
    if near:
        return sentence("table.no_cell_near", name=name[:40], near=known[near[0]])
    return sentence("table.no_cell", name=name[:40], cells=tuple(titles))
