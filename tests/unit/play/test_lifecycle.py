"""Lifecycles: the short way through a trigger goes where the stock machine goes, or nowhere."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from transitions import Event, Machine, MachineError

from whitecell.play import lifecycle
from whitecell.play.lifecycle import LIFECYCLES, ShortEvent, Table, machine, stages

STAGES = ("planned", "open", "running", "over", "closed")
ROWS = st.tuples(st.sampled_from("abc"), st.sampled_from(STAGES), st.sampled_from(STAGES))
TABLES = st.lists(ROWS, min_size=1, max_size=12).map(tuple)
SHIPPED = [
    (name, trigger, stage)
    for name, table in LIFECYCLES.items()
    for trigger in dict.fromkeys(row[0] for row in table)
    for stage in stages(table)
]


@dataclass(slots=True)
class Life:
    """Something with a stage, and nothing else."""

    stage: str


def taken(rules: Machine, trigger: str, stage: str) -> tuple[str, str]:
    """The stage that a trigger leads to, and what was said if it could not be taken."""
    life = Life(stage)
    try:
        rules.events[trigger].trigger(life)
    except MachineError as error:
        return life.stage, str(error)
    return life.stage, ""


@given(TABLES, st.data())
def test_any_table_leads_where_the_stock_machine_leads(table: Table, data: st.DataObject):
    stock, ours = machine(table, Machine), machine(table)
    trigger = data.draw(st.sampled_from(sorted(ours.events)))
    stage = data.draw(st.sampled_from(stages(table)))
    assert taken(ours, trigger, stage) == taken(stock, trigger, stage)


@given(TABLES, st.data())
def test_any_walk_ends_where_the_stock_machine_ends(table: Table, data: st.DataObject):
    rules = (machine(table, Machine), machine(table))
    stage = [table[0][1]] * 2
    for trigger in data.draw(st.lists(st.sampled_from(sorted({row[0] for row in table})))):
        stage = [taken(r, trigger, s)[0] for r, s in zip(rules, stage, strict=True)]
        assert stage[0] == stage[1]


@pytest.mark.parametrize(("name", "trigger", "stage"), SHIPPED)
def test_a_shipped_table_leads_where_the_stock_machine_leads(name, trigger, stage):
    stock, ours = machine(LIFECYCLES[name], Machine), machine(LIFECYCLES[name])
    assert taken(ours, trigger, stage) == taken(stock, trigger, stage)


def test_our_machines_take_the_short_way_and_the_stock_one_does_not():
    assert isinstance(machine(lifecycle.INJECT).events["release"], ShortEvent)
    assert type(machine(lifecycle.INJECT, Machine).events["release"]) is Event


def test_a_callback_on_a_row_is_still_called():
    called = []
    rules = lifecycle.Rules(model=None, states=["a", "b"], initial="a", auto_transitions=False,
                            model_attribute="stage")  # fmt: skip
    rules.add_transition("go", "a", "b", before=lambda: called.append("before"))
    rules.events["go"].trigger(Life("a"))
    assert called == ["before"]


def test_a_condition_on_a_row_is_still_asked():
    rules = lifecycle.Rules(model=None, states=["a", "b"], initial="a", auto_transitions=False,
                            model_attribute="stage")  # fmt: skip
    rules.add_transition("go", "a", "b", conditions=lambda: False)
    life = Life("a")
    rules.events["go"].trigger(life)
    assert life.stage == "a"


@pytest.mark.parametrize("name", LIFECYCLES)
def test_every_stage_of_a_table_can_be_reached_from_its_first(name):
    table = LIFECYCLES[name]
    reached = [table[0][1]]
    for stage in reached:
        reached += [d for _, s, d in table if s == stage and d not in reached]
    assert sorted(reached) == sorted(stages(table))


@pytest.mark.parametrize("name", LIFECYCLES)
def test_no_row_of_a_table_stands_twice(name):
    doors = [row[:2] for row in LIFECYCLES[name]]
    assert len(doors) == len(set(doors))
