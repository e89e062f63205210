"""Marks that fall together: none is lost, none touches the next, and the kept time is the first."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from whitecell.review.sections.crowding import BESIDE, DIGIT, GLYPH, Happening, crowds

END = 10_000


def happened(seconds):
    return [
        Happening("full", second, second, (second, second), "it", (number,))
        for number, second in enumerate(seconds, 1)
    ]


def test_two_that_have_room_stay_apart():
    found = crowds(happened([0, END * GLYPH // 1000]), END)
    assert [len(crowd) for crowd in found] == [1, 1]


def test_two_that_would_touch_become_one_that_says_two():
    found = crowds(happened([0, END * GLYPH // 1000 - 1]), END)
    assert [len(crowd) for crowd in found] == [2]


def test_the_number_beside_a_mark_needs_room_too():
    close = END * (GLYPH + 2) // 1000
    found = crowds(happened([0, 0, close]), END)
    assert [len(crowd) for crowd in found] == [3]


@given(st.lists(st.integers(0, END), max_size=150))
def test_none_is_lost_and_none_touches_the_next(seconds):
    found = crowds(happened(seconds), END)
    assert sorted(one.events[0] for crowd in found for one in crowd) == list(
        range(1, len(seconds) + 1)
    )
    assert len(found) <= 1000 // GLYPH + 1
    for before, after in itertools.pairwise(found):
        room = (after[0].second - before[0].second) * 1000
        many = len(before)
        wide = GLYPH if many == 1 else BESIDE + DIGIT * len(str(many))
        assert room >= wide * END


def test_a_play_that_has_only_begun_has_room_for_all_in_one():
    assert [len(crowd) for crowd in crowds(happened([0, 0, 0]), 0)] == [3]
