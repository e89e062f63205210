"""Entries taken back, and what was put back, as sentences."""

from collections.abc import Callable
from typing import Any

from whitecell.language import Sentence, sentence
from whitecell.play.board import CONTROL
from whitecell.review.telling.names import Names


def _withdrawn(names: Names, event: Any) -> Sentence:
    what = sentence(f"undo.what_{event.what}")
    by = str(getattr(names.record.event(event.entry), "by", "")).partition(".")[0]
    if by in ("", CONTROL):
        return sentence("undo.told_control", what=what)
    if event.by.partition(".")[0] == by:
        return sentence("undo.told_own", cell=names.cell(by), what=what)
    return sentence("undo.told", cell=names.cell(by), what=what)


def _taken_back(names: Names, event: Any) -> Sentence:
    return _of_delivery(names, event, "told_delivery")


def _returned(names: Names, event: Any) -> Sentence:
    return _of_delivery(names, event, "told_delivery_unread")


def _of_delivery(names: Names, event: Any, form: str) -> Sentence:
    row = names.record.delivery(event.delivery)
    facts = {"cell": names.cell(row.cell), "thing": names.thing(row.thing)}
    return Sentence(f"undo.{form}", facts)


def _item(names: Names, event: Any) -> Sentence:
    return sentence("undo.told_item", item=names.item(event.item))


def _decision(names: Names, event: Any) -> Sentence:
    return sentence("undo.told_decision", decision=names.decision(event.decision))


def _expectation(names: Names, event: Any) -> Sentence:
    cell = names.script.expectations[event.expectation].expectation.cell
    does = names.expectation(event.expectation)
    return sentence("undo.told_expectation", cell=names.cell(cell), does=does)


def _request(names: Names, event: Any) -> Sentence:
    row = names.record.request(event.request)
    item, cell = names.item(row.item), names.cell(row.cell)
    return sentence("undo.told_request", item=item, cell=cell)


TELLERS: dict[str, Callable[[Names, Any], Sentence]] = {
    "entry_withdrawn": _withdrawn,
    "delivery_taken_back": _taken_back,
    "delivery_returned": _returned,
    "item_amended": _item,
    "decision_amended": _decision,
    "expectation_reopened": _expectation,
    "release_withdrawn": _request,
}
