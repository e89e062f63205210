"""The reciprocity ledger: what each nation gave the others and got from them."""

from typing import NamedTuple

from whitecell.play.board import CONTROL
from whitecell.review.measures import first_arrivals
from whitecell.review.names import Names
from whitecell.review.record import Record
from whitecell.review.rows import RequestRow


class Flow(NamedTuple):
    """Items of one nation that reached cells of another; each counts once for each cell."""

    giver: str
    taker: str
    items: int
    events: tuple[int, ...]


class Account(NamedTuple):
    """One nation's page: `reports` it sent the centre, items given and got, and its answers.

    `balance` is given less got. Requests count with the nation whose report was asked for.
    """

    nation: str
    reports: int
    given: int
    got: int
    balance: int
    granted: int
    refused: int
    unanswered: int
    events: tuple[int, ...]


class Ledger(NamedTuple):
    """All flows between nations, and a page for each nation."""

    flows: tuple[Flow, ...]
    accounts: tuple[Account, ...]


def ledger(record: Record, names: Names) -> Ledger:
    """Who gave what: the first arrival of each item at each cell of another nation."""
    flows = _flows(record, names)
    reports = record.script.reports
    senders = dict.fromkeys(reports[item].report.nation for item in record.items)
    nations = dict.fromkeys([*record.script.nations, *senders])
    accounts = [_account(record, nation, flows) for nation in nations]
    return Ledger(tuple(flows), tuple(a for a in accounts if _anything(a)))


def _flows(record: Record, names: Names) -> list[Flow]:
    found: dict[tuple[str, str], list[int]] = {}
    for (item, cell), row in first_arrivals(record).items():
        giver, taker = record.script.reports[item].report.nation, names.nation_of(cell)
        if taker is None or taker == giver or not record.counts(row.who) or not row.delivered:
            continue
        found.setdefault((giver, taker), []).append(row.delivered.number)
    return [
        Flow(giver, taker, len(numbers), tuple(sorted(numbers)))
        for (giver, taker), numbers in found.items()
    ]


def _account(record: Record, nation: str, flows: list[Flow]) -> Account:
    given = sum(flow.items for flow in flows if flow.giver == nation)
    got = sum(flow.items for flow in flows if flow.taker == nation)
    reports = record.script.reports
    sent = sum(reports[item].report.nation == nation for item in record.items)
    asked = [row for row in record.requests if reports[row.item].report.nation == nation]
    counted = [row for row in asked if record.counts(_answering(record, row))]
    stages = [row.stage for row in counted]
    numbers = [n for flow in flows if nation in (flow.giver, flow.taker) for n in flow.events]
    numbers += [row.answered.number for row in counted if row.answered]
    return Account(
        nation,
        sent,
        given,
        got,
        given - got,
        stages.count("granted"),
        stages.count("refused"),
        len(stages) - stages.count("granted") - stages.count("refused"),
        tuple(sorted(numbers)),
    )


def _answering(record: Record, row: RequestRow) -> str:
    """Who answered a request, or who sat where nobody did."""
    if row.stage in ("granted", "refused"):
        return row.answerer
    return record.occupant(row.authority if row.authority in record.script.cells else CONTROL)


def _anything(account: Account) -> bool:
    facts = (account.reports, account.given, account.got, account.granted, account.refused)
    return any((*facts, account.unanswered))
