"""Small plays written by hand: a script, and events at the seconds at which a test wants them."""

from typing import Any

from whitecell.play.events.deliveries import Delivered, DeliverySent, Shared
from whitecell.play.events.event import Event
from whitecell.play.events.injects import InjectReleased
from whitecell.play.events.items import ItemCollected, ItemGraded, ItemWeighed
from whitecell.play.events.plays import MoveChanged, PlayChanged, PlayPlanned
from whitecell.play.lives import Instant
from whitecell.play.replay import Written, written
from whitecell.review.record.reading import read
from whitecell.review.record.record import Record
from whitecell.script.script import Script

CELLS = [
    {"id": "centre", "kind": "fusion", "title": {"en": "The Centre", "id": "Pusat"}},
    {"id": "hq", "nation": "TAN", "title": "Headquarters, Tanu", "domains": ["sea"]},
    {"id": "ally", "nation": "VES", "title": "The ally", "domains": ["sea"]},
    {
        "id": "port",
        "nation": "TAN",
        "title": "The port",
        "telecoms": {"service": "mast", "late": "10m"},
    },
]


def report(id: str, nation: str, **more: Any) -> dict[str, Any]:
    """A report to the centre."""
    label = {"level": "LOW"}
    return {"id": id, "nation": nation, "discipline": "humint", "text": id, "label": label} | more


INJECTS = [
    {
        "id": "sighting",
        "kind": "intelligence",
        "title": {"en": "Lights at sea", "id": "Cahaya di laut"},
        "reports": [
            report("watch", "TAN", origin="fisher", names=["ship"], grade="B2"),
            report("embassy", "VES", origin="fisher", grade="B2", deserves="D4"),
            report("radar", "VES", names=["ship"]),
        ],
        "expects": [
            {
                "id": "warn_port",
                "cell": "centre",
                "does": "share",
                "what": "watch",
                "with": ["port"],
                "within": "30m",
                "task": "warn",
            }
        ],
    },
    {
        "id": "close_it",
        "kind": "question",
        "title": "Close the port?",
        "to": ["port"],
        "text": "Do you close?",
        "when": "knows.port.watch",
        "decisions": [
            {
                "id": "closing",
                "of": "port",
                "ask": "Do you close the port?",
                "within": "20m",
                "options": [
                    {"id": "shut", "text": "Shut it", "effects": [{"gauge": "calm", "by": 10}]},
                    {"id": "wait", "text": "Wait"},
                ],
            }
        ],
    },
    {
        "id": "raid",
        "kind": "message",
        "title": "The raid",
        "at": "+2h",
        "when": "!chose.closing.shut",
        "text": "They came.",
        "effects": [{"gauge": "calm", "by": -30}],
    },
]

SCRIPT: dict[str, Any] = {
    "exercise": {
        "exercise": {
            "id": "lights",
            "title": {"en": "Lights", "id": "Cahaya"},
            "languages": ["en", "id"],
        },
        "domains": ["sea"],
        "moves": [
            {"id": "night", "starts": "2030-01-01 23:00", "length": "2h"},
            {"id": "talk", "kind": "talk", "starts": "+1d 09:00", "length": "10m"},
        ],
        "objectives": [
            {
                "id": "ships",
                "capability": "Protection of ships",
                "targets": [
                    {
                        "id": "told",
                        "text": "They are told",
                        "tasks": [{"id": "warn", "text": "Warn the port"}],
                    }
                ],
            }
        ],
        "nations": [
            {"id": "TAN", "title": "Tanu", "speaks": "hq"},
            {"id": "VES", "title": "Vesk", "speaks": "ally"},
        ],
        "cells": CELLS,
        "gauges": [{"id": "calm", "title": "Calm", "starts": 50}],
        "hypotheses": [
            {"id": "raiders", "title": "Raiders", "prior": 25, "truth": True},
            {"id": "storm", "title": "A storm", "prior": 75},
        ],
        "endings": [
            {
                "id": "safe",
                "title": "Safe",
                "text": "Nobody came.",
                "when": "chose.closing.shut && gauge.calm >= 55",
            },
            {"id": "burnt", "title": "Burnt", "text": "It burnt."},
        ],
    },
    "sharing": {"levels": {"TAN": ["LOW", "HIGH"], "VES": ["LOW", "HIGH"]}},
    "world": {"services": [{"id": "mast", "title": "The mast"}]},
    "storylines": [
        {"storyline": {"id": "line", "title": "Line", "move": "night"}, "injects": INJECTS}
    ],
}


