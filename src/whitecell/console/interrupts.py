"""Ctrl-C: it waits until a step is whole, and whoever insists, leaves."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Interrupts:
    """How often Ctrl-C came, and whether somebody waits for a line who can be interrupted."""

    def __init__(self) -> None:
        self.warned = False
        """Whether the last Ctrl-C was answered with how to leave."""
        self._count = 0
        self._listening = False

    @contextmanager
    def caught(self) -> Iterator[None]:
        """Notes Ctrl-C, in place of what Python does."""
        try:
            before = signal.signal(signal.SIGINT, lambda *_: self._came())
        except ValueError:
            # Signals belong to the main thread; elsewhere there is none to answer.
            yield
            return
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)

    def warn(self) -> None:
        """Remembers that it was said how to leave."""
        self.warned, self._count = True, 0

    def listen(self, get: Callable[[], str | None]) -> str | None:
        """A line; what came while a step was under way is heard now."""
        self._listening = True
        try:
            if self._count:
                raise KeyboardInterrupt
            return get()
        finally:
            self._listening = False

    def _came(self) -> None:
        self._count += 1
        if self._listening:
            raise KeyboardInterrupt
