"""Lines from people: typed at a terminal while the clock runs, or read from a pipe.

At a terminal one thread reads lines and puts them on a queue; nothing else crosses it. News is
printed above the line that is being typed.
"""

import ctypes
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Semaphore, Thread
from typing import Any, Protocol

try:
    import readline
except ImportError:
    readline = None  # type: ignore[assignment]

try:
    import termios
except ImportError:
    termios = None  # type: ignore[assignment]

LONGEST = 20_000
"""Signs of a line that are read; the rest of it is passed over."""

Complete = Callable[[str], list[str]]
"""What the word at the end of a line could become."""


def whole(line: str) -> str:
    """A line as text that can be written anywhere: half a sign is none."""
    return line[:LONGEST].encode("utf-8", "replace").decode("utf-8")


class Lines(Protocol):
    """Where commands come from."""

    live: bool
    """Whether the clock of the wall runs: somebody sits at a terminal."""

    def ask(self, prompt: str) -> None:
        """Asks for a line; at a terminal the prompt is shown."""

    def get(self, seconds: float) -> str | None:
        """The line, or nothing if none came in time; `EOFError` where no more will come."""

    def above(self, show: Callable[[], None], prompt: str = "") -> None:
        """Shows something above the line that is being typed; the prompt may be another then."""

    def renew(self, prompt: str) -> None:
        """Shows another prompt where nothing has been typed yet."""

    def drop(self) -> None:
        """Lets go of what stands on the line: nothing that is typed next is joined to it."""

    def stop(self) -> None:
        """Goes below the line that is being typed: nobody will finish it."""

    def close(self) -> None:
        """Leaves the terminal as it was."""


class Piped:
    """Commands one a line from a pipe; no wall clock runs, so that a script plays the same."""

    live = False

    def __init__(self) -> None:
        if hasattr(sys.stdin, "reconfigure"):
            sys.stdin.reconfigure(errors="replace")

    def ask(self, prompt: str) -> None:
        """Nobody is there to be prompted."""

    def get(self, seconds: float) -> str | None:
        """The next line."""
        try:
            line = sys.stdin.readline() if sys.stdin else ""
        except (OSError, ValueError):
            line = ""
        if not line:
            raise EOFError
        return whole(line.rstrip("\n"))

    def above(self, show: Callable[[], None], prompt: str = "") -> None:
        """Shows it."""
        show()

    def renew(self, prompt: str) -> None:
        """Nobody is there to be prompted."""

    def drop(self) -> None:
        """Nobody is typing."""

    def stop(self) -> None:
        """Nobody is typing."""

    def close(self) -> None:
        """There is nothing to leave."""


class Typed:
    """Lines typed at a terminal, with history and completion where the platform has readline."""

    live = True

    def __init__(self, complete: Complete) -> None:
        if hasattr(sys.stdin, "reconfigure"):
            sys.stdin.reconfigure(errors="replace")
        self._queue: SimpleQueue[str | None] = SimpleQueue()
        self._asked = Semaphore(0)
        self._prompt = ""
        self._waiting = False
        self._kept = _terminal()
        self._steered = os.environ.get("TERM") != "dumb" and sys.stdout.isatty()
        if readline:
            readline.set_completer_delims(" ,:")
            readline.set_completer(_Completer(complete))
            readline.parse_and_bind("tab: complete")
            readline.parse_and_bind("set enable-bracketed-paste off")
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        while True:
            self._asked.acquire()
            try:
                self._queue.put(whole(input(self._prompt)))
            except (EOFError, OSError, ValueError):
                self._queue.put(None)

    def ask(self, prompt: str) -> None:
        """Lets the thread read a line, unless it is at it."""
        if not self._waiting:
            self._waiting, self._prompt = True, prompt
            self._asked.release()

    def get(self, seconds: float) -> str | None:
        """The line that was typed, if one was within so many seconds."""
        with suppress(Empty):
            line = self._queue.get(timeout=seconds)
            self._waiting = False
            if line is None:
                sys.stdout.write("\n")
                raise EOFError
            return line
        return None

    def drop(self) -> None:
        """Lets go of what stands on the line: nothing that is typed next is joined to it."""
        typed, out = self.typed(), sys.stdout
        if not typed or not self._steered:
            return
        out.write(self._away(typed) + self._prompt)
        out.flush()
        if not _emptied():
            out.write(typed)
            out.flush()

    def stop(self) -> None:
        """Goes below the line that is being typed: nobody will finish it."""
        if self._waiting:
            self._waiting = False
            sys.stdout.write("\n")
            sys.stdout.flush()

    def typed(self) -> str:
        """What stands on the line so far."""
        return readline.get_line_buffer() if readline and self._waiting else ""

    def above(self, show: Callable[[], None], prompt: str = "") -> None:
        """Takes the line away, shows the news, and puts the line back as it was."""
        if not self._waiting or not self._queue.empty():
            # Nobody types, or a whole line has just been typed and stands above already.
            show()
            return
        typed, out = self.typed(), sys.stdout
        out.write(self._away(typed) if self._steered else "\n")
        out.flush()
        show()
        if len(prompt) == len(self._prompt):
            self._prompt = prompt
        out.write(self._prompt + typed)
        out.flush()

    def _away(self, typed: str) -> str:
        """What takes the line away from the screen."""
        rows = (len(self._prompt) + len(typed)) // max(shutil.get_terminal_size().columns, 1)
        return "\r" + "\x1b[1A" * rows + "\x1b[J"

    def renew(self, prompt: str) -> None:
        """Shows another prompt where nothing has been typed yet."""
        begun = not self._queue.empty() or self.typed()
        known = readline is not None and self._steered and self._waiting and not begun
        if known and prompt != self._prompt and len(prompt) == len(self._prompt):
            self.above(lambda: None, prompt)

    def close(self) -> None:
        """Puts the terminal's settings back: a line may still be being read."""
        if self._kept and termios:
            with suppress(OSError, termios.error):
                termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, self._kept)


def _emptied() -> bool:
    """Empties the line that readline holds, which its module has no word for; whether it could."""
    try:
        held = ctypes.CDLL(getattr(readline, "__file__", None))
        replace, tell = held.rl_replace_line, held.rl_on_new_line_with_prompt
    except (AttributeError, OSError):
        return False
    replace(b"", 1)
    tell()
    return True


class _Completer:
    """readline asks for one proposal after the other."""

    def __init__(self, complete: Complete) -> None:
        self.complete = complete
        self.found: list[str] = []

    def __call__(self, word: str, number: int) -> str | None:
        if number == 0:
            line = readline.get_line_buffer()[: readline.get_endidx()]
            self.found = self.complete(line)
        return self.found[number] if number < len(self.found) else None


def _terminal() -> list[Any] | None:
    """The settings of the terminal as they are now."""
    if termios is None or not sys.stdin.isatty():
        return None
    with suppress(OSError, termios.error):
        return list(termios.tcgetattr(sys.stdin.fileno()))
    return None
