"""What a check finds: a path into the script, what is wrong there, and the way out."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from whitecell.language import Sentence, sentence
from whitecell.script.decisions import Decision
from whitecell.script.injects import Expectation, Inject
from whitecell.script.reports import Report
from whitecell.script.script import Script
from whitecell.script.spelling import way_to
from whitecell.script.storylines import Incident, Opening

Path = tuple[str | int, ...]
"""Fields as authors write them, and positions: `("storylines", 0, "injects", 3, "to", 1)`."""


class Finding(NamedTuple):
    """One thing wrong. `column` counts from 1 inside a condition; 0 where it is all of it.

    `also` is another place that it is wrong with: the sentence names it as `place`.
    """

    path: Path
    wrong: Sentence
    way_out: Sentence
    of_name: bool = False
    column: int = 0
    also: Path = ()


class Reference(NamedTuple):
    """A name that should lead to something: where, which, and to what kind of thing."""

    path: Path
    name: str | None
    kind: str


Part = Incident | Opening | Inject | Report | Decision | Expectation
"""What shares one space of identifiers."""

Known = Mapping[str, Mapping[str, object]]
"""Kinds of things, and what there is of each by name."""


def found(path: Path, key: str, **facts: object) -> Finding:
    """A finding with the sentences of that key."""
    return Finding(path, sentence(f"complaints.{key}", **facts), sentence(f"complaints.{key}_way"))


def dangling(references: Iterable[Reference], known: Known) -> Iterator[Finding]:
    """A finding for each reference that leads nowhere."""
    for path, name, kind in references:
        if name is not None and name not in known[kind]:
            wrong = sentence(
                "complaints.nowhere", kind=sentence(f"complaints.kind_{kind}"), name=name
            )
            yield Finding(path, wrong, way_to(name, known[kind]))


def storyline_parts(script: Script) -> Iterator[tuple[Path, Part]]:
    """Incidents, openings, injects and their reports, decisions and expectations, with paths."""
    for number, line in enumerate(script.storylines):
        here: Path = ("storylines", number)
        for name in ("incidents", "openings", "injects"):
            for index, part in enumerate(getattr(line, name)):
                path = (*here, name, index)
                yield path, part
                if name == "injects":
                    yield from _members(path, part)


def _members(path: Path, inject: object) -> Iterator[tuple[Path, Part]]:
    for name in ("reports", "decisions", "expects"):
        for index, part in enumerate(getattr(inject, name)):
            yield (*path, name, index), part
