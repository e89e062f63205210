"""A play that was killed is taken up where its journal ends, and nothing shows that it was."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import whitecell
from whitecell.intake.exercises import read_exercise
from whitecell.journal.reading import read
from whitecell.journal.verify import verify
from whitecell.review.report import render, review
from whitecell.session.keeping import Kept
from whitecell.session.performance import Cast, begin, go_on

EXERCISE = str(Path(__file__).parents[2] / "exercises" / "05-fusion-strait")
SOURCES = str(Path(whitecell.__file__).parents[1])
CAST = Cast(7, {"*": "doctrinal"})
CUTS = 50
KILLS = 12


class EachStep(Kept):
    """Keeps every step on its own, and lays aside what a kill after it would leave behind."""

    def __init__(self, journal, path, aside):
        super().__init__(journal, seconds=0, most=1)
        self.path, self.aside, self.steps = Path(path), aside, 0

    def write(self, events, show=None, key=""):
        super().write(events, show, key)
        self.steps += 1
        for side in ("", "-wal"):
            source = Path(f"{self.path}{side}")
            if source.exists():
                shutil.copyfile(source, f"{self.aside / str(self.steps)}{side}")


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A play that nobody interrupts: the journals that kills after each step would leave."""
    folder = tmp_path_factory.mktemp("whole")
    aside = folder / "aside"
    aside.mkdir()
    path = folder / "play.journal"
    conductor = begin(read_exercise(EXERCISE), CAST, str(path))
    conductor.sink = EachStep(conductor.sink.journal, path, aside)
    conductor.run()
    conductor.sink.journal.close()
    rows = list(read(path))
    return rows, reviews_of(rows), aside, conductor.sink.steps


def reviews_of(rows):
    made = review(rows)
    return render(made, "en", "html"), render(made, "id", "json")


@pytest.mark.parametrize("part", range(CUTS))
def test_a_play_killed_after_a_step_is_finished_as_if_nothing_had_been(part, whole):
    rows, reviews, aside, steps = whole
    path = aside / str(1 + part * (steps - 1) // (CUTS - 1))
    kept = len(list(read(path)))
    conductor = go_on(str(path))
    assert conductor.board.number == kept
    conductor.run()
    conductor.sink.journal.close()
    assert kept < len(rows) or conductor.board.stage == "closed"
    assert verify(path).number == len(rows)
    again = list(read(path))
    assert again == rows
    assert reviews_of(again) == reviews


def test_taking_a_play_up_writes_nothing_by_itself(whole):
    rows, _, aside, steps = whole
    path = aside / "untouched"
    for side in ("", "-wal"):
        shutil.copyfile(f"{aside / str(steps // 3)}{side}", f"{path}{side}")
    before = list(read(path))
    go_on(str(path)).sink.journal.close()
    assert list(read(path)) == before
    assert before == rows[: len(before)]


def started(folder, *arguments):
    return subprocess.Popen(
        [sys.executable, "-m", "whitecell", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": SOURCES, "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def finished(folder, *arguments):
    process = started(folder, *arguments)
    _, err = process.communicate(timeout=120)
    assert process.returncode == 0, err


FILES = ("--journal", "j.journal", "--report", "r.html", "--report", "r.json")


def reports(folder):
    return {name: (folder / name).read_bytes() for name in ("r.html", "r.json")}


def begun_in(folder, exercise):
    return started(folder, "run", str(exercise), "--auto", "--seed", "7", *FILES)


class Timing:
    """When an uninterrupted run had its journal, closed it, and was over; and what it wrote."""

    def __init__(self, folder):
        self.exercise = folder / "exercise"
        shutil.copytree(EXERCISE, self.exercise)
        process = begun_in(folder, self.exercise)
        begun = time.monotonic()
        waited_for(folder / "j.journal", process)
        self.playing = time.monotonic() - begun
        while process.poll() is None and (folder / "j.journal-lock").exists():
            time.sleep(0.002)
        self.played = time.monotonic() - begun
        _, err = process.communicate(timeout=120)
        assert process.returncode == 0, err
        self.over = time.monotonic() - begun
        self.rows = list(read(folder / "j.journal"))
        self.reports = reports(folder)


def waited_for(path, process):
    while process.poll() is None and not path.exists():
        time.sleep(0.002)


@pytest.fixture(scope="module")
def timing(tmp_path_factory):
    return Timing(tmp_path_factory.mktemp("timing"))


@pytest.mark.parametrize("part", range(KILLS))
def test_a_run_killed_at_any_time_is_resumed_to_the_same_review(part, timing, tmp_path):
    """The first eight kills fall while it is played, the others while the review is written."""
    process = begun_in(tmp_path, timing.exercise)
    waited_for(tmp_path / "j.journal", process)
    if part < 8:
        time.sleep((timing.played - timing.playing) * part / 8)
    else:
        while process.poll() is None and (tmp_path / "j.journal-lock").exists():
            time.sleep(0.002)
        time.sleep((timing.over - timing.played) * (part - 8) / 8)
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)
    for name, content in timing.reports.items():
        assert not (tmp_path / name).exists() or (tmp_path / name).read_bytes() == content
    kept = list(read(tmp_path / "j.journal"))
    assert kept == timing.rows[: len(kept)]
    finished(tmp_path, "resume", "j.journal", "--auto", "--report", "r.html", "--report", "r.json")
    assert verify(tmp_path / "j.journal").number == len(timing.rows)
    assert list(read(tmp_path / "j.journal")) == timing.rows
    assert reports(tmp_path) == timing.reports
