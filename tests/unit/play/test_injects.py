"""Injects: released by clock, condition, missed action or control; held, skipped, lapsed."""

import pytest

from tests.unit.play.council import play

TIMED = "  - {id: news, kind: message, at: +10m, text: News.}\n"
ASKED_ONCE = "  - {id: news, kind: message, at: +10m, when: gauge.trust < 50, text: News.}\n"
KEEPS_ASKING = (
    "  - {id: news, kind: message, at: +10m, until: +20m, when: gauge.trust < 50, text: News.}\n"
)
ASKS_FROM_THE_START = "  - {id: news, kind: message, when: gauge.trust < 50, text: News.}\n"
AT_A_TIME = "  - {id: news, kind: message, when: now >= 15m, text: News.}\n"
MISSED = """\
  - id: order
    kind: order
    to: [aa]
    text: Read this.
    expects: [{id: noted, cell: aa, does: acknowledge, what: order, within: 10m}]
  - {id: news, kind: message, if_not: noted, to: [aa], text: News.}
"""
FOLLOWS = """\
  - {id: first, kind: message, at: +10m, text: First.}
  - {id: news, kind: message, at: first +5m, text: News.}
"""
WAITS = "  - {id: news, kind: message, use: contingency, text: News.}\n"


def stage(injects, minute, *entered):
    """The stage of the news at a minute; entries are a minute, a seat and a line."""
    night = play(injects)
    for when, seat, line in entered:
        night.pass_to(when * 60)
        night.enter(seat, line)
    night.pass_to(minute * 60)
    return night.board.injects["news"].stage


@pytest.mark.parametrize(("minute", "expected"), [(9, "planned"), (10, "released")])
def test_an_inject_comes_at_its_time(minute, expected):
    assert stage(TIMED, minute) == expected


def test_a_condition_with_a_time_is_asked_once():
    assert stage(ASKED_ONCE, 10) == "lapsed"
    assert stage(ASKED_ONCE, 10, (5, "control", "set gauge trust 40")) == "released"
    assert stage(ASKED_ONCE, 30, (11, "control", "set gauge trust 40")) == "lapsed"


def test_a_condition_with_an_end_is_asked_until_then():
    assert stage(KEEPS_ASKING, 12, (11, "control", "set gauge trust 40")) == "released"
    assert stage(KEEPS_ASKING, 20) == "lapsed"
    assert stage(KEEPS_ASKING, 30, (21, "control", "set gauge trust 40")) == "lapsed"
    assert stage(KEEPS_ASKING, 9, (5, "control", "set gauge trust 40")) == "planned"


def test_a_condition_without_a_time_is_asked_from_the_start_on():
    assert stage(ASKS_FROM_THE_START, 2, (1, "control", "set gauge trust 40")) == "released"


@pytest.mark.parametrize(("minute", "expected"), [(14, "planned"), (15, "released")])
def test_a_condition_on_the_time_is_asked_when_the_time_comes(minute, expected):
    assert stage(AT_A_TIME, minute) == expected


def test_a_contingency_comes_when_what_was_expected_was_not_done():
    assert stage(MISSED, 9) == "planned"
    assert stage(MISSED, 10) == "released"
    assert stage(MISSED, 30, (5, "aa", "acknowledge order")) == "planned"


def test_an_inject_that_follows_another_counts_from_its_release():
    assert stage(FOLLOWS, 14) == "planned"
    assert stage(FOLLOWS, 15) == "released"
    assert stage(FOLLOWS, 7, (2, "control", "release first")) == "released"


def test_what_waits_for_control_comes_from_control_alone():
    assert stage(WAITS, 59) == "planned"
    assert stage(WAITS, 6, (5, "control", "release news")) == "released"


def test_control_may_release_what_is_not_due_and_it_comes_once():
    night = play(TIMED)
    night.enter("control", "release news")
    night.pass_to(1200)
    assert len(night.happened("inject_released")) == 1


def test_a_held_inject_waits_past_its_time_and_comes_when_it_is_put_back():
    held = (1, "control", "hold news")
    assert stage(TIMED, 30, held) == "held"
    assert stage(TIMED, 30, held, (20, "control", "unhold news")) == "released"
    assert stage(TIMED, 9, held, (5, "control", "unhold news")) == "planned"


def test_a_held_inject_asks_its_condition_again_when_it_is_put_back():
    held = (1, "control", "hold news")
    low = (15, "control", "set gauge trust 40")
    assert stage(KEEPS_ASKING, 18, held, low, (17, "control", "unhold news")) == "released"


def test_a_skipped_inject_never_comes():
    assert stage(TIMED, 30, (5, "control", "skip news")) == "cancelled"


@pytest.mark.parametrize("line", ["release news", "hold news", "skip news", "unhold news"])
def test_what_has_come_cannot_be_held_back(line):
    night = play(TIMED)
    night.pass_to(600)
    assert night.attempt("control", line) is not None


def test_an_inject_closes_when_nothing_of_it_is_open():
    night = play(MISSED)
    night.enter("aa", "acknowledge order")
    assert night.board.injects["order"].stage == "closed"


def test_the_cause_of_a_contingency_is_what_was_missed():
    night = play(MISSED)
    night.pass_to(600)
    released = night.happened("inject_released")[-1]
    missed = night.happened("expectation_met")[-1]
    assert missed.number in released.because
    assert released.by == "contingency"
