"""Each row of the lifecycle tables is taken by a shipped play, which fails without that row."""

from pathlib import Path

import pytest
from transitions import MachineError

from whitecell.errors import ActionRefused, PlayRefused
from whitecell.intake.exercises import read_exercise, read_plays
from whitecell.intake.folders import open_folder
from whitecell.play import deliveries, lifecycle
from whitecell.session.performance import begin, cast_of, perform

EXERCISES = Path(__file__).parents[2] / "exercises"

SPICE_CAREFUL = ("01-spice-route", "plays/careful.yaml")
SPICE_ALONE = ("01-spice-route", "plays/each_alone.yaml")
SPICE_LATE = ("01-spice-route", "plays/late.yaml")
CAREFUL = ("05-fusion-strait", "plays/careful.yaml")
ROUGH = ("05-fusion-strait", "plays/rough.yaml")
WALLS = ("05-fusion-strait", "plays/walls.yaml")

TAKEN_BY = {
    ("play", "open", "planned"): SPICE_LATE,
    ("play", "start", "open"): SPICE_LATE,
    ("play", "pause", "running"): ROUGH,
    ("play", "resume", "paused"): ROUGH,
    ("play", "end", "running"): SPICE_LATE,
    ("play", "hot_wash", "ended"): SPICE_LATE,
    ("play", "debrief", "hot_wash"): SPICE_LATE,
    ("play", "close", "debrief"): SPICE_LATE,
    ("move", "begin", "waiting"): SPICE_LATE,
    ("move", "discuss", "under_way"): ROUGH,
    ("move", "finish", "under_way"): SPICE_LATE,
    ("move", "finish", "discussed"): SPICE_LATE,
    ("inject", "release", "planned"): SPICE_LATE,
    ("inject", "release", "held"): ROUGH,
    ("inject", "hold", "planned"): ROUGH,
    ("inject", "unhold", "held"): ROUGH,
    ("inject", "cancel", "planned"): ROUGH,
    ("inject", "restore", "cancelled"): ROUGH,
    ("inject", "lapse", "planned"): SPICE_LATE,
    ("inject", "close", "released"): SPICE_LATE,
    ("inject", "reopen", "closed"): SPICE_CAREFUL,
    ("item", "grade", "collected"): SPICE_CAREFUL,
    ("item", "grade", "corrected"): SPICE_CAREFUL,
    ("item", "assess", "collected"): CAREFUL,
    ("item", "assess", "graded"): CAREFUL,
    ("item", "disseminate", "collected"): SPICE_LATE,
    ("item", "disseminate", "graded"): CAREFUL,
    ("item", "disseminate", "assessed"): SPICE_CAREFUL,
    ("item", "correct", "collected"): SPICE_LATE,
    ("item", "correct", "assessed"): SPICE_CAREFUL,
    ("item", "correct", "disseminated"): ROUGH,
    ("item", "correct", "corrected"): SPICE_ALONE,
    ("item", "correct", "graded"): SPICE_CAREFUL,
    ("item", "recall", "collected"): SPICE_LATE,
    ("item", "recall", "graded"): SPICE_ALONE,
    ("item", "recall", "assessed"): SPICE_ALONE,
    ("item", "recall", "disseminated"): ROUGH,
    ("item", "recall", "corrected"): ROUGH,
    ("item", "close", "disseminated"): SPICE_LATE,
    ("item", "amend", "graded"): SPICE_CAREFUL,
    ("item", "amend", "assessed"): SPICE_CAREFUL,
    ("item", "amend", "disseminated"): SPICE_CAREFUL,
    ("item", "back_to_collected", "amended"): SPICE_CAREFUL,
    ("item", "back_to_graded", "amended"): SPICE_CAREFUL,
    ("item", "back_to_assessed", "amended"): SPICE_CAREFUL,
    ("item", "back_to_corrected", "amended"): SPICE_CAREFUL,
    ("delivery", "await", "pending"): SPICE_CAREFUL,
    ("delivery", "withhold", "pending"): CAREFUL,
    ("delivery", "deliver", "pending"): SPICE_LATE,
    ("delivery", "deliver", "awaiting"): SPICE_CAREFUL,
    ("delivery", "deliver", "withheld"): CAREFUL,
    ("delivery", "acknowledge", "delivered"): SPICE_CAREFUL,
    ("delivery", "close", "acknowledged"): SPICE_CAREFUL,
    ("delivery", "recall", "delivered"): ROUGH,
    ("delivery", "recall", "acknowledged"): ROUGH,
    ("delivery", "take_back", "pending"): ROUGH,
    ("delivery", "take_back", "awaiting"): SPICE_CAREFUL,
    ("delivery", "take_back", "withheld"): SPICE_CAREFUL,
    ("delivery", "take_back", "delivered"): SPICE_CAREFUL,
    ("delivery", "return", "acknowledged"): SPICE_CAREFUL,
    ("delivery", "reopen", "closed"): SPICE_CAREFUL,
    ("decision", "draft", "open"): ROUGH,
    ("decision", "propose", "open"): SPICE_LATE,
    ("decision", "propose", "drafted"): ROUGH,
    ("decision", "propose", "objected"): ROUGH,
    ("decision", "object", "proposed"): ROUGH,
    ("decision", "give_back", "proposed"): SPICE_ALONE,
    ("decision", "decide", "open"): SPICE_LATE,
    ("decision", "decide", "drafted"): ROUGH,
    ("decision", "decide", "proposed"): SPICE_LATE,
    ("decision", "decide", "objected"): ROUGH,
    ("decision", "take_effect", "decided"): SPICE_LATE,
    ("decision", "lapse", "open"): ROUGH,
    ("decision", "lapse", "drafted"): SPICE_ALONE,
    ("decision", "lapse", "objected"): ROUGH,
    ("decision", "lapse", "proposed"): WALLS,
    ("decision", "amend", "drafted"): ROUGH,
    ("decision", "amend", "proposed"): ROUGH,
    ("decision", "amend", "objected"): ROUGH,
    ("decision", "amend", "decided"): ROUGH,
    ("decision", "amend", "in_effect"): ROUGH,
    ("decision", "back_to_open", "amended"): ROUGH,
    ("decision", "back_to_drafted", "amended"): ROUGH,
    ("decision", "back_to_proposed", "amended"): ROUGH,
    ("decision", "back_to_objected", "amended"): ROUGH,
    ("decision", "back_to_decided", "amended"): ROUGH,
    ("expectation", "meet", "due"): SPICE_CAREFUL,
    ("expectation", "meet_partly", "due"): ROUGH,
    ("expectation", "miss", "due"): SPICE_LATE,
    ("expectation", "leave", "due"): SPICE_LATE,
    ("expectation", "meet_late", "not_done"): SPICE_LATE,
    ("expectation", "reopen", "done"): ROUGH,
    ("expectation", "reopen", "partly_done"): ROUGH,
    ("expectation", "reopen", "not_done"): ROUGH,
    ("expectation", "reopen", "not_observed"): ROUGH,
    ("expectation", "reopen", "done_late"): ROUGH,
    ("request", "grant", "asked"): SPICE_CAREFUL,
    ("request", "refuse", "asked"): SPICE_ALONE,
    ("request", "leave", "asked"): ROUGH,
    ("request", "withdraw", "asked"): SPICE_CAREFUL,
}


