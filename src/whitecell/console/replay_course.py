"""A play to walk through: its instants, and the board and the story at any of them.

Opening it folds the play once. A step forwards folds on; a step back folds on from a board that was
set aside at the beginning of that sixteenth of the play, or of the one before it. Only where none
was yet, it folds from the first event.
"""

import pickle
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from rich.console import RenderableType

from whitecell.console.scene import Memory
from whitecell.console.story import Story
from whitecell.errors import JournalFault
from whitecell.journal.rows import Row
from whitecell.language import sentence
from whitecell.play.board import Board, Setting
from whitecell.play.events.event import Event
from whitecell.play.events.plays import PlayPlanned
from whitecell.play.lives import Instant
from whitecell.play.replay import event_of, fold, folded

PARTS = 16
"""The parts of a long play; a board may be set aside at the beginning of each."""
FEWEST = 250
"""The events of a part at least."""
ASIDE = 6
"""Boards that are set aside at one time."""


class Stretch(NamedTuple):
    """The rows of one instant: the place of the first, and the place after the last."""

    first: int
    after: int


class Seen(NamedTuple):
    """An instant: what happened then, how it is told, and the board just after it."""

    place: int
    events: tuple[Event, ...]
    told: tuple[RenderableType, ...]
    board: Board


class Course:
    """The instants of a play, one of which is stood at."""

    def __init__(self, rows: list[Row], code: str) -> None:
        if not rows:
            raise JournalFault(sentence("play.no_beginning"))
        self.rows = rows
        self.stretches = _stretches(rows)
        self.instants = [Instant(*rows[stretch.first][1:4]) for stretch in self.stretches]
        self.whole = self._folded()
        """The board that the play led to."""
        self._parts = self._parted()
        self._aside: dict[int, bytes] = {}
        self._board = self.whole
        self._place = len(self.stretches) - 1
        self._story = Story(code)
        self._notes: dict[int, tuple[bool, Memory]] = {}
        self._firsts = [stretch.first for stretch in self.stretches]

    @property
    def last(self) -> int:
        """The place of the last instant."""
        return len(self.stretches) - 1

    def stand(self, place: int) -> Seen:
        """Goes to an instant, forwards or back."""
        memory = self._note(place)[1]
        self._story.memory = _copied(memory)
        self._story.memory.clock = ""
        events = self._fold_to(place)
        told = self._story.tell(events, self._board)
        return Seen(place, tuple(events), tuple(told), self._board)

    def board_at(self, place: int) -> Board:
        """The board just after an instant, without its story."""
        if self._place != place:
            self._fold_to(place)
        return self._board

    def tells(self, place: int) -> bool:
        """Whether the story has anything to tell of an instant."""
        return self._note(place)[0]

    def at_or_before(self, at: Instant) -> int:
        """The place of the last instant that is not after another; the first, where none is."""
        return max(bisect_right(self.instants, at) - 1, 0)

    def of_event(self, number: int) -> int | None:
        """The place of the instant in which an event happened."""
        if not 0 < number <= len(self.rows):
            return None
        return bisect_right(self._firsts, number - 1) - 1

    def kinds(self, place: int) -> Iterator[tuple[str, str]]:
        """What happened at an instant: kinds of event, and what each says as it was written."""
        stretch = self.stretches[place]
        return ((row.kind, row.body) for row in self.rows[stretch.first : stretch.after])

    def _folded(self) -> Board:
        board: Board | None = None
        for _, board in folded(self.rows):  # noqa: B007
            pass
        assert board is not None
        return board

    def _parted(self) -> list[int]:
        """The places at which the parts of the play begin."""
        apart = max(FEWEST, len(self.rows) // PARTS)
        found, begins = [0], 0
        for place, stretch in enumerate(self.stretches[:-1], 1):
            if stretch.after - begins >= apart:
                begins = stretch.after
                found.append(place)
        return found

    def _part_of(self, place: int) -> int:
        return bisect_right(self._parts, place) - 1

    def _note(self, place: int) -> tuple[bool, Memory]:
        """Whether an instant is told of, and what had been told before it in its part."""
        if place not in self._notes:
            number = self._part_of(place)
            following = self._parts[number + 1 :]
            after = following[0] if following else len(self.stretches)
            story = Story(self._story.voice.code)
            if number:
                story.catch_up(self.board_at(self._parts[number] - 1))
            for one in range(self._parts[number], after):
                before = _copied(story.memory)
                events = self._fold_to(one)
                self._notes[one] = bool(story.tell(events, self._board)), before
        return self._notes[place]

    def _fold_to(self, place: int) -> list[Event]:
        """Folds up to an instant from wherever is nearest before it; gives its events."""
        part = self._part_of(place)
        nearest = max((known for known in self._aside if known <= part), default=0)
        begins = self._parts[nearest] - 1
        if not begins <= self._place < place:
            self._place = begins
            if nearest:
                self._board = _taken_up(self._aside[nearest], self.whole)
        wanted = {self._parts[n] - 1: n for n in (part - 1, part) if n > 0}
        events: list[Event] = []
        while self._place < place:
            self._set_aside(wanted.get(self._place, 0))
            self._place += 1
            stretch = self.stretches[self._place]
            events = [self._fold(row) for row in self.rows[stretch.first : stretch.after]]
        return events

    def _set_aside(self, part: int) -> None:
        """Keeps the board at the beginning of a part; the one that lies farthest off goes."""
        if part and part not in self._aside:
            self._aside[part] = _kept(self._board)
            if len(self._aside) > ASIDE:
                del self._aside[max(self._aside, key=lambda known: abs(known - part))]

    def _fold(self, row: Row) -> Event:
        event = event_of(row)
        if isinstance(event, PlayPlanned):
            self._board = Board(self.whole.script, Setting(event.seed, dict(event.seats)))
        fold(self._board, event)
        return event


def _kept(board: Board) -> bytes:
    """A board written down without its script, which never changes."""
    script, plot = board.script, board.plot
    del board.script, board.plot
    try:
        return pickle.dumps(board, pickle.HIGHEST_PROTOCOL)
    finally:
        board.script, board.plot = script, plot


def _taken_up(kept: bytes, like: Board) -> Board:
    """A board that this process set aside, with its script."""
    board: Board = pickle.loads(kept)
    board.script, board.plot = like.script, like.plot
    return board


def _copied(memory: Memory) -> Memory:
    return replace(memory, gauges=dict(memory.gauges), services=dict(memory.services))


def _stretches(rows: list[Row]) -> list[Stretch]:
    found: list[Stretch] = []
    first = 0
    for place in range(1, len(rows) + 1):
        if place == len(rows) or rows[place][1:4] != rows[first][1:4]:
            found.append(Stretch(first, place))
            first = place
    return found
