"""Copies of lives, which an entry of people keeps for being taken back."""

from whitecell.play.before import copied
from whitecell.play.lives import Delivery, ItemLife


def test_what_changes_in_a_life_does_not_change_in_its_copy():
    life = ItemLife("watch", "centre", 4, 0)
    before = copied(life)
    assert before == life
    life.stage, life.readings["raiders"], life.links["radar"] = "graded", "for", "source"
    assert (before.stage, before.readings, before.links) == ("collected", {}, {})


def test_lists_within_a_life_are_its_own():
    life = Delivery(0, "watch", "port", "full", "centre", 5, reasons=[["bar", {}]])
    before = copied(life)
    life.reasons[0].append("more")
    assert before.reasons == [["bar", {}]]


def test_what_has_no_slots_is_copied_whole():
    values = [1, [2]]
    before = copied(values)
    values[1].append(3)
    assert (before, copied(None)) == ([1, [2]], None)
