"""Findings about communication: loops left open, what had to be asked for, what was left unread.

They name pairs of cells and of nations by what they did, and explain nothing by who they are.
"""

from collections import Counter

from whitecell.language import Sentence, sentence
from whitecell.review.measures.communication import (
    Chosen,
    across,
    everything,
    kept,
    one_language,
    two_languages,
    within,
)
from whitecell.review.measures.material import Material
from whitecell.review.measures.words import Word, receipts, unread, unused, words
from whitecell.review.parts import BAD, GOOD, NOTE, Finding
from whitecell.review.telling.moments import span
from whitecell.review.telling.names import shortened

FEW = 5
"""Of fewer words no share and no median is compared."""
MANY = 10
"""From so many words on, closing nearly all of them is a strength."""
PROMPT = 180
"""A median within which receipts come promptly."""
LONG = 600
"""Seconds after which something that nobody acknowledged counts as left lying."""


def of_loops(m: Material) -> list[Finding]:
    """Whether what cells sent each other was acknowledged, and between whom it was not."""
    found = m.record.once(words)
    still = [word for word in found if word.open and _lay(m, word.came.second)]
    if not still:
        return _all_closed(m)
    if m.record.once(unused):
        return []
    pairs = Counter((word.giver, word.taker) for word in still)
    (giver, taker), left = max(pairs.items(), key=lambda pair: pair[1])
    between = [word for word in found if (word.giver, word.taker) == (giver, taker)]
    facts = {
        "open": len(still),
        "sent": len(found),
        "giver": m.names.cell(giver),
        "taker": m.names.cell(taker),
        "left": left,
        "all": len(between),
    }
    form = "open_one" if len(pairs) == 1 else "open_loops" if left > 1 else "open_few"
    first = [word for word in still if (word.giver, word.taker) == (giver, taker)]
    rest = [word for word in still if word not in first]
    numbers = tuple(word.came.number for word in (*first, *rest))
    seconds = max(_end(m) - word.came.second for word in still)
    said = Sentence(f"communication.{form}", facts)
    return [Finding(said, numbers, BAD, "", seconds, "receipt_rule", taker)]


def of_receipts(m: Material) -> list[Finding]:
    """That receipts were hardly given, so that nobody can tell what was read."""
    found = m.record.once(unread)
    left = tuple(came.number for cell in found for _, came in cell.left)
    if not left or not m.record.once(unused):
        return []
    reached, given = sum(cell.reached for cell in found), m.record.once(receipts)
    form = "receipts_unused" if given else "receipts_none"
    said = Sentence(f"communication.{form}", {"given": given, "reached": reached})
    return [Finding(said, left, NOTE, remedy="receipt_rule")]


def _end(m: Material) -> int:
    return (m.record.ended or m.record.last).second


def _lay(m: Material, second: int) -> bool:
    """Whether something came early enough that somebody would have got to it."""
    return _end(m) - second >= LONG


def _all_closed(m: Material) -> list[Finding]:
    found = kept(m.record, everything)
    timing = found.time
    if len(found.sent) < MANY or timing.worst is None or timing.never:
        return []
    if timing.median is None or timing.median > PROMPT:
        return []
    said = sentence(
        "communication.all_closed",
        sent=len(found.sent),
        median=span(timing.median),
        worst=span(timing.worst.seconds),
        taker=m.names.cell(timing.worst.cell),
    )
    return [Finding(said, timing.worst.events, GOOD)]


def of_borders(m: Material) -> list[Finding]:
    """Whether receipts took longer across nations, or languages, than within them."""
    sides: tuple[tuple[str, Chosen, Chosen], ...] = (
        ("nations", within, across),
        ("languages", one_language, two_languages),
    )
    return [f for name, inner, outer in sides for f in _slower(m, name, inner, outer)]


def _slower(m: Material, name: str, inner: Chosen, outer: Chosen) -> list[Finding]:
    near, far = (kept(m.record, those).time for those in (inner, outer))
    if min(near.cases, far.cases) < FEW or near.median is None or far.median is None:
        return []
    if not far.worst or 2 * far.median < 3 * near.median or far.median - near.median < 60:
        return []
    facts = {
        "far": span(far.median),
        "cases": far.cases,
        "near": span(near.median),
        "others": near.cases,
    }
    said = Sentence(f"communication.slower_across_{name}", facts)
    lost, owner = far.median - near.median, far.worst.cell
    return [Finding(said, far.worst.events, BAD, "", lost, "receipt_rule", owner)]


