"""Findings: what the measures say, as sentences with the numbers of the events behind them."""

from typing import Any

from whitecell.language import Sentence, sentence
from whitecell.review.findings import gaps, resilience
from whitecell.review.findings.lacking import several
from whitecell.review.measures import picture
from whitecell.review.measures.expected import Result, unasked
from whitecell.review.measures.ledger import Account
from whitecell.review.measures.material import Material
from whitecell.review.measures.ratings import came_up
from whitecell.review.parts import BAD, GOOD, Finding
from whitecell.review.telling.figures import score
from whitecell.review.telling.moments import moment, span

BEGINNING = 1
"""The number of the event that carries the script: the evidence for what the script leaves out."""


def of_the_ending(m: Material) -> list[Finding]:
    """How the play ended, or that it has not."""
    if m.record.ended is None:
        facts = sentence("review.not_ended", moment=moment(m.record, m.record.last))
        return [Finding(facts, (m.record.last.number,))]
    ending = m.record.script.endings.get(m.record.ending)
    numbers = (m.record.ended.number,)
    if ending is None:
        return [Finding(sentence("review.ended_without"), numbers)]
    at = moment(m.record, m.record.ended)
    return [
        Finding(sentence("review.ended_with", ending=ending.title, moment=at), numbers),
        Finding(sentence("review.quoted", text=ending.text), numbers),
    ]


def of_expectations(m: Material) -> list[Finding]:
    """That all expected actions were done, or each that was not and nothing stronger tells of."""
    hoped = came_up(m.record, m.found.expected)
    if hoped and all(r.stage == "done" for r in hoped):
        said = Sentence(f"review.expected_done{_by(m)}", {"all": len(hoped)})
        return [Finding(said, tuple(r.events[-1] for r in hoped), GOOD)]
    lapsed = [id for id, row in m.record.decisions.items() if row.lapsed]
    told = gaps.told_elsewhere(m)
    return [
        _missed(m, result)
        for result in hoped
        if result.stage in ("not_done", "partly_done", "done_late")
        and result.id not in told
        and m.record.script.expectations[result.id].expectation.what not in lapsed
    ]


def _missed(m: Material, result: Result) -> Finding:
    """An expected action that was not done, or not as expected."""
    facts = {"cell": m.names.cell(result.cell), "does": m.names.expectation(result.id)}
    stage = "not_asked" if unasked(m.record, result.id) else result.stage
    said = gaps.missing(m, result.id) or Sentence(f"review.told_{stage}", facts)
    lacks = gaps.lacking(m, result.id)
    numbers = dict.fromkeys([*result.events, *(n for lack in lacks for n in lack.events)])
    end = (m.record.ended or m.record.last).second
    lost = sum(end - m.record.items[lack.item].collected.second for lack in lacks)
    return Finding(said, tuple(numbers), BAD, "", lost, gaps.remedy(m, result.id), result.cell)


def of_all_that_was_expected(m: Material) -> list[Finding]:
    """How many expected actions were done in time, of those that came up."""
    hoped = came_up(m.record, m.found.expected)
    done = [r for r in hoped if r.stage == "done"]
    if not hoped or len(done) == len(hoped):
        return of_expectations(m)[:1]
    facts = {"done": len(done), "all": len(hoped)}
    said = Sentence(f"review.expected_some{_by(m)}", facts)
    return [Finding(said, tuple(r.events[-1] for r in hoped))]


def of_sharing(m: Material) -> list[Finding]:
    """How long sharing took, what the rules held back, and how long answers took."""
    findings = []
    timing = m.found.sharing
    if timing.worst and timing.median is not None:
        said = sentence(
            "review.sharing_took" if timing.cases > 1 else "review.sharing_took_once",
            median=span(timing.median),
            arrivals=timing.cases,
            item=m.names.item(timing.worst.thing),
            cell=m.names.cell(timing.worst.cell),
            worst=span(timing.worst.seconds),
        )
        findings.append(Finding(said, timing.worst.events))
    findings += _held_back(m)
    answers = m.found.answering
    if answers.worst and answers.median is not None:
        once = "" if answers.cases > 1 else "_once"
        said = sentence(
            f"review.answering_took{once}{_by(m)}",
            median=span(answers.median),
            answers=answers.cases,
            authority=m.names.cell(answers.worst.cell),
            item=m.names.item(answers.worst.thing),
            worst=span(answers.worst.seconds),
        )
        findings.append(Finding(said, answers.worst.events))
    return findings


