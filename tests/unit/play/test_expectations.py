"""Expected actions: met, partly met, missed, late, ticked by hand."""

import pytest

from tests.unit.play.council import SEEN, play


def expecting(rest):
    """A council in which something is expected about what was seen."""
    return play(f"{SEEN}    expects: [{{id: hope, {rest}}}]\n")


def stage(night, minute=None):
    if minute is not None:
        night.pass_to(minute * 60)
    return night.board.expectations["hope"].stage


SHARE = "cell: fusion, does: share, what: track, with: [aa, bb], within: 20m"


def test_sharing_is_done_once_all_have_any_form_of_it():
    night = expecting(SHARE)
    night.enter("fusion", "share track with aa")
    assert stage(night) == "due"
    night.enter("fusion", "share track with bb")
    assert stage(night) == "done"


def test_what_is_not_shared_in_time_is_not_done_and_may_be_done_late():
    night = expecting(SHARE)
    assert stage(night, 20) == "not_done"
    night.enter("fusion", "share track with aa, bb")
    assert stage(night) == "done_late"


def test_what_was_shared_and_did_not_reach_them_all_is_partly_done():
    night = expecting(SHARE)
    night.enter("control", "set service line 0")
    night.enter("fusion", "share track with bb")
    assert stage(night, 20) == "partly_done"


@pytest.mark.parametrize(
    ("rest", "seat", "line"),
    [
        ("cell: fusion, does: request, what: track, with: [bb]", "fusion", "request track for bb"),
        (
            "cell: fusion, does: tell, what: track, with: [bb]",
            "fusion",
            "tell bb about track: Look",
        ),
    ],
)
def test_what_was_expected_is_done_by_doing_it(rest, seat, line):
    night = expecting(rest)
    night.enter(seat, line)
    assert stage(night) == "done"


def test_answering_is_done_by_yes_and_by_no():
    for answer in ("grant track for bb", "refuse track for bb: no"):
        night = expecting("cell: aa, does: answer, what: track")
        night.enter("fusion", "request track for bb")
        assert stage(night) == "due"
        night.enter("aa", answer)
        assert stage(night) == "done"


def test_what_another_cell_does_is_not_what_was_expected():
    night = expecting("cell: aa, does: share, what: track, with: [bb]")
    night.enter("fusion", "share track with aa, bb")
    assert stage(night, 30) == "not_done"


def test_what_is_said_aloud_is_ticked_by_control_or_not_observed():
    night = expecting("cell: aa, does: aloud, text: Says so., within: 5m")
    night.enter("control", "tick hope done")
    assert stage(night) == "done"
    assert (
        stage(expecting("cell: aa, does: aloud, text: Says so., within: 5m"), 5) == "not_observed"
    )


@pytest.mark.parametrize("ticked", ["done", "partly_done", "not_done", "not_observed"])
def test_control_may_tick_what_is_due(ticked):
    night = expecting(SHARE)
    night.enter("control", f"tick hope {ticked}")
    assert stage(night) == ticked


@pytest.mark.parametrize("line", ["tick hope done_late", "tick wish done", "tick hope perhaps"])
def test_control_cannot_tick_what_cannot_be(line):
    assert expecting(SHARE).attempt("control", line) is not None


def test_time_runs_from_when_it_reached_the_cell():
    night = expecting("cell: aa, does: share, what: track, with: [bb], within: 20m")
    night.pass_to(900)
    night.enter("fusion", "share track with aa")
    assert stage(night, 34) == "due"
    assert stage(night, 35) == "not_done"
