"""The plain console: a facilitator plays with people round one table, a command a line.

The clock runs and news arrives above the prompt; from a pipe time moves by commands alone.
"""

from collections.abc import Callable, Container
from functools import cached_property

from rich.console import RenderableType

from whitecell.console.blocks import Block
from whitecell.console.interrupts import Interrupts
from whitecell.console.lines import Lines
from whitecell.console.names import Names
from whitecell.console.printing import Screen
from whitecell.console.show.entries import Msel
from whitecell.console.story import Story
from whitecell.console.table_commands import Commands
from whitecell.console.table_control import Overview
from whitecell.console.table_deadlines import Deadlines
from whitecell.console.table_desk import Desk
from whitecell.console.table_endings import warn_in_time
from whitecell.console.table_entries import Entries
from whitecell.console.table_news import Watch
from whitecell.console.table_said import tidy
from whitecell.console.table_times import take_up_speed
from whitecell.language import Sentence, sentence
from whitecell.play.board import CONTROL, Board
from whitecell.play.events.event import Event
from whitecell.session.clock import Clock
from whitecell.session.conductor import Conductor

LOOK = 0.25
"""Seconds between two looks at the wall's clock."""
ARROW = "    →"
OVER = ("ended", "hot_wash", "debrief", "closed")


class Table:
    """One play at one table: whose seat is taken, what was asked, and what is shown."""

    def __init__(self, conductor: Conductor, screen: Screen, lines: Lines, story: Story) -> None:
        self.conductor = conductor
        self.screen = screen
        self.lines: Lines = lines
        self.voice = screen.voice
        self.names = Names(conductor.board.script, self.voice)
        self.clock: Clock = Clock(conductor)
        self.story = story
        self.told = True
        """Whether the story is shown: players may see the screen."""
        self.seat = CONTROL
        self.left = False
        self.entries: Entries = Entries(self)
        self.commands: Commands = Commands(self)
        self.deadlines = Deadlines(self)
        self.interrupts = Interrupts()
        self.watch = Watch(self.names, self.voice)
        self._prompted = ""
        self._warned: set[str] = set()
        """The decisions whose want of a match was told before the end."""
        conductor.tell = self.tell

    @property
    def board(self) -> Board:
        """Where everything stands."""
        return self.conductor.board

    @property
    def overview(self) -> Overview:
        """The board in control's words."""
        return Overview(self.board, self.names, self.voice)

    @cached_property
    def msel(self) -> Msel:
        """The plan of the exercise in words."""
        return Msel(self.board.script, self.voice)

    def desk(self, cell: str) -> Desk:
        """What lies before a cell."""
        return Desk(self.board, cell, self.names, self.voice)

    def tell(self, events: list[Event], board: Board) -> Callable[[], None] | None:
        """Composes the story of a step; what it gives shows it above the prompt."""
        told = self.story.tell(events, board)
        if not told or not self.told:
            return None
        return lambda: self.lines.above(lambda: self.screen.show(*told), self.prompt)

    @property
    def prompt(self) -> str:
        """What stands before the line: the clock, and whose seat is taken, or that a yes is due."""
        if self.commands.question:
            return f"{self.overview.clock():>5} {self.voice.plain(sentence('table.yes_or_no'))}> "
        return f"{self.overview.clock():>5} {self.names.prompt(self.seat)}> "

    def say(self, what: Sentence) -> None:
        """Shows a sentence above the prompt."""
        self.lines.above(lambda: self.screen.say(tidy(what)), self.prompt)

    def play(self) -> bool:
        """Plays until ENDEX or until everybody leaves; whether it came to ENDEX."""
        with self.interrupts.caught():
            while not self.left and self.board.stage not in OVER:
                try:
                    self._turn()
                except EOFError:
                    self.left = True
                except KeyboardInterrupt:
                    self._warn()
        return self.board.stage in OVER

    def _warn(self) -> None:
        """Says once how to leave; whoever insists, leaves."""
        if self.interrupts.warned or not self.lines.live:
            raise KeyboardInterrupt
        self.interrupts.warn()
        self.lines.drop()
        self.say(sentence("table.interrupted"))

    def _turn(self) -> None:
        self.lines.ask(self.prompt)
        line = self.interrupts.listen(lambda: self.lines.get(LOOK))
        if self.lines.live:
            if self.commands.question:
                self.clock.stand()
            else:
                self.clock.tick()
            self.announce()
            warn_in_time(self, self._warned)
            self._keep_time()
        if line is not None:
            self.interrupts.warned = False
            self.commands.obey(line)
            self.announce()

    def _keep_time(self) -> None:
        """The clock of the prompt goes on while nothing is typed."""
        now = self.prompt
        if now != self._prompted:
            self._prompted = now
            self.lines.renew(now)

    def sit_again(self) -> None:
        """Takes up a play that was left: what came before is known, and the clock is held."""
        self.clock.held = self.lines.live and self.board.stage == "running"
        for _ in self.watch.fresh(self.board, briefly=True):
            pass
        clock = self.overview.clock()
        stands = self.clock.held or self.board.stage == "paused"
        self.say(sentence("table.again_held" if stands else "table.again", clock=clock))
        take_up_speed(self)

    def announce(self) -> None:
        """Tells what has come to the cells, by their numbers."""
        for news in self.watch.fresh(self.board, briefly=self.told):
            self.show(Block(self.voice.text(tidy(news)), ARROW))

    def remind(self, of: Container[str] | None = None) -> None:
        """Tells again of answers that wait for control to match them: of these, or of all."""
        for id, wanted in self.watch.matches(self.board):
            if of is None or id in of:
                self.show(Block(self.voice.text(tidy(wanted)), ARROW))

    def show(self, *things: RenderableType) -> None:
        """Shows panels above the prompt."""
        self.lines.above(lambda: self.screen.show(*things), self.prompt)
