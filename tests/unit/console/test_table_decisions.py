"""Decisions at the table: what stands open, which option is on the table, who may still speak."""

from functools import cache

import pytest

from tests.unit.console.test_table import Said
from whitecell.console.printing import Screen
from whitecell.console.story import Story
from whitecell.console.table import Table
from whitecell.console.table_matters import possible, wanted
from whitecell.intake.exercises import read_exercise
from whitecell.play.board import CONTROL, PERSON
from whitecell.play.papers import Matter
from whitecell.session.performance import Cast, begin

OPEN = ("start", "wait 27m")
TABLED = (*OPEN, "wait 8m", "grid_op: decide D1 a")


@cache
def strait():
    return read_exercise("05-fusion-strait")


@pytest.fixture
def say(capsys, monkeypatch):
    """Says lines at a table with people at the grid operator and its ministry."""
    monkeypatch.setenv("COLUMNS", "200")

    def said(*lines, code="en"):
        people = dict.fromkeys(("grid_op", "min_energy", CONTROL), PERSON)
        conductor = begin(strait(), Cast(7, {"*": "doctrinal", **people}))
        table = Table(conductor, Screen(code), Said(lines), Story(code))
        table.play()
        return table, " ".join(capsys.readouterr().out.replace("│", "").split())

    return said


def test_an_option_on_the_table_is_marked_with_the_time_until_which_others_may_speak(say):
    for look in ("decisions", "news min_energy", "grid_op: decisions"):
        said = say(*TABLED, look)[1].split("✓ grid_op: decide D1 a")[1]
        assert "run the substations by hand ← on the table" in said
        assert "on the table, by 20:46; those who are asked may speak until 20:43" in said


def test_what_was_decided_is_marked_and_no_longer_due(say):
    said = say(*TABLED, "min_energy: concur D1", "decisions")[1].split("Decisions")[-1]
    assert "run the substations by hand ← decided" in said
    assert "in effect (Daya Senja)" in said


def test_more_time_is_told_for_the_decision_and_for_those_who_are_asked(say):
    both = "until 20:56; those who are asked to agree may speak until 20:53."
    assert both in say(*TABLED, "extend isolate by +10m")[1]
    assert "until 20:56." in say(*OPEN, "extend isolate by +10m")[1]
    assert "sampai pukul 20.53" in say(*TABLED, "extend isolate by +10m", code="id")[1]


def test_only_who_may_decide_is_told_to_decide(say):
    said = say(*OPEN)[1]
    assert "Daya Senja: M2 from US Cyber Command" not in said
    assert "D1 to decide" in said
    assert "D1 to agree to once it is on the table" in said
    told = say(*TABLED)[1].split("✓ grid_op: decide D1 a")[1]
    assert "The Ministry of Energy: D1 to agree to" in told
    assert "to decide" not in told


def test_a_decision_that_was_settled_meanwhile_is_not_to_be_taken(say):
    said = say("start", "wait 23:00")[1]
    assert "to decide" not in said
    assert "to agree to" not in said


def test_waiting_for_news_stops_where_a_proposal_waits_for_people(say):
    table, said = say(*OPEN, "seat grid_op doctrinal", *["wait news"] * 3)
    assert table.board.decisions["isolate"].stage == "proposed"
    assert said.endswith("The Ministry of Energy: D1 to agree to")


def test_the_label_of_a_paper_is_written_as_the_story_writes_it(say):
    assert "(USA.UNCLASSIFIED TLP:AMBER sanitised form)" in say(*OPEN, "news min_energy")[1]


def matter(stage, *parts, **more):
    return Matter(1, {"": "?"}, stage, 0, None, None, parts, (), **more)


@pytest.mark.parametrize(
    ("given", "key"),
    [
        (matter("open", "decide"), "to_decide"),
        (matter("proposed", "decide"), None),
        (matter("objected", "decide"), "to_decide"),
        (matter("open", "propose", "position"), "to_propose"),
        (matter("proposed", "propose", "position"), "to_take_position"),
        (matter("open", "position"), "to_come"),
        (matter("open", "position", rule="lead"), "to_take_position"),
        (matter("open", "concur"), "to_agree_later"),
        (matter("proposed", "concur"), "to_agree"),
        (matter("proposed", "concur", concurred=True), None),
        (matter("proposed", "position", position="for"), None),
        (matter("lapsed", "decide"), None),
        (matter("decided", "concur"), None),
    ],
)
def test_what_a_matter_wants_of_its_cell_now(given, key):
    told = wanted(given)
    assert (told and told.id.partition(".")[2]) == key


def test_only_what_can_be_done_is_offered():
    assert possible(matter("open", "decide", "concur")) == ("decide",)
    assert possible(matter("proposed", "decide", "concur")) == ("concur",)
    assert possible(matter("lapsed", "decide", "position")) == ()


@pytest.mark.parametrize(
    "line",
    [
        "ministry of energy: ack M1",
        "The Ministry of Energy: ack M1",
        "KEMENTERIAN ENERGI SELAT: ack M1",
        "Ministry of Energy, Selat: ack M1",
    ],
)
def test_a_cell_is_called_by_its_whole_title_in_either_language(say, line):
    for code, known in (
        ("en", "min_energy: ack M1"),
        ("id", "Kementerian Energi Selat: terima M1"),
    ):
        assert f"✓ {known}" in say(*OPEN, line, code=code)[1]


def test_something_is_shared_with_whole_titles(say):
    said = say(*OPEN, "min_energy: share M1 with daya senja, the ministry of finance of japan")[1]
    assert "✓ min_energy: share M1 with grid_op, " in said
