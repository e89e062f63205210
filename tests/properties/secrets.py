"""Small exercises with a secret in them, and the same exercise with another secret or none."""

from functools import cache
from typing import NamedTuple

from hypothesis import strategies as st

from whitecell.script.exercise import Exercise
from whitecell.script.reports import READINGS
from whitecell.script.script import Script
from whitecell.script.sharing import Sharing
from whitecell.script.storylines import Storyline
from whitecell.script.world import World

NATIONS = ("AA", "BB", "CC")
OTHERS = {"alpha": "AA", "carol": "CC"}
"""The cells that may have the secret, with their nations."""

WATCHED = ("bravo", "wire", "centre")
"""The cells that the secret is kept from: another nation's, one without clearance, the centre."""

CELLS = ("centre", *OTHERS, "bravo", "wire")
BEARINGS = tuple(READINGS)
GRADES = ("A1", "B2", "C3", "D4", "F6")
HYPOTHESES = ("plot", "mishap", "ruse")
MINUTES = 40


class Pair(NamedTuple):
    """Two scripts that differ in what one cell may not see, and what everybody does in both."""

    watched: str
    one: Script
    other: Script
    actions: list[tuple[int, str, str]]
    seed: int


@cache
def exercise() -> Exercise:
    """The part of the exercise that never changes."""
    clearances = {"centre": "AA.CLOSED", "wire": "none"}
    nations = {**OTHERS, "bravo": "BB", "wire": "BB"}
    cells = [
        {
            "id": id,
            "kind": "fusion" if id == "centre" else "cell",
            "title": id.title(),
            "nation": nations.get(id),
            "clearance": clearances.get(id) or f"{nations[id]}.CLOSED",
            "domains": ["sea", "wires"] if id in ("alpha", "wire") else ["sea"],
            "seats": [{"id": "guest", "nation": "BB"}] if id == "centre" else [],
            **({"telecoms": {"service": "line", "late": "3m"}} if id == "wire" else {}),
        }
        for id in CELLS
    ]
    return Exercise.model_validate(
        {
            "exercise": {"id": "secrets", "title": "Secrets"},
            "domains": ["sea", "wires"],
            "moves": [{"id": "night", "starts": "2031-06-02 22:00", "length": f"{MINUTES}m"}],
            "nations": [
                {"id": "AA", "title": "Aa", "speaks": "alpha"},
                {"id": "BB", "title": "Bb", "speaks": "bravo"},
                {"id": "CC", "title": "Cc", "speaks": "carol"},
            ],
            "cells": cells,
            "gauges": [{"id": "trust", "title": "Trust", "starts": 60, "pace": 2}],
            "hypotheses": [{"id": id, "title": id.title(), "prior": 33} for id in HYPOTHESES],
            "endings": [{"id": "over", "title": "Over", "text": "Over."}],
        }
    )


@st.composite
def labels(draw, nation, *, shut=False):
    """A label; a shut one lets nobody of another nation in without being asked."""
    named = [nation] if shut else draw(st.sampled_from(["all", [nation], [nation, "BB"]]))
    return {
        "level": "CLOSED" if shut else draw(st.sampled_from(["OPEN", "CLOSED"])),
        "releasable_to": named,
        "caveats": draw(st.sampled_from([[], ["ORCON"], ["EYES"]])),
        "tlp": draw(st.sampled_from([None, "green", "amber_strict", "red"])),
    }


@st.composite
def reports(draw, id, *, nation=None, shut=False):
    """A report; a shut one is a secret."""
    nation = nation or draw(st.sampled_from(NATIONS))
    plain = {"label": {"level": "OPEN"}, "text": f"{id}, in short"}
    return {
        "id": id,
        "nation": nation,
        "discipline": draw(st.sampled_from(["sigint", "humint", "osint"])),
        "grade": draw(st.sampled_from(GRADES)),
        "deserves": draw(st.sampled_from(GRADES)),
        "after": f"{draw(st.integers(0, 9))}m",
        "origin": draw(st.sampled_from([None, "tap", "friend"])),
        "names": draw(st.lists(st.sampled_from(["ship", "firm"]), max_size=2, unique=True)),
        "label": draw(labels(nation, shut=shut)),
        "text": draw(st.sampled_from([f"{id} alone", f"{id}, and very much longer than that"])),
        "sanitised": draw(st.sampled_from([None, plain])) if not shut else None,
        "bears_on": draw(
            st.dictionaries(st.sampled_from(HYPOTHESES), st.sampled_from([*READINGS]))
        ),
    }


