"""The screen: one console, whose output opens and closes with the mark."""

import os
import sys
from types import TracebackType
from typing import Self

from rich.console import Console, RenderableType
from rich.text import Text
from rich.theme import Theme

from whitecell.console.voice import STYLES, Voice
from whitecell.language import FIRST, Sentence, sentence

STYLED = Theme(STYLES)
WIDEST = 100
"""Signs in a line, on however wide a terminal: longer lines are hard to read."""

BROKEN_PIPE = 141
"""What a shell reports of a program that nobody listens to any more."""


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Whoever read the output has gone: leave without a word."""
        self.quiet = True
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(BROKEN_PIPE)


class Screen:
    """Standard output; the mark comes before the first thing shown, and after the last."""

    def __init__(self, code: str = FIRST) -> None:
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(errors="replace")
        self.console = _Console(theme=STYLED, highlight=False, emoji=False)
        self.voice = Voice(code)
        self._opened = False

    def speak(self, code: str) -> None:
        """Goes on in another language."""
        self.voice = Voice(code)

    def say(self, what: Sentence) -> None:
        """Shows a sentence."""
        self.show(self.voice.text(what))

    def show(self, *things: RenderableType) -> None:
        """Shows things, each from a new line."""
        self._print(things, min(self.console.width, WIDEST))

    def spread(self, *things: RenderableType) -> None:
        """Shows what is the better for room, such as a table, over the whole width."""
        self._print(things, self.console.width)

    def _print(self, things: tuple[RenderableType, ...], width: int) -> None:
        if not things:
            return
        if not self._opened:
            self._opened = True
            self._mark()
        self.console.print(*things, sep="\n", width=width)

    def data(self, text: str) -> None:
        """Writes data as it is: it carries the mark itself."""
        self.console.file.write(f"{text}\n")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._opened and not self.console.quiet:
            self._mark()

    def _mark(self) -> None:
        mark = self.voice.plain(sentence("common.mark"))
        self.console.print(Text(mark, style="bold reverse"))
