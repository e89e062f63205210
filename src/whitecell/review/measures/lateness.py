"""Late telecoms: what they held up, for how long, and whether anything hung on it."""

from typing import NamedTuple

from whitecell.review.record.record import Record
from whitecell.review.record.rows import DeliveryRow


class Late(NamedTuple):
    """A delivery that telecoms held up: for some seconds of play, or for good.

    `decision` is one that it put before the cell, `expectation` an expected action that hung on
    it, `condition` an inject or ending whose condition asks whether the cell knew of it.
    """

    thing: str
    cell: str
    seconds: int | None
    decision: str | None
    expectation: str | None
    condition: str | None
    events: tuple[int, ...]

    @property
    def mattered(self) -> bool:
        """Whether anything hung on it."""
        return bool(self.decision or self.expectation or self.condition)


def late(record: Record) -> list[Late]:
    """Every delivery that telecoms held up, in the order in which they did."""
    hopes = _hopes(record)
    return [_late(record, row, hopes) for row in record.deliveries if row.delayed]


def _hopes(record: Record) -> dict[tuple[str, str], str]:
    """The expected action that hangs on a thing's reaching a cell."""
    found: dict[tuple[str, str], str] = {}
    for hope in (e.expectation for e in record.script.expectations.values()):
        for cell in (hope.cell, *hope.with_):
            found.setdefault((cell, hope.what or ""), hope.id)
    return found


def _late(record: Record, row: DeliveryRow, hopes: dict[tuple[str, str], str]) -> Late:
    assert row.delayed is not None
    numbers = (row.delayed.number, *((row.delivered.number,) if row.delivered else ()))
    return Late(
        row.thing,
        row.cell,
        row.delivered.second - row.delayed.second if row.delivered else None,
        _decision(record, row),
        hopes.get((row.cell, row.thing)),
        _condition(record, row),
        numbers,
    )


def _decision(record: Record, row: DeliveryRow) -> str | None:
    for decision in record.script.plot.opens.get(row.thing, ()):
        if row.cell in record.script.deciders(decision) or row.cell == decision.proposer:
            return decision.id
    return None


def _condition(record: Record, row: DeliveryRow) -> str | None:
    readers = record.script.plot.readers
    for fact in ("knows", "read"):
        found = readers.get((fact, row.cell, row.thing))
        if found:
            return found[0]
    return None
