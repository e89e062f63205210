"""Files that commands write: free names, known endings, whole or not at all."""

import os

import pytest

from whitecell.console.outputs import format_of, free_names, replace_whole
from whitecell.errors import CommandRefused


def test_the_first_free_number_is_free_for_both_files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "night-1.journal").touch()
    (tmp_path / "night-2.html").touch()
    assert free_names("night") == ("night-3.journal", "night-3.html")


def test_a_format_is_known_by_its_ending_in_any_case():
    assert format_of("review.HTML") == "html"


def test_an_unknown_ending_is_refused():
    with pytest.raises(CommandRefused):
        format_of("review.doc")


def test_a_file_is_replaced_whole_and_nothing_else_is_left(tmp_path):
    file = tmp_path / "review.html"
    file.write_text("old")
    file.chmod(0o640)
    replace_whole(str(file), b"new")
    assert file.read_text() == "new"
    assert file.stat().st_mode & 0o777 == 0o640
    assert os.listdir(tmp_path) == ["review.html"]


def test_a_file_stays_as_it_was_when_writing_fails(tmp_path, monkeypatch):
    file = tmp_path / "review.html"
    file.write_text("old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CommandRefused):
        replace_whole(str(file), b"new")
    assert file.read_text() == "old"
    assert os.listdir(tmp_path) == ["review.html"]
