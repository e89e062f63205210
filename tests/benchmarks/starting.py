"""How long the command takes to start: its help, and a play to its first inject told."""

import os
import subprocess
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.benchmarks.measuring import Figure, Timed, Work, ratio
from whitecell.intake.exercises import read_exercise

TURNS = 15
EXERCISE = "05-fusion-strait"
COMMAND = [sys.executable, "-c", "from whitecell.cli import main; main()"]
SOURCES = Path(__file__).parents[2] / "src"


def figures() -> list[Figure]:
    """Both rows, against an interpreter that does nothing."""
    nothing = _by_the_wall(lambda: _finished([sys.executable, "-c", "pass"]))
    with TemporaryDirectory() as folder:
        shown = ratio(_by_the_wall(lambda: _finished([*COMMAND, "--help"])), nothing, TURNS)
        told = ratio(_by_the_wall(_until_told(Path(folder))), nothing, TURNS)
    return [
        Figure("`--help`, against `python -c pass`", shown, 9),
        Figure("`run --auto` to its first inject told, against `python -c pass`", told, 28),
    ]


def _by_the_wall(prepare: Callable[[], Work]) -> Timed:
    return Timed(prepare, clock=perf_counter)


def _surroundings() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(SOURCES), "LC_ALL": "C.UTF-8"}


def _finished(command: list[str]) -> Work:
    return lambda: subprocess.run(command, env=_surroundings(), capture_output=True, check=True)


def _until_told(folder: Path) -> Callable[[], Work]:
    """Runs a play in a new folder each turn, until the title of an inject is read."""
    injects = read_exercise(EXERCISE).injects.values()
    titles = [title["en"] for inject in injects if (title := inject.title)]
    numbers = count()

    def prepare() -> Work:
        place = folder / str(next(numbers))
        place.mkdir()
        return lambda: _read_until(titles, place)

    return prepare


def _read_until(titles: list[str], place: Path) -> None:
    command = [*COMMAND, "run", EXERCISE, "--auto", "--seed", "7", "--lang", "en"]
    with subprocess.Popen(
        command, env=_surroundings(), cwd=place, stdout=subprocess.PIPE, text=True
    ) as told:
        assert told.stdout is not None
        if not any(title in line for line in told.stdout for title in titles):
            raise AssertionError("the play told of no inject")
        told.kill()
