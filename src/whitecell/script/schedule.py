"""The schedule of a script: when each inject comes at the earliest, in the order of the MSEL."""

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from whitecell.script.condition_tree import Compared, Fact, Joined, Number, Tree, tree_of
from whitecell.script.injects import Inject
from whitecell.script.moves import DAY, starts
from whitecell.script.scalars import Anchor
from whitecell.script.script import Script


class Slot(NamedTuple):
    """An inject's place in the MSEL: its number, and when it comes.

    Seconds count from the start of the exercise, in a talk move from the move's. `second` is the
    earliest, or nothing where that cannot be told; `sure` says that it comes just then, if at
    all, and `until` is when its condition is asked for the last time.
    """

    number: int
    inject: Inject
    second: int | None
    sure: bool
    until: int | None = None


class Schedule:
    """When things come at the earliest."""

    def __init__(self, script: Script) -> None:
        self.script = script
        moves = script.exercise.moves
        self.starts = dict(zip(script.moves, starts(moves), strict=True))
        self._talks = {move.id for move in moves if move.kind == "talk"}
        self._trees = {i.id: tree_of(i.when) for i in script.injects.values() if i.when}
        self._earliest: dict[str, tuple[int, bool]] = {}
        for id in _in_order(self._waits):
            self._earliest[id] = self._reckon(script.injects[id])

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """All injects in the order of the MSEL: move, time, place in the script."""
        places = {move: place for place, move in enumerate(self.script.moves)}
        late = max(self.starts.values(), default=0) + 1000 * DAY

        def order(inject: Inject) -> tuple[int, int, int]:
            second = late if self._at_any_time(inject) else self._earliest[inject.id][0]
            return places.get(inject.move or "", 0), second, self.script.plot.position[inject.id]

        injects = sorted(self.script.injects.values(), key=order)
        return tuple(self._slot(number, inject) for number, inject in enumerate(injects, 1))

    def start(self, move: str | None) -> int:
        """The second at which a move's own clock starts: a talk move counts from nothing."""
        return 0 if move in self._talks else self.starts.get(move or "", 0)

    def clock(self, second: int) -> int:
        """A story second as seconds after the first move's midnight."""
        return self.script.exercise.moves[0].starts.clock + second

    def _slot(self, number: int, inject: Inject) -> Slot:
        second, sure = self._earliest[inject.id]
        known = None if self._at_any_time(inject) else second
        return Slot(number, inject, known, sure, self._until(inject))

    def _at_any_time(self, inject: Inject) -> bool:
        """Whether control decides when it comes, or a condition that nothing planned leads to."""
        if inject.waits_for_control or inject.at or inject.if_not or not inject.when:
            return inject.waits_for_control
        start = self.start(inject.move)
        tree = self._trees[inject.id]
        return not _positive(tree) and self._earliest[inject.id][0] == start

    def _until(self, inject: Inject) -> int | None:
        return self._due(inject.until, inject.move)[0] if inject.until else None

    @cached_property
    def _waits(self) -> Mapping[str, tuple[str, ...]]:
        """The injects whose time each inject's own is reckoned from."""
        return {
            inject.id: tuple(filter(None, map(self._bearer, self._named(inject))))
            for inject in self.script.injects.values()
        }

    def _named(self, inject: Inject) -> list[str]:
        names = [anchor.after for anchor in (inject.at, inject.until) if anchor and anchor.after]
        if inject.if_not:
            names.append(inject.if_not)
        return names + [named(fact) for fact in _positive(self._trees.get(inject.id))]

    def _bearer(self, id: str) -> str:
        """The inject that something belongs to."""
        script = self.script
        for known in (script.reports, script.decisions, script.expectations):
            if id in known:
                return known[id].inject.id
        return id if id in script.injects else ""

    def _reckon(self, inject: Inject) -> tuple[int, bool]:
        start = self.start(inject.move)
        second, sure = self._due(inject.at, inject.move) if inject.at else (start, True)
        if inject.if_not in self.script.expectations:
            asked, expected = self.script.expectations[inject.if_not]
            reached = self._at(asked.id, inject.move) + self._collected(expected.what)
            second = max(second, reached + expected.within)
        if inject.id in self._trees:
            second = max(second, self._soonest(self._trees[inject.id], inject.move))
        once = inject.when is None or (inject.at is not None and inject.until is None)
        sure = sure and once and inject.if_not is None
        return max(second, start), sure and not inject.waits_for_control

    def _due(self, anchor: Anchor, move: str | None) -> tuple[int, bool]:
        """When an anchor falls at the earliest, and whether surely then."""
        start = self.start(move)
        if anchor.clock is not None:
            due = (self.clock(start) // DAY) * DAY + anchor.clock - self.clock(0)
            return (due if due >= start else due + DAY), True
        if anchor.after is None:
            return start + anchor.delay, True
        sure = anchor.after in self.script.injects and self._earliest.get(anchor.after, (0, 0))[1]
        return self._at(self._bearer(anchor.after), move) + anchor.delay, bool(sure)

    def _at(self, inject: str, move: str | None) -> int:
        """When an inject comes at the earliest, as another move's clock has it."""
        start = self.start(move)
        same = inject in self._earliest and self.script.injects[inject].move == move
        return max(self._earliest[inject][0], start) if same else start

    def _collected(self, thing: str | None) -> int:
        """How long after its inject a report comes to the centre."""
        return self.script.reports[thing].report.after if thing in self.script.reports else 0

    def _soonest(self, tree: Tree, move: str | None) -> int:
        start = self.start(move)
        match tree:
            case Fact(_, True):
                thing = named(tree)
                return self._at(self._bearer(thing), move) + self._collected(thing)
            case Joined(every, parts):
                times = [self._soonest(part, move) for part in parts]
                return max(times) if every else min(times)
            case Compared(">=" | ">", Fact(("now",)), Number(value)):
                return start + value
            case _:
                return start


def named(fact: Fact) -> str:
    """What a name is about: of `knows.operator.login` the item, of a choice the decision."""
    return fact.parts[1] if fact.parts[0] == "chose" else fact.parts[-1]


def _positive(tree: Tree | None) -> list[Fact]:
    """The names that must hold, in a condition that may come of them."""
    match tree:
        case Fact(_, True):
            return [tree]
        case Joined(_, parts):
            return [fact for part in parts for fact in _positive(part)]
        case _:
            return []


def _in_order(waits: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Those that others wait for before them; where they wait for each other, as they stand."""
    done: dict[str, bool] = {}
    order: list[str] = []
    for first in waits:
        stack = [first]
        while stack:
            id = stack[-1]
            if id not in done:
                done[id] = False
                stack += [other for other in waits[id] if other not in done]
                continue
            stack.pop()
            if not done[id]:
                done[id] = True
                order.append(id)
    return order
