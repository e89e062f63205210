"""Verifying says what is wrong and where, and finds nothing wrong where nothing is."""

import random
import shutil
import sqlite3
from contextlib import closing

import pytest

from tests.unit.journal.made import closed_journal, contents, killed_journal, row, rows, tamper
from whitecell.errors import JournalFault
from whitecell.journal.formats import INSERT
from whitecell.journal.rows import START, Receipt, chained, link
from whitecell.journal.store import Journal, read
from whitecell.journal.verify import Verified, verify


@pytest.fixture
def path(tmp_path):
    return closed_journal(tmp_path / "play.journal")


def refusal(path, receipts=()):
    """The id and facts of what verifying says; it must leave the folder as it was."""
    before = contents(path.parent)
    with pytest.raises(JournalFault) as raised:
        verify(path, receipts)
    assert contents(path.parent) == before
    said = raised.value.sentence
    assert raised.value.say("en") != raised.value.say("id")
    return said.id, {name: value for name, value in said.arguments.items() if name != "file"}


def receipt(number):
    return chained(rows(1, number), START, link)[1]


def test_a_whole_journal_is_told_by_its_last_event(path):
    assert verify(path, [receipt(1), receipt(5), receipt(9)]) == Verified(*receipt(9))


def test_a_killed_journal_is_whole(tmp_path):
    assert verify(killed_journal(tmp_path / "killed")) == Verified(*receipt(9))


def test_a_journal_without_events_is_whole(tmp_path):
    assert verify(closed_journal(tmp_path / "empty", last=0)) == Verified(*START)


def test_a_journal_in_play_can_be_verified(tmp_path):
    with Journal.create(tmp_path / "living", rows(1, 3)) as journal:
        journal.append(rows(4, 6))
        assert verify(tmp_path / "living", [journal.receipt]).number == 6


@pytest.mark.parametrize(
    "change",
    [
        "move = 2",
        "story = story + 1",
        "talk = 1",
        "kind = 'item.recalled'",
        "because = '3'",
        "body = body || ' '",
        "hash = zeroblob(32)",
    ],
)
@pytest.mark.parametrize("number", [1, 5, 9])
def test_the_first_changed_event_is_named(path, change, number):
    tamper(path, f"UPDATE events SET {change} WHERE number = {number}")
    assert refusal(path) == ("journal.changed", {"number": number})


def test_a_text_that_is_no_text_counts_as_changed(path):
    whole = path.read_bytes()
    assert whole.count(b'{"item":"n5"}') == 1
    path.write_bytes(whole.replace(b'{"item":"n5"}', b'{"item":"\xff5"}'))
    assert refusal(path) == ("journal.broken_at", {"number": 5})


def test_a_text_turned_into_nothing_counts_as_changed(tmp_path):
    path = closed_journal(tmp_path / "short", last=1)
    types_of_columns = bytes.fromhex("09 00 09 01 08 23 0d 27 4c")
    whole = path.read_bytes()
    assert whole.count(types_of_columns) == 1
    path.write_bytes(whole.replace(types_of_columns, types_of_columns.replace(b"\x0d", b"\0")))
    assert refusal(path) == ("journal.changed", {"number": 1})
    with pytest.raises(JournalFault, match="nothing was added to it"):
        Journal.open(path)


def test_the_first_of_several_missing_events_is_named(path):
    tamper(path, "DELETE FROM events WHERE number IN (4, 5, 7)")
    assert refusal(path) == ("journal.gap", {"number": 4, "found": 6})


def test_a_missing_first_event_is_named(path):
    tamper(path, "DELETE FROM events WHERE number = 1")
    assert refusal(path) == ("journal.gap", {"number": 1, "found": 2})


def test_events_moved_to_other_numbers_are_found(path):
    tamper(path, "UPDATE events SET number = 100 WHERE number = 9")
    assert refusal(path) == ("journal.gap", {"number": 9, "found": 100})


def test_two_events_that_changed_places_are_found(path):
    tamper(
        path,
        "UPDATE events SET number = 100 WHERE number = 4",
        "UPDATE events SET number = 4 WHERE number = 5",
        "UPDATE events SET number = 5 WHERE number = 100",
    )
    assert refusal(path) == ("journal.changed", {"number": 4})


