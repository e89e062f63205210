"""What the console takes to answer a line, in a play of 100,000 events with people at the table."""

import io
from contextlib import redirect_stdout

from tests.benchmarks.made_scripts import made_script
from tests.benchmarks.measuring import Figure, Timed, Work, ratio
from whitecell.console.lines import Piped
from whitecell.console.printing import Screen
from whitecell.console.story import Story
from whitecell.console.table import Table
from whitecell.language import sentence
from whitecell.play.board import CONTROL, PERSON
from whitecell.session.performance import Cast, begin

INJECTS, CELLS, EVENTS = 4_600, 8, 100_000
TURNS = 5
LIMIT = 150
"""So many bare echoes take 50 ms on the machine that the page names."""
LINES = {
    "an entry taken back": ("cell_0: ack M{n}", "undo"),
    "a message": ("cell_0: tell cell_1: As you were.",),
    "what can be done next": ("next?",),
    "what waits for a cell": ("cell_0: news",),
    "an inbox": ("inbox cell_0",),
    "the plan": ("plan",),
    "decisions": ("decisions",),
}


def figures() -> list[Figure]:
    """A row for each kind of line, against a sentence that is shown."""
    table = laid()
    echo = Timed(lambda: _echo(table), 200)
    return [
        Figure(
            f"Console at {EVENTS:,} events, {name}, against a bare echo (50 ms)",
            ratio(Timed(lambda lines=lines: _typed(table, lines), len(lines)), echo, TURNS),
            LIMIT,
        )
        for name, lines in LINES.items()
    ]


def laid() -> Table:
    """A table at which people hold two cells, and almost all is played."""
    seats = {"*": "doctrinal", "cell_0": PERSON, "cell_1": PERSON, CONTROL: PERSON}
    conductor = begin(made_script(INJECTS, CELLS), Cast(7, seats))
    conductor.open()
    while conductor.board.number < EVENTS and conductor.advance():
        pass
    assert conductor.board.number >= EVENTS
    with redirect_stdout(io.StringIO()):
        table = Table(conductor, Screen("en"), Piped(), Story("en"))
        table.screen.console.file = io.StringIO()
        table.announce()
    return table


def _echo(table: Table) -> Work:
    table.screen.console.file = io.StringIO()
    return lambda: [table.say(sentence("table.not_done")) for _ in range(200)]


def _typed(table: Table, lines: tuple[str, ...]) -> Work:
    table.screen.console.file = io.StringIO()
    unread = next(p.number for p in table.desk("cell_0").view.papers if p.stage == "delivered")

    def work() -> None:
        for line in lines:
            table.commands.obey(line.format(n=unread))
            table.announce()

    return work
