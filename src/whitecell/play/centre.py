"""The fusion centre: items collected, worked on, graded, linked, weighed; and what is believed."""

from whitecell.errors import ActionRefused
from whitecell.language import Words, as_text, sentence
from whitecell.play import lifecycle
from whitecell.play.board import Board
from whitecell.play.deliveries import (
    DEAD,
    GONE,
    Parcel,
    change,
    deliver,
    lateness,
    on_its_way,
    send,
)
from whitecell.play.events.deliveries import PassedByHand
from whitecell.play.events.items import (
    BeliefMoved,
    BypassOffered,
    ItemChanged,
    ItemCollected,
    ItemCorrected,
    ItemGraded,
    ItemsLinked,
    ItemWeighed,
    ReportDelayed,
    WorkBegun,
    WorkDone,
)
from whitecell.play.injects import close_if_done
from whitecell.play.lives import ItemLife
from whitecell.play.picture import computed
from whitecell.play.step import Hand, Step

UNGRADED = ("collected", "corrected")
UNWEIGHED = ("collected", "graded")
UNSHARED = ("collected", "graded", "assessed")
"""Stages that an item leaves when it is graded, weighed, shared; later it stays where it is."""


def collect(step: Step, id: str) -> None:
    """A report reaches its first holder, late if the holder's telecoms are."""
    board = step.board
    inject, report = step.script.reports[id]
    holder = report.first_to or step.script.centre
    if holder is None or id in board.items:
        return
    because = board.injects[inject.id].number
    late = lateness(board, holder)
    if late == DEAD or (late and id not in board.waiting_reports):
        due = DEAD if late == DEAD else board.at.story + late
        if board.waiting_reports.get(id) != DEAD or late != DEAD:
            step.emit(ReportDelayed(id, due), because)
        return
    step.emit(ItemCollected(id, holder, "collected"), because)
    close_if_done(step, inject.id)


def flush_reports(step: Step) -> None:
    """Telecoms changed: reports that waited for dead ones come in."""
    for id, due in tuple(step.board.waiting_reports.items()):
        if due == DEAD:
            collect(step, id)


def take_up(step: Step, item: ItemLife, cell: str) -> None:
    """An analyst takes an item up and holds one of the centre's places for a while."""
    until = step.board.clock() + step.script.cells[cell].work
    step.emit(WorkBegun(item.id, cell, until), item.number)


def finish_work(step: Step, id: str) -> None:
    """The analyst's time on an item is over."""
    item = step.board.items[id]
    if item.until is not None and item.until >= 0:
        step.emit(WorkDone(id, item.holder), item.last)


def analysts_free(board: Board, analysts: int) -> int:
    """How many of the centre's analysts have nothing in hand."""
    return analysts - len(board.in_hand)


def grade(step: Step, item: ItemLife, given: str, hand: Hand) -> None:
    """An analyst grades an item, or grades it again."""
    if item.stage in UNGRADED:
        lifecycle.item["grade"](item)
    step.emit(ItemGraded(item.id, given, item.stage, hand.by, hand.who), item.last)
    if item.readings:
        believe(step, step.board.number)


def link(step: Step, item: ItemLife, other: ItemLife, how: str, hand: Hand) -> None:
    """An analyst links two items."""
    because = tuple(sorted({item.last, other.last}))
    number = step.emit(ItemsLinked(item.id, other.id, how, hand.by, hand.who), *because)
    if how == "source" and item.readings and other.readings:
        believe(step, number)


def weigh(step: Step, item: ItemLife, hypothesis: str, reading: str, hand: Hand) -> None:
    """An analyst says how an item bears on a hypothesis; belief follows."""
    if item.stage in UNWEIGHED:
        lifecycle.item["assess"](item)
    weighed = ItemWeighed(item.id, hypothesis, reading, item.stage, hand.by, hand.who)
    believe(step, step.emit(weighed, item.last))


def believe(step: Step, because: int) -> None:
    """Works belief out again from what was graded, linked and weighed."""
    belief = computed(step.board)
    if belief != step.board.belief:
        step.emit(BeliefMoved(belief), because)


def set_belief(step: Step, hypothesis: str, mille: int, hand: Hand) -> None:
    """A person sets a probability; the others keep their proportions."""
    others = {h: p for h, p in step.board.belief.items() if h != hypothesis}
    total = sum(others.values()) or 1
    belief = {h: p * (1000 - mille) // total for h, p in others.items()}
    belief[hypothesis] = 1000 - sum(belief.values())
    ordered = {h: belief[h] for h in step.board.belief}
    step.emit(BeliefMoved(ordered, hand.by, hand.who), step.board.believed)


def disseminate(step: Step, id: str, because: int) -> None:
    """An item that was shared is disseminated."""
    item = step.board.items.get(id)
    if item is not None and item.stage in UNSHARED:
        lifecycle.item["disseminate"](item)
        step.emit(ItemChanged(id, item.stage), because)


def recall(step: Step, item: ItemLife, hand: Hand) -> None:
    """An item is taken back from whoever has it, or was to have it."""
    _expect_in_force(item)
    deliveries = tuple(step.board.deliveries_of.get(item.id, ()))
    if all(delivery.stage in GONE for delivery in deliveries):
        raise ActionRefused(sentence("refusals.nobody_has_it"))
    lifecycle.item["recall"](item)
    number = step.emit(ItemChanged(item.id, item.stage, hand.by, hand.who), item.last)
    for delivery in deliveries:
        change(step, delivery, "recall", number)


def correct(step: Step, item: ItemLife, text: Words, hand: Hand) -> None:
    """An item's text is replaced, and the correction follows it to whoever has it."""
    _expect_in_force(item)
    lifecycle.item["correct"](item)
    corrected = ItemCorrected(item.id, dict(as_text(text)), item.stage, hand.by, hand.who)
    number = step.emit(corrected, item.last)
    told = set()
    for delivery in tuple(step.board.deliveries_of.get(item.id, ())):
        had = delivery.stage in ("delivered", "acknowledged") and delivery.form != "sanitised"
        if had and delivery.cell not in told:
            told.add(delivery.cell)
            new = send(step, Parcel(item.id, delivery.cell, "corrected", delivery.sender), number)
            deliver(step, new, new.number)


def _expect_in_force(item: ItemLife) -> None:
    if item.stage == "recalled":
        raise ActionRefused(sentence("refusals.withdrawn"))


def offer_bypass(step: Step, id: str) -> None:
    """Time is up for an item to reach somebody: control may pass it on by hand."""
    reached = any(
        d.stage in ("delivered", "acknowledged") for d in step.board.deliveries_of.get(id, ())
    )
    if not reached:
        item = step.board.items.get(id)
        step.emit(BypassOffered(id), *((item.last,) if item else ()))


def pass_by_hand(step: Step, item: ItemLife, cell: str, hand: Hand) -> None:
    """Control hands an item to a cell past rules and telecoms: recorded as a bypass."""
    number = step.emit(PassedByHand(item.id, cell, hand.by, hand.who), item.last)
    delivery = on_its_way(step.board, item.id, cell, "full")
    if delivery is None:
        delivery = send(step, Parcel(item.id, cell), number)
    deliver(step, delivery, number)
