"""Joint decisions: each rule, what settles it, what breaks it, and what becomes of it too late."""

import pytest

from tests.unit.play.council import voted

NAMING = "naming"


def stage(play):
    life = play.board.decisions[NAMING]
    return life.stage, life.option


def refused(play, seat, line):
    found = play.attempt(seat, line)
    return found and found.sentence.id.removeprefix("refusals.")


def test_the_first_nation_proposes_unless_another_is_named():
    assert refused(voted("majority"), "bb", "propose naming foe") == "not_proposer"
    play = voted("majority", "        proposer: bb\n")
    assert refused(play, "aa", "propose naming foe") == "not_proposer"
    play.enter("bb", "propose naming foe")
    assert stage(play) == ("proposed", "foe")


def test_what_is_proposed_is_not_proposed_again():
    play = voted("majority")
    play.enter("aa", "propose naming foe")
    assert refused(play, "aa", "propose naming nobody") == "already_proposed"


def test_a_lead_nation_decides_alone():
    play = voted("lead", "        lead: BBB\n")
    assert refused(play, "aa", "decide naming foe") == "not_lead"
    play.enter("bb", "decide naming foe")
    assert stage(play) == ("in_effect", "foe")


@pytest.mark.parametrize("rule", ["majority", "consensus", "silence_procedure"])
def test_nobody_takes_a_position_on_what_nobody_has_proposed(rule):
    play = voted(rule, SILENCE if rule == "silence_procedure" else "")
    for line in ("position naming against", "object naming: never"):
        assert refused(play, "bb", line) == "nothing_tabled"
    assert refused(play, "aa", "position naming for") == "propose_first"
    assert not play.happened("position_taken")
    play.enter("aa", "propose naming foe")
    play.enter("bb", "position naming abstain")


def test_each_nation_may_speak_at_any_time_to_the_one_that_leads():
    play = voted("lead", "        lead: BBB\n")
    play.enter("aa", "position naming against: we saw no foe")
    play.enter("bb", "decide naming foe")
    assert stage(play) == ("in_effect", "foe")


def test_only_the_word_is_wrong_of_whoever_takes_a_position():
    play = voted("majority")
    play.enter("aa", "propose naming foe")
    assert refused(play, "bb", "position naming c") == "no_such_position"
    assert refused(play, "bb", "decide naming foe") == "not_proposer"


def test_a_majority_is_counted_once_all_have_spoken():
    play = voted("majority")
    play.enter("aa", "propose naming foe")
    play.enter("aa", "position naming for")
    play.enter("bb", "position naming for")
    assert stage(play)[0] == "proposed"
    play.enter("cc", "position naming against")
    assert stage(play) == ("in_effect", "foe")


@pytest.mark.parametrize(
    ("positions", "ends"),
    [
        (("for", "for", "against"), "in_effect"),
        (("for", "reservations", "against"), "in_effect"),
        (("for", "abstain", "abstain"), "in_effect"),
        (("for", "abstain", "against"), "objected"),
        (("for", "against", "against"), "objected"),
        (("abstain", "abstain", "abstain"), "objected"),
    ],
)
def test_a_majority_is_more_for_than_against_and_a_tie_is_no(positions, ends):
    play = voted("majority")
    play.enter("aa", "propose naming foe")
    for cell, position in zip(("aa", "bb", "cc"), positions, strict=True):
        play.enter(cell, f"position naming {position}")
    assert stage(play)[0] == ends


def test_a_majority_of_those_who_spoke_settles_it_when_time_is_up():
    play = voted("majority")
    play.enter("aa", "propose naming foe")
    play.enter("aa", "position naming for")
    play.pass_to(1800)
    assert stage(play) == ("in_effect", "foe")
    decided = play.happened("decision_decided")[0]
    assert decided.without == ("BBB", "CCC")


def test_a_tie_when_time_is_up_lapses():
    play = voted("majority")
    play.enter("aa", "propose naming foe")
    play.enter("aa", "position naming for")
    play.enter("bb", "position naming against")
    play.pass_to(1800)
    assert stage(play)[0] == "lapsed"


def test_consensus_needs_everybody_and_abstaining_hinders_nobody():
    play = voted("consensus")
    play.enter("aa", "propose naming foe")
    for cell, position in (("aa", "for"), ("bb", "abstain"), ("cc", "reservations")):
        assert stage(play)[0] == "proposed"
        play.enter(cell, f"position naming {position}")
    assert stage(play) == ("in_effect", "foe")


def test_one_against_breaks_consensus_at_once():
    play = voted("consensus")
    play.enter("aa", "propose naming foe")
    play.enter("bb", "position naming against: we saw no foe")
    assert stage(play)[0] == "objected"


def test_consensus_without_everybody_lapses_when_time_is_up():
    play = voted("consensus")
    play.enter("aa", "propose naming foe")
    play.enter("bb", "position naming for")
    play.pass_to(1800)
    assert stage(play)[0] == "lapsed"


SILENCE = "        proposer: aa\n        silence: 8m\n"


def test_silence_is_consent_when_its_time_is_up():
    play = voted("silence_procedure", SILENCE)
    play.pass_to(600)
    play.enter("aa", "propose naming foe")
    play.pass_to(600 + 479)
    assert stage(play)[0] == "proposed"
    play.pass_to(600 + 480)
    assert stage(play) == ("in_effect", "foe")


def test_a_broken_silence_goes_back_to_the_proposer_who_may_try_again():
    play = voted("silence_procedure", SILENCE)
    play.enter("aa", "propose naming foe")
    play.enter("bb", "object naming: not on this evidence")
    play.pass_to(480)
    assert stage(play)[0] == "drafted"
    play.enter("aa", "propose naming nobody")
    play.pass_to(960)
    assert stage(play) == ("in_effect", "nobody")


def test_positions_short_of_against_break_no_silence():
    play = voted("silence_procedure", SILENCE)
    play.enter("aa", "propose naming foe")
    play.enter("bb", "position naming reservations: very well")
    play.pass_to(480)
    assert stage(play) == ("in_effect", "foe")


def test_a_silence_that_runs_past_the_deadline_is_waited_for():
    play = voted("silence_procedure", SILENCE)
    play.pass_to(1700)
    play.enter("aa", "propose naming foe")
    play.pass_to(1800)
    assert stage(play)[0] == "proposed"
    play.pass_to(2180)
    assert stage(play) == ("in_effect", "foe")


def test_a_silence_broken_after_the_deadline_lapses():
    play = voted("silence_procedure", SILENCE)
    play.pass_to(1700)
    play.enter("aa", "propose naming foe")
    play.pass_to(1900)
    play.enter("cc", "object naming: no")
    assert stage(play)[0] == "lapsed"


def test_nothing_proposed_in_time_lapses_and_costs_what_the_script_says():
    play = voted("silence_procedure", SILENCE)
    play.pass_to(1800)
    assert stage(play)[0] == "lapsed"
    play.pass_to(1800 + 5 * 60)
    assert play.board.value("gauge.trust") == 40
