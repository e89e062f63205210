"""The folder holds what belongs there, and speaks of no machine but the reader's."""

import re
from pathlib import Path, PurePosixPath

from tests.house.tree import ROOT, files, none_of, text_of

TOP = {"pyproject.toml", "README.md", "src", "exercises", "tests", "docs"}
LOCKS = {"uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "package-lock.json", "pylock.toml"}
HOMES = re.compile(
    r"(?<![\w.<>)}-])/(home|root|Users|work|workspace|mnt|srv|opt|tmp)/|\b[A-Z]:\\Users"
)
REGISTRIES = re.compile(r"pypi[.]org|pythonhosted[.]|registry[.]npmjs")
README_LINES = 120


def test_the_top_level_holds_only_what_belongs_there():
    none_of(
        f"{name}: does not belong at the top level; move it below one of {', '.join(sorted(TOP))}"
        for name in sorted({path.parts[0] for path in files()})
        if name not in TOP and not name.startswith(".")
    )


def test_no_file_names_a_place_on_somebodys_machine():
    here = re.compile(rf"(?<![\w.]){re.escape(str(ROOT))}\b")
    none_of(_lines_with(HOMES, "a path of one machine: write it relative to the project"))
    if len(ROOT.parts) > 2:
        none_of(_lines_with(here, "the path of this checkout: write it relative to the project"))


def test_no_file_names_a_package_registry():
    none_of(_lines_with(REGISTRIES, "a registry's address: leave it to the reader's pip"))


def test_there_is_no_lock_file():
    none_of(
        f"{path}: lock files name addresses; versions stand in .ci/constraints.txt"
        for path in files()
        if path.name in LOCKS
    )


def test_the_readme_is_short():
    lines = len(text_of(PurePosixPath("README.md")).splitlines())
    assert lines < README_LINES, f"README.md has {lines} lines; move some into docs/"


def test_links_between_pages_lead_somewhere():
    none_of(
        f"{path}: links to {target}, which is not there"
        for path in files()
        if path.suffix == ".md" and path.parts[0] in {"README.md", ".github", "docs"}
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text_of(path))
        if not re.match(r"[a-z]+:", target) and not (ROOT / path.parent / target).exists()
    )


def _lines_with(pattern: re.Pattern[str], why: str) -> list[str]:
    return [
        f"{path}:{number}: {why}"
        for path in files()
        if path != PurePosixPath(Path(__file__).relative_to(ROOT).as_posix())
        for number, line in enumerate(text_of(path).splitlines(), 1)
        if pattern.search(line)
    ]
