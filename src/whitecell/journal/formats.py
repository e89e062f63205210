"""How journals look inside, format by format: the only place that tells them apart."""

import sqlite3
from os import PathLike
from typing import NamedTuple

from whitecell.errors import JournalFault
from whitecell.journal.rows import FORMAT, Link, link
from whitecell.language import sentence

APPLICATION = int.from_bytes(b"wcjl")
"""Marks a SQLite file as a journal of ours."""

TABLES = f"""
CREATE TABLE events (
    number INTEGER PRIMARY KEY, move INTEGER NOT NULL, story INTEGER NOT NULL,
    talk INTEGER NOT NULL, kind TEXT NOT NULL, because TEXT NOT NULL, body TEXT NOT NULL,
    hash BLOB NOT NULL
) STRICT;
CREATE TABLE head (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE keys (
    key TEXT PRIMARY KEY, answer TEXT NOT NULL, number INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE anchors (number INTEGER NOT NULL, wall TEXT NOT NULL) STRICT;
CREATE TABLE names (seat TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {FORMAT};
"""
"""A new journal. `head`, `keys`, `anchors` and `names` stand beside the chain, not in it."""

INSERT = "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)"


class Format(NamedTuple):
    """One format: how its rows are asked for, hash last, and how they are chained."""

    select: str
    link: Link


FORMATS = {
    1: Format(
        "SELECT number, move, story, talk, kind, because, body, hash FROM events",
        link,
    ),
}
"""Every format ever written. An old one is never taken out: old journals always open."""


def format_of(db: sqlite3.Connection, path: str | PathLike[str]) -> Format:
    """The format of an open file; a fault where it is no journal, or newer than this version."""
    if _number(db, "PRAGMA application_id") != APPLICATION:
        raise JournalFault(sentence("journal.not_a_journal", file=str(path)))
    version = _number(db, "PRAGMA user_version")
    if version not in FORMATS:
        raise JournalFault(sentence("journal.newer", file=str(path), format=version, newest=FORMAT))
    return FORMATS[version]


def _number(db: sqlite3.Connection, question: str) -> int:
    return int(db.execute(question).fetchone()[0])
