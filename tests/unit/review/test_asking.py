"""A condition taken apart into what must hold."""

import pytest

from tests.unit.review.made import Journal
from whitecell.review.record.asking import clauses, unmet


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("done.a", ["done.a"]),
        ("done.a && !done.b", ["done.a", "!done.b"]),
        ("(done.a || done.b) && gauge.g >= 5", ["(done.a || done.b)", "gauge.g >= 5"]),
        ("done.a && done.b || done.c", ["done.a && done.b || done.c"]),
        ("(done.a && done.b) || done.c", ["(done.a && done.b) || done.c"]),
    ],
)
def test_a_condition_is_parted_only_where_all_must_hold(source, parts):
    assert clauses(source) == parts


def test_the_parts_that_do_not_hold_are_unmet():
    record = Journal().start().end("burnt").record()
    assert unmet(record, "safe") == ["chose.closing.shut", "gauge.calm >= 55"]


def test_what_asks_for_nothing_lacks_nothing():
    assert unmet(Journal().start().record(), "burnt") == []
