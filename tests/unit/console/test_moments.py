"""Moments as a person names them, on the board that a play led to."""

import pytest

from whitecell.console.moments import moment, named
from whitecell.errors import CommandRefused
from whitecell.intake.exercises import read_exercise
from whitecell.play.board import Board
from whitecell.play.lives import Instant
from whitecell.session.performance import Cast, begin


@pytest.fixture
def whole() -> Board:
    conductor = begin(read_exercise("01-spice-route"), Cast(1, {"*": "hasty"}))
    conductor.run()
    return conductor.board


def test_a_clock_time_counts_from_the_first_moves_start(whole):
    assert moment(whole, "19:30") == Instant(0, 5400, 0)
    assert moment(whole, "19.30") == Instant(0, 5400, 0)


def test_a_length_of_time_counts_from_the_first_moves_start(whole):
    assert moment(whole, "+95m") == Instant(0, 5700, 0)


def test_a_move_and_a_length_count_from_that_moves_start(whole):
    assert moment(whole, "plenary +2m") == Instant(1, 43200, 120)


def test_a_moment_can_be_named_again(whole):
    for text in ("+95m", "plenary +2m"):
        assert moment(whole, named(whole, moment(whole, text))) == moment(whole, text)


@pytest.mark.parametrize("text", ["later", "", "+", "25:00", "night +x"])
def test_what_is_no_moment_is_refused(whole, text):
    with pytest.raises(CommandRefused):
        moment(whole, text)


def test_a_move_that_was_not_played_is_refused(whole):
    with pytest.raises(CommandRefused):
        moment(whole, "dawn +5m")
