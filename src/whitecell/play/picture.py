"""The picture: what follows from graded, linked and weighed items, in whole numbers alone.

Belief is the prior times a likelihood ratio for each reading, tempered by the item's grade; items
linked as one source count once, with the strongest of their readings.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol

from whitecell.play.board import Board
from whitecell.play.lives import ItemLife
from whitecell.script.reports import READINGS

RELIABILITY = {"A": 100, "B": 80, "C": 60, "D": 35, "E": 10, "F": 40}
"""Percent of a reading that a source's reliability leaves; F is unknown, not worst."""

CREDIBILITY = {"1": 100, "2": 80, "3": 60, "4": 30, "5": 10, "6": 40}
"""Percent of a reading that its credibility leaves; 6 is unknown, not worst."""

RATIO = {2: 3000, 1: 1700, 0: 1000}
"""Likelihood ratio per mille of a reading at full weight; against is its inverse."""

LEAST = 10
"""Per mille that no hypothesis falls below: nothing is ever ruled out by weight alone."""


def weight(grade: str | None) -> int:
    """Percent of a reading that a grade leaves; an ungraded item weighs nothing yet."""
    return RELIABILITY[grade[0]] * CREDIBILITY[grade[1]] // 100 if grade else 0


class Weighed(Protocol):
    """What was graded and weighed: an item in the centre, or a paper as its author means it."""

    @property
    def grade(self) -> str | None:
        """Its Admiralty grade, once it has one."""
        ...

    @property
    def readings(self) -> Mapping[str, str]:
        """How it bears on each hypothesis."""
        ...


def computed(board: Board) -> dict[str, int]:
    """Belief per mille of each hypothesis; adds up to 1,000."""
    masses = dict(board.base)
    alike = Counter(tuple(map(_weight, group)) for group in _sources(board))
    for group, times in alike.items():
        for hypothesis, factor in _factors(group, tuple(masses)):
            masses[hypothesis] *= factor**times
    return normalised(masses)


class Weight(NamedTuple):
    """What an item weighs: its grade, and how it bears on each hypothesis."""

    grade: str | None
    bears: tuple[tuple[str, str], ...]

    @property
    def readings(self) -> Mapping[str, str]:
        """How it bears on each hypothesis."""
        return dict(self.bears)


def _weight(item: ItemLife) -> Weight:
    return Weight(item.grade, tuple(item.readings.items()))


@lru_cache(maxsize=1024)
def _factors(group: tuple[Weight, ...], hypotheses: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    """The same groups come again and again: there are few grades and readings."""
    return tuple(factors(group, hypotheses).items())


def factors(group: Sequence[Weighed], hypotheses: Iterable[str]) -> dict[str, int]:
    """How much a group of items of one source multiplies each hypothesis."""
    found = dict.fromkeys(hypotheses, 1)
    for hypothesis in found:
        for_, against = _factor(group, hypothesis)
        if for_ == against:
            continue
        for other in found:
            found[other] *= for_ if other == hypothesis else against
    return found


def _factor(group: Sequence[Weighed], hypothesis: str) -> tuple[int, int]:
    """How much a group of items of one source multiplies a hypothesis, and all the others."""
    best, strongest = 0, 0
    for item in group:
        reading = READINGS[item.readings.get(hypothesis, "neutral")]
        strength = abs(reading) * weight(item.grade)
        if strength > strongest:
            best, strongest = reading, strength
            grade = item.grade
    if not best:
        return 1, 1
    factor = 1000 + (RATIO[abs(best)] - 1000) * weight(grade) // 100
    return (factor, 1000) if best > 0 else (1000, factor)


def _sources(board: Board) -> list[list[ItemLife]]:
    """Items that were weighed, in groups linked as one source, in order of collection."""
    groups: list[list[ItemLife]] = []
    seen: dict[str, bool] = {}
    for id, item in board.items.items():
        if not item.readings or id in seen:
            continue
        if not item.links:
            groups.append([item])
            continue
        group, waiting = [], [id]
        while waiting:
            name = waiting.pop()
            if name in seen:
                continue
            seen[name] = True
            if board.items[name].readings:
                group.append(board.items[name])
            links = board.items[name].links
            waiting.extend(other for other, how in links.items() if how == "source")
        groups.append(group)
    return groups


def normalised(masses: dict[str, int]) -> dict[str, int]:
    """Whole per mille that add up to 1,000; the largest takes what rounding leaves."""
    total = sum(masses.values()) or 1
    belief: dict[str, int] = {}
    largest, most, left = "", -1, 1000
    for hypothesis, mass in masses.items():
        share = mass * 1000 // total
        if share < LEAST:
            share = LEAST if mass else 0
        if share > most:
            largest, most = hypothesis, share
        belief[hypothesis] = share
        left -= share
    if belief:
        belief[largest] += left
    return belief
