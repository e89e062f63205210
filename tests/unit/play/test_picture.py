"""The picture, worked out by hand: priors 30, 60 and 10, whole numbers, nothing lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.play.council import SEEN, script
from whitecell.play.board import Board, Setting
from whitecell.play.lives import ItemLife
from whitecell.play.picture import LEAST, computed, normalised, weight
from whitecell.script.reports import READINGS

COUNCIL = script(SEEN)
NAMES = ("track", "chatter", "gossip")


def believed(*items, linked=(), how="source"):
    """Belief after items, each a grade and its readings; `linked` are pairs of their places."""
    board = Board(COUNCIL, Setting(1, {}))
    for name, (grade, readings) in zip(NAMES, items, strict=False):
        board.items[name] = ItemLife(name, "fusion", 1, 0, grade=grade, readings=dict(readings))
    for one, other in linked:
        board.items[NAMES[one]].links[NAMES[other]] = how
        board.items[NAMES[other]].links[NAMES[one]] = how
    return list(computed(board).values())


def test_nothing_weighed_leaves_the_prior():
    assert believed() == [300, 600, 100]
    assert believed(("A1", {})) == [300, 600, 100]


def test_a_reading_at_full_weight_multiplies_by_its_ratio():
    # 300 * 1.7 : 600 : 100 of 1210; what rounding leaves goes to the largest
    assert believed(("A1", {"storm": "for"})) == [421, 497, 82]
    # 300 * 3 : 600 : 100 of 1600
    assert believed(("A1", {"storm": "strongly_for"})) == [563, 375, 62]


def test_a_reading_against_divides_by_its_ratio():
    # 300 : 600 * 1.7 : 100 * 1.7 of 1490
    assert believed(("A1", {"storm": "against"})) == [201, 685, 114]


def test_a_grade_tempers_a_reading():
    # B2 leaves 64 percent: 1 + 2 * 0.64 = 2.28; 684 : 600 : 100 of 1384
    assert believed(("B2", {"storm": "strongly_for"})) == [495, 433, 72]
    # C3 leaves 36 percent: 1 + 0.7 * 0.36 = 1.252; 375.6 : 600 : 100 of 1075.6
    assert believed(("C3", {"storm": "for"})) == [349, 559, 92]


@pytest.mark.parametrize(("grade", "left"), [("A1", 100), ("B2", 64), ("E5", 1), ("F6", 16)])
def test_reliability_and_credibility_multiply(grade, left):
    assert weight(grade) == left


def test_an_ungraded_item_weighs_nothing_yet():
    assert believed((None, {"storm": "strongly_for"})) == [300, 600, 100]


def test_two_sources_add_up():
    # 1.252 * 1.448 * 300 = 543.87 : 600 : 100 of 1243.87
    both = believed(("C3", {"storm": "for"}), ("B2", {"storm": "for"}))
    assert both == [437, 483, 80]


def test_one_source_counts_once_with_its_strongest_reading():
    # 1.448 * 300 = 434.4 : 600 : 100 of 1134.4
    one = believed(("C3", {"storm": "for"}), ("B2", {"storm": "for"}), linked=[(0, 1)])
    assert one == [382, 530, 88]


def test_a_link_that_is_not_of_source_changes_nothing():
    items = (("C3", {"storm": "for"}), ("B2", {"storm": "for"}))
    assert believed(*items, linked=[(0, 1)], how="related") == believed(*items)


def test_sources_are_followed_through_each_other():
    items = [("B2", {"storm": "for"})] * 3
    assert believed(*items, linked=[(0, 1), (1, 2)]) == believed(items[0])


def test_an_unweighed_item_between_two_still_joins_them():
    items = (("B2", {"storm": "for"}), ("B2", {}), ("B2", {"storm": "for"}))
    assert believed(*items, linked=[(0, 1), (1, 2)]) == believed(items[0])


def test_for_and_against_of_one_weight_cancel():
    items = (("B2", {"storm": "for"}), ("B2", {"storm": "against"}))
    assert believed(*items) == [300, 600, 100]


def test_of_one_source_only_the_stronger_of_for_and_against_counts():
    items = (("C3", {"storm": "for"}), ("A1", {"storm": "against"}))
    assert believed(*items, linked=[(0, 1)]) == believed(("A1", {"storm": "against"}))


def test_a_neutral_reading_moves_nothing():
    assert believed(("A1", {"storm": "neutral", "foe": "neutral"})) == [300, 600, 100]


def test_nothing_is_ruled_out_by_weight_alone():
    items = [("A1", {"trick": "strongly_against"})] * 3
    assert believed(*items)[2] == LEAST


def test_what_has_no_prior_stays_out():
    assert normalised({"storm": 0, "foe": 500}) == {"storm": 0, "foe": 1000}


GRADES = st.one_of(st.none(), st.tuples(st.sampled_from("ABCDEF"), st.sampled_from("123456")))
WEIGHED = st.dictionaries(
    st.sampled_from(["storm", "foe", "trick"]), st.sampled_from(sorted(READINGS))
)
ITEM = st.tuples(GRADES.map(lambda g: g and "".join(g)), WEIGHED)


@given(st.lists(ITEM, max_size=3))
def test_belief_always_adds_up_to_a_thousand(items):
    belief = believed(*items)
    assert sum(belief) == 1000
    assert min(belief) >= LEAST


@given(st.lists(ITEM, min_size=2, max_size=3), st.randoms(use_true_random=False))
def test_the_order_in_which_items_came_does_not_matter(items, random):
    shuffled = items[:]
    random.shuffle(shuffled)
    assert believed(*shuffled) == believed(*items)
