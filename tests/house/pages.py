"""The pages of the reference that are written from the code: `python -m tests.house.pages`.

A page is a path below `docs/` and a function that gives its text. A hand-written page may hold a
part that is written from the code, between `<!-- from the code: NAME -->` and `<!-- end -->`.
"""

import re
from collections.abc import Callable, Iterator

from tests.house import pages_command_line, pages_files, pages_play, pages_review
from tests.house.tree import ROOT

DOCS = ROOT / "docs"
NOTE = "<!-- Written from the code by `python -m tests.house.pages`; do not edit. -->\n"

PAGES: dict[str, Callable[[], str]] = {
    **{f"reference/files/{name}.md": page for name, page in pages_files.PAGES.items()},
    "reference/commands.md": pages_play.commands,
    "reference/command-line.md": pages_command_line.page,
    "reference/events.md": pages_play.events,
    "reference/lifecycles.md": pages_play.lifecycles,
    "reference/measures.md": pages_play.measures,
    "reference/comparison.schema.json": pages_review.comparison,
    "reference/review.schema.json": pages_review.review,
    "reference/sharing-rules.md": pages_play.sharing_rules,
}

PARTS: dict[str, Callable[[], str]] = {
    "grades": pages_play.grades,
    "readings": pages_play.readings,
    "temperaments": pages_play.temperaments,
}
_PART = re.compile(r"(<!-- from the code: (\w+) -->\n).*?(<!-- end -->)", re.S)


def wanted() -> Iterator[tuple[str, str]]:
    """Every page with its text as the code has it now."""
    for path, page in PAGES.items():
        note = NOTE if path.endswith(".md") else ""
        yield path, note + page().strip() + "\n"
    for file in sorted(DOCS.rglob("*.md")):
        text = file.read_text(encoding="utf-8")
        if _PART.search(text):
            yield file.relative_to(DOCS).as_posix(), _PART.sub(_filled, text)


def _filled(part: re.Match[str]) -> str:
    return f"{part[1]}{PARTS[part[2]]().strip()}\n{part[3]}"


def stale() -> list[str]:
    """The pages that do not say what the code says."""
    return [path for path, text in wanted() if not _says(path, text)]


def _says(path: str, text: str) -> bool:
    file = DOCS / path
    return file.is_file() and file.read_text(encoding="utf-8") == text


def write() -> None:
    """Writes every page that is stale."""
    for path, text in list(wanted()):
        (DOCS / path).parent.mkdir(parents=True, exist_ok=True)
        (DOCS / path).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
