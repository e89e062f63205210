"""Plays kept in a journal, 1,000 events a commit, on a disk that is waited for."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from time import perf_counter
from typing import Protocol

from tests.benchmarks.fixed_plays import Prepared, opening, play
from tests.benchmarks.measuring import Timed, Work
from whitecell.journal.formats import INSERT, TABLES
from whitecell.journal.rows import Row
from whitecell.journal.store import Journal
from whitecell.play.events.event import Event
from whitecell.play.replay import written
from whitecell.script.script import Script
from whitecell.session.keeping import Kept

COMMIT = 1_000
NEVER = 1e9

Rows = list[tuple[object, ...]]


class Closable(Protocol):
    """Something that was written to and is to be closed, once the clock has stopped."""

    def close(self) -> None:
        """Closes it."""


def durable_play(
    script: Script, prepared: Prepared, path: Path, done: list[Closable], *, refusals: bool = False
) -> Work:
    """A play about to be played into a new journal, which it leaves among what is done with."""
    _, first = opening(script)
    journal = Journal.create(path, [Row(*written(event)) for event in first])
    sink = Kept(journal, seconds=NEVER, most=COMMIT)

    def keep(events: list[Event]) -> None:
        if events and events[0].number > 1:
            sink.write(events)

    def work() -> int:
        events = play(script, prepared, keep, refusals=refusals)
        sink.flush()
        _move_in(path)
        done.append(journal)
        return events

    return work


def _move_in(path: Path) -> None:
    """Moves what waits beside a file into it: a short play would leave that to its closing."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()


def close_all(done: list[Closable]) -> None:
    """Closes what is done with."""
    while done:
        done.pop().close()


def durably(script: Script, prepared: Prepared, folder: Path, events: int) -> Timed:
    """A side that plays it into a new journal each turn."""
    paths, done = _new_names(folder, "journal"), list[Closable]()

    def prepare() -> Work:
        close_all(done)
        return durable_play(script, prepared, next(paths), done)

    return Timed(prepare, events, perf_counter)


def inserted(rows: Rows, folder: Path) -> Timed:
    """A side that inserts the same rows with one `executemany` into a new file each turn."""
    paths, done = _new_names(folder, "rows"), list[Closable]()

    def prepare() -> Work:
        close_all(done)
        return _insertion(rows, next(paths), done)

    return Timed(prepare, len(rows), perf_counter)


def rows_of(journal: Path) -> Rows:
    """A journal's rows, with their hashes."""
    with closing(sqlite3.connect(journal)) as db:
        return db.execute("SELECT * FROM events ORDER BY number").fetchall()


def _insertion(rows: Rows, path: Path, done: list[Closable]) -> Work:
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript(f"{TABLES} PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")

    def work() -> None:
        db.execute("BEGIN")
        db.executemany(INSERT, rows)
        db.execute("COMMIT")
        done.append(db)

    return work


def _new_names(folder: Path, stem: str) -> Iterator[Path]:
    return (folder / f"{stem}_{number}.db" for number in count())
