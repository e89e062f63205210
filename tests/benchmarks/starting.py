"""How long the command takes to start: its help, and a play to its first inject told.

An installed package has been compiled, so both are measured with bytecode, which the turns that
are not counted leave behind, whatever the surroundings say about writing it.
"""

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
    with TemporaryDirectory() as name:
        folder = Path(name)
        around = _surroundings(folder / "bytecode")
        nothing = _by_the_wall(lambda: _finished([sys.executable, "-c", "pass"], around))
        help_shown = _by_the_wall(lambda: _finished([*COMMAND, "--help"], around))
        play_told = _by_the_wall(_until_told(folder, around))
        shown = ratio(help_shown, nothing, TURNS)
        told = ratio(play_told, nothing, TURNS)
    return [
        Figure("`--help`, against `python -c pass`", shown, 9),
        Figure("`run --auto` to its first inject told, against `python -c pass`", told, 28),
    ]


def _by_the_wall(prepare: Callable[[], Work]) -> Timed:
    return Timed(prepare, clock=perf_counter)


def _surroundings(bytecode: Path) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {
        **kept,
        "PYTHONPATH": str(SOURCES),
        "PYTHONPYCACHEPREFIX": str(bytecode),
        "LC_ALL": "C.UTF-8",
    }


def _finished(command: list[str], around: dict[str, str]) -> Work:
    return lambda: subprocess.run(command, env=around, capture_output=True, check=True)


def _until_told(folder: Path, around: dict[str, str]) -> Callable[[], Work]:
    """Runs a play in a new folder each turn, until the title of an inject is read."""
    injects = read_exercise(EXERCISE).injects.values()
    titles = [title["en"] for inject in injects if (title := inject.title)]
    numbers = count()

    def prepare() -> Work:
        place = folder / str(next(numbers))
        place.mkdir()
        return lambda: _read_until(titles, place, around)

    return prepare


def _read_until(titles: list[str], place: Path, around: dict[str, str]) -> None:
    command = [*COMMAND, "run", EXERCISE, "--auto", "--seed", "7", "--lang", "en"]
    with subprocess.Popen(
        command, env=around, cwd=place, stdout=subprocess.PIPE, text=True
    ) as told:
        assert told.stdout is not None
        if not any(title in line for line in told.stdout for title in titles):
            raise AssertionError("the play told of no inject")
        told.kill()
