"""Steps about ratings of objectives, gaps of nations, and the improvement plan, read as facts."""

from typing import Any

from pytest_bdd import then

from tests.steps.minds import part
from tests.steps.phrases import phrase


@then(phrase("the objective {objective:Name} is rated {letter:w}"))
def _(evening: dict[str, Any], objective: str, letter: str) -> None:
    found = {made["objective"]: made["rating"] for made in evening["details"]["ratings"]}
    assert found[objective] == letter
    shown = [row["cells"][-2] for row in _rows(evening, "summary", "ratings")]
    assert any(rating.startswith(f"{letter}: ") for rating in shown)


@then("each of its ratings stands beside its criterion")
def _(evening: dict[str, Any]) -> None:
    rows = _rows(evening, "objectives", "objective_protect_ships")
    rated = [row["cells"][5:7] for row in rows if row["cells"][5] in tuple("PSMU")]
    assert len(rated) > 1
    assert [rating for rating, criterion in rated if not criterion] == []


@then(phrase("{nation} is found to have refused {thing:Name} to {cell}"))
def _(evening: dict[str, Any], nation: str, thing: str, cell: str) -> None:
    found = part(evening, "resilience", "found_resilience")
    assert found is not None
    said = [f for f in found["findings"] if f["says"] == "cost_of_refused"]
    assert [all(word in f["text"] for word in (nation, thing, cell)) for f in said] == [True]


@then(phrase('the plan has a row "{title}" for {cell}'))
def _(evening: dict[str, Any], title: str, cell: str) -> None:
    rows = [row for row in _rows(evening, "plan", "plan_doing") if title in row["cells"][0]]
    assert [row["cells"][1] for row in rows] == [cell]


@then("each row of the plan has an owner, a date, a figure and a proof")
def _(evening: dict[str, Any]) -> None:
    actions, doing = (_rows(evening, "plan", id) for id in ("plan_actions", "plan_doing"))
    assert len(actions) == len(doing) > 1
    assert [row for row in (*actions, *doing) if None in row["cells"]] == []
    assert [row for row in actions if "Target: " not in row["cells"][3]] == []
    assert [row for row in doing if "play again" not in row["cells"][5]] == []


@then(phrase('the plan has no row "{title}"'))
def _(evening: dict[str, Any], title: str) -> None:
    assert [row for row in _rows(evening, "plan", "plan_doing") if title in row["cells"][0]] == []


def _rows(evening: dict[str, Any], section: str, id: str) -> list[dict[str, Any]]:
    """The rows of a table, if it is there."""
    table = part(evening, section, id)
    return table["rows"] if table else []
