"""A play of 10,000 injects and 8 cells in memory, its actions prepared."""

from tests.benchmarks.fixed_plays import in_memory, prepared_actions
from tests.benchmarks.heap_loop import heap_loop
from tests.benchmarks.made_scripts import made_script
from tests.benchmarks.measuring import Figure, Timed, ratio

INJECTS, CELLS = 10_000, 8


def figures() -> list[Figure]:
    """The one row: events a second against the loop's, with as much waiting in its heap."""
    script, prepared = made_script(INJECTS, CELLS), prepared_actions(INJECTS, CELLS)
    events = len(in_memory(script, prepared))
    ours = Timed(lambda: lambda: in_memory(script, prepared), events)
    found = 1 / ratio(ours, heap_loop(events, INJECTS), 5)
    name = "Play in memory with fixed actions, 10,000 injects x 8 cells: events a second"
    return [Figure(f"{name}, against the heap-and-append loop's", found, 0.18, at_least=True)]
