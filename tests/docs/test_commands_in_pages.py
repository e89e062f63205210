"""The commands that pages print are run, in their order, in a folder of their own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.written import commands, given_files
from tests.house.tree import ROOT

PAGES = {
    "docs/guides/play-at-a-table.md": ["table.html"],
    "docs/guides/write-an-exercise.md": ["buoy.html"],
    "docs/guides/replay-and-compare.md": ["other.html", "plan.html", "plan.json"],
    "docs/guides/run-the-flagship.md": ["night.html", "walls.html", "careful.html"],
}
"""Pages with commands, and some of the files that they must leave."""


@pytest.mark.parametrize("page", PAGES)
def test_every_command_of_a_page_does_what_the_page_says(page, tmp_path):
    folder = tmp_path / "moved_buoy" if "write" in page else tmp_path
    for name, text in given_files(page).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    for line in commands(page):
        ran = _run(line, tmp_path)
        assert ran.returncode == 0, f"{page}: {line}\n{ran.stdout}\n{ran.stderr}"
    assert all((tmp_path / file).stat().st_size for file in PAGES[page])


def _run(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    whitecell = f"{sys.executable} -m whitecell"
    line = line.replace("whitecell", whitecell, 1)
    known = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "NO_COLOR": "1"}
    return subprocess.run(
        line, shell=True, cwd=folder, env=known, capture_output=True, text=True, check=False
    )
