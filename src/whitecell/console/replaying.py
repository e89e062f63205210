"""Telling a journal again: all of it, up to a moment, or walked through at a terminal."""

import sys
from collections.abc import Iterator
from typing import NamedTuple

from whitecell.console.lines import Lines, Piped, Typed
from whitecell.console.moments import moment
from whitecell.console.names import Names
from whitecell.console.printing import Screen
from whitecell.console.replay_control import where
from whitecell.console.replay_course import Course
from whitecell.console.replay_looks import seat_names
from whitecell.console.replay_seat import Seat
from whitecell.console.replay_tongues import proposals
from whitecell.console.replay_walk import Walk
from whitecell.console.running import first_language, lost
from whitecell.console.story import Story
from whitecell.console.underway import Underway
from whitecell.console.waiting import waiting
from whitecell.journal.reading import read
from whitecell.journal.rows import Row
from whitecell.language import sentence
from whitecell.play.board import Board
from whitecell.play.events.event import Event
from whitecell.play.replay import folded, replayed

INTERRUPTED = 130


class Again(NamedTuple):
    """What `replay` was asked for."""

    journal: str
    until: str | None = None
    seat: str | None = None
    language: str | None = None


def replay(order: Again, screen: Screen, underway: Underway) -> None:
    """Walks through a play, where somebody types or pipes words; otherwise tells it again."""
    underway.journal = order.journal
    with waiting(screen.voice, sentence("commands.reading", name=order.journal)):
        rows = list(read(order.journal))
        script = replayed(rows[:1]).script
        screen.speak(order.language or first_language(script))
        known = seat_names(script)
        if order.seat is not None and order.seat not in known:
            lost("cell", order.seat, known)
    if order.until is None and _walked(order, rows, screen):
        return
    if order.seat is not None:
        _told_to(order, _course(order, rows, screen), screen)
    else:
        _told(order, rows, screen)


def _walked(order: Again, rows: list[Row], screen: Screen) -> bool:
    """Whether somebody walked through the play: at a terminal, or by words from a pipe."""
    at_terminal = sys.stdin is not None and sys.stdin.isatty()
    if at_terminal and not sys.stdout.isatty():
        return False
    piped, first = Piped(), None
    if not at_terminal:
        try:
            first = piped.get(0)
        except EOFError:
            # Nobody has anything to say.
            return False
    course = _course(order, rows, screen)
    lines: Lines = (
        Typed(lambda line: proposals(line, course.whole, screen.voice.code))
        if at_terminal
        else piped
    )
    walk = Walk(course, order.journal, screen, lines)
    try:
        if order.seat is not None:
            walk.be(Seat(course, order.seat))
        if at_terminal:
            screen.say(sentence("replay.welcome", events=len(rows)))
        walk.go(0)
        walk.listen(first)
    except KeyboardInterrupt:
        lines.stop()
        raise SystemExit(INTERRUPTED) from None
    finally:
        lines.close()
    return True


def _course(order: Again, rows: list[Row], screen: Screen) -> Course:
    with waiting(screen.voice, sentence("commands.reading", name=order.journal)):
        return Course(rows, screen.voice.code)


def _told(order: Again, rows: list[Row], screen: Screen) -> None:
    """Tells all of a play, or up to a moment and where everything stood then."""
    whole = replayed(rows)
    story = Story(screen.voice.code)
    last = moment(whole, order.until) if order.until else None
    if last is not None:
        rows = [row for row in rows if (row.move, row.story, row.talk) <= last]
    board = whole
    for events, board in _steps(rows):
        screen.show(*story.tell(events, board))
    if last is not None:
        board.go_to(last)
        screen.show(where(board, Names(board.script, screen.voice), screen.voice))


def _told_to(order: Again, course: Course, screen: Screen) -> None:
    """Tells all that a seat saw, or up to a moment."""
    assert order.seat is not None
    seat = Seat(course, order.seat)
    names = Names(course.whole.script, screen.voice)
    last = len(seat.places) - 1
    if order.until:
        last = seat.at_or_before(course.at_or_before(moment(course.whole, order.until)))
    for number in range(last + 1):
        screen.show(seat.panel(number, names, screen.voice))


def _steps(rows: list[Row]) -> Iterator[tuple[list[Event], Board]]:
    """The events of each instant, with the board just after the last of them."""
    instants = [row[1:4] for row in rows]
    together: list[Event] = []
    for place, (event, board) in enumerate(folded(rows), 1):
        together.append(event)
        if place == len(rows) or instants[place] != instants[place - 1]:
            yield together, board
            together = []
