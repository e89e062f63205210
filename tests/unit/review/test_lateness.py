"""What telecoms held up, and whether anything hung on it."""

from tests.unit.review.made import Journal
from whitecell.play.events.deliveries import DeliveryDelayed, DeliverySent, Shared
from whitecell.review.measures.lateness import late


def held_up(cell="port", due=600):
    journal = Journal().start()
    journal.collect("watch")
    shared = journal.add(Shared("watch", (cell,), "centre", "understudy"))
    index = journal.send("watch", cell, shared)
    journal.add(DeliveryDelayed(index, due), shared)
    return journal, index


def test_lateness_is_what_telecoms_added():
    journal, index = held_up()
    journal.at(10).arrive(index)
    (case,) = late(journal.record())
    assert (case.cell, case.seconds) == ("port", 600)


def test_what_never_came_has_no_length():
    journal, _ = held_up(due=-1)
    assert late(journal.record())[0].seconds is None


def test_it_matters_where_an_expected_action_or_a_condition_hangs_on_it():
    journal, _ = held_up()
    (case,) = late(journal.record())
    assert (case.expectation, case.condition, case.mattered) == ("warn_port", "close_it", True)


def test_it_does_not_matter_where_nothing_hangs_on_it():
    journal, _ = held_up("ally")
    assert not late(journal.record())[0].mattered


def test_a_question_that_comes_late_brings_its_decision_late():
    journal = Journal().start()
    journal.add(DeliverySent(0, "close_it", "port", "full", "", "pending"), journal.released)
    journal.add(DeliveryDelayed(0, 600), journal.released)
    assert late(journal.record())[0].decision == "closing"
