"""What leads to what: the ways from injects, items, choices and deeds to injects and endings."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from whitecell.script.condition_tree import Fact, facts_of, tree_of
from whitecell.script.schedule import named
from whitecell.script.script import Script

Kind = Literal["after", "next", "needs", "bars", "missed"]
"""It follows in time; it is the attack's next step; it needs this; this keeps it off; a miss."""


class Way(NamedTuple):
    """A way from one thing to another.

    `origin` is the inject or opening that a way starts at, and `part` what in it: a report, an
    expected action, a decision, or `decision.option`; empty where it is the inject itself.
    """

    origin: str
    part: str
    target: str
    kind: Kind


def ways(script: Script) -> tuple[Way, ...]:
    """All ways, each once, in the order of the script."""
    return tuple(dict.fromkeys(_ways(script)))


def _ways(script: Script) -> Iterator[Way]:
    for inject in script.injects.values():
        if inject.at and inject.at.after:
            yield from _way(script, inject.at.after, inject.id, "after")
        if inject.if_not:
            yield from _way(script, inject.if_not, inject.id, "missed")
        if inject.when:
            yield from _asked(script, inject.when, inject.id)
        following = getattr(inject, "next_step", None)
        if following in script.injects:
            yield Way(inject.id, "", following, "next")
    for ending in script.endings.values():
        if ending.when:
            yield from _asked(script, ending.when, ending.id)


def _asked(script: Script, source: str, target: str) -> Iterator[Way]:
    for fact in facts_of(tree_of(source)):
        kind: Kind = "needs" if fact.holds else "bars"
        yield from _way(script, named(fact), target, kind, _option(fact))


def _option(fact: Fact) -> str:
    return f".{fact.parts[2]}" if fact.parts[0] == "chose" and len(fact.parts) > 2 else ""


def _way(script: Script, source: str, target: str, kind: Kind, option: str = "") -> Iterator[Way]:
    """The way from a thing by its name; gauges and the like lead nowhere alone."""
    if source in script.injects or source in script.openings:
        yield Way(source, "", target, kind)
    elif source in script.decisions:
        yield Way(script.decisions[source].inject.id, source + option, target, kind)
    elif source in script.expectations:
        yield Way(script.expectations[source].inject.id, source, target, kind)
    elif source in script.reports:
        yield Way(script.reports[source].inject.id, source, target, kind)
