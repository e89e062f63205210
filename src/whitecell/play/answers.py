"""What a seat does about a decision. Each function has its row in `acts.py`."""

from typing import Any

from whitecell.errors import ActionRefused
from whitecell.language import Words, changed, sentence, wordings
from whitecell.play import actions, decisions, joint, references
from whitecell.play.chairs import Seat, may_decide
from whitecell.play.decisions import Answer
from whitecell.play.injects import close_if_done
from whitecell.play.lives import DecisionLife
from whitecell.play.step import Step

POSITIONS = ("for", "against", "abstain", "reservations")
LONGEST_TEXT = 10_000


def not_too_long(text: Words) -> Words:
    """Refuses a text that is longer than any that an officer writes."""
    if any(len(wording) > LONGEST_TEXT for wording in wordings(text)):
        raise ActionRefused(sentence("refusals.too_long", limit=LONGEST_TEXT))
    return text


def clipped(wording: str) -> str:
    """The beginning of a text, as much as is kept of it."""
    return wording[:LONGEST_TEXT]


def _decision(step: Step, seat: Seat, ref: str) -> tuple[DecisionLife, Any]:
    life = references.decision(step.board, seat.cell, ref)
    return life, step.script.decisions[life.id].decision


def _answer(step: Step, seat: Seat, life: DecisionLife, option: str, text: Words) -> Answer:
    chosen = references.option(step.board, life, option) if option else None
    not_too_long(text)
    if chosen is None and not text:
        raise ActionRefused(sentence("refusals.no_answer"))
    if chosen is None and step.board.occupant("control") != "person":
        raise ActionRefused(sentence("refusals.choose_an_option"))
    return Answer(chosen, text, seat.by, seat.who, seat.note)


def decide(step: Step, seat: Seat, action: actions.Decide) -> None:
    """Decides: an option, or free text that control matches."""
    may_decide(seat)
    life, decision = _decision(step, seat, action.decision)
    answer = _answer(step, seat, life, action.option, action.text)
    agreed = references.cells(step.board, seat.cell, action.agreed) if action.agreed else ()
    late = life.stage in decisions.OVER
    if decision.nations:
        joint.table(step, life, seat.cell, answer)
    elif decision.of != seat.cell:
        owner = step.script.cells[decision.of].title
        raise ActionRefused(sentence("refusals.not_your_decision", cell=owner))
    else:
        decisions.decide(step, life, answer)
    _agree_aloud(step, seat, life, () if late else agreed)
    close_if_done(step, step.script.decisions[life.id].inject.id)


def _agree_aloud(step: Step, seat: Seat, life: DecisionLife, cells: tuple[str, ...]) -> None:
    """What others said aloud is entered by the same hand: concurrence, or their nation's yes."""
    nations = step.script.decisions[life.id].decision.nations
    answer = Answer(None, "", seat.by, seat.who)
    for cell in cells:
        mine = [nation for nation in nations if step.script.nations[nation].speaks == cell]
        if not nations:
            decisions.concur(step, life, cell, answer)
        elif mine and life.stage == "proposed":
            joint.take_position(step, life, mine[0], "for", answer)


def draft(step: Step, seat: Seat, action: actions.Draft) -> None:
    """Writes a draft answer."""
    life, _ = _decision(step, seat, action.decision)
    answer = Answer(None, changed(action.text, clipped), seat.by, seat.who)
    decisions.draft(step, life, answer)


def propose(step: Step, seat: Seat, action: actions.Propose) -> None:
    """Tables an option for a joint decision."""
    decide(step, seat, actions.Decide(action.decision, action.option, "", action.agreed))


def concur(step: Step, seat: Seat, action: actions.Concur) -> None:
    """Agrees to what is proposed."""
    life, decision = _decision(step, seat, action.decision)
    _may_concur(step, life, decision, seat)
    decisions.concur(step, life, seat.cell, Answer(None, "", seat.by, seat.who))
    close_if_done(step, step.script.decisions[life.id].inject.id)


def object_to(step: Step, seat: Seat, action: actions.ObjectTo) -> None:
    """Objects to what is proposed."""
    life, decision = _decision(step, seat, action.decision)
    if decision.nations:
        take_position(step, seat, actions.TakePosition(action.decision, "against", action.reason))
        return
    _may_concur(step, life, decision, seat)
    decisions.object_to(step, life, Answer(None, action.reason, seat.by, seat.who))


def _may_concur(step: Step, life: DecisionLife, decision: Any, seat: Seat) -> None:
    if decision.concur is None or seat.cell not in decision.concur.cells:
        raise ActionRefused(sentence("refusals.not_concurring"))
    if life.stage in ("open", "drafted"):
        raise ActionRefused(
            sentence("refusals.nothing_tabled", cell=step.script.cells[decision.of].title)
        )
    if life.stage != "proposed" or seat.cell in life.concurred:
        raise ActionRefused(sentence("refusals.nothing_proposed"))


def take_position(step: Step, seat: Seat, action: actions.TakePosition) -> None:
    """Takes a nation's position."""
    may_decide(seat)
    life, decision = _decision(step, seat, action.decision)
    nations = step.script.nations
    mine = [nation for nation in decision.nations if nations[nation].speaks == seat.cell]
    if not mine:
        raise ActionRefused(sentence("refusals.no_position"))
    if life.stage in decisions.OVER:
        raise ActionRefused(sentence("refusals.decision_over"))
    joint.may_speak(step, life, seat.cell)
    if action.position not in POSITIONS:
        raise ActionRefused(sentence("refusals.no_such_position", name=action.position))
    answer = Answer(None, action.text, seat.by, seat.who, seat.note)
    joint.take_position(step, life, mine[0], action.position, answer)
    close_if_done(step, step.script.decisions[life.id].inject.id)
