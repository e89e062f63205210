"""Conditions taken apart: what is read, what is turned round, and what is left as it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whitecell.script.condition_tree import (
    Compared,
    Fact,
    Joined,
    Number,
    Reckoned,
    Unread,
    facts_of,
    tree_of,
)

A, B, C = (Fact(("inject", name)) for name in "abc")
NOT_A, NOT_B = Fact(("inject", "a"), False), Fact(("inject", "b"), False)
TRUST = Fact(("gauge", "trust"))


@pytest.mark.parametrize(
    ("source", "tree"),
    [
        ("inject.a", A),
        ("!inject.a", NOT_A),
        ("!!inject.a", A),
        ("((inject.a))", A),
        ("inject.a && inject.b && inject.c", Joined(True, (A, B, C))),
        ("(inject.a && inject.b) && inject.c", Joined(True, (A, B, C))),
        ("inject.a || inject.b && inject.c", Joined(False, (A, Joined(True, (B, C))))),
        ("!(inject.a && inject.b)", Joined(False, (NOT_A, NOT_B))),
        ("!(gauge.trust > 5)", Compared("<=", TRUST, Number(5))),
        ("now >= 1h10m", Compared(">=", Fact(("now",)), Number(4200, span=True))),
        (
            "(gauge.trust + 1) * 2 == 8",
            Compared("==", Reckoned("*", Reckoned("+", TRUST, Number(1)), Number(2)), Number(8)),
        ),
    ],
)
def test_a_condition_is_taken_apart(source, tree):
    assert tree_of(source) == tree


@pytest.mark.parametrize(
    "source",
    [
        "inject.a ? inject.b : inject.c",
        "[inject.a].size() > 1",
        "true",
        "gauge.trust",
        "inject.a ||",
        "(inject.a",
        "inject.a in [inject.b]",
        "'x' == 'y'",
        "",
        "(" * 5000,
    ],
)
def test_what_is_more_than_this_reads_is_left_as_it_is_written(source):
    assert tree_of(source) == Unread(source)


@given(st.text(alphabet="ab.!&|() <>=0123+-*?:", max_size=40))
def test_whatever_is_written_is_read_or_left(source):
    assert isinstance(tree_of(source), Fact | Compared | Joined | Unread)


def test_the_names_that_a_condition_asks_about_are_told_in_order():
    tree = tree_of("inject.b || (gauge.trust > 1 && !inject.a)")
    assert facts_of(tree) == (B, TRUST, NOT_A)
