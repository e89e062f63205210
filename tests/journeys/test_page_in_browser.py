"""The review in Chromium, at the sizes of a phone, a laptop and a sheet of A4, on demand.

`npm install --prefix FOLDER playwright-core axe-core` brings the tools, outside this project; then
`BROWSER_TOOLS=FOLDER .venv/bin/pytest -m browser`. Nothing may lie on anything, nothing run off the
page, nothing be asked for, and axe may find nothing serious.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from whitecell.intake.exercises import read_exercise
from whitecell.journal.reading import read
from whitecell.journal.rows import Row
from whitecell.review.comparing.comparison import compare
from whitecell.review.report import render, render_comparison, review
from whitecell.session.performance import Cast, begin

ROOT = Path(__file__).parents[2]
TOOLS = Path(os.environ.get("BROWSER_TOOLS", "nowhere")).resolve() / "node_modules"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
NEEDED = {
    "node": shutil.which("node"),
    "chromium": CHROMIUM,
    "playwright-core in $BROWSER_TOOLS": (TOOLS / "playwright-core").is_dir(),
    "axe-core in $BROWSER_TOOLS": (TOOLS / "axe-core").is_dir(),
}
MISSING = ", ".join(name for name, there in NEEDED.items() if not there)

PLAYS = {
    "doctrinal strait": ("05-fusion-strait", "doctrinal"),
    "siloed strait": ("05-fusion-strait", "siloed"),
    "spice route": ("01-spice-route", "doctrinal"),
}

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(bool(MISSING), reason=f"not there: {MISSING}"),
]


@pytest.mark.parametrize("code", ["en", "id"])
@pytest.mark.parametrize("play", PLAYS)
def test_the_review_is_whole_at_every_size(play, code, tmp_path):
    page = tmp_path / "review.html"
    page.write_bytes(render(review(played(PLAYS[play], tmp_path)), code, "html"))
    assert looked_at(page) == {}


@pytest.mark.parametrize("code", ["en", "id"])
def test_the_comparison_is_whole_at_every_size(code, tmp_path):
    page = tmp_path / "comparison.html"
    rows = [list(played(PLAYS[f"{kind} strait"], tmp_path)) for kind in ("doctrinal", "siloed")]
    made = compare(rows[0], rows[1], ("doctrinal.journal", "siloed.journal"))
    page.write_bytes(render_comparison(made, code, "html"))
    assert looked_at(page) == {}


def played(play: tuple[str, str], folder: Path) -> Iterator[Row]:
    """The rows of a play of an exercise by cells of one temperament."""
    exercise, temperament = play
    journal = folder / f"{exercise} {temperament}.journal"
    script = read_exercise(str(ROOT / "exercises" / exercise))
    conductor = begin(script, Cast(7, {"*": temperament}), str(journal))
    conductor.run()
    conductor.sink.journal.close()
    return read(str(journal))


def looked_at(page: Path) -> dict[str, list[str]]:
    """What is wrong at each size."""
    script = Path(__file__).with_name("page.js")
    said = subprocess.run(
        ["node", str(script), str(TOOLS.parent), CHROMIUM, str(page)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert said.returncode == 0, said.stderr
    return {size: wrong for size, wrong in json.loads(said.stdout).items() if wrong}
