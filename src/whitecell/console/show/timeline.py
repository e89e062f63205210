"""The timeline on a screen: a lane for each storyline, marks at their times, bars to deadlines."""

from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from whitecell.console.show.columns import Columns
from whitecell.console.show.entries import Msel
from whitecell.console.show.lanes import Lane, Mark, lanes_of, packed, span_of, ticks_of
from whitecell.console.voice import shortened
from whitecell.language import sentence
from whitecell.script.moves import Move

TICK, LABEL = 10, 34
"""Columns from tick to tick at least; the most columns of a label."""


class Timeline:
    """The storylines of an exercise, on a screen of a width."""

    def __init__(self, msel: Msel, console: Console, width: int) -> None:
        self._msel = msel
        self._width = max(width - 1, 20)
        self._whole = Columns(console, (self._width,))
        self._questions = Columns(console, (1, self._width - 3))

    def lines(self) -> Iterator[Text]:
        """All lines, move by move."""
        for number, move in enumerate(self._msel.script.exercise.moves, 1):
            heading = self._msel.voice.text(self._msel.move(move, number))
            heading.stylize("bold blue")
            yield from self._whole.row([(heading,)])
            yield Text()
            lanes = lanes_of(self._msel, move)
            if lanes:
                yield from self._axis(move)
            for lane in lanes:
                yield from self._lane(move, lane)
            for question in move.questions:
                asked = Text(self._msel.voice.plain(question.ask))
                yield from self._questions.row([(Text("•"),), (asked,)])
            yield Text()

    def _axis(self, move: Move) -> Iterator[Text]:
        span = span_of(self._msel, move)
        labels, ruler = Text(), Text("─" * self._width, style="dim")
        marks = list("─" * self._width)
        for at, clock in ticks_of(self._msel, move, self._width // TICK):
            x = span.across(at, self._width - 1)
            marks[x] = "┬"
            left = min(x, self._width - len(clock))
            if labels.cell_len <= left:
                labels.append(" " * (left - labels.cell_len))
                labels.append(clock, style="bold blue")
        ruler.plain = "".join(marks)
        yield from (labels, ruler)

    def _lane(self, move: Move, lane: Lane) -> Iterator[Text]:
        yield from self._whole.row([(Text(lane.title, style="bold magenta"),)])
        for row in packed(lane.marks, lambda mark: self._place(move, mark)):
            line = Text()
            for mark in row:
                left, _ = self._place(move, mark)
                line.append(" " * (left - line.cell_len))
                line.append_text(self._drawn(move, mark))
            yield line
        if lane.untimed:
            told = tuple(f"{entry.slot.number} {entry.title}" for entry in lane.untimed)
            untimed = self._msel.voice.text(sentence("show.untimed", injects=told))
            yield from self._whole.row([(untimed,)])

    def _place(self, move: Move, mark: Mark) -> tuple[int, int]:
        """From where to where a mark reaches: its label stands right of it, left, or on its bar."""
        start, end = self._reach(move, mark)
        label = cell_len(self._label(mark)) + 1
        if end + label < self._width:
            return start, end + label + 2
        return (start - label if start > label else start), end + 2

    def _reach(self, move: Move, mark: Mark) -> tuple[int, int]:
        span = span_of(self._msel, move)
        return span.across(mark.start, self._width - 1), span.across(mark.end, self._width - 1)

    def _label(self, mark: Mark) -> str:
        return shortened(mark.label, min(LABEL, self._width // 2))

    def _drawn(self, move: Move, mark: Mark) -> Text:
        """A mark, its bars and its label."""
        start, end = self._reach(move, mark)
        key = mark.entry.slot.inject.importance == "key"
        label = Text(self._label(mark), style="bold" if key else "")
        left, right = self._place(move, mark)
        bar = self._bar(move, mark)
        if left < start:
            return Text(" ").join((label, bar))
        if right > end + 2:
            return Text(" ").join((bar, label))
        return self._upon(bar, label, self._due(move, mark) - start)

    def _upon(self, bar: Text, label: Text, due: int) -> Text:
        """A label on its bar: behind the deadline where it fits there, else before it."""
        length = bar.cell_len
        behind = due > 0 and label.cell_len <= length - due - 4
        first, last = (due + 1, length) if behind else (2, due if 0 < due < length else length)
        label.truncate(max(last - first - 2, 1), overflow="ellipsis")
        rest = bar[first + label.cell_len + 2 :]
        return Text(" ").join((bar[:first], label, rest))

    def _due(self, move: Move, mark: Mark) -> int:
        """Where a deadline stands; left of the screen where there is none."""
        if mark.due is None:
            return -1
        return span_of(self._msel, move).across(mark.due, self._width - 1)

    def _bar(self, move: Move, mark: Mark) -> Text:
        start, end = self._reach(move, mark)
        due = self._due(move, mark)
        sign = ("◆" if mark.sure else "◇") if mark.decides else ("●" if mark.sure else "○")
        bar = Text(sign, style="bold yellow" if mark.decides else "bold")
        for x in range(start + 1, end + 1):
            if x < due:
                bar.append("━" if mark.decides else "─", style="yellow" if mark.decides else "dim")
            elif x == due:
                bar.append("┫" if mark.decides else "┤", style="bold red")
            else:
                bar.append("┄" if x < end else "┊", style="dim")
        return bar
