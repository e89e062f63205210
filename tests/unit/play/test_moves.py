"""Moves: the gap between two, what a gap does to what is open, and the talk after it."""

import pytest

from tests.unit.play import council
from tests.unit.play.council import QUESTION, play
from whitecell.play.actions import Entry
from whitecell.play.commands import parse
from whitecell.play.lives import Instant
from whitecell.session.performance import Cast, begin

LATE = """\
  - id: word
    kind: message
    at: +50m
    text: Word from the sea.
    effects: [{gauge: trust, by: -20}]
    expects: [{id: heard, cell: aa, does: acknowledge, what: word, within: 20m}]
  - id: who
    kind: question
    at: +50m
    text: Who was it?
    decisions:
      - {id: naming, of: aa, ask: Whom?, within: 20m, options: [{id: foe, text: The foe}]}
  - {id: never, kind: message, text: Never., at: +10m, until: +2h, when: gauge.trust >= 90}
"""
MORNING = 12 * 3600


def to(play, move, story, talk=0):
    play.conductor.go_to(Instant(move, story, talk))
    return play


def test_story_time_jumps_to_the_next_move():
    morning = to(play(LATE), 0, MORNING)
    assert morning.board.at == Instant(1, MORNING, 0)
    assert [move.stage for move in morning.board.moves] == ["over", "under_way", "waiting"]


def test_seconds_of_play_do_not_count_the_gap():
    assert to(play(LATE), 0, MORNING).board.second == 3600


def test_what_is_held_has_the_rest_of_its_time_in_the_next_move():
    held = to(play(LATE), 0, MORNING)
    assert held.board.decisions["naming"].due == MORNING + 600
    to(held, 1, MORNING + 599)
    assert held.board.decisions["naming"].stage == "open"
    to(held, 1, MORNING + 600)
    assert held.board.decisions["naming"].stage == "lapsed"
    assert held.board.expectations["heard"].stage == "not_done"


def test_what_lapses_is_over_when_the_move_is():
    lapsed = to(play(LATE, open_deadlines="lapse"), 0, 3600)
    assert lapsed.board.decisions["naming"].stage == "lapsed"
    assert lapsed.board.expectations["heard"].stage == "not_observed"


def test_what_was_planned_for_a_move_lapses_with_it():
    over = to(play(LATE), 0, 3600)
    assert over.board.injects["never"].stage == "lapsed"


def test_gauges_run_through_the_gap():
    evening = to(play(LATE), 0, 3599)
    assert evening.board.value("gauge.trust") == 50 - 2 * 9
    assert to(evening, 0, MORNING).board.value("gauge.trust") == 30


def test_a_message_that_is_late_arrives_in_the_gap():
    cut = play(QUESTION.replace("        within", "        rule: majority\n        within"))
    cut.enter("control", "set service line 20")
    to(cut, 0, 3540)
    cut.enter("aa", "tell bb: Good night")
    assert "Good night" not in cut.texts("bb")
    to(cut, 0, MORNING)
    assert "Good night" in cut.texts("bb")
    arrived = cut.happened("delivered")[-1]
    assert arrived.at.story == 3540 + 600


def test_talk_stands_still_in_story_and_runs_its_own_seconds():
    talk = to(play(LATE), 1, MORNING + 7200)
    begun = talk.board.at
    assert (begun.move, begun.story) == (2, MORNING + 7200)
    to(talk, 2, begun.story, 599)
    assert (talk.board.at.story, talk.board.stage) == (begun.story, "running")
    to(talk, 2, begun.story, 600)
    assert talk.board.stage == "ended"


def test_control_may_end_the_talk_and_the_move():
    talk = to(play(LATE), 1, MORNING + 7200)
    talk.enter("control", "discussed")
    assert talk.board.moves[2].stage == "discussed"
    talk.enter("control", "next")
    assert talk.board.stage == "ended"


def test_a_clock_move_is_not_discussed():
    assert play(LATE).attempt("control", "discussed") is not None


def test_control_may_end_a_move_before_its_time():
    short = play(LATE)
    short.enter("control", "next")
    assert short.board.injects["word"].stage == "lapsed"
    to(short, 0, MORNING)
    assert short.board.at.move == 1


def test_a_pause_stops_the_clock_and_refuses_nobody():
    paused = play(LATE)
    paused.enter("control", "pause")
    assert paused.conductor.next_instant() is None
    paused.enter("aa", "tell cc: We wait")
    paused.enter("control", "resume")
    assert paused.conductor.next_instant() is not None


def test_nobody_acts_before_the_start_or_after_the_end():
    early = begin(council.script(LATE), Cast(1, {"*": "person", "control": "person"}))
    found = early.submit(Entry("aa", parse("tell cc: Good evening")))
    assert found.refused is not None
    over = play(LATE)
    over.enter("control", "end")
    assert over.attempt("aa", "tell cc: Too late") is not None


@pytest.mark.parametrize("stage", ["hot_wash", "debrief", "close"])
def test_the_play_goes_through_hot_wash_and_debrief_in_order(stage):
    over = play(LATE)
    over.enter("control", "end")
    for step in ("hot_wash", "debrief", "close"):
        over.enter("control", step)
        if step == stage:
            return


@pytest.mark.parametrize("line", ["end", "next"])
def test_a_paused_play_is_resumed_before_it_goes_on(line):
    paused = play(LATE)
    paused.enter("control", "pause")
    before = paused.board.number
    assert paused.attempt("control", line) is not None
    assert paused.board.number == before
