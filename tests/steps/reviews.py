"""Steps about reviews: made from a journal, read as facts and as sentences; and the ledger."""

import json
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree, rmtree
from typing import Any

import pytest
from pytest_bdd import given, then, when

from tests.schema import SCHEMA, misfits
from tests.steps.night import HARBOUR, Play
from tests.steps.phrases import BEGINS, name, phrase
from tests.steps.terminal import Ended, typed
from tests.unit.review.page import Page
from whitecell.journal.store import read
from whitecell.play.replay import written
from whitecell.review.report import render, review

JOURNAL = "night.journal"
DEFINITIONS = "figures"
"""The section that says how figures are worked out: its sentences rest on no event."""


def played(folder: Path, *options: str) -> None:
    """Plays a copy of the night at the command line, into a journal, and takes the copy away."""
    copytree(HARBOUR, folder / "harbour")
    kept = ("--journal", JOURNAL, "--report", "first.html")
    done = typed(folder, "run", "harbour", "--auto", "--seed", "7", *kept, *options)
    assert done.code == 0, done.complained
    rmtree(folder / "harbour")


def reviewed(folder: Path, code: str = "en") -> dict[str, Any]:
    """The review of that night, as a program reads it."""
    done = typed(folder, "review", JOURNAL, "-o", f"{code}.json", "--lang", code)
    assert done.code == 0, done.complained
    return dict[str, Any](json.loads((folder / f"{code}.json").read_text(encoding="utf-8")))


