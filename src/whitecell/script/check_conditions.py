"""Checks of conditions: each can be read, and names only what is there."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from whitecell.language import sentence
from whitecell.script.conditions import ConditionFault, Kind, compile_condition
from whitecell.script.finding import Finding, Path
from whitecell.script.script import Script
from whitecell.script.spelling import nearest

Space = Mapping[str, object]

_NUMBERS = ("gauge", "service", "belief")


def conditions_can_be_asked(script: Script) -> Iterator[Finding]:
    """The conditions of injects and endings compile, over names that there are."""
    ask = asker(script)
    for number, line in enumerate(script.storylines):
        for index, inject in enumerate(line.injects):
            if inject.when is not None:
                yield from ask(inject.when, ("storylines", number, "injects", index, "when"))
    for number, ending in enumerate(script.exercise.endings):
        if ending.when is not None:
            yield from ask(ending.when, ("exercise", "endings", number, "when"))


def asker(script: Script) -> Callable[[str, Path], Iterator[Finding]]:
    """A function that says what is wrong with a condition of this script at a path."""
    return partial(_ask, _spaces(script))


def _ask(spaces: Mapping[str, tuple[Space, ...]], source: str, path: Path) -> Iterator[Finding]:
    try:
        compile_condition(source, partial(_kind, spaces))
    except ConditionFault as fault:
        way_out = fault.way_out or sentence("complaints.condition_name_way")
        mended = _mended(spaces, fault.name) if fault.name else None
        if mended:
            way_out = sentence("complaints.did_you_mean", names=mended)
        yield Finding(path, fault.sentence, way_out, column=fault.column)


def _spaces(script: Script) -> dict[str, tuple[Space, ...]]:
    """What each part of a name may be, by its first word; options hang on their decisions."""
    things = {**script.reports, **script.injects}
    return {
        "chose": (script.decisions,),
        "done": ({**script.expectations, **script.openings},),
        "inject": (script.injects,),
        "knows": (script.cells, things),
        "read": (script.cells, things),
        "gauge": (script.gauges,),
        "service": (script.services,),
        "belief": (script.hypotheses,),
    }


def _kind(spaces: Mapping[str, tuple[Space, ...]], name: str) -> Kind | None:
    first, *rest = name.split(".")
    asked = _asked(spaces, first, rest[:1])
    if len(asked) != len(rest) or not all(map(_has, asked, rest)):
        return None
    return int if first in _NUMBERS else bool


def _has(space: Space, name: str) -> bool:
    return name in space


def _asked(
    spaces: Mapping[str, tuple[Space, ...]], first: str, rest: list[str]
) -> tuple[Space, ...]:
    """The spaces that the parts after the first word must be in."""
    asked = spaces.get(first, ())
    if first != "chose":
        return asked
    decision = asked[0].get(rest[0]) if rest else None
    options = getattr(getattr(decision, "decision", None), "options", ())
    return (*asked, {option.id: option for option in options})


def _mended(spaces: Mapping[str, tuple[Space, ...]], name: str) -> str | None:
    """The name that is most like one that leads nowhere, or nothing."""
    first, *rest = name.split(".")
    first = first if first in spaces else nearest(first, spaces) or ""
    mended: list[str] = []
    for index, part in enumerate(rest):
        asked = _asked(spaces, first, mended[:1])
        if index >= len(asked):
            return None
        right = part if part in asked[index] else nearest(part, asked[index])
        if right is None:
            return None
        mended.append(right)
    whole = ".".join([first, *mended])
    return whole if _kind(spaces, whole) else None
