"""A new journal gets its name at once, and never another file's, on any file system."""

import errno
import os

import pytest

from tests.unit.journal.made import closed_journal, contents, rows
from whitecell.errors import JournalFault
from whitecell.journal import drafting
from whitecell.journal.rows import START
from whitecell.journal.store import read


@pytest.fixture
def path(tmp_path):
    return tmp_path / "play.journal"


@pytest.fixture
def no_second_names(monkeypatch):
    """A file system such as that of a memory stick, where a file has one name."""

    def link(draft, file):
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", link)


def test_a_journal_is_made_where_files_have_one_name(path, no_second_names):
    closed_journal(path, last=2)
    assert list(read(path)) == rows(1, 2)
    assert list(contents(path.parent)) == [path.name]


def appeared_meanwhile(path):
    """Another program's file, made after the journal's name was found free."""
    path.write_text("mine")
    with pytest.raises(JournalFault, match="never overwrites"):
        drafting.establish(path, rows(1, 1), {})
    assert contents(path.parent) == {path.name: b"mine"}


def test_a_file_that_appeared_meanwhile_is_not_overwritten(path):
    appeared_meanwhile(path)


def test_nor_is_it_where_files_have_one_name(path, no_second_names):
    appeared_meanwhile(path)


def test_the_draft_has_no_name_of_its_own_afterwards(path):
    assert drafting.establish(path, [], {}) == START
    assert list(contents(path.parent)) == [path.name]
