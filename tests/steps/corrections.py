"""Steps about entries that are taken back."""

import pytest
from pytest_bdd import given, parsers, then, when

from tests.steps.night import PEOPLE, Play, play_of
from tests.steps.phrases import name, phrase
from whitecell.errors import ActionRefused
from whitecell.language import language
from whitecell.play.events.kinds import KINDS
from whitecell.play.replay import written
from whitecell.review.record.reading import read
from whitecell.review.record.record import Record
from whitecell.review.telling.events import told
from whitecell.review.telling.names import Names
from whitecell.script.script import Script


@given(parsers.parse('{cell} enters "{line}"'))
@when(parsers.parse('{cell} enters "{line}"'))
def _(play: Play, cell: str, line: str) -> None:
    play.enter(name(cell), line)


@pytest.fixture
def stays() -> list[ActionRefused | None]:
    """What was refused."""
    return []


@when(parsers.parse('{cell} tries to enter "{line}"'))
def _(play: Play, stays: list[ActionRefused | None], cell: str, line: str) -> None:
    stays.append(play.attempt(name(cell), line))


@when("the centre tries to take back the grade of the radar track")
def _(play: Play, stays: list[ActionRefused | None]) -> None:
    graded = play.happened("item_graded")[-1].number
    stays.append(play.attempt("centre", f"undo {graded}"))


@then(phrase("it stays as it is: {reason:Name}"))
def _(stays: list[ActionRefused | None], reason: str) -> None:
    (refused,) = stays
    assert refused is not None
    assert refused.sentence.id == f"undo.{reason}"


@given("the harbour night has not begun", target_fixture="play")
def _(harbour: Script) -> Play:
    return play_of(harbour, PEOPLE, begun=False)


@then("there is nothing more to take back")
def _(play: Play) -> None:
    refused = play.attempt("control", "undo")
    assert refused is not None
    assert refused.sentence.id == "undo.nothing"


@then(phrase("gauge {gauge:Name} heads for {points:d} again"))
def _(play: Play, gauge: str, points: int) -> None:
    assert play.board.gauges[gauge].target == points * 10


@then(phrase("{cell:Name} knows nothing of {thing:Name}"))
def _(play: Play, cell: str, thing: str) -> None:
    assert not play.board.value(f"knows.{cell}.{thing}")
    assert play.full(thing) not in play.texts(cell)


@then(phrase("the expected action {expected:Name} is due"))
def _(play: Play, expected: str) -> None:
    assert play.board.expectations[expected].stage == "due"


@when("the play is reviewed", target_fixture="reviewed")
def _(play: Play) -> Record:
    return read([written(event) for event in play.events])


@then(phrase("{item:Name} was graded once: {grade}"))
def _(reviewed: Record, item: str, grade: str) -> None:
    assert [given for _, given, _ in reviewed.items[item].graded] == [grade]


@then("the review tells that the centre took back a grade")
def _(reviewed: Record) -> None:
    names = Names(reviewed)
    kinds = {kind: number for number in range(1, reviewed.count + 1)
             if (kind := reviewed.kind(number)) in KINDS}  # fmt: skip
    said = language("en").say(told(names, reviewed.event(kinds["entry_withdrawn"])))
    assert said.endswith("took back an entry: a grade.")
