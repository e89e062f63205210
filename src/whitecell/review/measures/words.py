"""What cells sent each other, and what came of it: shared reports, alerts passed on, messages.

Of a play with people, what people sent to people counts: an understudy's prompt receipt would say
nothing about anybody.
"""

from typing import NamedTuple

from whitecell.play.board import PERSON
from whitecell.review.measures.pairs import requests
from whitecell.review.record.record import Record
from whitecell.review.record.rows import DeliveryRow, Stamp

WITHIN, ACROSS, CENTRE = "within", "across", "centre"
"""Between cells of one nation, of two nations, or with the centre, which belongs to none."""


class Word(NamedTuple):
    """One thing from one cell that reached another, and what came of it.

    `kind` is `report`, `alert` (an inject passed on) or `message`. `between` is `within`, `across`
    or `centre`; `tongues` is `same` or `two`, nothing where the script does not say what language
    a nation works in. `closed` is when it was acknowledged, `answered` when a message came back.
    `asked`: it was given on request; `clarifies`: it is a message about what the taker had sent.
    """

    thing: str
    kind: str
    giver: str
    taker: str
    between: str
    tongues: str
    came: Stamp
    closed: Stamp | None
    answered: Stamp | None
    asked: bool
    clarifies: bool

    @property
    def open(self) -> bool:
        """Whether nothing came back: no acknowledgement and no message."""
        return self.closed is None and self.answered is None

    @property
    def events(self) -> tuple[int, ...]:
        """Its arrival, and what came back."""
        stamps = (self.came, self.closed, self.answered)
        return tuple(stamp.number for stamp in stamps if stamp is not None)


def words(record: Record) -> list[Word]:
    """Everything that one cell sent another and that arrived, in the order of arrival."""
    cells = {cell: sat(record, cell) for cell in record.script.cells}
    rows = [
        (row.delivered, row)
        for row in record.deliveries
        if row.delivered and row.sender in cells and cells.get(row.cell) and record.counts(row.who)
    ]
    rows.sort(key=lambda entry: entry[0].number)
    told = _Told(record)
    return told.answered([told.word(row, came) for came, row in rows])


def sat(record: Record, cell: str) -> bool:
    """Whether what a cell leaves undone counts: where there are people, only theirs."""
    return not record.people or record.occupant(cell) == PERSON


class _Told:
    """What makes a delivery a word: requests by cell and item, and what was sent before."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.requests = record.once(requests)
        self.sent: set[tuple[str, str, str]] = set()
        """Who sent what to whom, where messages may speak of it."""
        self.borders: dict[tuple[str, str], tuple[str, str]] = {}
        """Whether a word between two cells stays in a nation, and in a language."""

    def word(self, row: DeliveryRow, came: Stamp) -> Word:
        """One delivery; the order of arrival says what was sent before it."""
        message = self.record.messages.get(row.thing)
        kind = "message" if message else "report" if row.thing in self.record.items else "alert"
        about = message.about if message else ""
        clarifies = bool(about) and (row.cell, row.sender, about) in self.sent
        if self.record.messages:
            self.sent.add((row.sender, row.cell, about or row.thing))
        pair = (row.sender, row.cell)
        between = self.borders.get(pair)
        if between is None:
            between = self.borders[pair] = _between(self.record, *pair)
        return Word(
            row.thing,
            kind,
            *pair,
            *between,
            came,
            row.acknowledged,
            None,
            self._asked(row, came),
            clarifies,
        )

    def _asked(self, row: DeliveryRow, came: Stamp) -> bool:
        """Whether it came on request: somebody had released it to its taker before."""
        found = self.requests.get((row.thing, row.cell))
        return found is not None and any(
            one.stage == "granted" and one.answered and one.answered.number < came.number
            for one in found
        )

    def answered(self, found: list[Word]) -> list[Word]:
        """The same, with the message that came back; an answer was asked for."""
        waiting: dict[tuple[str, str], list[int]] = {}
        whole = list(found)
        for place, word in enumerate(found):
            if word.kind != "message":
                continue
            back = waiting.pop((word.taker, word.giver), [])
            for earlier in back:
                whole[earlier] = whole[earlier]._replace(answered=word.came)
            if back:
                whole[place] = whole[place]._replace(asked=True)
            waiting.setdefault((word.giver, word.taker), []).append(place)
        return whole


def _between(record: Record, giver: str, taker: str) -> tuple[str, str]:
    """Whether a word stayed in a nation, and in a language."""
    first, second = (record.script.cells[cell].nation for cell in (giver, taker))
    if first is None or second is None:
        return CENTRE, ""
    nations = record.script.nations
    tongues = [nations[n].language if n in nations else None for n in (first, second)]
    spoken = "" if None in tongues else "same" if tongues[0] == tongues[1] else "two"
    return (WITHIN if first == second else ACROSS), spoken


FEW = 5
"""Of fewer deliveries than this nothing is said about all of them."""


def unused(record: Record) -> bool:
    """Whether receipts were hardly given at all: then a missing one says nothing."""
    reached = sum(cell.reached for cell in record.once(unread))
    return reached >= FEW and 4 * record.once(receipts) < reached


class Left(NamedTuple):
    """A thing that nobody acknowledged, and when it came."""

    thing: str
    came: Stamp


class Unread(NamedTuple):
    """A cell, how much reached it, and what it never acknowledged, the oldest first."""

    cell: str
    reached: int
    left: tuple[Left, ...]


def receipts(record: Record) -> int:
    """How many of the deliveries to cells that count were acknowledged."""
    rows = (row for row in record.deliveries if row.delivered and sat(record, row.cell))
    return sum(row.acknowledged is not None and record.counts(row.reader) for row in rows)


def unread(record: Record) -> list[Unread]:
    """What each cell never acknowledged, and neither answered nor decided about."""
    acted = {(row.by.partition(".")[0], id) for id, row in record.decisions.items() if row.decided}
    answered = {(w.taker, w.thing) for w in record.once(words) if w.answered}
    reached: dict[str, list[DeliveryRow]] = {}
    for row in record.deliveries:
        if row.delivered and not row.recalled and sat(record, row.cell):
            reached.setdefault(row.cell, []).append(row)
    opens = record.script.plot.opens
    found = []
    for cell in record.script.cells:
        left = [
            Left(row.thing, row.delivered)
            for row in reached.get(cell, ())
            if row.delivered
            and row.acknowledged is None
            and (cell, row.thing) not in answered
            and not any((cell, decision.id) in acted for decision in opens.get(row.thing, ()))
        ]
        found.append(Unread(cell, len(reached.get(cell, ())), tuple(left)))
    return found
