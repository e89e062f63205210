"""Every play of a test, written to rows and replayed, must fold to the board that it left."""

from dataclasses import fields
from typing import Any

import pytest

from whitecell.journal.rows import Row
from whitecell.play.board import Board
from whitecell.play.events.event import Event
from whitecell.play.replay import replayed, written
from whitecell.play.view import view
from whitecell.session.conductor import Conductor
from whitecell.session.keeping import Kept, Show, Sink
from whitecell.session.opening import plan

PARTS = (
    "stage", "number", "at", "second", "ending", "moves", "injects", "items", "deliveries",
    "messages", "decisions", "expectations", "requests", "shares", "granted", "told_aloud",
    "gauges", "services", "belief", "base", "believed", "waiting_reports",
)  # fmt: skip


class Record:
    """A sink that passes everything on, and keeps what it passed."""

    def __init__(self, sink: Sink, rows: list[Any]) -> None:
        self.sink = sink
        self.rows = rows

    def write(self, events: list[Event], show: Show | None = None, key: str = "") -> None:
        """Keeps the events as rows."""
        self.rows.extend(map(written, events))
        self.sink.write(events, show, key)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.sink, name)


class Watch:
    """Notes every play that a test begins or takes up."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.plays: list[tuple[Board, list[Any]]] = []
        real, real_step, watch = Conductor.__init__, Conductor._step, self

        def begin(conductor: Conductor, board: Board, *rest: Any, **named: Any) -> None:
            before = dict(board.setting.seats)
            real(conductor, board, *rest, **named)
            rows = _rows_before(board, conductor.sink, before)
            if len(rows) == board.number:
                conductor.sink = Record(conductor.sink, rows)
                watch.plays.append((board, rows))

        def step(conductor: Conductor, *rest: Any, **named: Any) -> Any:
            try:
                return real_step(conductor, *rest, **named)
            except BaseException:
                watch.forget(conductor.board)
                raise

        monkeypatch.setattr(Conductor, "__init__", begin)
        monkeypatch.setattr(Conductor, "_step", step)

    def forget(self, board: Board) -> None:
        """Leaves out a play that broke off in the middle of a step."""
        self.plays = [play for play in self.plays if play[0] is not board]

    def compare(self) -> None:
        """Fails where a play and its replay differ, with the part that does."""
        for board, rows in self.plays:
            again = replayed(rows)
            if board.at > again.at:
                again.go_to(board.at)
            found = differences(board, again)
            assert not found, f"replayed, these are not what they were: {', '.join(found)}"


def differences(board: Board, again: Board) -> list[str]:
    """The parts in which two boards differ, and the cells that would see it."""
    parts = [part for part in PARTS if getattr(board, part) != getattr(again, part)]
    desks = [f"desk of {cell}" for cell in board.desks if _desk(board, cell) != _desk(again, cell)]
    views = [f"view of {cell}" for cell in board.desks if view(board, cell) != view(again, cell)]
    due = [] if _due(board) == _due(again) else ["agenda"]
    return parts + desks + views + due


def _rows_before(board: Board, sink: Sink, seats: dict[str, str]) -> list[Any]:
    if isinstance(sink, Kept):
        return list[Row](sink.journal.rows())
    return [written(plan(board.script, board.setting.seed, seats)[1][0])]


def _desk(board: Board, cell: str) -> dict[str, object]:
    desk = board.desks[cell]
    return {part.name: getattr(desk, part.name) for part in fields(desk) if part.name != "papers"}


def _due(board: Board) -> list[object]:
    """What is still to come; a move that is over cannot end again."""
    over = [move.id for move in board.moves if move.stage == "over"]
    return [
        sorted(entry for entry in agenda.entries if entry.due > now and entry.subject not in over)
        for agenda, now in ((board.agenda, board.at.story), (board.talk, board.at.talk))
    ]
