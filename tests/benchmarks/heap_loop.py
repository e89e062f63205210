"""What plays are measured against: a loop that takes from a heap, puts back, and keeps a row."""

import heapq

from tests.benchmarks.measuring import Timed, Work


def heap_loop(steps: int, waiting: int) -> Timed:
    """So many steps of a heap with so much waiting in it, each appending a row of nine."""

    def prepare() -> Work:
        heap = [(place * 7 % waiting, place, "inject", place) for place in range(waiting)]
        heapq.heapify(heap)
        return lambda: _loop(heap, steps)

    return Timed(prepare, steps)


def _loop(heap: list[tuple[int, int, str, int]], steps: int) -> list[tuple[object, ...]]:
    pop, push = heapq.heappop, heapq.heappush
    rows: list[tuple[object, ...]] = []
    keep = rows.append
    for number in range(steps):
        due, place, what, subject = pop(heap)
        push(heap, (due + 60, place, what, subject))
        keep((number, 0, due, 0, what, subject, "released", "clock", ()))
    return rows
