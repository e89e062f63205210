"""Gauges: how far they fell below where they began, for how long, and when they turned.

Whether more of a gauge is better, only its author knows; these measures say what it did.
"""

from itertools import pairwise
from typing import NamedTuple

from whitecell.review.measures.measure import Reading
from whitecell.review.record.record import Record
from whitecell.review.record.rows import Point, Stamp


class Course(NamedTuple):
    """A gauge's course: its first value and its lowest, per mille; `area` is per mille times the
    seconds that it stood below its first value, `turned` the seconds from its first fall below
    that value to the last moment at its lowest."""

    gauge: str
    first: int
    lowest: int
    low_at: Stamp
    last: int
    area: int
    turned: int | None


def courses(record: Record) -> list[Course]:
    """Every gauge's course."""
    return [_course(record, id, points) for id, points in record.gauges.items()]


def _course(record: Record, id: str, points: list[Point]) -> Course:
    first = points[0].value
    low = min(points, key=lambda point: point.value)
    end = (record.ended or record.last).second
    spans = [(a, b.stamp.second) for a, b in pairwise(points)] + [(points[-1], end)]
    area = sum(max(0, first - p.value) * max(0, until - p.stamp.second) for p, until in spans)
    fell = next((p for p in points if p.value < first), None)
    rose = next((u for p, u in reversed(spans) if p.value == low.value), end)
    turned = rose - fell.stamp.second if fell and points[-1].value > low.value else None
    return Course(id, first, low.value, low.stamp, points[-1].value, area, turned)


def lowest(record: Record) -> Reading:
    """The deepest that any gauge fell below its first value, in points."""
    found = [course for course in courses(record) if course.lowest < course.first]
    found.sort(key=lambda c: (c.lowest - c.first, c.low_at.number))
    if not record.gauges:
        return Reading(None)
    deepest = (found[0].first - found[0].lowest) // 10 if found else 0
    events = tuple(course.low_at.number for course in found)
    return Reading(deepest, len(found), events, len(record.gauges))


def below_start(record: Record) -> Reading:
    """By how many points, on the mean of all gauges and seconds, gauges stood below their start."""
    found = courses(record)
    seconds = (record.ended or record.last).second
    if not found or not seconds:
        return Reading(None)
    fell = sorted((c for c in found if c.area), key=lambda c: -c.area)
    mean = sum(course.area for course in found) // (len(found) * seconds * 10)
    return Reading(mean, len(fell), tuple(c.low_at.number for c in fell), len(found))


def time_to_turn(record: Record) -> Reading:
    """The longest time from a gauge's first fall below its start to the end of its lowest."""
    fell = [course for course in courses(record) if course.lowest < course.first]
    turned = [course for course in fell if course.turned is not None]
    turned.sort(key=lambda course: -(course.turned or 0))
    value = turned[0].turned if turned else None
    return Reading(value, len(turned), tuple(c.low_at.number for c in turned), len(fell))
