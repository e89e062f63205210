"""What a night of four times as many reports takes understudies, who plan anew all the time."""

from tests.benchmarks.made_nights import NATIONS, made_night
from tests.benchmarks.measuring import Figure, Timed, ratio
from tests.benchmarks.small_plays import understudied_play

SMALL, LARGE = 33, 133
"""Injects, of which each has a report of every nation."""
TURNS = 5


def figures() -> list[Figure]:
    """One row."""
    few, many = (injects * len(NATIONS) for injects in (SMALL, LARGE))
    name = f"A night of {many} reports among understudies, against one of {few}"
    return [Figure(name, ratio(_night(LARGE), _night(SMALL), TURNS), 8)]


def _night(injects: int) -> Timed:
    script = made_night(injects)
    return Timed(lambda: lambda: understudied_play(script))
