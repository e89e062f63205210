"""Steps about two plays side by side."""

import json
from pathlib import Path
from shutil import copytree, rmtree
from typing import Any

import pytest
from pytest_bdd import given, then, when

from tests.schema import COMPARISON, misfits
from tests.steps.night import HARBOUR
from tests.steps.phrases import phrase
from tests.steps.replays import walked
from tests.steps.terminal import Ended, typed
from whitecell.journal.reading import read
from whitecell.journal.rows import Row
from whitecell.review.comparing.acts import way
from whitecell.review.measures.material import material
from whitecell.review.record.reading import read as recorded


def compared(folder: Path, first: str, second: str) -> dict[str, Any]:
    """The comparison of two journals, as a program reads it."""
    done = typed(folder, "compare", first, second, "-o", "plan.json", "--lang", "en")
    assert done.code == 0, done.complained
    return dict[str, Any](json.loads((folder / "plan.json").read_text(encoding="utf-8")))


def said(made: dict[str, Any]) -> list[str]:
    """Every sentence of a comparison."""
    parts = (part for section in made["sections"] for part in section["parts"])
    return [finding["text"] for part in parts for finding in part.get("findings", ())]


def play(folder: Path, journal: str, *options: str) -> None:
    """Plays the night into a journal."""
    kept = ("--journal", journal, "--report", "other.html")
    done = typed(folder, "run", "harbour", "--auto", "--seed", "7", *kept, *options)
    assert done.code == 0, done.complained


def rows(folder: Path, made: dict[str, Any]) -> list[list[Row]]:
    """The rows of both journals."""
    return [list(read(folder / one["journal"])) for one in made["plays"]]


@given(phrase("it was also played by {temper} cells into {journal}"))
def _(tmp_path: Path, temper: str, journal: str) -> None:
    copytree(HARBOUR, tmp_path / "harbour")
    play(tmp_path, journal, "--seat", f"*={temper}")
    rmtree(tmp_path / "harbour")


@given(phrase("night.journal was forked at {moment} into {journal}"))
def _(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str, journal: str) -> None:
    walked(tmp_path, monkeypatch, f"{moment}\nfork {journal}\n")


@given(phrase("the exercise was changed and played again into {journal}"))
def _(tmp_path: Path, journal: str) -> None:
    copytree(HARBOUR, tmp_path / "harbour")
    file = tmp_path / "harbour" / "exercise.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("starts: 60, pace: 5", "starts: 50, pace: 5"), encoding="utf-8")
    play(tmp_path, journal)


@given(phrase("the spice route was played into {journal}"))
def _(tmp_path: Path, journal: str) -> None:
    done = typed(tmp_path, "run", "01-spice-route", "--auto", "--journal", journal)
    assert done.code == 0, done.complained


@when(phrase("{first:S} is compared with {second:S}"), target_fixture="made")
def _(tmp_path: Path, first: str, second: str) -> dict[str, Any]:
    return compared(tmp_path, first, second)


@when(phrase("it is asked to compare {first:S} with {second:S}"), target_fixture="ended")
def _(tmp_path: Path, first: str, second: str) -> Ended:
    return typed(tmp_path, "compare", first, second)


@then(phrase('the screen names "{measure}"'))
def _(ended: Ended, measure: str) -> None:
    assert measure in ended.said


@then(phrase('it does not name "{measure}"'))
def _(ended: Ended, measure: str) -> None:
    assert ended.code == 0
    assert measure not in ended.said


@then(phrase('a file of it names both "{one}" and "{other}"'))
def _(tmp_path: Path, one: str, other: str) -> None:
    made = compared(tmp_path, "siloed.journal", "night.journal")
    assert {one, other} <= {measure["name"] for measure in made["measures"]}


@when(
    phrase("the comparison of {first:S} and {second:S} is written as {one:S}, {two:S} and {three}"),
    target_fixture="files",
)
def _(tmp_path: Path, first: str, second: str, one: str, two: str, three: str) -> list[str]:
    files = [one, two, three]
    outputs = (word for file in files for word in ("-o", file))
    done = typed(tmp_path, "compare", first, second, *outputs, "--lang", "id")
    assert done.code == 0, done.complained
    return [(tmp_path / file).read_text(encoding="utf-8") for file in files]


