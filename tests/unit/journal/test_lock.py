"""One writer: the second is told at once, and a dead one holds nothing."""

import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.unit.journal.made import closed_journal, contents, rows
from whitecell.errors import JournalFault
from whitecell.journal import lock
from whitecell.journal.store import Journal, read

HOLD = """
import sys
from whitecell.journal import lock
from whitecell.journal.store import Journal
with Journal.open(sys.argv[1]) as journal:
    print("open", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path):
    """Another process that has the journal open."""
    path = closed_journal(tmp_path / "play.journal", last=3)
    command = [sys.executable, "-c", HOLD, str(path)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, text=True, **pipes) as process:
        assert process.stdout.readline() == "open\n"
        yield process
        process.kill()


def test_a_second_process_is_refused_at_once(holder, tmp_path):
    before = time.monotonic()
    with pytest.raises(JournalFault, match="in use"):
        Journal.open(tmp_path / "play.journal")
    assert time.monotonic() - before < 1


def test_a_second_process_may_read(holder, tmp_path):
    assert list(read(tmp_path / "play.journal")) == rows(1, 3)


def test_the_lock_dies_with_its_process(holder, tmp_path):
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    with Journal.open(tmp_path / "play.journal") as journal:
        assert journal.append(rows(4, 4)).number == 4


def test_the_lock_ends_with_closing(holder, tmp_path):
    holder.communicate("")
    Journal.open(tmp_path / "play.journal").close()
    assert list(contents(tmp_path)) == ["play.journal"]


def test_one_process_cannot_open_a_journal_twice(tmp_path):
    with Journal.create(tmp_path / "play.journal", rows(1, 1)):
        (tmp_path / "alias").symlink_to("play.journal")
        for name in ("play.journal", "alias"):
            with pytest.raises(JournalFault, match="in use"):
                Journal.open(tmp_path / name)


def test_being_refused_leaves_the_lock_with_its_holder(tmp_path):
    path = tmp_path / "play.journal"
    with Journal.create(path, rows(1, 1)) as journal:
        for _ in range(2):
            with pytest.raises(JournalFault, match="in use"):
                Journal.open(path)
        journal.append(rows(2, 2))
    assert list(read(path)) == rows(1, 2)


def test_a_lock_file_that_cannot_be_taken_away_is_no_hindrance(tmp_path):
    left = tmp_path / "play.journal-lock"
    journal = Journal.create(tmp_path / "play.journal", rows(1, 1))
    left.unlink()
    left.mkdir()
    journal.close()
    left.rmdir()
    Journal.open(tmp_path / "play.journal").close()


def test_a_lock_file_taken_away_while_it_was_being_locked_is_no_lock(tmp_path, monkeypatch):
    path, seize, opened = tmp_path / "play.journal", lock._seize, []

    def seize_too_late(descriptor):
        if not opened:
            (tmp_path / "play.journal-lock").unlink()
        opened.append(descriptor)
        seize(descriptor)

    monkeypatch.setattr(lock, "_seize", seize_too_late)
    with Journal.create(path, rows(1, 1)), pytest.raises(JournalFault, match="in use"):
        Journal.open(path)
    assert len(opened) == 3


def test_two_that_make_the_same_journal_do_not_make_one_of_both(tmp_path):
    path = tmp_path / "play.journal"
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: made_or_refused(path), range(20)))
    assert made.count("made") == 1
    assert list(read(path)) == rows(1, 1)


def made_or_refused(path):
    try:
        Journal.create(path, rows(1, 1)).close()
    except JournalFault as fault:
        return fault.sentence.id
    return "made"
