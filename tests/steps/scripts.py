"""Steps about scripted plays: performed, and refused with the step that could not be."""

from typing import Any

import pytest
from pytest_bdd import parsers, then, when

from tests.steps.night import HARBOUR, Play
from tests.steps.phrases import phrase
from whitecell.errors import PlayRefused
from whitecell.intake.exercises import read_folder, read_plays
from whitecell.intake.folders import open_folder
from whitecell.intake.plays import ScriptedPlay
from whitecell.play.events.event import Event
from whitecell.play.replay import written
from whitecell.review.report import render, review
from whitecell.script.script import Script
from whitecell.session.performance import begin, cast_of, perform

EXERCISES = {"harbour_night": str(HARBOUR)}


def performed(script: Script, scripted: ScriptedPlay) -> Play:
    """A scripted play, performed to its end."""
    events: list[Event] = []
    cast = cast_of(scripted)
    conductor = begin(script, cast, tell=lambda told, _: events.extend(told))
    perform(conductor, scripted)
    return Play(conductor, events)


def stopped(script: Script, *steps: dict[str, str], ends: str = "calm") -> PlayRefused:
    """What a play of those steps is stopped with."""
    play = {"title": "A play with a fault", "seed": "7", "others": "doctrinal"}
    scripted: dict[str, Any] = {"play": play, "steps": steps, "ends": ends}
    with pytest.raises(PlayRefused) as refused:
        performed(script, ScriptedPlay.model_validate(scripted))
    return refused.value


@when(parsers.parse("the play {file} of {exercise} is performed"), target_fixture="written")
def _(file: str, exercise: str) -> tuple[ScriptedPlay, Play]:
    folder = open_folder(EXERCISES.get(exercise, exercise))
    scripted = read_plays(folder)[f"plays/{file}.yaml"]
    return scripted, performed(read_folder(folder), scripted)


@then("it ends as its author wrote")
def _(written: tuple[ScriptedPlay, Play]) -> None:
    scripted, play = written
    assert scripted.ends == play.board.ending != ""


@then(phrase("{cell:Name}, whom the script does not name, has acted through an understudy"))
def _(written: tuple[ScriptedPlay, Play], cell: str) -> None:
    acts = [event for event in written[1].events if getattr(event, "by", "") == cell]
    assert {event.who for event in acts} == {"understudy"}  # type: ignore[attr-defined]


TOLD = {"at": "+15m", "as": "headquarters", "do": "tell ally: Good evening"}


@when(
    "a play is performed in which step 2 shares what its cell does not have",
    target_fixture="fault",
)
def _(harbour: Script) -> PlayRefused:
    share = {"at": "+16m", "as": "cable_operator", "do": "share login_trace with ally"}
    return stopped(harbour, TOLD, share)


@when("a play is performed in which step 2 expects the grid to be down", target_fixture="fault")
def _(harbour: Script) -> PlayRefused:
    return stopped(harbour, TOLD, {"expect": "service.grid == 0"})


@when("a play is performed in which step 2 lies before step 1", target_fixture="fault")
def _(harbour: Script) -> PlayRefused:
    return stopped(harbour, TOLD, {**TOLD, "at": "+5m"})


@when("a play is performed that should end shaken and does not", target_fixture="fault")
def _(harbour: Script) -> PlayRefused:
    return stopped(harbour, TOLD, ends="shaken")


@when("a play is performed in which step 2 puts words beside a start", target_fixture="fault")
def _(harbour: Script) -> PlayRefused:
    start = {"at": "+16m", "as": "control", "do": "start", "says": "It is time"}
    return stopped(harbour, TOLD, start)


@when(
    "a play is performed in which the headquarters says to the ally:", target_fixture="play_of_two"
)
def _(harbour: Script, datatable: list[list[str]]) -> Play:
    said = {row[0]: row[1] for row in datatable}
    return performed(harbour, _scripted({**TOLD, "do": "tell ally", "says": said}))


@then(parsers.parse('its English review quotes "{english}", and its Indonesian "{indonesian}"'))
def _(play_of_two: Play, english: str, indonesian: str) -> None:
    made = {code: _review(play_of_two, code) for code in ("en", "id")}
    assert english in made["en"]
    assert indonesian not in made["en"]
    assert indonesian in made["id"]
    assert english not in made["id"]


SAID = ("It was asked for", "They waited too long", "Everything is lit")


@when(
    "a play is performed whose people say three things in two languages",
    target_fixture="play_of_two",
)
def _(harbour: Script) -> Play:
    reason, observation, news = ({"en": one, "id": f"Kata {n}"} for n, one in enumerate(SAID))
    observe = {"at": "+16m", "as": "control", "do": "observe ally", "says": observation}
    improvise = {"at": "+17m", "as": "control", "do": "improvise to ally", "says": news}
    decide = {"at": "+40m", "as": "grid_operator", "do": "decide door shut", "because": reason}
    return performed(harbour, _scripted(observe, improvise, TRACE, decide))


@then("its Indonesian review has the three in Indonesian and none in English")
def _(play_of_two: Play) -> None:
    made = _review(play_of_two, "id")
    assert [words for words in SAID if words in made] == []
    assert [n for n in range(len(SAID)) if f"Kata {n}" not in made] == []


TRACE = {"at": "+30m", "as": "centre.head", "do": "share login_trace with grid_operator"}


def _scripted(*steps: dict[str, Any]) -> ScriptedPlay:
    head = {"title": "A play of two languages", "seed": "7", "others": "doctrinal"}
    return ScriptedPlay.model_validate({"play": head, "steps": steps})


def _review(play: Play, code: str) -> str:
    """Its review in Markdown, made from its journal's rows as anybody's is."""
    return render(review([written(event) for event in play.events]), code, "md").decode()


@then(phrase("the play stops at step {number:d}: {reason:Name}"))
def _(fault: PlayRefused, number: int, reason: str) -> None:
    assert fault.sentence.id == f"play.{reason}"
    assert fault.sentence.arguments["number"] == number


@then(phrase("the play is refused: {reason:Name}"))
def _(fault: PlayRefused, reason: str) -> None:
    assert fault.sentence.id == f"play.{reason}"
