"""Objectives: what an exercise tries out, down to the tasks that show it."""

from whitecell.script.scalars import Frozen, Id, Name, Whole, Wording


class Measured(Frozen):
    """A measure, and the most it may be to be rated P, S or M."""

    measure: Name
    """The name of the measure."""
    P: Whole | None = None
    """The most for “performed without challenges”."""
    S: Whole | None = None
    """The most for “performed with some challenges”."""
    M: Whole | None = None
    """The most for “performed with major challenges”."""


class Task(Frozen):
    """A critical task of a target."""

    id: Id
    text: Wording
    """What is to be done."""
    source_plan: Wording | None = None
    """The plan, law or custom that asks for it."""
    measured: Measured | None = None
    """How it is rated by a number."""


class Target(Frozen):
    """A capability target: what good looks like."""

    id: Id
    text: Wording
    """What good looks like."""
    tasks: tuple[Task, ...] = ()
    """The critical tasks that show it."""


class Objective(Frozen):
    """What the exercise is for."""

    id: Id
    title: Wording | None = None
    capability: Wording
    """The capability that is tried out."""
    targets: tuple[Target, ...] = ()
    """What is to be reached."""
