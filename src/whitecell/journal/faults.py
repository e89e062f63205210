"""What goes wrong with files and with SQLite, said as faults of the journal."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from os import PathLike

from whitecell.errors import JournalFault
from whitecell.language import sentence

OF_FILES = (sqlite3.Error, OSError, UnicodeDecodeError)
"""The errors that a file can cause: Python cannot even read some complaints of damaged ones."""

_NO_DETAILS = 0
"""The code of what Python's module finds itself, such as a text that is not UTF-8."""

_OF_SQLITE = {
    _NO_DETAILS: "journal.damaged",
    sqlite3.SQLITE_ERROR: "journal.damaged",
    sqlite3.SQLITE_CORRUPT: "journal.damaged",
    sqlite3.SQLITE_NOTADB: "journal.not_a_journal",
    sqlite3.SQLITE_BUSY: "journal.in_use",
    sqlite3.SQLITE_LOCKED: "journal.in_use",
    sqlite3.SQLITE_PROTOCOL: "journal.in_use",
    sqlite3.SQLITE_PERM: "journal.forbidden",
    sqlite3.SQLITE_READONLY: "journal.forbidden",
    sqlite3.SQLITE_CANTOPEN: "journal.forbidden",
    sqlite3.SQLITE_FULL: "journal.disk_full",
}

_OF_THE_SYSTEM = {
    errno.EACCES: "journal.forbidden",
    errno.EPERM: "journal.forbidden",
    errno.EROFS: "journal.forbidden",
    errno.ENOSPC: "journal.disk_full",
    errno.EDQUOT: "journal.disk_full",
}


def sqlite_code(error: sqlite3.Error) -> int:
    """SQLite's result code without its details."""
    return getattr(error, "sqlite_errorcode", _NO_DETAILS) & 0xFF


def fault(path: str | PathLike[str], error: Exception) -> JournalFault:
    """The sentence for one of `OF_FILES`."""
    match error:
        case UnicodeDecodeError():
            id = "journal.damaged"
        case sqlite3.ProgrammingError():
            id = "journal.stopped"
        case sqlite3.Error():
            id = _OF_SQLITE.get(sqlite_code(error), "journal.disk_failed")
        case OSError():
            id = _OF_THE_SYSTEM.get(error.errno or 0, "journal.disk_failed")
        case _:
            raise error
    return JournalFault(sentence(id, file=str(path)))


@contextmanager
def faults(path: str | PathLike[str]) -> Iterator[None]:
    """Turn errors of the file and of SQLite into faults of this journal."""
    try:
        yield
    except OF_FILES as error:
        raise fault(path, error) from error
