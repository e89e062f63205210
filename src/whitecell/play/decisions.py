"""Decisions: opened when the first decider has them, taken by one cell, late, or lapsed."""

from typing import NamedTuple

from whitecell.errors import ActionRefused
from whitecell.language import Words, sentence
from whitecell.play import effects, lifecycle
from whitecell.play.events.decisions import (
    ConcurrenceGiven,
    DecisionDecided,
    DecisionDrafted,
    DecisionLapsed,
    DecisionObjected,
    DecisionOpened,
    DecisionProposed,
    DecisionTookEffect,
    LateAnswer,
    OptionMatched,
)
from whitecell.play.expectations import notice
from whitecell.play.lives import DecisionLife
from whitecell.play.step import Step
from whitecell.script.decisions import Decision

OVER = ("decided", "in_effect", "lapsed")


class Answer(NamedTuple):
    """What somebody enters about a decision: an option, or free text; who, and why."""

    option: str | None
    text: Words
    by: str
    who: str
    note: Words = ""


def open_decision(step: Step, decision: Decision, because: int) -> None:
    """Opens a decision; its time runs from here."""
    within, due = decision.within, None
    if within is not None and within.story is not None:
        due = step.board.clock() + within.story
    elif within is not None and within.real is not None:
        speed = step.script.exercise.moves[step.board.at.move].speed
        due = step.board.clock() + within.real * (1 if step.board.move.talk else speed)
    step.emit(DecisionOpened(decision.id, "open", due), because)


def draft(step: Step, life: DecisionLife, answer: Answer) -> None:
    """Writes a draft answer down."""
    lifecycle.decision["draft"](life)
    text = answer.text
    step.emit(DecisionDrafted(life.id, text, life.stage, answer.by, answer.who), life.last)


def decide(step: Step, life: DecisionLife, answer: Answer) -> None:
    """One cell answers: at once, or held until those who must concur have spoken."""
    if life.stage in ("decided", "in_effect"):
        raise ActionRefused(sentence("refusals.already_decided"))
    if life.stage == "lapsed":
        late = LateAnswer(life.id, answer.option, answer.text, answer.by, answer.who)
        step.emit(late, life.last)
        return
    decision = step.script.decisions[life.id].decision
    concur = decision.concur
    if concur and life.stage == "proposed":
        raise ActionRefused(sentence("refusals.already_proposed"))
    if concur and life.stage in ("open", "drafted"):
        propose(step, life, answer, concur.within)
    else:
        missing = concur.cells if concur else ()
        settle(step, life, answer, tuple(c for c in missing if c not in life.concurred))


def propose(step: Step, life: DecisionLife, answer: Answer, within: int | None) -> None:
    """Puts an answer to those who must agree, who have `within` seconds."""
    until = None if within is None else step.board.clock() + within
    lifecycle.decision["propose"](life)
    step.emit(
        DecisionProposed(
            life.id,
            answer.option,
            answer.text,
            life.stage,
            until,
            answer.by,
            answer.who,
            answer.note,
        ),
        life.last,
    )


def concur(step: Step, life: DecisionLife, cell: str, answer: Answer) -> None:
    """A cell that must concur agrees; once all have, the decision stands."""
    step.emit(ConcurrenceGiven(life.id, cell, answer.by, answer.who), life.last)
    needed = step.script.decisions[life.id].decision.concur
    if needed and life.stage == "proposed" and all(c in life.concurred for c in needed.cells):
        settle(step, life, _proposed(life, answer), ())


def object_to(step: Step, life: DecisionLife, answer: Answer, trigger: str = "object") -> None:
    """Somebody objects: it goes back once, and then whoever decides may go on."""
    lifecycle.decision[trigger](life)
    objected = DecisionObjected(life.id, life.stage, answer.text, answer.by, answer.who)
    step.emit(objected, life.last)


def _proposed(life: DecisionLife, answer: Answer) -> Answer:
    return Answer(life.option, life.text, answer.by, answer.who)


def settle(step: Step, life: DecisionLife, answer: Answer, without: tuple[str, ...] = ()) -> None:
    """The decision is taken; with an option it is in effect, free text waits for control."""
    lifecycle.decision["decide"](life)
    decided = DecisionDecided(
        life.id, answer.option, answer.text, life.stage, answer.by, answer.who, answer.note, without
    )
    number = step.emit(decided, life.last)
    for cell in step.script.deciders(step.script.decisions[life.id].decision):
        notice(step, "decide", cell, life.id, number)
    if answer.option is not None:
        take_effect(step, life, answer.option)


def match(step: Step, life: DecisionLife, option: str, by: str, who: str) -> None:
    """Control says which option a free answer amounts to."""
    step.emit(OptionMatched(life.id, option, by, who), life.last)
    take_effect(step, life, option)


def take_effect(step: Step, life: DecisionLife, option: str) -> None:
    """What was decided happens."""
    lifecycle.decision["take_effect"](life)
    number = step.emit(DecisionTookEffect(life.id, option, life.stage), life.last)
    chosen = step.script.decisions[life.id].decision.option(option)
    effects.apply(step, chosen.effects if chosen else (), number)


def lapse(step: Step, life: DecisionLife, *, late: bool = True) -> None:
    """Nobody decided in time; what the script says of that happens."""
    lifecycle.decision["lapse"](life)
    number = step.emit(DecisionLapsed(life.id, life.stage), life.last)
    if late:
        effects.apply(step, step.script.decisions[life.id].decision.if_late, number)
