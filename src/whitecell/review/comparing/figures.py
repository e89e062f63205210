"""Measures of two plays: both values, the difference, and which is better."""

from typing import NamedTuple

from whitecell.review.comparing.pair import Pair
from whitecell.review.measures.measure import Measure, Reading
from whitecell.review.measures.measures import MEASURES

CLEAR = 20
"""A difference counts from a twentieth of the larger value on."""

LEAST = {"seconds": 30, "mille": 20, "brier": 10, "count": 1, "points": 2}
"""The least difference that counts, by unit."""


class Compared(NamedTuple):
    """A measure in both plays; `better` is A, B, or empty where neither is, or none can be."""

    measure: Measure
    first: Reading
    second: Reading
    difference: int | None
    better: str

    @property
    def counts(self) -> bool:
        """Whether one of the plays could have come out better."""
        return self.difference is not None and self.measure.better in ("low", "high")


def compared(pair: Pair) -> list[Compared]:
    """Every measure that at least one of the plays had a case for."""
    found = []
    for measure in MEASURES:
        a, b = (m.readings[measure.id] for m in pair.both)
        if a.value is None and b.value is None:
            continue
        if a.value is None or b.value is None:
            found.append(Compared(measure, a, b, None, ""))
        else:
            ahead = better(measure, a.value, b.value)
            found.append(Compared(measure, a, b, b.value - a.value, ahead))
    return found


def better(measure: Measure, first: int, second: int) -> str:
    """Which play came out clearly better: A, B, or neither."""
    apart = abs(second - first)
    if apart * CLEAR < max(abs(first), abs(second)) or apart < LEAST[measure.unit]:
        return ""
    if measure.better not in ("low", "high"):
        return ""
    return "B" if (second < first) == (measure.better == "low") else "A"
