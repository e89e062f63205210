"""The chain of causes: from an event back along `because` to where it began."""

from collections.abc import Iterable
from typing import NamedTuple

from whitecell.review.record.record import Record

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

ABSORBS = {
    "decision_took_effect": ("decision_decided", "option_matched"),
    "service_changed": ("backup_spent",),
}
"""A kind of event that only follows from the one before it: the link before tells both."""

REPLACES = {
    "decision_opened": ("delivered",),
    "service_changed": ("service_hit",),
    "belief_moved": ("belief_moved", "item_graded"),
    "items_linked": ("items_linked",),
    "item_graded": ("item_graded",),
}
"""A kind of event that says better what the one before it said."""

HOUSEKEEPING = ("move_changed", "inject_changed", "item_changed", "delivery_changed")
"""What is tidied up as a move ends: it stands beside the ending's causes and is none."""

LONGEST = 7

Link = tuple[int, ...]
"""The event that a link tells, and those it tells along with it."""


class Chain(NamedTuple):
    """One line of causes, the earliest first; `cut` says that there was more before it."""

    links: tuple[Link, ...]
    cut: bool


def ancestors(record: Record, number: int) -> list[int]:
    """An event's line of causes, itself last: at each step the latest cause before it."""
    line = [number]
    while causes := record.because(line[-1]):
        line.append(max(causes))
    return line[::-1]


def chain(record: Record, number: int) -> Chain:
    """A short, readable line of causes to an event: no plumbing, and no more than a few links."""
    line = [n for n in ancestors(record, number) if n == number or _tells(record, n)]
    short: list[Link] = []
    for n in line:
        kind = record.kind(n)
        before = record.kind(short[-1][0]) if short else ""
        if before in ABSORBS.get(kind, ()):
            short[-1] = (*short[-1], n)
            continue
        if before in REPLACES.get(kind, ()):
            short.pop()
        short.append((n,))
    if len(short) <= LONGEST:
        return Chain(tuple(short), False)
    return Chain((short[0], *short[-LONGEST + 1 :]), True)


def _tells(record: Record, number: int) -> bool:
    return record.kind(number) in LINKS


def to_the_ending(record: Record) -> list[Chain]:
    """A line of causes for each event that the ending rested on, the earliest event first.

    What an earlier line has told, a later one does not tell again: it goes on from there.
    """
    if record.ended is None:
        return []
    ended = record.because(record.ended.number)
    causes = [n for n in ended if record.kind(n) not in HOUSEKEEPING]
    chains: list[Chain] = []
    known: set[Link] = set()
    for found in (chain(record, number) for number in causes):
        told = sum(link in known for link in found.links)
        if 0 < told < len(found.links):
            found = Chain(found.links[told - 1 :], False)
        known.update(found.links)
        chains.append(found)
    return chains


def nearest(
    record: Record, known: frozenset[int], of: Iterable[int], most: int = 4
) -> dict[int, tuple[int, ...]]:
    """For some events, the events among those known that led to each, past what lies between."""
    of = tuple(of)
    led: dict[int, tuple[int, ...]] = {}
    for number in sorted(_between(record, known, of)):
        causes = (
            n
            for cause in record.because(number)
            for n in ((cause,) if cause in known else led[cause])
        )
        led[number] = tuple(dict.fromkeys(causes))[:most]
    return {number: led[number] for number in of}


def _between(record: Record, known: frozenset[int], of: tuple[int, ...]) -> set[int]:
    """Some events, and those before them on the way back to known ones."""
    found, todo = set(of), list(of)
    while todo:
        for cause in record.because(todo.pop()):
            if cause not in known and cause not in found:
                found.add(cause)
                todo.append(cause)
    return found
