"""Many nights of the Fusion Strait with understudies alone, and what is measured of each.

Time to share: story seconds from an item's collection until another cell has it in any form; an
item that nobody else ever gets counts until the end of the night. Brier score: the sum over all
hypotheses of (belief - truth) squared, 0 for certain and right, 2 for certain and wrong.
"""

import random
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from statistics import fmean
from typing import NamedTuple, TypeVar

from whitecell.intake.exercises import read_exercise
from whitecell.play.board import Board
from whitecell.play.events.event import Event
from whitecell.play.replay import Written, written
from whitecell.review.measures.measures import readings
from whitecell.review.record.reading import read
from whitecell.script.script import Script
from whitecell.session.performance import Cast, begin

Found = TypeVar("Found")
STRAIT = Path(__file__).parents[2] / "exercises" / "05-fusion-strait"


class Night(NamedTuple):
    """How a night ended, and what was measured of it."""

    ending: str
    released: frozenset[str]
    share: float
    brier: float
    average: float


@cache
def strait() -> Script:
    """The exercise, read once in each process."""
    return read_exercise(str(STRAIT))


def night(temperament: str, seed: int) -> Night:
    """One night with cells of one temperament."""
    told: list[Event] = []
    cast = Cast(seed, {"*": temperament})
    conductor = begin(strait(), cast, tell=lambda events, _: told.extend(events))
    conductor.run()
    board = conductor.board
    released = frozenset(id for id, life in board.injects.items() if life.number)
    return Night(
        board.ending, released, time_to_share(board, told), brier(board), average_brier(board, told)
    )


def time_to_share(board: Board, told: list[Event]) -> float:
    """The mean time to share over the items of a night."""
    collected = {e.item: e.at.story for e in told if e.kind == "item_collected"}  # type: ignore[attr-defined]
    shared: dict[str, int] = {}
    for event in told:
        if event.kind == "delivered":
            delivery = board.deliveries[event.delivery]  # type: ignore[attr-defined]
            shared.setdefault(delivery.thing, event.at.story)
    over = board.moves[0].ends
    return fmean(shared.get(item, over) - second for item, second in collected.items())


def brier(board: Board, belief: dict[str, int] | None = None) -> float:
    """The Brier score of a belief; of the last one where none is given."""
    held = board.belief if belief is None else belief
    truths = {h.id: 1000 if h.truth else 0 for h in board.script.hypotheses.values()}
    return sum((held[id] - truth) ** 2 for id, truth in truths.items()) / 1_000_000


def average_brier(board: Board, told: list[Event]) -> float:
    """The Brier score averaged over story time, from STARTEX to ENDEX."""
    belief = {h.id: h.prior * 10 for h in board.script.hypotheses.values()}
    since, area = 0, 0.0
    for event in told:
        if event.kind == "belief_moved":
            area += brier(board, belief) * (event.at.story - since)
            since, belief = event.at.story, event.belief  # type: ignore[attr-defined]
    area += brier(board, belief) * (board.at.story - since)
    return area / board.at.story


def nights(seeds: Sequence[int], *temperaments: str) -> dict[str, list[Night]]:
    """All these nights, on two processes."""
    return _played(night, seeds, temperaments)


def _played(
    what: Callable[[str, int], Found], seeds: Sequence[int], kinds: Sequence[str]
) -> dict[str, list[Found]]:
    jobs = [(kind, seed) for kind in kinds for seed in seeds]
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:
        played = list(pool.map(what, *zip(*jobs, strict=True), chunksize=10))
    size = len(seeds)
    return {t: played[n * size : (n + 1) * size] for n, t in enumerate(kinds)}


def figures(temperament: str, seed: int) -> dict[str, int | None]:
    """What every measure of the review came to in one night."""
    rows: list[Written] = []
    cast = Cast(seed, {"*": temperament})
    begin(strait(), cast, tell=lambda events, _: rows.extend(map(written, events))).run()
    return {id: reading.value for id, reading in readings(read(rows)).items()}


def readings_of(seeds: Sequence[int], *kinds: str) -> dict[str, list[dict[str, int | None]]]:
    """What every measure came to in all these nights."""
    return _played(figures, seeds, kinds)


def between(values: Sequence[float], seed: int = 1, times: int = 2000) -> tuple[float, float]:
    """The 5th and the 95th percentile of a seeded bootstrap of the mean."""
    chance = random.Random(seed)
    means = sorted(fmean(chance.choices(values, k=len(values))) for _ in range(times))
    return means[times * 5 // 100], means[times * 95 // 100 - 1]
