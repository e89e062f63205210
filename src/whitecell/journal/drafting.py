"""How a new journal comes to be: written whole beside its place, then put there at once."""

import os
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from os import PathLike
from pathlib import Path

from whitecell.errors import JournalFault
from whitecell.journal.formats import FORMATS, INSERT, TABLES
from whitecell.journal.reading import TAIL
from whitecell.journal.rows import FORMAT, START, Receipt, Row, chained
from whitecell.language import sentence


def vacant(path: str | PathLike[str]) -> Path:
    """The real path of a journal to be made, if its folder is there and its name is free."""
    file = Path(os.path.realpath(path))
    if file.exists():
        raise JournalFault(sentence("journal.exists", file=str(path)))
    if not file.parent.is_dir():
        raise JournalFault(sentence("journal.no_folder", file=str(path), folder=str(file.parent)))
    return file


def establish(file: Path, rows: Sequence[Row], head: Mapping[str, str]) -> Receipt:
    """Make the journal with its first rows. The caller holds its lock."""
    sealed, tail = chained(rows, START, FORMATS[FORMAT].link)
    draft = Path(f"{file}-new")
    try:
        draft.unlink(missing_ok=True)
        with closing(sqlite3.connect(draft, isolation_level=None)) as db:
            # Nobody sees the draft until it is synced below, so it needs no journal of its own.
            db.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {TABLES}")
            db.execute("BEGIN")
            db.executemany(INSERT, sealed)
            noted = {**head, TAIL: f"{tail.number} {tail.hash}"}
            db.executemany("INSERT INTO head VALUES (?, ?)", noted.items())
            db.execute("COMMIT")
        _sync(draft)
        _put(draft, file)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    if os.name == "posix":
        _sync(file.parent)
    return tail


def _put(draft: Path, file: Path) -> None:
    """Give the draft its name, never over a file that is there."""
    try:
        os.link(draft, file)
    except OSError:
        if file.exists():
            raise JournalFault(sentence("journal.exists", file=str(file))) from None
        # Some file systems know no second names; the lock keeps other writers away meanwhile.
        os.rename(draft, file)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