def findings(made: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every sentence about what happened."""
    for section in made["sections"]:
        if section["id"] != DEFINITIONS:
            for part in section["parts"]:
                yield from (*part.get("findings", ()), *part.get("steps", ()))


def measured(play: Play) -> dict[str, Any]:
    """The measures of a play under way."""
    made = review([written(event) for event in play.events])
    return dict[str, Any](json.loads(render(made, "en", "json"))["details"])


@given("the harbour night was played at the command line")
def _(tmp_path: Path) -> None:
    played(tmp_path)


@given(phrase("the same night was played at the command line by {temper} cells"))
def _(tmp_path: Path, temper: str) -> None:
    (tmp_path / JOURNAL).unlink()
    played(tmp_path, "--seat", f"*={temper}")


@when(phrase("its review is written as {first}, {second} and {third}"), target_fixture="files")
def _(tmp_path: Path, first: str, second: str, third: str) -> list[str]:
    files = [first, second, third]
    done = typed(tmp_path, "review", JOURNAL, *(word for file in files for word in ("-o", file)))
    assert done.code == 0, done.complained
    return [(tmp_path / file).read_text(encoding="utf-8") for file in files]


@then("each of them opens and closes with EXERCISE EXERCISE EXERCISE")
def _(files: list[str]) -> None:
    assert [text.count("EXERCISE EXERCISE EXERCISE") >= 2 for text in files] == [True] * 3


@then("each of them says DRAFT")
def _(files: list[str]) -> None:
    assert ["draft" in text.lower() for text in files] == [True] * 3


@when("its review is read", target_fixture="made")
def _(tmp_path: Path) -> dict[str, Any]:
    return reviewed(tmp_path)


@then("it says that these were expected of the cells:")
def _(made: dict[str, Any], datatable: list[list[str]]) -> None:
    became = {result["id"]: result["stage"] for result in made["details"]["expected"]}
    assert became == {name(expected): name(stage) for expected, stage in datatable[1:]}


@then(phrase("it says that {expectation:Name} became {stage:Name}"))
def _(made: dict[str, Any], expectation: str, stage: str) -> None:
    became = {result["id"]: result["stage"] for result in made["details"]["expected"]}
    assert became[expectation] == stage


@then("it says so in a sentence about the fusion centre")
def _(made: dict[str, Any]) -> None:
    told = [f["text"] for f in findings(made) if f["says"] in ("told_not_done", "undone")]
    assert any("Fusion centre" in text for text in told)


@then("every finding names events, and each of them is in the journal")
def _(made: dict[str, Any], tmp_path: Path) -> None:
    there = {row.number for row in read(tmp_path / JOURNAL)}
    told = list(findings(made))
    assert [finding["text"] for finding in told if not finding["events"]] == []
    assert {number for finding in told for number in finding["events"]} <= there


@then("it says how long sharing took, and the slowest case with its events")
def _(made: dict[str, Any]) -> None:
    sharing = made["details"]["sharing"]
    assert 0 < sharing["median"] <= sharing["worst"]["seconds"]
    assert sharing["worst"]["events"]


@then("each cell has a lane, and all that reached it stands there once")
def _(made: dict[str, Any], tmp_path: Path) -> None:
    parts = {part["id"]: part for section in made["sections"] for part in section["parts"]}
    lanes = parts["lanes"]["lanes"]
    assert len(parts["players"]["rows"]) <= len(lanes)
    arrived = [
        number
        for lane in lanes
        for mark in lane["marks"]
        if mark["kind"] in ("full", "sanitised", "late")
        for number in mark["events"]
    ]
    journal = [row.number for row in read(tmp_path / JOURNAL) if row.kind == "delivered"]
    assert sorted(arrived) == journal != []


@then("the page asks for nothing, and every link in it leads to something in it")
def _(files: list[str]) -> None:
    assert Page(files[0]).wrong() == []


@then("programs find in the data what its schema promises")
def _(files: list[str]) -> None:
    assert misfits(json.loads(files[2]), SCHEMA, SCHEMA) == []


@then(phrase("it counts what was shared in {outcomes:Names}"))
def _(made: dict[str, Any], outcomes: tuple[str, ...]) -> None:
    ended = {attempt["outcome"] for attempt in made["details"]["attempts"]}
    assert set(outcomes) <= ended


@then(phrase("{truth:Name} was the truth, and the centre was right from {moment:Clock} on"))
def _(made: dict[str, Any], truth: str, moment: int) -> None:
    picture = made["details"]["picture"]
    assert (picture["truth"], picture["leader"]) == (truth, truth)
    assert picture["right_from"]["second"] // 60 == moment // 60


@then("its score at the end is better than at the beginning")
def _(made: dict[str, Any]) -> None:
    picture = made["details"]["picture"]
    assert picture["final"] < picture["first"]


@when("its review is read in English and in Indonesian", target_fixture="both")
def _(tmp_path: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    return reviewed(tmp_path, "en"), reviewed(tmp_path, "id")


@then("the facts are the same and the sentences are not")
def _(both: tuple[dict[str, Any], dict[str, Any]]) -> None:
    facts = [[(f["says"], f["events"]) for f in findings(made)] for made in both]
    assert facts[0] == facts[1] != []
    said = [[f["text"] for f in findings(made)] for made in both]
    assert all(en != id for en, id in zip(*said, strict=True) if "harbour woke" not in en)


@when(phrase("its review is asked for as {file}"), target_fixture="ended")
def _(tmp_path: Path, file: str) -> Ended:
    return typed(tmp_path, "review", JOURNAL, "-o", file)


@when(phrase("the review of {journal} is asked for"), target_fixture="ended")
def _(tmp_path: Path, journal: str) -> Ended:
    return typed(tmp_path, "review", journal, "-o", "night.html")


@pytest.fixture
def nations() -> dict[str, str]:
    """The nations of the harbour by their titles."""
    return {"Tanu": "TAN", "Vesk": "VES"}


def account(play: Play, nation: str) -> dict[str, Any]:
    """A nation's page in the ledger."""
    accounts = measured(play)["ledger"]["accounts"]
    return next(page for page in accounts if page["nation"] == nation)


@then(phrase("the ledger shows that {nation} gave {given_:d} and got {got:d}"))
def _(play: Play, nations: dict[str, str], nation: str, given_: int, got: int) -> None:
    page = account(play, nations[nation])
    assert (page["given"], page["got"], page["balance"]) == (given_, got, given_ - got)


@then(phrase("the ledger shows that of the {given_:d} things that {nation} gave {owed:d} was owed"))
def _(play: Play, nations: dict[str, str], given_: int, nation: str, owed: int) -> None:
    page = account(play, nations[nation])
    assert (page["given"], page["owed"]) == (given_, owed)


@then("nothing was given to anybody")
def _(play: Play) -> None:
    assert measured(play)["ledger"]["flows"] == []


@then(
    phrase(
        "the ledger shows that {nation} granted {granted:d}, refused {refused:d} "
        "and left {left:d} unanswered"
    )
)
def _(
    play: Play, nations: dict[str, str], nation: str, granted: int, refused: int, left: int
) -> None:
    page = account(play, nations[nation])
    assert (page["granted"], page["refused"], page["unanswered"]) == (granted, refused, left)


@then(phrase("the gifts of {one} are from {first} and those of {other} from {second}"))
def _(play: Play, nations: dict[str, str], one: str, first: str, other: str, second: str) -> None:
    flows = {flow["giver"]: flow["events"] for flow in measured(play)["ledger"]["flows"]}
    clocks = {event.number: event.at.story + BEGINS for event in play.events}
    shown = [
        [f"{clocks[n] // 3600}:{clocks[n] // 60 % 60:02}" for n in flows[nations[nation]]]
        for nation in (one, other)
    ]
    assert shown == [[first], [second]]