def test_a_cut_end_shows_by_itself(path):
    tamper(path, "DELETE FROM events WHERE number > 6")
    assert refusal(path) == ("journal.cut", {"number": 6, "known": 9})


def test_a_journal_cut_to_nothing_shows(path):
    tamper(path, "DELETE FROM events")
    assert refusal(path) == ("journal.cut", {"number": 0, "known": 9})


def cut_with_care(path, number):
    """Cut the end, and change what stands beside the chain to match."""
    tail = receipt(number)
    tamper(
        path,
        f"DELETE FROM events WHERE number > {number}",
        f"UPDATE head SET value = '{tail.number} {tail.hash}' WHERE name = 'tail'",
    )


def test_an_end_cut_with_care_shows_by_a_receipt(path):
    cut_with_care(path, 6)
    assert verify(path).number == 6
    assert refusal(path, [receipt(3), receipt(8)]) == ("journal.cut", {"number": 6, "known": 8})


def test_an_end_cut_with_care_shows_by_an_action_key(tmp_path):
    with Journal.create(tmp_path / "play.journal", rows(1, 3)) as journal:
        journal.append(rows(4, 9), keys={"k1": "taken"})
    cut_with_care(tmp_path / "play.journal", 6)
    assert refusal(tmp_path / "play.journal") == ("journal.cut", {"number": 6, "known": 9})


def test_a_lost_wal_shows_by_a_receipt(tmp_path):
    with Journal.create(tmp_path / "living", rows(1, 3)) as journal:
        known = journal.append(rows(4, 6))
        shutil.copyfile(tmp_path / "living", tmp_path / "copy")
    assert refusal(tmp_path / "copy", [known]) == ("journal.cut", {"number": 3, "known": 6})


def rewrite(path, number):
    """Change an event and chain everything after it anew."""
    told = [*rows(1, number - 1), row(number, body="{}"), *rows(number + 1, 9)]
    sealed, tail = chained(told, START, link)
    tamper(path, "DELETE FROM events")
    with closing(sqlite3.connect(path)) as db, db:
        db.executemany(INSERT, sealed)
    return tail


def test_a_rewritten_chain_shows_by_the_noted_end(path):
    rewrite(path, 4)
    assert refusal(path) == ("journal.rewritten", {"number": 9})


def test_a_chain_rewritten_with_care_shows_by_the_first_receipt_after_it(path):
    tail = rewrite(path, 4)
    tamper(path, f"UPDATE head SET value = '9 {tail.hash}' WHERE name = 'tail'")
    assert verify(path) == Verified(*tail)
    known = [receipt(7), receipt(2), receipt(5)]
    assert refusal(path, known) == ("journal.rewritten", {"number": 5})


def test_events_added_from_outside_are_found(path):
    sealed, _ = chained(rows(10, 11), receipt(9), link)
    with closing(sqlite3.connect(path)) as db, db:
        db.executemany(INSERT, sealed)
    assert refusal(path) == ("journal.surplus", {"number": 10})


@pytest.mark.parametrize(
    "change", ["DELETE FROM head", "UPDATE head SET value = 'nine' WHERE name = 'tail'"]
)
def test_a_lost_note_of_the_end_is_found(path, change):
    tamper(path, change)
    assert refusal(path) == ("journal.no_tail", {"number": 9})


def test_a_receipt_for_no_event_proves_nothing(path):
    assert verify(path, [START]).number == 9
    assert refusal(path, [Receipt(10**30, "")]) == ("journal.cut", {"number": 9, "known": 10**30})


def test_a_journal_cut_in_the_middle_of_the_file_is_damaged(tmp_path):
    path = closed_journal(tmp_path / "long", last=500)
    path.write_bytes(path.read_bytes()[:20000])
    assert refusal(path)[0] in {"journal.broken_at", "journal.damaged"}


def test_whatever_bit_is_flipped_the_events_are_unchanged_or_it_is_said(path):
    whole, draw = path.read_bytes(), random.Random(1)
    for position in draw.sample(range(len(whole) * 8), 800):
        flipped = bytearray(whole)
        flipped[position // 8] ^= 1 << position % 8
        path.write_bytes(flipped)
        try:
            verify(path)
        except JournalFault:
            continue
        assert list(read(path)) == rows(1, 9)
