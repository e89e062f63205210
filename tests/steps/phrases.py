"""How the words of a step become names: "the radar track" is `radar_track`, 22:48 an instant."""

from pytest_bdd import parsers

from whitecell.script.scalars import clock_seconds

BEGINS = 22 * 3600
"""The night of the harbour begins at ten in the evening."""


def name(words: str) -> str:
    """An identifier: "the radar track" is `radar_track`."""
    return words.strip().removeprefix("the ").removeprefix("The ").lower().replace(" ", "_")


def names(words: str) -> tuple[str, ...]:
    """Several: "the ministry, the ally and the grid operator"."""
    parts = words.replace(", and ", ", ").replace(" and ", ", ").split(", ")
    return tuple(map(name, parts))


def second(clock: str) -> int:
    """The story second of a clock time of the night; after midnight it goes on counting."""
    shown = clock_seconds(clock)
    assert shown is not None, f"{clock} is no time of day"
    return (shown - BEGINS) % 86400


def phrase(words: str) -> parsers.cfparse:
    """A step with `{x:Name}`, `{x:Names}`, `{x:Clock}` and `{x:d}` in it."""
    return parsers.cfparse(words, extra_types={"Name": name, "Names": names, "Clock": second})
