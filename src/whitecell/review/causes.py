"""The chain of causes: from an event back along `because` to where it began."""

from typing import NamedTuple

from whitecell.review.record import Record

LINKS = frozenset(
    {
        "inject_released", "item_collected", "item_graded", "items_linked", "shared",
        "passed_by_hand", "message_sent", "told_aloud", "release_asked", "release_answered",
        "delivered", "delivery_barred", "decision_opened", "decision_proposed",
        "decision_objected", "decision_decided", "option_matched", "decision_took_effect",
        "decision_lapsed", "expectation_met", "gauge_aimed", "service_hit", "service_changed",
        "backup_spent", "belief_moved",
    }
)  # fmt: skip
"""The kinds of event that a chain names; what lies between is passed over."""

LONGEST = 7


class Chain(NamedTuple):
    """One line of causes, the earliest first; `cut` says that there was more before it."""

    events: tuple[int, ...]
    cut: bool


def ancestors(record: Record, number: int) -> list[int]:
    """An event's line of causes, itself last: at each step the latest cause before it."""
    line = [number]
    while record.event(line[-1]).because:
        line.append(max(record.event(line[-1]).because))
    return line[::-1]


def chain(record: Record, number: int) -> Chain:
    """A short, readable line of causes to an event: no plumbing, and no more than a few links."""
    line = [n for n in ancestors(record, number) if n == number or _tells(record, n)]
    short: list[int] = []
    for n in line:
        if short and _repeats(record, short[-1], n):
            short.pop()
        short.append(n)
    if len(short) <= LONGEST:
        return Chain(tuple(short), False)
    return Chain((short[0], *short[-LONGEST + 1 :]), True)


def _tells(record: Record, number: int) -> bool:
    return record.event(number).kind in LINKS


def _repeats(record: Record, before: int, after: int) -> bool:
    """Whether the second of two links says the same as the first, but better."""
    first, second = record.event(before), record.event(after)
    if first.kind == second.kind:
        return first.kind in ("belief_moved", "items_linked", "item_graded")
    decided = ("decision_decided", "decision_took_effect")
    pair = (first.kind, second.kind)
    if pair == decided or pair == ("delivered", "decision_opened"):
        return True
    return pair == ("service_hit", "service_changed")


def to_the_ending(record: Record) -> list[Chain]:
    """A line of causes for each event that the ending rested on, the earliest event first."""
    if record.ended is None:
        return []
    ended = record.event(record.ended.number)
    causes = [n for n in ended.because if record.event(n).kind != "move_changed"]
    chains = [chain(record, number) for number in causes]
    return [found for found in chains if found.events]
