"""Findings about services that outlived their backup, or had none, and those that held."""

from typing import Any

from whitecell.language import Sentence, sentence
from whitecell.review.measures.material import Material
from whitecell.review.measures.outages import Outage, outages
from whitecell.review.parts import BAD, GOOD, Finding
from whitecell.review.telling.moments import moment, span


def of_backup(m: Material) -> list[Finding]:
    """For each nation: services that failed once their backup was spent, or at once without one."""
    fallen: dict[str | None, list[Outage]] = {}
    for outage in m.record.once(outages):
        if outage.lacked is not None:
            fallen.setdefault(outage.nation, []).append(outage)
    return [_fallen(m, nation, found) for nation, found in fallen.items()] + _held(m)


def _fallen(m: Material, nation: str | None, found: list[Outage]) -> Finding:
    """The service that failed first tells how; the others are named."""
    first, *others = sorted(found, key=lambda outage: outage.began.number)
    facts: dict[str, Any] = {
        "nation": m.names.nation(nation),
        "service": m.names.service(first.service),
        "need": m.names.service(first.lacked or ""),
        "moment": moment(m.record, first.began),
        "held": span(first.backup),
        "low": span(first.low),
        "others": tuple(m.names.service(outage.service) for outage in others),
    }
    how = "spent" if first.backup else "none"
    more = "_and_others" if others else ""
    back = "_back" if first.back else ""
    said = Sentence(f"resilience.backup_{how}{back}{more}", facts)
    events = tuple(n for outage in (first, *others) for n in outage.events)
    seconds = sum(outage.low for outage in found)
    return Finding(said, events, BAD, "", seconds, "backup_power", first.owner or "")


def _held(m: Material) -> list[Finding]:
    """Services that ran on backup until what they need was back."""
    rows = [r for r in m.record.backups if r.over and not r.spent]
    return [
        Finding(
            sentence(
                "resilience.backup_held",
                service=m.names.service(row.service),
                need=m.names.service(row.need),
                held=span(row.over.second - row.begun.second),
            ),
            (row.begun.number, row.over.number),
            GOOD,
        )
        for row in rows
        if row.over
    ]
