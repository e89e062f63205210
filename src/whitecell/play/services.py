"""Services: hit, on backup, spent, mended; each change works through those that depend on it."""

from whitecell.play.board import UP
from whitecell.play.events.world import (
    BackupBegun,
    BackupSpent,
    NeedRestored,
    RecoveryBegun,
    ServiceChanged,
    ServiceHit,
    ServiceRepaired,
)
from whitecell.play.step import Hand, Step
from whitecell.script.world import Need


def hit(step: Step, id: str, own: int, repair: int | None, *because: int) -> int:
    """Sets a service's own state, per mille; what it lost comes back after `repair` seconds."""
    life = step.board.services[id]
    own = max(0, min(1000, own))
    back = max(0, life.own - own)
    due = step.board.at.story + repair if repair and back else 0
    number = step.emit(ServiceHit(id, own, back if due else 0, due), *because)
    _serve(step, id, number)
    return number


def set_by_hand(step: Step, id: str, own: int, hand: Hand) -> None:
    """Control sets a service's own state, per mille."""
    _serve(step, id, step.emit(ServiceHit(id, own, 0, 0, hand.by, hand.who)))


def repair(step: Step, id: str) -> None:
    """Brings back what a repair that is due now restores."""
    life = step.board.services[id]
    back = life.repairs.get(step.board.at.story)
    if back is None:
        return
    own = min(step.script.services[id].starts * 10, life.own + back)
    _serve(step, id, step.emit(ServiceRepaired(id, own), life.last))


def spend_backup(step: Step, id: str) -> None:
    """Lets a service fail whose backup is spent."""
    life = step.board.services[id]
    for need, until in tuple(life.lacking.items()):
        if until is not None and until <= step.board.at.story:
            _serve(step, id, step.emit(BackupSpent(id, need), life.last))


def recover(step: Step, id: str) -> None:
    """Brings a service back whose need is back and whose own repair is done."""
    life = step.board.services[id]
    for need, until in tuple(life.mending.items()):
        if until <= step.board.at.story:
            _serve(step, id, step.emit(NeedRestored(id, need), life.last))


def _serve(step: Step, id: str, because: int) -> None:
    """Works out a service's level, and tells those that depend on it when it changed."""
    life = step.board.services[id]
    failed = any(until is None for until in life.lacking.values())
    level = 0 if failed else life.own
    if level == life.level:
        return
    number = step.emit(ServiceChanged(id, level), because)
    for dependent in step.board.plot.dependents.get(id, ()):
        for need in step.script.services[dependent].needs:
            if need.service == id:
                _feel(step, dependent, need, number)


def _feel(step: Step, id: str, need: Need, because: int) -> None:
    """A service feels that one of its needs went or came back."""
    board = step.board
    life = board.services[id]
    up = board.services[need.service].level >= UP
    lacks, until = need.service in life.lacking, life.lacking.get(need.service)
    if not up and not lacks:
        _lose(step, id, need, because)
    elif not up and need.service in life.mending:
        step.emit(BackupSpent(id, need.service), because)
    elif up and lacks and until is not None:
        step.emit(NeedRestored(id, need.service), because)
    elif up and lacks and need.service not in life.mending:
        after = step.script.services[id].repair or 0
        number = step.emit(RecoveryBegun(id, need.service, board.at.story + after), because)
        if not after:
            _serve(step, id, step.emit(NeedRestored(id, need.service), number))


def _lose(step: Step, id: str, need: Need, because: int) -> None:
    until = step.board.at.story + need.backup
    number = step.emit(BackupBegun(id, need.service, until), because)
    if not need.backup:
        _serve(step, id, step.emit(BackupSpent(id, need.service), number))
