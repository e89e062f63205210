"""Sitting down at the table: who plays, the play begun or gone on with, and what comes after."""

import sys
from collections.abc import Iterable
from typing import NamedTuple

from whitecell.console.lines import Lines, Piped, Typed
from whitecell.console.outputs import beside, format_of
from whitecell.console.printing import Screen
from whitecell.console.running import (
    SEED,
    Order,
    Performed,
    begun,
    first_language,
    kept,
    lost,
    made_ready,
)
from whitecell.console.story import Story
from whitecell.console.table import Table
from whitecell.console.table_commands import NO
from whitecell.console.table_completion import proposals
from whitecell.console.table_seating import seated
from whitecell.console.telling import Teller
from whitecell.console.underway import Underway
from whitecell.console.waiting import waiting
from whitecell.errors import CommandRefused
from whitecell.language import sentence
from whitecell.play.actions import Entry, TurnPlay
from whitecell.play.board import CONTROL, PERSON
from whitecell.script.script import Script
from whitecell.session.conductor import Conductor
from whitecell.session.performance import Cast, go_on
from whitecell.session.understudies import TEMPERAMENTS

INTERRUPTED = 130


class Sitting(NamedTuple):
    """A play at a table: its journal, the reports wanted of it, and their language."""

    conductor: Conductor
    journal: str
    reports: tuple[str, ...]
    code: str
    story: Story


class _Room:
    """Lines for a table that may not be laid yet: completion needs the board."""

    def __init__(self) -> None:
        self.table: Table | None = None
        self.lines: Lines = Typed(self._complete) if sys.stdin and sys.stdin.isatty() else Piped()

    def _complete(self, line: str) -> list[str]:
        if self.table is None:
            return []
        table = self.table
        return proposals(line, table.board, table.seat, table.voice.code)

    def answer(self, prompt: str) -> str:
        """What somebody says to a question, once they do; `EOFError` where nobody is left."""
        self.lines.ask(prompt)
        while True:
            try:
                line = self.lines.get(0.25)
            except KeyboardInterrupt:
                self.lines.stop()
                raise
            if line is not None:
                return line.strip()


def sit(order: Order, screen: Screen, underway: Underway) -> Performed | None:
    """Plays an exercise with people at this table; nothing where they left before its end."""
    folder, script, code = made_ready(order, screen)
    seats = dict(_seat(given, script) for given in order.seats)
    room = _Room()
    try:
        if room.lines.live and PERSON not in seats.values():
            asked = seated(room.answer, script, screen)
            if asked is None:
                screen.say(sentence("table.not_begun_left"))
                return None
            seats |= asked
        cast = Cast(SEED if order.seed is None else order.seed, {"*": "doctrinal", **seats})
        cast = Cast(cast.seed, {**cast.seats, CONTROL: PERSON})
        teller = Teller(screen, code)
        conductor, journal, report = begun(order, folder.name, cast, script, teller)
        underway.journal = journal
        reports = order.reports or (report,)
        sitting = Sitting(conductor, journal, reports, code, teller.story)
        return _play(room, screen, sitting, again=False)
    finally:
        room.lines.close()


def sit_again(
    journal: str, reports: tuple[str, ...], wanted: str | None, screen: Screen, underway: Underway
) -> Performed | None:
    """Goes on with a play at this table."""
    for report in reports:
        format_of(report)
    underway.journal = journal
    with waiting(screen.voice, sentence("commands.reading", name=journal)):
        conductor = go_on(journal)
    code = wanted or first_language(conductor.board.script)
    screen.speak(code)
    story = Story(code)
    story.catch_up(conductor.board)
    room = _Room()
    try:
        if conductor.board.occupant(CONTROL) != PERSON:
            conductor.seat(CONTROL, PERSON)
        sitting = Sitting(conductor, journal, reports or (beside(journal),), code, story)
        return _play(room, screen, sitting, again=True)
    finally:
        room.lines.close()


def _play(room: _Room, screen: Screen, sitting: Sitting, *, again: bool) -> Performed | None:
    conductor, journal = sitting.conductor, sitting.journal
    with kept(conductor):
        table = room.table = Table(conductor, screen, room.lines, sitting.story)
        conductor.sink.flush()
        screen.say(sentence(_welcome(table)))
        if again:
            table.sit_again()
        try:
            if not table.play():
                _stop_the_clock(table)
                conductor.sink.flush()
                screen.say(sentence("table.left", journal=journal))
                return None
        except KeyboardInterrupt:
            room.lines.stop()
            _stop_the_clock(table)
            screen.say(sentence("table.left", journal=journal))
            raise SystemExit(INTERRUPTED) from None
        conductor.close()
    if room.lines.live and not _wanted(room, screen):
        screen.say(sentence("table.review_later", journal=journal))
        return None
    return Performed(journal, sitting.reports, sitting.code)


def _welcome(table: Table) -> str:
    """Which welcome is said: nobody is told to begin what has begun."""
    if not table.lines.live:
        return "table.welcome_piped"
    begun = table.board.stage not in ("planned", "open")
    return "table.welcome_again" if begun else "table.welcome"


def _stop_the_clock(table: Table) -> None:
    """Whoever leaves a terminal leaves a play that is paused: its journal says how late it was."""
    if table.lines.live and table.board.stage == "running" and not table.clock.held:
        table.conductor.submit(Entry(CONTROL, TurnPlay("pause")))


def _wanted(room: _Room, screen: Screen) -> bool:
    """Whether the review is to be written now."""
    room.lines.above(lambda: screen.say(sentence("table.review_now")))
    try:
        return room.answer("> ").lower() not in NO
    except EOFError:
        return False


def _seat(given: str, script: Script) -> tuple[str, str]:
    """`CELL=person`, or a temperament; the cell may be `*`."""
    cell, equals, occupant = given.partition("=")
    if not equals or not cell or not occupant:
        raise CommandRefused(sentence("commands.seat_form", given=given))
    if cell != "*" and cell not in script.cells:
        lost("cell", cell, tuple(script.cells))
    known: Iterable[str] = (PERSON, *TEMPERAMENTS)
    if occupant not in known:
        lost("temperament", occupant, tuple(known))
    return cell, occupant
