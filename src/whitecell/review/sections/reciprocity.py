"""The section on reciprocity: who gave whom how much, and each nation's account."""

from collections.abc import Iterator

from whitecell.language import Sentence, sentence
from whitecell.review.findings import findings
from whitecell.review.measures.ledger import Account, Flow
from whitecell.review.measures.material import Material
from whitecell.review.parts import Findings, Given, Line, Matrix, Part, Section, Table, heads
from whitecell.review.telling.figures import signed


def reciprocity(m: Material) -> Section:
    """The flow between nations, a page for each nation, and who gave whom what."""
    parts: list[Part] = []
    said = tuple(findings.of_the_ledger(m))
    if said:
        parts.append(Findings("ledger_found", None, said))
    accounts, flows = m.found.ledger.accounts, m.found.ledger.flows
    if flows or any(account.reports for account in accounts):
        parts.append(_matrix(m))
    if flows:
        parts.append(_flows(m, flows))
    if accounts:
        parts.append(_accounts(m, accounts))
    return Section("reciprocity", sentence("review.section_reciprocity"), tuple(parts))


def _matrix(m: Material) -> Matrix:
    """Nations down, nations and the centre across; the most generous first."""
    accounts = sorted(m.found.ledger.accounts, key=lambda a: -a.given - a.reports)
    named = [code for flow in m.found.ledger.flows for code in flow[:2]]
    nations = list(dict.fromkeys([*(account.nation for account in accounts), *named]))
    titles = tuple(m.names.nation_title(nation) for nation in nations)
    given = (*_between(m, nations), *_to_the_centre(m, nations))
    gifts = sum(flow.items + flow.alerts + flow.means for flow in m.found.ledger.flows)
    reports = sum(account.reports for account in accounts)
    told = sentence("flows.described", gifts=gifts, reports=reports)
    if not gifts:
        told = sentence("flows.described_none", reports=reports)
    takers = (*titles, Sentence("flows.centre"))
    return Matrix("between", sentence("flows.title"), told, titles, takers, given)


def _between(m: Material, nations: list[str]) -> Iterator[Given]:
    for flow in m.found.ledger.flows:
        kinds = (("items", flow.items), ("alerts", flow.alerts), ("means", flow.means))
        facts = {
            "giver": m.names.nation(flow.giver),
            "taker": m.names.nation(flow.taker),
            "parts": tuple(Sentence(f"flows.{k}", {"count": n}) for k, n in kinds if n),
        }
        owed = {"owed": flow.owed} if flow.owed else {}
        said = Sentence(f"flows.said{'_owed' if owed else ''}", facts | owed)
        count = flow.items + flow.alerts + flow.means
        places = (nations.index(flow.giver), nations.index(flow.taker))
        yield Given(*places, count, said, flow.events)


def _to_the_centre(m: Material, nations: list[str]) -> Iterator[Given]:
    """The reports that came in from each nation."""
    reports = m.record.script.reports
    for place, nation in enumerate(nations):
        came = [
            row.collected.number
            for row in m.record.items.values()
            if reports[row.id].report.nation == nation
        ]
        if came:
            said = sentence("flows.sent", giver=m.names.nation(nation), reports=len(came))
            yield Given(place, len(nations), len(came), said, tuple(came))


def _accounts(m: Material, accounts: tuple[Account, ...]) -> Table:
    lines = [
        Line(
            (
                m.names.nation_title(a.nation), a.reports, a.given, a.owed, a.got,
                signed(a.balance), a.granted, a.refused, a.unanswered,
            ),
            a.events,
        )
        for a in accounts
    ]  # fmt: skip
    columns = heads(
        "nation",
        "reports#",
        "gave#",
        "owed#",
        "got#",
        "balance#",
        "granted#",
        "refused#",
        "no_answer#",
    )
    note = sentence("review.ledger_note")
    return Table("ledger", sentence("review.ledger"), columns, tuple(lines), note)


def _flows(m: Material, flows: tuple[Flow, ...]) -> Table:
    lines = [
        Line(
            (
                m.names.nation_title(f.giver), m.names.nation_title(f.taker), f.items,
                f.alerts, f.means, f.owed,
            ),
            f.events,
        )
        for f in flows
    ]  # fmt: skip
    columns = heads("giver", "taker", "items#", "alerts#", "means#", "owed#")
    return Table("flows", sentence("review.flows"), columns, tuple(lines), folded=True)
