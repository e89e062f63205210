"""The part of a view that waits for an answer: decisions and release requests before a cell."""

from whitecell.play.board import CONTROL, PERSON, Board
from whitecell.play.joint import proposing
from whitecell.play.lives import DecisionLife
from whitecell.play.papers import Choice, Matter, Plea
from whitecell.script.decisions import Decision


def matters(board: Board, cell: str) -> tuple[Matter, ...]:
    """The decisions before a cell; each made anew only where something about it changed."""
    desk = board.desks[cell]
    memory = desk.papers.matters
    # A person writes and another in control matches; an understudy can but choose.
    people = board.occupant(CONTROL) == board.occupant(cell) == PERSON
    apart = board.second - board.clock()
    matters = []
    for number, id in enumerate(desk.decisions, 1):
        life = board.decisions[id]
        key = (life.last, life.stage, life.due, life.until, apart, people)
        known = memory.get(number)
        if known is None or known[0] != key:
            shown = not people or board.script.decisions[id].decision.options_shown
            known = memory[number] = (key, _matter_anew(board, cell, number, life, shown))
        matters.append(known[1])
    return tuple(matters)


def _matter_anew(board: Board, cell: str, number: int, life: DecisionLife, shown: bool) -> Matter:
    decision = board.script.decisions[life.id].decision
    letters = {option.id: chr(97 + place) for place, option in enumerate(decision.options)}
    speaks = [n for n in decision.nations if board.script.nations[n].speaks == cell]
    return Matter(
        number,
        decision.ask,
        life.stage,
        life.second,
        _in_play(board, life.due),
        _in_play(board, life.until),
        _parts(board, cell, decision, bool(speaks)),
        tuple(Choice(letters[o.id], o.text) for o in decision.options) if shown else (),
        decision.rule or "",
        letters.get(life.option or "", ""),
        life.text,
        life.positions.get(speaks[0], "") if speaks else "",
        cell in life.concurred,
        life.tabled,
        life.objections,
    )


def _parts(board: Board, cell: str, decision: Decision, speaks: bool) -> tuple[str, ...]:
    parts = []
    if decision.of == cell or (decision.rule == "lead" and proposing(board, decision) == cell):
        parts.append("decide")
    elif decision.nations and proposing(board, decision) == cell:
        parts.append("propose")
    if decision.concur and cell in decision.concur.cells:
        parts.append("concur")
    if speaks:
        parts.append("position")
    return tuple(parts)


def _in_play(board: Board, due: int | None) -> int | None:
    """A second of the running clock as a second of play."""
    return None if due is None else board.second + due - board.clock()


def pleas(board: Board, cell: str) -> tuple[Plea, ...]:
    """The release requests before a cell; one that was withdrawn is gone."""
    desk = board.desks[cell]
    memory = desk.papers.pleas
    apart = board.second - board.clock()
    found = []
    for number, index in enumerate(desk.requests, 1):
        life = board.requests[index]
        if life.stage == "withdrawn":
            continue
        key = (life.stage, life.due, life.under_way, apart)
        known = memory.get(number)
        if known is None or known[0] != key:
            known = memory[number] = (key, _plea(board, number, index))
        found.append(known[1])
    return tuple(found)


def _plea(board: Board, number: int, index: int) -> Plea:
    life = board.requests[index]
    report = board.script.reports[life.item].report
    return Plea(
        number, life.cell, life.asker, report.text, life.second, _in_play(board, life.due),
        life.stage, life.under_way,
    )  # fmt: skip
