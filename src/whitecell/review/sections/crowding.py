"""Marks that fall together in a lane: they become one, which says how many it stands for."""

from collections.abc import Iterable
from typing import NamedTuple

GLYPH, BESIDE, DIGIT = 14, 17, 9
"""How wide a mark is, one with a figure beside it, and each digit, per mille of the axis."""


class Happening(NamedTuple):
    """One thing that happened in a lane: its kind, from when until when, what, and its events."""

    kind: str
    second: int
    until: int
    story: tuple[int, int]
    thing: object
    events: tuple[int, ...]


def crowds(happened: Iterable[Happening], end: int) -> list[list[Happening]]:
    """Things of one kind in the order of time, those too near to tell apart together."""
    groups: list[list[Happening]] = []
    for one in sorted(happened, key=lambda one: (one.second, one.events)):
        groups.append([one])
        while len(groups) > 1 and _touch(groups[-2], groups[-1], end):
            last = groups.pop()
            groups[-1] += last
    return groups


def _touch(before: list[Happening], after: list[Happening], end: int) -> bool:
    count = len(before)
    wide = BESIDE + DIGIT * len(str(count)) if count > 1 else GLYPH
    return (after[0].second - before[0].second) * 1000 < wide * max(end, 1)
