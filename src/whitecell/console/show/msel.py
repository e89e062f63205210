"""The MSEL as a table, in the columns that a screen has room for."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from rich.console import Console
from rich.text import Text

from whitecell.console.show.columns import Columns, shared
from whitecell.console.show.entries import Entry, Msel
from whitecell.language import Sentence, sentence

MARKS = {"key": "●", "enabling": "◐", "supporting": "○"}
WIDE, MIDDLE = 100, 64
"""The columns that a screen needs for all columns of the table, and for some."""


class Shape(NamedTuple):
    """A shape of the table: the headings, and what each line of a cell shows."""

    headings: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    parts: tuple[int, ...]


_ALL = Shape(
    ("inject", "kind", "goes", "expected", "comes"),
    (("title", "id"), ("kind", "line"), ("goes",), ("expected",), ("comes",)),
    (24, 17, 20, 25, 22),
)
_SOME = Shape(
    ("inject", "goes", "both"),
    (("title", "kind", "line", "id"), ("goes",), ("expected", "comes")),
    (21, 17, 25),
)
_FEW = Shape(("inject",), (("title", "kind", "id", "goes", "expected", "comes"),), (1,))

_FIRST = (("number",), ("time",), ("mark",))
"""What stands before the rest, as wide as it needs."""


class Table:
    """The MSEL on a screen of a width."""

    def __init__(self, msel: Msel, console: Console, width: int) -> None:
        self._msel = msel
        self._shape = _ALL if width >= WIDE else _SOME if width >= MIDDLE else _FEW
        say = msel.voice.plain
        number, time = (say(sentence(f"show.column_{key}")) for key in ("number", "time"))
        rest = (say(sentence(f"show.column_{key}")) for key in self._shape.headings)
        self._headings = (number, time, "", *rest)
        longest = max((len(entry.clock) for entry in msel.entries), default=0)
        numbers = max(len(str(len(msel.entries))), len(number))
        fixed = (numbers, max(longest, len(time)), 1)
        self._columns = Columns(console, shared(width, fixed, self._shape.parts))
        self._endings = Columns(console, shared(width, (), (1, 2)))
        self._whole = Columns(console, (width,))
        self._questions = Columns(console, (1, width - 4))

    def lines(self) -> Iterator[Text]:
        """All lines of the table, with a heading for each move."""
        yield from self._columns.row([(Text(name, style="bold"),) for name in self._headings])
        yield self._columns.rule()
        for number, move in enumerate(self._msel.script.exercise.moves, 1):
            heading = _heading(self._msel.voice.text(self._msel.move(move, number)))
            yield from self._whole.row([(heading,)])
            yield Text()
            for entry in self._of_move[move.id]:
                yield from self._columns.row(self._cells(entry))
                yield Text()
            for question in move.questions:
                asked = Text(self._msel.voice.plain(question.ask))
                yield from self._questions.row([(Text("•"),), (asked,)])
            if move.questions:
                yield Text()
        yield from self._how_it_ends()

    @cached_property
    def _of_move(self) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {move: [] for move in self._msel.script.moves}
        for entry in self._msel.entries:
            found[entry.move or next(iter(found))].append(entry)
        return found

    def _how_it_ends(self) -> Iterator[Text]:
        say = self._msel.voice.text
        if self._msel.script.endings:
            yield from self._whole.row([(_heading(say(sentence("show.endings"))),)])
            yield Text()
        for ending in self._msel.script.exercise.endings:
            title = say(sentence("show.ending", title=ending.title, id=ending.id))
            yield from self._endings.row([(title,), (say(self._msel.reason(ending)),)])

    def _cells(self, entry: Entry) -> Iterator[Iterable[Text]]:
        said = self._said(entry)
        for kinds in (*_FIRST, *self._shape.cells):
            yield [text for kind in kinds for text in said[kind] if text.plain]

    def _said(self, entry: Entry) -> dict[str, tuple[Text, ...]]:
        say = self._msel.voice.text
        importance = entry.slot.inject.importance
        return {
            "number": (Text(str(entry.slot.number), style="dim"),),
            "time": (Text(entry.clock, style="bold blue"),),
            "mark": (Text(MARKS[importance]),),
            "title": (Text(entry.title, style="bold"),),
            "id": (Text(entry.id, style="cyan"),) if entry.id != entry.title else (),
            "kind": (say(entry.kind),),
            "line": (Text(entry.line, style="dim"),),
            "goes": tuple(map(say, entry.goes)),
            "expected": tuple(map(say, entry.expected)),
            "comes": (self._soft(entry.comes),) if entry.comes else (),
        }

    def _soft(self, what: Sentence) -> Text:
        return Text("", style="italic").append_text(self._msel.voice.text(what))


def _heading(text: Text) -> Text:
    text.stylize("bold blue")
    return text


def markdown(msel: Msel) -> str:
    """The MSEL as a page of Markdown, a table for each move."""
    say = msel.voice.plain
    mark = say(sentence("common.mark"))
    title = say(sentence("show.msel", title=msel.script.exercise.exercise.title))
    lines = [mark, "", f"# {_cell(title)}", "", msel.voice.text(sentence("show.secret")).plain]
    keys = ("number", "time", "inject", "kind", "goes", "expected", "comes", "importance")
    headings = [say(sentence(f"show.column_{key}")) for key in keys]
    for number, move in enumerate(msel.script.exercise.moves, 1):
        told = _cell(msel.voice.text(msel.move(move, number)).plain)
        lines += ["", f"## {told}", "", _line(headings), _line(["---"] * len(keys))]
        lines += [_line(_row(entry, msel)) for entry in msel.entries if entry.move == move.id]
    return "\n".join([*lines, "", mark, ""])


def _row(entry: Entry, msel: Msel) -> list[str]:
    """An entry's cells, in the order of the headings."""

    def plain(what: Sentence | None) -> str:
        return _cell(msel.voice.text(what).plain) if what else ""

    return [
        str(entry.slot.number),
        entry.clock,
        f"**{_cell(entry.title)}** `{entry.id}`",
        f"{plain(entry.kind)}, {_cell(entry.line)}",
        "<br>".join(map(plain, entry.goes)),
        "<br>".join(map(plain, entry.expected)),
        plain(entry.comes),
        plain(sentence(f"show.importance_{entry.slot.inject.importance}")),
    ]


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    """A text in which nothing means anything to Markdown."""
    return re.sub(r"([\\`*_{}\[\]<>#|~])", r"\\\1", " ".join(text.split()))
