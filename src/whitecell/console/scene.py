"""A scene: what happened at one instant, gathered before it is told."""

from dataclasses import dataclass, field
from typing import Any

from rich.panel import Panel
from rich.text import Text

from whitecell.console.names import Names
from whitecell.console.voice import Voice
from whitecell.language import Sentence, sentence
from whitecell.play.board import Board
from whitecell.play.lives import Instant

BARS = {
    f"sharing.{key}"
    for key in (
        "no_ground", "no_clearance", "gap", "clearance", "releasability", "originator_control",
        "caveats", "tlp",
    )
}  # fmt: skip

ARRIVED = ("delivered",)
"""The stages of a delivery that is there."""


@dataclass(slots=True)
class Parcel:
    """A thing on its way to one cell: what became of it in this scene."""

    cell: str
    form: str
    stage: str = "pending"
    due: int = 0
    reason: Sentence | None = None


@dataclass
class Memory:
    """What was told last of things that move in small steps."""

    gauges: dict[str, int] = field(default_factory=dict)
    services: dict[str, int] = field(default_factory=dict)
    lead: str = ""
    points: int = 0
    clock: str = ""


@dataclass
class Scene:
    """The events of an instant as lines, in the order in which they are told."""

    board: Board
    at: Instant
    voice: Voice
    names: Names
    memory: Memory
    lines: list[tuple[Text | Panel, bool]] = field(default_factory=list)
    parcels: dict[int, Parcel] = field(default_factory=dict)
    sent: dict[tuple[str, str], list[Parcel]] = field(default_factory=dict)
    links: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    shares: dict[tuple[str, str], Any] = field(default_factory=dict)
    asked: dict[tuple[str, str, str], list[str]] = field(default_factory=dict)
    unanswered: dict[tuple[str, str, int], list[str]] = field(default_factory=dict)
    positions: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    granted: dict[tuple[str, str], None] = field(default_factory=dict)
    spent: dict[int, None] = field(default_factory=dict)
    collected: dict[str, None] = field(default_factory=dict)
    reported: str = ""
    """The inject whose heading stands above, while only what it is reported by has followed."""
    belief: tuple[str, int] | None = None

    def say(self, what: Sentence, *, deeper: bool = False) -> None:
        """Adds a line; a deeper one belongs to the line above it."""
        self.reported = self.reported if deeper else ""
        self.lines.append((self.voice.text(what), deeper))

    def show(self, panel: Panel) -> None:
        """Adds a panel, which stands over the whole width."""
        self.lines.append((panel, False))

    def clock(self, second: int) -> str:
        """The clock at a story second, as the exercise's zone shows it."""
        return self.voice.clock(second + self.board.script.exercise.moves[0].starts.clock)

    def waits(self, parcel: Parcel) -> Sentence:
        """When something that telecoms delay will be there."""
        cell = self.names.cell(parcel.cell)
        if parcel.due < 0:
            return sentence("story.waits", cell=cell)
        return sentence("story.late", cell=cell, clock=self.clock(parcel.due))


def bar_of(reasons: list[list[Any]], names: Names) -> Sentence | None:
    """The first reason that speaks against, as a sentence."""
    for id, arguments in reasons:
        if id in BARS:
            return Sentence(
                id, {key: _named(key, value, names) for key, value in arguments.items()}
            )
    return None


def _named(key: str, value: Any, names: Names) -> Any:
    if key == "domain":
        return names.domain(value)
    if key == "nation":
        return names.nation(value)
    return tuple(value) if isinstance(value, list) else value
