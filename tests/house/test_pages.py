"""Pages stay short, and those that are written from the code say what the code says."""

import re
from pathlib import PurePosixPath

import pytest

from tests.house import pages
from tests.house.tree import files, none_of, text_of

LINES = 150
DOCS = [path for path in files() if path.parts[0] == "docs" and path.suffix == ".md"]


@pytest.mark.parametrize("path", [path for path, _ in pages.wanted()])
def test_a_page_written_from_the_code_says_what_the_code_says(path):
    text = dict(pages.wanted())[path]
    fresh = (pages.DOCS / path).is_file() and (pages.DOCS / path).read_text("utf-8") == text
    assert fresh, f"docs/{path} is stale: run `python -m tests.house.pages`"


def test_pages_are_short():
    none_of(
        f"{path}: {lines} lines, at most {LINES}; which two pages is it?"
        for path in DOCS
        if not text_of(path).startswith(pages.NOTE) and (lines := text_of(path).count("\n")) > LINES
    )


def test_every_page_can_be_reached_from_the_front_door():
    seen, waiting = set(), [PurePosixPath("docs/index.md")]
    while waiting:
        page = waiting.pop()
        if page in seen or page not in files():
            continue
        seen.add(page)
        waiting += [_to(page, link) for link in re.findall(r"\]\(([^)#\s:]+)", text_of(page))]
    none_of(f"{path}: no page leads here from docs/index.md" for path in DOCS if path not in seen)


def _to(page: PurePosixPath, link: str) -> PurePosixPath:
    parts: list[str] = []
    for part in (page.parent / link).parts:
        parts = parts[:-1] if part == ".." else [*parts, part]
    return PurePosixPath(*parts)