@then(phrase("programs find in {file} what the schema of a comparison promises"))
def _(tmp_path: Path, file: str) -> None:
    whole = json.loads((tmp_path / file).read_text(encoding="utf-8"))
    assert whole["turning_points"]
    assert misfits(whole, COMPARISON, COMPARISON) == []


@then(phrase('each of them says "{text}"'))
def _(files: list[str], text: str) -> None:
    assert [text in file for file in files] == [True] * len(files)


@then(phrase('the first sentence begins with "{text}"'))
def _(made: dict[str, Any], text: str) -> None:
    assert said(made)[0].startswith(text)


@then(phrase('the comparison says that A ended with "{one}" and B with "{other}"'))
def _(made: dict[str, Any], one: str, other: str) -> None:
    told = said(made)[1]
    assert told.startswith(f"A ended with “{one}”")
    assert f"B ended with “{other}”" in told


@then(phrase('the comparison says "{text}"'))
def _(made: dict[str, Any], text: str) -> None:
    assert any(text in told for told in said(made))


@then("every measure has the value that the review of each play gives it")
def _(made: dict[str, Any], tmp_path: Path) -> None:
    for letter, one in zip("ab", made["plays"], strict=True):
        done = typed(tmp_path, "review", one["journal"], "-o", "one.json")
        assert done.code == 0, done.complained
        whole = json.loads((tmp_path / "one.json").read_text(encoding="utf-8"))["measures"]
        known = {measure["id"]: measure["value"] for measure in whole}
        ours = {found["id"]: found[letter]["value"] for found in made["measures"]}
        assert ours == {id: known[id] for id in ours}
        assert len(ours) > 20


@then("every difference is B less A, and the better play is named by the measure's own direction")
def _(made: dict[str, Any]) -> None:
    both = [m for m in made["measures"] if None not in (m["a"]["value"], m["b"]["value"])]
    assert [m["difference"] for m in both] == [m["b"]["value"] - m["a"]["value"] for m in both]
    for measure in both:
        ahead = {"low": -1, "high": 1}.get(measure["wanted"], 0) * measure["difference"]
        assert measure["better"] in (None, "B" if ahead > 0 else "A")
    assert {measure["better"] for measure in both} == {None, "A", "B"}


@then("all events before the parting are the same in both journals")
def _(made: dict[str, Any], tmp_path: Path) -> None:
    parting = made["parting"]
    first, second = (
        [(*row[1:5], row.body) for row in journal[1 : number - 1]]
        for journal, number in zip(
            rows(tmp_path, made), (parting["first"], parting["second"]), strict=True
        )
    )
    assert len(first) == parting["same"]
    assert first == second


@then("the events at the parting are not")
def _(made: dict[str, Any], tmp_path: Path) -> None:
    first, second = rows(tmp_path, made)
    one, other = first[made["parting"]["first"] - 1], second[made["parting"]["second"] - 1]
    assert (*one[1:5], one.body) != (*other[1:5], other.body)


@then("these turned it:")
def _(made: dict[str, Any], datatable: list[list[str]]) -> None:
    turned = {
        turn["on"]: [turn[play]["outcome"].removeprefix("chose ") for play in "ab"]
        for turn in made["turning_points"]
        if turn["kind"] == "decision" and turn["a"] and turn["b"]
    }
    for on, *outcomes in datatable[1:]:
        assert turned[on] == outcomes


@then("every event of a turning point is in its own journal and lies behind an ending")
def _(made: dict[str, Any], tmp_path: Path) -> None:
    journals = rows(tmp_path, made)
    behind = [way(material(recorded(journal))) for journal in journals]
    for turn in made["turning_points"]:
        acts = [turn["a"], turn["b"]]
        told = [(act["event"], n) for n, act in enumerate(acts) if act]
        assert all(0 < event <= len(journals[n]) for event, n in told)
        assert any(event in behind[n] for event, n in told), turn
