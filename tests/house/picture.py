"""The picture in the README, taken from a play: `python -m tests.house.picture`.

It is the story of the flagship as the terminal tells it, cut to what fits on a page. It is made
on demand: a picture need not follow every change of a wording.
"""

import re
from io import StringIO

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console, RenderableType
from rich.terminal_theme import MONOKAI
from rich.text import Text
from rich.theme import Theme

from tests.house.tree import ROOT
from whitecell.console.story import Story
from whitecell.console.voice import STYLES
from whitecell.intake.exercises import read_exercise
from whitecell.play.board import Board
from whitecell.play.events.event import Event
from whitecell.session.performance import Cast, begin

EXERCISE, SEED = "exercises/05-fusion-strait", 7
FROM, UNTIL = 16 * 60, 26 * 60
WIDTH = 104
TO = ROOT / "docs/pictures/story.svg"


def written() -> str:
    """The picture as SVG, with fonts that the reader has: nothing is fetched."""
    output = {"file": StringIO(), "force_terminal": True, "color_system": "truecolor"}
    console = Console(record=True, width=WIDTH, theme=Theme(STYLES), highlight=False, **output)
    for thing in _told():
        console.print(thing)
    bare = re.sub(r"@font-face \{\{.*?\}\}|<!--.*?-->", "", CONSOLE_SVG_FORMAT, flags=re.S)
    command = f"whitecell run {EXERCISE.partition('/')[2]} --auto --seed {SEED}"
    return console.export_svg(title=command, theme=MONOKAI, code_format=bare, unique_id="story")


def _told() -> list[RenderableType]:
    """The heading, and the minutes that are shown."""
    story, told = Story("en"), []

    def tell(events: list[Event], board: Board) -> None:
        lines = story.tell(events, board)
        if not told:
            told.extend([*lines[:1], Text("⋮", style="dim")])
        elif FROM <= events[0].at.story < UNTIL:
            told.extend(lines)

    begin(read_exercise(str(ROOT / EXERCISE)), Cast(SEED), None, tell).run()
    return [*told, Text("⋮", style="dim")]


if __name__ == "__main__":
    TO.write_text(written(), encoding="utf-8")
