"""The exercise in the guide to writing is one: it is read, and played as the guide says."""

from pathlib import Path

import pytest

from tests.docs.written import given_files
from whitecell.intake.exercises import read_exercise
from whitecell.intake.plays import read_play
from whitecell.session.performance import Cast, begin, cast_of, perform

GUIDE = "docs/guides/write-an-exercise.md"
PLAY = "plays/warned.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in given_files(GUIDE).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_guides_exercise_has_no_complaints(folder):
    assert list(read_exercise(str(folder)).injects) == [
        "buoy_adrift", "nudge", "which_way", "aground",
    ]  # fmt: skip


def test_the_guides_play_ends_as_it_says(folder):
    script = read_exercise(str(folder))
    play = read_play(str(folder / PLAY), script)
    conductor = begin(script, cast_of(play))
    perform(conductor, play)
    assert conductor.board.ending == play.ends == "safe"


@pytest.mark.parametrize(("temperament", "ending"), [("doctrinal", "safe"), ("siloed", "dry")])
def test_the_guides_exercise_turns_on_what_is_shared(folder, temperament, ending):
    conductor = begin(read_exercise(str(folder)), Cast(1, {"*": temperament}))
    conductor.run()
    assert conductor.board.ending == ending
