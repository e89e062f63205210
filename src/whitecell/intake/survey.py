"""The slow reading of a YAML page: where each part stands, and a complaint for all refused."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    MarkedYAMLError,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
    YAMLError,
)
from yaml._yaml import CParser

from whitecell.errors import Complaint, Place
from whitecell.language import sentence

Path = tuple[str | int, ...]

DEEPEST: Final = 32
NOTHING: Final = frozenset({"", "~", "null"})

_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_DIRECTION: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
_TAG: Final = re.compile(r"(?:^|[:,\[{-])[ \t]+(!)")
_COMMENT: Final = re.compile(r"([ \t]+)#(\S?)")

_SYNTAX: Final = (
    ("mapping values are not allowed", "colon"),
    ("found a tab", "tab"),
    ("while scanning a quoted scalar", "quote"),
    ("unknown escape character", "escape"),
    ("while parsing a quoted scalar", "escape"),
    ("while parsing a flow", "bracket"),
    ("while scanning an anchor", "sign"),
    ("while scanning an alias", "sign"),
    ("while scanning a directive", "sign"),
    ("while scanning a tag", "tag"),
    ("while parsing a node", "tag"),
    ("cannot start any token", "sign"),
    ("while parsing a block", "indent"),
    ("could not find expected ':'", "indent"),
)
"""What the parser says, and the complaint that says it to an author; the first that fits."""


class _Mark(NamedTuple):
    line: int
    column: int


class _TooDeepError(Exception):
    """The page is nested so deeply that reading it further is no use."""


@dataclass
class Survey:
    """A page's data, the places of its parts (value, then name), and its complaints."""

    file: str
    text: str
    data: Any = None
    places: dict[Path, tuple[int, int, int, int]] = field(default_factory=dict)
    complaints: list[Complaint] = field(default_factory=list)

    def complain(self, mark: Any, key: str, **facts: Any) -> None:
        """Adds a complaint at a mark of the parser's."""
        place = Place(self.file, mark.line + 1, mark.column + 1)
        wrong = sentence(f"complaints.page_{key}", **facts)
        self.complaints.append(Complaint(place, wrong, sentence(f"complaints.page_{key}_way")))


def survey(file: str, text: str) -> Survey:
    """All that can be said of a page, as far as it can be read."""
    found = Survey(file, text)
    try:
        _Surveyor(found).read()
    except _TooDeepError:
        found.data = None
    except MarkedYAMLError as error:
        _explain(found, error)
    except YAMLError:
        _unreadable(found)
    return found


def _explain(found: Survey, error: MarkedYAMLError) -> None:
    said = f"{error.context or ''}; {error.problem or ''}"
    key = next((key for part, key in _SYNTAX if part in said), "syntax")
    opened = error.context_mark if key in ("quote", "bracket", "sign", "tag") else None
    mark: Any = opened or error.problem_mark or error.context_mark
    found.data = None
    if mark is None:
        _unreadable(found)
        return
    lines = found.text.split("\n")
    if mark.line >= len(lines):
        mark = _Mark(len(lines) - 1, len(lines[-1]))
    if found.complaints and found.complaints[-1].place.line == mark.line + 1:
        return  # what came of an unquoted sign that has been complained of already
    line = lines[mark.line]
    if tag := _TAG.search(line, 0, mark.column):
        mark, key = _Mark(mark.line, tag.start(1)), "tag"
    elif key == "sign" and line[mark.column : mark.column + 1] == "\t":
        key = "tab"
    found.complain(mark, key)


def _unreadable(found: Survey) -> None:
    """The parser refused a character before reading anything."""
    match = _CONTROL.search(found.text)
    at = match.start() if match else 0
    place = Place(found.file, found.text.count("\n", 0, at) + 1, at - found.text.rfind("\n", 0, at))
    found.data = None
    wrong, way_out = sentence("complaints.page_control"), sentence("complaints.page_control_way")
    found.complaints.append(Complaint(place, wrong, way_out))


class _Surveyor:
    """Walks the parser's events once."""

    def __init__(self, found: Survey) -> None:
        self._found = found
        self._complain = found.complain
        self._take: Callable[[], Any] = CParser(found.text).get_event

    def read(self) -> None:
        """Reads the only document there should be."""
        self._take()
        if isinstance(self._take(), StreamEndEvent):
            return
        event = self._take()
        self._note((), event, event)
        self._found.data = self._value(event, ())
        self._take()
        event = self._take()
        if isinstance(event, DocumentStartEvent):
            self._complain(event.start_mark, "documents")

    def _note(self, path: Path, value: Any, name: Any) -> None:
        at, called = value.start_mark, name.start_mark
        self._found.places[path] = (at.line + 1, at.column + 1, called.line + 1, called.column + 1)

    def _value(self, event: Any, path: Path) -> Any:
        if isinstance(event, AliasEvent):
            self._complain(event.start_mark, "alias", name=event.anchor)
            return None
        self._look(event)
        if isinstance(event, ScalarEvent):
            return self._scalar(event, path)
        if len(path) >= DEEPEST:
            self._complain(event.start_mark, "deep", deepest=DEEPEST)
            raise _TooDeepError
        return (
            self._mapping(event, path) if isinstance(event, MappingStartEvent) else self._list(path)
        )

    def _look(self, event: Any) -> None:
        """Complains of an anchor or a tag."""
        if event.anchor:
            self._complain(event.start_mark, "anchor", name=event.anchor)
        if event.tag:
            self._complain(event.start_mark, "tag", tag=event.tag)

    def _scalar(self, event: Any, path: Path) -> str | None:
        text: str = event.value
        self._characters(event, "title" in path[-2:] or len(text.split()) < 2)
        if event.style:
            return text
        self._cut(event)
        return None if text in NOTHING else text

    def _characters(self, event: Any, is_name: bool) -> None:
        if _CONTROL.search(event.value):
            self._complain(event.start_mark, "control")
        if is_name and _DIRECTION.search(event.value):
            self._complain(event.start_mark, "direction")

    def _cut(self, event: Any) -> None:
        """Complains of a `#` that may have cut an unquoted text short.

        A comment is what stands two spaces off and begins with `# `; one space will do after
        one word.
        """
        comment = _COMMENT.match(self._found.text, event.end_mark.index)
        if comment and (comment[2] or (comment[1] == " " and " " in event.value)):
            self._complain(event.end_mark, "cut")

    def _mapping(self, event: Any, path: Path) -> dict[str, Any]:
        braces = event.flow_style
        result: dict[str, Any] = {}
        while not isinstance(name := self._take(), MappingEndEvent):
            key = self._name(name, path)
            event = self._take()
            here = (*path, key)
            if key in result:
                self._complain(name.start_mark, "twice", name=key)
                self._value(event, here)
                continue
            self._note(here, event, name)
            result[key] = self._value(event, here)
            if braces and isinstance(event, ScalarEvent) and not (event.value or event.style):
                self._complain(name.start_mark, "comma", name=key)
        return result

    def _name(self, event: Any, path: Path) -> str:
        if not isinstance(event, ScalarEvent):
            self._complain(event.start_mark, "name")
            self._value(event, (*path, ""))
            return ""
        self._look(event)
        self._characters(event, is_name=True)
        return str(event.value)

    def _list(self, path: Path) -> list[Any]:
        result: list[Any] = []
        while not isinstance(event := self._take(), SequenceEndEvent):
            here = (*path, len(result))
            self._note(here, event, event)
            result.append(self._value(event, here))
        return result
