"""The file `exercise.yaml`: what it is called, who takes part, when, what for, and how it ends."""

from whitecell.script.cells import Cell, Nation, Party
from whitecell.script.moves import Move
from whitecell.script.objectives import Objective
from whitecell.script.scalars import Code, Frozen, Id, Name, Points, Truth, Whole, Wording, Zone


class Heading(Frozen):
    """What the exercise is called, its languages (first first) and its time zone."""

    id: Id
    title: Wording
    languages: tuple[str, ...] = ("en",)
    """Codes of the languages its texts come in; a plain text is in the first."""
    zone: Zone = 0
    """The clock of its times: hours before or behind UTC."""
    fictional: Truth = True
    """Whether everything in it is invented."""


class Gauge(Frozen):
    """A measured quantity of the world, in points; moves `pace` points a story minute."""

    id: Id
    title: Wording
    starts: Points
    """Where it stands at first."""
    pace: Whole = 100
    """How many points it moves in a story minute."""


class Hypothesis(Frozen):
    """One explanation of what is going on; `truth` is for control and the review alone."""

    id: Id
    title: Wording
    prior: Points
    """How likely it is held before any item came in; all priors are made to add up to 100."""
    truth: Truth = False
    """Whether it is so. Only control and the review know."""


class Ending(Frozen):
    """How the exercise may end; the first whose condition holds."""

    id: Id
    title: Wording
    text: Wording
    """How it is told."""
    when: str | None = None
    """Its condition; the last ending has none."""
    at_once: Truth = False
    """Whether play ends as soon as the condition holds."""


class Exercise(Frozen):
    """The whole of `exercise.yaml`."""

    exercise: Heading
    """What it is called."""
    domains: tuple[Name, ...] = ()
    """The subjects that injects and cells belong to."""
    moves: tuple[Move, ...]
    """The stretches of story time, in order."""
    objectives: tuple[Objective, ...] = ()
    """What it tries out."""
    nations: tuple[Nation, ...] = ()
    """Who takes part."""
    groups: dict[Code, tuple[Code, ...]] = {}
    """Names for several nations, for `releasable_to`."""
    cells: tuple[Cell, ...]
    """The cells, at most one of them a fusion centre."""
    parties: tuple[Party, ...] = ()
    """Those for whom control or an understudy speaks."""
    gauges: tuple[Gauge, ...] = ()
    """What is measured about the world."""
    hypotheses: tuple[Hypothesis, ...] = ()
    """The explanations that compete."""
    endings: tuple[Ending, ...] = ()
    """How it may end; the first that holds."""
    assumptions: tuple[Wording, ...] = ()
    """What is taken as given."""
    not_played: tuple[Wording, ...] = ()
    """What is left out."""
    rules_of_play: tuple[Wording, ...] = ()
    """What players agree to."""
