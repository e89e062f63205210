"""Items on their way: short and full forms, corrections, recalls, bypasses, late and dead lines."""

import pytest

from tests.unit.play.council import SEEN, play

FULL = "The whole track."
SHORT = "A ship."


@pytest.fixture
def night():
    return play(SEEN)


def refused(night, seat, line):
    found = night.attempt(seat, line)
    return found and found.sentence.id.removeprefix("refusals.")


def test_whoever_has_only_the_short_form_cannot_pass_on_the_full_one(night):
    night.enter("fusion", "share track with bb")
    night.enter("bb", "share track with aa")
    assert night.texts("aa") == [SHORT]


def test_a_correction_follows_an_item_to_whoever_has_it_in_full(night):
    night.enter("fusion", "share track with aa, bb")
    night.enter("control", "correct track: It was a whale.")
    assert night.texts("aa") == ["It was a whale.", "It was a whale."]
    assert night.texts("bb") == [SHORT]


def test_a_recall_takes_the_text_back_and_undoes_no_knowledge(night):
    night.enter("fusion", "share track with aa")
    night.enter("control", "recall track")
    assert FULL not in night.texts("aa")
    assert night.board.value("knows.aa.track")


def test_what_was_recalled_is_shared_no_more(night):
    night.enter("fusion", "share track with aa")
    night.enter("control", "recall track")
    assert refused(night, "fusion", "share track with bb") == "recalled"


def test_what_was_recalled_is_set_free_by_no_grant(night):
    night.enter("fusion", "share track with aa, bb")
    night.enter("fusion", "request track for bb")
    night.enter("control", "recall track")
    night.enter("aa", "grant track for bb")
    assert FULL not in night.texts("bb")


def test_what_nobody_got_cannot_be_recalled(night):
    assert refused(night, "control", "recall track") == "nobody_has_it"


def test_control_passes_an_item_by_hand_past_the_rules(night):
    night.enter("control", "pass track to bb")
    assert night.texts("bb") == [FULL]
    assert [event.cell for event in night.happened("passed_by_hand")] == ["bb"]


def test_what_was_told_aloud_is_known_and_on_no_screen(night):
    night.enter("control", "aloud track to bb")
    assert night.board.value("knows.bb.track")
    assert night.texts("bb") == []


def test_what_a_message_is_about_is_known_by_whoever_gets_it(night):
    night.enter("fusion", "tell bb about track: There is a ship.")
    assert night.texts("bb") == ["There is a ship."]
    assert night.board.value("knows.bb.track")


def test_nobody_tells_about_what_they_do_not_have(night):
    assert refused(night, "bb", "tell cc about track: a ship") == "unknown_thing"
    assert refused(night, "bb", "tell cc about nonsense: a ship") == "unknown_thing"


def test_sharing_twice_delivers_once(night):
    night.enter("fusion", "share track with aa")
    night.enter("fusion", "share track with aa")
    assert night.texts("aa") == [FULL]


def test_sharing_with_oneself_is_sharing_with_nobody(night):
    assert refused(night, "fusion", "share track with fusion") == "nobody_named"


def test_all_means_everybody_else(night):
    night.enter("fusion", "share gossip with all")
    assert [c for c in night.board.desks if "The whole gossip." in night.texts(c)] == [
        "fusion", "aa", "bb", "cc",
    ]  # fmt: skip


def test_a_weak_line_is_late_and_a_dead_one_waits(night):
    night.enter("control", "set service line 49")
    night.enter("fusion", "share gossip with bb")
    night.pass_to(599)
    assert night.texts("bb") == []
    night.pass_to(600)
    assert night.texts("bb") == ["The whole gossip."]


def test_what_a_dead_line_held_arrives_when_it_is_up(night):
    night.enter("control", "set service line 0")
    night.enter("fusion", "share gossip with bb")
    night.pass_to(1800)
    assert night.texts("bb") == []
    night.enter("control", "set service line 100")
    assert night.texts("bb") == ["The whole gossip."]


def test_what_a_dead_line_held_is_late_when_the_line_is_weak(night):
    night.enter("control", "set service line 0")
    night.enter("fusion", "share gossip with bb")
    night.enter("control", "set service line 20")
    night.pass_to(600)
    assert night.texts("bb") == ["The whole gossip."]


def test_what_was_on_a_weak_line_waits_when_the_line_dies(night):
    night.enter("control", "set service line 20")
    night.enter("fusion", "share gossip with bb")
    night.pass_to(300)
    night.enter("control", "set service line 0")
    night.pass_to(900)
    assert night.texts("bb") == []
    night.enter("control", "set service line 100")
    assert night.texts("bb") == ["The whole gossip."]


def test_a_cell_may_acknowledge_what_it_has_once(night):
    night.enter("fusion", "share track with aa")
    night.enter("aa", "acknowledge M1")
    assert refused(night, "aa", "acknowledge M1") == "nothing_to_acknowledge"
    assert refused(night, "bb", "acknowledge track") == "unknown_thing"
    assert night.board.value("read.aa.track")


@pytest.mark.parametrize("grade", ["G1", "A7", "B", "B22"])
def test_a_grade_is_a_letter_and_a_figure(night, grade):
    assert refused(night, "fusion", f"grade track {grade}") == "no_grade"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("link track with track", "linked_to_itself"),
        ("weigh track for storm perhaps", "no_reading"),
        ("weigh track for sabotage for", "unknown_hypothesis"),
        ("believe storm 101", "no_points"),
        ("share track with dd", "unknown_cell_near"),
    ],
)
def test_an_analyst_is_told_what_cannot_be(night, line, reason):
    assert (refused(night, "fusion", line) or "").startswith(reason.removesuffix("_near"))


def test_a_person_who_sets_belief_is_the_new_beginning(night):
    night.enter("fusion", "grade track A1")
    night.enter("fusion", "weigh track for storm strongly_for")
    night.enter("fusion", "believe storm 20")
    assert night.board.value("belief.storm") == 20
    night.enter("fusion", "weigh track for storm for")
    # 200 * 1.7 : 800 of 1140
    assert night.board.value("belief.storm") == 29


def test_two_analysts_have_two_items_in_hand(night):
    night.enter("fusion", "take up track")
    night.enter("fusion", "take up gossip")
    assert refused(night, "fusion", "take up chatter") == "no_analyst_free"
    night.pass_to(240)
    night.enter("fusion", "take up chatter")
