"""The project as the house rules see it: its files, its modules, and how to complain."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).parents[2]
CATALOGUES = PurePosixPath("src/whitecell/languages")


@dataclass(frozen=True, slots=True, eq=False)
class Module:
    """One Python file: its place under the root, its dotted name, its text and its tree."""

    path: PurePosixPath
    name: str
    text: str
    tree: ast.Module

    @property
    def room(self) -> str:
        """The folder or single file directly below the package: `play`, `errors`, or ``."""
        parts = self.name.split(".")
        return parts[1] if len(parts) > 1 else ""


def none_of(wrong: Iterable[str]) -> None:
    """Fail with every line of `wrong`: each names a place and what to do."""
    if lines := list(wrong):
        pytest.fail("\n".join(lines), pytrace=False)


@cache
def files() -> tuple[PurePosixPath, ...]:
    """Every file of the project that `.gitignore` does not leave out."""
    return tuple(sorted(_walk(ROOT)))


@cache
def modules() -> tuple[Module, ...]:
    """Every module of the package."""
    return tuple(found for found in python_files() if found.path.is_relative_to("src/whitecell"))


@cache
def python_files() -> tuple[Module, ...]:
    """Every Python file of the project, tests included."""
    return tuple(_module(path) for path in files() if path.suffix == ".py")


@cache
def text_of(path: PurePosixPath) -> str:
    """A file's text; bytes that are no text become a mark that matches nothing."""
    return (ROOT / path).read_text(encoding="utf-8", errors="replace")


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function in a tree, nested ones and methods too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _module(path: PurePosixPath) -> Module:
    text = text_of(path)
    parts = path.relative_to("src").parts if path.parts[0] == "src" else path.parts
    name = ".".join(parts).removesuffix(".py").removesuffix(".__init__")
    return Module(path, name, text, ast.parse(text))


def _walk(folder: Path) -> Iterator[PurePosixPath]:
    for entry in folder.iterdir():
        path = PurePosixPath(entry.relative_to(ROOT).as_posix())
        if entry.name == ".git" or _ignored(path, entry.is_dir()):
            continue
        if entry.is_dir():
            yield from _walk(entry)
        else:
            yield path


def _ignored(path: PurePosixPath, is_folder: bool) -> bool:
    ignored = False
    for line in _ignore_lines():
        pattern = line.removeprefix("!")
        if pattern.endswith("/") and not is_folder:
            continue
        inner = pattern.strip("/")
        anchored = "/" in pattern.rstrip("/")
        if PurePosixPath("/", path).match(f"/{inner}" if anchored else inner):
            ignored = not line.startswith("!")
    return ignored


@cache
def _ignore_lines() -> tuple[str, ...]:
    text = (ROOT / ".gitignore").read_text(encoding="utf-8")
    return tuple(re.findall(r"^[^#\s].*$", text, re.M))
