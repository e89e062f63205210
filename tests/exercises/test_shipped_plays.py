"""Every exercise that is shipped reads without complaint, and its plays end as they are written."""

from pathlib import Path

import pytest

from whitecell.intake.exercises import read_exercise, read_plays
from whitecell.intake.folders import open_folder
from whitecell.play.replay import replayed, written
from whitecell.session.performance import Cast, begin, cast_of, perform

EXERCISES = Path(__file__).parents[2] / "exercises"
SHIPPED = sorted(path.parent.name for path in EXERCISES.glob("*/exercise.yaml"))
PLAYS = sorted(
    (path.parents[1].name, f"plays/{path.name}") for path in EXERCISES.glob("*/plays/*.yaml")
)
TEMPERAMENTS = ["doctrinal", "siloed", "cautious", "hasty", "random"]


@pytest.fixture(scope="module")
def scripts():
    return {name: read_exercise(str(EXERCISES / name)) for name in SHIPPED}


def test_some_exercises_and_plays_are_shipped():
    assert SHIPPED
    assert {exercise for exercise, _ in PLAYS} == set(SHIPPED)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_exercise_reads_without_complaint(name, scripts):
    assert scripts[name].exercise.exercise.fictional


@pytest.mark.parametrize("name", SHIPPED)
def test_each_ending_of_a_shipped_exercise_but_a_disaster_is_reached_by_a_play(name, scripts):
    written_endings = {
        play.ends for play in read_plays(open_folder(str(EXERCISES / name))).values()
    }
    ordinary = {ending.id for ending in scripts[name].endings.values() if not ending.at_once}
    assert ordinary <= written_endings


@pytest.mark.parametrize(("exercise", "play"), PLAYS)
def test_a_shipped_play_ends_as_it_is_written(exercise, play, scripts):
    scripted = read_plays(open_folder(str(EXERCISES / exercise)))[play]
    assert scripted.ends
    assert any(step.expect for step in scripted.steps)
    conductor = begin(scripts[exercise], cast_of(scripted))
    perform(conductor, scripted)
    assert conductor.board.ending == scripted.ends


@pytest.mark.parametrize("temperament", TEMPERAMENTS)
@pytest.mark.parametrize("name", SHIPPED)
def test_understudies_alone_reach_endex_and_replay_agrees(name, temperament, scripts):
    told = []
    cast = Cast(7, {"*": temperament, "control": "doctrinal"})
    conductor = begin(scripts[name], cast, tell=lambda events, _: told.extend(events))
    conductor.run()
    board = conductor.board
    assert board.stage == "closed"
    assert board.ending in scripts[name].endings
    again = replayed([written(event) for event in told])
    for part in ("stage", "ending", "number", "at", "items", "deliveries", "decisions"):
        assert getattr(again, part) == getattr(board, part), part
