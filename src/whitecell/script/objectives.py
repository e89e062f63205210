"""Objectives: what an exercise tries out, down to the tasks that show it."""

from whitecell.script.scalars import Frozen, Id, Name, Whole, Wording

CRITERIA: dict[str, str] = {
    "minutes_to_share": "share",
    "minutes_to_request": "request",
    "minutes_to_answer": "answer",
    "minutes_to_decide": "decide",
    "minutes_to_tell": "tell",
    "minutes_to_acknowledge": "acknowledge",
    "done_in_time": "",
}
"""What a task can be rated by that its own expected actions show, and what they do; `done_in_time`
takes all of them and no numbers."""

OF_THE_PLAY = (
    "time_to_share", "service_time_low", "service_time_down", "held_up_by_telecoms",
    "backup_ran_out", "refusal_time", "refusal_kept_back", "refusal_missed",
)  # fmt: skip
"""Measures of a whole play that a task can be rated by: times in minutes, shares in percent."""


class Measured(Frozen):
    """What a task is rated by, and the most it may be to be rated P, S or M; above, it is U."""

    measure: Name
    """`minutes_to_share`, `minutes_to_request`, `minutes_to_answer`, `minutes_to_decide`,
    `minutes_to_tell` or `minutes_to_acknowledge` of its expected actions; `done_in_time`, which
    takes no numbers; or a measure of the whole play."""
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
