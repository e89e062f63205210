"""The conductor: lets time pass, hands entries on, keeps before it tells, and seats people."""

from tests.steps.night import PEOPLE
from tests.unit.play.council import SEEN, script
from whitecell.journal.reading import read
from whitecell.journal.verify import verify
from whitecell.play.actions import Entry
from whitecell.play.commands import parse
from whitecell.session.performance import Cast, begin, go_on

EVENING = script(SEEN)


def begun(journal=None, tell=None, seats=PEOPLE):
    conductor = begin(EVENING, Cast(7, seats), journal and str(journal), tell)
    conductor.open()
    return conductor


def said(cell="aa", text="tell cc: Hello"):
    return Entry(cell, parse(text))


def test_time_passes_to_where_it_is_told_and_no_further():
    conductor = begun()
    conductor.go_to(conductor.board.at._replace(story=90))
    assert (conductor.board.at.story, conductor.board.second) == (90, 90)


def test_there_is_nothing_to_wait_for_when_all_is_over():
    conductor = begun()
    conductor.run()
    assert conductor.next_instant() is None
    assert conductor.advance() is False


def test_an_entry_is_answered_with_its_events_or_the_reason_why_not():
    conductor = begun()
    done = conductor.submit(said())
    assert [event.kind for event in done.events] == ["message_sent", "delivery_sent", "delivered"]
    refused = conductor.submit(said(text="share track with bb"))
    assert refused.refused.sentence.id == "refusals.unknown_thing"
    assert refused.events == []


def test_what_was_entered_is_in_the_journal_when_its_receipt_is_given(tmp_path):
    conductor = begun(tmp_path / "a.journal")
    receipt = conductor.submit(said()).receipt
    assert [row.kind for row in read(tmp_path / "a.journal")][-1] == "delivered"
    assert verify(tmp_path / "a.journal", [receipt]).number == receipt.number


def test_nothing_is_told_before_it_is_kept(tmp_path):
    path, kept = tmp_path / "a.journal", []

    def tell(events, _):
        numbers = [event.number for event in events]
        return lambda: kept.append(set(numbers) <= {row.number for row in read(path)})

    conductor = begun(path, tell)
    conductor.submit(said())
    conductor.run()
    assert len(kept) > 5
    assert all(kept)


def test_a_key_is_remembered_when_the_play_is_taken_up_again(tmp_path):
    conductor = begun(tmp_path / "a.journal")
    first = conductor.submit(said(), "key")
    conductor.sink.journal.close()
    again = go_on(str(tmp_path / "a.journal"))
    assert again.submit(said(), "key").receipt == first.receipt
    assert len(again.board.messages) == 1


def test_somebody_else_takes_a_seat_in_the_middle_of_a_play():
    conductor = begun(seats={"*": "doctrinal", "control": "person"})
    conductor.go_to(conductor.board.at._replace(story=60))
    conductor.seat("aa", "person")
    assert conductor.board.occupant("aa") == "person"
    assert "aa" not in conductor.plans.understudies
    conductor.run()
    assert conductor.board.desks["aa"].read == {}
