"""Decisions of one cell: answered, drafted, agreed to, objected to, matched, late, lapsed."""

import pytest

from tests.steps.night import play_of
from tests.unit.play.council import play, script

ASKED = """\
  - id: who
    kind: question
    to: [aa]
    text: Who was it?
    decisions:
      - id: naming
        of: aa
        ask: Whom do we name?
        within: 30m
        options:
          - {id: foe, text: The foe, effects: [{gauge: trust, by: 10}]}
          - {id: nobody, text: Nobody}
        if_late: [{gauge: trust, by: -10}]
  - {id: after, kind: message, at: naming +10m, text: After.}
"""
AGREED = ASKED.replace(
    "        within", "        concur: {cells: [bb, cc], within: 5m}\n        within", 1
)


def stage(night):
    life = night.board.decisions["naming"]
    return life.stage, life.option


def refused(night, seat, line):
    found = night.attempt(seat, line)
    return found and found.sentence.id.removeprefix("refusals.")


@pytest.mark.parametrize("line", ["decide naming foe", "decide D1 a", "decide d1 A"])
def test_an_option_is_named_or_given_by_its_letter(line):
    night = play(ASKED)
    night.enter("aa", line)
    assert stage(night) == ("in_effect", "foe")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("decide naming c", "unknown_option"),
        ("decide D2 a", "unknown_decision"),
        ("decide naming: " + "x" * 10_001, "too_long"),
    ],
)
def test_what_is_no_answer_is_refused(line, reason):
    assert refused(play(ASKED), "aa", line) == reason


def test_a_free_answer_waits_for_control_to_match_it():
    night = play(ASKED)
    night.enter("aa", "decide naming: I know him")
    assert stage(night) == ("decided", None)
    night.enter("control", "match naming foe")
    assert stage(night) == ("in_effect", "foe")


def test_what_is_matched_already_is_not_matched_again():
    night = play(ASKED)
    night.enter("aa", "decide naming foe")
    assert refused(night, "control", "match naming nobody") == "nothing_to_match"


def test_where_nobody_plays_control_an_answer_is_one_of_the_options():
    night = play_of(script(ASKED), {"*": "person", "control": "doctrinal"})
    assert refused(night, "aa", "decide naming: I know him") == "choose_an_option"


def test_a_draft_is_kept_and_decided_later():
    night = play(ASKED)
    night.enter("aa", "draft naming: Perhaps the foe")
    assert stage(night) == ("drafted", None)
    night.enter("aa", "decide naming nobody")
    assert stage(night) == ("in_effect", "nobody")


def test_effects_come_with_the_decision_and_what_follows_counts_from_it():
    night = play(ASKED)
    night.pass_to(300)
    night.enter("aa", "decide naming foe")
    night.pass_to(300 + 599)
    assert night.board.value("gauge.trust") == 60
    assert not night.board.value("inject.after")
    night.pass_to(300 + 600)
    assert night.board.value("inject.after")


def test_a_decision_lapses_at_its_deadline_and_costs_what_the_script_says():
    night = play(ASKED)
    night.pass_to(1799)
    assert stage(night)[0] == "open"
    night.pass_to(1800)
    assert stage(night)[0] == "lapsed"
    night.pass_to(1800 + 300)
    assert night.board.value("gauge.trust") == 40


def test_an_answer_in_the_last_second_is_in_time():
    night = play(ASKED)
    night.pass_to(1799)
    night.enter("aa", "decide naming foe")
    night.pass_to(1800)
    assert stage(night) == ("in_effect", "foe")


def test_whoever_changes_their_mind_takes_the_answer_back_first():
    night = play(ASKED)
    night.enter("aa", "decide naming foe")
    assert refused(night, "aa", "decide naming nobody") == "already_decided"
    night.enter("aa", "undo")
    night.enter("aa", "decide naming nobody")
    assert stage(night) == ("in_effect", "nobody")
    assert not night.happened("late_answer")


def test_a_decision_waits_for_those_who_must_agree():
    night = play(AGREED)
    night.enter("aa", "decide naming foe")
    night.enter("bb", "concur naming")
    assert stage(night) == ("proposed", "foe")
    night.enter("cc", "concur naming")
    assert stage(night) == ("in_effect", "foe")


def test_silence_of_those_who_must_agree_is_yes_after_a_while_and_noted():
    night = play(AGREED)
    night.enter("aa", "decide naming foe")
    night.enter("bb", "concur naming")
    night.pass_to(300)
    assert stage(night) == ("in_effect", "foe")
    assert [event.without for event in night.happened("decision_decided")] == [("cc",)]


def test_an_objection_counts_once_and_going_on_is_noted():
    night = play(AGREED)
    night.enter("aa", "decide naming foe")
    night.enter("bb", "object naming: we saw no foe")
    night.pass_to(600)
    assert stage(night)[0] == "objected"
    night.enter("aa", "decide naming foe")
    assert stage(night) == ("in_effect", "foe")
    assert [event.without for event in night.happened("decision_decided")] == [("bb", "cc")]


@pytest.mark.parametrize(
    ("seat", "line", "reason"),
    [
        ("fusion", "concur naming", "unknown_decision"),
        ("bb", "concur naming", "nothing_tabled"),
        ("aa", "concur naming", "not_concurring"),
        ("bb", "decide naming foe", "not_your_decision"),
    ],
)
def test_each_has_its_own_part_in_a_decision(seat, line, reason):
    assert refused(play(AGREED), seat, line) == reason


def test_whoever_agreed_has_agreed():
    night = play(AGREED)
    night.enter("aa", "decide naming foe")
    night.enter("bb", "concur naming")
    assert refused(night, "bb", "object naming: after all not") == "nothing_proposed"


def test_what_is_proposed_is_not_decided_over():
    night = play(AGREED)
    night.enter("aa", "decide naming foe")
    assert refused(night, "aa", "decide naming nobody") == "already_proposed"


def test_a_decision_that_is_still_proposed_at_its_deadline_is_waited_for():
    night = play(AGREED)
    night.pass_to(1700)
    night.enter("aa", "decide naming foe")
    night.pass_to(1800)
    assert stage(night)[0] == "proposed"
    night.pass_to(2000)
    assert stage(night) == ("in_effect", "foe")
