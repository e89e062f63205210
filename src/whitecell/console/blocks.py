"""A line of the story: a clock in the margin, and text that wraps beside it."""

from collections.abc import Iterator

from rich.console import Console, ConsoleOptions
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

MARGIN = 7
STEP = 2


class Block:
    """Text with a hanging indent; the clock stands beside its first line."""

    def __init__(self, text: Text, clock: str = "", deeper: bool = False) -> None:
        self.text = text
        self.clock = clock
        self.deeper = deeper

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        margin = MARGIN if options.max_width >= 50 else 1
        indent = margin + STEP * self.deeper
        width = max(options.max_width - indent, 10)
        if self.clock and margin < MARGIN:
            yield Segment(f"{self.clock}\n", _CLOCK)
        for number, line in enumerate(self.text.wrap(console, width)):
            first = self.clock if number == 0 and margin == MARGIN else ""
            yield Segment(f"{first:<{indent}}", _CLOCK)
            line.rstrip()
            yield from line.render(console)
            yield Segment.line()


_CLOCK = Style(color="blue", bold=True)
