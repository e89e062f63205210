"""Links that analysts made, held against the script; and reports of one origin."""

from collections.abc import Iterable
from typing import NamedTuple

from whitecell.review.record.record import Record
from whitecell.review.record.rows import Stamp
from whitecell.script.reports import READINGS


class Links(NamedTuple):
    """Links that analysts made: `right`, `false`; `source` ones say that two are of one origin.

    Of the `known` reports that have an origin, a name or an incident in common with another that
    came in, analysts linked the `found` with at least one of these.
    """

    source_right: tuple[int, ...]
    source_false: tuple[int, ...]
    related_right: tuple[int, ...]
    related_false: tuple[int, ...]
    known: tuple[str, ...]
    found: tuple[str, ...]

    @property
    def made(self) -> tuple[int, ...]:
        """The events of all links."""
        return (*self.source_right, *self.source_false, *self.related_right, *self.related_false)


def links(record: Record) -> Links:
    """Each link held against the script.

    One source: right where both reports have one origin. Related: right where both have a name,
    an origin or an incident in common.
    """
    made: dict[str, list[int]] = {"sr": [], "sf": [], "rr": [], "rf": []}
    linked: dict[str, bool] = {}
    for link in record.links:
        source = link.how == "source"
        right = _one_origin(record, link.item, link.other) or (
            not source and _related(record, link.item, link.other)
        )
        made[("s" if source else "r") + ("r" if right else "f")].append(link.stamp.number)
        if right:
            linked |= {link.item: True, link.other: True}
    known = _known(record)
    found = tuple(item for item in known if item in linked)
    same, other, related, unrelated = (tuple(numbers) for numbers in made.values())
    return Links(same, other, related, unrelated, known, found)


def _known(record: Record) -> tuple[str, ...]:
    """The reports that have something in common with another that came in."""
    sharing: dict[tuple[str, str], list[str]] = {}
    for item in record.items:
        inject, report = record.script.reports[item]
        marks = [("name", name) for name in report.names]
        marks += [("origin", report.origin or ""), ("incident", inject.incident or "")]
        for mark in marks:
            if mark[1]:
                sharing.setdefault(mark, []).append(item)
    several = {item: True for items in sharing.values() if len(items) > 1 for item in items}
    return tuple(item for item in record.items if item in several)


def _one_origin(record: Record, item: str, other: str) -> bool:
    reports = record.script.reports
    origin = reports[item].report.origin
    return origin is not None and origin == reports[other].report.origin


def _related(record: Record, item: str, other: str) -> bool:
    first, second = record.script.reports[item], record.script.reports[other]
    if first.inject.incident and first.inject.incident == second.inject.incident:
        return True
    return any(name in second.report.names for name in first.report.names)


class Circle(NamedTuple):
    """Reports of one origin: whether analysts linked them as one, and whether they count twice.

    `seconds` is for how long two of them that were not linked yet were weighed as if they were
    independent, up to the end of play where nobody linked them.
    """

    origin: str
    items: tuple[str, ...]
    linked: bool
    twice: bool
    seconds: int
    events: tuple[int, ...]


def circles(record: Record) -> list[Circle]:
    """Every origin of which two or more reports came in.

    They count twice where two that are not linked as one source speak for or against one and the
    same hypothesis.
    """
    origins: dict[str, list[str]] = {}
    for id in record.items:
        origin = record.script.reports[id].report.origin
        if origin is not None:
            origins.setdefault(origin, []).append(id)
    leaders = _leaders(record)
    linking = _linking(record)
    return [
        _circle(record, origin, items, leaders, linking.get(origin, []))
        for origin, items in origins.items()
        if len(items) > 1
    ]


def _circle(
    record: Record,
    origin: str,
    items: list[str],
    leaders: dict[str, str],
    linking: list[Stamp],
) -> Circle:
    groups = {leaders[id] for id in items}
    weighed = _weighed(record, items)
    doubled = [moments for moments in weighed.values() if len({leaders[id] for id in moments}) > 1]
    numbers = [stamp.number for moments in doubled for stamp in moments.values()]
    collected = [record.items[id].collected.number for id in items]
    events = dict.fromkeys([*collected, *sorted(numbers), *(s.number for s in linking)])
    seconds = _doubled(record, weighed.values(), linking, apart=len(groups) > 1)
    return Circle(origin, tuple(items), len(groups) == 1, bool(doubled), seconds, tuple(events))


def _weighed(record: Record, items: list[str]) -> dict[str, dict[str, Stamp]]:
    """When each report was weighed for or against each hypothesis, by hypothesis."""
    found: dict[str, dict[str, Stamp]] = {}
    for id in items:
        for hypothesis, (stamp, reading) in record.items[id].weighed.items():
            if READINGS[reading]:
                found.setdefault(hypothesis, {})[id] = stamp
    return found


def _linking(record: Record) -> dict[str, list[Stamp]]:
    """When reports of one origin were linked as one source, by origin."""
    found: dict[str, list[Stamp]] = {}
    for link in record.links:
        if link.how == "source" and _one_origin(record, link.item, link.other):
            origin = record.script.reports[link.item].report.origin
            found.setdefault(origin or "", []).append(link.stamp)
    return found


def _doubled(
    record: Record, weighed: Iterable[dict[str, Stamp]], linking: list[Stamp], *, apart: bool
) -> int:
    """For how long reports of one origin counted twice, from the second weighing to the link."""
    seconds = [sorted(s.second for s in moments.values())[1:2] for moments in weighed]
    first = min((second for second in seconds if second), default=[])
    if not first:
        return 0
    end = (record.ended or record.last).second
    if not apart:
        end = max((stamp.second for stamp in linking), default=end)
    return max(end - first[0], 0)


def _leaders(record: Record) -> dict[str, str]:
    """For each item, one name for all items linked with it as one source."""
    leader = {id: id for id in record.items}

    def find(id: str) -> str:
        while leader[id] != id:
            leader[id] = leader[leader[id]]
            id = leader[id]
        return id

    for link in record.links:
        if link.how == "source" and link.item in leader and link.other in leader:
            leader[find(link.other)] = find(link.item)
    return {id: find(id) for id in leader}
