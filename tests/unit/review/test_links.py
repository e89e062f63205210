"""Links and reports of one origin, held against the script."""

from tests.unit.review.made import Journal
from whitecell.play.events.items import ItemsLinked
from whitecell.review.measures import links


def link(journal, item, other, how):
    return journal.add(ItemsLinked(item, other, how, "centre", "understudy"))


def test_links_are_right_or_false_by_the_script():
    journal = Journal().start()
    for item in ("watch", "embassy", "radar"):
        journal.collect(item)
    right = link(journal, "watch", "embassy", "source")
    false = link(journal, "watch", "radar", "source")
    related = link(journal, "watch", "radar", "related")
    found = links.links(journal.record())
    assert found[:4] == ((right,), (false,), (related,), ())
    assert found.made == (right, false, related)


def test_a_report_is_found_that_was_rightly_linked_with_any_other():
    journal = Journal().start()
    for item in ("watch", "embassy", "radar"):
        journal.collect(item)
    link(journal, "watch", "radar", "related")
    found = links.links(journal.record())
    # All three are of one incident or name; nobody linked the embassy's with anything.
    assert (found.known, found.found) == (("watch", "embassy", "radar"), ("watch", "radar"))


def both_weighed():
    journal = Journal().start()
    for item in ("watch", "embassy"):
        journal.collect(item)
        journal.weigh(item, "raiders", "for")
    return journal


def test_two_reports_of_one_origin_left_unlinked_count_twice():
    (circle,) = links.circles(both_weighed().record())
    assert (circle.items, circle.linked, circle.twice) == (("watch", "embassy"), False, True)


def test_linked_as_one_source_they_count_once():
    journal = both_weighed()
    link(journal, "embassy", "watch", "source")
    (circle,) = links.circles(journal.record())
    assert (circle.linked, circle.twice) == (True, False)


def test_linked_as_merely_related_they_count_twice():
    journal = both_weighed()
    link(journal, "embassy", "watch", "related")
    (circle,) = links.circles(journal.record())
    assert circle.twice


def test_one_that_was_read_as_neutral_does_not_count_twice():
    journal = Journal().start()
    for item, reading in (("watch", "for"), ("embassy", "neutral")):
        journal.collect(item)
        journal.weigh(item, "raiders", reading)
    (circle,) = links.circles(journal.record())
    assert (circle.linked, circle.twice) == (False, False)


def test_a_circle_lasts_from_the_second_weighing_to_the_link():
    journal = Journal().start()
    for minute, item in ((1, "watch"), (5, "embassy")):
        journal.collect(item)
        journal.at(minute).weigh(item, "raiders", "for")
    journal.at(12)
    number = link(journal, "embassy", "watch", "source")
    (circle,) = links.circles(journal.at(60).end("burnt").record())
    assert (circle.twice, circle.seconds) == (False, 7 * 60)
    assert number in circle.events


def test_a_circle_that_nobody_saw_lasts_to_the_end():
    journal = both_weighed()
    (circle,) = links.circles(journal.at(30).end("burnt").record())
    assert (circle.twice, circle.seconds) == (True, 30 * 60)


def test_linked_before_the_second_was_weighed_there_was_no_circle():
    journal = Journal().start()
    journal.collect("watch")
    journal.collect("embassy")
    link(journal, "embassy", "watch", "source")
    journal.at(9)
    for item in ("watch", "embassy"):
        journal.weigh(item, "raiders", "for")
    (circle,) = links.circles(journal.at(30).end("burnt").record())
    assert (circle.linked, circle.seconds) == (True, 0)


def test_links_by_an_understudy_count_where_others_are_people_as_its_grades_do():
    journal = Journal({"*": "doctrinal", "hq": "person"}).start()
    for item in ("watch", "embassy"):
        journal.collect(item)
    right = link(journal, "watch", "embassy", "source")
    assert links.links(journal.record()).source_right == (right,)
