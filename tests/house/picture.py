"""The pictures of screens in the docs, taken from plays: `python -m tests.house.picture`.

They are what the terminal shows, cut to what fits on a page: the story of the flagship, a minute
at the table, the MSEL of a new exercise. They are made on demand: a picture need not follow every
change of a wording.
"""

import re
from collections.abc import Callable, Iterable
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console, RenderableType
from rich.terminal_theme import MONOKAI
from rich.text import Text
from rich.theme import Theme

from tests.house.tree import ROOT
from whitecell.console.printing import Screen
from whitecell.console.show.columns import Lines
from whitecell.console.show.entries import Msel
from whitecell.console.show.msel import Table as MselTable
from whitecell.console.story import Story
from whitecell.console.table import Table
from whitecell.console.voice import STYLES, Voice
from whitecell.intake.exercises import read_exercise
from whitecell.intake.new_exercise import write_exercise
from whitecell.play.board import CONTROL, PERSON, Board
from whitecell.play.events.event import Event
from whitecell.session.performance import Cast, begin

FLAGSHIP, SEED = "exercises/05-fusion-strait", 7
FROM, UNTIL = 16 * 60, 26 * 60
UNSEEN = ("start", "guild: ack M1", "wait news", "wait news")
TYPED = (
    "guild: read M3",
    "guild: ack M3",
    "wait news",
    "guild: decide D1: every ship out to sea because: fire takes all",
    "match move_ships a",
    "next?",
)
MORE = Text("⋮", style="dim")


def written(name: str, title: str, width: int, print_it: Callable[[Console], None]) -> str:
    """A picture as SVG, with fonts that the reader has: nothing is fetched."""
    console = _console(width)
    print_it(console)
    bare = re.sub(r"@font-face \{\{.*?\}\}|<!--.*?-->", "", CONSOLE_SVG_FORMAT, flags=re.S)
    return console.export_svg(title=title, theme=MONOKAI, code_format=bare, unique_id=name)


def _console(width: int) -> Console:
    output = {"file": StringIO(), "force_terminal": True, "color_system": "truecolor"}
    return Console(record=True, width=width, theme=Theme(STYLES), highlight=False, **output)


def _print_all(console: Console, things: Iterable[RenderableType]) -> None:
    for thing in things:
        console.print(thing)


def _story(console: Console) -> None:
    """The heading, and ten minutes of the flagship."""
    story, told = Story("en"), list[RenderableType]()

    def tell(events: list[Event], board: Board) -> None:
        lines = story.tell(events, board)
        if not told:
            told.extend([*lines[:1], MORE])
        elif FROM <= events[0].at.story < UNTIL:
            told.extend(lines)

    begin(read_exercise(str(ROOT / FLAGSHIP)), Cast(SEED), None, tell).run()
    _print_all(console, [*told, MORE])


class _Shown:
    """Lines that stand on the screen as if somebody typed them."""

    live = False

    def __init__(self, screen: Screen, console: Console) -> None:
        self._screen = screen
        self._console = console
        self._lines = iter((*UNSEEN, *TYPED))
        self._prompt = ""

    def ask(self, prompt: str) -> None:
        self._prompt = prompt

    def get(self, seconds: float) -> str:
        line = next(self._lines, None)
        if line is None:
            raise EOFError
        if line == TYPED[0]:
            self._screen.console = self._console
        self._screen.console.print(Text(f"{self._prompt}{line}", style="bold"))
        return line

    def above(self, show: Callable[[], None], prompt: str = "") -> None:
        show()

    def renew(self, prompt: str) -> None:
        pass

    stop = close = drop = lambda self: None


def _table(console: Console) -> None:
    """A stretch of an evening at the table, after STARTEX."""
    screen = Screen("en")
    screen.console = _console(console.width)
    cast = Cast(1, {"*": "doctrinal", "guild": PERSON, CONTROL: PERSON})
    conductor = begin(read_exercise(str(ROOT / "exercises/01-spice-route")), cast)
    Table(conductor, screen, _Shown(screen, console), Story("en")).play()


def _msel(console: Console) -> None:
    """The MSEL of an exercise that has just been started."""
    with TemporaryDirectory() as folder:
        where = str(Path(folder) / "harbour")
        write_exercise(where, "en")
        msel = Msel(read_exercise(where), Voice("en"))
    console.print(Lines(MselTable(msel, console, console.width).lines()))


PICTURES: dict[str, tuple[str, int, Callable[[Console], None]]] = {
    "story": (f"whitecell run {FLAGSHIP.partition('/')[2]} --auto --seed {SEED}", 104, _story),
    "table": ("whitecell run 01-spice-route --seat guild=person", 90, _table),
    "msel": ("whitecell show harbour", 120, _msel),
}


if __name__ == "__main__":
    for name, picture in PICTURES.items():
        (ROOT / f"docs/pictures/{name}.svg").write_text(written(name, *picture), encoding="utf-8")