def of_asking(m: Material) -> list[Finding]:
    """Whether what crossed between cells was given unasked, or had to be asked for."""
    found = kept(m.record, everything)
    whole = found.asked + found.unasked
    if whole < FEW or not found.asked:
        return []
    numbers = tuple(word.came.number for word in found.sent if word.asked)
    facts = {"asked": found.asked, "sent": whole, "unasked": found.unasked}
    if found.asked > found.unasked:
        said = Sentence("communication.had_to_ask", facts)
        return [Finding(said, numbers, BAD, remedy="push_list", owner=found.sent[0].giver)]
    if 10 * found.unasked >= 9 * whole:
        return [Finding(Sentence("communication.gave_unasked", facts), numbers, GOOD)]
    return []


def of_borders_crossed(m: Material) -> list[Finding]:
    """Whether cells spoke to their own nation alone, and never to another's."""
    found = [word for word in m.record.once(words) if within(word) or across(word)]
    crossed = [word for word in found if across(word)]
    if len(found) < FEW or crossed:
        return []
    said = sentence("communication.kept_at_home", sent=len(found))
    numbers = tuple(word.came.number for word in found)
    return [Finding(said, numbers, BAD, remedy="direct_lines", owner=found[0].giver)]


def of_messages(m: Material) -> list[Finding]:
    """Messages that got neither an acknowledgement nor a message back, by pair of cells."""
    pairs: dict[tuple[str, str], list[Word]] = {}
    for word in m.record.once(words):
        if word.kind == "message" and word.open and _lay(m, word.came.second):
            pairs.setdefault((word.giver, word.taker), []).append(word)
    if not pairs:
        return []
    (giver, taker), left = max(pairs.items(), key=lambda pair: len(pair[1]))
    message = m.record.messages[left[0].thing]
    facts = {
        "giver": m.names.cell(giver),
        "taker": m.names.cell(taker),
        "messages": len(left),
        "text": shortened(message.text),
    }
    form = "unanswered_once" if len(left) == 1 else "unanswered"
    said = Sentence(f"communication.told_{form}", facts)
    numbers = tuple(word.came.number for word in left)
    seconds = _end(m) - left[0].came.second
    tone = NOTE if m.record.once(unused) else BAD
    return [Finding(said, numbers, tone, "", seconds, "receipt_rule", taker)]


def of_reading(m: Material) -> list[Finding]:
    """The cell that left most unread, and for how long the oldest of it lay."""
    cells = [(c, [e for e in c.left if _lay(m, e.came.second)]) for c in m.record.once(unread)]
    left = [(cell, rows) for cell, rows in cells if rows]
    if not left or m.record.once(unused):
        return []
    most, rows = max(left, key=lambda pair: len(pair[1]))
    first = rows[0]
    lay = _end(m) - first.came.second
    said = sentence(
        "communication.unread" if len(rows) > 1 else "communication.unread_one",
        cell=m.names.cell(most.cell),
        left=len(rows),
        reached=most.reached,
        thing=m.names.thing(first.thing),
        lay=span(lay),
    )
    numbers = tuple(row.came.number for row in rows)
    return [Finding(said, numbers, BAD, "", lay, "watch_rota", most.cell)]


def of_repairs(m: Material) -> list[Finding]:
    """Objections in words, and whether another proposal answered them."""
    findings = []
    for row in m.record.decisions.values():
        for said in row.said:
            if said.kind != "objected" or not said.text or not m.record.counts(said.who):
                continue
            after = [s for s in row.proposed if s.number > said.stamp.number]
            answer = after[0] if after else row.decided
            facts = {
                "who": m.names.cell(said.by),
                "decision": m.names.decision(row.id),
                "text": shortened(said.text),
                "later": span(answer.second - said.stamp.second) if answer else None,
            }
            form = "proposal" if after else "overruled" if answer else "left"
            numbers = (said.stamp.number, *((answer.number,) if answer else ()))
            tone = NOTE if answer else BAD
            told = Sentence(f"communication.objection_{form}", facts)
            remedy = "" if answer else "second_proposal"
            owner = row.by.partition(".")[0]
            findings.append(Finding(told, numbers, tone, remedy=remedy, owner=owner))
    return findings


FINDERS = (
    of_receipts,
    of_loops,
    of_borders,
    of_borders_crossed,
    of_asking,
    of_messages,
    of_reading,
    of_repairs,
)
"""What looks at communication, in the order in which findings of one rank are told."""
