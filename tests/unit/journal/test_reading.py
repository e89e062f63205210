"""Reading leaves a journal as it is, whatever state it is in."""

import os
import shutil
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.unit.journal.made import closed_journal, contents, killed_journal, rows, tamper
from whitecell.errors import JournalFault
from whitecell.journal.reading import beside, holds
from whitecell.journal.store import Journal, read
from whitecell.journal.verify import verify

NOBODY = 65534


@pytest.fixture
def open_folder():
    """A folder that other users may look into, unlike those of pytest."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@contextmanager
def without_rights_to_write_in(folder):
    """The folder is read-only; the superuser, whom that does not stop, becomes nobody."""
    superuser = os.geteuid() == 0
    folder.chmod(0o555)
    if superuser:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if superuser:
            os.seteuid(0)
        folder.chmod(0o755)


def test_a_killed_journal_is_read_with_all_that_was_acknowledged(tmp_path):
    assert list(read(killed_journal(tmp_path / "play.journal"))) == rows(1, 9)


def test_a_journal_says_whether_it_holds_a_kind_of_event(tmp_path):
    journal = killed_journal(tmp_path / "play.journal")
    assert holds(journal, rows(1, 9)[-1].kind)
    assert not holds(journal, "no_such_kind")


@pytest.mark.parametrize("left", [closed_journal, killed_journal])
@pytest.mark.parametrize("look", [lambda path: list(read(path)), verify, beside])
def test_looking_changes_nothing(tmp_path, left, look):
    path = left(tmp_path / "play.journal")
    before = contents(tmp_path)
    look(path)
    assert contents(tmp_path) == before


def test_reading_a_closed_journal_leaves_nothing_beside_it(tmp_path):
    path = closed_journal(tmp_path / "play.journal")
    list(read(path))
    assert [file.name for file in tmp_path.iterdir()] == ["play.journal"]


def test_reading_what_is_open_leaves_nothing_behind_once_it_is_closed(tmp_path):
    path = closed_journal(tmp_path / "play.journal")
    with Journal.open(path):
        list(read(path))
    assert [file.name for file in tmp_path.iterdir()] == ["play.journal"]


@pytest.mark.parametrize("left", [closed_journal, killed_journal])
def test_a_journal_in_a_read_only_folder_is_read(open_folder, left):
    path = left(open_folder / "play.journal")
    before = contents(open_folder)
    with without_rights_to_write_in(open_folder):
        assert list(read(path)) == rows(1, 9)
        assert verify(path).number == 9
    assert contents(open_folder) == before


def test_a_journal_in_a_read_only_folder_is_not_gone_on_with(open_folder):
    path = closed_journal(open_folder / "play.journal")
    with without_rights_to_write_in(open_folder):
        with pytest.raises(JournalFault, match="Check the rights"):
            Journal.open(path)
        with pytest.raises(JournalFault, match="Check the rights"):
            Journal.create(open_folder / "new.journal", rows(1, 1))


def test_a_journal_without_the_right_to_read_it_says_so(open_folder):
    path = closed_journal(open_folder / "play.journal")
    path.chmod(0)
    with without_rights_to_write_in(open_folder), pytest.raises(JournalFault, match="rights"):
        read(path)


def test_a_journal_copied_without_its_wal_has_its_first_rows(tmp_path):
    with Journal.create(tmp_path / "play.journal", rows(1, 3)) as journal:
        journal.append(rows(4, 6))
        shutil.copyfile(tmp_path / "play.journal", tmp_path / "copy")
        assert list(read(tmp_path / "copy")) == rows(1, 3)


def test_a_journal_is_read_while_it_is_written(tmp_path):
    path = tmp_path / "play.journal"
    with Journal.create(path, rows(1, 3000)) as journal:
        reader = read(path)
        assert next(reader) == rows(1, 1)[0]
        journal.append(rows(3001, 3002))
        assert [row.number for row in reader] == list(range(2, 3003))


def test_a_slow_reader_hinders_nobody(tmp_path):
    path = closed_journal(tmp_path / "play.journal")
    reader = read(path)
    next(reader)
    with Journal.open(path) as journal:
        journal.append(rows(10, 10))
    reader.close()
    assert verify(path).number == 10


def test_a_name_with_signs_of_its_own_is_no_hindrance(tmp_path):
    path = closed_journal(tmp_path / "play ? a#b %41.journal")
    with Journal.open(path):
        assert list(read(path, after=8)) == rows(9, 9)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("look", [read, verify, beside, Journal.open])
class TestWhatIsNoJournal:
    """Every way to look at a file that cannot be read says what is the matter, and leaves it."""

    def refused(self, look, path, words):
        before = contents(path.parent)
        with pytest.raises(JournalFault, match=words) as refusal:
            look(path)
        assert f'"{path}"' in refusal.value.say("en")
        assert f'"{path}"' in refusal.value.say("id")
        assert contents(path.parent) == before

    def test_a_missing_file(self, look, tmp_path):
        self.refused(look, tmp_path / "play.journal", "no journal")

    def test_a_folder(self, look, tmp_path):
        self.refused(look, tmp_path, "not a whitecell journal")

    @pytest.mark.parametrize("content", [b"", b"exercise: harbour\n", b"SQLite format 3\0" * 99])
    def test_another_file(self, look, tmp_path, content):
        path = tmp_path / "play.journal"
        path.write_bytes(content)
        self.refused(look, path, "not a whitecell journal")

    def test_another_database(self, look, tmp_path):
        path = tmp_path / "play.journal"
        tamper(path, "CREATE TABLE events (number)")
        self.refused(look, path, "not a whitecell journal")

    def test_a_newer_format(self, look, tmp_path):
        path = closed_journal(tmp_path / "play.journal")
        tamper(path, "PRAGMA user_version = 7")
        self.refused(look, path, "in format 7; .* up to 1")


@pytest.mark.parametrize("look", [lambda path: list(read(path)), verify, Journal.open])
def test_a_journal_without_its_events_is_damaged(tmp_path, look):
    path = closed_journal(tmp_path / "play.journal")
    tamper(path, "DROP TABLE events")
    with pytest.raises(JournalFault, match="damaged"):
        look(path)
