"""Measuring: two sides by turns, the collector paused for both, and the median of their ratios."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median
from time import process_time

Work = Callable[[], object]
"""What is timed; it is made anew for each turn."""


@dataclass(frozen=True)
class Figure:
    """One row of the page: what was measured, what came out, and what it may be.

    `ratio` is nothing where there was nothing to measure it against.
    """

    name: str
    ratio: float | None
    limit: float
    at_least: bool = False

    @property
    def met(self) -> bool:
        """Whether the ratio is within its limit, or was not measured."""
        if self.ratio is None:
            return True
        return self.ratio >= self.limit if self.at_least else self.ratio <= self.limit


@dataclass(frozen=True)
class Timed:
    """One side: `prepare` is not timed and gives the work that is; a turn does `steps` steps.

    The clock counts the processor's time, which other programs do not add to; where a disk or
    another process is waited for, it is the one on the wall.
    """

    prepare: Callable[[], Work]
    steps: int = 1
    clock: Callable[[], float] = process_time

    def turn(self) -> float:
        """Seconds a step of one turn took; what the work gave is let go only afterwards."""
        work = self.prepare()
        with collector_paused():
            began = self.clock()
            kept = work()
            took = self.clock() - began
        del kept
        return took / self.steps


def ratio(ours: Timed, reference: Timed, turns: int) -> float:
    """Ours against the reference, a step against a step: the median over turns, side by side."""
    for side in (ours, reference):
        side.turn()
    return median(ours.turn() / reference.turn() for _ in range(turns))


@contextmanager
def collector_paused() -> Iterator[None]:
    """Collects first, and not again until it is over."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
