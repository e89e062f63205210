"""Time at the table: its speed is kept when the play is left, and is told."""

from itertools import count

import pytest

from tests.unit.console.test_table import Said
from tests.unit.session.evening import evening
from whitecell.console.printing import Screen
from whitecell.console.story import Story
from whitecell.console.table import Table
from whitecell.intake.exercises import read_exercise
from whitecell.play.board import CONTROL, PERSON
from whitecell.session.clock import Clock
from whitecell.session.performance import Cast, begin, go_on


@pytest.fixture
def sit(tmp_path, capsys):
    """Plays lines at a terminal, each sitting going on with the journal of the one before."""
    path = tmp_path / "evening.journal"
    cast = Cast(7, {"*": "doctrinal", "guild": PERSON, CONTROL: PERSON})

    def said(*lines):
        again = path.exists()
        conductor = go_on(path) if again else begin(read_exercise("01-spice-route"), cast, path)
        table = Table(conductor, Screen(), Said(lines, live=True), Story("en"))
        if again:
            table.sit_again()
        table.play()
        conductor.sink.journal.close()
        return table, " ".join(capsys.readouterr().out.split())

    return said


def test_the_speed_that_was_set_is_kept_and_told_when_the_play_is_taken_up_again(sit):
    sit("start", "speed 1")
    table, said = sit("clock")
    assert table.clock.speed == 1
    assert "One second at the table is 1 second of story, as set here" in said


def test_a_speed_given_back_to_the_move_is_the_moves_afterwards(sit):
    sit("start", "speed 1", "speed normal")
    table, said = sit("clock")
    assert table.clock.speed == 30
    assert "is 30 seconds of story, as the move has it" in said


def test_a_talk_that_is_done_says_what_comes_next_and_the_clock_shows_it(sit):
    _, said = sit("start", "next", "y", "wait 1m", "discussed", "clock")
    receipt, clock = said.split("✓ control: discussed")[1].split("The clock")
    assert "type next for ENDEX now" in receipt
    assert "Running, the talk of this move done; move 2 of 2" in clock
    assert "type next for ENDEX now" in clock.replace("│", "")


def test_the_clock_stands_while_a_question_is_open(capsys):
    conductor, wall = evening("guild"), count()
    table = Table(conductor, Screen(), Said(("start", "end", None, "n"), live=True), Story("en"))
    table.clock = Clock(conductor, lambda: float(next(wall)))
    table.play()
    assert table.board.at.story == 30
    assert "The clock stands until this is answered." in capsys.readouterr().out


WARNED = ("start", "wait 60m", "house: share inner_letter with guild", "", "wait news")


def test_who_lets_time_pass_is_stopped_before_the_deadline_of_people(say):
    table, said = say(*WARNED, "wait 4h", live=True)
    life = table.board.decisions["move_ships"]
    assert life.stage == "open"
    assert life.due - table.board.clock() == 60
    assert "Stopped: D1 of the harbour masters' guild is due at" in said
    assert "Type wait again to go on past it." in said
    assert say(*WARNED, "wait 4h", "wait 4h", live=True)[0].board.decisions["move_ships"].stage == (
        "lapsed"
    )


def test_who_waits_for_news_is_stopped_before_a_deadline_too(say):
    _, said = say(*WARNED, *["wait news"] * 9, live=True)
    assert "Stopped: D1 of the harbour masters' guild is due at" in said


def test_a_wait_from_a_pipe_is_not_stopped(say):
    table, said = say(*WARNED, "wait 4h")
    assert table.board.decisions["move_ships"].stage == "lapsed"
    assert "Stopped" not in said


def test_a_wait_stops_before_a_release_request_that_only_people_can_answer(say):
    people = {"people": ("majapahit",), "live": True}
    table, said = say("start", "wait 3h", **people)
    request = table.board.requests[0]
    assert request.stage == "asked"
    assert request.due - table.board.clock() == 60
    assert "Stopped: R1 waits for Majapahit's chancellor to grant or refuse it by" in said
    table, _ = say("start", "wait 3h", "wait 3h", **people)
    assert table.board.requests[0].stage == "unanswered"
    table, said = say("start", "wait 3h", "majapahit: grant R1", "wait 30m", **people)
    assert "R1 waits" not in said.split("grant R1")[1]
    said = say("start", "wait 3h", code="id", **people)[1]
    assert "Berhenti dahulu: R1 menunggu izin atau penolakan dari" in said


def test_what_is_paused_cannot_be_ended_and_nobody_is_asked_first(say):
    for line in ("end", "next"):
        table, said = say("start", "pause", line, "y", live=True)
        assert table.board.stage == "paused"
        assert "for everybody?" not in said
        assert "The play is paused. Type resume first." in said
    ended = say("start", "pause", "resume", "end", "y", live=True)[0]
    assert ended.board.stage not in ("running", "paused")


def test_what_was_paused_while_its_clock_was_held_goes_on_with_one_resume(say):
    table, said = say("start", "pause", "resume", "clock", live=True)
    assert not table.clock.held
    assert "Running; move 1" in said.split("The clock")[1]
