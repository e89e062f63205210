"""Walking through a play: forwards and back, as control or as one seat, a word a line."""

from functools import cached_property

from rich.console import RenderableType

from whitecell.console.blocks import Block
from whitecell.console.lines import Lines
from whitecell.console.names import Names
from whitecell.console.printing import Screen
from whitecell.console.replay_control import Causes, where
from whitecell.console.replay_course import Course, Seen
from whitecell.console.replay_going import GOING
from whitecell.console.replay_looks import LOOKS
from whitecell.console.replay_places import Places, SeatPlaces
from whitecell.console.replay_seat import Seat
from whitecell.console.replay_tongues import in_english, in_tongue, near
from whitecell.console.replay_words import read
from whitecell.console.table_control import Overview
from whitecell.console.table_said import tidy
from whitecell.console.waiting import waiting
from whitecell.errors import WhitecellError
from whitecell.language import Sentence, sentence
from whitecell.play.board import CONTROL

LISTED = 12
"""Events of an instant that are named one by one."""


class Walk:
    """One walk through a play: where it stands, and as whom."""

    def __init__(self, course: Course, journal: str, screen: Screen, lines: Lines) -> None:
        self.course = course
        self.journal = journal
        self.screen = screen
        self.lines = lines
        self.voice = screen.voice
        self.names = Names(course.whole.script, self.voice)
        self.seat: Seat | None = None
        self.places: Places = Places(course, self.voice)
        self.asked = 0
        """The event that was asked for by its number, while we stand at its instant."""
        self.left = False

    @cached_property
    def causes(self) -> Causes:
        """What led to what."""
        with waiting(self.voice, sentence("commands.reading", name=self.journal)):
            return Causes(self.course.rows)

    @property
    def seen(self) -> Seen:
        """The instant at which the walk stands."""
        return self.course.stand(self.places.place)

    @property
    def prompt(self) -> str:
        """What stands before the line: the clock, and as whom one looks."""
        board = self.course.board_at(self.places.place)
        clock = Overview(board, self.names, self.voice).clock()
        return f"{clock:>5} {self.names.prompt(self.seat.name if self.seat else CONTROL)}> "

    def listen(self, line: str | None = None) -> None:
        """Does what each line says, until somebody leaves or no more lines come."""
        while not self.left:
            if line is not None and not line.startswith("# "):
                try:
                    self.obey(line)
                except WhitecellError as error:
                    self.say(error.sentence)
                if self.left:
                    return
            self.lines.ask(self.prompt if self.lines.live else "")
            try:
                line = self.lines.get(3600)
            except EOFError:
                return

    def obey(self, line: str) -> None:
        """Does what one line says."""
        wish = read(in_english(line, self.voice.code))
        if not wish.word:
            meant = near(line, self.voice.code) or in_tongue(wish.near, self.voice.code)
            key = "replay.unknown_near" if meant else "replay.unknown"
            self.say(sentence(key, given=line.strip()[:40], near=meant))
        else:
            (GOING | LOOKS)[wish.word](self, wish.rest)

    def say(self, what: Sentence) -> None:
        """Shows a sentence."""
        self.screen.say(tidy(what))

    def show(self, *things: RenderableType) -> None:
        """Shows panels and lines."""
        self.screen.show(*things)

    def go(self, number: int | None, *, far: bool = False) -> None:
        """Goes to an instant and shows it; where it lies far off, with how everything stands."""
        if number is None:
            return
        self.asked = 0
        self.places.number = number
        self.here()
        if far and self.seat is None:
            self.show(where(self.seen.board, self.names, self.voice))

    def here(self) -> None:
        """Shows the instant at which the walk stands."""
        if self.seat is not None:
            self.show(self.seat.panel(self.places.number, self.names, self.voice))
            return
        seen = self.seen
        if seen.told:
            self.show(*seen.told)
        else:
            self.list_events()
        first, last = seen.events[0].number, seen.events[-1].number
        key = "replay.foot" if first < last else "replay.foot_one"
        foot = sentence(key, first=first, last=last, all=len(self.course.rows))
        self.show(Block(self.voice.text(foot)))

    def list_events(self) -> None:
        """The events of this instant by their numbers."""
        numbers = [event.number for event in self.seen.events]
        lines = [self.causes.told(number) for number in numbers[:LISTED]]
        if len(numbers) > LISTED:
            more = len(numbers) - LISTED
            lines.append(sentence("replay.more_events", count=more, last=numbers[-1]))
        self.show(*(Block(self.voice.text(line)) for line in lines))

    def be(self, seat: Seat | None) -> None:
        """Looks as a seat from now on, or as control again; the instant stays."""
        place = self.places.place
        self.seat = seat
        if seat is None:
            self.places = Places(self.course, self.voice)
        else:
            self.places = SeatPlaces(self.course, self.voice, seat, self.names)
        self.places.number = self.places.nearest(place)
