"""Entries that were taken back, in a journal of so many entries that the oldest are forgotten."""

import pytest

from tests.benchmarks.fixed_plays import opening, prepared_actions
from tests.benchmarks.made_scripts import made_script
from whitecell.play import entries
from whitecell.play.actions import Entry, TurnPlay, Withdraw
from whitecell.play.board import CONTROL
from whitecell.play.lives import Instant
from whitecell.play.replay import written
from whitecell.play.runner import step
from whitecell.review.record import withdrawals
from whitecell.review.record.reading import read

INJECTS, CELLS = 30, 3


def rows_with_one_taken_back():
    """Every cell acknowledges every inject, and the last one takes that back."""
    board, rows = opening(made_script(INJECTS, CELLS))
    for trigger in ("open", "start"):
        rows += step(board, board.at, (Entry(CONTROL, TurnPlay(trigger)),))[0]
    for at, acts in prepared_actions(INJECTS, CELLS, decisions=False):
        while (due := board.agenda.next_due()) is not None and due < at.story:
            rows += step(board, Instant(0, due, 0))[0]
        rows += step(board, at, acts)[0]
    last = next(e for e in board.entries.newest_first() if e.event.kind == "acknowledged")
    undone, refused = step(board, board.at, (Entry(last.cell, Withdraw(str(last.number))),))
    assert refused == [None]
    return [written(event) for event in (*rows, *undone)], last.event.delivery


@pytest.mark.parametrize("most", [entries.MOST, 10])
def test_what_was_taken_back_last_stands_as_before_and_the_rest_as_it_was(most, monkeypatch):
    rows, taken_back = rows_with_one_taken_back()
    monkeypatch.setattr(entries, "MOST", most)
    monkeypatch.setattr(withdrawals, "MOST", most)
    deliveries = read(rows).deliveries
    assert [row.index for row in deliveries if row.acknowledged is None] == [taken_back]
    assert len(deliveries) == INJECTS * CELLS


def test_what_stood_before_an_entry_is_kept_while_the_entry_can_be_taken_back(monkeypatch):
    held = []
    forget = withdrawals.Withdrawals._forget

    def counting(self, known):
        held.append(len(self._before))
        forget(self, known)
        held.append(len(self._before))

    monkeypatch.setattr(withdrawals.Withdrawals, "_forget", counting)
    monkeypatch.setattr(entries, "MOST", 10)
    monkeypatch.setattr(withdrawals, "MOST", 10)
    read(rows_with_one_taken_back()[0])
    assert held[::2]
    assert set(held[::2]) == {31}
    assert all(10 <= after <= 20 for after in held[1::2])
