"""A row of the journal, its receipt, and the hash that chains it to the row before."""

from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import NamedTuple, TypeGuard

FORMAT = 1
"""The format that new journals are written in; it goes into every hash."""


class Row(NamedTuple):
    """One event as it is stored: numbers count from 1, instants are whole seconds."""

    number: int
    move: int
    story: int
    talk: int
    kind: str
    because: str
    body: str


class Receipt(NamedTuple):
    """Proof that the journal reached an event: its number, and the hash of all up to it."""

    number: int
    hash: str


START = Receipt(0, bytes(32).hex())
"""The tail of a journal without events: what the first row is chained to."""

Link = Callable[[bytes, Row], bytes]
"""The hash of a row, from the hash before it."""


def link(previous: bytes, row: Row) -> bytes:
    """The hash of a row chained to the hash before it; the lengths keep texts apart."""
    number, move, story, talk, kind, because, body = row
    lengths = f"{len(kind)} {len(because)}"
    told = f"{FORMAT} {number} {move} {story} {talk} {lengths} {kind}{because}{body}"
    return sha256(previous + told.encode()).digest()


Sealed = tuple[int, int, int, int, str, str, str, bytes]
"""A row with its hash, as it is stored."""

_TYPES = (int, int, int, int, str, str, str, bytes)


def well_formed(entry: tuple[object, ...]) -> TypeGuard[Sealed]:
    """Whether what the file holds can be a row: damage can turn a text into bytes or nothing."""
    return tuple(map(type, entry)) == _TYPES


def chained(rows: Iterable[Row], tail: Receipt, link: Link) -> tuple[list[Sealed], Receipt]:
    """Rows with their hashes, going on from a tail, and the new tail."""
    number, previous = tail.number, bytes.fromhex(tail.hash)
    sealed = []
    for row in rows:
        number += 1
        if row[0] != number:
            raise ValueError(f"row {row[0]} stands where row {number} is due")
        previous = link(previous, row)
        sealed.append((*row, previous))
    return sealed, Receipt(number, previous.hex())
