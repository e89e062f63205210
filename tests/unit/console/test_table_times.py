"""Time at the table: its speed is kept when the play is left, and is told."""

import pytest

from tests.unit.console.test_table import Said
from whitecell.console.printing import Screen
from whitecell.console.story import Story
from whitecell.console.table import Table
from whitecell.intake.exercises import read_exercise
from whitecell.play.board import CONTROL, PERSON
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
