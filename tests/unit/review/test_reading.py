"""Reading a journal into rows."""

import pytest

from tests.unit.review.made import Journal
from whitecell.errors import JournalFault
from whitecell.play.events.plays import MoveChanged
from whitecell.play.events.world import GaugeAimed
from whitecell.play.lives import Instant
from whitecell.review.record.reading import read


def test_a_journal_without_a_row_is_refused():
    with pytest.raises(JournalFault):
        read([])


def test_one_event_is_enough_for_a_record():
    record = Journal().record()
    assert (record.stage, record.ended, record.last.number) == ("planned", None, 1)


def test_gaps_between_moves_are_no_seconds_of_play():
    journal = Journal().start()
    journal.at(120).add(MoveChanged("night", "over", 10 * 3600))
    journal.now = Instant(0, 10 * 3600, 0)
    journal.add(MoveChanged("talk", "under_way", 10 * 3600))
    journal.now = Instant(1, 10 * 3600, 240)
    journal.add(MoveChanged("talk", "discussed"))
    record = journal.record()
    assert record.last.second == 120 * 60 + 240
    assert (record.last.talk, record.last.story) == (240, 10 * 3600)


def test_a_pull_on_a_gauge_knows_where_it_pulled_before():
    journal = Journal().start()
    journal.add(GaugeAimed("calm", 600))
    journal.add(GaugeAimed("calm", 450))
    assert [(aim.before, aim.after) for aim in journal.record().aims] == [(500, 600), (600, 450)]


def test_a_person_at_any_seat_makes_it_a_play_of_people():
    assert Journal({"*": "doctrinal", "hq": "person"}).record().people
    assert not Journal({"*": "doctrinal", "control": "person"}).record().people


def test_where_no_entry_was_taken_back_the_record_is_the_same_without_looking_for_one():
    journal = Journal({"*": "person"}).start()
    journal.collect("watch")
    journal.at(5).share("watch", "port", who="person")
    journal.weigh("watch", "raiders", "for", who="person")
    journal.end("safe", 4)
    looked, quick = read(journal.rows), read(journal.rows, withdrawn=False)
    for name in ("items", "deliveries", "beliefs", "moves", "ended", "people", "seats"):
        assert getattr(quick, name) == getattr(looked, name)
    assert quick.board.entries is None
