"""The same play is the same everywhere: the machine, the time zone, the locale leave no trace."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import whitecell
from whitecell.journal.reading import read

EXERCISES = Path(__file__).parents[2] / "exercises"
SOURCES = str(Path(whitecell.__file__).parents[1])
NAME = "05-fusion-strait"
PLACES = {
    "here": {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    "pacific": {"PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland", "LC_ALL": "C"},
    "java": {"PYTHONHASHSEED": "4711", "TZ": "Asia/Jakarta", "LC_ALL": "id_ID.UTF-8"},
}


def whitecell_in(folder, *arguments, **setting):
    """Runs a command in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "whitecell", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": SOURCES, "PYTHONIOENCODING": "utf-8", **setting},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def exercise(tmp_path_factory):
    """A copy of the exercise, at a path of its own."""
    return shutil.copytree(EXERCISES / NAME, tmp_path_factory.mktemp("exercise") / NAME)


@pytest.fixture(scope="module")
def played(exercise, tmp_path_factory):
    """What a play leaves, by the place where it was played."""
    made = {place: left_by(tmp_path_factory, exercise, 7, place) for place in PLACES}
    return made | {"another seed": left_by(tmp_path_factory, exercise, 8, "here")}


def left_by(tmp_path_factory, exercise, seed, place):
    folder = tmp_path_factory.mktemp(place)
    moved = shutil.copytree(exercise, folder / "elsewhere" / NAME) if place == "java" else exercise
    files = ("--journal", "j.journal", "--report", "a.html", "--report", "a.json")
    run = ("run", str(moved), "--auto", "--seed", str(seed), "--lang", "en")
    whitecell_in(folder, *run, *files, **PLACES[place])
    rows = list(read(folder / "j.journal"))
    return rows, (folder / "a.html").read_bytes(), (folder / "a.json").read_bytes()


@pytest.mark.parametrize("place", [place for place in PLACES if place != "here"])
def test_a_play_leaves_the_same_bytes_wherever_it_is_played(place, played):
    for mine, theirs in zip(played[place], played["here"], strict=True):
        assert mine == theirs


def test_another_seed_is_another_play(played):
    for mine, theirs in zip(played["another seed"], played["here"], strict=True):
        assert mine != theirs


def test_the_review_needs_nothing_but_the_journal(exercise, tmp_path):
    """In either language, whichever the play ran in, after the exercise is gone."""
    reviews = {}
    for lang in ("en", "id"):
        folder = tmp_path / lang
        copied = shutil.copytree(exercise, folder / NAME)
        run = ("run", str(copied), "--auto", "--seed", "7", "--lang", lang)
        whitecell_in(folder, *run, "--journal", "j.journal", "--report", f"{lang}.html")
        shutil.rmtree(copied)
        for code in ("en", "id"):
            whitecell_in(folder, "review", "j.journal", "-o", f"{code}.json", "--lang", code)
            whitecell_in(folder, "review", "j.journal", "-o", f"{code}2.html", "--lang", code)
            made = (folder / f"{code}.json").read_bytes(), (folder / f"{code}2.html").read_bytes()
            reviews[lang, code] = made
        assert (folder / f"{lang}.html").read_bytes() == reviews[lang, lang][1]
    assert reviews["en", "en"] == reviews["id", "en"]
    assert reviews["en", "id"] == reviews["id", "id"]
    assert reviews["en", "en"] != reviews["en", "id"]
    assert json.loads(reviews["en", "id"][0])
