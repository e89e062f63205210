"""The first twenty minutes, as the pages have them: saved, run and typed, step by step."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.written import steps
from tests.house.tree import ROOT
from tests.journeys.test_table import Terminal
from whitecell.errors import ScriptRefused
from whitecell.intake.exercises import read_exercise
from whitecell.journal.reading import read

EVENING = "docs/start/first-evening.md"
EXERCISE = "docs/start/your-first-exercise.md"


class Reader:
    """Somebody who does what a page says, in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.said: dict[str, str] = {}
        """What each command said."""
        self._table: Terminal | None = None

    def follow(self, page: str) -> None:
        """Does all that a page says, in order."""
        for kind, body in steps(page):
            if kind != "type" and self._table:
                self._get_up()
            match kind:
                case "save":
                    self.save(body)
                case "run":
                    self.run(body)
                case "sit":
                    self._table = Terminal(self.folder, *body.split()[1:])
                    self._table.wait_for("control>")
                case "type":
                    assert self._table
                    self._table.type(body)

    def save(self, body: str) -> None:
        """Saves a file under the name in its first line."""
        path = self.folder / body.split("\n", 1)[0].removeprefix("# ")
        assert path.parent.is_dir(), f"{path} is to be saved where there is no folder"
        path.write_text(body, encoding="utf-8")

    def run(self, line: str) -> None:
        """Runs a command."""
        whitecell = line.replace("whitecell", f"{sys.executable} -m whitecell", 1)
        known = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "NO_COLOR": "1", "COLUMNS": "80"}
        ran = subprocess.run(
            whitecell, shell=True, cwd=self.folder, env=known, stdin=subprocess.DEVNULL,
            capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert ran.returncode == 0, f"{line}\n{ran.stdout}\n{ran.stderr}"
        self.said.setdefault(line, "")
        self.said[line] += ran.stdout

    def _get_up(self) -> None:
        """Waits for the end of the play, and has the review written."""
        table, self._table = self._table, None
        assert table
        table.wait_for("Write the review now?")
        table.type("")
        assert table.leave() == 0
        assert "Did you mean" not in table.shown
        os.close(table.master)
        os.close(table.slave)


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    return Reader(tmp_path)


def kinds(journal: Path) -> dict[str, list[str]]:
    """The bodies of a journal's events, by kind."""
    found: dict[str, list[str]] = {}
    for row in read(str(journal)):
        found.setdefault(row.kind, []).append(row.body)
    return found


def ending(journal: Path) -> str:
    """How a play ended."""
    turns = [json.loads(body) for body in kinds(journal)["play_changed"]]
    return next(turn["ending"] for turn in turns if turn["ending"])


def test_the_first_evening_goes_as_its_page_says(reader, tmp_path):
    reader.follow(EVENING)
    files = ("evening.html", "malam.html", "mine.html", "lamp.html", "again.html")
    assert all((tmp_path / file).stat().st_size for file in files)
    mine = kinds(tmp_path / "mine.journal")
    assert any('"by":"guild","who":"person"' in body for body in mine["decision_decided"])
    assert any('"who":"control"' in body for body in mine["option_matched"])
    assert ending(tmp_path / "evening.journal") == "one_table"
    assert ending(tmp_path / "lamp.journal") == "cool_tea"


def test_the_first_exercise_goes_as_its_page_says(reader, tmp_path):
    reader.follow(EXERCISE)
    assert "8 injects, 1 report, 2 decisions" in reader.said["whitecell check harbour"]
    assert (tmp_path / "harbour.svg").stat().st_size
    second = (tmp_path / "second.html").read_text(encoding="utf-8")
    assert "The captain calls" in second
    assert "It comes in, slowly" in second
    mayor = kinds(tmp_path / "mayor.journal")
    assert any('"by":"mayor","who":"person"' in body for body in mayor["decision_decided"])
    assert any('"seasick"' in body for body in mayor["inject_released"])
    assert "Four hundred seasick people" in (tmp_path / "mayor.html").read_text(encoding="utf-8")


def test_both_pages_can_be_followed_in_one_folder():
    written = [
        name
        for page in (EVENING, EXERCISE)
        for kind, line in steps(page)
        if kind in ("run", "sit")
        for name in re.findall(r"(?:--journal|--report|-o) (\S+)", line)
    ]
    assert len(written) > 10
    assert len(written) == len(set(written))


def test_the_misspelling_that_the_page_suggests_is_understood(reader, tmp_path):
    reader.run("whitecell new harbour")
    reader.save(next(body for kind, body in steps(EXERCISE) if kind == "save"))
    ferry = tmp_path / "harbour" / "injects" / "ferry.yaml"
    ferry.write_text(ferry.read_text("utf-8").replace("[mayor]", "[mayer]", 1), "utf-8")
    with pytest.raises(ScriptRefused) as refused:
        read_exercise(str(tmp_path / "harbour"))
    assert 'Did you mean "mayor"?' in refused.value.say("en")
