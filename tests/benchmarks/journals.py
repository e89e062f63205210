"""A durable play against nothing but the insertion of its rows."""

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.durable_plays import (
    Closable,
    close_all,
    durable_play,
    durably,
    inserted,
    rows_of,
)
from tests.benchmarks.fixed_plays import prepared_actions
from tests.benchmarks.made_scripts import made_script
from tests.benchmarks.measuring import Figure, ratio

INJECTS, CELLS = 2_000, 8


def figures() -> list[Figure]:
    """The one row."""
    script, prepared = made_script(INJECTS, CELLS), prepared_actions(INJECTS, CELLS)
    with TemporaryDirectory(prefix=".", dir=".") as name:
        folder = Path(name)
        done = list[Closable]()
        durable_play(script, prepared, folder / "first.db", done)()
        close_all(done)
        rows = rows_of(folder / "first.db")
        ours = durably(script, prepared, folder, len(rows))
        found = ratio(ours, inserted(rows, folder), 11)
    name = "Durable play (SQLite FULL, 1,000 events a commit)"
    return [Figure(f"{name}, against `executemany` of the same rows", found, 4)]
