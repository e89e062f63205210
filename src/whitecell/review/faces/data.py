"""The review as JSON: measures and findings under stable keys, and the sections in words."""

import json
from collections.abc import Mapping
from typing import Any

from whitecell.language import Sentence
from whitecell.review.faces.contents import Entry, contents
from whitecell.review.faces.speech import Speech, kind
from whitecell.review.measures.measure import Measure
from whitecell.review.measures.measures import MEASURES
from whitecell.review.parts import (
    Bars,
    Findings,
    Lanes,
    Matrix,
    Part,
    Picture,
    Steps,
    Table,
)
from whitecell.review.record.rows import Stamp
from whitecell.review.sections.heading import Review

FORMAT = "whitecell-review"
VERSION = 2


def page(made: Review, speech: Speech) -> str:
    """The review as JSON in one language; numbers of events stand in `events`."""
    whole = {
        "opens": speech.language.wording("common.mark"),
        "format": FORMAT,
        "version": VERSION,
        "status": "draft",
        "language": speech.code,
        "simulated": made.heading.simulated,
        "exercise": _plain(made.heading, speech),
        "measures": [_measure(measure, made, speech) for measure in MEASURES],
        "findings": [
            {"rank": rank} | _finding(finding, speech)
            for rank, finding in enumerate(made.findings, 1)
        ],
        "details": _plain(made.measures, speech),
        "sections": [told_section(entry, speech) for entry in contents(made.sections)],
        "closes": speech.language.wording("common.mark"),
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _measure(measure: Measure, made: Review, speech: Speech) -> dict[str, Any]:
    name = f"{measure.dimension}.{measure.id}"
    reading = made.readings[measure.id]
    return {
        "id": measure.id,
        "dimension": measure.dimension,
        "name": speech.say(Sentence(name)),
        "unit": measure.unit,
        "better": measure.better or None,
        **reading._asdict(),
        "means": speech.say(Sentence(f"{name}_means")),
        "limits": speech.say(Sentence(f"{name}_limits")),
        "source": speech.say(Sentence(f"sources.{measure.source}")),
    }


def told_section(entry: Entry, speech: Speech) -> dict[str, Any]:
    """A section in words, as data."""
    return {
        "id": entry.section.id,
        "number": entry.number,
        "under": entry.section.under or None,
        "title": speech.say(entry.section.title),
        "parts": [_part(part, speech) for part in entry.section.parts],
    }


def _part(part: Part, speech: Speech) -> dict[str, Any]:
    found: dict[str, Any] = {"id": part.id, "kind": kind(part)}
    if isinstance(part, Findings):
        found["title"] = speech.say(part.title) if part.title else None
        found["findings"] = [_finding(f, speech) for f in part.findings]
        found["more"] = part.more
    elif isinstance(part, Steps):
        found["steps"] = [_finding(step, speech) for step in part.steps]
        found["cut"] = part.cut
    elif isinstance(part, Table):
        found |= _table(part, speech)
    else:
        found["title"], found["described"] = speech.say(part.title), speech.say(part.described)
        found |= _drawn(part, speech)
    return found


def _drawn(part: Picture | Lanes | Matrix | Bars, speech: Speech) -> dict[str, Any]:
    """What a picture shows, as facts."""
    if isinstance(part, Lanes):
        return {"end": part.end, "talks": part.talks, "lanes": _plain(part.lanes, speech)}
    if isinstance(part, Bars):
        return {key: _plain(getattr(part, key), speech) for key in ("keys", "bars")}
    if isinstance(part, Matrix):
        return {key: _plain(getattr(part, key), speech) for key in ("givers", "takers", "given")}
    return {
        "end": part.end,
        "series": [
            {"title": speech.say(line.title), "points": line.points} for line in part.series
        ],
    }


def _finding(finding: Any, speech: Speech) -> dict[str, Any]:
    return {
        "says": finding.said.id.partition(".")[2],
        "text": speech.say(finding.said),
        "tone": finding.tone,
        "events": finding.events,
        "dimension": finding.dimension or None,
        "seconds": finding.seconds,
        "remedy": finding.remedy or None,
        "owner": finding.owner or None,
    }


def _table(table: Table, speech: Speech) -> dict[str, Any]:
    lines = []
    for line in table.lines:
        row: dict[str, Any] = {"event": line.anchor} if line.anchor else {}
        row["cells"] = [None if cell is None else speech.say(cell) for cell in line.cells]
        lines.append(row | {"tone": line.tone, "events": line.events})
    return {
        "caption": speech.say(table.caption),
        "columns": [speech.say(column.title) for column in table.columns],
        "rows": lines,
        "note": speech.say(table.note) if table.note else None,
    }


def _plain(value: Any, speech: Speech) -> Any:
    """Facts as JSON: named tuples by their fields, sentences and texts said, the rest as it is."""
    if isinstance(value, Sentence):
        return speech.say(value)
    if isinstance(value, Stamp):
        return {"event": value.number, "second": value.second}
    if hasattr(value, "_asdict"):
        return {key: _plain(part, speech) for key, part in value._asdict().items()}
    if isinstance(value, Mapping):
        texts = all(isinstance(part, str) for part in value.values()) and value
        if texts:
            return speech.say(value)
        return {str(key): _plain(part, speech) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part, speech) for part in value]
    return value
