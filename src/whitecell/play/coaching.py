"""What an understudy is whispered: the author's hints for what its seat has, blurred by its skill.

Hints go by the numbers of the view; nothing here speaks of what the seat does not have.
"""

from typing import NamedTuple

from whitecell.play.board import Board
from whitecell.play.chance import draw, happens
from whitecell.script.reports import Report


class Hint(NamedTuple):
    """What a skilled analyst would make of a paper: its grade, readings and relatives."""

    grade: str
    readings: tuple[tuple[str, str], ...]
    same_source: tuple[int, ...]
    related: tuple[int, ...]


class Coaching(NamedTuple):
    """Hints by paper number, and what draws this seat to each option, by decision number."""

    hints: dict[int, Hint]
    leans: dict[int, tuple[int, ...]]


NOTHING = Coaching({}, {})


def coaching(board: Board, cell: str, temperament: str, skill: int) -> Coaching:
    """The hints for what a cell has; `skill` is per mille."""
    desk = board.desks[cell]
    if not desk.decisions and not board.items:
        return NOTHING
    hints: dict[int, Hint] = {}
    if board.script.cells[cell].kind == "fusion":
        hints = {
            n: _hint(board, cell, n, thing, skill)
            for thing, n in desk.numbers.items()
            if thing in board.script.reports
        }
    return Coaching(hints, _leans(board, cell, temperament) if desk.decisions else {})


def _hint(board: Board, cell: str, number: int, thing: str, skill: int) -> Hint:
    report = board.script.reports[thing].report
    seed = board.setting.seed
    sharp = happens(skill, draw(seed, "grade", cell, number))
    readings = tuple(
        (hypothesis, reading)
        for hypothesis, reading in report.bears_on.items()
        if happens(skill, draw(seed, "reading", cell, number, hypothesis))
    )
    sees_links = happens(skill, draw(seed, "link", cell, number))
    source, related = _relatives(board, cell, thing, report) if sees_links else ((), ())
    return Hint(report.worth if sharp else report.grade, readings, source, related)


def _relatives(
    board: Board, cell: str, thing: str, report: Report
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    source, related = [], []
    for other, number in board.desks[cell].numbers.items():
        if other == thing or other not in board.script.reports:
            continue
        second = board.script.reports[other].report
        if report.origin is not None and report.origin == second.origin:
            source.append(number)
        elif any(name in second.names for name in report.names):
            related.append(number)
    return tuple(source), tuple(related)


def _leans(board: Board, cell: str, temperament: str) -> dict[int, tuple[int, ...]]:
    """What draws a seat to the options of each of its decisions."""
    nation, memory = board.script.cells[cell].nation or "", board.plot.leans
    found = {}
    for number, id in enumerate(board.desks[cell].decisions, 1):
        key = (id, temperament, nation)
        if key not in memory:
            options = board.script.decisions[id].decision.options
            memory[key] = tuple(
                option.leans.get(temperament, 0) + option.leans.get(nation, 0) for option in options
            )
        found[number] = memory[key]
    return found
