"""The scalars of an exercise folder: identifiers, durations, times, points, grades and texts.

A folder gives strings, a journal gives what was made of them: each scalar takes both.
Complaints are raised as pydantic errors whose type names the scalar; intake words them.
"""

import re
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

RESERVED = frozenset({"in", "true", "false", "null", "all", "none", "any", "dyn"})
ALL = "all"
NONE = "none"

_DURATION = re.compile(r"(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?")
_UNITS = (86400, 3600, 60, 1)
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2}) (\S+)")
_WHOLE = re.compile(r"-?\d+")
_ANCHOR = re.compile(r"(?:([a-z][a-z0-9_]*))?\s*(?:\+(\w+))?")
_ZONE = re.compile(r"([+-])(\d{2}):([0-5]\d)")


class Frozen(BaseModel):
    """A part of the plan: it never changes, and knows no field but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, populate_by_name=True)


def _fault(kind: str, value: object) -> PydanticCustomError:
    return PydanticCustomError(kind, "{value}", {"value": str(value)})


@lru_cache(maxsize=4096)
def seconds(text: str) -> int:
    """A duration such as `1h30m` in seconds; `ValueError` where it is none."""
    match = _DURATION.fullmatch(text)
    if not text or not match:
        raise ValueError(text)
    return sum(int(n) * unit for n, unit in zip(match.groups(), _UNITS, strict=True) if n)


def _duration(value: Any) -> int:
    if isinstance(value, int):
        return value
    try:
        return seconds(value)
    except (TypeError, ValueError):
        raise _fault("duration", value) from None


def _whole(value: Any) -> int:
    if isinstance(value, int):
        return value
    if isinstance(value, str) and len(value) < 12 and _WHOLE.fullmatch(value):
        return int(value)
    raise _fault("whole_number", value)


def _boolean(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return bool(value == "true")
    raise _fault("boolean", value)


def _points(value: int) -> int:
    if not 0 <= value <= 100:
        raise _fault("points", value)
    return value


def _not_reserved(value: str) -> str:
    if value in RESERVED:
        raise _fault("reserved", value)
    return value


def clock_seconds(text: str) -> int | None:
    """A clock time such as `22:00` in seconds after midnight, or nothing."""
    match = _CLOCK.fullmatch(text)
    return int(match[1]) * 3600 + int(match[2]) * 60 if match else None


def _text(value: Any) -> Any:
    if isinstance(value, str):
        return {"": value}
    if isinstance(value, dict) and value and set(map(type, value.values())) == {str}:
        return value
    raise _fault("text", value)


def _cells(value: Any) -> Any:
    return (ALL,) if value == ALL else value


def _day(year: int, month: int, day: int) -> int:
    """Days since 1970-01-01 of a date in the Gregorian calendar (Howard Hinnant's formula)."""
    year -= month <= 2
    era, of_era = divmod(year, 400)
    of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719468


class Anchor(Frozen):
    """When something is due: after a named inject or decision, or at a clock time of the move.

    With neither it counts from the start of the move. `delay` is in seconds.
    """

    after: str | None = None
    delay: int = 0
    clock: int | None = None


@lru_cache(maxsize=4096)
def _anchor_of(text: str) -> Anchor:
    clock = clock_seconds(text)
    if clock is not None:
        return Anchor(clock=clock)
    match = _ANCHOR.fullmatch(text)
    if not text or not match:
        raise ValueError(text)
    return Anchor(after=match[1], delay=seconds(match[2]) if match[2] else 0)


def _anchor(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return _anchor_of(value)
    except ValueError:
        raise _fault("anchor", value) from None


class Start(Frozen):
    """When a move starts: `day` counts from 1970, or from the move before if `relative`."""

    day: int
    clock: int
    relative: bool = False


def _start(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    date = _DATE.fullmatch(value)
    if date and (clock := clock_seconds(date[4])) is not None:
        return Start(day=_day(int(date[1]), int(date[2]), int(date[3])), clock=clock)
    later = re.fullmatch(r"\+(\d+)d (\S+)", value)
    if later and (clock := clock_seconds(later[2])) is not None:
        return Start(day=int(later[1]), clock=clock, relative=True)
    raise _fault("start", value)


def _zone(value: Any) -> Any:
    if isinstance(value, int):
        return value
    match = _ZONE.fullmatch(str(value))
    if not match:
        raise _fault("zone", value)
    return (int(match[2]) * 3600 + int(match[3]) * 60) * (-1 if match[1] == "-" else 1)


Id = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=64),
    AfterValidator(_not_reserved),
]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=64)]
"""A reference to an identifier; the checks say whether it leads anywhere."""
Code = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9_]*$", max_length=32)]
Level = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9_]*\.[A-Z][A-Z0-9_]*$")]
Clearance = Annotated[str, StringConstraints(pattern=r"^(none|[A-Z][A-Z0-9_]*\.[A-Z][A-Z0-9_]*)$")]
Duration = Annotated[int, BeforeValidator(_duration)]
Whole = Annotated[int, BeforeValidator(_whole)]
Points = Annotated[int, BeforeValidator(_whole), AfterValidator(_points)]
Truth = Annotated[bool, BeforeValidator(_boolean)]
Wording = Annotated[dict[str, str], BeforeValidator(_text)]
Cells = Annotated[tuple[Name, ...], BeforeValidator(_cells)]
Codes = Annotated[tuple[str, ...], BeforeValidator(_cells)]
When = Annotated[Anchor, BeforeValidator(_anchor)]
Starts = Annotated[Start, BeforeValidator(_start)]
Zone = Annotated[int, BeforeValidator(_zone)]
Grade = Annotated[str, StringConstraints(pattern=r"^[A-F][1-6]$")]
