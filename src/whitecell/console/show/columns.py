"""Columns of text that wraps, line by line: quick enough for ten thousand rows."""

from collections.abc import Iterable, Iterator
from itertools import islice, zip_longest

from rich.console import Console, ConsoleOptions
from rich.segment import Segment
from rich.text import Text

GAP = 2


class Columns:
    """Columns of these widths."""

    def __init__(self, console: Console, widths: tuple[int, ...]) -> None:
        self._console = console
        self._widths = widths

    def row(self, cells: Iterable[Iterable[Text]]) -> Iterator[Text]:
        """The lines of a row; each cell is texts, one beneath the other."""
        wrapped = [
            [line for text in cell for line in self._wrapped(text, width)]
            for cell, width in zip(cells, self._widths, strict=True)
        ]
        for lines in zip_longest(*wrapped):
            yield self._line(lines)

    def rule(self) -> Text:
        """A line beneath the headings."""
        return Text("  ".join("─" * width for width in self._widths), style="dim")

    def _wrapped(self, text: Text, width: int) -> Iterable[Text]:
        if text.cell_len <= width and "\n" not in text.plain:
            return (text,)
        lines = text.wrap(self._console, width)
        for line in lines:
            line.rstrip()
        return lines

    def _line(self, parts: tuple[Text | None, ...]) -> Text:
        line = Text(no_wrap=True)
        start = 0
        for part, width in zip(parts, self._widths, strict=True):
            if part is not None:
                line.append(" " * (start - line.cell_len))
                line.append_text(part)
            start += width + GAP
        return line


class Lines:
    """Lines that are as wide as they should be: they are shown as they are."""

    def __init__(self, lines: Iterable[Text]) -> None:
        self._lines = lines

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        for line in self._lines:
            yield from line.render(console)
            yield Segment.line()


def batches(lines: Iterable[Text], size: int = 200) -> Iterator[Lines]:
    """Lines in portions, so that the first are seen while the last are being made."""
    waiting = iter(lines)
    while batch := list(islice(waiting, size)):
        yield Lines(batch)


def shared(width: int, fixed: tuple[int, ...], parts: tuple[int, ...]) -> tuple[int, ...]:
    """Widths of columns: the first as given, the rest share what is left in these parts."""
    gaps = GAP * (len(fixed) + len(parts) - 1)
    left = width - sum(fixed) - gaps
    widths = [left * part // sum(parts) for part in parts]
    widths[-1] += left - sum(widths)
    return (*fixed, *widths)
