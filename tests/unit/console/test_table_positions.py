"""Positions at the table: what can be said before there is a proposal, and whose it is to make."""

from functools import cache

import pytest

from tests.unit.console.test_table import Said
from whitecell.console.printing import Screen
from whitecell.console.story import Story
from whitecell.console.table import Table
from whitecell.intake.exercises import read_exercise
from whitecell.play.board import CONTROL, PERSON
from whitecell.session.performance import Cast, begin

ASKED = ("start", "wait 22:00", "wait 22:41")
"""The three kingdoms have been asked for one name, and nobody has said one."""
TABLED = (*ASKED, "seat sriwijaya person", "sriwijaya: propose attribution a")
LED = ("start", "wait 60m")


@cache
def exercise(name):
    return read_exercise(name)


@pytest.fixture
def say(capsys, monkeypatch):
    """Says lines at a table with people in Majapahit, or in another play elsewhere."""
    monkeypatch.setenv("COLUMNS", "200")

    def said(*lines, code="en", where="01-spice-route", people=("majapahit",)):
        seats = dict.fromkeys((*people, CONTROL), PERSON)
        conductor = begin(exercise(where), Cast(7, {"*": "doctrinal", **seats}))
        table = Table(conductor, Screen(code), Said(lines), Story(code))
        table.play()
        return table, " ".join(capsys.readouterr().out.replace("│", "").split())

    return said


def test_a_cell_that_is_to_take_a_position_is_told_who_proposes_first(say):
    said = say(*ASKED)[1]
    assert "D1 has come up; Sriwijaya's admiral proposes first" in said
    assert "take a position" not in said


@pytest.mark.parametrize("line", ["position D1 against", "object D1: never", "position D1 c"])
def test_a_position_on_what_nobody_has_proposed_is_refused_with_who_proposes(say, line):
    for code, first in (
        ("en", "Nothing is on the table here: Sriwijaya's admiral makes the proposal"),
        ("id", "Usulan diajukan oleh Laksamana Sriwijaya; setelah itu"),
    ):
        table, said = say(*ASKED, f"majapahit: {line}", code=code)
        assert first in said
        assert "“”" not in said
        assert not table.board.decisions["attribution"].positions


def test_what_is_to_be_answered_is_named_however_much_came_at_once(say):
    said = say("start", "wait 22:41")[1]
    assert "more (inbox majapahit)" in said
    assert "D1 has come up" in said


def test_a_desk_offers_a_position_only_on_a_proposal(say):
    look = "decisions majapahit"
    told = say(*ASKED, look)[1].split("Decisions of")[1]
    assert "Nothing is on the table yet; Sriwijaya's admiral proposes first." in told
    assert "position D1 for" not in told
    told = say(*TABLED, look)[1].split("Decisions of")[1]
    assert "position D1 for" in told
    assert "proposes first" not in told


def test_only_the_word_is_wrong_of_whoever_takes_a_position(say):
    said = say(*TABLED, "majapahit: position D1 c because: nothing proven")[1]
    assert '"c" is not a position. Write for, against, abstain or reservations.' in said
    assert "no position" not in said


def test_who_decides_what_another_proposes_is_told_whose_it_is_and_what_to_do(say):
    said = say(*ASKED, "majapahit: decide D1 b")[1]
    assert "Sriwijaya's admiral tables the proposal in this decision. Once it is" in said
    assert "majapahit: position D1 for" in said
    said = say(*TABLED, "majapahit: decide D1 b")[1]
    assert "It is on the table now; give your nation's position: majapahit: position" in said
    said = say(*ASKED, "majapahit: decide D1 b", code="id")[1]
    assert "usulan diajukan oleh Laksamana Sriwijaya." in said
    assert "majapahit: sikap D1 mendukung" in said


def test_who_agrees_to_what_another_decides_is_told_whose_it_is_and_what_to_do(say):
    strait = {"where": "05-fusion-strait", "people": ("grid_op", "min_energy")}
    said = say("start", "wait 27m", "min_energy: decide D1 a", **strait)[1]
    assert "This decision belongs to another cell: Daya Senja, grid operator. Once it is" in said
    assert "min_energy: concur D1" in said


def test_a_position_said_to_the_nation_that_leads_is_told_with_its_question(say):
    strait = {"where": "05-fusion-strait", "people": ("canberra", "min_comms")}
    said = say(*LED, "canberra: position D1 against because: no", **strait)[1]
    assert "On the question “On what terms does the repair ship come in?”, " in said
    assert "Australia: against" in said
    assert "“”" not in said
