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
    """Who should do it."""
    does: Does
    """What kind of act; `aloud` is ticked by hand."""
    what: Name | None = None
    """The report, inject or decision that it is about."""
    with_: tuple[Name, ...] = Field(default=(), alias="with")
    """The cells that must have it, all of them."""
    within: Duration = 1800
    """How long it may take, once `what` has reached the cell."""
    task: Name | None = None
    text: Wording | None = None
    """What is expected, in words."""

    @property
    def deed(self) -> str:
        """What its wording goes by: telling has one of its own where no matter is named."""
        return "tell_anything" if self.does == "tell" and self.what is None else self.does


class ControlNote(Frozen):
    """What control should know about an inject."""

    note: Wording | None = None
    """What control should know."""
    prompts: tuple[Wording, ...] = ()
    """What control may say to help."""
    if_stuck: Wording | None = None
    """What control says when nothing moves."""
    cut_when_late: Truth = False
    """Whether control may drop it when time is short."""


NEWS = frozenset({"cyber", "disinformation", "outage", "intelligence"})
"""The kinds that tell of an incident: whoever gets one may have somebody to tell."""


class _Any(Frozen):
    id: Id
    title: Wording | None = None
    """What control calls it."""
    use: Literal["inject", "contingency", "context"] = "inject"
    """A planned one, one held back until something was not done, or background."""
    importance: Literal["key", "enabling", "supporting"] = "supporting"
    """How much the exercise needs it."""
    incident: Name | None = None
    """The incident that it shows; without one, the storyline's only one."""
    move: Name | None = None
    """The move that it belongs to; without one, the storyline's."""
    domain: Name | None = None
    """Its subject; without one, the storyline's."""
    at: When | None = None
    """When: from the move's start, after an inject or a decision, or at a clock time."""
    when: str | None = None
    """The condition under which it comes."""
    until: When | None = None
    """Until when the condition is asked; then it lapses."""
    if_not: Name | None = None
    """The expected action whose absence brings it."""
    sender: Name | None = None
    """The party or cell that it comes from."""
    means: Name | None = None
    """How it comes: phone, letter, broadcast."""
    to: Cells = ("all",)
    """The cells that it speaks to."""
    nation: Code | None = None
    """Whose word it is."""
    label: Label | None = None
    """Who may read it when it is passed on; without one, everybody."""
    text: Wording | None = None
    """What the cells read."""
    reports: tuple[Report, ...] = ()
    """What nations report of it to the centre, each an item."""
    decisions: tuple[Decision, ...] = ()
    """What it asks somebody to decide."""
    expects: tuple[Expectation, ...] = ()
    """What trained cells do about it."""
    effects: tuple[Effect, ...] = ()
    control: ControlNote = ControlNote()
    """What control reads beside it."""

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
    """ATT&CK techniques."""
    target: Wording | None = None
    """What is attacked."""
    next_step: Name | None = None
    """The inject that is the next step of the attack."""


class Disinformation(_Any):
    """A false or twisted story and where it runs."""

    kind: Literal["disinformation"]
    narrative: Wording | None = None
    """The story that is told."""
    channel: Wording | None = None
    """Where it runs."""
    techniques: tuple[str, ...] = ()
    """DISARM techniques."""


class Outage(_Any):
    """The failure of infrastructure."""

    kind: Literal["outage"]
    services: tuple[Name, ...] = ()
    """The services that fail."""


Inject = Annotated[
    Message | Order | Question | Intelligence | Cyber | Disinformation | Outage,
    Field(discriminator="kind"),
]