@pytest.fixture(scope="module")
def scripts():
    return {
        name: read_exercise(str(EXERCISES / name)) for name in {x for x, _ in TAKEN_BY.values()}
    }


@pytest.fixture(scope="module")
def plays():
    names = {exercise for exercise, _ in TAKEN_BY.values()}
    return {name: read_plays(open_folder(str(EXERCISES / name))) for name in names}


@pytest.fixture(scope="module")
def rows_taken(scripts, plays):
    """The rows that each play takes, as its triggers are pulled."""
    with pytest.MonkeyPatch.context() as patch:
        taken = {}
        for play in dict.fromkeys(TAKEN_BY.values()):
            taken[play] = set()
            for life in lifecycle.LIFECYCLES:
                noting(patch, life, taken[play])
            performed(play, scripts, plays)
            patch.undo()
        return taken


def noting(patch, life, taken):
    """Notes each row of a lifecycle when it is taken."""
    for name, pull in getattr(lifecycle, life).items():

        def pulled(living, name=name, pull=pull):
            taken.add((life, name, living.stage))
            return pull(living)

        replace(patch, life, name, pulled)


def replace(patch, life, trigger, pull):
    """Puts another trigger in the place of one, wherever the rooms reach for it."""
    patch.setitem(getattr(lifecycle, life), trigger, pull)
    if (life, trigger) == ("delivery", "deliver"):
        patch.setattr(deliveries, "_deliver", pull)


def performed(play, scripts, plays):
    exercise, file = play
    scripted = plays[exercise][file]
    perform(begin(scripts[exercise], cast_of(scripted)), scripted)


def without(life, trigger, source):
    """The trigger of a lifecycle whose table lacks one row."""
    table = lifecycle.LIFECYCLES[life]
    rest = [row for row in table if row[:2] != (trigger, source)]
    assert len(rest) == len(table) - 1
    rules = lifecycle.Rules(
        model=None,
        states=lifecycle.stages(table),
        transitions=[list(row) for row in rest],
        initial=table[0][1],
        auto_transitions=False,
        model_attribute="stage",
    )
    return rules.events[trigger].trigger if trigger in rules.events else impossible


def impossible(living):
    raise MachineError(f"no trigger of that name from {living.stage}")


def test_every_row_of_every_table_is_named_here():
    rows = {
        (life, trigger, source)
        for life, table in lifecycle.LIFECYCLES.items()
        for trigger, source, _ in table
    }
    assert set(TAKEN_BY) == rows


@pytest.mark.parametrize("row", TAKEN_BY, ids=" ".join)
def test_a_row_is_taken_by_its_play(row, rows_taken):
    assert row in rows_taken[TAKEN_BY[row]]


@pytest.mark.parametrize("row", TAKEN_BY, ids=" ".join)
def test_a_play_fails_without_its_row(row, scripts, plays, monkeypatch):
    life, trigger, source = row
    replace(monkeypatch, life, trigger, without(life, trigger, source))
    with pytest.raises((PlayRefused, ActionRefused, MachineError, RuntimeError)):
        performed(TAKEN_BY[row], scripts, plays)
