"""More time taken back: of silences, expected actions and requests, and what it leaves alone."""

import pytest

from tests.unit.play.council import SEEN, play, voted

EXPECTED = """\
    expects: [{id: pass_it, cell: fusion, does: share, what: track, with: [aa], within: 20m}]
"""


def refused(night, line):
    found = night.attempt("control", line)
    return found and found.sentence.id


def silent():
    night = voted("silence_procedure", "        proposer: aa\n        silence: 8m\n")
    night.enter("aa", "propose naming foe")
    return night


def test_a_silence_that_was_made_longer_is_as_long_as_it_was():
    night = silent()
    life = night.board.decisions["naming"]
    before = life.due, life.until
    night.enter("control", "extend naming by +10m")
    assert (life.due, life.until) == (before[0] + 600, before[1] + 600)
    night.enter("control", "undo")
    assert (life.due, life.until) == before


def test_a_position_that_is_taken_back_leaves_the_silence_longer():
    night = silent()
    until = night.board.decisions["naming"].until
    night.enter("bb", "position naming abstain")
    night.enter("control", "extend naming by +10m")
    night.enter("bb", "undo")
    assert night.board.decisions["naming"].until == until + 600


def test_a_silence_that_began_since_is_left_alone():
    night = silent()
    first = night.board.decisions["naming"].until
    night.enter("control", "extend naming by +10m")
    given = night.happened("deadline_extended")[0].number
    night.enter("bb", "position naming against")
    night.pass_to(60)
    night.enter("aa", "propose naming nobody")
    night.enter("control", f"undo {given}")
    assert night.board.decisions["naming"].until == first + 60
    assert night.board.decisions["naming"].due == 1800


def test_an_expected_action_is_due_when_it_was():
    night = play(SEEN + EXPECTED)
    night.enter("control", "extend pass_it by +1h")
    night.enter("control", "undo")
    night.pass_to(1200)
    assert night.board.expectations["pass_it"].stage == "not_done"


@pytest.mark.parametrize("stage", ["done", "not_done"])
def test_an_expected_action_that_was_judged_keeps_its_time(stage):
    night = play(SEEN + EXPECTED)
    night.enter("control", "extend pass_it by +1h")
    given = night.happened("deadline_extended")[0].number
    night.enter("control", f"tick pass_it {stage}")
    assert refused(night, f"undo {given}") == "undo.gone_on"


def test_an_answer_is_due_when_it_was():
    night = play(SEEN)
    night.enter("fusion", "request track for bb")
    due = night.board.requests[0].due
    night.enter("control", "extend R1 by +30m")
    given = night.happened("deadline_extended")[0].number
    night.enter("control", "undo")
    assert night.board.requests[0].due == due
    night.enter("aa", "grant track for bb")
    assert refused(night, f"undo {given}") == "undo.already"


def test_an_answer_that_was_given_keeps_its_time():
    night = play(SEEN)
    night.enter("fusion", "request track for bb")
    night.enter("control", "extend R1 by +30m")
    night.enter("aa", "grant track for bb")
    given = night.happened("deadline_extended")[0].number
    assert refused(night, f"undo {given}") == "undo.gone_on"
