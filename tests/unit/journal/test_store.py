"""The writer: appending, receipts, action keys, names, and what it does when it cannot write."""

import resource
import sqlite3
from contextlib import closing, contextmanager

import pytest

from tests.unit.journal.made import closed_journal, contents, killed_journal, row, rows, tamper
from whitecell.errors import JournalFault
from whitecell.journal.reading import beside
from whitecell.journal.rows import START
from whitecell.journal.store import Journal, read
from whitecell.journal.verify import verify


@pytest.fixture
def path(tmp_path):
    return tmp_path / "play.journal"


@contextmanager
def files_no_larger_than(size):
    """Every write beyond this size fails, as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_rows_come_back_as_they_were_written(path):
    with Journal.create(path, rows(1, 3)) as journal:
        journal.append(rows(4, 5))
        assert list(journal.rows()) == rows(1, 5)
        assert list(journal.rows(after=3)) == rows(4, 5)
    assert list(read(path)) == rows(1, 5)


def test_a_receipt_names_the_last_event(path):
    with Journal.create(path, rows(1, 3)) as journal:
        assert journal.receipt.number == 3
        assert journal.append(rows(4, 5)) == journal.receipt
        assert journal.receipt.number == 5


def test_appending_nothing_changes_nothing(path):
    with Journal.create(path, []) as journal:
        assert journal.append([]) == START


def test_the_same_rows_give_the_same_receipt_however_they_were_grouped(tmp_path):
    with Journal.create(tmp_path / "a", rows(1, 5)) as a, Journal.create(tmp_path / "b", []) as b:
        for number in range(1, 6):
            b.append([row(number)])
        assert a.receipt == b.receipt


def test_a_journal_goes_on_where_it_was_closed(path):
    closed_journal(path, last=3)
    with Journal.open(path) as journal:
        journal.append(rows(4, 4))
    assert verify(path).number == 4


def test_a_journal_goes_on_where_its_process_was_killed(path):
    killed_journal(path)
    with Journal.open(path) as journal:
        journal.append(rows(10, 10))
    assert list(read(path)) == rows(1, 10)


def test_opening_and_closing_writes_nothing_into_the_chain(path):
    before = verify(closed_journal(path))
    Journal.open(path).close()
    assert verify(path) == before


def test_a_closed_journal_is_one_plain_file(path):
    closed_journal(path)
    assert list(contents(path.parent)) == [path.name]
    assert not list(path.parent.glob("*-shm"))


def test_an_action_key_finds_its_answer_and_receipt(path):
    with Journal.create(path, rows(1, 1)) as journal:
        receipt = journal.append(rows(2, 3), keys={"k1": "taken"})
        journal.append(rows(4, 4))
        assert journal.answer("k1") == ("taken", receipt)
        assert journal.answer("k2") is None


def test_an_action_refused_without_an_event_keeps_its_answer(path):
    with Journal.create(path, rows(1, 1)) as journal:
        journal.append([], keys={"k1": "refused"})
    with Journal.open(path) as journal:
        assert journal.answer("k1") == ("refused", journal.receipt)


def test_an_action_key_counts_once(path):
    with Journal.create(path, rows(1, 1)) as journal:
        journal.append(rows(2, 2), keys={"k1": "taken"})
        with pytest.raises(JournalFault, match='key "k1" is in'):
            journal.append(rows(3, 3), keys={"k1": "again"})
        assert journal.append(rows(3, 3)).number == 3


def test_names_stand_beside_the_chain(path):
    with Journal.create(path, rows(1, 1)) as journal:
        journal.set_name("fusion.lead", "Sari")
        journal.set_name("fusion.lead", "Dewi")
        assert journal.names == {"fusion.lead": "Dewi"}
        assert journal.receipt.number == 1
    assert beside(path).names == {"fusion.lead": "Dewi"}


def test_anchors_and_header_stand_beside_the_chain(path):
    with Journal.create(path, rows(1, 1), head={"exercise": "harbour"}) as journal:
        journal.append(rows(2, 3), anchors={2: "2026-05-04T09:00:00+07:00"})
    assert beside(path).head == {"exercise": "harbour"}
    assert beside(path).anchors == ((2, "2026-05-04T09:00:00+07:00"),)


def test_rows_out_of_step_are_not_written(path):
    with Journal.create(path, rows(1, 1)) as journal:
        with pytest.raises(ValueError, match="row 3 stands where row 2 is due"):
            journal.append(rows(3, 3))
        assert journal.append(rows(2, 2)).number == 2


def test_a_journal_never_overwrites_a_file(path):
    path.write_text("mine")
    with pytest.raises(JournalFault, match="never overwrites"):
        Journal.create(path, rows(1, 1))
    assert contents(path.parent) == {path.name: b"mine"}


def test_a_journal_needs_its_folder(tmp_path):
    with pytest.raises(JournalFault, match="there is no folder"):
        Journal.create(tmp_path / "missing" / "play.journal", rows(1, 1))


def test_a_missing_journal_is_not_made_by_opening_it(path):
    with pytest.raises(JournalFault, match="no journal"):
        Journal.open(path)
    assert contents(path.parent) == {}


def test_a_journal_that_cannot_be_written_leaves_nothing_behind(path):
    with files_no_larger_than(8192), pytest.raises(JournalFault, match="not recorded"):
        Journal.create(path, rows(1, 500))
    assert contents(path.parent) == {}


def test_a_draft_left_by_a_killed_process_is_no_hindrance(path):
    path.with_name("play.journal-new").write_bytes(b"half a journal")
    closed_journal(path)
    assert list(contents(path.parent)) == [path.name]


def test_a_step_that_does_not_fit_on_the_disk_is_not_recorded_at_all(path):
    with Journal.create(path, rows(1, 3)) as journal:
        acknowledged = journal.append(rows(4, 6), keys={"k1": "taken"})
        with files_no_larger_than(32768), pytest.raises(JournalFault, match="not recorded"):
            journal.append(rows(7, 2000), keys={"k2": "taken"})
        assert journal.receipt == acknowledged
        assert journal.answer("k2") is None
        assert list(read(path)) == rows(1, 6)


def test_after_a_failure_only_opening_anew_goes_on(path):
    with Journal.create(path, rows(1, 3)) as journal:
        with files_no_larger_than(32768), pytest.raises(JournalFault):
            journal.append(rows(4, 2000))
        with pytest.raises(JournalFault, match="Open it again"):
            journal.append(rows(4, 4))
        with pytest.raises(JournalFault, match="Open it again"):
            journal.set_name("fusion.lead", "Sari")
    with Journal.open(path) as journal:
        journal.append(rows(4, 4))
    assert list(read(path)) == rows(1, 4)


def test_a_full_database_is_told_as_a_full_disk(path):
    with Journal.create(path, rows(1, 3)) as journal:
        journal._opened.db.execute("PRAGMA max_page_count = 8")
        with pytest.raises(JournalFault, match="disk is full"):
            journal.append(rows(4, 2000))
    assert verify(path).number == 3


def test_an_interrupted_step_is_not_recorded(path):
    class Interrupting(dict):
        def items(self):
            raise KeyboardInterrupt

    with Journal.create(path, rows(1, 3)) as journal:
        with pytest.raises(KeyboardInterrupt):
            journal.append(rows(4, 6), anchors=Interrupting({4: "noon"}))
        assert list(journal.rows()) == rows(1, 3)
        with pytest.raises(JournalFault, match="Open it again"):
            journal.append(rows(4, 6))
    assert list(read(path)) == rows(1, 3)


def test_a_closed_journal_takes_nothing_and_can_be_closed_again(path):
    journal = Journal.create(path, rows(1, 1))
    journal.close()
    journal.close()
    with pytest.raises(JournalFault, match="Open it again"):
        journal.append(rows(2, 2))
    with pytest.raises(JournalFault, match="Open it again"):
        journal.answer("k1")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE events SET body = '{}' WHERE number = 9",
        "UPDATE events SET hash = x'00' WHERE number = 9",
        "UPDATE events SET hash = zeroblob(32) WHERE number = 8",
        "DELETE FROM events WHERE number = 9",
        "DELETE FROM events",
        "DELETE FROM head",
    ],
)
def test_a_journal_with_a_changed_end_is_not_gone_on_with(path, change):
    tamper(closed_journal(path), change)
    before = contents(path.parent)
    with pytest.raises(JournalFault, match="nothing was added to it"):
        Journal.open(path)
    assert contents(path.parent) == before


def test_every_commit_is_synced(path):
    with Journal.create(path, rows(1, 1)) as journal:
        settings = [
            journal._opened.db.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous")
        ]
    assert settings == ["wal", 2]


def test_the_events_have_no_secondary_index(path):
    with closing(sqlite3.connect(closed_journal(path))) as db:
        assert db.execute("SELECT name FROM sqlite_schema WHERE type = 'index'").fetchall() == []


def test_how_a_play_is_carried_on_is_noted_beside_the_chain(path):
    with Journal.create(path, rows(1, 2)) as journal:
        assert journal.noted("speed") == ""
        before = journal.receipt
        journal.note("speed", "1")
        journal.note("speed", "2")
        assert journal.receipt == before
        with pytest.raises(ValueError, match="tail"):
            journal.note("tail", "0")
    assert verify(path)
    with Journal.open(path) as journal:
        assert journal.noted("speed") == "2"
