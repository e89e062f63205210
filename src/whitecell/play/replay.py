"""Replay: a board folded from the rows of a journal. It guards nothing and decides nothing."""

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from whitecell.errors import JournalFault
from whitecell.language import sentence
from whitecell.play.board import Board, Setting
from whitecell.play.events.event import Event
from whitecell.play.events.kinds import read, write
from whitecell.play.events.plays import PlayPlanned
from whitecell.play.lives import Instant
from whitecell.script.script import Script


class Line(Protocol):
    """A row of a journal, as far as replay reads it."""

    @property
    def number(self) -> int: ...
    @property
    def move(self) -> int: ...
    @property
    def story(self) -> int: ...
    @property
    def talk(self) -> int: ...
    @property
    def kind(self) -> str: ...
    @property
    def because(self) -> str: ...
    @property
    def body(self) -> str: ...


class Written(NamedTuple):
    """An event as the columns of a row."""

    number: int
    move: int
    story: int
    talk: int
    kind: str
    because: str
    body: str


Columns = tuple[int, int, int, int, str, str, str]


def columns(event: Event) -> Columns:
    """An event as a row: its instant, its causes joined by commas, its own fields as JSON."""
    causes = event.because
    because = str(causes[0]) if len(causes) == 1 else ",".join(map(str, causes))
    move, story, talk = event.at
    return event.number, move, story, talk, event.kind, because, write(event)


def written(event: Event) -> Written:
    """An event as a row whose columns have names."""
    return Written(*columns(event))


def event_of(row: Line) -> Event:
    """The event of a row; `JournalFault` for a kind that this version does not know."""
    try:
        event = read(row.kind, row.body)
    except (AttributeError, KeyError, TypeError, ValueError):
        raise JournalFault(
            sentence("play.unknown_event", number=row.number, kind=row.kind)
        ) from None
    event.number = row.number
    event.at = Instant(row.move, row.story, row.talk)
    event.because = tuple(map(int, row.because.split(","))) if row.because else ()
    return event


def opened(planned: PlayPlanned) -> Board:
    """The board before the first event: the script and setting that it carries."""
    # Read first: the model goes through what is read faster than through the text itself.
    script = Script.model_validate(json.loads(planned.script))
    return Board(script, Setting(planned.seed, dict(planned.seats)))


def folded(rows: Iterable[Line], *, entries: bool = True) -> Iterator[tuple[Event, Board]]:
    """Each event of a journal with the board just after it.

    `entries`: whether what stood before each entry of people is kept, as it has to be where one
    may be taken back.
    """
    board: Board | None = None
    for row in rows:
        event = event_of(row)
        if board is None:
            if not isinstance(event, PlayPlanned):
                raise JournalFault(sentence("play.no_beginning"))
            board = opened(event)
            board.entries = board.entries if entries else None
        fold(board, event)
        yield event, board


def fold(board: Board, event: Event) -> None:
    """Moves a board on by the next event."""
    board.number = event.number
    board.go_to(event.at)
    if board.entries is not None:
        board.entries.note(board, event)
    event.fold(board)


def replayed(rows: Iterable[Line]) -> Board:
    """The board that a journal leads to; `JournalFault` for an empty one."""
    board: Board | None = None
    for _, board in folded(rows):  # noqa: B007
        pass
    if board is None:
        raise JournalFault(sentence("play.no_beginning"))
    forget_the_past(board)
    return board


def forget_the_past(board: Board) -> None:
    """Drops from the agenda what has been dealt with, and marks of change along with it."""
    board.agenda.drop_until(board.at.story)
    board.talk.drop_until(board.at.talk)
    board.dirty.clear()
    board.telecoms_changed = False
