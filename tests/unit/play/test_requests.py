"""Release requests: who is asked, who answers when, and what an answer opens."""

import pytest

from tests.steps.night import play_of
from tests.unit.play.council import SEEN, play, script

OF_B = SEEN.replace("label: {level: LOW}", "label: {level: LOW, releasable_to: [BBB]}")


def seen():
    return play(SEEN)


def refused(play, seat, line):
    found = play.attempt(seat, line)
    return found and found.sentence.id.removeprefix("refusals.")


def test_the_originators_authority_is_asked():
    asked = seen()
    asked.enter("fusion", "request track for bb")
    assert asked.board.requests[0].authority == "aa"
    assert asked.board.requests[0].due == 20 * 60


def test_a_nation_without_an_authority_is_asked_through_the_cell_that_speaks_for_it():
    asked = play(OF_B)
    asked.enter("fusion", "request gossip for aa")
    assert asked.board.requests[0].authority == "bb"


def test_a_party_answers_for_its_nation_when_its_time_has_come_and_nobody_plays_control():
    seats = {"*": "person", "control": "doctrinal"}
    asked = play_of(script(SEEN), seats)
    asked.enter("fusion", "request chatter for aa")
    asked.pass_to(12 * 60 - 1)
    assert "The whole chatter." not in asked.texts("aa")
    asked.pass_to(12 * 60)
    assert "The whole chatter." in asked.texts("aa")


def test_a_person_who_plays_control_answers_for_a_party():
    asked = seen()
    asked.enter("fusion", "request chatter for aa")
    asked.enter("control", "grant chatter for aa")
    assert "The whole chatter." in asked.texts("aa")


def test_control_does_not_answer_for_a_cell():
    asked = seen()
    asked.enter("fusion", "request track for bb")
    assert refused(asked, "control", "grant track for bb") == "not_yours"


def test_a_person_who_plays_control_and_does_not_answer_leaves_it():
    asked = seen()
    asked.enter("fusion", "request chatter for aa")
    asked.pass_to(12 * 60)
    assert asked.board.requests[0].stage == "unanswered"


def test_what_the_rules_share_anyway_needs_no_request():
    assert refused(seen(), "fusion", "request gossip for aa") == "nothing_to_ask"


def test_a_request_that_is_over_is_answered_no_more():
    asked = seen()
    asked.enter("fusion", "request track for bb")
    asked.enter("aa", "refuse R1: not yet")
    assert refused(asked, "aa", "grant R1") == "request_over"


def test_after_a_refusal_one_may_ask_again():
    asked = seen()
    asked.enter("fusion", "request track for bb")
    asked.enter("aa", "refuse R1: not yet")
    asked.enter("fusion", "request track for bb")
    asked.enter("aa", "grant track for bb")
    assert "The whole track." in asked.texts("bb")


def test_another_cells_request_does_not_exist_for_one():
    asked = seen()
    asked.enter("fusion", "request track for bb")
    assert refused(asked, "cc", "grant track for bb") == "unknown_request"
    assert refused(asked, "cc", "grant R1") == "unknown_request"


def test_an_answer_over_bad_telecoms_arrives_late():
    asked = play(OF_B)
    asked.enter("fusion", "request gossip for aa")
    asked.enter("control", "set service line 20")
    asked.enter("bb", "grant gossip for aa")
    assert refused(asked, "bb", "refuse gossip for aa") == "request_over"
    asked.pass_to(599)
    assert "The whole gossip." not in asked.texts("aa")
    asked.pass_to(600)
    assert "The whole gossip." in asked.texts("aa")


def test_over_dead_telecoms_nobody_answers():
    asked = play(OF_B)
    asked.enter("fusion", "request gossip for aa")
    asked.enter("control", "set service line 0")
    assert refused(asked, "bb", "grant gossip for aa") == "telecoms_dead"


@pytest.mark.parametrize("cell", ["bb", "cc"])
def test_a_fuller_form_comes_after_the_short_one(cell):
    asked = seen()
    asked.enter("fusion", f"share track with {cell}")
    assert asked.texts(cell) == ["A ship."]
    asked.enter("fusion", f"request track for {cell}")
    asked.enter("aa", f"grant track for {cell}")
    assert asked.texts(cell) == ["A ship.", "The whole track."]


def test_of_several_cells_those_are_asked_for_that_have_something_to_ask_for():
    asked = seen()
    asked.enter("fusion", "request track for all")
    assert [request.cell for request in asked.board.requests] == ["bb", "cc"]
    asked.enter("fusion", "request chatter for aa")
    asked.enter("fusion", "request chatter for all")
    assert [request.cell for request in asked.board.requests] == ["bb", "cc", "aa", "bb"]


def test_a_refused_request_leaves_no_trace():
    asked = seen()
    asked.enter("fusion", "request track for all")
    before = asked.board.number
    assert refused(asked, "fusion", "request track for all") == "nothing_to_ask"
    assert refused(asked, "fusion", "request track for fusion") == "nobody_named"
    assert asked.board.number == before


def test_one_asks_once_and_whether_somebody_else_has_asked_is_hidden():
    asked = seen()
    asked.enter("fusion", "share track with aa")
    asked.enter("fusion", "request track for bb")
    assert refused(asked, "fusion", "request track for bb") == "already_asked"
    asked.enter("aa", "request track for bb")
    assert [request.asker for request in asked.board.requests] == ["fusion", "aa"]