@st.composite
def injects(draw, number):
    """An inject that everybody may know of as far as the rules let them."""
    id = f"news_{number}"
    to = draw(st.lists(st.sampled_from(CELLS), min_size=1, max_size=3, unique=True))
    made = {
        "id": id,
        "kind": "message",
        "at": f"+{draw(st.integers(0, 20))}m",
        "domain": draw(st.sampled_from(["sea", "wires"])),
        "to": to,
        "text": f"{id} happened",
        "reports": [draw(reports(f"item_{number}"))] if draw(st.booleans()) else [],
    }
    if draw(st.booleans()):
        options = [{"id": f"{side}_{number}", "text": side} for side in ("left", "right")]
        options[0]["effects"] = [{"service": "line", "to": draw(st.sampled_from([0, 40, 100]))}]
        made["decisions"] = [
            {
                "id": f"choice_{number}",
                "of": to[0],
                "ask": "Which?",
                "within": "9m",
                "options": options,
            }
        ]
    return made


@st.composite
def hidden(draw, number, to, nation, aside):
    """An inject of which the watched cell never learns, with a secret report in it.

    `aside` is how many of a hundred reports go to a cell and not to the centre.
    """
    made = {
        "id": f"hidden_{number}",
        "kind": "intelligence",
        "at": f"+{draw(st.integers(0, 9))}m",
        "domain": draw(st.sampled_from(["sea", "wires"])),
        "to": draw(st.lists(st.sampled_from(to), min_size=1, unique=True)),
        "reports": [draw(reports(f"secret_{number}", nation=nation, shut=True))],
    }
    if draw(st.booleans()):
        made["text"] = f"hidden_{number} happened"
    if draw(st.integers(0, 99)) < aside:
        made["reports"][0]["first_to"] = draw(st.sampled_from(to))
    return made


def assembled(injects, sharing) -> Script:
    """A script of these injects."""
    lines = {"storyline": {"id": "line_of_it", "title": "It", "move": "night", "domain": "sea"}}
    services = [{"id": "line", "title": "Line", "starts": 100, "repair": "9m"}]
    return Script(
        exercise=exercise(),
        sharing=Sharing.model_validate(sharing),
        world=World.model_validate({"services": services}),
        storylines=(Storyline.model_validate({**lines, "injects": injects}),),
    )


@st.composite
def rules(draw):
    """Sharing rules with gaps, but none that takes a bar away."""
    ways = [f"{one}.CLOSED {other}.CLOSED" for one in NATIONS for other in NATIONS if one != other]
    kept = draw(st.lists(st.sampled_from(ways), unique=True))
    return {
        "levels": {nation: ["OPEN", "CLOSED"] for nation in NATIONS},
        "equivalences": [dict(zip(("from", "to"), way.split(), strict=True)) for way in kept],
    }


@st.composite
def doings(draw, things):
    """What somebody does, and when, about what is no secret; now and then a guess at one."""
    cell, third = draw(st.sampled_from(CELLS)), draw(st.sampled_from(CELLS))
    thing, seat = draw(st.sampled_from(things)), draw(st.sampled_from(CELLS))
    forms = [
        f"share {thing} with {cell}, {third}",
        f"request {thing} for {cell}",
        f"grant {thing} for {cell}",
        f"tell {cell} about {thing}: Look at this",
        "acknowledge M1",
        "acknowledge M2",
        "decide D1 a",
        "acknowledge secret_0",
        "share secret_0 with alpha",
        "request hidden_0 for carol",
    ]
    analysts = work_on(draw, thing) if seat == "centre" else []
    return (draw(st.integers(1, MINUTES - 2)), seat, draw(st.sampled_from(forms + analysts)))


def work_on(draw, item):
    """What an analyst may do with an item."""
    grade, reading = draw(st.sampled_from(GRADES)), draw(st.sampled_from(BEARINGS))
    return [
        f"grade {item} {grade}",
        f"weigh {item} for plot {reading}",
        f"link {item} with item_0 as one source",
        f"take up {item}",
    ]


@st.composite
def schemes(draw, watched, secret, guest=False):
    """What those who have a secret do with it; nobody gives it to the watched cell on purpose."""
    kept_from = (watched, "centre") if guest else (watched,)
    third = draw(st.sampled_from([cell for cell in CELLS if cell not in kept_from]))
    both = third if watched == "centre" else f"{watched}, {third}"
    owners = [
        f"share {secret} with {both}",
        f"request {secret} for {third}",
        f"request {secret} for {watched}",
        f"refuse {secret} for {watched}: No",
        f"tell {third} about {secret}: Look at this",
        f"acknowledge {secret}",
    ]
    controls = [f"correct {secret}: Otherwise", f"recall {secret}", f"pass {secret} to {third}"]
    seat = draw(st.sampled_from(["centre", "centre", "centre", "alpha", "carol", "control"]))
    forms = controls if seat == "control" else owners
    if seat == "centre":
        forms = forms + work_on(draw, secret)
    return (draw(st.integers(15, MINUTES - 2)), seat, draw(st.sampled_from(forms)))


