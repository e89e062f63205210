"""Items, deliveries and release requests as sentences."""

from collections.abc import Callable
from typing import Any

from whitecell.language import Sentence, sentence
from whitecell.review.telling.names import Names, shortened


def _collected(names: Names, event: Any) -> Sentence:
    item, cell = names.item(event.item), names.cell(event.holder)
    return sentence("review.told_collected", cell=cell, item=item)


def _report_delayed(names: Names, event: Any) -> Sentence:
    form = "report_stuck" if event.due < 0 else "report_delayed"
    return sentence(f"review.told_{form}", item=names.item(event.item))


def _work_begun(names: Names, event: Any) -> Sentence:
    return _at_desk(names, event, "work_begun")


def _work_done(names: Names, event: Any) -> Sentence:
    return _at_desk(names, event, "work_done")


def _at_desk(names: Names, event: Any, form: str) -> Sentence:
    item, cell = names.item(event.item), names.cell(event.cell)
    return Sentence(f"review.told_{form}", {"cell": cell, "item": item})


def _graded(names: Names, event: Any) -> Sentence:
    item, cell = names.item(event.item), names.cell(event.by)
    return sentence("review.told_graded", cell=cell, item=item, grade=event.grade)


def _linked(names: Names, event: Any) -> Sentence:
    form = "linked_source" if event.how == "source" else "linked"
    return sentence(
        f"review.told_{form}",
        cell=names.cell(event.by),
        item=names.item(event.item),
        other=names.item(event.other),
    )


def _weighed(names: Names, event: Any) -> Sentence:
    return sentence(
        f"review.told_weighed_{event.reading}",
        cell=names.cell(event.by),
        item=names.item(event.item),
        hypothesis=names.hypothesis(event.hypothesis),
    )


def belief(names: Names, shares: dict[str, int]) -> tuple[Sentence, ...]:
    """What is believed, the likeliest first: each hypothesis with its percent."""
    order = [h for h in sorted(shares, key=lambda h: -shares[h]) if shares[h] >= 5]
    return tuple(
        sentence("review.believed", hypothesis=names.hypothesis(h), percent=(shares[h] + 5) // 10)
        for h in order
    )


def _belief_moved(names: Names, event: Any) -> Sentence:
    picture = belief(names, event.belief)
    if event.by:
        return sentence("review.told_belief_set", cell=names.cell(event.by), picture=picture)
    return sentence("review.told_belief", picture=picture)


def _item_changed(names: Names, event: Any) -> Sentence:
    return sentence(f"review.told_item_{event.stage}", item=names.item(event.item))


def _corrected(names: Names, event: Any) -> Sentence:
    return sentence("review.told_corrected", item=names.item(event.item))


def _bypass(names: Names, event: Any) -> Sentence:
    return sentence("review.told_bypass_offered", item=names.item(event.item))


def _shared(names: Names, event: Any) -> Sentence:
    cell, thing = names.cell(event.by), names.thing(event.thing)
    return sentence("review.told_shared", cell=cell, thing=thing, to=names.cells(event.cells))


def _by_hand(names: Names, event: Any) -> Sentence:
    item, cell = names.item(event.item), names.cell(event.cell)
    return sentence("review.told_by_hand", item=item, cell=cell)


def _message(names: Names, event: Any) -> Sentence:
    cell, to = names.cell(event.by), names.cells(event.cells)
    return sentence("review.told_message", cell=cell, to=to, text=shortened(event.text))


def _aloud(names: Names, event: Any) -> Sentence:
    cell, thing = names.cell(event.cell), names.thing(event.thing)
    return sentence("review.told_aloud", cell=cell, thing=thing)


def _sent(names: Names, event: Any) -> Sentence:
    cell, thing = names.cell(event.cell), names.thing(event.thing)
    return sentence(f"review.told_sent_{event.form}", cell=cell, thing=thing)


def _of_delivery(names: Names, event: Any, form: str) -> Sentence:
    row = names.record.delivery(event.delivery)
    facts = {"cell": names.cell(row.cell), "thing": names.thing(row.thing)}
    return Sentence(f"review.told_{form}", facts)


def _delayed(names: Names, event: Any) -> Sentence:
    return _of_delivery(names, event, "delivery_stuck" if event.due < 0 else "delivery_delayed")


def _barred(names: Names, event: Any) -> Sentence:
    row = names.record.delivery(event.delivery)
    why = reasons(names, row.reasons)
    form = f"{event.stage}_because" if why else event.stage
    return sentence(
        f"review.told_{form}",
        cell=names.cell(row.cell),
        thing=names.thing(row.thing),
        reasons=why,
    )


def _delivered(names: Names, event: Any) -> Sentence:
    form = names.record.delivery(event.delivery).form
    return _of_delivery(names, event, f"delivered_{form}")


def _acknowledged(names: Names, event: Any) -> Sentence:
    return _of_delivery(names, event, "acknowledged")


def _delivery_changed(names: Names, event: Any) -> Sentence:
    return _of_delivery(names, event, f"delivery_{event.stage}")


def _asked(names: Names, event: Any) -> Sentence:
    return sentence(
        "review.told_asked",
        asker=names.cell(event.by),
        authority=names.cell(event.authority),
        item=names.item(event.item),
        cell=names.cell(event.cell),
    )


def _answer_sent(names: Names, event: Any) -> Sentence:
    row = names.record.request(event.request)
    authority, item = names.cell(row.authority), names.item(row.item)
    return sentence("review.told_answer_sent", authority=authority, item=item)


def _answered(names: Names, event: Any) -> Sentence:
    row = names.record.request(event.request)
    form = f"{event.stage}_saying" if event.note else event.stage
    return sentence(
        f"review.told_{form}",
        authority=names.cell(row.authority),
        item=names.item(row.item),
        cell=names.cell(row.cell),
        note=shortened(event.note),
    )


GROUNDS = ("sharing.addressed", "sharing.need_to_know", "sharing.granted")


def reasons(names: Names, found: tuple[tuple[str, dict[str, Any]], ...]) -> Sentence | None:
    """What spoke against sharing, strung together, without the grounds that spoke for it."""
    said: Sentence | None = None
    for id, facts in found:
        if id not in GROUNDS:
            reason = Sentence(id, {key: _named(names, key, fact) for key, fact in facts.items()})
            said = sentence("review.reasons", said=said, more=reason) if said else reason
    return said


def _named(names: Names, key: str, fact: Any) -> Any:
    named = {"nation": names.nation, "domain": names.domain}.get(key)
    return named(fact) if named else fact


TELLERS: dict[str, Callable[[Names, Any], Sentence]] = {
    "item_collected": _collected,
    "report_delayed": _report_delayed,
    "work_begun": _work_begun,
    "work_done": _work_done,
    "item_graded": _graded,
    "items_linked": _linked,
    "item_weighed": _weighed,
    "belief_moved": _belief_moved,
    "item_changed": _item_changed,
    "item_corrected": _corrected,
    "bypass_offered": _bypass,
    "shared": _shared,
    "passed_by_hand": _by_hand,
    "message_sent": _message,
    "told_aloud": _aloud,
    "delivery_sent": _sent,
    "delivery_delayed": _delayed,
    "delivery_barred": _barred,
    "delivered": _delivered,
    "acknowledged": _acknowledged,
    "delivery_changed": _delivery_changed,
    "release_asked": _asked,
    "answer_sent": _answer_sent,
    "release_answered": _answered,
}
