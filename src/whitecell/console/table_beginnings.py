"""Cells by the beginning of a name or a title, where it costs nothing to have read it wrongly."""

import re
from typing import TYPE_CHECKING

from whitecell.console.table_reasons import split
from whitecell.console.table_said import Said
from whitecell.console.table_tongues import callings
from whitecell.console.table_words import in_tongue
from whitecell.language import sentence

if TYPE_CHECKING:
    from whitecell.console.table import Table

LOOKED_AT = ("inbox", "news", "decisions", "requests")
"""Words that only show what a cell has."""
ASKED_ABOUT = ("verdict", "share")
"""Words whose verdict is shown; what is shared with a cell so named is asked about first."""
SHORTEST = 3
_BETWEEN = ("with", "for", "and", "dan", "all", "to")
_WORD = re.compile(r"[^\W_][\w.]*")


def begun(name: str, titles: dict[str, str]) -> str | None:
    """The one cell whose name, or a word of whose title alone, begins so."""
    name = name.lower()
    known = {**callings(titles), **{cell: cell for cell in titles}}
    if len(name) < SHORTEST or name in titles or name in _BETWEEN:
        return None
    found = {known[word]: None for word in known if word.startswith(name)}
    return next(iter(found)) if len(found) == 1 else None


def read_whole(table: "Table", said: Said) -> tuple[str, bool]:
    """What follows a word with its cells by their whole names, and whether any was read so.

    From a pipe nobody can say no, so nothing is shared on a beginning.
    """
    if said.word not in LOOKED_AT + ASKED_ABOUT or (said.word == "share" and not table.lines.live):
        return said.rest, False
    head = split(said.rest)[0].partition(":")[0]
    first = 0 if said.word in LOOKED_AT else len(head.partition(" ")[0])
    titles = table.names.cells
    whole = _WORD.sub(lambda m: begun(m[0], titles) or m[0], head[first:])
    if whole == head[first:]:
        return said.rest, False
    rest = head[:first] + whole + said.rest[len(head) :]
    line = in_tongue(f"{said.word} {head[:first]}{whole}", table.voice.code)
    table.say(sentence("table.read_as", line=line))
    return rest, True