CHAIR = "centre.guest"
"""A chair of BB in the centre, which has the secret."""


@st.composite
def pairs_with_a_guest(draw):
    """The same where a chair of another nation sits among those who have the secret."""
    pair = draw(pairs(guest=True))
    lines = [
        "acknowledge M1",
        "acknowledge M2",
        "acknowledge secret_0",
        "grade M1 B2",
        "weigh M2 for plot for",
        "link M1 with M2",
        "share M1 with alpha",
        "tell alpha about M2: Look at this",
        "request M1 for wire",
    ]
    minutes = st.integers(10, MINUTES - 2)
    entered = st.tuples(minutes, st.just(CHAIR), st.sampled_from(lines))
    own = draw(st.lists(entered, max_size=4))
    known = [action for action in pair.actions if not action[2].startswith("take up")]
    return pair._replace(watched=CHAIR, actions=sorted(known + own, key=lambda a: a[0]))


@st.composite
def pairs(draw, guest=False):
    """Two scripts that differ only in secrets that a cell may not see, with the same actions."""
    watched = "bravo" if guest else draw(st.sampled_from(WATCHED))
    sharing = draw(rules())
    known = [draw(injects(number)) for number in range(draw(st.integers(1, 2)))]
    to = [*OTHERS] if guest or watched == "centre" else ["centre", *OTHERS]
    aside = 100 if watched == "centre" else 25
    nation = draw(st.sampled_from(["AA", "CC"]))
    sides = [
        [draw(hidden(number, to, nation, aside)) for number in range(draw(st.integers(least, 2)))]
        for least in (1, 0)
    ]
    before = draw(st.booleans())
    things = [inject["id"] for inject in known]
    things += [report["id"] for inject in known for report in inject["reports"]]
    secrets = st.sampled_from(["secret_0", "secret_0", "secret_0", "secret_1", "hidden_0"])
    drawn = draw(st.lists(doings(things), max_size=6))
    actions = [action for action in drawn if action[1] == watched or " M" not in action[2]]
    plots = secrets.flatmap(lambda secret: schemes(watched, secret, guest))
    actions += draw(st.lists(plots, min_size=1, max_size=8))
    actions += [(20, "centre", "grade secret_0 B2")] if draw(st.booleans()) else []
    made = [assembled(side + known if before else known + side, sharing) for side in sides]
    return Pair(watched, *made, sorted(actions, key=lambda a: a[0]), draw(st.integers(0, 9)))


@st.composite
def doings_with_forms(draw, watched):
    """What somebody does with an item that has a short form; it is never released in full."""
    if draw(st.booleans()):
        minute, seat, form = draw(schemes("wire", "item_0"))
        return (minute, seat, "acknowledge M1" if form.startswith("pass") else form)
    to = draw(st.sampled_from([*OTHERS, "wire", "bravo"]))
    forms = [f"request item_0 for {to}", f"share item_0 with {to}", f"tell {to} about item_0: See"]
    return (draw(st.integers(1, MINUTES - 2)), watched, draw(st.sampled_from(forms)))


@st.composite
def pairs_with_forms(draw):
    """Two scripts that differ only in the full form of an item that a cell gets in short."""
    watched = draw(st.sampled_from(["bravo", "wire"]))
    nation, sharing = draw(st.sampled_from(["AA", "CC"])), draw(rules())
    news = draw(injects(0))
    same = draw(reports("item_0", nation=nation, shut=True))
    same["sanitised"] = {"label": {"level": "OPEN"}, "text": "In short"}
    news |= {"domain": "sea" if watched == "bravo" else "wires", "decisions": []}
    made = []
    for _ in range(2):
        full = draw(reports("item_0", nation=nation, shut=True))
        kept = {key: same[key] for key in ("after", "grade", "sanitised")}
        made.append(assembled([{**news, "reports": [{**full, **kept}]}], sharing))
    actions = draw(st.lists(doings_with_forms(watched), min_size=1, max_size=12))
    actions.append((15, "centre", f"share item_0 with {watched}"))
    return Pair(watched, *made, sorted(actions, key=lambda a: a[0]), draw(st.integers(0, 9)))
