"""How a comparison says what was done otherwise: what it was, what became of it, and where."""

from typing import Any

from whitecell.language import Sentence, changed, sentence
from whitecell.review.comparing.acts import Act
from whitecell.review.comparing.figures import Compared
from whitecell.review.comparing.turning import Turn
from whitecell.review.measures.material import Material
from whitecell.review.measures.measure import Measure, Reading
from whitecell.review.parts import Column
from whitecell.review.sections.measured import said
from whitecell.review.telling.figures import MINUS, score, signed
from whitecell.review.telling.moments import moment, span

SHORT = 160


def columns(*keys: str) -> tuple[Column, ...]:
    """Columns by the keys of their titles; a key that ends in `#` is a column of numbers."""
    return tuple(
        Column(Sentence(f"comparing.column_{key.removesuffix('#')}"), key.endswith("#"))
        for key in keys
    )


def marked(m: Material, number: int) -> Sentence:
    """An event of one play: when it was, and its number there."""
    return sentence(
        "comparing.marked", moment=moment(m.record, m.record.stamp(number)), event=number
    )


def what(m: Material, turn: Turn) -> Any:
    """What was decided, shared or released, with which cells."""
    kind, id = turn.key[:2]
    if kind == "decision":
        return m.names.decision(id)
    thing = m.names.thing(id)
    return Sentence(f"comparing.{kind}_of", {"thing": thing, "cells": m.names.cells(turn.cells)})


def became(m: Material, turn: Turn, act: Act | None) -> Any:
    """What became of it in one play, and the event that says so."""
    kind = turn.key[0]
    if act is None:
        return Sentence(f"comparing.no_{kind}")
    outcome: Any = Sentence(f"comparing.{kind}_{act.outcome.partition(' ')[0]}")
    if act.outcome.startswith("chose "):
        row = m.record.decisions[turn.key[1]]
        outcome = m.names.option(row.id, row.option, changed(row.text, _beginning))
    return sentence("comparing.became", outcome=outcome, mark=marked(m, act.number))


def _beginning(words: str) -> str:
    return words[:SHORT]


def figure(measure: Measure, reading: Reading) -> Any:
    """What a measure came to in one play, and the event that shows it most."""
    if reading.value is None:
        return sentence("review.no_case")
    value = said(measure, reading.value)
    if not reading.events:
        return value
    return sentence("comparing.figure", value=value, event=reading.events[0])


def difference(found: Compared) -> Any:
    """How much more or less it came to in B."""
    if found.first.value is None or found.second.value is None:
        return None
    unit = found.measure.unit
    apart = found.second.value - found.first.value
    if unit in ("mille", "brier"):
        apart = rounded(found.second.value) - rounded(found.first.value)
    if unit == "mille" and apart:
        return sentence("comparing.points", points=signed(apart))
    if apart == 0 or unit not in ("seconds", "brier"):
        return signed(apart)
    size = span(abs(apart)) if unit == "seconds" else score(abs(apart) * 10)
    return sentence("comparing.signed", sign="+" if apart > 0 else MINUS, value=size)


def rounded(mille: int) -> int:
    """Per mille as it is shown: whole percents, or hundredths of a score."""
    return (mille + 5) // 10
