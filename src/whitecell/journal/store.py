"""The journal's one writer: what it acknowledged is on the disk, in order, once."""

import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from os import PathLike
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Any, Self

from whitecell.errors import JournalFault
from whitecell.journal.drafting import establish, vacant
from whitecell.journal.faults import OF_FILES, fault, faults
from whitecell.journal.formats import FORMATS, INSERT, Format
from whitecell.journal.lock import Lock
from whitecell.journal.reading import (
    TAIL,
    Opened,
    existing,
    names,
    read,
    reading,
    sound_tail,
    stored_rows,
)
from whitecell.journal.rows import FORMAT, Receipt, Row, chained
from whitecell.language import sentence

__all__ = ["Journal", "read"]

NOTHING: Mapping[Any, str] = MappingProxyType({})

_SETTINGS = """
PRAGMA trusted_schema = OFF;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA fullfsync = ON;
"""


class Journal:
    """A journal open for writing: `Journal.create` or `Journal.open`, then `append`."""

    def __init__(self, path: str, lock: Lock, opened: Opened, tail: Receipt) -> None:
        self._path = path
        self._lock = lock
        self._opened = opened
        self._tail = tail
        self._stopped = False

    @classmethod
    def create(
        cls, path: str | PathLike[str], rows: Sequence[Row], *, head: Mapping[str, str] = NOTHING
    ) -> Self:
        """A new journal with its first rows: there whole, or not at all, and never over a file."""
        with faults(path), ExitStack() as undo:
            file = vacant(path)
            lock = _locked(file, undo)
            tail = establish(file, rows, head)
            opened = _writable(file, FORMATS[FORMAT])
            undo.pop_all()
        return cls(str(path), lock, opened, tail)

    @classmethod
    def open(cls, path: str | PathLike[str]) -> Self:
        """An existing journal, to go on with. Its tail is checked; `verify` checks all of it."""
        with faults(path), ExitStack() as undo:
            file = Path(os.path.realpath(existing(path)))
            lock = _locked(file, undo)
            with reading(path) as looked_at:
                tail = sound_tail(looked_at, path)
                form = looked_at.format
            opened = _writable(file, form)
            undo.pop_all()
        return cls(str(path), lock, opened, tail)

    @property
    def receipt(self) -> Receipt:
        """The receipt of the last event."""
        return self._tail

    def append(
        self,
        rows: Sequence[Row],
        keys: Mapping[str, str] = NOTHING,
        anchors: Mapping[int, str] = NOTHING,
    ) -> Receipt:
        """Add rows in one transaction, and their receipt once they are on the disk.

        `keys` are action keys with their answers, `anchors` wall-clock times by event number.
        """
        self._expect_unstopped()
        for key in keys:
            if self.answer(key):
                raise JournalFault(sentence("journal.key_taken", file=self._path, key=key))
        sealed, tail = chained(rows, self._tail, self._opened.format.link)
        with self._transaction() as db:
            db.executemany(INSERT, sealed)
            db.execute(
                "UPDATE head SET value = ? WHERE name = ?", (f"{tail.number} {tail.hash}", TAIL)
            )
            if keys:
                taken = [(key, answer, *tail) for key, answer in keys.items()]
                db.executemany("INSERT INTO keys VALUES (?, ?, ?, ?)", taken)
            if anchors:
                db.executemany("INSERT INTO anchors VALUES (?, ?)", anchors.items())
        self._tail = tail
        return tail

    def answer(self, key: str) -> tuple[str, Receipt] | None:
        """The answer that an action with this key got, and its receipt; None when it is new."""
        with faults(self._path):
            found = self._opened.db.execute(
                "SELECT answer, number, hash FROM keys WHERE key = ?", (key,)
            ).fetchone()
        return (found[0], Receipt(found[1], found[2])) if found else None

    def rows(self, after: int = 0) -> Iterator[Row]:
        """The rows after a number, in order."""
        with faults(self._path):
            yield from stored_rows(self._opened, after)

    @property
    def names(self) -> Mapping[str, str]:
        """Seat to participant."""
        with faults(self._path):
            return names(self._opened.db)

    def set_name(self, seat: str, name: str) -> None:
        """Note who sits in a seat, beside the chain."""
        self._expect_unstopped()
        with self._transaction() as db:
            db.execute("INSERT OR REPLACE INTO names VALUES (?, ?)", (seat, name))

    def noted(self, name: str) -> str:
        """What was noted beside the chain under a name; nothing where nothing was."""
        with faults(self._path):
            asked = "SELECT value FROM head WHERE name = ?"
            found = self._opened.db.execute(asked, (name,)).fetchone()
        return str(found[0]) if found else ""

    def note(self, name: str, value: str) -> None:
        """Note how a play is carried on, beside the chain: it changes nothing of the play."""
        if name == TAIL:
            raise ValueError("the tail is the journal's own")
        self._expect_unstopped()
        with self._transaction() as db:
            db.execute("INSERT OR REPLACE INTO head VALUES (?, ?)", (name, value))

    def close(self) -> None:
        """Leave one plain file where nobody is reading, and let others write."""
        db = self._opened.db
        with suppress(sqlite3.Error):
            if not self._stopped:
                db.execute("PRAGMA busy_timeout = 0")
                db.execute("PRAGMA journal_mode = DELETE")
        self._stopped = True
        db.close()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _expect_unstopped(self) -> None:
        if self._stopped:
            raise JournalFault(sentence("journal.stopped", file=self._path))

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing. After a failure only opening the journal anew shows what it holds."""
        db = self._opened.db
        try:
            db.execute("BEGIN IMMEDIATE")
            yield db
            db.execute("COMMIT")
        except BaseException as error:
            self._stopped = True
            with suppress(sqlite3.Error):
                if db.in_transaction:
                    db.execute("ROLLBACK")
            if isinstance(error, OF_FILES):
                raise fault(self._path, error) from error
            raise


def _locked(file: Path, undo: ExitStack) -> Lock:
    lock = Lock(file)
    undo.callback(lock.release)
    return lock


def _writable(file: Path, form: Format) -> Opened:
    db = sqlite3.connect(f"{file.as_uri()}?mode=rw", uri=True, isolation_level=None)
    try:
        db.executescript(_SETTINGS)
        # SQLite makes the -wal when it is first needed; when a reader makes it, it stays behind.
        db.execute("SELECT value FROM head").fetchone()
    except BaseException:
        db.close()
        raise
    return Opened(db, form)
