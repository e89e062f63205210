"""What understudies mean to do, and when: planned anew when a seat's view changes.

A paper that asks for no more than to be noticed adds its notice to the plan; all else of the plan
would come out the same.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import itemgetter

from whitecell.errors import ActionRefused
from whitecell.play.actions import Acknowledge, Entry
from whitecell.play.board import PERSON, Board
from whitecell.play.coaching import coaching
from whitecell.play.view import arrivals, view
from whitecell.session.duty import Colleague, Planned, Understudy
from whitecell.session.understudies import TEMPERAMENTS

_SECOND = itemgetter(0)


class Plans:
    """The plans of all seats on which understudies sit, each in order of time."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.understudies: dict[str, Understudy] = {}
        self._plans: dict[str, list[Planned]] = {}
        self._heads: dict[str, int] = {}
        self._refused: dict[str, None] = {}
        self.cast()
        self._make(board.desks)
        board.touched.clear()

    def cast(self) -> None:
        """Seats understudies where no people sit."""
        board = self.board
        known, seed = directory(board), board.setting.seed
        self.understudies = {
            cell: TEMPERAMENTS[board.occupant(cell)](cell, known, seed)
            for cell in board.desks
            if board.occupant(cell) != PERSON
        }
        self._plans = {cell: self._plans.get(cell, []) for cell in self.understudies}

    def recast(self, cell: str) -> None:
        """Somebody else sits on a cell's seats."""
        self.cast()
        self._heads.pop(cell, None)
        self._make([cell])

    def soonest(self) -> int | None:
        """The second of play at which somebody first means to do something."""
        return min(self._heads.values()) if self._heads else None

    def due(self, second: int) -> list[Entry]:
        """What is to be entered by a second of play."""
        entries = []
        for cell, plan in self._plans.items():
            for due, action in plan:
                if due > second:
                    break
                entries.append(Entry(cell, action))
        return entries

    def keep_up(self, entries: Sequence[Entry], refusals: Sequence[ActionRefused | None]) -> None:
        """Plans anew after a step: for whom something changed, and not for what was just tried."""
        touched = self.board.touched
        changed = dict(touched)
        touched.clear()
        for entry, refused in zip(entries, refusals, strict=True):
            if refused is not None:
                self._refused[entry.seat] = None
            if entry.seat not in changed:
                self._forget_past(entry.seat)
        for cell, anew in changed.items():
            if anew or cell in self._refused:
                self._make([cell])
            else:
                self._add_notices(cell)

    def _forget_past(self, cell: str) -> None:
        """Drops what a seat has tried; it is not tried again until the seat's view changes."""
        plan, now, past = self._plans.get(cell, []), self.board.second, 0
        for due, _ in plan:
            if due > now:
                break
            past += 1
        if past:
            self._lay(cell, plan[past:])

    def _lay(self, cell: str, plan: list[Planned]) -> None:
        self._plans[cell] = plan
        if plan:
            self._heads[cell] = plan[0][0]
        else:
            self._heads.pop(cell, None)

    def _make(self, cells: Iterable[str]) -> None:
        board, now = self.board, self.board.second
        for cell in cells:
            understudy = self.understudies.get(cell)
            if understudy is not None:
                self._refused.pop(cell, None)
                whisper = coaching(board, cell, understudy.name, understudy.skill)
                plan = understudy.plan(view(board, cell), whisper)
                ahead = [planned for planned in plan if planned[0] > now]
                ahead.sort(key=_SECOND)
                self._lay(cell, ahead)

    def _add_notices(self, cell: str) -> None:
        understudy = self.understudies.get(cell)
        if understudy is None:
            return
        self._forget_past(cell)
        if self.board.stage != "running":
            return
        plan = self._plans[cell]
        for paper in arrivals(self.board, cell):
            planned = understudy.notice(paper)
            place = bisect_left(plan, planned[0], key=_SECOND)
            # As in a plan made whole: of one second, notices come first, the earlier paper's first.
            while place < len(plan) and _precedes(plan[place], planned[0]):
                place += 1
            plan.insert(place, planned)
        self._lay(cell, plan)


def _precedes(other: Planned, second: int) -> bool:
    return other[0] == second and isinstance(other[1], Acknowledge)


def directory(board: Board) -> tuple[Colleague, ...]:
    """What everybody knows of the cells."""
    return tuple(
        Colleague(cell.id, cell.nation, cell.domains, cell.kind == "fusion")
        for cell in board.script.exercise.cells
    )
