"""The picture against the truth, on beliefs and links small enough to reckon by hand."""

from tests.unit.review.made import Journal
from whitecell.play.events.items import BeliefMoved
from whitecell.review.measures import picture
from whitecell.review.measures.picture import brier


def test_certainty_in_the_truth_scores_nought_and_in_a_falsehood_two():
    assert brier({"a": 1000, "b": 0}, "a") == 0
    assert brier({"a": 0, "b": 1000}, "a") == 2000


def test_the_score_is_the_sum_of_squares_over_all_hypotheses():
    # (0.25 - 1)² + 0.75² = 0.5625 + 0.5625
    assert brier({"a": 250, "b": 750}, "a") == 1125


def test_the_mean_weighs_each_second_alike():
    journal = Journal().start()
    journal.collect("watch")
    weighed = journal.at(30).weigh("watch", "raiders", "for")
    journal.add(BeliefMoved({"raiders": 1000, "storm": 0}), weighed)
    journal.at(120).end("burnt")
    found = picture.scored(journal.record())
    # A quarter of the time at 1.125, the rest at 0.
    assert (found.first, found.final, found.mean) == (1125, 0, 281)


def test_the_truth_leads_for_good_only_from_its_last_rise():
    journal = Journal().start()
    for minute, share in ((10, 600), (20, 500), (30, 700), (40, 800)):
        journal.at(minute).add(BeliefMoved({"raiders": share, "storm": 1000 - share}))
    found = picture.scored(journal.at(50).end("burnt").record())
    assert found.right_from.second == 30 * 60
    assert found.leader == "raiders"


def test_a_truth_that_never_led_has_no_such_moment():
    assert picture.scored(Journal().start().record()).right_from is None


def test_without_one_truth_there_is_no_score():
    two = [
        {"id": "a", "title": "A", "prior": 50, "truth": True},
        {"id": "b", "title": "B", "prior": 50, "truth": True},
    ]
    assert picture.scored(Journal(hypotheses=two).start().record()) is None


def test_a_change_of_belief_counts_for_the_report_that_was_weighed():
    journal = Journal().start()
    journal.collect("watch")
    weighed = journal.weigh("watch", "raiders", "for")
    moved = journal.add(BeliefMoved({"raiders": 400, "storm": 600}), weighed)
    assert picture.moved(journal.record()) == [("watch", {"raiders": 150, "storm": -150}, (moved,))]


def test_a_grade_stands_beside_what_was_claimed_and_deserved():
    journal = Journal().start()
    journal.collect("embassy")
    journal.weigh("embassy", "raiders", "for")
    (found,) = picture.grading(journal.record())
    assert (found.claimed, found.given, found.deserves) == ("B2", "B2", "D4")


def test_a_grade_trusts_more_where_either_letter_or_figure_does():
    assert picture.trusts_more("B2", "D4")
    assert picture.trusts_more("C3", "B4")
    assert not picture.trusts_more("D4", "B2")
    # F and 6 say that nothing is known.
    assert not picture.trusts_more("A1", "F6")
