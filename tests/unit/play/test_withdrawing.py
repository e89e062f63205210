"""Entries taken back: what comes along, what is left of a deadline, and what stays."""

import pytest

from tests.unit.session.evening import evening
from whitecell.play.actions import Entry
from whitecell.play.commands import parse
from whitecell.play.view import view


class Evening:
    """The evening of the spice route, entered line by line."""

    def __init__(self, *people):
        self.conductor = evening(*people)
        self.board = self.conductor.board
        self.conductor.open()

    def wait(self, minutes):
        at = self.board.at
        self.conductor.go_to(at._replace(story=at.story + minutes * 60))

    def enter(self, seat, line):
        return self.conductor.submit(Entry(seat, parse(line))).refused


@pytest.fixture
def night():
    return Evening("house", "guild", "gowa")


def test_a_request_for_several_cells_is_one_entry(night):
    night.wait(60)
    assert night.enter("house", "request inner_letter for gowa, guild") is None
    assert night.enter("house", "undo") is None
    assert {request.stage for request in night.board.requests} == {"withdrawn"}


def test_two_requests_are_two_entries(night):
    night.wait(60)
    night.enter("house", "request inner_letter for guild")
    night.enter("house", "request inner_letter for gowa")
    night.enter("house", "undo")
    assert [request.stage for request in night.board.requests] == ["asked", "withdrawn"]


def test_a_paper_that_was_taken_back_keeps_its_number_and_cannot_be_used(night):
    night.wait(40)
    night.enter("house", "tell guild: Wrong table")
    number = len(view(night.board, "guild").papers)
    night.enter("house", "undo")
    paper = view(night.board, "guild").papers[number - 1]
    assert (paper.number, paper.stage, paper.text["en"]) == (number, "taken_back", "(recalled)")
    assert night.enter("guild", f"ack M{number}") is not None
    assert night.enter("guild", f"tell gowa about M{number}: Look") is not None


def test_what_was_left_of_a_deadline_runs_on(night):
    night.wait(60)
    night.enter("house", "share inner_letter with guild")
    night.wait(25)
    due = night.board.decisions["move_ships"].due
    night.enter("guild", "decide move_ships: wait")
    left = due - night.board.at.story
    night.wait(60)
    assert night.enter("control", "undo") is None
    assert night.board.decisions["move_ships"].due == night.board.at.story + left


def test_an_expected_action_that_a_slip_had_met_is_due_again(night):
    night.enter("gowa", "ack first_fire")
    assert night.board.value("done.fire_heard")
    night.enter("gowa", "undo")
    assert night.board.expectations["fire_heard"].stage == "due"


def test_an_understudy_leaves_nothing_to_take_back():
    alone = Evening("guild")
    alone.wait(120)
    refused = alone.enter("control", "undo")
    assert refused.sentence.id == "undo.nothing"
