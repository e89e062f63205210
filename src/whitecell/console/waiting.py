"""A sign of life for work that takes longer than two seconds; on a terminal only."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer

from rich.console import Console

from whitecell.console.voice import Voice
from whitecell.language import Sentence

PATIENCE = 2.0


@contextmanager
def waiting(voice: Voice, what: Sentence) -> Iterator[None]:
    """Shows what is being worked on once it takes long."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield
        return
    status = console.status(voice.text(what))
    timer = Timer(PATIENCE, status.start)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        status.stop()
