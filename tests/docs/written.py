"""What stands in the pages: their command lines, and the files that they give."""

import re

from tests.house.tree import ROOT

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.M | re.S)
_NAMED = re.compile(r"# (\S+)\n")


def commands(page: str) -> list[str]:
    """The `whitecell` command lines in the sh blocks of a page, in order."""
    lines = (line for block in _blocks(page, "sh") for line in block.splitlines())
    return [line for line in lines if re.match(r"whitecell |printf .*\| whitecell ", line)]


def given_files(page: str) -> dict[str, str]:
    """The YAML files that a page gives, by the name in each one's first line."""
    blocks = _blocks(page, "yaml")
    return {name[1]: block for block in blocks if (name := _NAMED.match(block))}


def steps(page: str) -> list[tuple[str, str]]:
    """What a page asks for, in order: a file to save, a command to run, a line to type into it.

    A block of text after commands is typed into the last of them, which is then a table.
    """
    found: list[tuple[str, str]] = []
    for kind, body in _BLOCK.findall((ROOT / page).read_text(encoding="utf-8")):
        if kind == "yaml":
            found.append(("save", body))
        elif kind == "sh":
            lines = [line for line in body.splitlines() if line.startswith("whitecell ")]
            found += [("run", line) for line in lines]
        elif kind == "text":
            found[-1] = ("sit", found[-1][1])
            found += [("type", line) for line in body.splitlines()]
    return found


def _blocks(page: str, language: str) -> list[str]:
    text = (ROOT / page).read_text(encoding="utf-8")
    return [body for kind, body in _BLOCK.findall(text) if kind == language]
