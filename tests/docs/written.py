"""What stands in the pages: their command lines, and the files that they give."""

import re

from tests.house.tree import ROOT

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.M | re.S)
_NAMED = re.compile(r"# (\S+)\n")


def commands(page: str) -> list[str]:
    """The `whitecell` command lines in the sh blocks of a page, in order."""
    lines = (line for block in _blocks(page, "sh") for line in block.splitlines())
    return [line for line in lines if line.startswith("whitecell ")]


def given_files(page: str) -> dict[str, str]:
    """The YAML files that a page gives, by the name in each one's first line."""
    blocks = _blocks(page, "yaml")
    return {name[1]: block for block in blocks if (name := _NAMED.match(block))}


def _blocks(page: str, language: str) -> list[str]:
    text = (ROOT / page).read_text(encoding="utf-8")
    return [body for kind, body in _BLOCK.findall(text) if kind == language]
