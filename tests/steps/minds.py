"""Steps about what decisions rested on, and about who talked with whom: read from the review."""

import json
from pathlib import Path
from typing import Any

from pytest_bdd import given, then, when

from tests.steps.night import Play
from tests.steps.phrases import name, phrase
from tests.steps.terminal import typed
from whitecell.play.replay import written
from whitecell.play.view import view
from whitecell.review.report import render, review

JOURNAL = "evening.journal"


@given(phrase("the spice route was played as {play:Name}"))
def _(tmp_path: Path, play: str) -> None:
    _played(tmp_path, "--play", play)


@given(phrase("the spice route was played by {temper} cells"))
def _(tmp_path: Path, temper: str) -> None:
    _played(tmp_path, "--auto", "--seed", "7", "--seat", f"*={temper}")


def _played(folder: Path, *how: str) -> None:
    kept = ("--journal", JOURNAL, "--report", "evening.json", "--lang", "en")
    done = typed(folder, "run", "01-spice-route", *how, *kept)
    assert done.code == 0, done.complained


@when("that review is read", target_fixture="evening")
def _(tmp_path: Path) -> dict[str, Any]:
    return dict[str, Any](json.loads((tmp_path / "evening.json").read_text(encoding="utf-8")))


def part(evening: dict[str, Any], section: str, id: str) -> dict[str, Any] | None:
    """A part of a section, if it is there."""
    sections = {made["id"]: made["parts"] for made in evening["sections"]}
    return next((made for made in sections.get(section, ()) if made["id"] == id), None)


def first_to_look_at(evening: dict[str, Any]) -> dict[str, Any]:
    """The first of what the summary says is to be looked at."""
    found = part(evening, "summary", "look_at")
    assert found is not None
    return dict[str, Any](found["findings"][0])


def grounds(evening: dict[str, Any], decision: str) -> dict[str, Any]:
    """What a decision rested on, as facts."""
    found = (g for g in evening["details"]["grounds"] if g["decision"] == decision)
    return dict[str, Any](next(found))


@then(
    phrase(
        "the first thing to look at is that {cell:Name} decided {decision:Name} "
        "before {thing:Name} came"
    )
)
def _(evening: dict[str, Any], cell: str, decision: str, thing: str) -> None:
    told = first_to_look_at(evening)
    assert told["says"] == "early_one"
    assert all(word in told["text"] for word in (cell.title(), thing, "What do you do"))
    assert grounds(evening, decision)["decided"]["event"] in told["events"]


@then("it stands on the answer and on the arrival")
def _(evening: dict[str, Any]) -> None:
    found = grounds(evening, "captain_demand")
    came = next(g["came"]["event"] for g in found["grounds"] if g["came"])
    assert {found["decided"]["event"], came} <= set(first_to_look_at(evening)["events"])


@then(phrase("before {decision:Name} these bore on it:"))
def _(evening: dict[str, Any], decision: str, datatable: list[list[str]]) -> None:
    table = part(evening, "decisions", f"knew_{decision}")
    assert table is not None
    shown = [(row["cells"][0], row["cells"][2]) for row in table["rows"]]
    wanted = [(what, stood) for what, stood in datatable[1:]]
    assert [stood for _, stood in shown] == [stood for _, stood in wanted]
    assert name(wanted[0][0]) in shown[0][0]


@then("it says that the centre was wrong then")
def _(evening: dict[str, Any]) -> None:
    assert grounds(evening, "captain_demand")["right"] is False


@then(phrase("it says of {decision:Name} that the house had held {thing:Name} ungraded for {span}"))
def _(evening: dict[str, Any], decision: str, thing: str, span: str) -> None:
    found = part(evening, "decisions", "found_decisions")
    assert found is not None
    said = [f for f in found["findings"] if f["says"] == "cell_without_one" and thing in f["text"]]
    assert [f"ungraded for {span}" in f["text"] for f in said] == [True]
    assert grounds(evening, decision)["decided"]["event"] in said[0]["events"]


@then("nothing is to be looked at in the decisions")
def _(evening: dict[str, Any]) -> None:
    found = part(evening, "decisions", "found_decisions")
    assert [f for f in (found or {"findings": []})["findings"] if f["tone"] == "bad"] == []


@when(phrase('{cell:Name} tells {other:Name} "{text}"'))
def _(play: Play, cell: str, other: str, text: str) -> None:
    play.enter(cell, f"tell {other}: {text}")


@when(phrase("{cell:Name} acknowledges what it was told"))
def _(play: Play, cell: str) -> None:
    number = view(play.board, cell).papers[-1].number
    play.enter(cell, f"acknowledge M{number}")


def told(play: Play) -> dict[str, Any]:
    """The review of a play under way, as a program reads it."""
    made = review([written(event) for event in play.events])
    return dict[str, Any](json.loads(render(made, "en", "json")))


def figures(play: Play, id: str) -> tuple[int, int]:
    """How many cases of a measure there are, and out of how many."""
    found = next(measure for measure in told(play)["measures"] if measure["id"] == id)
    return found["cases"], found["of"]


@then(phrase("of what was sent within a nation {part_:d} of {whole:d} was acknowledged"))
def _(play: Play, part_: int, whole: int) -> None:
    assert figures(play, "closed_within") == (part_, whole)


@then(phrase("of what was sent across nations {part_:d} of {whole:d} was acknowledged"))
def _(play: Play, part_: int, whole: int) -> None:
    assert figures(play, "closed_across") == (part_, whole)


@then(phrase("{left:d} message was left without any answer"))
def _(play: Play, left: int) -> None:
    assert figures(play, "unanswered_messages")[0] == left


@then(phrase("of what was sent {part_:d} of {whole:d} was given unasked"))
def _(play: Play, part_: int, whole: int) -> None:
    assert figures(play, "anticipation") == (part_, whole)


@then(phrase("the review shows that {one} sent {other} {first:d} and {_} sent {__} {second:d}"))
def _(play: Play, one: str, other: str, first: int, second: int) -> None:
    table = part(told(play), "communication", "who_to_whom")
    assert table is not None
    rows = {row["cells"][0]: row["cells"] for row in table["rows"]}
    columns = table["columns"]
    assert rows[one][columns.index(other)] == str(first)
    assert rows[other][columns.index(one)] == str(second)


@then("the review says that languages cannot be compared")
def _(play: Play) -> None:
    table = part(told(play), "communication", "sides")
    assert table is not None
    assert [row["cells"][0] for row in table["rows"]] == ["across nations"]
