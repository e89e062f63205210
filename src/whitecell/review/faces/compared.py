"""A comparison as JSON: its figures and turning points under stable keys, its sections in words."""

import json
from typing import Any

from whitecell.language import Sentence
from whitecell.review.comparing.acts import Act
from whitecell.review.comparing.comparison import Comparison
from whitecell.review.comparing.figures import Compared
from whitecell.review.comparing.pair import LETTERS
from whitecell.review.comparing.turning import Turn
from whitecell.review.faces.contents import contents
from whitecell.review.faces.data import told_section
from whitecell.review.faces.speech import Speech
from whitecell.review.measures.measure import Reading

FORMAT = "whitecell-comparison"
VERSION = 1


def page(made: Comparison, speech: Speech) -> str:
    """The comparison as JSON in one language."""
    pair = made.pair
    whole = {
        "opens": speech.language.wording("common.mark"),
        "format": FORMAT,
        "version": VERSION,
        "status": "draft",
        "language": speech.code,
        "simulated": made.heading.simulated,
        "exercise": {"id": made.heading.id, "title": speech.say(made.heading.title)},
        "same_script": pair.same_script,
        "plays": [
            {
                "play": letter,
                "journal": file,
                "seed": m.record.seed,
                "events": m.record.count,
                "people": m.record.people,
                "ending": m.record.ending or None,
            }
            for letter, file, m in zip(LETTERS, pair.files, pair.both, strict=True)
        ],
        "parting": pair.parting._asdict(),
        "measures": [_measure(found, speech) for found in made.figures],
        "turning_points": [_turn(turn) for turn in made.turns],
        "sections": [told_section(entry, speech) for entry in contents(made.sections)],
        "closes": speech.language.wording("common.mark"),
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _measure(found: Compared, speech: Speech) -> dict[str, Any]:
    measure = found.measure
    return {
        "id": measure.id,
        "dimension": measure.dimension,
        "name": speech.say(Sentence(f"{measure.dimension}.{measure.id}")),
        "unit": measure.unit,
        "wanted": measure.better or None,
        "a": _reading(found.first),
        "b": _reading(found.second),
        "difference": found.difference,
        "better": found.better or None,
    }


def _reading(reading: Reading) -> dict[str, Any]:
    return {"value": reading.value, "cases": reading.cases, "events": reading.events}


def _turn(turn: Turn) -> dict[str, Any]:
    kind, on = turn.key[:2]
    return {
        "kind": kind,
        "on": on,
        "cells": turn.cells,
        "a": _act(turn.first),
        "b": _act(turn.second),
    }


def _act(act: Act | None) -> dict[str, Any] | None:
    if act is None:
        return None
    return {"outcome": act.outcome, "event": act.number, "second": act.second}
