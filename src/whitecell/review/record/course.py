"""Reading the course of play: moves, injects, decisions, expected actions, the world."""

from collections.abc import Callable, Iterator
from typing import Any

from whitecell.play.board import CONTROL, PERSON
from whitecell.play.events import decisions, expectations, injects, plays, world
from whitecell.play.events.event import Event
from whitecell.review.record.record import Record
from whitecell.review.record.rows import (
    Aimed,
    BackupRow,
    DecisionRow,
    ExpectationRow,
    MoveRow,
    Point,
    Said,
    Stamp,
)


def _play_changed(record: Record, event: plays.PlayChanged, stamp: Stamp) -> None:
    record.stage = event.stage
    if event.stage == "running" and record.began is None:
        record.began = stamp
    if event.stage == "ended":
        record.ended, record.ending = stamp, event.ending
        _leave_open(record, stamp)


def _leave_open(record: Record, ended: Stamp) -> None:
    """What would have had more time when the play ended has not lapsed: it was still open."""
    now = record.board.clock()
    for row in record.decisions.values():
        then = row.lapsed and row.lapsed[1:4] == ended[1:4]
        if then and row.due is not None and row.due > now:
            row.lapsed = None


def _seat_taken(record: Record, event: plays.SeatTaken, _: Stamp) -> None:
    record.seats[event.cell] = event.occupant
    record.people = record.people or (event.occupant == PERSON and event.cell != CONTROL)


def _move_changed(record: Record, event: plays.MoveChanged, stamp: Stamp) -> None:
    if event.stage == "under_way":
        talk = record.script.moves[event.move].kind == "talk"
        record.moves.append(MoveRow(event.move, talk, stamp))
    elif event.stage == "over" and record.moves:
        record.moves[-1].over = stamp


def _inject_released(record: Record, event: injects.InjectReleased, stamp: Stamp) -> None:
    row = record.injects[event.inject]
    row.released, row.by, row.stage, row.last = stamp, event.by, event.stage, event.number


def _inject_changed(record: Record, event: injects.InjectChanged, stamp: Stamp) -> None:
    row = record.injects[event.inject]
    row.stage, row.last = event.stage, stamp.number


def _opened_decision(record: Record, event: decisions.DecisionOpened, stamp: Stamp) -> None:
    record.decisions[event.decision] = DecisionRow(event.decision, stamp, event.due)


def _drafted(record: Record, event: decisions.DecisionDrafted, stamp: Stamp) -> None:
    said = Said(stamp, "drafted", event.by, event.text, "", event.who)
    record.decisions[event.decision].drafted.append(said)


def _proposed(record: Record, event: decisions.DecisionProposed, stamp: Stamp) -> None:
    row = record.decisions[event.decision]
    row.proposed.append(stamp)
    row.option, row.text, row.by, row.who = event.option, event.text, event.by, event.who
    row.note = event.note


def _decided(record: Record, event: decisions.DecisionDecided, stamp: Stamp) -> None:
    row = record.decisions[event.decision]
    row.decided, row.option, row.text = stamp, event.option, event.text
    asked = record.script.decisions[event.decision].decision
    if event.by.partition(".")[0] in record.script.deciders(asked) or not row.by:
        # Of a decision that waited for others, the last of them to agree stands in the event.
        row.by, row.who = event.by, event.who
    row.note, row.without = event.note or row.note, tuple(event.without)


def _matched(record: Record, event: decisions.OptionMatched, _: Stamp) -> None:
    record.decisions[event.decision].option = event.option


def _took_effect(record: Record, event: decisions.DecisionTookEffect, stamp: Stamp) -> None:
    row = record.decisions[event.decision]
    row.effect, row.option = stamp, event.option


def _lapsed(record: Record, event: decisions.DecisionLapsed, stamp: Stamp) -> None:
    record.decisions[event.decision].lapsed = stamp


