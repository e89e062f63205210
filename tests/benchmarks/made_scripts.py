"""Scripts made for measuring: injects to every cell, some with conditions and decisions."""

from whitecell.script.exercise import Exercise
from whitecell.script.script import Script
from whitecell.script.storylines import Storyline

SPACING = 60
"""Seconds of story time between one inject and the next."""
SLOWEST = 400
"""Seconds after the last inject at which the move is over."""
EVERY = 10
"""One inject in so many opens a decision; another one in so many has a condition."""


def made_script(
    injects: int, cells: int, *, conditions: bool = False, decisions: bool = True
) -> Script:
    """A script of so many injects, each to all of so many cells."""
    made = [_inject(number, conditions) for number in range(injects)]
    for number in range(0, injects if decisions else 0, EVERY):
        made[number]["decisions"] = [_decision(number, cells)]
    names = [f"cell_{number}" for number in range(cells)]
    exercise = {
        "exercise": {
            "id": "made",
            "title": {"en": "Made", "id": "Buatan"},
            "languages": ["en", "id"],
        },
        "domains": ["cyber"],
        "moves": [{"id": "day", "starts": "2030-01-01 06:00", "length": _length(injects)}],
        "cells": [{"id": name, "title": name, "domains": ["cyber"]} for name in names],
    }
    storyline = {
        "storyline": {"id": "line", "title": "Line", "move": "day", "domain": "cyber"},
        "injects": made,
    }
    return Script(
        exercise=Exercise.model_validate(exercise),
        storylines=(Storyline.model_validate(storyline),),
    )


def second_of(number: int) -> int:
    """The second of the move at which an inject is due."""
    return (number + 1) * SPACING


def is_conditional(number: int) -> bool:
    """Whether an inject of a script with conditions has one."""
    return number % EVERY == EVERY - 1


def _length(injects: int) -> str:
    return f"{second_of(injects) + 2 * SLOWEST}s"


def _inject(number: int, conditions: bool) -> dict[str, object]:
    inject: dict[str, object] = {
        "id": f"inject_{number}",
        "kind": "message",
        "at": f"+{second_of(number)}s",
        "to": ["all"],
        "text": {"en": f"Message {number}.", "id": f"Pesan {number}."},
    }
    if conditions and is_conditional(number):
        inject["when"] = _condition(number)
        inject["until"] = f"+{second_of(number) + SLOWEST}s"
    return inject


def _decision(number: int, cells: int) -> dict[str, object]:
    options = [
        {"id": id, "text": {"en": id, "id": id}, "leans": {"doctrinal": lean}}
        for id, lean in (("go", 2), ("wait", 1))
    ]
    return {
        "id": f"decision_{number}",
        "ask": {"en": "Go?", "id": "Maju?"},
        "of": f"cell_{number % cells}",
        "within": "5m",
        "options": options,
    }


def _condition(number: int) -> str:
    """A condition that the inject's neighbours make true."""
    before = number - 4
    opens = number - number % EVERY
    then = f"chose.decision_{opens}.go || knows.cell_1.inject_{before}"
    return f"read.cell_0.inject_{before} && ({then})"
