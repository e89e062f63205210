"""The plain console: a facilitator plays with people round one table, a command a line.

The clock runs and news arrives above the prompt; from a pipe time moves by commands alone.
"""

import signal
from collections.abc import Callable, Container, Iterator
from contextlib import contextmanager

from rich.console import RenderableType

from whitecell.console import table_help
from whitecell.console.blocks import Block
from whitecell.console.lines import Lines
from whitecell.console.names import Names
from whitecell.console.printing import Screen
from whitecell.console.story import Story
from whitecell.console.table_cells import no_such_cell
from whitecell.console.table_control import Overview, occupant
from whitecell.console.table_desk import Desk
from whitecell.console.table_entries import Entries
from whitecell.console.table_looks import LOOKS, look
from whitecell.console.table_news import Watch
from whitecell.console.table_times import TIMES, take_up_speed, turn
from whitecell.console.table_words import PLAY, WORDS, Said, in_tongue, read, tidy
from whitecell.errors import ActionRefused, WhitecellError
from whitecell.language import Sentence, sentence
from whitecell.play.board import CONTROL, PERSON, Board
from whitecell.play.events.event import Event
from whitecell.session.clock import Clock
from whitecell.session.conductor import Conductor
from whitecell.session.understudies import TEMPERAMENTS

LOOK = 0.25
"""Seconds between two looks at the wall's clock."""
ARROW = "    →"
OVER = ("ended", "hot_wash", "debrief", "closed")
YES = {"", "y", "yes", "ya", "j", "ok"}
NO = {"n", "no", "tidak", "t"}


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
        self.question: Callable[[], None] | None = None
        self.left = False
        self.entries: Entries = Entries(self)
        self.watch = Watch(self.names, self.voice)
        self._interrupts = 0
        self._warned = False
        self._listening = False
        self._prompted = ""
        conductor.tell = self.tell

    @property
    def board(self) -> Board:
        """Where everything stands."""
        return self.conductor.board

    @property
    def overview(self) -> Overview:
        """The board in control's words."""
        return Overview(self.board, self.names, self.voice)

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
        """What stands before the line: the clock, and whose seat is taken."""
        return f"{self.overview.clock():>5} {self.names.prompt(self.seat)}> "

    def say(self, what: Sentence) -> None:
        """Shows a sentence above the prompt."""
        self.lines.above(lambda: self.screen.say(tidy(what)), self.prompt)

    def play(self) -> bool:
        """Plays until ENDEX or until everybody leaves; whether it came to ENDEX."""
        with interruptible(self._signal):
            while not self.left and self.board.stage not in OVER:
                try:
                    self._turn()
                except EOFError:
                    self.left = True
                except KeyboardInterrupt:
                    self._warn()
        return self.board.stage in OVER

    def _signal(self) -> None:
        """Ctrl-C waits until a step is whole: only who waits for a line is interrupted."""
        self._interrupts += 1
        if self._listening:
            raise KeyboardInterrupt

    def _warn(self) -> None:
        """Says once how to leave; whoever insists, leaves."""
        if self._warned or not self.lines.live:
            raise KeyboardInterrupt
        self._warned, self._interrupts = True, 0
        self.say(sentence("table.interrupted"))

    def _listen(self) -> str | None:
        self._listening = True
        try:
            # What came while a step was under way is heard now.
            if self._interrupts:
                raise KeyboardInterrupt
            return self.lines.get(LOOK)
        finally:
            self._listening = False

    def _turn(self) -> None:
        self.lines.ask(self.prompt)
        line = self._listen()
        if self.lines.live:
            self.clock.tick()
            self.announce()
            self._keep_time()
        if line is not None:
            self._warned = False
            self.obey(line)
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

    def obey(self, line: str) -> None:
        """Does what a line says; whatever is wrong with it is one sentence."""
        question, self.question = self.question, None
        answer = line.strip().lower()
        if question and answer in YES | NO:
            if answer in YES:
                question()
            else:
                self.say(sentence("table.not_done"))
            return
        if question:
            self.say(sentence("table.not_done"))
        if not answer or answer.startswith("#"):
            return
        try:
            titles = self.names.cells
            self._obey(read(line, self.board.desks, self.voice.code, titles), line)
        except WhitecellError as error:
            self.entries.stumbled = True
            self.say(error.sentence)

    def _obey(self, said: Said, line: str) -> None:
        if not said.word or said.guessed:
            lost = no_such_cell(line, self.names.cells, self.voice.code)
            if lost is not None:
                raise ActionRefused(lost)
        if not said.word:
            self.entries.stumbled = True
            key = "table.unknown_near" if said.near else "table.unknown"
            near = in_tongue(said.near, self.voice.code) if said.near else ""
            self.say(sentence(key, given=line.strip()[:40], near=near))
            return
        if said.guessed:
            meant = in_tongue(f"{said.word} {said.rest}".strip(), self.voice.code)
            self.say(sentence("table.read_as", line=meant))
        word, seat = said.word, said.seat or self.seat
        if word in LOOKS:
            look(self, word, said.rest, seat)
        elif word in TIMES:
            turn(self, word, said.rest)
        elif word in PLAY:
            self.entries.enter(seat, word, said.rest)
        else:
            getattr(self, f"_{word}")(said.rest)

    def ask(self, what: Sentence, then: Callable[[], None]) -> None:
        """Asks before something is done; from a pipe it is done, since nobody can answer."""
        if not self.lines.live:
            then()
            return
        self.say(what)
        self.question = then

    def _as(self, rest: str) -> None:
        """Takes a seat: what is entered from now on is that cell's."""
        name = rest.lower().strip()
        cell = name.partition(".")[0]
        if cell != CONTROL and cell not in self.board.desks:
            self.say(sentence("table.no_cell", name=cell[:40], cells=tuple(self.board.desks)))
            return
        self.seat = name
        key = "table.you_are_control" if cell == CONTROL else "table.you_are"
        self.say(sentence(key, cell=self.names.cell(cell)))
        if cell != CONTROL and self.board.occupant(cell) != PERSON:
            self.say(sentence("table.not_a_person", cell=self.names.cell(cell), id=cell))

    def _seat(self, rest: str) -> None:
        """Lets somebody else sit on a cell's seats from now on."""
        cell, _, who = rest.lower().replace("=", " ").partition(" ")
        who = who.strip()
        if cell not in self.board.desks:
            self.say(sentence("table.no_cell", name=cell[:40], cells=tuple(self.board.desks)))
        elif who not in (PERSON, *TEMPERAMENTS):
            self.say(sentence("table.no_occupant", name=who[:40], names=(PERSON, *TEMPERAMENTS)))
        else:
            self.conductor.seat(cell, who)
            self.conductor.sink.flush()
            seated, cell = occupant(who), self.names.cell(cell)
            self.say(sentence("table.seated", cell=cell, occupant=seated))

    def _story(self, rest: str) -> None:
        """Shows the story or not: players may see the screen."""
        self.told = rest.lower() != "off"
        self.say(sentence("table.story_on" if self.told else "table.story_off"))

    def _help(self, rest: str) -> None:
        """Every command, or one."""
        found = table_help.one(self.voice, rest) if rest else None
        if rest and found is None:
            self.say(sentence("table.no_help", given=rest[:40], words=WORDS))
            return
        self.show(found or table_help.all_of_them(self.voice, live=self.lines.live))

    def _quit(self, rest: str) -> None:
        """Leaves the table; the journal is kept."""
        self.left = True

    def show(self, *things: RenderableType) -> None:
        """Shows panels above the prompt."""
        self.lines.above(lambda: self.screen.show(*things), self.prompt)


@contextmanager
def interruptible(told: Callable[[], None]) -> Iterator[None]:
    """Calls something on Ctrl-C, in place of what Python does."""
    try:
        before = signal.signal(signal.SIGINT, lambda *_: told())
    except ValueError:
        # Signals belong to the main thread; elsewhere there is none to answer.
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
