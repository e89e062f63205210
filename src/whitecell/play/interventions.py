"""What control adds to the script on the spot. Each function has its row in `control.py`."""

from difflib import get_close_matches
from typing import NoReturn

from whitecell.errors import ActionRefused
from whitecell.language import changed, sentence, wordings
from whitecell.play import actions, deliveries, references
from whitecell.play.answers import not_too_long
from whitecell.play.board import CONTROL, Board
from whitecell.play.chairs import Seat
from whitecell.play.decisions import OVER
from whitecell.play.events.interventions import (
    DeadlineExtended,
    InjectImprovised,
    ObservationNoted,
)
from whitecell.play.step import Step
from whitecell.script.scalars import seconds

TONES = {"+": "good", "-": "bad", "−": "bad"}  # noqa: RUF001
"""The sign before an observation: a strength, or something to improve."""


def improvise(step: Step, seat: Seat, action: actions.Improvise) -> None:
    """Writes an inject on the spot, from a party, a cell or nobody."""
    board = step.board
    known = [*step.script.parties, *step.script.cells]
    if action.sender and action.sender not in known:
        _unknown("sender", action.sender, known)
    cells = references.cells(board, CONTROL, action.cells)
    cells = tuple(cell for cell in cells if cell != action.sender)
    if not cells:
        raise ActionRefused(sentence("interventions.nobody"))
    text = not_too_long(action.text)
    id = f"message_{len(board.messages) + 1}"
    number = step.emit(InjectImprovised(id, text, action.sender, cells, seat.by, seat.who))
    deliveries.hand_out(step, id, cells, number)


def extend(step: Step, seat: Seat, action: actions.Extend) -> None:
    """Gives more time for a decision, an expected action, or the answer to a request."""
    board = step.board
    try:
        more = seconds(action.span.strip().lstrip("+"))
    except ValueError:
        more = 0
    if not 0 < more <= 10 * 86400:
        raise ActionRefused(sentence("interventions.no_span", span=action.span))
    what, subject, due, until = _deadline(board, action.name)
    if due is None and until is None:
        raise ActionRefused(sentence("interventions.no_deadline", name=action.name))
    later = None if due is None else max(due, board.clock()) + more
    spoken = None if until is None else max(until, board.clock()) + more
    step.emit(DeadlineExtended(what, subject, later, spoken, seat.by, seat.who, seat.note))


def _deadline(board: Board, name: str) -> tuple[str, str, int | None, int | None]:
    """What a name means, and its deadline, where it is still open."""
    place = references.number(name, "r")
    if place is not None and place <= len(board.requests):
        request = board.requests[place - 1]
        if request.stage != "asked" or request.under_way:
            raise ActionRefused(sentence("refusals.request_over"))
        return "request", str(request.index), request.due, None
    if name in board.expectations:
        life = board.expectations[name]
        if life.stage != "due":
            raise ActionRefused(sentence("interventions.expectation_over", name=name))
        return "expectation", name, life.due, None
    decision = references.decision(board, CONTROL, name)
    if decision.stage in OVER:
        raise ActionRefused(sentence("refusals.decision_over"))
    return "decision", decision.id, decision.due, decision.until


def observe(step: Step, seat: Seat, action: actions.Observe) -> None:
    """Notes an observation; a plus or a minus before it says which kind."""
    board, text = step.board, changed(not_too_long(action.text), str.strip)
    if action.cell and action.cell not in board.desks:
        _unknown("cell", action.cell, list(board.desks))
    tone = TONES.get(wordings(text)[0][:1], "note")
    if tone != "note":
        text = changed(text, _unsigned)
    about = _about(board, action.about) if action.about else ""
    if not all(wordings(text)):
        raise ActionRefused(sentence("interventions.no_text"))
    step.emit(ObservationNoted(text, action.cell, about, tone, seat.by, seat.who))


def _unsigned(text: str) -> str:
    return text[1:].strip() if text[:1] in TONES else text


def _about(board: Board, name: str) -> str:
    if name in board.script.expectations:
        return name
    return references.decision(board, CONTROL, name).id


def _unknown(what: str, name: str, known: list[str]) -> NoReturn:
    near = get_close_matches(name, known, 1)
    if near:
        raise ActionRefused(sentence(f"interventions.unknown_{what}_near", name=name, near=near[0]))
    raise ActionRefused(sentence(f"interventions.unknown_{what}", name=name, known=tuple(known)))
