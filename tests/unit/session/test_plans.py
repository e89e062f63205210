"""Plans: what is added to one is what a plan made whole would hold."""

import pytest

from tests.benchmarks.made_scripts import made_script
from whitecell.intake.exercises import read_exercise
from whitecell.play.actions import Acknowledge
from whitecell.play.board import CONTROL
from whitecell.session.performance import Cast, begin
from whitecell.session.plans import Plans
from whitecell.session.understudies import TEMPERAMENTS

SPICE_ROUTE = "01-spice-route"
MADE = made_script(40, 3, conditions=True)


@pytest.mark.parametrize("temperament", TEMPERAMENTS)
@pytest.mark.parametrize("exercise", [SPICE_ROUTE, "made"])
def test_a_plan_that_was_added_to_is_the_plan_made_whole(exercise, temperament):
    script = MADE if exercise == "made" else read_exercise(exercise)
    _compared_at_every_step(script, temperament)


def test_the_flagships_plans_are_those_made_whole():
    _compared_at_every_step(read_exercise("05-fusion-strait"), "doctrinal")


def _compared_at_every_step(script, temperament):
    conductor = begin(script, Cast(3, {"*": temperament, CONTROL: "doctrinal"}))
    conductor.open()
    steps = 0
    while conductor.advance():
        steps += 1
        whole = Plans(conductor.board)
        for cell in conductor.board.desks:
            assert _meant(conductor.plans, cell) == _meant(whole, cell), (steps, cell)
    assert steps > 20


def _meant(plans, cell):
    return [(e.seat, e.action) for e in plans.due(10**9) if e.seat == cell]


def test_what_was_tried_is_not_tried_again_until_something_changes():
    conductor = begin(MADE, Cast(1, {"*": "doctrinal", CONTROL: "doctrinal"}))
    conductor.open()
    conductor.advance()
    first = conductor.plans.soonest()
    tried = conductor.plans.due(first)
    assert tried
    assert all(isinstance(entry.action, Acknowledge) for entry in tried)
    while conductor.board.second < first:
        conductor.advance()
    assert not [entry for entry in conductor.plans.due(10**9) if entry in tried]
