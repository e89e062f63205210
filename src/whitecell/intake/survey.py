"""The slow reading of a YAML page: where each part stands, and a complaint for all refused."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

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
from whitecell.intake.syntax import Last, explained, untagged
from whitecell.language import Sentence, sentence

Path = tuple[str | int, ...]

DEEPEST: Final = 32
NOTHING: Final = frozenset({"", "~", "null"})

_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_DIRECTION: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
_COMMENT: Final = re.compile(r"([ \t]+)#(\S?)")


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
        wrong, way_out = (Sentence(f"complaints.page_{key}{end}", facts) for end in ("", "_way"))
        self.complaints.append(Complaint(place, wrong, way_out))


def survey(file: str, text: str) -> Survey:
    """All that can be said of a page, as far as it can be read."""
    found = Survey(file, text)
    surveyor = _Surveyor(found)
    try:
        surveyor.read()
    except _TooDeepError:
        found.data = None
    except MarkedYAMLError as error:
        found.data = None
        fault = explained(error, text, surveyor.read_last)
        if fault is None:
            _unreadable(found)
        elif not found.complaints or found.complaints[-1].place.line != fault.line + 1:
            # On the same line it came of a sign that has been complained of already.
            found.complain(fault, fault.key, **fault.facts)
    except YAMLError:
        _unreadable(found)
    return found


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
        self.read_last = Last()
        """The last things that were whole."""

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

    def _value(self, event: Any, path: Path, members: list[Any] | None = None) -> Any:
        if isinstance(event, AliasEvent):
            self._complain(event.start_mark, "alias", name=event.anchor)
            return None
        self._look(event)
        if isinstance(event, ScalarEvent):
            self.read_last.text = event
            return self._scalar(event, path)
        if len(path) >= DEEPEST:
            self._complain(event.start_mark, "deep", deepest=DEEPEST)
            raise _TooDeepError
        if isinstance(event, MappingStartEvent):
            return self._mapping(event, path, members)
        return self._list(path)

    def _look(self, event: Any) -> None:
        """Complains of an anchor or a tag."""
        if event.anchor:
            self._complain(event.start_mark, "anchor", name=event.anchor)
        if event.tag:
            at = event.start_mark
            self._complain(at, "tag", text=untagged(self._found.text, at.line, at.column))

    def _scalar(self, event: Any, path: Path) -> str | None:
        text: str = event.value
        if event.tag and event.tag.startswith("!"):
            text = f"{event.tag} {text}".strip()  # the text that was meant
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

    def _mapping(self, start: Any, path: Path, members: list[Any] | None) -> dict[str, Any]:
        """A map; where a dash is missing within a list, what comes next is its next member."""
        braces = start.flow_style
        result: dict[str, Any] = {}
        while not isinstance(name := self._take(), MappingEndEvent):
            key = self._name(name, path)
            event = self._take()
            if members is not None and not braces and _begins_anew(key, result):
                self._complain(name.start_mark, "dash", name=key)
                members.append(result)
                path, result = (*path[:-1], len(members)), {}
                self._note(path, name, name)
            here = (*path, key)
            if key in result:
                self._complain(name.start_mark, "twice", name=key)
                self._value(event, here)
                continue
            self._note(here, event, name)
            result[key] = self._value(event, here)
            empty = isinstance(event, ScalarEvent) and not (event.value or event.style or event.tag)
            if braces and empty:
                self._complain(name.start_mark, "comma", name=key)
        self.read_last.map = start
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
            value = self._value(event, here, result)
            result.append(value)
        return result


def _begins_anew(key: str, known: dict[str, Any]) -> bool:
    """Whether a name begins another member of a list: it is the one that this member began with."""
    return len(known) > 1 and key == next(iter(known))
