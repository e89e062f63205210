"""Performing: where anchors fall, who sits where in a scripted play, what a fork keeps."""

import pytest

from tests.steps.night import PEOPLE
from tests.unit.play.council import SEEN, script
from whitecell.errors import JournalFault, PlayRefused
from whitecell.intake.plays import ScriptedPlay
from whitecell.journal.reading import read
from whitecell.play.actions import Entry
from whitecell.play.commands import parse
from whitecell.play.lives import Instant
from whitecell.script.scalars import Anchor
from whitecell.session.performance import Cast, begin, cast_of, fork, instant, perform, seat_people

EVENING = script(SEEN)
MORNING = 12 * 3600


def scripted(*steps, others="doctrinal", **rest):
    play = {"title": "A play", "seed": "3", "others": others}
    return ScriptedPlay.model_validate({"play": play, "steps": steps, **rest})


def step(at, who="aa", do="tell cc: Hello"):
    return {"at": at, "as": who, "do": do}


@pytest.fixture
def conductor():
    made = begin(EVENING, Cast(7, PEOPLE))
    made.open()
    return made


def test_an_anchor_counts_from_the_move_that_runs(conductor):
    assert instant(conductor.board, Anchor(delay=600)) == Instant(0, 600, 0)
    conductor.go_to(Instant(0, MORNING, 0))
    assert instant(conductor.board, Anchor(delay=600)) == Instant(1, MORNING + 600, 0)


def test_an_anchor_may_name_its_move(conductor):
    conductor.go_to(Instant(0, MORNING, 0))
    assert instant(conductor.board, Anchor(after="morning", delay=60)) == Instant(
        1, MORNING + 60, 0
    )
    assert instant(conductor.board, Anchor(after="evening", delay=60)) == Instant(0, 60, 0)


def test_an_anchor_in_talk_counts_its_own_seconds(conductor):
    conductor.go_to(Instant(1, MORNING + 7200, 0))
    conductor.go_to(Instant(1, MORNING + 7200, 0))
    assert conductor.board.move.id == "talk"
    assert instant(conductor.board, Anchor(delay=60)) == Instant(2, MORNING + 7200, 60)


def test_an_anchor_to_no_move_is_refused(conductor):
    with pytest.raises(PlayRefused) as refused:
        instant(conductor.board, Anchor(after="noon", delay=60))
    assert refused.value.sentence.id == "play.no_such_move"


def test_people_sit_where_a_script_names_them_and_understudies_elsewhere():
    cast = cast_of(scripted(step("+5m"), step("+6m", "bb"), step("+7m", "control", "pause")))
    assert cast.seed == 3
    assert dict(cast.seats) == {
        "*": "doctrinal", "aa": "person", "bb": "person", "control": "person",
    }  # fmt: skip


def test_people_take_their_seats_in_a_play_that_began_without_them():
    conductor = begin(EVENING, Cast(7, {"*": "doctrinal"}))
    seat_people(conductor, scripted(step("+5m", "bb")))
    assert [conductor.board.occupant(cell) for cell in ("aa", "bb")] == ["doctrinal", "person"]


def test_steps_of_a_later_move_wait_for_it():
    conductor = begin(EVENING, Cast(7, PEOPLE))
    perform(conductor, scripted(step("+5m"), step("morning +5m"), step("talk +1m")))
    said = [m.number for m in conductor.board.messages.values()]
    assert len(said) == 3
    assert conductor.board.stage == "closed"


def test_a_fork_keeps_what_was_until_then_and_not_what_came_after(tmp_path):
    whole = str(tmp_path / "whole.journal")
    conductor = begin(EVENING, Cast(7, PEOPLE), whole)
    conductor.open()
    for minute, text in ((5, "One"), (10, "Two"), (15, "Three")):
        conductor.go_to(Instant(0, minute * 60, 0))
        conductor.submit(Entry("aa", parse(f"tell cc: {text}")))
    forked = fork(whole, "evening +10m", str(tmp_path / "fork.journal"))
    assert [message.text for message in forked.board.messages.values()] == ["One", "Two"]
    rows = list(read(tmp_path / "fork.journal"))
    assert rows == list(read(whole))[: len(rows)]


def test_a_fork_does_not_overwrite_a_journal(tmp_path):
    whole = str(tmp_path / "whole.journal")
    begin(EVENING, Cast(7, PEOPLE), whole)
    with pytest.raises(JournalFault):
        fork(whole, None, whole)
