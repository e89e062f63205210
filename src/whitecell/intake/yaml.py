"""A YAML page: maps, lists and texts, each with its place; what is dangerous is refused.

Every scalar stays a text, so that `NO` is Norway and `12:30` a time; only an unquoted nothing
(empty, `~` or `null`) is nothing. A page is first built quickly, without places. Only where that
meets something strange, or where a complaint needs a place, is the page surveyed.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

from yaml import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    YAMLError,
)
from yaml._yaml import CParser

from whitecell.errors import Complaint, Place
from whitecell.intake.survey import DEEPEST, NOTHING, Path, Survey, survey
from whitecell.language import sentence

LARGEST: Final = 2_000_000
"""The most bytes a file may have."""

MOST: Final = 150_000
"""The most parts, reckoned by commas and lines."""

_BOM: Final = b"\xef\xbb\xbf"
_CUT: Final = re.compile(r"[^\s#] #|[^\s#][ \t]+#\S")
_DIRECTION: Final = re.compile(rb"\xe2(?:\x80[\xaa-\xae]|\x81[\xa6-\xa9])")
_ESCAPE: Final = re.compile(rb"\\[0abevNLPxuU]")

Take = Callable[[], Any]


class _StrangeError(Exception):
    """The page has something that only a survey can judge."""


@dataclass
class Page:
    """A file's data, and the way to the place of each of its parts."""

    name: str
    text: str
    data: Any = None
    complaints: list[Complaint] = field(default_factory=list)

    @cached_property
    def _survey(self) -> Survey:
        return survey(self.name, self.text)

    def place(self, path: Path, *, of_name: bool = False, column: int = 0) -> Place:
        """Where a part stands, or its name, or the nearest part that it would be in.

        `column` counts from 1 into the text of a part that is written on one line.
        """
        while path and path not in self._survey.places:
            path, of_name, column = path[:-1], False, 0
        line, start, *name = self._survey.places.get(path, (1, 1, 1, 1))
        if of_name:
            return Place(self.name, *name)
        return Place(self.name, line, start + self._into(line, start, column))

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    def _into(self, line: int, start: int, column: int) -> int:
        """How far to go into a text: past its quote, and not at all where it has other lines."""
        written = self._lines[line - 1][start - 1 :] if line <= len(self._lines) else ""
        step = column - (written[:1] not in ("'", '"'))
        return step if column and written[:1] not in ("|", ">") and step < len(written) else 0

    def inspect(self) -> None:
        """Takes data and complaints from a survey."""
        self.data = self._survey.data
        self.complaints = self._survey.complaints


def read_page(name: str, raw: bytes) -> Page:
    """A file as a page; where it has complaints, its data is what could be read all the same."""
    if len(raw) > LARGEST:
        return _refused(name, Place(name), "page_large", megabytes=LARGEST // 1_000_000)
    if raw.count(b",") + raw.count(b"\n") > MOST:
        return _refused(name, Place(name), "page_long", most=MOST)
    try:
        text = raw.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        return _refused(name, Place(name, line, column), "page_encoding")
    page = Page(name, text)
    try:
        page.data = _quick(text)
    except (_StrangeError, YAMLError):
        page.inspect()
    else:
        if _is_suspicious(raw, text):
            page.inspect()
    return page


def _refused(name: str, place: Place, key: str, **facts: int) -> Page:
    wrong = sentence(f"complaints.{key}", **facts)
    return Page(name, "", None, [Complaint(place, wrong, sentence(f"complaints.{key}_way"))])


def _is_suspicious(raw: bytes, text: str) -> bool:
    """Whether something may be there that the events do not show: judged by the survey."""
    if b"\\" in raw and _ESCAPE.search(raw):
        return True
    if b"\xe2" in raw and _DIRECTION.search(raw):
        return True
    return _may_be_cut(text)


def _may_be_cut(text: str) -> bool:
    at = text.find("#")
    while at >= 0:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if _CUT.search(text, text.rfind("\n", 0, at) + 1, end):
            return True
        at = text.find("#", end)
    return False


def _quick(text: str) -> Any:
    """The data of a page that has nothing strange."""
    take: Take = CParser(text).get_event
    take()
    if type(take()) is StreamEndEvent:
        return None
    data = _value(take(), take, 0)
    take()
    if type(take()) is not StreamEndEvent:
        raise _StrangeError
    return data


def _value(event: Any, take: Take, depth: int) -> Any:
    kind = type(event)
    if event.anchor or depth >= DEEPEST or kind not in _BUILDERS or event.tag:
        raise _StrangeError
    return _BUILDERS[kind](event, take, depth + 1)


def _scalar(event: Any, _take: Take, _depth: int) -> str | None:
    text: str = event.value
    return None if not event.style and text in NOTHING else text


def _mapping(event: Any, take: Take, depth: int) -> dict[str, Any]:
    """A map; scalars are handled where they are met, because that is where the time goes."""
    braces = event.flow_style
    result: dict[str, Any] = {}
    while True:
        event = take()
        if type(event) is not ScalarEvent:
            if type(event) is MappingEndEvent:
                return result
            raise _StrangeError
        name = event.value
        if name in result or event.anchor or event.tag:
            raise _StrangeError
        event = take()
        if type(event) is not ScalarEvent:
            result[name] = _value(event, take, depth)
            continue
        text: str | None = event.value
        if text is None or event.anchor or event.tag:
            raise _StrangeError
        if len(text) < 5 and text in NOTHING and not event.style:
            if braces and not text:
                raise _StrangeError
            text = None
        result[name] = text


def _sequence(_event: Any, take: Take, depth: int) -> list[Any]:
    result: list[Any] = []
    while type(event := take()) is not SequenceEndEvent:
        result.append(_value(event, take, depth))
    return result


_BUILDERS: Final[dict[type, Callable[[Any, Take, int], Any]]] = {
    ScalarEvent: _scalar,
    MappingStartEvent: _mapping,
    SequenceStartEvent: _sequence,
}
