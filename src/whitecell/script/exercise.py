"""The file `exercise.yaml`: nations, cells, moves, objectives, gauges, hypotheses, endings."""

from typing import Any, Literal

from pydantic import model_validator

from whitecell.script.scalars import (
    Cells,
    Clearance,
    Code,
    Duration,
    Frozen,
    Id,
    Name,
    Points,
    Starts,
    Truth,
    Whole,
    Wording,
    Zone,
)

BRIEF_PARTS = ("mandate", "powers", "assets", "contacts", "knows")


class Heading(Frozen):
    """What the exercise is called, its languages (first first) and its time zone in seconds."""

    id: Id
    title: Wording
    languages: tuple[str, ...] = ("en",)
    zone: Zone = 0
    fictional: Truth = True


class Question(Frozen):
    """A question of a talk move."""

    id: Id
    to: Cells = ("all",)
    ask: Wording
    listens_for: tuple[Wording, ...] = ()
    if_stuck: Wording | None = None
    task: Name | None = None


class Move(Frozen):
    """A stretch of story time: on a clock at `speed`, or for talk (`length` is then real time)."""

    id: Id
    kind: Literal["clock", "talk"] = "clock"
    title: Wording | None = None
    starts: Starts
    length: Duration
    speed: Whole = 1
    open_deadlines: Literal["hold", "lapse"] = "lapse"
    brief: Wording | None = None
    questions: tuple[Question, ...] = ()


class Measured(Frozen):
    """A measure, and the most it may be to be rated P, S or M."""

    measure: Name
    P: Whole | None = None
    S: Whole | None = None
    M: Whole | None = None


class Task(Frozen):
    """A critical task of a target."""

    id: Id
    text: Wording
    source_plan: Wording | None = None
    measured: Measured | None = None


class Target(Frozen):
    """A capability target: what good looks like."""

    id: Id
    text: Wording
    tasks: tuple[Task, ...] = ()


class Objective(Frozen):
    """What the exercise is for."""

    id: Id
    title: Wording | None = None
    capability: Wording
    targets: tuple[Target, ...] = ()


class Nation(Frozen):
    """A nation; the cell `speaks` takes its positions and answers for it."""

    id: Code
    title: Wording
    zone: Zone | None = None
    speaks: Name | None = None


class Seat(Frozen):
    """One chair of a cell."""

    id: Id
    title: Wording | None = None
    nation: Code | None = None
    decides: Truth = False


class Brief(Frozen):
    """A cell's brief: mandate, powers, assets, contacts, and what only it knows."""

    mandate: Wording | None = None
    powers: Wording | None = None
    assets: Wording | None = None
    contacts: Wording | None = None
    knows: Wording | None = None

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: Any) -> Any:
        """A brief that is one text is a mandate."""
        plain = isinstance(value, str) or (
            isinstance(value, dict) and not any(part in value for part in BRIEF_PARTS) and value
        )
        return {"mandate": value} if plain else value


class Telecoms(Frozen):
    """The service a cell's messages depend on; below 50 points they come `late` seconds later."""

    service: Name
    late: Duration = 900


class Cell(Frozen):
    """A role cell, or the fusion centre."""

    id: Id
    kind: Literal["cell", "fusion"] = "cell"
    title: Wording
    nation: Code | None = None
    clearance: Clearance = "none"
    caveats: tuple[Code, ...] = ()
    domains: tuple[Name, ...] = ()
    seats: tuple[Seat, ...] = ()
    telecoms: Telecoms | None = None
    analysts: Whole = 1
    work: Duration = 240
    brief: Brief = Brief()


class Answer(Frozen):
    """What a party says when asked about something."""

    to: Wording
    text: Wording


class Party(Frozen):
    """Somebody simulated, for whom control or an understudy speaks."""

    id: Id
    title: Wording
    nation: Code | None = None
    voice: Wording | None = None
    knows: Wording | None = None
    answers: tuple[Answer, ...] = ()


class Gauge(Frozen):
    """A measured quantity of the world, in points; moves `pace` points a story minute."""

    id: Id
    title: Wording
    starts: Points
    pace: Whole = 100


class Hypothesis(Frozen):
    """One explanation of what is going on; `truth` is for control and the review alone."""

    id: Id
    title: Wording
    prior: Points
    truth: Truth = False


class Ending(Frozen):
    """How the exercise may end; the first whose condition holds."""

    id: Id
    title: Wording
    text: Wording
    when: str | None = None
    at_once: Truth = False


class Exercise(Frozen):
    """The whole of `exercise.yaml`."""

    exercise: Heading
    domains: tuple[Name, ...] = ()
    moves: tuple[Move, ...]
    objectives: tuple[Objective, ...] = ()
    nations: tuple[Nation, ...] = ()
    groups: dict[Code, tuple[Code, ...]] = {}
    cells: tuple[Cell, ...]
    parties: tuple[Party, ...] = ()
    gauges: tuple[Gauge, ...] = ()
    hypotheses: tuple[Hypothesis, ...] = ()
    endings: tuple[Ending, ...] = ()
    assumptions: tuple[Wording, ...] = ()
    not_played: tuple[Wording, ...] = ()
    rules_of_play: tuple[Wording, ...] = ()
