"""What the YAML parser refused, as its author would put it: what is wrong, and where it began."""

import re
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from yaml import MarkedYAMLError

_SYNTAX: Final = (
    ("mapping values are not allowed", "colon"),
    ("found a tab", "tab"),
    ("while scanning a quoted scalar", "quote"),
    ("unknown escape character", "escape"),
    ("while parsing a quoted scalar", "escape"),
    ("while parsing a flow", "bracket"),
    ("while scanning an anchor", "sign"),
    ("while scanning an alias", "sign"),
    ("while scanning a directive", "sign"),
    ("while scanning a tag", "tag"),
    ("while parsing a node", "tag"),
    ("cannot start any token", "sign"),
    ("while parsing a block", "indent"),
    ("could not find expected ':'", "no_colon"),
)
"""What the parser says, and the complaint that says it to an author; the first that fits."""


_TAG: Final = re.compile(r"(?:^|[:,\[{-])[ \t]+(!)")
_BEGAN: Final = ("quote", "bracket", "sign", "tag", "no_colon")
"""Complaints that stand where something began, not where the parser gave up."""


@dataclass
class Last:
    """The events of the last text and the last map that were whole before the parser gave up."""

    text: Any = None
    map: Any = None


class Fault(NamedTuple):
    """A complaint's key and facts, and its line and column, both counted from 0."""

    key: str
    line: int
    column: int
    facts: dict[str, Any]


def explained(error: MarkedYAMLError, text: str, last: Last) -> Fault | None:
    """What is wrong with a page; nothing where the parser does not say where."""
    said = f"{error.context or ''}; {error.problem or ''}"
    key = next((key for part, key in _SYNTAX if part in said), "syntax")
    opened = error.context_mark if key in _BEGAN else None
    mark: Any = opened or error.problem_mark or error.context_mark
    if mark is None:
        return None
    lines = text.split("\n")
    line, column = mark.line, mark.column
    if line >= len(lines):
        line, column = len(lines) - 1, len(lines[-1])
    if tag := _TAG.search(lines[line], 0, column):
        key, column = "tag", tag.start(1)
    if key == "tag":
        return Fault(key, line, column, {"text": untagged(text, line, column)})
    if key == "sign" and lines[line][column : column + 1] == "\t":
        return Fault("tab", line, column, {})
    if key in ("indent", "bracket"):
        found = _quote_before(error.problem_mark, last) or _dash(error.problem_mark, lines, last)
        if found:
            return found
    return Fault(key, line, column, {})


def _quote_before(problem: Any, last: Last) -> Fault | None:
    """A quoted text that ended just before: its quote was closed too early or too late."""
    text = last.text
    if text is None or not text.style or text.style not in "\"'":
        return None
    end = text.end_mark
    if end.line != problem.line or end.column > problem.column:
        return None
    began = text.start_mark
    facts = {"line": problem.line + 1, "column": end.column}
    return Fault("quote_ends", began.line, began.column, facts)


def _dash(problem: Any, lines: list[str], last: Last) -> Fault | None:
    """A dash without a space, or a list whose first member has none."""
    written = lines[problem.line][problem.column :] if problem.line < len(lines) else ""
    if re.match(r"-[^\s-]", written):
        return Fault("dash_space", problem.line, problem.column, {})
    began = last.map.start_mark if last.map and not last.map.flow_style else None
    alone = began is not None and not lines[began.line][: began.column].strip()
    if written.startswith("- ") and began and alone and began.column > problem.column:
        return Fault("dash_first", began.line, began.column, {"line": problem.line + 1})
    return None


def untagged(text: str, line: int, column: int) -> str:
    """The text that an unquoted `!` begins: to the end of its line, or of its part in braces."""
    whole = text.split("\n")[line]
    before, written = whole[:column], re.split(r"\s#", whole[column:])[0].strip()
    if before.count("{") + before.count("[") > before.count("}") + before.count("]"):
        written = re.split(r"[,}\]]", written)[0].strip()
    return written
