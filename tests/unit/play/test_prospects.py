"""What the rules would say before something is shared, as far as the seat may know."""

import pytest

from tests.unit.session.evening import evening
from whitecell.errors import ActionRefused
from whitecell.play.actions import Entry, Share
from whitecell.play.prospects import prospects
from whitecell.session.clock import elapse

EVERYBODY = ("sriwijaya", "majapahit", "gowa", "guild")


@pytest.fixture
def board():
    conductor = evening("house", "guild")
    conductor.open()
    elapse(conductor, 3600)
    return conductor


def outcomes(board, seat, ref):
    return {one.cell: one.outcome for one in prospects(board, seat, ref, EVERYBODY)}


def test_the_centre_sees_share_ask_and_withhold(board):
    assert outcomes(board.board, "house", "yard_finding") == {
        "sriwijaya": "share", "majapahit": "ask", "gowa": "share", "guild": "withhold",
    }  # fmt: skip


def test_a_short_form_is_seen_where_the_full_one_may_not_go(board):
    assert outcomes(board.board, "house", "inner_letter")["guild"] == "sanitised"


def test_asking_changes_nothing(board):
    before = board.board.number
    outcomes(board.board, "house", "yard_finding")
    assert board.board.number == before


def test_the_prospect_is_what_sharing_then_does(board):
    seen = outcomes(board.board, "house", "yard_finding")
    board.submit(Entry("house", Share("yard_finding", EVERYBODY)))
    stages = {d.cell: d.stage for d in board.board.deliveries_of["yard_finding"]}
    became = {"awaiting": "ask", "withheld": "withhold", "delivered": "share"}
    assert {cell: became[stage] for cell, stage in stages.items()} == seen


def test_who_has_the_short_form_alone_learns_nothing_of_the_full_one(board):
    board.submit(Entry("house", Share("inner_letter", ("guild",))))
    elapse(board, 3600)
    assert set(outcomes(board.board, "guild", "inner_letter").values()) == {"unknown"}


def test_what_a_seat_does_not_have_is_refused_like_what_is_not_there(board):
    said = []
    for ref in ("yard_finding", "no_such_thing"):
        with pytest.raises(ActionRefused) as refused:
            outcomes(board.board, "guild", ref)
        said.append(refused.value.sentence.id)
    assert said == ["refusals.unknown_thing"] * 2
