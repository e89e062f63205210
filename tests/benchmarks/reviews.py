"""The review of long plays: its measures, its page, and the memory it takes."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.durable_plays import Closable, close_all, durable_play
from tests.benchmarks.fixed_plays import Prepared, prepared_actions
from tests.benchmarks.made_nights import made_night, night_actions
from tests.benchmarks.made_scripts import made_script
from tests.benchmarks.measuring import Figure, Timed, collector_paused, ratio
from whitecell.journal.reading import read as rows_of
from whitecell.play.replay import event_of
from whitecell.review.measures.material import material
from whitecell.review.record.reading import read
from whitecell.review.report import render, review
from whitecell.script.script import Script

CELLS = 8
MESSAGES, NIGHTS = 29_200, 13_100
"""Injects that make a million events."""
LONG = 1_310
"""Injects of a night that make a hundred thousand."""
WEIGHED = """\
import os, subprocess, sys
started = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, used = os.wait4(started.pid, 0)
print(used.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
"""
COMMAND = "from whitecell.cli import main; main()"
SOURCES = Path(__file__).parents[2] / "src"
MEGABYTE = 1024


def figures() -> list[Figure]:
    """All rows."""
    with TemporaryDirectory(prefix=".", dir=".") as where:
        folder = Path(where)
        messages = _journal(
            folder / "messages", made_script(MESSAGES, CELLS), prepared_actions(MESSAGES, CELLS)
        )
        nights = _journal(folder / "nights", made_night(NIGHTS), night_actions(NIGHTS))
        long = _journal(folder / "long", made_night(LONG), night_actions(LONG))
        name = "The review's measures over a play of 1,000,000 events, against decoding its rows:"
        return [
            Figure(f"{name} messages and decisions", _measures(messages), 3),
            Figure(f"{name} reports to a fusion centre", _measures(nights), 3),
            *_page(long, folder / "page.html"),
        ]


def _journal(path: Path, script: Script, prepared: Prepared) -> Path:
    """A play that has been written down."""
    done = list[Closable]()
    with collector_paused():
        durable_play(script, prepared, path, done, refusals=True)()
        close_all(done)
    return path


def _measures(journal: Path) -> float:
    ours = _timed(lambda: material(read(rows_of(journal), withdrawn=False)))
    decoding = _timed(lambda: sum(event_of(row).number > 0 for row in rows_of(journal)))
    return ratio(ours, decoding, 3)


def _page(journal: Path, page: Path) -> list[Figure]:
    """The whole review as a page: against reading the rows, and what it takes of memory."""
    whole = _timed(lambda: render(review(rows_of(journal), withdrawn=False), "en", "html"))
    reading = _timed(lambda: sum(1 for _ in rows_of(journal)))
    name = "The whole review of a play of 100,000 events as HTML"
    return [
        Figure(f"{name}, against reading its rows", ratio(whole, reading, 5), 40),
        Figure(f"{name}: megabytes that the command takes at most", _megabytes(journal, page), 200),
    ]


def _timed(work: Callable[[], object]) -> Timed:
    return Timed(lambda: work)


def _megabytes(journal: Path, page: Path) -> float:
    """The most memory that the command ever held, as the system counts it."""
    command = [sys.executable, "-c", COMMAND, "review", str(journal), "-o", str(page)]
    around = {**os.environ, "PYTHONPATH": str(SOURCES), "LC_ALL": "C.UTF-8"}
    # A small process starts it: a child counts what its parent held when it was forked.
    asked = [sys.executable, "-c", WEIGHED, *command]
    told = subprocess.run(asked, env=around, capture_output=True, text=True, check=True)
    return int(told.stdout) / MEGABYTE
