"""Reading a journal without changing it, whoever writes it and however it was left."""

import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from os import PathLike
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from whitecell.errors import JournalFault, JournalMissing
from whitecell.journal.faults import faults, sqlite_code
from whitecell.journal.formats import Format, format_of
from whitecell.journal.rows import START, Link, Receipt, Row, well_formed
from whitecell.language import sentence

TAIL = "tail"
"""The entry of `head` that is the journal's own: number and hash of its last event."""

_PAGE = 2000
_NEEDS_WRITING = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)


class Opened(NamedTuple):
    """A journal open for reading."""

    db: sqlite3.Connection
    format: Format


class Beside(NamedTuple):
    """What stands beside the chain: header, participants by seat, wall clock by event."""

    head: Mapping[str, str]
    names: Mapping[str, str]
    anchors: tuple[tuple[int, str], ...]


def read(path: str | PathLike[str], after: int = 0) -> Iterator[Row]:
    """The rows after a number, in order. Faults that show on opening come at the call."""
    with reading(path):
        return _rows_of_file(path, after)


def holds(path: str | PathLike[str], kind: str) -> bool:
    """Whether any event of a journal is of a kind."""
    with reading(path) as opened:
        asked = f"{opened.format.select} WHERE kind = ? LIMIT 1"
        return opened.db.execute(asked, (kind,)).fetchone() is not None


def beside(path: str | PathLike[str]) -> Beside:
    """What stands beside the chain of a journal."""
    with reading(path) as (db, _):
        head = dict(db.execute("SELECT name, value FROM head ORDER BY name"))
        head.pop(TAIL, None)
        return Beside(head, names(db), tuple(db.execute("SELECT number, wall FROM anchors")))


def names(db: sqlite3.Connection) -> dict[str, str]:
    """Seat to participant."""
    return dict(db.execute("SELECT seat, name FROM names ORDER BY seat"))


@contextmanager
def reading(path: str | PathLike[str]) -> Iterator[Opened]:
    """The journal open for reading only; what SQLite complains of inside becomes a fault."""
    with faults(path), _view(existing(path)) as db:
        yield Opened(db, format_of(db, path))


def existing(path: str | PathLike[str]) -> Path:
    """The path, if a file is there; where there is none the command is at fault."""
    file = Path(path)
    if not file.exists():
        raise JournalMissing(sentence("journal.not_found", file=str(path)))
    if not file.is_file():
        raise JournalFault(sentence("journal.not_a_journal", file=str(path)))
    return file


def stored_rows(opened: Opened, after: int) -> Iterator[Row]:
    """Rows page by page, so that a slow reader never holds up the writer."""
    page = f"{opened.format.select} WHERE number > ? ORDER BY number LIMIT {_PAGE}"
    while found := opened.db.execute(page, (after,)).fetchall():
        for entry in found:
            yield Row._make(entry[:-1])
        after = found[-1][0]


def tail(db: sqlite3.Connection) -> Receipt | None:
    """The last event as the journal noted it beside the chain; None where that is unreadable."""
    noted = db.execute("SELECT value FROM head WHERE name = ?", (TAIL,)).fetchone()
    number, _, hash = str(noted[0]).partition(" ") if noted else ("", "", "")
    return Receipt(int(number), hash) if number.isdecimal() else None


def sound_tail(opened: Opened, path: str | PathLike[str]) -> Receipt:
    """The last event, when it is the noted one and follows from the one before it."""
    last = opened.db.execute(f"{opened.format.select} ORDER BY number DESC LIMIT 2").fetchall()
    end = _end(last[::-1], opened.format.link)
    if end is None or end != tail(opened.db):
        number = last[0][0] if last else 0
        raise JournalFault(sentence("journal.unsound", file=str(path), number=number))
    return end


def _end(last: list[tuple[object, ...]], link: Link) -> Receipt | None:
    """The receipt of the last of these entries; None when it does not follow from the others."""
    number, previous = START.number, bytes.fromhex(START.hash)
    for entry in last:
        if not well_formed(entry):
            return None
        before, number, previous = previous, entry[0], entry[-1]
    if last and link(before, Row._make(last[-1][:-1])) != previous:
        return None
    return Receipt(number, previous.hex())


def _rows_of_file(path: str | PathLike[str], after: int) -> Iterator[Row]:
    with reading(path) as opened:
        yield from stored_rows(opened, after)


@contextmanager
def _view(file: Path) -> Iterator[sqlite3.Connection]:
    """The file itself, or a copy where reading it would mean writing beside it."""
    try:
        db = _connected(file, "ro")
    except sqlite3.Error as error:
        if sqlite_code(error) not in _NEEDS_WRITING:
            raise
    else:
        with closing(db):
            yield db
        return
    with (
        TemporaryDirectory(prefix="whitecell-") as folder,
        closing(_connected(_copied(file, Path(folder)), "rw")) as db,
    ):
        yield db


def _connected(file: Path, mode: str) -> sqlite3.Connection:
    uri = f"{file.absolute().as_uri()}?mode={mode}"
    db = sqlite3.connect(uri, uri=True, isolation_level=None)
    try:
        db.execute("PRAGMA trusted_schema = OFF")
        db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except BaseException:
        db.close()
        raise
    return db


def _copied(file: Path, folder: Path) -> Path:
    copy = folder / "copy"
    shutil.copyfile(file, copy)
    for side in ("-wal", "-journal"):
        beside_it = Path(f"{file.absolute()}{side}")
        if beside_it.is_file():
            shutil.copyfile(beside_it, f"{copy}{side}")
    return copy
