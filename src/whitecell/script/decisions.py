"""Decisions: of one cell, or of several nations under a rule."""

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, model_validator
from pydantic_core import PydanticCustomError

from whitecell.script.effects import Effect
from whitecell.script.scalars import Code, Duration, Frozen, Id, Name, Truth, Whole, Wording

JointRule = Literal["lead", "consensus", "majority", "silence_procedure"]


class Deadline(Frozen):
    """Seconds of story time, or of real time at the table."""

    story: Duration | None = None
    """Story time."""
    real: Duration | None = None
    """Real time at the table."""


def _deadline(value: Any) -> Any:
    return {"story": value} if isinstance(value, str) else value


Within = Annotated[Deadline, BeforeValidator(_deadline)]


class Concurrence(Frozen):
    """Cells that must agree before a decision is final; after `within` seconds silence is yes."""

    cells: tuple[Name, ...]
    """Who must agree."""
    within: Duration | None = None
    """How long they have; without it, until they speak."""


class Gift(Frozen):
    """What an option gives another nation, for the ledger of reciprocity."""

    to: Code
    """The nation that gets it."""
    kind: Literal["alert", "resource", "protection"] = "resource"
    """What it is: a warning, means, or protection."""
    owed: Truth = False
    """Whether an obligation asked for it; otherwise it is a gift."""


class Option(Frozen):
    """One way to decide. `leans` says what draws a temperament or a nation to it."""

    id: Id
    text: Wording
    """The answer in words."""
    expected: Truth = False
    """Whether it is what the author hopes for."""
    leans: dict[str, Whole] = {}
    effects: tuple[Effect, ...] = ()
    gives: tuple[Gift, ...] = ()
    """What the nations that choose it give to others."""


class Decision(Frozen):
    """A question that somebody has to settle, and what follows from the answer."""

    id: Id
    ask: Wording
    """The question."""
    of: Name | None = None
    """The cell that decides alone."""
    nations: tuple[Code, ...] = ()
    """The nations that decide together."""
    rule: JointRule | None = None
    """How several nations agree."""
    lead: Code | None = None
    """The nation that decides under the rule `lead`."""
    proposer: Name | None = None
    """The cell that tables an option; without one, the lead's or first nation's."""
    silence: Duration | None = None
    """How long a tabled option lies in silence before it stands."""
    concur: Concurrence | None = None
    """Cells that must agree before it is final."""
    within: Within | None = None
    """How long there is, once the first decider has it."""
    options_shown: Truth = True
    """Whether deciders see the options, or write and control matches."""
    options: tuple[Option, ...] = ()
    """The answers that the author foresees."""
    if_late: tuple[Effect, ...] = ()
    """What follows when nobody decides in time."""
    task: Name | None = None

    @model_validator(mode="after")
    def _of_somebody(self) -> Self:
        if bool(self.of) == bool(self.nations):
            raise PydanticCustomError("whose_decision", "{value}", {"value": self.id})
        if bool(self.nations) != bool(self.rule):
            raise PydanticCustomError("rule_without_nations", "{value}", {"value": self.id})
        return self

    def option(self, id: str) -> Option | None:
        """The option of that name, or nothing."""
        return next((option for option in self.options if option.id == id), None)
