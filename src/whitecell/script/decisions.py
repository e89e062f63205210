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
    real: Duration | None = None


def _deadline(value: Any) -> Any:
    return {"story": value} if isinstance(value, str) else value


Within = Annotated[Deadline, BeforeValidator(_deadline)]


class Concurrence(Frozen):
    """Cells that must agree before a decision is final; after `within` seconds silence is yes."""

    cells: tuple[Name, ...]
    within: Duration | None = None


class Option(Frozen):
    """One way to decide. `leans` says what draws a temperament or a nation to it."""

    id: Id
    text: Wording
    expected: Truth = False
    leans: dict[str, Whole] = {}
    effects: tuple[Effect, ...] = ()


class Decision(Frozen):
    """A question that somebody has to settle, and what follows from the answer."""

    id: Id
    ask: Wording
    of: Name | None = None
    nations: tuple[Code, ...] = ()
    rule: JointRule | None = None
    lead: Code | None = None
    proposer: Name | None = None
    silence: Duration | None = None
    concur: Concurrence | None = None
    within: Within | None = None
    options_shown: Truth = True
    options: tuple[Option, ...] = ()
    if_late: tuple[Effect, ...] = ()
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
