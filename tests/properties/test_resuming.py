"""A play taken up after any of its steps goes on to the same journal, word for word."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.steps.night import HARBOUR
from whitecell.intake.exercises import read_exercise
from whitecell.play.replay import replayed, written
from whitecell.session.conductor import Conductor
from whitecell.session.performance import Cast, begin

EXERCISES = (str(HARBOUR), "01-spice-route", "05-fusion-strait")
TEMPERAMENTS = ("doctrinal", "siloed", "random")


@cache
def uninterrupted(exercise, temperament):
    """The rows of a whole play, and how many there were after each step."""
    rows, steps = [], []

    def tell(events, _):
        rows.extend(map(written, events))
        steps.append(len(rows))

    cast = Cast(7, {"*": temperament, "control": "doctrinal"})
    begin(read_exercise(exercise), cast, tell=tell).run()
    return rows, steps


def resumed(rows):
    """The rows of a play that is taken up after some, and goes on to its end."""
    again = list(rows)
    board = replayed(rows)
    Conductor(board, tell=lambda events, _: again.extend(map(written, events))).run()
    return again


@pytest.mark.parametrize("temperament", TEMPERAMENTS)
@pytest.mark.parametrize("exercise", EXERCISES)
@given(data=st.data())
@settings(max_examples=25)
def test_it_does_not_matter_after_which_step_a_play_was_interrupted(exercise, temperament, data):
    rows, steps = uninterrupted(exercise, temperament)
    cut = data.draw(st.sampled_from(steps))
    assert resumed(rows[:cut]) == rows
