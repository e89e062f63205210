"""What an event costs in a play of a million, against one of ten thousand."""

from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.benchmarks.durable_plays import durably
from tests.benchmarks.fixed_plays import in_memory, prepared_actions
from tests.benchmarks.made_scripts import made_script
from tests.benchmarks.measuring import Figure, Timed, Work, ratio

CELLS = 8
SMALL, LARGE = 292, 29_200
"""Injects that make ten thousand events, and a million."""
TURNS = 5


def figures() -> list[Figure]:
    """Both rows."""
    small, large = _Play(SMALL), _Play(LARGE)
    name = "Cost of an event in a play of 1,000,000, against one of 10,000:"
    kept = ratio(large.in_memory(), small.in_memory(), TURNS)
    with TemporaryDirectory(prefix=".", dir=".") as where:
        folder = Path(where)
        durable = ratio(large.durably(folder / "large"), small.durably(folder / "small"), TURNS)
    return [Figure(f"{name} in memory", kept, 1.25), Figure(f"{name} durable", durable, 1.2)]


class _Play:
    """A play of so many injects, as often as it takes to be timed."""

    def __init__(self, injects: int) -> None:
        self.script = made_script(injects, CELLS)
        self.prepared = prepared_actions(injects, CELLS)
        self.events = len(in_memory(self.script, self.prepared))
        self.times = max(1, 50_000 // self.events)

    def in_memory(self) -> Timed:
        """Played in memory, with all its events kept until the clock has stopped."""

        def work() -> object:
            return [in_memory(self.script, self.prepared) for _ in range(self.times)]

        return Timed(lambda: work, self.events * self.times)

    def durably(self, folder: Path) -> Timed:
        """Played into a journal, with no event kept in memory."""
        folder.mkdir()
        once = durably(self.script, self.prepared, folder, self.events)

        def prepare() -> Work:
            works = [once.prepare() for _ in range(self.times)]
            return lambda: [work() for work in works]

        return Timed(prepare, self.events * self.times, perf_counter)
