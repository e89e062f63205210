"""Turning points: what was done otherwise in two plays, and lay on the way to an ending."""

from typing import NamedTuple

from whitecell.review.comparing.acts import Act, Key, acts, way
from whitecell.review.comparing.pair import Pair

LATER = 600
"""Seconds of play from which the same thing done later counts as done otherwise."""

ARRIVED = ("full", "sanitised")


class Turn(NamedTuple):
    """Something done otherwise: what, with which cells, and what became of it in A and in B."""

    key: Key
    cells: tuple[str, ...]
    first: Act | None
    second: Act | None

    @property
    def when(self) -> int:
        """The second of play at which it came about first."""
        return min(act.second for act in (self.first, self.second) if act)


def turning_points(pair: Pair) -> list[Turn]:
    """What differs after the parting and lies on the way to either ending, in order of time.

    Where both plays ended alike, nothing that differed turned them.
    """
    if not pair.ended or pair.first.record.ending == pair.second.record.ending:
        return []
    ways = [way(m) for m in pair.both]
    found = [turn for turn in differing(pair) if _on(turn.first, ways[0], turn.second, ways[1])]
    return sorted(_gathered(found), key=lambda turn: (turn.when, turn.key))


def differing(pair: Pair) -> list[Turn]:
    """Every decision, sharing and release that was done otherwise, or in one of the plays only."""
    ours, theirs = (acts(m) for m in pair.both)
    found = []
    for key in dict.fromkeys([*ours, *theirs]):
        one, other = ours.get(key), theirs.get(key)
        if _otherwise(one, other):
            found.append(Turn(key, key[2:], one, other))
    return found


def _otherwise(one: Act | None, other: Act | None) -> bool:
    if one is None or other is None:
        return True
    return one.outcome != other.outcome or abs(one.second - other.second) >= LATER


def _on(one: Act | None, ours: frozenset[int], other: Act | None, theirs: frozenset[int]) -> bool:
    """Whether it lies on the way to the ending in the play in which it was done."""
    return bool(one and not ours.isdisjoint(one.events)) or bool(
        other and not theirs.isdisjoint(other.events)
    )


def _gathered(turns: list[Turn]) -> list[Turn]:
    """The sharing of one thing with several cells, to the same effect, as one."""
    found: dict[tuple[object, ...], Turn] = {}
    for turn in turns:
        kind = (*turn.key[:2], _effect(turn.first), _effect(turn.second))
        known = found.get(kind)
        if known is None:
            found[kind] = turn
        else:
            found[kind] = Turn(
                known.key,
                (*known.cells, *turn.cells),
                _earlier(known.first, turn.first),
                _earlier(known.second, turn.second),
            )
    return list(found.values())


def _effect(act: Act | None) -> str:
    return "" if act is None else "arrived" if act.outcome in ARRIVED else act.outcome


def _earlier(one: Act | None, other: Act | None) -> Act | None:
    found = [act for act in (one, other) if act is not None]
    return min(found, key=lambda act: act.second) if found else None