class Journal:
    """A journal in the making: `add` an event at the present second, `at` moves the clock."""

    def __init__(self, seats: dict[str, str] | None = None, **parts: Any) -> None:
        self.rows: list[Written] = []
        self.now = Instant(0, 0, 0)
        injects = parts.pop("injects", None)
        lines = parts.pop("storylines", SCRIPT["storylines"])
        if injects is not None:
            lines = [lines[0] | {"injects": injects}]
        exercise = SCRIPT["exercise"] | parts
        whole = SCRIPT | {"exercise": exercise, "storylines": lines}
        self.script = Script.model_validate(whole)
        text = self.script.model_dump_json(by_alias=True, exclude_defaults=True)
        self.add(
            PlayPlanned(text, 7, seats or {"*": "doctrinal"}, "lights 0123456789abcdef00", "0")
        )
        self.shares = 0

    @classmethod
    def alone(cls, item: str, **more: Any) -> "Journal":
        """A journal of a script in which one report alone comes with the first inject."""
        first = INJECTS[0]
        reports = [r | more for r in first["reports"] if r["id"] == item]
        expects = [hope for hope in first["expects"] if hope["what"] == item]
        injects = [first | {"reports": reports, "expects": expects}, *INJECTS[1:]]
        line = SCRIPT["storylines"][0] | {"injects": injects}
        return cls(storylines=[line])

    def add(self, event: Event, *because: int) -> int:
        """Writes an event down and gives its number."""
        event.number, event.at, event.because = len(self.rows) + 1, self.now, because
        self.rows.append(written(event))
        return event.number

    def at(self, minutes: int, seconds: int = 0) -> "Journal":
        """Moves the clock to so many minutes of the first move."""
        self.now = Instant(0, minutes * 60 + seconds, 0)
        return self

    def start(self) -> "Journal":
        """STARTEX, and the first inject comes in."""
        self.add(PlayChanged("running", "", "control", "understudy"))
        self.add(MoveChanged("night", "under_way", 0))
        self.released = self.add(InjectReleased("sighting", "released", "clock"))
        return self

    def collect(self, item: str) -> int:
        """The centre receives a report."""
        return self.hand(item, "centre")

    def hand(self, item: str, cell: str) -> int:
        """A cell receives a report first."""
        return self.add(ItemCollected(item, cell, "collected"), self.released)

    def share(self, item: str, *cells: str, who: str = "understudy", form: str = "full") -> int:
        """The centre shares a report with cells, which get it at once."""
        number = self.add(Shared(item, cells, "centre", who))
        for cell in cells:
            last = self.arrive(self.send(item, cell, number, form), number)
        return last

    def send(self, thing: str, cell: str, because: int, form: str = "full") -> int:
        """Something is on its way; gives the delivery's index."""
        self.shares += 1
        sent = DeliverySent(self.shares - 1, thing, cell, form, "centre", "pending")
        self.add(sent, because)
        return self.shares - 1

    def arrive(self, delivery: int, *because: int) -> int:
        """A delivery arrives."""
        return self.add(Delivered(delivery, "delivered"), *because)

    def weigh(self, item: str, hypothesis: str, reading: str, who: str = "understudy") -> int:
        """The centre grades and weighs a report."""
        graded = self.add(ItemGraded(item, "B2", "graded", "centre", who))
        weighed = ItemWeighed(item, hypothesis, reading, "assessed", "centre", who)
        return self.add(weighed, graded)

    def end(self, ending: str, *because: int) -> "Journal":
        """ENDEX."""
        over = self.add(MoveChanged("night", "over"))
        self.add(PlayChanged("ended", ending), *because, over)
        return self

    def record(self) -> Record:
        """The record of what was written down."""
        return read(self.rows)
