"""Injects that were skipped by a slip: once put back, what has passed its time comes at once."""

import pytest

from tests.unit.play.council import SEEN, play
from whitecell.play.injects import comes_by_hand

MISSED = """\
    expects: [{id: pass_it, cell: fusion, does: share, what: track, with: [aa], within: 20m}]
  - {id: nudge, kind: message, if_not: pass_it, text: Who knows of it?}
"""
WINDOW = """\
  - {id: alarm, kind: message, at: +5m, when: knows.bb.track, until: +10m, text: All hands!}
  - {id: later, kind: message, at: alarm +10m, text: Are you there?}
"""


def refused(night, line):
    found = night.attempt("control", line)
    return found and found.sentence.id


def stage(night, inject):
    return night.board.injects[inject].stage


def skipped(night, inject, minutes):
    """An inject that was skipped, and put back some time later."""
    night.enter("control", f"skip {inject}")
    night.pass_to(minutes * 60)
    night.enter("control", "undo")


def test_what_comes_because_something_was_not_done_comes_if_that_was_missed_meanwhile():
    night = play(SEEN + MISSED)
    skipped(night, "nudge", 25)
    assert stage(night, "nudge") in ("released", "closed")


def test_what_comes_because_something_was_not_done_waits_while_it_is_due():
    night = play(SEEN + MISSED)
    skipped(night, "nudge", 15)
    assert stage(night, "nudge") == "planned"
    assert not comes_by_hand(night.board, "nudge")
    night.pass_to(1200)
    assert stage(night, "nudge") in ("released", "closed")


def test_what_comes_because_something_was_not_done_is_controls_once_it_was_done():
    night = play(SEEN + MISSED)
    night.enter("fusion", "share track with aa")
    skipped(night, "nudge", 25)
    assert stage(night, "nudge") == "planned"
    assert comes_by_hand(night.board, "nudge")


@pytest.mark.parametrize(("minutes", "asks"), [(4, True), (7, True), (12, False)])
def test_what_is_asked_for_a_while_is_asked_within_it_alone(minutes, asks):
    night = play(SEEN + WINDOW)
    skipped(night, "alarm", minutes)
    assert comes_by_hand(night.board, "alarm") is not asks
    night.enter("control", "pass track to bb")
    night.pass_to(13 * 60)
    assert (stage(night, "alarm") in ("released", "closed")) is asks
    if not asks:
        night.enter("control", "release alarm")


def test_what_hangs_on_something_that_has_not_come_waits_for_it():
    night = play(SEEN + WINDOW)
    skipped(night, "later", 30)
    assert stage(night, "later") == "planned"
    assert not comes_by_hand(night.board, "later")


def test_what_hangs_on_something_that_came_meanwhile_comes_at_its_own_time():
    night = play(SEEN + WINDOW)
    night.enter("control", "skip later")
    night.enter("control", "release alarm")
    night.pass_to(60)
    night.enter("control", "undo")
    assert stage(night, "later") == "planned"
    night.pass_to(600)
    assert stage(night, "later") in ("released", "closed")


def test_what_puts_an_inject_back_is_no_entry_of_its_own():
    night = play(SEEN + WINDOW)
    night.enter("control", "hold alarm")
    night.enter("control", "undo")
    put_back = night.happened("inject_changed")[-1].number
    assert refused(night, "undo") == "undo.nothing"
    assert refused(night, f"undo {put_back}") == "undo.unknown"


def test_an_inject_that_is_let_go_is_released_because_of_it():
    night = play(SEEN + WINDOW.replace(", when: knows.bb.track, until: +10m", ""))
    night.enter("control", "hold alarm")
    night.pass_to(360)
    night.enter("control", "unhold alarm")
    let_go = next(e for e in night.happened("inject_changed") if e.stage == "planned")
    released = night.happened("inject_released")[-1]
    assert (released.inject, released.by) == ("alarm", "control")
    assert released.because == (let_go.number,)
