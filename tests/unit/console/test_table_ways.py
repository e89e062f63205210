"""What is refused at the table says what stands, by the names of this exercise."""

import pytest


@pytest.mark.parametrize("word", ["release", "hold", "skip"])
def test_what_is_out_is_told_with_the_time_since_when(say, word):
    said = say("start", "wait 20m", "release market_song", "wait 9m", f"{word} market_song")[1]
    assert "“The song of the nine ships” is out already: it came into play at 18:20." in said


REQUESTED = ("start", "wait 45m", "house: request yard_finding for majapahit")


def test_control_sees_how_a_request_is_answered_and_by_whom(say):
    said = say(*REQUESTED, "requests", people=("house", "gowa"))[1].split("Release requests")[-1]
    assert "not answered yet, by" in said
    assert "To answer: gowa: grant R1 or gowa: refuse R1" in said
    undone = say(*REQUESTED, "undo", "requests", people=("house", "gowa"))[1]
    assert "taken back" in undone.split("Release requests")[-1]


def test_who_answers_by_controls_number_is_told_whose_request_it_is(say):
    people = ("house", "gowa", "sriwijaya")
    _, said = say(*REQUESTED, "sriwijaya: grant R1", people=people)
    assert "“R1” is not a request before Sriwijaya's admiral" in said
    assert "it is for Gowa's harbour lord to answer: gowa: grant R1" in said
