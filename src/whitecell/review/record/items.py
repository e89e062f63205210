"""Reading items, deliveries and release requests. To add one: its function and its row here."""

from collections.abc import Callable
from typing import Any

from whitecell.play.events import deliveries, items, requests
from whitecell.play.events.event import Event
from whitecell.review.record.record import Record
from whitecell.review.record.rows import (
    Believed,
    DeliveryRow,
    ItemRow,
    Linked,
    PastRules,
    RequestRow,
    Stamp,
)


def _item_collected(record: Record, event: items.ItemCollected, stamp: Stamp) -> None:
    record.items[event.item] = ItemRow(event.item, event.holder, stamp)


def _work_begun(record: Record, event: items.WorkBegun, stamp: Stamp) -> None:
    row = record.items[event.item]
    row.begun = row.begun or stamp


def _work_done(record: Record, event: items.WorkDone, stamp: Stamp) -> None:
    row = record.items[event.item]
    row.done = row.done or stamp


def _graded(record: Record, event: items.ItemGraded, stamp: Stamp) -> None:
    record.items[event.item].graded.append((stamp, event.grade, event.who))


def _weighed(record: Record, event: items.ItemWeighed, stamp: Stamp) -> None:
    record.items[event.item].weighed[event.hypothesis] = (stamp, event.reading)


def _linked(record: Record, event: items.ItemsLinked, stamp: Stamp) -> None:
    record.links.append(Linked(stamp, event.item, event.other, event.how, event.who))


def _belief_moved(record: Record, event: items.BeliefMoved, stamp: Stamp) -> None:
    record.beliefs.append(Believed(stamp, dict(event.belief), event.by))


def _item_changed(record: Record, event: items.ItemChanged, stamp: Stamp) -> None:
    if event.stage == "recalled":
        record.items[event.item].recalled = stamp


def _corrected(record: Record, event: items.ItemCorrected, stamp: Stamp) -> None:
    record.items[event.item].corrected = stamp


def _bypass_offered(record: Record, event: items.BypassOffered, stamp: Stamp) -> None:
    if event.item in record.items:
        record.items[event.item].bypass = stamp


def _shared(record: Record, event: deliveries.Shared, stamp: Stamp) -> None:
    row = record.items.get(event.thing)
    if row is not None and row.shared is None:
        row.shared, row.sharer = stamp, event.who


def _by_hand(record: Record, event: deliveries.PassedByHand, stamp: Stamp) -> None:
    record.past_rules.append(PastRules(stamp, event.item, event.cell, "hand", event.who))


def _aloud(record: Record, event: deliveries.ToldAloud, stamp: Stamp) -> None:
    if event.thing in record.items:
        record.past_rules.append(PastRules(stamp, event.thing, event.cell, "aloud", event.who))


def _message_sent(record: Record, event: deliveries.MessageSent, _: Stamp) -> None:
    record.messages[event.message] = event


def _delivery_sent(record: Record, event: deliveries.DeliverySent, stamp: Stamp) -> None:
    who = record.trail.first_of(event.because)
    row = DeliveryRow(
        event.delivery, event.thing, event.cell, event.form, event.sender, stamp, who
    )  # fmt: skip
    record.deliveries.append(row)


def _delayed(record: Record, event: deliveries.DeliveryDelayed, stamp: Stamp) -> None:
    row = record.deliveries[event.delivery]
    row.delayed = row.delayed or stamp


def _barred(record: Record, event: deliveries.DeliveryBarred, stamp: Stamp) -> None:
    row = record.deliveries[event.delivery]
    row.barred = stamp
    row.outcome = "ask" if event.stage == "awaiting" else "withhold"
    row.reasons = tuple((str(id), dict(facts)) for id, facts in event.reasons)  # type: ignore[call-overload]


def _delivered(record: Record, event: deliveries.Delivered, stamp: Stamp) -> None:
    record.deliveries[event.delivery].delivered = stamp


def _acknowledged(record: Record, event: deliveries.Acknowledged, stamp: Stamp) -> None:
    row = record.deliveries[event.delivery]
    row.acknowledged, row.reader = stamp, event.who


def _delivery_changed(record: Record, event: deliveries.DeliveryChanged, _: Stamp) -> None:
    record.deliveries[event.delivery].recalled = event.stage == "recalled"


def _asked(record: Record, event: requests.ReleaseAsked, stamp: Stamp) -> None:
    asker = event.by.partition(".")[0]
    row = RequestRow(
        event.request, event.item, event.cell, asker, event.authority, stamp, event.who
    )  # fmt: skip
    record.requests.append(row)


def _answered(record: Record, event: requests.ReleaseAnswered, stamp: Stamp) -> None:
    row = record.requests[event.request]
    row.stage, row.answered, row.answerer, row.note = event.stage, stamp, event.who, event.note


READERS: dict[type[Event], Callable[[Record, Any, Stamp], None]] = {
    items.ItemCollected: _item_collected,
    items.WorkBegun: _work_begun,
    items.WorkDone: _work_done,
    items.ItemGraded: _graded,
    items.ItemWeighed: _weighed,
    items.ItemsLinked: _linked,
    items.BeliefMoved: _belief_moved,
    items.ItemChanged: _item_changed,
    items.ItemCorrected: _corrected,
    items.BypassOffered: _bypass_offered,
    deliveries.Shared: _shared,
    deliveries.PassedByHand: _by_hand,
    deliveries.ToldAloud: _aloud,
    deliveries.MessageSent: _message_sent,
    deliveries.DeliverySent: _delivery_sent,
    deliveries.DeliveryDelayed: _delayed,
    deliveries.DeliveryBarred: _barred,
    deliveries.Delivered: _delivered,
    deliveries.Acknowledged: _acknowledged,
    deliveries.DeliveryChanged: _delivery_changed,
    requests.ReleaseAsked: _asked,
    requests.ReleaseAnswered: _answered,
}
