"""Whatever is written comes back; whatever is changed or cut is found."""

import sqlite3
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from whitecell.errors import JournalFault
from whitecell.journal.rows import START, Row, chained, link
from whitecell.journal.store import Journal, read
from whitecell.journal.verify import verify

EVENTS = ["number", "move", "story", "talk", "kind", "because", "body", "hash"]
TEXTS = st.text(max_size=12)
NUMBERS = st.integers(-(2**63), 2**63 - 1)


@st.composite
def plays(draw, least=0):
    """The rows of one play, with anything at all in them."""
    columns = st.tuples(NUMBERS, NUMBERS, NUMBERS, TEXTS, TEXTS, TEXTS)
    drawn = draw(st.lists(columns, min_size=least, max_size=8))
    return [Row(number, *rest) for number, rest in enumerate(drawn, 1)]


def written(folder, rows):
    """A closed journal of these rows."""
    path = Path(folder) / "play.journal"
    Journal.create(path, rows).close()
    return path


@settings(max_examples=40, deadline=None)
@given(plays(), st.data())
def test_any_rows_come_back_however_they_were_grouped(rows, data):
    cuts = sorted(data.draw(st.lists(st.integers(0, len(rows)), max_size=3)))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "play.journal"
        with Journal.create(path, []) as journal:
            receipts = [
                journal.append(rows[start:end]) for start, end in pairwise([0, *cuts, len(rows)])
            ]
        assert list(read(path)) == rows
        assert verify(path, receipts) == chained(rows, START, link)[1]


@settings(max_examples=50, deadline=None)
@given(plays(least=1), st.data())
def test_any_changed_byte_of_any_column_is_found_where_it_is(rows, data):
    number = data.draw(st.integers(1, len(rows)))
    column = data.draw(st.sampled_from(EVENTS[1:]))
    with TemporaryDirectory() as folder:
        path = written(folder, rows)
        with closing(sqlite3.connect(path)) as db, db:
            where = f"FROM events WHERE number = {number}"
            value = db.execute(f"SELECT {column} {where}").fetchone()[0]
            db.execute(
                f"UPDATE events SET {column} = ? WHERE number = {number}", (changed(value, data),)
            )
        with pytest.raises(JournalFault) as found:
            verify(path)
    assert found.value.sentence.arguments["number"] == number


def changed(value, data):
    """The value with one byte of it changed; an empty text gets one."""
    stored = value.to_bytes(8, signed=True) if isinstance(value, int) else value
    stored = bytearray(stored.encode() if isinstance(stored, str) else stored)
    if not stored:
        return "x"
    place = data.draw(st.integers(0, len(stored) - 1))
    stored[place] ^= data.draw(st.integers(1, 255))
    if isinstance(value, int):
        return int.from_bytes(stored, signed=True)
    if isinstance(value, bytes):
        return bytes(stored)
    try:
        return stored.decode()
    except UnicodeDecodeError:
        assume(False)


@settings(max_examples=40, deadline=None)
@given(plays(least=1), st.data())
def test_any_cut_end_is_found_by_a_receipt_even_when_it_was_cut_with_care(rows, data):
    left = data.draw(st.integers(0, len(rows) - 1))
    known = data.draw(st.integers(left + 1, len(rows)))
    tail = chained(rows[:left], START, link)[1]
    with TemporaryDirectory() as folder:
        path = written(folder, rows)
        with closing(sqlite3.connect(path)) as db, db:
            db.execute("DELETE FROM events WHERE number > ?", (left,))
            db.execute("UPDATE head SET value = ?", (f"{tail.number} {tail.hash}",))
        assert verify(path) == tail
        with pytest.raises(JournalFault) as found:
            verify(path, [chained(rows[:known], START, link)[1]])
    assert found.value.sentence.id == "journal.cut"
    assert found.value.sentence.arguments["number"] == left
