"""What nations gave each other, in figures."""

from tests.unit.review.made import Journal
from whitecell.play.events.requests import ReleaseAnswered, ReleaseAsked
from whitecell.review.measures.resilience import (
    given,
    imbalance,
    owed_share,
    requests_answered,
)


def shared():
    """Vesk gives Tanu two things, one of them asked for; Tanu gives Vesk one."""
    journal = Journal().start()
    collected = journal.collect("embassy")
    journal.collect("watch")
    ask = ReleaseAsked(0, "embassy", "hq", "ally", 900, "asked", "centre", "understudy")
    journal.add(ask, collected)
    journal.add(ReleaseAnswered(0, "granted", "ally", "understudy"), collected)
    journal.share("embassy", "hq", "port")
    journal.share("watch", "ally")
    return journal.record()


def test_every_gift_counts_once():
    assert given(shared())[:2] == (3, 3)


def test_what_was_asked_for_is_a_share_of_all():
    assert owed_share(shared())[:2] == (333, 1)


def test_the_largest_imbalance_is_what_one_nation_gave_less_what_it_got():
    assert imbalance(shared()).value == 1


def test_where_nothing_was_given_there_is_no_share_and_no_imbalance():
    record = Journal().start().record()
    assert (given(record).value, owed_share(record).value, imbalance(record).value) == (
        0,
        None,
        None,
    )


def test_a_request_counts_as_answered_by_yes_or_by_no_and_not_by_silence():
    journal = Journal().start()
    collected = journal.collect("embassy")
    for index, stage in enumerate(("granted", "refused", "unanswered", None)):
        ask = ReleaseAsked(index, "embassy", "hq", "ally", 900, "asked", "centre", "understudy")
        journal.add(ask, collected)
        if stage:
            journal.add(ReleaseAnswered(index, stage, "ally", "understudy"), collected)
    assert requests_answered(journal.record())[:2] == (500, 2)


def test_without_a_request_there_is_no_share_of_answers():
    assert requests_answered(Journal().start().record()).value is None
