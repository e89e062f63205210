"""Taking an entry back: what stands against it.

How each thing that it changed is put back stands in `putting_back.py`; a kind of entry is named in
`entries.py`.
"""

from typing import Any, NoReturn

from transitions import MachineError

from whitecell.errors import ActionRefused
from whitecell.language import sentence
from whitecell.play import actions
from whitecell.play.before import deadline
from whitecell.play.board import CONTROL, Board
from whitecell.play.chairs import Seat
from whitecell.play.entries import Entered
from whitecell.play.events.corrections import EntryWithdrawn
from whitecell.play.putting_back import PUT_BACK, Back
from whitecell.play.step import Step


def withdraw(step: Step, seat: Seat, action: actions.Withdraw) -> None:
    """Takes an entry back, the seat's last one or a named one."""
    entry = _named(step.board, seat.cell, action.entry)
    _expect_to_stand(step, entry)
    header = EntryWithdrawn(
        entry.number, entry.event.kind, tuple(entry.numbers), seat.by, seat.who, seat.note
    )
    number = step.emit(header, entry.number)
    back = Back(step, entry, number)
    try:
        for (room, key), was in reversed(entry.before.items()):
            if room in PUT_BACK:
                PUT_BACK[room](back, key, was)
        back.finish()
    except MachineError as lacking:
        # Half taken back is no refusal: the tables lack a way back that they promise.
        raise RuntimeError(f"there is no way back from entry {entry.number}") from lacking


def _named(board: Board, cell: str, ref: str) -> Entered:
    """The entry that is meant; of a cell's, control may take back any."""
    entries = board.entries.newest_first() if board.entries else iter(())
    mine = (e for e in entries if cell in (CONTROL, e.cell))
    if not ref:
        last = next((entry for entry in mine if not entry.withdrawn), None)
        return last or _refuse("nothing")
    digits = ref.removeprefix("#")
    known = digits.isascii() and digits.isdigit() and len(digits) < 10
    named = next((e for e in mine if known and e.number == int(digits)), None)
    if named is None:
        _refuse("unknown", name=ref)
    return _refuse("already", number=named.number) if named.withdrawn else named


def _expect_to_stand(step: Step, entry: Entered) -> None:
    """Refuses what has led on already, with what control can do."""
    board, rests, final = step.board, entry.rests, entry.final
    if entry.event.at.move != board.at.move or board.stage not in OPEN:
        _refuse("move_over")
    sharing = entry.event.kind in OUT
    noticed = final or (rests.event if rests else None)
    if sharing and noticed is not None and noticed.kind == "acknowledged":
        thing = getattr(entry.event, "thing", getattr(entry.event, "item", ""))
        cell = step.script.cells[noticed.by.partition(".")[0]].title
        _refuse("noticed_item" if thing in board.items else "noticed", cell=cell, item=thing)
    if rests is not None:
        _refuse("first_the_later", number=rests.number)
    if final is not None and final.kind == "inject_released":
        inject = step.script.injects[final.inject]
        _refuse("released", inject=inject.title or inject.id)
    if final is not None or _moved_on(board, entry):
        _refuse("gone_on")


def _moved_on(board: Board, entry: Entered) -> bool:
    """Whether what the entry changed stands elsewhere by now, for a reason of its own."""
    event, before = entry.event, entry.before
    if event.kind == "deadline_extended":
        return deadline(board, event.what, event.subject).stage in OVER
    if event.kind == "inject_changed":
        return bool(board.injects[event.inject].stage != event.stage)
    lives = [(board.deliveries[key], was) for (room, key), was in before.items() if room == _OUT]
    if event.kind == "acknowledged":
        return any(life.stage not in ("acknowledged", "closed") for life, _ in lives)
    return any(was is not None and life.stage != was.stage for life, was in lives)


OPEN = ("planned", "open", "running", "paused")
"""The stages of a play in which an entry is taken back."""
OVER = frozenset(
    {
        "decided", "in_effect", "lapsed", "done", "partly_done", "not_done", "not_observed",
        "done_late", "granted", "refused", "unanswered", "withdrawn", "on its way",
    }
)  # fmt: skip
"""The stages at which a deadline no longer means anything."""
_OUT = "deliveries"
OUT = ("shared", "message_sent", "release_asked", "inject_improvised")
"""The kinds of entry that reach other cells: what one of them has noticed, stays."""


def _refuse(why: str, **facts: Any) -> NoReturn:
    raise ActionRefused(sentence(f"undo.{why}", **facts))
