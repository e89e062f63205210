"""Each feature fails when the code that it speaks of is changed: see `mutants.py`.

That each passes unchanged is what `test_features.py` shows.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mutants import MUTANTS, Mutant

ROOT = Path(__file__).parents[1]
FEATURES = ROOT / "tests" / "features"
NEEDED = ("conftest.py", "folding.py", "schema.py", "unit", "steps", "features", "exercises")
ONE_FEATURE = '"""One feature."""\n\nfrom pytest_bdd import scenarios\n\nscenarios("{}.feature")\n'


def test_every_feature_has_a_mutant():
    assert sorted(MUTANTS) == sorted(path.stem for path in FEATURES.glob("*.feature"))


@pytest.mark.parametrize("feature", ["first_exercise", "journal"])
def test_a_feature_passes_in_a_copy_that_was_not_changed(feature, tmp_path):
    copy_project(tmp_path, feature)
    ran = run(tmp_path)
    assert ran.returncode == 0, ran.stdout


@pytest.mark.parametrize("feature", MUTANTS)
def test_a_feature_fails_when_its_code_is_changed(feature, tmp_path):
    copy_project(tmp_path, feature)
    change(tmp_path, MUTANTS[feature])
    ran = run(tmp_path)
    assert ran.returncode == 1, f"{feature} passes although its code was changed:\n{ran.stdout}"
    assert " failed" in ran.stdout, ran.stdout


def copy_project(folder: Path, feature: str) -> None:
    """What one feature needs to run, in a folder of its own."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "src", folder / "src", ignore=ignored)
    (folder / "exercises").symlink_to(ROOT / "exercises")
    (folder / "docs").symlink_to(ROOT / "docs")
    (folder / "tests").mkdir()
    for name in NEEDED:
        (folder / "tests" / name).symlink_to(ROOT / "tests" / name)
    shutil.copy(ROOT / "pyproject.toml", folder)
    (folder / "tests" / "test_feature.py").write_text(ONE_FEATURE.format(feature))


def change(folder: Path, mutant: Mutant) -> None:
    """Makes the one change, in the copy."""
    file = folder / "src" / "whitecell" / mutant.file
    text = file.read_text(encoding="utf-8")
    assert mutant.old in text, f"{mutant.file} no longer has: {mutant.old}"
    file.write_text(text.replace(mutant.old, mutant.new), encoding="utf-8")


def run(folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs the feature on the changed copy."""
    options = ["-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist"]
    return subprocess.run(
        [sys.executable, "-m", "pytest", *options, "tests/test_feature.py"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src"), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
