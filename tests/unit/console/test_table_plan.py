"""The plan at the table: by the clock before and during a play, with what each inject waits for."""

import pytest

from tests.unit.console.test_table import Said
from tests.unit.session.evening import evening
from whitecell.console.printing import Screen
from whitecell.console.story import Story
from whitecell.console.table import Table
from whitecell.console.table_commands import Commands
from whitecell.console.table_plan import Plan
from whitecell.intake.exercises import read_exercise
from whitecell.session.performance import Cast, begin


@pytest.fixture
def planned():
    """The clocks and injects of the plan after some lines."""

    def rows(*lines, whole=True, play=None):
        table = Table(play or evening("house"), Screen(), Said(()), Story("en"))
        for line in lines:
            Commands(table).obey(line)
        plan = Plan(table.overview, table.msel)
        grid = plan.panel(whole=whole).renderable.renderables[0]
        names, texts = grid.columns
        said = [" ".join(t.plain for t in group.renderables) for group in texts.cells]
        return [(name.plain, text) for name, text in zip(names.cells, said, strict=True)]

    return rows


def test_before_startex_the_plan_stands_by_the_clock(planned):
    rows = planned()
    clocks = [clock for clock, _ in rows if ":" in clock]
    assert clocks[0] == "18:00"
    assert clocks == sorted(clocks)


def test_what_is_due_has_its_time_and_what_waits_its_reason(planned):
    rows = planned("start", "wait 30m")
    assert ("18:35", "ash_and_oil “What the ash says”") in rows
    tide = next(text for _, text in rows if text.startswith("tide_question"))
    assert "; once the harbour masters' guild knows of inner_letter; until 21:00" in tide


def test_what_has_come_is_planned_no_more_and_what_is_held_says_so(planned):
    rows = planned("start", "hold ash_and_oil", "skip market_song")
    named = [text.split()[0] for _, text in rows if text]
    assert "first_fire" not in named
    assert "market_song" not in named
    assert any(text.startswith("ash_and_oil held ") for _, text in rows)


@pytest.mark.parametrize(
    ("code", "said"), [("en", "more to come after these: plan all"), ("id", "rencana semua")]
)
def test_what_the_plan_leaves_out_is_counted_with_how_to_see_it(say, code, said):
    assert said in say("plan", code=code)[1]
    assert said not in say("plan all", code=code)[1]


def test_a_later_move_has_its_heading(planned):
    strait = begin(read_exercise("05-fusion-strait"), Cast(7, {"*": "doctrinal"}))
    rows = planned(play=strait)
    assert rows[rows.index(("", "The morning")) + 1][0] == "10:06"