def of_what_lay(m: Material) -> list[Finding]:
    """Reports that nobody shared, apart from those whose absence was told of already."""
    never = m.found.at_the_desk.never
    told = gaps.told_items(m)
    kept = [case for case in never if case.thing not in told]
    if not kept:
        return []
    items = several(m.names.item(case.thing) for case in kept)
    key = "never_shared" if len(kept) == len(never) else "never_shared_either"
    said = Sentence(f"review.{key}", {"reports": len(kept), "items": items})
    numbers = tuple(n for case in kept for n in case.events)
    return [Finding(said, numbers, BAD, remedy="share_by_default")]


def _held_back(m: Material) -> list[Finding]:
    findings = []
    for outcome in ("sanitised", "asked", "withheld", "on_the_way"):
        cases = [a for a in m.found.attempts if a.outcome == outcome]
        if cases:
            said = Sentence(f"review.ended_{outcome}", {"times": len(cases)})
            findings.append(Finding(said, tuple(a.events[-1] for a in cases)))
    return findings


def of_the_picture(m: Material) -> list[Finding]:
    """Where belief ended, and its score."""
    findings = []
    seen = m.found.picture
    if seen is None:
        if m.record.script.hypotheses:
            findings.append(Finding(sentence("review.no_truth"), (BEGINNING,)))
    else:
        findings += _scores(m, seen)
    return findings


def _scores(m: Material, seen: picture.Picture) -> list[Finding]:
    last = m.record.beliefs[-1]
    percent = (last.belief[seen.truth] + 5) // 10
    facts = {"truth": m.names.hypothesis(seen.truth), "percent": percent}
    if seen.leader == seen.truth:
        ended = Finding(Sentence("review.picture_right", facts), (last.stamp.number,), GOOD)
    else:
        leader = {
            "leader": m.names.hypothesis(seen.leader),
            "leading": (last.belief[seen.leader] + 5) // 10,
        }
        said = Sentence("review.picture_wrong", facts | leader)
        ended = Finding(said, (last.stamp.number,), BAD)
    findings = [ended]
    compared = "better" if seen.mean < seen.first else "worse"
    if seen.mean != seen.first:
        said = Sentence(
            f"review.score_{compared}",
            {"mean": score(seen.mean), "final": score(seen.final), "first": score(seen.first)},
        )
        tone = GOOD if compared == "better" else BAD
        findings.append(Finding(said, (last.stamp.number,), tone))
    return findings


def of_the_ledger(m: Material) -> list[Finding]:
    """Who gave most and who got most; that nobody gave anything, where no finding tells it."""
    accounts = m.found.ledger.accounts
    if not m.found.ledger.flows:
        collected = tuple(row.collected.number for row in m.record.items.values())
        said = Sentence(f"review.nothing_given{_by(m)}", {})
        alone = len(accounts) > 1 and not resilience.of_giving(m)
        return [Finding(said, collected, BAD)] if alone else []
    most = max(account.given for account in accounts)
    givers = [account for account in accounts if account.given == most]
    how = "_alike" if len(givers) > 1 else "" if givers[0].owed else "_freely"
    facts = {"nation": _nations(m, givers), "items": most, "owed": givers[0].owed}
    findings = []
    if len(givers) < len(accounts):
        findings.append(Finding(Sentence(f"review.gave_most{how}", facts), _flowing(m, 0, givers)))
    most = max(account.got for account in accounts)
    takers = [account for account in accounts if account.got == most]
    facts = {"nation": _nations(m, takers), "items": most}
    how = "_alike" if len(takers) > 1 else ""
    if len(takers) < len(accounts):
        findings.append(Finding(Sentence(f"review.got_most{how}", facts), _flowing(m, 1, takers)))
    return findings


def _nations(m: Material, accounts: list[Account]) -> tuple[Any, ...]:
    return tuple(m.names.nation(account.nation) for account in accounts)


def _by(m: Material) -> str:
    """Whose doing is counted: people's alone, where there are people."""
    return "_by_people" if m.record.people else ""


def _flowing(m: Material, side: int, accounts: list[Account]) -> tuple[int, ...]:
    nations = [account.nation for account in accounts]
    flows = [flow for flow in m.found.ledger.flows if flow[side] in nations]
    return tuple(sorted(number for flow in flows for number in flow.events))
