"""A play to walk through: its instants, and the board and the story at any of them.

Opening it folds the play once and sets a board aside at sixteen places. From then on any step,
forwards or back, folds a sixteenth of the play at most.
"""

import io
import pickle
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

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

ASIDE = 16
"""Boards that are set aside, evenly over a long play."""
FEWEST = 250
"""Events between two of them at least."""


class Stretch(NamedTuple):
    """The rows of one instant: the place of the first, and the place after the last."""

    first: int
    after: int


class Part(NamedTuple):
    """A part of the play: the place of its first instant, and the board just before it."""

    place: int
    board: bytes


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
        self._parts: list[Part] = []
        self.whole = self._set_aside()
        """The board that the play led to."""
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

    def _set_aside(self) -> Board:
        """Folds the whole play, and keeps the board at the beginning of each of its parts."""
        apart = max(FEWEST, len(self.rows) // ASIDE)
        places = {stretch.after: place for place, stretch in enumerate(self.stretches)}
        self._parts.append(Part(0, b""))
        begins, board = 0, None
        for number, (_, board) in enumerate(folded(self.rows), 1):
            if number - begins >= apart and number in places and number < len(self.rows):
                begins = number
                self._parts.append(Part(places[number] + 1, _kept(board)))
        assert board is not None
        return board

    def _part_of(self, place: int) -> int:
        return bisect_right([part.place for part in self._parts], place) - 1

    def _note(self, place: int) -> tuple[bool, Memory]:
        """Whether an instant is told of, and what had been told before it in its part."""
        if place not in self._notes:
            number = self._part_of(place)
            following = self._parts[number + 1 :]
            after = following[0].place if following else len(self.stretches)
            story = Story(self._story.voice.code)
            if number:
                story.catch_up(self.board_at(self._parts[number].place - 1))
            for one in range(self._parts[number].place, after):
                before = _copied(story.memory)
                events = self._fold_to(one)
                self._notes[one] = bool(story.tell(events, self._board)), before
        return self._notes[place]

    def _fold_to(self, place: int) -> list[Event]:
        """Folds up to an instant from wherever is nearest before it; gives its events."""
        part = self._parts[self._part_of(place)]
        if not part.place - 1 <= self._place < place:
            self._place = part.place - 1
            if part.board:
                self._board = _Reader(part.board, self.whole).load()
        events: list[Event] = []
        while self._place < place:
            self._place += 1
            stretch = self.stretches[self._place]
            events = [self._fold(row) for row in self.rows[stretch.first : stretch.after]]
        return events

    def _fold(self, row: Row) -> Event:
        event = event_of(row)
        if isinstance(event, PlayPlanned):
            self._board = Board(self.whole.script, Setting(event.seed, dict(event.seats)))
        fold(self._board, event)
        return event


class _Writer(pickle.Pickler):
    """Writes a board without its script, which never changes."""

    def __init__(self, kept: io.BytesIO, board: Board) -> None:
        super().__init__(kept, pickle.HIGHEST_PROTOCOL)
        self.board = board

    def persistent_id(self, thing: Any) -> str | None:
        """The name of what is not written."""
        if thing is self.board.script:
            return "script"
        return "plot" if thing is self.board.plot else None


class _Reader(pickle.Unpickler):
    """Reads a board that this process set aside; nothing else is ever read so."""

    def __init__(self, kept: bytes, board: Board) -> None:
        super().__init__(io.BytesIO(kept))
        self.board = board

    def persistent_load(self, name: Any) -> Any:
        """What was not written."""
        return self.board.script if name == "script" else self.board.plot


def _kept(board: Board) -> bytes:
    kept = io.BytesIO()
    _Writer(kept, board).dump(board)
    return kept.getvalue()


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
