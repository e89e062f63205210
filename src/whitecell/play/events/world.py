"""The world: gauges that move with inertia, services that fail and come back."""

from whitecell.play.agenda import WORLD, Entry
from whitecell.play.board import Board
from whitecell.play.events.event import Event, recorded


@recorded
class GaugeAimed(Event):
    """Something pulls a gauge towards a target, per mille."""

    gauge: str
    target: int
    by: str = ""
    who: str = ""

    kind = "gauge_aimed"

    def fold(self, board: Board) -> None:
        life = board.gauges[self.gauge]
        resting = life.value == life.target
        life.target = self.target
        life.last = self.number
        if resting and life.value != life.target:
            schedule(board, self.gauge)


@recorded
class GaugeMoved(Event):
    """A gauge moved by its pace for a story minute."""

    gauge: str
    value: int

    kind = "gauge_moved"

    def fold(self, board: Board) -> None:
        life = board.gauges[self.gauge]
        life.value = self.value
        life.last = self.number
        board.stir("gauge", self.gauge)
        if life.value != life.target:
            schedule(board, self.gauge)


def schedule(board: Board, gauge: str) -> None:
    """A gauge moves again in a story minute."""
    position = board.plot.position[gauge]
    board.agenda.add(Entry(board.at.story + 60, WORLD, position, 1, "gauge", gauge))


@recorded
class ServiceHit(Event):
    """A service's own state changed; `back` per mille return at `due`, where repair is known."""

    service: str
    own: int
    back: int = 0
    due: int = 0
    by: str = ""
    who: str = ""

    kind = "service_hit"

    def fold(self, board: Board) -> None:
        life = board.services[self.service]
        life.own, life.last = self.own, self.number
        if self.due:
            life.repairs[self.due] = life.repairs.get(self.due, 0) + self.back
            position = board.plot.position[self.service]
            board.agenda.add(Entry(self.due, WORLD, position, 0, "repaired", self.service))


@recorded
class ServiceRepaired(Event):
    """A service's own damage was repaired."""

    service: str
    own: int

    kind = "service_repaired"

    def fold(self, board: Board) -> None:
        life = board.services[self.service]
        life.own, life.last = self.own, self.number
        life.repairs.pop(board.at.story, None)


@recorded
class BackupBegun(Event):
    """A service runs on backup without one of its needs, until a story second."""

    service: str
    need: str
    until: int

    kind = "backup_begun"

    def fold(self, board: Board) -> None:
        life = board.services[self.service]
        life.lacking[self.need] = self.until
        life.last = self.number
        position = board.plot.position[self.service]
        board.agenda.add(Entry(self.until, WORLD, position, 2, "backup_spent", self.service))


@recorded
class BackupSpent(Event):
    """A service's backup is spent: it fails until its need and then it is back."""

    service: str
    need: str

    kind = "backup_spent"

    def fold(self, board: Board) -> None:
        life = board.services[self.service]
        life.lacking[self.need] = None
        life.mending.pop(self.need, None)
        life.last = self.number


@recorded
class RecoveryBegun(Event):
    """A failed service's need is back; the service follows at a story second."""

    service: str
    need: str
    until: int

    kind = "recovery_begun"

    def fold(self, board: Board) -> None:
        life = board.services[self.service]
        life.mending[self.need] = self.until
        life.last = self.number
        position = board.plot.position[self.service]
        board.agenda.add(Entry(self.until, WORLD, position, 3, "recovered", self.service))


@recorded
class NeedRestored(Event):
    """A service no longer lacks one of its needs."""

    service: str
    need: str

    kind = "need_restored"

    def fold(self, board: Board) -> None:
        life = board.services[self.service]
        life.lacking.pop(self.need, None)
        life.mending.pop(self.need, None)
        life.last = self.number


@recorded
class ServiceChanged(Event):
    """A service serves at another level, per mille."""

    service: str
    level: int

    kind = "service_changed"

    def fold(self, board: Board) -> None:
        life = board.services[self.service]
        life.level, life.last = self.level, self.number
        board.stir("service", self.service)
        board.telecoms_changed = True
        for cell in board.script.cells.values():
            if cell.telecoms and cell.telecoms.service == self.service:
                board.touch(cell.id)
