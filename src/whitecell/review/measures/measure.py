"""What a measure is: one figure of a play, with its unit, its direction and where it comes from.

Its wordings stand in the catalogue of its dimension: `<dimension>.<id>` is its name,
`<dimension>.<id>_means` says from what to what it is measured, and `<dimension>.<id>_limits` what
it does not say. To add one: a function of the record and a row in `MEASURES` of its dimension.
"""

from collections.abc import Callable, Collection, Iterable
from typing import Any, NamedTuple

from whitecell.review.record.record import Record

DIMENSIONS = ("technique", "decisions", "communication", "resilience")
"""The four dimensions of a review, in the order in which they are read."""

UNITS = ("seconds", "count", "mille", "brier", "points")
"""`mille` is a share per mille, said in percent; `brier` a score per mille of 1."""


class Reading(NamedTuple):
    """What a measure came to.

    `value` is nothing where there was no case. `cases` is how many it rests on, `of` out of how
    many, where that says something. `events` show it, the most telling first. Of a median,
    `ninetieth` is what nine cases in ten stayed within and `worst` the longest, which happened
    with `thing` at `cell`.
    """

    value: int | None
    cases: int = 0
    events: tuple[int, ...] = ()
    of: int | None = None
    ninetieth: int | None = None
    worst: int | None = None
    thing: str = ""
    cell: str = ""


Read = Callable[[Record], Reading]
"""How a measure is worked out of a record."""


def counting(found: Collection[Any], of: int | None, events: Iterable[int]) -> Reading:
    """How many there were, out of how many; nothing where there could be none."""
    return Reading(len(found) if of else None, len(found), tuple(events), of)


def events_of(found: Iterable[Any]) -> list[int]:
    """The events of all of some cases."""
    return [number for case in found for number in case.events]


class Measure(NamedTuple):
    """A measure: where it belongs, its unit, which way is better (`low`, `high` or neither), its
    source (a key of the `sources` catalogue) and how it is worked out."""

    id: str
    dimension: str
    unit: str
    better: str
    source: str
    read: Read
