"""Is this journal whole and unchanged? Says exactly what is wrong, and writes nothing."""

from collections.abc import Iterable, Iterator
from os import PathLike
from typing import Any, NamedTuple, NoReturn

from whitecell.errors import JournalFault
from whitecell.journal.faults import OF_FILES, fault
from whitecell.journal.reading import Opened, reading, tail
from whitecell.journal.rows import START, Receipt, Row, well_formed
from whitecell.language import Sentence, sentence


class Verified(NamedTuple):
    """A journal found whole: the number and the hash of its last event."""

    number: int
    hash: str


def verify(path: str | PathLike[str], receipts: Iterable[Receipt] = ()) -> Verified:
    """Follow the whole chain, and look for every receipt: given ones, and those in the journal."""
    with reading(path) as opened:
        opened.db.execute("BEGIN")
        check = _Check(str(path), opened)
        end = check.chain()
        check.noted_tail(end)
        check.receipts(end, sorted([*check.kept(), *receipts]))
        return Verified(*end)


class _Check:
    """The steps of one verification; each raises the first fault it finds."""

    def __init__(self, file: str, opened: Opened) -> None:
        self._file = file
        self._opened = opened

    def chain(self) -> Receipt:
        """The last event, when every event before it is there and as it was written."""
        number, previous = 0, bytes.fromhex(START.hash)
        link = self._opened.format.link
        for entry in self._entries():
            number += 1
            if entry[0] != number:
                self._missing(number, entry[0])
            if not well_formed(entry):
                self._changed(number)
            previous = link(previous, Row._make(entry[:-1]))
            if previous != entry[-1]:
                self._changed(number)
        return Receipt(number, previous.hex())

    def noted_tail(self, end: Receipt) -> None:
        """The journal notes its last event beside the chain, in the same transaction."""
        noted = tail(self._opened.db)
        if noted is None:
            self._refuse(sentence("journal.no_tail", file=self._file, number=end.number))
        if noted.number > end.number:
            self._cut(end, noted)
        if noted.number < end.number:
            self._refuse(sentence("journal.surplus", file=self._file, number=noted.number + 1))
        if noted != end:
            self._refuse(sentence("journal.rewritten", file=self._file, number=end.number))

    def receipts(self, end: Receipt, receipts: Iterable[Receipt]) -> None:
        """Every receipt names an event that is there, with the hash it has."""
        for receipt in receipts:
            if receipt.number > end.number:
                self._cut(end, receipt)
            if receipt.number > 0 and self._hash_of(receipt.number) != receipt.hash:
                self._refuse(sentence("journal.rewritten", file=self._file, number=receipt.number))

    def kept(self) -> Iterator[Receipt]:
        """Receipts that stand in the journal itself, with action keys."""
        for number, hash in self._opened.db.execute("SELECT DISTINCT number, hash FROM keys"):
            if not isinstance(number, int) or not isinstance(hash, str):
                self._refuse(sentence("journal.damaged", file=self._file))
            yield Receipt(number, hash)

    def _entries(self) -> Iterator[tuple[Any, ...]]:
        """Rows with their hashes; where damage stops the reading, a fault that says where."""
        number = 0
        try:
            for entry in self._opened.db.execute(f"{self._opened.format.select} ORDER BY number"):
                yield entry
                number += 1
        except OF_FILES as error:
            broken = fault(self._file, error)
            if broken.sentence.id != "journal.damaged":
                raise broken from error
            self._refuse(sentence("journal.broken_at", file=self._file, number=number + 1))

    def _hash_of(self, number: int) -> str:
        found = self._opened.db.execute("SELECT hash FROM events WHERE number = ?", (number,))
        return str(found.fetchone()[0].hex())

    def _missing(self, number: int, found: int) -> NoReturn:
        self._refuse(sentence("journal.gap", file=self._file, number=number, found=found))

    def _changed(self, number: int) -> NoReturn:
        self._refuse(sentence("journal.changed", file=self._file, number=number))

    def _cut(self, end: Receipt, known: Receipt) -> NoReturn:
        self._refuse(
            sentence("journal.cut", file=self._file, number=end.number, known=known.number)
        )

    def _refuse(self, what: Sentence) -> NoReturn:
        raise JournalFault(what)
