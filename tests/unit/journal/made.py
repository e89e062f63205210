"""Rows and journals for the tests of the journal."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from whitecell.journal.rows import Row
from whitecell.journal.store import Journal


def row(number: int, **changes: object) -> Row:
    """One row as a play might write it."""
    because = str(number - 1) if number > 1 else ""
    made = Row(number, 1, number * 60, 0, "item.graded", because, f'{{"item":"n{number}"}}')
    return made._replace(**changes)


def rows(first: int, last: int) -> list[Row]:
    """Rows from one number to another, both included."""
    return [row(number) for number in range(first, last + 1)]


def closed_journal(path: Path, last: int = 9) -> Path:
    """A journal of so many events that nobody has open."""
    with Journal.create(path, rows(1, last)):
        return path


def killed_journal(path: Path) -> Path:
    """A journal of nine events as a killed process leaves it: six of them only in the -wal."""
    with Journal.create(path.with_name("living"), rows(1, 3)) as journal:
        journal.append(rows(4, 6))
        journal.append(rows(7, 9))
        for side in ("", "-wal"):
            shutil.copyfile(path.with_name(f"living{side}"), f"{path}{side}")
    return path


def tamper(path: Path, *statements: str) -> None:
    """Change a closed journal behind whitecell's back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for statement in statements:
            db.execute(statement)


def contents(folder: Path) -> dict[str, bytes]:
    """What the files of a folder hold; SQLite's index of a -wal and an empty -wal are nothing."""
    return {
        file.name: file.read_bytes()
        for file in sorted(folder.iterdir())
        if file.is_file() and not file.name.endswith("-shm")
        if file.stat().st_size or not file.name.endswith("-wal")
    }
