"""Steps about what a review finds in technique, on nights in the strait."""

import pytest
from pytest_bdd import given, then, when

from tests.steps.phrases import phrase
from whitecell.intake.exercises import read_exercise
from whitecell.intake.plays import ScriptedPlay
from whitecell.play.events.event import Event
from whitecell.play.replay import written
from whitecell.review.faces.speech import Speech
from whitecell.review.findings.finders import found
from whitecell.review.measures.material import Material, material
from whitecell.review.parts import Finding, Findings, Table
from whitecell.review.record.reading import read
from whitecell.review.sections.dimensions import dimension
from whitecell.review.sections.play import summary
from whitecell.review.sections.sections import sections
from whitecell.script.script import Script
from whitecell.session.performance import Cast, begin, cast_of, perform

CELLS = {
    "the headquarters": "hq",
    "Tokyo": "tokyo",
    "the fusion centre": "fusion",
    "the grid operator": "grid_op",
}
TITLES = {
    "the headquarters": "The Strait Headquarters",
    "Tokyo": "Tokyo",
    "the fusion centre": "The Joint Fusion Centre",
    "the grid operator": "Daya Senja",
}
CLOSED = (
    "technique.closed", "technique.closed_wholly", "technique.closed_centre_wholly",
    "technique.kept_once_expected",
)  # fmt: skip
GAPS = (
    "technique.undone", "technique.kept_once_expected", "technique.lacked",
    "technique.lacked_spare", "technique.lacked_spare_once", "resilience.sole_barred",
    "resilience.cost_of_refused", "review.never_shared", "review.never_shared_either",
)  # fmt: skip
WANTED = {"jump_host": "Daya Senja", "ups_access": "Kawat Segara", "tolva_log": "Joint Fusion"}
LATE = ("technique.learnt_late", "technique.learnt_late_once")
EARLY = ("technique.early_belief", "technique.early_raised")
SEED = 7


@pytest.fixture(scope="session")
def strait() -> Script:
    """The second exercise that is shipped."""
    return read_exercise("05-fusion-strait")


@given(
    phrase("a night on which the grid operator does not read for {minutes:d} minutes"),
    target_fixture="told",
)
def _(strait: Script, minutes: int) -> list[Event]:
    reads = {"at": f"+{minutes}m", "as": "grid_op", "do": "acknowledge M1"}
    facts = {"play": {"title": "Slow", "seed": SEED, "others": "doctrinal"}, "steps": [reads]}
    scripted, told = ScriptedPlay.model_validate(facts), list[Event]()
    conductor = begin(strait, cast_of(scripted), tell=lambda events, _: told.extend(events))
    perform(conductor, scripted)
    return told


@given(phrase("a night in the strait on which {cell} is {temper}"), target_fixture="told")
def _(strait: Script, cell: str, temper: str) -> list[Event]:
    seats = {"*": temper} if cell == "every cell" else {"*": "doctrinal", CELLS[cell]: temper}
    told = list[Event]()
    conductor = begin(strait, Cast(SEED, seats), tell=lambda events, _: told.extend(events))
    conductor.run()
    return told


@when("the night is reviewed", target_fixture="reviewed")
def _(told: list[Event]) -> Material:
    return material(read([written(event) for event in told]))


def first(m: Material) -> Finding:
    """The first point to look at."""
    parts = {part.id: part for part in summary(m).parts if isinstance(part, Findings)}
    return parts["look_at"].findings[0]


def said(finding: Finding) -> str:
    """A finding in English."""
    return Speech("en").say(finding.said)


@then(phrase("the first point to look at is that {cell} learnt late"))
def _(reviewed: Material, cell: str) -> None:
    assert first(reviewed).said.id in LATE
    assert said(first(reviewed)).startswith(TITLES[cell])


@then(phrase("the first point to look at is that {cell} kept to itself"))
def _(reviewed: Material, cell: str) -> None:
    assert first(reviewed).said.id in CLOSED
    assert said(first(reviewed)).startswith(TITLES[cell])


@then(phrase("the first point to look at is that {cell} made up its mind early"))
def _(reviewed: Material, cell: str) -> None:
    assert first(reviewed).said.id in EARLY
    assert said(first(reviewed)).startswith(TITLES[cell])


@then(
    phrase("it says that the report was {desk:d} minutes on the desk and {unread:d} minutes unread")
)
def _(reviewed: Material, desk: int, unread: int) -> None:
    text = said(first(reviewed))
    assert f"{desk} min 1 s on the desk" in text
    assert f"{unread} min 59 s unread" in text


@then("the stretches of every report on its way to a cell add up to the whole")
def _(reviewed: Material) -> None:
    ways = reviewed.found.ways
    assert len(ways) > 50
    assert [way for way in ways if sum(way.parts) != way.whole or min(way.parts) < 0] == []


@then("no cell learnt late, kept to itself or made up its mind early")
def _(reviewed: Material) -> None:
    named = {finding.said.id for finding in found(reviewed)}
    assert named.isdisjoint({*LATE, *CLOSED, *EARLY})


@then("it is a strength that everybody who needed a report had it")
def _(reviewed: Material) -> None:
    good = {f.said.id for f in found(reviewed) if f.tone == "good"}
    assert "technique.all_reached" in good


@then("each report that a cell was to have and never had is told of once, with who went without")
def _(reviewed: Material) -> None:
    told = [said(f) for f in found(reviewed) if f.said.id in GAPS]
    for item, cell in WANTED.items():
        (only,) = [text for text in told if item in text]
        assert cell in only


@then("that no nation gave another anything is said in one chapter")
def _(reviewed: Material) -> None:
    lists = [p for s in sections(reviewed) for p in s.parts if isinstance(p, Findings)]
    every = [(p.id, said(f)) for p in lists for f in p.findings]
    chapters = [id for id, text in every if text.startswith("No nation gave another anything")]
    assert [id for id in chapters if id != "look_at"] == ["found_resilience"]


@then("no part of the time from arrival to the reader is listed that took none")
def _(reviewed: Material) -> None:
    (table,) = [p for p in dimension(reviewed, "technique").parts if isinstance(p, Table)]
    rows = [line.cells[:2] for line in table.lines]
    parts = {name.id: value for name, value in rows if ".share_" in name.id}
    assert sorted(parts) == ["technique.share_desk", "technique.share_unread"]
    assert all(reviewed.readings[id.partition(".")[2]].value for id in parts)


@then("it says when the reports at hand pointed at the truth, and how much later the centre saw it")
def _(reviewed: Material) -> None:
    (late,) = [f for f in found(reviewed) if f.said.id == "technique.known_late_why"]
    could, seen = reviewed.found.together, reviewed.found.picture
    assert could is not None
    assert seen is not None
    assert could.score.right_from is not None
    assert seen.right_from is not None
    assert late.events[:2] == (could.score.right_from.number, seen.right_from.number)
    assert late.seconds == seen.right_from.second - could.score.right_from.second
    assert "9 min 2 s later" in said(late)
