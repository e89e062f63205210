"""Entries: what people entered, what followed from it, and how things stood before.

Understudies do not mistype: a play without people leaves none.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from whitecell.play.before import ROOMS, STOOD, Key, copied, keep

KINDS = frozenset(
    {
        "acknowledged", "item_graded", "items_linked", "item_weighed", "belief_moved", "shared",
        "release_asked", "message_sent", "decision_drafted", "decision_proposed",
        "concurrence_given", "position_taken", "decision_objected", "decision_decided",
        "option_matched", "expectation_met", "inject_changed", "gauge_aimed", "service_hit",
        "told_aloud", "inject_improvised", "observation_noted", "deadline_extended",
    }
)  # fmt: skip
"""The kinds of event that an entry may begin with and still be taken back."""

FINAL = frozenset(
    {
        "inject_released", "decision_opened", "decision_lapsed", "release_answered", "answer_sent",
        "passed_by_hand", "item_corrected", "item_changed", "late_answer",
    }
)  # fmt: skip
"""The kinds of event that nobody takes back once they have followed."""


AGREEING = ("decision_proposed", "concurrence_given", "position_taken")
"""The kinds of entry that may settle a decision, or send it back, by themselves."""
UNDERSTUDY = "understudy"
LIGHT = "acknowledged"
MOST = 4_000
"""So many entries at least can be taken back: the last ones."""


@dataclass(slots=True)
class Entered:
    """An entry: its event, the numbers of all that followed, and what stood there before.

    `since` are later entries that rest on it; `final` is an event that stands against it.
    """

    event: Any
    cell: str
    numbers: list[int]
    before: dict[Key, Any] = field(default_factory=dict)
    since: list["Entered"] = field(default_factory=list)
    final: Any = None
    withdrawn: bool = False

    @property
    def number(self) -> int:
        """The number of its event."""
        return int(self.event.number)

    @property
    def rests(self) -> "Entered | None":
        """The first later entry that rests on it and still stands."""
        return next((one for one in self.since if not one.withdrawn), None)


class Way(NamedTuple):
    """How entries see a kind of event: whether somebody enters it, and whose stage it says."""

    entered: bool
    room: str = ""
    name: str = ""


UNNOTED = frozenset({*STOOD, "delivery_sent"} - {"delivery_barred"})
"""The kinds of event whose stage is not noted: where their thing stood before is plain."""
QUIET = UNNOTED - {LIGHT}
"""The kinds of event that nobody enters and whose stage is not noted: there are most of these."""

NO_ROOTS: tuple["Entered", ...] = ()


class Entries:
    """The last entries of people in a play, in order. It is a fold of the journal like the board.

    Nearly all entries acknowledge something: what stood before one of those follows from its event.
    """

    def __init__(self, board: Any = None) -> None:
        self._entries: dict[int, Any] = {}
        self.known: dict[int, Any] = {}
        """The events of entries, each with the entry that it belongs to; an acknowledgement that
        follows from no entry stands for itself."""
        self._last: Entered | None = None
        self._withdrawal = 0
        """The last event that took an entry back: what puts a thing back is no entry of its own."""
        self._board = board
        self._stages: dict[str, dict[Any, str]] = {room: {} for _, room in ROOMS}
        """Where each life stood after its last event: a trigger moves it before the next one."""
        for room, stages in self._stages.items() if board is not None else ():
            lives = getattr(board, room)
            for key, life in enumerate(lives) if isinstance(lives, list) else lives.items():
                stages[key] = getattr(life, "stage", "")

    def note(self, board: Any, event: Any) -> None:
        """Notes, before an event is folded, what an entry of people is about to change."""
        apart = self.known.keys().isdisjoint(event.because)
        if apart and event.kind == LIGHT:
            if event.who != UNDERSTUDY:
                self._acknowledge(board, event)
            return
        entered, room, name = _WAYS.get(type(event)) or _way(type(event))
        roots = NO_ROOTS if apart else self._roots(event)
        if entered and event.who and event.who != UNDERSTUDY:
            if not _by_the_same_hand(board, event, roots):
                self._enter(board, event, roots)
            else:
                self._follow(board, event, roots)
        elif roots:
            self._follow(board, event, roots)
        if room:
            self._stages[room][getattr(event, name)] = event.stage

    def _roots(self, event: Any) -> tuple[Entered, ...]:
        found = (self.of(n) for n in event.because)
        return tuple({root.number: root for root in found if root is not None}.values())

    def _acknowledge(self, board: Any, event: Any) -> None:
        """An acknowledgement: what stood before it is worked out where somebody asks."""
        self._board, self._last = board, None
        self._remember(event.number, event)

    def _remember(self, number: int, entry: Any) -> None:
        """Keeps an entry. Of too many the oldest half goes: a slip that old is corrected by other
        means."""
        self._entries[number] = self.known[number] = entry
        if len(self._entries) > 2 * MOST:
            old = list(self._entries)[:MOST]
            for gone in old:
                del self._entries[gone]
            self.known = {number: one for number, one in self.known.items() if number > old[-1]}

    def _whole(self, event: Any) -> Entered:
        """An acknowledgement with what stood before it."""
        board = self._board
        life = copied(board.deliveries[event.delivery])
        before: dict[Key, Any] = {("deliveries", event.delivery): life}
        inject = board.injects.get(life.thing)
        if inject is not None:
            # What was acknowledged before its inject closed was closed along with it.
            before["open", life.thing] = inject.stage != "closed" or life.stage == "closed"
        life.stage, life.last = "delivered", event.because[0]
        entered = Entered(event, event.by.partition(".")[0], [event.number], before)
        self._entries[event.number] = self.known[event.number] = entered
        return entered

    def _follow(self, board: Any, event: Any, roots: tuple[Entered, ...]) -> None:
        for root in roots:
            if getattr(event, "who", "") == UNDERSTUDY or _is_final(event):
                root.final = root.final or event
            root.numbers.append(event.number)
            keep(board, event, root.before, self._stages)
        if roots:
            self.known[event.number] = roots[-1]

    def _enter(self, board: Any, event: Any, roots: tuple[Entered, ...]) -> None:
        last = self._last
        if last is not None and _goes_on(board, last, event):
            last.numbers.append(event.number)
            self.known[event.number] = last
            keep(board, event, last.before, self._stages)
            return
        entered = Entered(event, event.by.partition(".")[0], [event.number])
        if event.kind in KINDS:
            keep(board, event, entered.before, self._stages)
            self.known[event.number] = entered
            if self._withdrawal not in event.because:
                self._remember(event.number, entered)
                self._last = entered
        elif event.kind == "entry_withdrawn":
            self._withdrawal = event.number
        for root in roots:
            if event.kind in KINDS:
                root.since.append(entered)
            else:
                root.final = root.final or event

    def of(self, number: int) -> Entered | None:
        """The entry that an event belongs to."""
        found = self.known.get(number)
        return found if found is None or isinstance(found, Entered) else self._whole(found)

    def get(self, number: int) -> Entered | None:
        """The entry of a number, if it is one and is remembered."""
        return self.of(number) if number in self._entries else None

    def newest_first(self) -> Iterator[Entered]:
        """The entries that are remembered, the last one first."""
        for number in reversed(list(self._entries)):
            found = self.get(number)
            if found is not None:
                yield found


def _way(kind: type[Any]) -> Way:
    names = [(name, room) for name, room in ROOMS if name in kind.__slots__]
    entered = "who" in kind.__slots__
    staged = bool(names) and "stage" in kind.__slots__ and kind.kind not in UNNOTED
    _WAYS[kind] = Way(entered, names[0][1], names[0][0]) if staged else Way(entered)
    return _WAYS[kind]


_WAYS: dict[type[Any], Way] = {}


def _is_final(event: Any) -> bool:
    shared = event.kind == "item_changed" and event.stage == "disseminated"
    return event.kind in FINAL and not shared


def _by_the_same_hand(board: Any, event: Any, roots: tuple[Entered, ...]) -> bool:
    """Whether it belongs to the entry before: what it settles, and what is said for others."""
    mine = [r for r in roots if (r.event.at, r.event.by) == (event.at, event.by)]
    if not mine:
        return False
    if event.kind in ("decision_decided", "decision_objected"):
        return any(r.event.kind in AGREEING and event.number - 1 in r.numbers for r in mine)
    cell = event.by.partition(".")[0]
    if event.kind == "concurrence_given":
        return bool(event.cell != cell)
    if event.kind != "position_taken":
        return False
    return bool(board.script.nations[event.nation].speaks != cell)


def _goes_on(board: Any, last: Entered, event: Any) -> bool:
    """Whether an event is of the entry before it: one that names several cells has one for each."""
    before = last.event
    if event.kind not in ("release_asked", "told_aloud") or event.kind != before.kind:
        return False
    thing = "item" if event.kind == "release_asked" else "thing"
    same: bool = (event.by, event.at, getattr(event, thing)) == (
        before.by, before.at, getattr(before, thing),
    )  # fmt: skip
    place = board.plot.place
    return same and event.number - 1 in last.numbers and place[event.cell] > place[before.cell]
