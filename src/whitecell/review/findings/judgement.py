"""How analysts judged: reports of one origin, links, grades, and what was shared ungraded."""

from collections.abc import Mapping

from whitecell.language import Sentence, sentence
from whitecell.review.findings.lacking import several
from whitecell.review.measures import noticing
from whitecell.review.measures.links import Circle
from whitecell.review.measures.material import Material
from whitecell.review.measures.needs import Excess
from whitecell.review.measures.picture import Grading, trusts_more
from whitecell.review.parts import BAD, GOOD, Finding
from whitecell.review.telling.moments import span


def of_circles(m: Material) -> list[Finding]:
    """Circular reporting: never seen, seen after it had counted twice, or seen in time."""
    findings = []
    for circle in m.found.circles:
        reports = tuple(m.names.item(id) for id in circle.items)
        if circle.twice:
            findings.append(_circular(m, "review.circular", {"reports": reports}, circle))
        elif circle.linked and circle.seconds:
            facts = {"reports": reports, "time": span(circle.seconds)}
            findings.append(_circular(m, "technique.circular_for_a_while", facts, circle))
        elif circle.linked:
            said = sentence("review.one_source_seen", reports=reports)
            findings.append(Finding(said, circle.events, GOOD))
    return findings


def _circular(m: Material, key: str, facts: Mapping[str, object], circle: Circle) -> Finding:
    said, cost = Sentence(key, facts), circle.seconds
    return Finding(said, circle.events, BAD, "", cost, "link_check", m.record.script.centre or "")


def of_links(m: Material) -> list[Finding]:
    """Links between reports that have nothing in common."""
    wrong = m.found.links.source_false + m.found.links.related_false
    if not wrong:
        return []
    said = sentence("review.false_links", links=len(wrong))
    return [Finding(said, wrong, BAD, remedy="link_check", owner=m.record.script.centre or "")]


def of_grades(m: Material) -> list[Finding]:
    """Reports that were trusted too much, or too little."""
    given = [g for g in m.found.grading if g.given]
    trusting = [g for g in given if trusts_more(g.given or "", g.deserves)]
    doubtful = [g for g in given if g not in trusting and trusts_more(g.deserves, g.given or "")]
    return [*_graded(m, trusting, "overgraded"), *_graded(m, doubtful, "undergraded")]


def _graded(m: Material, cases: list[Grading], how: str) -> list[Finding]:
    if not cases:
        return []
    said = Sentence(
        f"technique.{how}",
        {"cases": several(_case(m, case) for case in cases), "reports": len(cases)},
    )
    events = tuple(number for case in cases for number in case.events)
    return [Finding(said, events, BAD, remedy="grading_drill", owner=m.record.script.centre or "")]


def _case(m: Material, case: Grading) -> Sentence:
    given, item = case.given or "", m.names.item(case.item)
    return sentence("technique.graded_as", item=item, given=given, deserves=case.deserves)


def of_the_ungraded(m: Material) -> list[Finding]:
    """Reports that the centre shared before anybody had graded them."""
    raw = m.record.once(noticing.ungraded)
    if not raw:
        return []
    all = len(m.record.once(noticing.shared))
    facts = {"items": several(m.names.item(row.id) for row in raw), "reports": len(raw)}
    some = len(raw) < all
    key = "shared_ungraded" if some else "shared_ungraded_all"
    said = Sentence(f"technique.{key}", facts | ({"all": all} if some else {}))
    events = tuple(row.shared.number for row in raw if row.shared)
    return [Finding(said, events, BAD, remedy="grading_drill", owner=m.record.script.centre or "")]


def _past(m: Material, case: Excess) -> Sentence:
    """One way past the rules: who came to know of what, and how."""
    facts = {"item": m.names.item(case.item), "cell": m.names.cell(case.cell)}
    return Sentence(f"technique.past_{case.how}", facts)


def of_labels(m: Material) -> list[Finding]:
    """Labels that let through what another on the same source held, and ways past the rules."""
    findings = []
    loose = m.found.labels.loose
    if loose:
        items = tuple(m.names.item(id) for id in dict.fromkeys(case.item for case in loose))
        said = sentence("technique.labels_apart", items=items, times=len(loose))
        events = tuple(number for case in loose for number in case.events)
        findings.append(Finding(said, events, BAD, remedy="label_alignment"))
    past = m.found.bypasses
    if past:
        said = sentence("technique.past_the_rules", cases=several(_past(m, case) for case in past))
        events = tuple(number for case in past for number in case.events)
        findings.append(Finding(said, events, BAD, remedy="release_delegation"))
    return findings
