"""The reciprocity ledger: what each nation gave the others and got from them."""

from collections import Counter
from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from whitecell.play.board import CONTROL
from whitecell.review.measures.pairs import first_arrivals, granted
from whitecell.review.record.record import Record
from whitecell.review.record.rows import RequestRow
from whitecell.review.telling.names import Names


class Gift(NamedTuple):
    """One thing that one nation gave another, and the event by which it came.

    `kind` is intelligence, alert, resource or protection. `owed` is what was asked for, or what
    the author calls an obligation; the rest was given freely.
    """

    giver: str
    taker: str
    kind: str
    owed: bool
    event: int


class Flow(NamedTuple):
    """What one nation gave another: counts of each kind, and how many of them were owed."""

    giver: str
    taker: str
    items: int
    alerts: int
    means: int
    owed: int
    events: tuple[int, ...]


class Account(NamedTuple):
    """One nation's page: `reports` it sent the centre, what it gave and got, and its answers.

    `balance` is given less got; `owed` of what it gave was asked for or an obligation. Requests
    count with the nation whose report was asked for.
    """

    nation: str
    reports: int
    given: int
    owed: int
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


def ledger(record: Record) -> Ledger:
    """Who gave what: reports, alerts, and the means and protection that decisions gave."""
    made = record.once(gifts)
    reports = record.script.reports
    sent = Counter(reports[item].report.nation for item in record.items)
    nations = dict.fromkeys([*record.script.nations, *sent])
    accounts = [_account(record, nation, sent[nation], made) for nation in nations]
    return Ledger(tuple(_flows(made)), tuple(a for a in accounts if _anything(a)))


def gifts(record: Record) -> list[Gift]:
    """Everything that one nation gave another, in the order in which it came."""
    names = Names(record)
    made = [*_intelligence(record, names), *_alerts(record, names), *_acts(record, names)]
    return sorted(made, key=attrgetter("event"))


def _intelligence(record: Record, names: Names) -> Iterator[Gift]:
    """The first arrival of each report at each cell of another nation."""
    released, reports = record.once(granted), record.script.reports
    homes = {cell: names.nation_of(cell) for cell in record.script.cells}
    for (item, cell), row in record.once(first_arrivals).items():
        giver, taker = reports[item].report.nation, homes.get(cell)
        if taker is None or taker == giver or not record.counts(row.who) or not row.delivered:
            continue
        asked = released.get((item, cell), row.delivered.number) < row.delivered.number
        yield Gift(giver, taker, "intelligence", asked, row.delivered.number)


def _alerts(record: Record, names: Names) -> Iterator[Gift]:
    """Messages, and injects passed on, from a nation's cell to one of another nation."""
    for row in record.deliveries:
        if row.thing in record.items or not row.delivered or not record.counts(row.who):
            continue
        giver, taker = names.nation_of(row.sender), names.nation_of(row.cell)
        if giver is not None and taker is not None and giver != taker:
            yield Gift(giver, taker, "alert", False, row.delivered.number)


def _acts(record: Record, names: Names) -> Iterator[Gift]:
    """What decisions in effect gave other nations, as the author says."""
    for row in record.decisions.values():
        decision = record.script.decisions[row.id].decision
        option = decision.option(row.option or "")
        if row.effect is None or option is None or not record.counts(row.who):
            continue
        home = names.nation_of(decision.of or "")
        givers = (decision.lead,) if decision.lead else decision.nations or (home,)
        for giver in givers:
            for gift in option.gives:
                if giver is not None and giver != gift.to:
                    yield Gift(giver, gift.to, gift.kind, gift.owed, row.effect.number)


def _flows(gifts: list[Gift]) -> list[Flow]:
    pairs: dict[tuple[str, str], list[Gift]] = {}
    for gift in gifts:
        pairs.setdefault((gift.giver, gift.taker), []).append(gift)
    return [_flow(those) for those in pairs.values()]


def _flow(gifts: list[Gift]) -> Flow:
    kinds = [gift.kind for gift in gifts]
    items, alerts = kinds.count("intelligence"), kinds.count("alert")
    return Flow(
        gifts[0].giver,
        gifts[0].taker,
        items,
        alerts,
        len(kinds) - items - alerts,
        sum(gift.owed for gift in gifts),
        tuple(gift.event for gift in gifts),
    )


def _account(record: Record, nation: str, sent: int, gifts: list[Gift]) -> Account:
    given = [gift for gift in gifts if gift.giver == nation]
    got = [gift for gift in gifts if gift.taker == nation]
    reports = record.script.reports
    asked = [row for row in record.requests if reports[row.item].report.nation == nation]
    counted = [row for row in asked if record.counts(_answering(record, row))]
    stages = [row.stage for row in counted]
    numbers = [gift.event for gift in (*given, *got)]
    numbers += [row.answered.number for row in counted if row.answered]
    return Account(
        nation,
        sent,
        len(given),
        sum(gift.owed for gift in given),
        len(got),
        len(given) - len(got),
        stages.count("granted"),
        stages.count("refused"),
        len(stages) - stages.count("granted") - stages.count("refused"),
        tuple(sorted(dict.fromkeys(numbers))),
    )


def _answering(record: Record, row: RequestRow) -> str:
    """Who answered a request, or who sat where nobody did."""
    if row.stage in ("granted", "refused"):
        return row.answerer
    return record.occupant(row.authority if row.authority in record.script.cells else CONTROL)


def _anything(account: Account) -> bool:
    facts = (account.reports, account.given, account.got, account.granted, account.refused)
    return any((*facts, account.unanswered))
