"""Entries that were taken back: the rows are as if they had not been made; the story tells both."""

from typing import Any

from whitecell.play.before import copied
from whitecell.play.entries import MOST, Entered, Entries
from whitecell.play.events.corrections import EntryWithdrawn
from whitecell.play.events.event import Event
from whitecell.play.events.world import GaugeAimed
from whitecell.review.record.record import Record

ROOMS = (
    ("decision", "decisions"), ("item", "items"), ("other", "items"), ("thing", "items"),
    ("delivery", "deliveries"), ("expectation", "expectations"), ("inject", "injects"),
)  # fmt: skip
"""What an event names, and where in the record its row stands."""
COUNTED = ("beliefs", "links", "aims", "past_rules", "observations")
"""Lists whose rows are of one event each."""


class Withdrawals:
    """What stood in the record before each entry of people, while it can be taken back."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self._before: dict[int, dict[tuple[str, Any], Any]] = {}
        self._corrections: set[int] = set()
        self._gone: set[tuple[str, int]] = set()

    def read(self, event: Event, entries: Entries) -> bool:
        """Notes an event of an entry, or takes one back; whether it is to be read as it is."""
        if isinstance(event, EntryWithdrawn):
            self._corrections.add(event.number)
            entry = entries.of(event.entry)
            assert entry is not None
            self._take_back(event, entry)
        elif self._corrections.intersection(event.because) and isinstance(event, GaugeAimed):
            self.record.targets[event.gauge] = event.target
            return False
        else:
            entry = entries.of(event.number)
            if entry is not None:
                self._note(self._before.setdefault(entry.number, {}), event)
                if len(self._before) > 3 * MOST:
                    self._forget(entries)
        return True

    def _forget(self, entries: Entries) -> None:
        """Lets go what stood before entries that nobody can take back any more."""
        self._before = {n: was for n, was in self._before.items() if n in entries.known}

    def _note(self, before: dict[tuple[str, Any], Any], event: Any) -> None:
        for name, room in ROOMS:
            key = getattr(event, name, None)
            if key is not None and (room, key) not in before:
                before[room, key] = copied(_row(getattr(self.record, room), key))

    def _take_back(self, event: EntryWithdrawn, entry: Entered) -> None:
        record, undone = self.record, set(event.undone)
        for (room, key), was in self._before.pop(event.entry, {}).items():
            if was is not None:
                getattr(record, room)[key] = was
        for room in COUNTED:
            rows = getattr(record, room)
            rows[:] = [row for row in rows if row.stamp.number not in undone]
        self._gone |= {
            ("deliveries", r.index) for r in record.deliveries if r.sent.number in undone
        }
        self._gone |= {("requests", r.index) for r in record.requests if r.asked.number in undone}
        if entry.event.kind == "message_sent":
            record.messages.pop(entry.event.message, None)

    def finish(self) -> None:
        """Leaves out of the rows that are counted what was taken back."""
        record = self.record
        record.every_delivery, record.every_request = record.deliveries, record.requests
        if self._gone:
            record.deliveries = [
                row for row in record.deliveries if ("deliveries", row.index) not in self._gone
            ]
            record.requests = [
                row for row in record.requests if ("requests", row.index) not in self._gone
            ]


def _row(rows: Any, key: Any) -> Any:
    if isinstance(rows, list):
        return rows[key] if key < len(rows) else None
    return rows.get(key)
