"""Steps about the first exercise that whitecell ships."""

from pathlib import Path

import pytest
from pytest_bdd import given, then, when

from tests.steps.night import PEOPLE, Play, play_of
from tests.steps.phrases import phrase
from tests.steps.terminal import Ended, typed
from whitecell.intake.exercises import read_exercise
from whitecell.play.view import view
from whitecell.script.scalars import seconds
from whitecell.script.script import Script


@pytest.fixture(scope="session")
def spice_route() -> Script:
    """The first exercise."""
    return read_exercise("01-spice-route")


@given("the spice route is under way", target_fixture="play")
def _(spice_route: Script) -> Play:
    return play_of(spice_route, PEOPLE)


@given(phrase("the spice route is played by {temperament} cells"), target_fixture="play")
def _(spice_route: Script, temperament: str) -> Play:
    return play_of(spice_route, {"*": temperament, "control": "doctrinal"})


@given(phrase("the clock of the night shows +{span}"))
@when(phrase("the clock of the night shows +{span}"))
def _(play: Play, span: str) -> None:
    play.pass_to(seconds(span))


@when(phrase('{cell:Name} enters "{line}"'))
def _(play: Play, cell: str, line: str) -> None:
    play.enter(cell, line)


@then(phrase("the house believes {hypothesis:Name} at {points:d}"))
def _(play: Play, hypothesis: str, points: int) -> None:
    assert dict(view(play.board, "house").belief)[hypothesis] // 10 == points


@then(phrase("it ended as {ending:Name}"))
def _(play: Play, ending: str) -> None:
    assert play.board.ending == ending


@given("the house takes both letters at the grade that their senders claim")
def _(play: Play) -> None:
    for item in ("sailor_tale", "palace_letter"):
        play.enter("house", f"grade {item} {play.script.reports[item].report.grade}")


@then(phrase("it takes {minutes:d} minutes, and has no more than {most:d} injects"))
def _(play: Play, minutes: int, most: int) -> None:
    lengths = [move.length // move.speed for move in play.script.exercise.moves]
    assert sum(lengths) == minutes * 60
    assert 12 <= len(play.script.injects) <= most


@then(phrase("it has at least {decisions:d} decisions and at least {endings:d} endings"))
def _(play: Play, decisions: int, endings: int) -> None:
    assert len(play.script.decisions) >= decisions
    assert len(play.script.endings) >= endings


@then("its title page says that it is invented, in English and in Indonesian")
def _(play: Play) -> None:
    assert play.script.exercise.exercise.fictional
    assumed = play.script.exercise.model_dump()["assumptions"]
    assert any("invented" in text["en"] and "rekaan" in text["id"] for text in assumed)


@when(phrase('"{line}" is typed'), target_fixture="ended")
def _(tmp_path: Path, line: str) -> Ended:
    return typed(tmp_path, *line.split())


@then("the command ends well, and its story opens and closes with the mark")
def _(ended: Ended) -> None:
    assert (ended.code, ended.complained) == (0, "")
    said = ended.said.strip().splitlines()
    assert "EXERCISE EXERCISE EXERCISE" in said[0]
    assert "EXERCISE EXERCISE EXERCISE" in said[-1]


@then(phrase("the file {file} is a review in Indonesian"))
def _(tmp_path: Path, file: str) -> None:
    page = (tmp_path / file).read_text(encoding="utf-8")
    assert '<html lang="id"' in page
    assert "Sriwijaya" in page
