"""What understudies are whispered: kept from step to step, and the same as made anew."""

import pytest

from tests.benchmarks.made_nights import made_night
from tests.steps.night import HARBOUR, PEOPLE, play_of
from whitecell.intake.exercises import read_exercise
from whitecell.play.coaching import coaching
from whitecell.play.view import view
from whitecell.session.performance import Cast, begin
from whitecell.session.understudies import TEMPERAMENTS

CENTRES = {"01-spice-route": "house", "05-fusion-strait": "fusion", "made": "centre"}


def same_made_anew(board, cell, skill):
    """Whether the hints that were kept are those that would be given to somebody new."""
    view(board, cell)
    kept = coaching(board, cell, "any", skill).hints
    tray = board.desks[cell].papers
    memory, tray.whispers = tray.whispers, None
    anew = coaching(board, cell, "any", skill).hints
    tray.whispers = memory
    assert kept == anew
    return kept


@pytest.mark.parametrize("exercise", CENTRES)
@pytest.mark.parametrize("temperament", ["doctrinal", "siloed"])
def test_hints_that_are_kept_are_those_made_anew(exercise, temperament):
    script = made_night(20) if exercise == "made" else read_exercise(exercise)
    conductor = begin(script, Cast(3, {"*": temperament, "control": "doctrinal"}))
    conductor.open()
    skill, seen = TEMPERAMENTS[temperament].skill, {}
    while conductor.advance():
        seen = same_made_anew(conductor.board, CENTRES[exercise], skill)
    assert len(seen) >= 5
    assert any(hint.same_source for hint in seen.values())


@pytest.mark.parametrize("skill", [500, 1000])
def test_a_paper_that_comes_twice_or_is_taken_back_goes_by_the_number_it_has(skill):
    night = play_of(read_exercise(str(HARBOUR)), PEOPLE)
    night.pass_to(39 * 60)
    lines = (
        "share patrol_sighting with centre", "undo", "share patrol_sighting with centre",
    )  # fmt: skip
    known = []
    for line in lines:
        night.enter("headquarters", line)
        hints = same_made_anew(night.board, "centre", skill)
        number = night.board.desks["centre"].numbers.get("patrol_sighting")
        known.append(number in hints)
    night.enter("control", "correct patrol_sighting: Nobody went down.")
    hints = same_made_anew(night.board, "centre", skill)
    assert known == [True, False, True]
    assert set(hints) == {
        number
        for thing, number in night.board.desks["centre"].numbers.items()
        if thing in night.board.items
    }
