"""What is due next, and in what order: one heap for story time, one for a talk move's own.

Entries tie by time, class, script position and cell position, never by insertion, so the agenda
is a fold of the journal like everything else.
"""

import heapq
from typing import NamedTuple

WORLD, ARRIVAL, WORK, INJECT, ANSWER, DEADLINE, MOVE = range(7)
"""The classes, in the order in which they come at one instant."""

RUNS_THROUGH_GAPS = frozenset({WORLD, ARRIVAL, ANSWER})


class Entry(NamedTuple):
    """Something due at a second: its class, its place in the script, what to do and on what."""

    due: int
    rank: int
    position: int
    place: int
    what: str
    subject: str | int


class Agenda:
    """A heap of entries."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def add(self, entry: Entry) -> None:
        """Puts an entry on; one whose subject has moved on is passed over when it comes up."""
        heapq.heappush(self.entries, entry)

    def next_due(self) -> int | None:
        """The second at which something is due next."""
        return self.entries[0].due if self.entries else None

    def take(self, until: int, before: int = MOVE + 1) -> Entry | None:
        """Takes off the first entry that is due by a second and of a class below `before`."""
        entries = self.entries
        if entries and entries[0][0] <= until and entries[0][1] < before:
            return heapq.heappop(entries)
        return None

    def shift(self, now: int, seconds: int) -> None:
        """Moves deadlines and everything else that does not run through gaps later.

        What came before `now` and its deadlines has been dealt with: a replay still has it on.
        """
        self.entries = [
            entry if entry.rank in RUNS_THROUGH_GAPS else entry._replace(due=entry.due + seconds)
            for entry in self.entries
            if (entry.due, entry.rank) >= (now, DEADLINE)
        ]
        heapq.heapify(self.entries)

    def drop(self, subject: str, what: tuple[str, ...]) -> None:
        """Forgets what a subject was due for: what it was anchored to has been taken back."""
        self.entries = [e for e in self.entries if e.subject != subject or e.what not in what]
        heapq.heapify(self.entries)

    def drop_until(self, second: int) -> None:
        """Forgets what was due up to a second: it has been dealt with."""
        self.entries = [entry for entry in self.entries if entry.due > second]
        heapq.heapify(self.entries)
