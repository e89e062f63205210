"""Keeping events: in a journal, committed before anybody is told, or nowhere at all."""

from collections.abc import Callable
from time import monotonic
from typing import Protocol, cast

from whitecell.journal.rows import Receipt, Row
from whitecell.journal.store import Journal
from whitecell.play.events.event import Event
from whitecell.play.replay import columns

Show = Callable[[], None]


class Sink(Protocol):
    """Where events go. `show` tells of them, and is called once they are kept."""

    def write(self, events: list[Event], show: Show | None = None, key: str = "") -> None:
        """Takes the events of one step."""

    def flush(self) -> Receipt | None:
        """Keeps everything taken so far; gives the receipt of the last event."""

    def answered(self, key: str) -> Receipt | None:
        """The receipt of an action whose key was already taken."""

    def note(self, name: str, value: str) -> None:
        """Notes how the play is carried on, beside its events."""

    def noted(self, name: str) -> str:
        """What was noted under a name; nothing where nothing was."""


class Nowhere:
    """Keeps nothing: for rehearsals and tests."""

    def write(self, events: list[Event], show: Show | None = None, key: str = "") -> None:
        """Tells at once."""
        if show:
            show()

    def flush(self) -> Receipt | None:
        """There is nothing to keep."""
        return None

    def answered(self, key: str) -> Receipt | None:
        """No key is remembered."""
        return None

    def note(self, name: str, value: str) -> None:
        """Nobody will go on with it."""

    def noted(self, name: str) -> str:
        """Nothing was noted."""
        return ""


class Kept:
    """Keeps events in a journal, at step boundaries: after some seconds, or so many events."""

    def __init__(self, journal: Journal, seconds: float = 0.05, most: int = 1000) -> None:
        self.journal = journal
        self.seconds = seconds
        self.most = most
        self._waiting: list[Event] = []
        self._shows: list[Show] = []
        self._keys: dict[str, str] = {}
        self._kept = monotonic()
        # Whoever waits for a play to begin is told of its first steps at once.
        self._patience = 0.0

    def write(self, events: list[Event], show: Show | None = None, key: str = "") -> None:
        """Takes the events of one step, and commits when it is time to."""
        self._waiting += events
        if show:
            self._shows.append(show)
        if key:
            self._keys[key] = "taken"
        late = monotonic() - self._kept >= self._patience
        if len(self._waiting) >= self.most or late:
            self.flush()
            self._patience = min(self.seconds, 2 * self._patience + 0.002)

    def flush(self) -> Receipt | None:
        """Commits what waits, then tells of it."""
        if self._waiting:
            rows = cast(list[Row], [columns(event) for event in self._waiting])
            self.journal.append(rows, keys=self._keys)
            self._waiting, self._keys = [], {}
        shows, self._shows = self._shows, []
        for show in shows:
            show()
        self._kept = monotonic()
        return self.journal.receipt

    def answered(self, key: str) -> Receipt | None:
        """The receipt of an action whose key was already taken."""
        found = self.journal.answer(key)
        return found[1] if found else None

    def note(self, name: str, value: str) -> None:
        """Notes how the play is carried on, beside its events."""
        self.journal.note(name, value)

    def noted(self, name: str) -> str:
        """What was noted under a name; nothing where nothing was."""
        return self.journal.noted(name)