def _concurred(record: Record, event: decisions.ConcurrenceGiven, stamp: Stamp) -> None:
    said = Said(stamp, "concurred", event.cell, "", "", event.who)
    record.decisions[event.decision].said.append(said)


def _position(record: Record, event: decisions.PositionTaken, stamp: Stamp) -> None:
    said = Said(stamp, "position", event.nation, event.text, event.position, event.who)
    record.decisions[event.decision].said.append(said)


def _objected(record: Record, event: decisions.DecisionObjected, stamp: Stamp) -> None:
    said = Said(stamp, "objected", event.by, event.text, "", event.who)
    record.decisions[event.decision].said.append(said)


def _late_answer(record: Record, event: decisions.LateAnswer, stamp: Stamp) -> None:
    said = Said(stamp, "late", event.by, event.text, event.option or "", event.who)
    record.decisions[event.decision].said.append(said)


def _expected(record: Record, event: expectations.ExpectationSet, stamp: Stamp) -> None:
    row = record.expectations.get(event.expectation)
    if row is None:
        row = record.expectations[event.expectation] = ExpectationRow(
            event.expectation, stamp, event.due
        )
    row.due = event.due


def _met(record: Record, event: expectations.ExpectationMet, stamp: Stamp) -> None:
    row = record.expectations[event.expectation]
    row.stage, row.met, row.how = event.stage, stamp, event.how


def _gauge_moved(record: Record, event: world.GaugeMoved, stamp: Stamp) -> None:
    record.gauges[event.gauge].append(Point(stamp, event.value))


def _gauge_aimed(record: Record, event: world.GaugeAimed, stamp: Stamp) -> None:
    before = record.targets.get(event.gauge)
    if before is None:
        before = record.script.gauges[event.gauge].starts * 10
    record.targets[event.gauge] = event.target
    record.aims.append(Aimed(stamp, event.gauge, before, event.target))


def _service_changed(record: Record, event: world.ServiceChanged, stamp: Stamp) -> None:
    record.services[event.service].append(Point(stamp, event.level))


def _backup_begun(record: Record, event: world.BackupBegun, stamp: Stamp) -> None:
    record.backups.append(BackupRow(event.service, event.need, stamp))


def _backup_spent(record: Record, event: world.BackupSpent, stamp: Stamp) -> None:
    for row in _on_backup(record, event):
        row.spent = stamp


def _need_restored(record: Record, event: world.NeedRestored, stamp: Stamp) -> None:
    for row in _on_backup(record, event):
        row.over = stamp


def _on_backup(
    record: Record, event: world.BackupSpent | world.NeedRestored
) -> Iterator[BackupRow]:
    for row in record.backups:
        if (row.service, row.need, row.over) == (event.service, event.need, None):
            yield row


READERS: dict[type[Event], Callable[[Record, Any, Stamp], None]] = {
    plays.PlayChanged: _play_changed,
    plays.SeatTaken: _seat_taken,
    plays.MoveChanged: _move_changed,
    injects.InjectReleased: _inject_released,
    injects.InjectChanged: _inject_changed,
    decisions.DecisionOpened: _opened_decision,
    decisions.DecisionDrafted: _drafted,
    decisions.DecisionProposed: _proposed,
    decisions.DecisionDecided: _decided,
    decisions.OptionMatched: _matched,
    decisions.DecisionTookEffect: _took_effect,
    decisions.DecisionLapsed: _lapsed,
    decisions.ConcurrenceGiven: _concurred,
    decisions.PositionTaken: _position,
    decisions.DecisionObjected: _objected,
    decisions.LateAnswer: _late_answer,
    expectations.ExpectationSet: _expected,
    expectations.ExpectationMet: _met,
    world.GaugeMoved: _gauge_moved,
    world.GaugeAimed: _gauge_aimed,
    world.ServiceChanged: _service_changed,
    world.BackupBegun: _backup_begun,
    world.BackupSpent: _backup_spent,
    world.NeedRestored: _need_restored,
}
