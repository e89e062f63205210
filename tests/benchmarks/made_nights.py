"""Scripts made for measuring: a centre that reports come in to, shares them, and is acted upon."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from tests.benchmarks.fixed_plays import Prepared
from whitecell.play.actions import (
    Acknowledge,
    Action,
    Decide,
    Entry,
    Grade,
    Grant,
    Link,
    Request,
    Share,
    Weigh,
)
from whitecell.play.lives import Instant
from whitecell.script.exercise import Exercise
from whitecell.script.script import Script
from whitecell.script.sharing import Sharing
from whitecell.script.storylines import Storyline

SPACING = 1200
"""Seconds of story time between one inject and the next."""
NATIONS = ("AAA", "BBB", "CCC")
CELLS = tuple(f"{id.lower()}_{kind}" for id in NATIONS for kind in ("hq", "port"))
EVERY = 4
"""One inject in so many opens a decision."""


def made_night(injects: int) -> Script:
    """A script of so many injects, each with a report of every nation to a fusion centre."""
    storyline = {
        "storyline": {"id": "line", "title": "Line", "move": "night", "domain": "cyber"},
        "injects": [_inject(number) for number in range(injects)],
    }
    return Script(
        exercise=Exercise.model_validate(_exercise(injects)),
        sharing=Sharing.model_validate(_sharing()),
        storylines=(Storyline.model_validate(storyline),),
    )


def night_actions(injects: int) -> Prepared:
    """What the centre does with each report, and the cells with what reaches them."""
    by_second: dict[int, list[Entry]] = defaultdict(list)
    for number in range(injects):
        for after, seat, action in _night(number):
            by_second[(number + 1) * SPACING + after].append(Entry(seat, action))
    return [(Instant(0, second, 0), by_second[second]) for second in sorted(by_second)]


def _night(number: int) -> Iterator[tuple[int, str, Action]]:
    """The actions on one inject: seconds after it, the seat, the action."""
    names = [f"report_{number}_{place}" for place in range(len(NATIONS))]
    for place, name in enumerate(names):
        yield 60 + 60 * place, "centre", Grade(name, "B2")
        yield 300 + 90 * place, "centre", Share(name, tuple(CELLS[place:][:4]))
        for later, cell in enumerate(CELLS):
            yield 700 + 31 * later + place, cell, Acknowledge(name)
    if number % 3 == 0:
        yield 240, "centre", Weigh(names[0], "raiders", "for" if number % 2 else "against")
    if number % 2:
        yield 250, "centre", Link(names[0], names[1], "source")
    for place, name in enumerate(names):
        if _closed(number, place):
            yield 600, "centre", Request(name, ("ccc_hq",))
            yield 650 + number % 40, f"{NATIONS[place].lower()}_hq", Grant(name, "ccc_hq")
    if number % EVERY == 0:
        yield 400, "aaa_port", Acknowledge(f"inject_{number}")
        if number % 3:
            yield 500, "aaa_port", Decide(f"decision_{number}", "a")


def _closed(number: int, place: int) -> bool:
    """Whether a report's originator is to be asked before others get it."""
    return (number + place) % 5 == 0


def _exercise(injects: int) -> dict[str, Any]:
    length = f"{(injects + 3) * SPACING}s"
    return {
        "exercise": {"id": "made_night", "title": {"en": "Made", "id": "Buatan"}},
        "domains": ["cyber"],
        "moves": [{"id": "night", "starts": "2030-01-01 06:00", "length": length}],
        "nations": [
            {"id": id, "title": f"Nation {id}", "speaks": f"{id.lower()}_hq"} for id in NATIONS
        ],
        "cells": [
            {"id": "centre", "kind": "fusion", "title": "The centre", "clearance": "AAA.HIGH"},
            *(_cell(id, kind) for id in NATIONS for kind in ("hq", "port")),
        ],
        "gauges": [{"id": "calm", "title": "Calm", "starts": 50}],
        "hypotheses": [
            {"id": "raiders", "title": "Raiders", "prior": 30, "truth": True},
            {"id": "storm", "title": "A storm", "prior": 70},
        ],
    }


def _cell(nation: str, kind: str) -> dict[str, Any]:
    return {
        "id": f"{nation.lower()}_{kind}",
        "nation": nation,
        "title": f"The {kind} of {nation}",
        "domains": ["cyber"],
        "clearance": f"{nation}.{'HIGH' if kind == 'hq' else 'LOW'}",
    }


def _sharing() -> dict[str, Any]:
    pairs = [(one, other) for one in NATIONS for other in NATIONS if one != other]
    return {
        "levels": {id: ["LOW", "HIGH"] for id in NATIONS},
        "equivalences": [
            {"from": f"{one}.{level}", "to": f"{other}.{level}"}
            for one, other in pairs
            for level in ("LOW", "HIGH")
        ],
        "authorities": {id: {"cell": f"{id.lower()}_hq", "within": "15m"} for id in NATIONS},
    }


def _inject(number: int) -> dict[str, Any]:
    inject: dict[str, Any] = {
        "id": f"inject_{number}",
        "kind": "intelligence",
        "title": {"en": f"Sighting {number}", "id": f"Penampakan {number}"},
        "at": f"+{(number + 1) * SPACING}s",
        "reports": [_report(number, place, nation) for place, nation in enumerate(NATIONS)],
    }
    if number % EVERY == 0:
        inject["to"] = ["aaa_port"]
        inject["text"] = "What do you do?"
        inject["decisions"] = [_decision(number)]
    if number % EVERY == 1:
        inject["expects"] = [_expected(number)]
    return inject


def _report(number: int, place: int, nation: str) -> dict[str, Any]:
    high = (number + place) % 3 == 0
    label: dict[str, Any] = {"level": "HIGH" if high else "LOW", "releasable_to": "all"}
    if _closed(number, place):
        label |= {"releasable_to": [nation, "AAA"], "caveats": ["ORCON"]}
    return {
        "id": f"report_{number}_{place}",
        "nation": nation,
        "discipline": "osint",
        "grade": "B2",
        "origin": f"origin_{number}_{place // 2}",
        "label": label,
        "text": {"en": f"They saw light {number}.", "id": f"Mereka melihat cahaya {number}."},
        "sanitised": {"label": {"level": "LOW", "releasable_to": "all"}, "text": "A light."},
        "bears_on": {"raiders": "for" if number % 3 else "against"},
    }


def _expected(number: int) -> dict[str, Any]:
    return {
        "id": f"expect_{number}",
        "cell": "centre",
        "does": "share",
        "what": f"report_{number}_1",
        "with": ["aaa_port", "ccc_hq"],
        "within": "30m",
    }


def _decision(number: int) -> dict[str, Any]:
    options = [
        {
            "id": "go",
            "text": "Go",
            "leans": {"doctrinal": 2},
            "effects": [{"gauge": "calm", "by": 3}],
        },
        {"id": "wait", "text": "Wait", "effects": [{"gauge": "calm", "by": -4}]},
    ]
    return {
        "id": f"decision_{number}",
        "ask": {"en": f"Do you go out ({number})?", "id": f"Berangkat ({number})?"},
        "of": "aaa_port",
        "within": "20m",
        "options": options,
    }
