"""Rows and the hashes that chain them."""

import pytest

from tests.unit.journal.made import row, rows
from whitecell.journal.rows import START, Receipt, chained, link

FIRST = bytes(32)


def test_the_hash_of_format_1_never_changes():
    golden = "8a6db07ecdd5e18127a0525aaab69c3b464e0a616146a84c501753cbe4f8ccf7"
    assert link(FIRST, row(1)).hex() == golden


@pytest.mark.parametrize(
    "change",
    [
        {"number": 3},
        {"move": 2},
        {"story": 0},
        {"talk": 1},
        {"kind": "item.grade"},
        {"because": "11"},
        {"body": "{}"},
    ],
)
def test_every_column_is_in_the_hash(change):
    assert link(FIRST, row(2)._replace(**change)) != link(FIRST, row(2))


def test_a_hash_depends_on_the_one_before():
    assert link(FIRST, row(2)) != link(link(FIRST, row(1)), row(2))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"kind": "ab", "because": "1"}, {"kind": "a", "because": "b1"}),
        ({"because": "1,2", "body": "3{}"}, {"because": "1,23", "body": "{}"}),
        ({"move": 1, "story": 12}, {"move": 11, "story": 2}),
        ({"kind": "a 1", "because": ""}, {"kind": "a", "because": " 1"}),
    ],
)
def test_moving_text_between_columns_changes_the_hash(one, other):
    assert link(FIRST, row(2, **one)) != link(FIRST, row(2, **other))


def test_a_chain_in_two_parts_ends_as_in_one():
    _, whole = chained(rows(1, 6), START, link)
    _, half = chained(rows(1, 3), START, link)
    assert chained(rows(4, 6), half, link)[1] == whole


def test_no_rows_leave_the_tail_where_it_is():
    assert chained([], Receipt(4, "ab" * 32), link) == ([], Receipt(4, "ab" * 32))


@pytest.mark.parametrize("numbers", [[2], [1, 3], [1, 1], [2, 1]])
def test_rows_out_of_step_are_a_mistake_of_the_caller(numbers):
    with pytest.raises(ValueError, match="is due"):
        chained([row(number) for number in numbers], START, link)
