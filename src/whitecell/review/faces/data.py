"""The review as JSON: the measures as facts under stable keys, and the sections in words."""

import json
from collections.abc import Mapping
from typing import Any

from whitecell.language import Sentence
from whitecell.review.faces.speech import Speech, kind
from whitecell.review.parts import Findings, Part, Picture, Steps, Table
from whitecell.review.record.rows import Stamp
from whitecell.review.sections.heading import Review

FORMAT = "whitecell-review"
VERSION = 1


def page(made: Review, speech: Speech) -> str:
    """The review as JSON in one language; numbers of events stand in `events`."""
    head = made.heading
    whole = {
        "opens": speech.language.wording("common.mark"),
        "format": FORMAT,
        "version": VERSION,
        "status": "draft",
        "language": speech.code,
        "simulated": head.simulated,
        "exercise": _plain(head, speech),
        "measures": _plain(made.measures, speech),
        "sections": [
            {
                "id": section.id,
                "title": speech.say(section.title),
                "parts": [_part(part, speech) for part in section.parts],
            }
            for section in made.sections
        ],
        "closes": speech.language.wording("common.mark"),
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _part(part: Part, speech: Speech) -> dict[str, Any]:
    found: dict[str, Any] = {"id": part.id, "kind": kind(part)}
    if isinstance(part, Findings):
        found["title"] = speech.say(part.title) if part.title else None
        found["findings"] = [_finding(f, speech) for f in part.findings]
    elif isinstance(part, Steps):
        found["steps"] = [_finding(step, speech) for step in part.steps]
        found["cut"] = part.cut
    elif isinstance(part, Table):
        found |= _table(part, speech)
    elif isinstance(part, Picture):
        found["title"], found["described"] = speech.say(part.title), speech.say(part.described)
        found["series"] = [
            {"title": speech.say(line.title), "points": line.points} for line in part.series
        ]
    return found


def _finding(finding: Any, speech: Speech) -> dict[str, Any]:
    return {
        "says": finding.said.id.partition(".")[2],
        "text": speech.say(finding.said),
        "tone": finding.tone,
        "events": finding.events,
    }


def _table(table: Table, speech: Speech) -> dict[str, Any]:
    lines = []
    for line in table.lines:
        row: dict[str, Any] = {"event": line.anchor} if line.anchor else {}
        row["cells"] = [None if cell is None else speech.say(cell) for cell in line.cells]
        lines.append(row | {"events": line.events})
    return {
        "caption": speech.say(table.caption),
        "columns": [speech.say(column.title) for column in table.columns],
        "rows": lines,
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
