"""Conditions: what they read, what they answer, and what is refused where."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whitecell.language import language
from whitecell.script import conditions
from whitecell.script.conditions import Condition, ConditionFault, compile_condition

YES_NO = ("chose.divert.all_now", "done.warn_it", "inject.cable_cut", "knows.operator.pass_1")
NUMBERS = ("gauge.trust", "service.cable", "belief.sabotage")


def kinds(name: str) -> type[bool] | type[int] | None:
    return bool if name in YES_NO else int if name in NUMBERS else None


def holds(source: str, **values: bool | int) -> bool:
    given_values = {name.replace("__", "."): value for name, value in values.items()}
    return compile_condition(source, kinds).holds(lambda name: given_values.get(name, 0))


def fault(source: str) -> ConditionFault:
    with pytest.raises(ConditionFault) as caught:
        compile_condition(source, kinds)
    assert caught.value.say("en")
    assert caught.value.say("id")
    if caught.value.way_out:
        assert all(language(code).say(caught.value.way_out) for code in ("en", "id"))
    return caught.value


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("done.warn_it", True),
        ("!done.warn_it", False),
        ("done.warn_it && gauge.trust >= 50", True),
        ("done.warn_it && gauge.trust > 50", False),
        ("gauge.trust < 50 || !inject.cable_cut", True),
        ("(gauge.trust + 10) * 2 == 120", True),
        ("[done.warn_it, inject.cable_cut].filter(x, x).size() >= 1", True),
        ("done.warn_it ? gauge.trust == 50 : false", True),
        ("true", True),
        ("done.warn_it // said in time\n && !inject.cable_cut", True),
    ],
)
def test_a_condition_answers_as_it_reads(source: str, answer: bool) -> None:
    assert holds(source, done__warn_it=True, inject__cable_cut=False, gauge__trust=50) is answer


def test_a_condition_names_what_it_reads_in_order() -> None:
    condition = compile_condition("inject.cable_cut || done.warn_it && gauge.trust > 1", kinds)
    assert condition.names == ("done.warn_it", "gauge.trust", "inject.cable_cut")
    assert condition.constants == ()


@pytest.mark.parametrize(
    ("source", "instants"),
    [
        ("now >= 20m", (1200,)),
        ("now > 20m", (1201,)),
        ("20m < now", (1201,)),
        ("now < 1h10m && done.warn_it", (4200,)),
        ("now == 5s", (5, 6)),
        ("(now >= 1d2h3m4s) || now <= 9m", (541, 93784)),
    ],
)
def test_the_agenda_learns_when_a_comparison_with_now_turns(
    source: str, instants: tuple[int, ...]
) -> None:
    condition = compile_condition(source, kinds)
    assert condition.constants == instants
    for instant in instants:
        before, after = (
            condition.holds(lambda name, at=at: at if name == "now" else True)  # type: ignore[misc]
            for at in (instant - 1, instant)
        )
        assert before is not after


@pytest.mark.parametrize(
    ("source", "column"),
    [
        ("now", 1),
        ("now >= 20", 1),
        ("now >= gauge.trust", 1),
        ("now + 5m >= 20m", 1),
        ("gauge.trust >= 5m", 16),
        ("now >= 20m + 5m", 1),
        ("5m <= now < 10m", 1),
        ("done.warn_it && 20m", 17),
    ],
)
def test_now_is_compared_with_a_length_of_time_alone(source: str, column: int) -> None:
    assert fault(source).column == column


def test_an_unknown_name_is_given_for_a_did_you_mean() -> None:
    found = fault("done.warn_it && done.warm_it")
    assert (found.name, found.column) == ("done.warm_it", 17)


@pytest.mark.parametrize(
    ("source", "column"),
    [
        ("done.warn_it &&", 16),
        ("now >= 1h10m && done.warn_it && gauge.trust", 30),
        ("done.warn_it && gauge.trust", 14),
        ("gauge.trust < 10 < 20", 18),
        ("done.warn_it and inject.cable_cut", 14),
        ("done.warn_it\n  && ) ", 19),
        ("done.warn_it & true", 14),
        ("gauge.trust = 5", 13),
        ("done.warn_it == 'yes'", 17),
        ("x > 1", 1),
        ("gauge.trust > 1.5", 13),
        ("(done.warn_it", 14),
        ("gauge.trust", 1),
        ("", 1),
        ("  // nothing", 1),
        ("é.b", 1),
        ("done.warn_it\u200b", 13),
        ("\ud800", 1),
        ("\x00", 1),
        ("gauge.trust > 99999999999999999999", 15),
    ],
)
def test_a_fault_points_at_its_column(source: str, column: int) -> None:
    assert fault(source).column == column


@pytest.mark.parametrize(
    "source",
    [
        "(" * 900 + "true" + ")" * 900,
        "[" * 999 + "]" * 999,
        "true" + "&&true" * 400,
        "gauge.trust > " + "9" * 1900,
        "now > " + "9" * 1900 + "m",
        '"a".matches("(a+)+$")',
        "done.warn_it.size()",
        "done.warn_it." * 100 + "x",
        "missing(1)",
        "`done`.warn_it",
    ],
)
def test_a_hostile_condition_is_refused_and_does_no_harm(source: str) -> None:
    fault(source)


def test_loops_in_loops_run_out_of_budget_and_not_of_time() -> None:
    numbers = "[1,2,3,4,5,6,7,8,9,10]"
    source = "true"
    for letter in "abcdefgh":
        source = f"{numbers}.all({letter}, {source})"
    with pytest.raises(ConditionFault):
        holds(source)


@pytest.mark.parametrize(
    "source", ["10 / gauge.trust == 1", "gauge.trust + 9223372036854775807 > 0"]
)
def test_an_error_at_run_time_is_raised_and_never_taken_for_yes(source: str) -> None:
    value = 0 if "/" in source else 1
    with pytest.raises(ConditionFault) as caught:
        holds(source, gauge__trust=value)
    assert caught.value.say("id")


def test_an_error_that_does_not_matter_is_absorbed() -> None:
    assert holds("10 / gauge.trust == 1 || done.warn_it", done__warn_it=True)


CHAINS = st.builds(
    lambda links, sign: sign.join(links),
    st.lists(
        st.builds(
            lambda no, name, space: f"{space}{no}{name}{space}",
            st.sampled_from(["", "!", "! "]),
            st.sampled_from(YES_NO),
            st.sampled_from(["", " ", "\n"]),
        ),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from(["&&", "||"]),
)


@settings(max_examples=150, deadline=None)
@given(CHAINS, st.fixed_dictionaries({name: st.booleans() for name in YES_NO}))
def test_chains_answered_here_agree_with_cel(source: str, values: dict[str, bool]) -> None:
    here = compile_condition(source, kinds)
    there: Condition = conditions._in_cel(source, kinds)
    assert here._program is None
    assert there._program is not None
    assert here.names == there.names
    assert here.holds(values.__getitem__) is there.holds(values.__getitem__)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="dw.!&|()<>=0159mh now gauge.trust_\n\"'/", max_size=60))
def test_whatever_is_written_is_a_condition_or_a_fault(source: str) -> None:
    column = 1
    try:
        compile_condition(source, kinds)
    except ConditionFault as refused:
        column = refused.column
    assert 1 <= column <= len(source) + 1
