"""The kinds of inject. To add one: a class here, and its name in `Inject` at the foot."""

from typing import Annotated, Literal

from pydantic import Field

from whitecell.script.decisions import Decision
from whitecell.script.effects import Effect
from whitecell.script.reports import Label, Report
from whitecell.script.scalars import Cells, Code, Duration, Frozen, Id, Name, Truth, When, Wording

Does = Literal["share", "request", "answer", "decide", "tell", "acknowledge", "aloud"]


class Expectation(Frozen):
    """What a cell should do about an inject; `within` seconds of `what` reaching it."""

    id: Id
    cell: Name
    does: Does
    what: Name | None = None
    with_: tuple[Name, ...] = Field(default=(), alias="with")
    within: Duration = 1800
    task: Name | None = None
    text: Wording | None = None


class ControlNote(Frozen):
    """What control should know about an inject."""

    note: Wording | None = None
    prompts: tuple[Wording, ...] = ()
    if_stuck: Wording | None = None
    cut_when_late: Truth = False


class _Any(Frozen):
    id: Id
    title: Wording | None = None
    use: Literal["inject", "contingency", "context"] = "inject"
    importance: Literal["key", "enabling", "supporting"] = "supporting"
    incident: Name | None = None
    move: Name | None = None
    domain: Name | None = None
    at: When | None = None
    when: str | None = None
    until: When | None = None
    if_not: Name | None = None
    sender: Name | None = None
    means: Name | None = None
    to: Cells = ("all",)
    nation: Code | None = None
    label: Label | None = None
    text: Wording | None = None
    reports: tuple[Report, ...] = ()
    decisions: tuple[Decision, ...] = ()
    expects: tuple[Expectation, ...] = ()
    effects: tuple[Effect, ...] = ()
    control: ControlNote = ControlNote()

    @property
    def waits_for_control(self) -> bool:
        """Whether nothing but control releases it."""
        return self.use == "contingency" and not (self.if_not or self.at or self.when)


class Message(_Any):
    """Word from somebody."""

    kind: Literal["message"]


class Order(_Any):
    """An order from above."""

    kind: Literal["order"]


class Question(_Any):
    """Somebody wants an answer or a decision."""

    kind: Literal["question"]


class Intelligence(_Any):
    """An incident that collectors saw and report."""

    kind: Literal["intelligence"]


class Cyber(_Any):
    """A cyber attack: its techniques, its target and what comes next."""

    kind: Literal["cyber"]
    techniques: tuple[str, ...] = ()
    target: Wording | None = None
    next_step: Name | None = None


class Disinformation(_Any):
    """A false or twisted story and where it runs."""

    kind: Literal["disinformation"]
    narrative: Wording | None = None
    channel: Wording | None = None
    techniques: tuple[str, ...] = ()


class Outage(_Any):
    """The failure of infrastructure."""

    kind: Literal["outage"]
    services: tuple[Name, ...] = ()


Inject = Annotated[
    Message | Order | Question | Intelligence | Cyber | Disinformation | Outage,
    Field(discriminator="kind"),
]
