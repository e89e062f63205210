"""A small exercise that runs, to start from: its files, named after the folder they go into."""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from string import Template
from typing import Final

from whitecell.errors import CommandRefused
from whitecell.language import CATALOGUES, FIRST, sentence
from whitecell.script.scalars import RESERVED

LONGEST: Final = 60
"""The most characters of an identifier or a title that is taken from a folder's name."""


def write_exercise(where: str, code: str) -> tuple[str, ...]:
    """Writes the exercise into a new or empty folder, its comments in a language; says the files.

    `CommandRefused` where something is in the way: nothing is ever overwritten.
    """
    folder = Path(where)
    files = dict(_files(folder.resolve().name, code))
    made = _made(folder, where)
    written: list[Path] = []
    try:
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as stream:
                written.append(path)
                stream.write(text)
    except OSError as error:
        _take_back(folder, written, made)
        raise _not_made(where, error) from error
    return tuple(files)


def _made(folder: Path, where: str) -> bool:
    """Makes the folder where it is not there yet; one with something in it is refused."""
    try:
        if folder.is_dir():
            if any(folder.iterdir()):
                raise CommandRefused(sentence("new.not_empty", folder=where))
            return False
        if folder.exists() or folder.is_symlink():
            raise CommandRefused(sentence("new.in_the_way", folder=where))
        folder.mkdir(parents=True)
    except (OSError, ValueError) as error:
        raise _not_made(where, error) from error
    return True


def _not_made(where: str, error: Exception) -> CommandRefused:
    number = getattr(error, "errno", None)
    why = os.strerror(number) if number else type(error).__name__
    return CommandRefused(sentence("new.not_made", folder=where, why=why))


def _take_back(folder: Path, written: list[Path], made: bool) -> None:
    """Removes what was written of an exercise that could not be finished."""
    for path in written:
        path.unlink(missing_ok=True)
    folders = {path.parent for path in written} - {folder}
    for path in [*sorted(folders), *([folder] if made else [])]:
        path.rmdir()


def _files(name: str, code: str) -> Iterator[tuple[str, str]]:
    title = title_of(name)
    words = {
        "id": id_of(name),
        "title": json.dumps(title, ensure_ascii=False),
        "heading": title,
    }
    templates = dict(_templates(_home(code), ""))
    for path in sorted(templates, key=_in_reading_order):
        yield path, Template(templates[path]).substitute(words)


def _in_reading_order(path: str) -> tuple[bool, bool, str]:
    """The exercise's own file first, then what else is YAML, then what is prose."""
    return path != "exercise.yaml", path.endswith(".md"), path


def _home(code: str) -> Path:
    home = CATALOGUES / code / "new_exercise"
    return home if home.is_dir() else CATALOGUES / FIRST / "new_exercise"


def _templates(home: Path, prefix: str) -> Iterator[tuple[str, str]]:
    for entry in home.iterdir():
        if entry.is_dir():
            yield from _templates(entry, f"{prefix}{entry.name}/")
        else:
            yield f"{prefix}{entry.name}", entry.read_text(encoding="utf-8")


def id_of(name: str) -> str:
    """The identifier that a folder's name gives: `Night watch-2` is `night_watch_2`."""
    id = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")[:LONGEST].strip("_")
    if not id:
        return "exercise"
    return id if id[0].isalpha() and id not in RESERVED else f"exercise_{id}"


def title_of(name: str) -> str:
    """The title that a folder's name gives: `night_watch` is "Night watch"."""
    shown = "".join(sign if sign.isprintable() else " " for sign in name)
    title = " ".join(shown.replace("_", " ").replace("-", " ").split())[:LONGEST].strip()
    return title[:1].upper() + title[1:] if title else "Exercise"
