"""Journals of earlier versions: what was played once can be read, checked and gone on with.

Each file in `kept/` is a journal as SQL, named after its exercise and the journal's format. Never
write one anew: when events or the format change, add another.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from whitecell.journal.reading import read
from whitecell.journal.verify import verify
from whitecell.play.replay import replayed
from whitecell.review.report import render, review
from whitecell.session.performance import fork, go_on

KEPT = sorted((Path(__file__).parent / "kept").glob("*.sql"))


@pytest.fixture(params=KEPT, ids=lambda file: file.stem)
def journal(request, tmp_path):
    """A kept journal as the file that it was."""
    path = tmp_path / "kept.journal"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(request.param.read_text(encoding="utf-8"))
    return str(path)


def test_it_is_whole_and_its_board_is_the_one_at_its_end(journal):
    assert verify(journal).number == sum(1 for _ in read(journal))
    board = replayed(read(journal))
    assert board.stage == "closed"
    assert board.ending in board.script.endings


@pytest.mark.parametrize("code", ["en", "id"])
def test_it_is_reviewed_in_both_languages(journal, code):
    made = review(read(journal))
    board = replayed(read(journal))
    assert board.script.endings[board.ending].title[code] in render(made, code, "html").decode()
    assert made.heading.ended


def test_it_is_gone_on_with_as_over(journal):
    conductor = go_on(journal)
    conductor.run()
    conductor.sink.journal.close()
    assert conductor.board.stage == "closed"


@pytest.mark.parametrize("until", ["+5m", "+15m", "+40m"])
def test_it_can_be_played_on_from_any_moment(journal, tmp_path, until):
    conductor = fork(journal, until, str(tmp_path / "fork.journal"))
    conductor.run()
    conductor.sink.journal.close()
    assert conductor.board.ending in conductor.board.script.endings
