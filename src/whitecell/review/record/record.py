"""The record: what happened in a play, laid out in rows for counting.

It knows the script, since the journal carries it, and nothing but the journal.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from whitecell.play.board import PERSON, Board
from whitecell.play.events.deliveries import MessageSent
from whitecell.play.events.event import Event
from whitecell.play.events.interventions import InjectImprovised
from whitecell.review.record.rows import (
    Aimed,
    BackupRow,
    Believed,
    DecisionRow,
    DeliveryRow,
    ExpectationRow,
    InjectRow,
    ItemRow,
    Linked,
    MoveRow,
    Observation,
    PastRules,
    Point,
    RequestRow,
    Stamp,
)
from whitecell.review.record.trail import Trail
from whitecell.script.script import Script

_Found = TypeVar("_Found")


@dataclass(slots=True)
class Record:
    """What happened, in rows. `people` says whether anybody sat at the table;
    `board` is where everything stood at the end, `trail` every event by its number."""

    script: Script
    board: Board
    seed: int
    seats: dict[str, str]
    exercise: str
    version: str
    trail: Trail
    people: bool = False
    stage: str = "planned"
    ending: str = ""
    began: Stamp | None = None
    ended: Stamp | None = None
    moves: list[MoveRow] = field(default_factory=list)
    injects: dict[str, InjectRow] = field(default_factory=dict)
    items: dict[str, ItemRow] = field(default_factory=dict)
    deliveries: list[DeliveryRow] = field(default_factory=list)
    requests: list[RequestRow] = field(default_factory=list)
    decisions: dict[str, DecisionRow] = field(default_factory=dict)
    expectations: dict[str, ExpectationRow] = field(default_factory=dict)
    beliefs: list[Believed] = field(default_factory=list)
    links: list[Linked] = field(default_factory=list)
    past_rules: list[PastRules] = field(default_factory=list)
    gauges: dict[str, list[Point]] = field(default_factory=dict)
    services: dict[str, list[Point]] = field(default_factory=dict)
    backups: list[BackupRow] = field(default_factory=list)
    aims: list[Aimed] = field(default_factory=list)
    messages: dict[str, MessageSent] = field(default_factory=dict)
    improvised: dict[str, InjectImprovised] = field(default_factory=dict)
    observations: list[Observation] = field(default_factory=list)
    targets: dict[str, int] = field(default_factory=dict)
    every_delivery: list[DeliveryRow] = field(default_factory=list)
    every_request: list[RequestRow] = field(default_factory=list)
    """These with those that were taken back, which do not count."""
    worked_out: dict[Any, Any] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many events there are."""
        return len(self.trail)

    @property
    def last(self) -> Stamp:
        """The moment of the last event."""
        return self.trail.stamp(len(self.trail))

    def event(self, number: int) -> Event:
        """The event of a number, made anew each time: ask for few."""
        return self.trail.event(number)

    def delivery(self, index: int) -> DeliveryRow:
        """The delivery of an index, though it may have been taken back."""
        return self.every_delivery[index]

    def request(self, index: int) -> RequestRow:
        """The release request of an index, though it may have been taken back."""
        return self.every_request[index]

    def stamp(self, number: int) -> Stamp:
        """The moment of the event of a number."""
        return self.trail.stamp(number)

    def kind(self, number: int) -> str:
        """The kind of the event of a number."""
        return self.trail.kind(number)

    def because(self, number: int) -> tuple[int, ...]:
        """The events that led to the event of a number."""
        return self.trail.because(number)

    def once(self, work: Callable[["Record"], _Found]) -> _Found:
        """What some work on this record comes to; it is done once."""
        if work not in self.worked_out:
            self.worked_out[work] = work(self)
        found: _Found = self.worked_out[work]
        return found

    def counts(self, who: str) -> bool:
        """Whether what somebody did counts: all of it, but people alone where there are people."""
        return not self.people or who == PERSON

    def occupant(self, cell: str) -> str:
        """Who sat there: `person` or a temperament."""
        return self.seats.get(cell) or self.seats.get("*") or "doctrinal"
