"""Reading what control added on the spot: injects, more time, observations."""

from collections.abc import Callable
from typing import Any

from whitecell.play.events import interventions
from whitecell.play.events.event import Event
from whitecell.review.record.record import Record
from whitecell.review.record.rows import Observation, Stamp


def _improvised(record: Record, event: interventions.InjectImprovised, _: Stamp) -> None:
    record.improvised[event.message] = event


def _moved(record: Record, event: interventions.Moved, _: Stamp) -> None:
    if event.what == "decision" and event.due is not None:
        record.decisions[event.subject].due = event.due
    elif event.what == "expectation" and event.due is not None:
        record.expectations[event.subject].due = event.due


def _observed(record: Record, event: interventions.ObservationNoted, stamp: Stamp) -> None:
    noted = Observation(stamp, event.text, event.cell, event.about, event.tone)
    record.observations.append(noted)


READERS: dict[type[Event], Callable[[Record, Any, Stamp], None]] = {
    interventions.InjectImprovised: _improvised,
    interventions.DeadlineExtended: _moved,
    interventions.DeadlineRestored: _moved,
    interventions.ObservationNoted: _observed,
}
