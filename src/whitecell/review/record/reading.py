"""Reading a journal, once, into a record."""

from collections.abc import Iterable

from whitecell.errors import JournalFault
from whitecell.language import sentence
from whitecell.play.board import CONTROL, PERSON, Board
from whitecell.play.events.event import Event
from whitecell.play.events.plays import PlayPlanned
from whitecell.play.replay import Line, folded
from whitecell.review.record import course, interventions, items
from whitecell.review.record.record import Record
from whitecell.review.record.rows import Believed, InjectRow, Moment, Point, Stamp
from whitecell.review.record.trail import Trail
from whitecell.review.record.withdrawals import Withdrawals

_tuple = tuple.__new__
"""Makes a stamp in half the time that its class takes: there is one for nearly every event."""

READERS = {**course.READERS, **items.READERS, **interventions.READERS}


def read(rows: Iterable[Line], *, withdrawn: bool = True) -> Record:
    """The record of a journal; `JournalFault` where there is not even a beginning.

    `withdrawn`: whether entries may have been taken back in it.
    """
    record: Record | None = None
    trail, at = Trail(), None
    for event, board in folded(trail.passing(rows), entries=withdrawn):
        if record is None:
            record = _opened(event, board, trail)
            withdrawals = Withdrawals(record)
        if board.at is not at:
            at, moment = board.at, _moment(board)
            trail.begin(event.number, moment)
        who = getattr(event, "who", "")
        if who:
            trail.enter(event.number, who)
            record.people = record.people or who == PERSON
        reader = READERS.get(type(event))
        as_it_is = board.entries is None or withdrawals.read(event, board.entries)
        if reader is not None and as_it_is:
            reader(record, event, _tuple(Stamp, (event.number, *moment)))
    if record is None:
        raise JournalFault(sentence("play.no_beginning"))
    withdrawals.finish()
    return record


def _moment(board: Board) -> Moment:
    """Now; it changes with the board's instant alone."""
    move, story, talk = board.at
    return move, story, talk - board.move.began if board.move.talk else None, board.second


def _opened(event: Event, board: Board, trail: Trail) -> Record:
    assert isinstance(event, PlayPlanned)
    script, setting = board.script, board.setting
    seats = dict(setting.seats)
    record = Record(script, board, setting.seed, seats, event.exercise, event.version, trail)
    record.injects = {id: InjectRow(id) for id in script.injects}
    record.people = any(kind == PERSON for seat, kind in setting.seats.items() if seat != CONTROL)
    start = Stamp(event.number, 0, 0, None, 0)
    record.gauges = {id: [Point(start, life.value)] for id, life in board.gauges.items()}
    record.services = {id: [Point(start, life.level)] for id, life in board.services.items()}
    if board.belief:
        record.beliefs.append(Believed(start, dict(board.belief), ""))
    return record
