"""`python -m tests.benchmarks`: measures every limit of speed, and writes docs/performance.md."""

import sys

from tests.benchmarks import (
    console_lines,
    growth,
    journals,
    large_play,
    reading,
    reviews,
    sending,
    small_plays,
    starting,
    triggers,
    understudied_nights,
)
from tests.benchmarks.measuring import Figure
from tests.benchmarks.page import table, written

ROOMS = (
    triggers, large_play, small_plays, understudied_nights, journals, growth, reading, starting,
    console_lines, reviews, sending,
)  # fmt: skip


def main(names: list[str]) -> int:
    """Measures the named ones, or all; 1 where a limit is not met."""
    figures: list[Figure] = []
    for room in ROOMS:
        if not names or room.__name__.rpartition(".")[2] in names:
            found = room.figures()
            sys.stdout.write("\n".join(table(found).splitlines()[2:]) + "\n")
            sys.stdout.flush()
            figures += found
    if not names:
        written(figures)
    return 0 if all(figure.met for figure in figures) else 1


sys.exit(main(sys.argv[1:]))
