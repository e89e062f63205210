"""The trail: every event again, by its number."""

import pytest

from tests.unit.review.made import Journal
from whitecell.play.events.plays import PlayChanged
from whitecell.play.lives import Instant
from whitecell.play.replay import written
from whitecell.review.record import trail
from whitecell.review.record.rows import Stamp


def played():
    journal = Journal().start()
    journal.collect("watch")
    journal.at(5).share("watch", "port", "hq", who="person")
    journal.weigh("watch", "raiders", "for")
    journal.now = Instant(1, 10 * 3600, 30)
    return journal.end("safe", 4)


@pytest.mark.parametrize("page", [1, 3, trail.PAGE])
def test_each_event_comes_back_as_it_was_written(page, monkeypatch):
    monkeypatch.setattr(trail, "PAGE", page)
    journal = played()
    record = journal.record()
    assert record.count == len(journal.rows)
    for row in journal.rows:
        assert written(record.event(row.number)) == row
        assert record.kind(row.number) == row.kind
        assert ",".join(map(str, record.because(row.number))) == row.because


def test_a_text_that_no_encoding_knows_comes_back():
    journal = Journal().start()
    number = journal.add(PlayChanged("paused", "", "\ud800 Ünïcode", "person"))
    assert journal.record().event(number).by == "\ud800 Ünïcode"


def test_a_stamp_counts_talk_from_the_start_of_its_move_and_only_there():
    record = played().record()
    assert record.stamp(1) == Stamp(1, 0, 0, None, 0)
    assert record.last == Stamp(record.count, 1, 10 * 3600, 30, 300)
    assert record.stamp(record.count) == record.last


def test_who_entered_an_event_and_the_events_of_some_kinds_are_at_hand():
    record = played().record()
    (number,) = record.trail.of_kinds(["shared", "no_such_kind"])
    assert (record.kind(number), record.trail.who(number)) == ("shared", "person")
    assert record.trail.who(1) == ""
    assert record.trail.first_of([1, number]) == "person"
    assert record.trail.first_of([1]) == ""
