"""Entries: an acknowledgement is noted briefly, and is whole where somebody asks for it."""

import pytest

from tests.benchmarks.fixed_plays import opening, prepared_actions
from tests.benchmarks.made_scripts import made_script
from whitecell.play import entries
from whitecell.play.actions import Acknowledge, Entry, Tell, TurnPlay, Withdraw
from whitecell.play.board import CONTROL
from whitecell.play.lives import Instant
from whitecell.play.runner import step

SCRIPT = made_script(30, 3)


@pytest.fixture
def board():
    """A play in which every cell acknowledges every inject."""
    board, _ = opening(SCRIPT)
    for trigger in ("open", "start"):
        step(board, board.at, (Entry(CONTROL, TurnPlay(trigger)),))
    for at, acts in prepared_actions(30, 3):
        while (due := board.agenda.next_due()) is not None and due < at.story:
            step(board, Instant(0, due, 0))
        step(board, at, acts)
    return board


def test_an_acknowledgement_that_is_asked_for_says_what_stood_before_it(board):
    last = next(e for e in board.entries.newest_first() if e.event.kind == "acknowledged")
    was = last.before["deliveries", last.event.delivery]
    assert (was.stage, was.last) == ("delivered", last.event.because[0])
    assert board.deliveries[last.event.delivery].stage in ("acknowledged", "closed")
    assert board.entries.get(last.number) is last


def test_one_that_is_taken_back_lies_there_unnoticed_again(board):
    last = next(e for e in board.entries.newest_first() if e.event.kind == "acknowledged")
    _, refused = step(board, board.at, (Entry(last.cell, Withdraw(str(last.number))),))
    assert refused == [None]
    delivery = board.deliveries[last.event.delivery]
    assert delivery.stage == "delivered"
    again = Entry(last.cell, Acknowledge(delivery.thing))
    assert step(board, board.at, (again,))[1] == [None]


def test_the_oldest_entries_are_forgotten_and_the_last_ones_are_not(monkeypatch):
    monkeypatch.setattr(entries, "MOST", 20)
    board, _ = opening(SCRIPT)
    for trigger in ("open", "start"):
        step(board, board.at, (Entry(CONTROL, TurnPlay(trigger)),))
    numbers = []
    for at, acts in prepared_actions(30, 3):
        while (due := board.agenda.next_due()) is not None and due < at.story:
            step(board, Instant(0, due, 0))
        numbers += [e.number for e in step(board, at, acts)[0] if e.kind == "acknowledged"]
    kept = [entry.number for entry in board.entries.newest_first()]
    assert 20 <= len(kept) <= 41
    assert kept == sorted(kept, reverse=True)
    assert board.entries.get(numbers[0]) is None
    assert numbers[-1] in kept


def test_entries_of_every_kind_are_forgotten_where_nobody_acknowledges(monkeypatch):
    monkeypatch.setattr(entries, "MOST", 20)
    board, _ = opening(SCRIPT)
    for trigger in ("open", "start"):
        step(board, board.at, (Entry(CONTROL, TurnPlay(trigger)),))
    numbers = []
    for second in range(1, 100):
        entry = Entry("cell_0", Tell(("cell_1",), f"Ship {second} is in."))
        events, refused = step(board, Instant(0, second, 0), (entry,))
        assert refused == [None]
        numbers += [e.number for e in events if e.kind == "message_sent"]
    kept = [e.number for e in board.entries.newest_first() if e.event.kind == "message_sent"]
    assert len(numbers) == 99
    assert kept == numbers[: -len(kept) - 1 : -1]
    assert 20 <= len(kept) <= 41
    assert len(board.entries.known) < 5 * len(kept)
