"""Reports and the cells that they were meant for: what was sent, asked for and arrived."""

from whitecell.review.record.record import Record
from whitecell.review.record.rows import DeliveryRow, RequestRow

Pair = tuple[str, str]
"""A report and a cell."""


def shared(record: Record) -> list[DeliveryRow]:
    """The deliveries of reports that somebody shared."""
    items = record.items
    return [row for row in record.deliveries if row.sender and row.thing in items]


def first_arrivals(record: Record) -> dict[Pair, DeliveryRow]:
    """The first delivery that arrived of each shared report at each cell."""
    found: dict[Pair, DeliveryRow] = {}
    for row in record.once(shared):
        if row.delivered is not None:
            before = found.setdefault((row.thing, row.cell), row)
            if before.delivered and before.delivered.number > row.delivered.number:
                found[row.thing, row.cell] = row
    return found


def requests(record: Record) -> dict[Pair, list[RequestRow]]:
    """The release requests for each report and reader, in their order."""
    found: dict[Pair, list[RequestRow]] = {}
    for request in record.requests:
        found.setdefault((request.item, request.cell), []).append(request)
    return found


def granted(record: Record) -> dict[Pair, int]:
    """The last event by which each report was released to each reader."""
    return {
        (row.item, row.cell): row.answered.number
        for row in record.requests
        if row.stage == "granted" and row.answered
    }
