"""Who leant on whom for what was known, and what no second nation had."""

from tests.unit.review.made import Journal
from whitecell.review.measures.dependence import (
    on_one_nation,
    on_the_centre,
    reliance,
    soles,
    without_second_source,
)


def test_the_share_of_one_other_nation_is_of_all_that_a_nation_knew():
    journal = Journal().start()
    for item in ("watch", "embassy", "radar"):
        journal.collect(item)
        journal.share(item, "hq")
    (tanu,) = reliance(journal.record())
    assert (tanu.nation, tanu.known, tanu.own, tanu.other, tanu.most) == ("TAN", 3, 1, "VES", 2)
    assert on_one_nation(journal.record())[:2] == (666, 2)


def test_a_report_that_two_cells_of_a_nation_have_counts_once():
    journal = Journal().start()
    journal.collect("embassy")
    journal.share("embassy", "hq", "port")
    assert reliance(journal.record())[0].known == 1


def test_what_came_through_the_centre_is_told_apart():
    journal = Journal().start()
    journal.collect("embassy")
    journal.share("embassy", "hq")
    assert on_the_centre(journal.record())[:2] == (1000, 1)


def test_nobody_leans_on_anybody_where_nothing_was_shared():
    journal = Journal().start()
    journal.collect("embassy")
    assert on_one_nation(journal.record()).value is None


def test_a_report_of_the_same_inject_by_another_nation_is_a_second_source():
    journal = Journal().start()
    journal.collect("watch")
    assert soles(journal.record()) == []
    assert without_second_source(journal.record()).value == 0


def test_a_report_that_one_nation_alone_has_counts_where_something_hangs_on_it():
    journal = Journal.alone("watch").start()
    journal.collect("watch")
    (sole,) = soles(journal.record())
    assert (sole.item, sole.nation, sole.hung) == ("watch", "TAN", ("decision", "expectation"))


def test_a_report_on_which_nothing_hangs_does_not_count():
    journal = Journal.alone("radar").start()
    journal.collect("radar")
    assert soles(journal.record()) == []
