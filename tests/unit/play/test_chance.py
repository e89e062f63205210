"""Chance: the same for the same key, spread evenly, and of nothing but its key."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whitecell.play.chance import between, draw, happens

SEEDS = st.integers(0, 2**63)


@given(SEEDS, st.text(max_size=9), st.integers())
def test_a_draw_is_the_same_for_the_same_key(seed, purpose, subject):
    assert draw(seed, purpose, subject) == draw(seed, purpose, subject)


def test_each_part_of_the_key_counts():
    draws = [draw(1, "when", "a"), draw(2, "when", "a"), draw(1, "who", "a"), draw(1, "when", "b")]
    assert len(set(draws)) == 4
    assert draw(1, "when", "a", "b") != draw(1, "when", "ab")


@given(SEEDS, st.integers(0, 50), st.integers(0, 50))
def test_a_number_lies_between_its_bounds(seed, low, more):
    assert low <= between(low, low + more, draw(seed, "x")) <= low + more


def test_both_bounds_are_drawn_and_all_between_them_about_as_often():
    drawn = Counter(between(1, 6, draw(seed, "die")) for seed in range(6000))
    assert sorted(drawn) == [1, 2, 3, 4, 5, 6]
    assert all(850 <= times <= 1150 for times in drawn.values())


@pytest.mark.parametrize(("mille", "least", "most"), [(0, 0, 0), (999, 990, 1000), (300, 250, 350)])
def test_something_happens_as_often_as_it_should(mille, least, most):
    assert least <= sum(happens(mille, draw(seed, "x")) for seed in range(1000)) <= most
