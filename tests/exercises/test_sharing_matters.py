"""What is shared, with whom and when decides how the night in the Fusion Strait ends."""

from collections import Counter

import pytest

from tests.exercises.nights import STRAIT, between, brier, night, nights, strait
from whitecell.intake.exercises import read_plays
from whitecell.intake.folders import open_folder
from whitecell.intake.plays import ScriptedPlay
from whitecell.journal.reading import read
from whitecell.play.actions import Entry
from whitecell.play.board import PERSON
from whitecell.play.commands import parse
from whitecell.play.replay import event_of, replayed
from whitecell.review.findings.hindrances import missed
from whitecell.review.measures.material import material
from whitecell.review.record.reading import read as record_of
from whitecell.session.performance import Cast, begin, cast_of, fork, perform

SEEDS = range(1, 201)

KNOWING = {
    "isolate_question": "the grid operator was told of the jump host",
    "ups_question": "the cable operator was told of the battery controllers",
    "gateway_question": "the headquarters was told of the stolen token",
    "prebunk_question": "the joint cell was told of the forged voice",
    "patrol_closes": "the headquarters did not get the order to keep clear",
    "nudge_grid": "the grid operator was not told of the jump host in time",
}
"""Injects whose release depends on what a cell knows, and on what."""


def test_siloed_cells_share_later_judge_worse_and_mostly_end_otherwise():
    """Over two hundred nights each; in one test, so that they are played once on many workers."""
    played = nights(SEEDS, "doctrinal", "siloed")
    for measure in ("share", "brier", "average"):
        doctrinal, siloed = (
            between([getattr(night, measure) for night in found]) for found in played.values()
        )
        assert doctrinal[1] < siloed[0], measure
    endings = [Counter(night.ending for night in found) for found in played.values()]
    assert [most.most_common(1)[0][0] for most in endings] == ["held", "dark"]


@pytest.mark.parametrize("inject", KNOWING)
def test_an_inject_depends_on_what_a_cell_knows(inject):
    asked = strait().injects[inject]
    reads = asked.when or f"done.{asked.if_not}"
    assert any(word in reads for word in ("knows.", "read.", "done."))
    outcomes = {inject in night(cells, 7).released for cells in ("doctrinal", "siloed")}
    assert outcomes == {True, False}


CHAIN = [
    ("inject_released", {"inject": "scada_lockout"}),
    ("inject_released", {"inject": "ups_shutdown"}),
    ("service_changed", {"service": "landing_station", "level": 0}),
    ("backup_spent", {"service": "national_traffic"}),
    ("service_changed", {"service": "national_traffic", "level": 0}),
    ("inject_released", {"inject": "station_dark"}),
    ("gauge_aimed", {"gauge": "public_trust"}),
]
"""How a siloed night went dark, each because of the one before it: control.md tells it."""


@pytest.fixture
def siloed_night(tmp_path):
    """The journal of one siloed night."""
    path = str(tmp_path / "siloed.journal")
    conductor = begin(strait(), Cast(7, {"*": "siloed"}), path)
    conductor.run()
    conductor.sink.journal.close()
    assert conductor.board.ending == "dark"
    return path


def test_a_chain_of_events_leads_from_what_was_not_shared_to_the_ending(siloed_night):
    rows = list(read(siloed_night))
    events = {event.number: event for event in map(event_of, rows)}
    board = replayed(rows)
    reached = None
    for kind, fields in CHAIN:
        found = [e for e in events.values() if fits(e, kind, fields) and after(e, reached, events)]
        assert found, (kind, fields)
        reached = found[0].number
    assert "jump_host" not in board.desks["grid_op"].reached
    assert board.expectations["warn_grid"].stage == "not_done"
    assert board.value("gauge.public_trust") < 25


def test_the_review_begins_that_chain_with_what_was_not_shared(siloed_night):
    rows = list(read(siloed_night))
    numbers = {}
    for event in map(event_of, rows):
        if fits(event, "expectation_met", {"expectation": "warn_grid", "stage": "not_done"}):
            numbers["not shared"] = event.number
        if fits(event, *CHAIN[0]):
            numbers["locked out"] = event.number
    better = missed(material(record_of(rows)))[0]
    lines = [[number for step in line for number in step.events] for line in better.lines]
    assert better.ending == "held"
    assert any(line[0] == numbers["not shared"] and numbers["locked out"] in line for line in lines)


def fits(event, kind, fields):
    if event.kind != kind:
        return False
    return all(getattr(event, name) == value for name, value in fields.items())


def after(event, cause, events):
    """Whether an event follows from a cause, however many steps lie between."""
    return (
        cause is None
        or cause in event.because
        or any(after(events[number], cause, events) for number in event.because)
    )


def test_reversing_the_first_link_changes_the_ending(siloed_night, tmp_path):
    """The same cells, no wiser than before; only the jump host is shared with the grid operator."""
    forked = fork(siloed_night, "night +26m", str(tmp_path / "forked.journal"))
    said_by(forked, "fusion.head", "share jump_host with grid_op")
    forked.run()
    forked.sink.journal.close()
    board = forked.board
    assert not board.injects["scada_lockout"].number
    assert board.ending == "costly"


def test_a_fork_that_changes_nothing_ends_the_same(siloed_night, tmp_path):
    forked = fork(siloed_night, "night +26m", str(tmp_path / "forked.journal"))
    forked.run()
    forked.sink.journal.close()
    assert list(read(tmp_path / "forked.journal")) == list(read(siloed_night))


def said_by(conductor, seat, line):
    """Lets a person sit down for one action, and whoever sat there before go on after it."""
    cell = seat.partition(".")[0]
    before = conductor.board.occupant(cell)
    conductor.seat(cell, PERSON)
    assert conductor.submit(Entry(seat, parse(line))).refused is None
    conductor.seat(cell, before)


@pytest.mark.parametrize(("minute", "ending"), [(60, "held"), (90, "costly")])
def test_half_an_hour_decides_what_the_release_of_the_token_is_worth(minute, ending):
    grant = {"at": f"+{minute}m", "as": "tokyo", "do": "grant gateway_token for hq"}
    expects = {"expect": "inject.gateway_question" if minute == 60 else "inject.false_order"}
    play = {"play": {"title": "A release", "seed": 7, "others": "doctrinal"}}
    scripted = ScriptedPlay.model_validate({**play, "steps": [grant, expects], "ends": ending})
    conductor = begin(strait(), cast_of(scripted))
    perform(conductor, scripted)
    assert (conductor.board.injects["false_order"].number > 0) == (minute == 90)


def weighed(*, without=None):
    """The Brier score of the careful night, perhaps without one item's weighing."""
    careful = read_plays(open_folder(str(STRAIT)))["plays/careful.yaml"]
    steps = [step for step in careful.steps if step.do and f"weigh {without} " not in step.do]
    conductor = begin(strait(), cast_of(careful))
    perform(conductor, careful.model_copy(update={"steps": tuple(steps), "ends": None}))
    return brier(conductor.board)


@pytest.mark.parametrize("item", ["captured_tool", "payment_path"])
def test_leaving_out_the_weighing_of_one_item_makes_the_judgement_worse(item):
    assert weighed(without=item) > weighed()
