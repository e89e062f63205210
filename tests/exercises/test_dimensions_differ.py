"""In each dimension of the review the measures tell cells that share from cells that do not."""

import pytest

from tests.exercises.nights import between, readings_of
from whitecell.review.measures.measure import DIMENSIONS
from whitecell.review.measures.measures import MEASURES

SEEDS = range(1, 51)
ENOUGH = 3
"""Measures of a dimension that must tell one kind of night from the other."""


@pytest.fixture(scope="module")
def nights():
    """What the measures came to in fifty nights of each kind."""
    return readings_of(SEEDS, "doctrinal", "siloed")


def test_in_each_dimension_three_measures_differ(nights):
    differ = {
        dimension: [m.id for m in MEASURES if m.dimension == dimension and _differs(nights, m.id)]
        for dimension in DIMENSIONS
    }
    assert {d: len(found) >= ENOUGH for d, found in differ.items()} == dict.fromkeys(
        DIMENSIONS, True
    ), differ


def _differs(nights, id):
    """Whether the 5th to 95th percentiles of a seeded bootstrap of the means lie apart."""
    kinds = [[reading[id] for reading in found] for found in nights.values()]
    known = [[value for value in values if value is not None] for values in kinds]
    if min(map(len, known)) < len(SEEDS) // 2:
        return False
    (low, high), (other_low, other_high) = (between(values) for values in known)
    return high < other_low or other_high < low


def test_a_measure_that_is_the_same_in_both_is_not_taken_for_different():
    same = {"a": [{"x": n} for n in SEEDS], "b": [{"x": n} for n in SEEDS]}
    assert not _differs(same, "x")
    apart = {"a": [{"x": n} for n in SEEDS], "b": [{"x": n + 90} for n in SEEDS]}
    assert _differs(apart, "x")
