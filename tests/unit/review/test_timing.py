"""Measures of time and of verdicts, each on a play small enough to reckon by hand."""

from tests.unit.review.made import Journal
from whitecell.play.events.deliveries import (
    Acknowledged,
    Delivered,
    DeliveryBarred,
    DeliverySent,
    MessageSent,
    Shared,
)
from whitecell.play.events.requests import ReleaseAnswered, ReleaseAsked
from whitecell.review.measures import timing
from whitecell.review.measures.timing import Case

NO_CLEARANCE = [
    ["sharing.need_to_know", {"domain": "sea"}],
    ["sharing.no_clearance", {"level": "X"}],
]


def test_an_even_number_of_cases_has_the_mean_of_the_middle_two_as_its_median():
    cases = [Case(seconds, "x", "y", (seconds,)) for seconds in (10, 40, 20, 90)]
    assert timing.timing(cases).median == 30
    assert timing.timing(cases).worst.seconds == 90


def test_of_two_worst_cases_the_earlier_is_named():
    cases = [Case(5, "late", "b", (9,)), Case(5, "early", "a", (2,))]
    assert timing.timing(cases).worst.thing == "early"


def test_no_cases_have_no_median_and_no_worst():
    assert timing.timing([]) == (0, None, None, (), None)


def test_nine_cases_in_ten_stay_within_the_ninetieth():
    cases = [Case(seconds, "x", "y", (seconds,)) for seconds in range(1, 21)]
    assert timing.timing(cases).ninetieth == 18
    assert timing.timing(cases[:3]).ninetieth == 3
    reading = timing.of_timing(timing.timing(cases))
    assert (reading.value, reading.ninetieth, reading.worst, reading.cell) == (10, 18, 20, "y")


def test_sharing_takes_from_the_first_holder_to_each_cell():
    journal = Journal().start()
    journal.at(1).collect("watch")
    journal.at(5).share("watch", "hq")
    journal.at(11).share("watch", "port")
    found = timing.sharing(journal.record())
    assert (found.cases, found.median) == (2, (4 * 60 + 10 * 60) // 2)
    assert (found.worst.seconds, found.worst.cell) == (600, "port")


def test_a_fuller_form_that_comes_later_is_no_second_case():
    journal = Journal().start()
    journal.collect("watch")
    journal.at(2).share("watch", "hq", form="sanitised")
    journal.at(9).share("watch", "hq")
    found = timing.sharing(journal.record())
    assert (found.cases, found.median) == (1, 120)


def test_a_report_that_comes_back_to_its_first_holder_is_no_case():
    journal = Journal().start()
    journal.collect("watch")
    journal.at(2).share("watch", "centre", "hq")
    assert timing.sharing(journal.record()).cases == 1


def test_what_was_shared_and_never_came_is_counted_as_never():
    journal = Journal().start()
    journal.collect("watch")
    shared = journal.add(Shared("watch", ("port",), "centre", "understudy"))
    index = journal.send("watch", "port", shared)
    journal.add(DeliveryBarred(index, "withheld", NO_CLEARANCE), shared)
    assert [case.cell for case in timing.sharing(journal.record()).never] == ["port"]


def test_the_desk_holds_a_report_until_it_is_first_shared():
    journal = Journal().start()
    journal.collect("watch")
    journal.collect("radar")
    journal.at(7).share("watch", "hq")
    found = timing.at_the_desk(journal.record())
    assert (found.median, [case.thing for case in found.never]) == (420, ["radar"])


def test_acknowledging_takes_from_arrival_to_acknowledgement():
    journal = Journal().start()
    journal.collect("watch")
    arrived = journal.share("watch", "hq", "ally")
    journal.at(3).add(Acknowledged(0, "acknowledged", "hq", "understudy"), arrived)
    found = timing.acknowledging(journal.record())
    assert (found.cases, found.median, len(found.never)) == (1, 180, 1)


def test_a_request_that_nobody_answers_has_no_time():
    journal = Journal().start()
    collected = journal.collect("embassy")
    ask(journal, 0, "hq", collected)
    ask(journal, 1, "port", collected)
    journal.at(4).add(ReleaseAnswered(0, "granted", "ally", "understudy"), collected)
    journal.at(30).add(ReleaseAnswered(1, "unanswered", "", ""), collected)
    found = timing.answering(journal.record())
    assert (found.cases, found.median, len(found.never)) == (1, 240, 1)


def ask(journal, index, cell, because):
    asked = ReleaseAsked(index, "embassy", cell, "ally", 1800, "asked", "centre", "understudy")
    return journal.add(asked, because)


def test_an_attempt_ends_in_one_word():
    journal = Journal().start()
    journal.collect("watch")
    journal.share("watch", "hq")
    journal.share("watch", "ally", form="sanitised")
    shared = journal.add(Shared("watch", ("port",), "centre", "understudy"))
    index = journal.send("watch", "port", shared)
    journal.add(DeliveryBarred(index, "withheld", NO_CLEARANCE), shared)
    found = {a.cell: a.outcome for a in timing.attempts(journal.record())}
    assert found == {"hq": "full", "ally": "sanitised", "port": "withheld"}


def test_what_comes_after_a_release_is_released():
    journal = Journal().start()
    journal.collect("embassy")
    shared = journal.add(Shared("embassy", ("hq",), "centre", "understudy"))
    index = journal.send("embassy", "hq", shared)
    journal.add(DeliveryBarred(index, "awaiting", NO_CLEARANCE), shared)
    assert timing.attempts(journal.record())[0].outcome == "asked"
    journal.at(5).arrive(index, shared)
    assert timing.attempts(journal.record())[0].outcome == "released"


def test_a_rule_is_counted_once_for_each_delivery_it_held():
    journal = Journal().start()
    journal.collect("watch")
    shared = journal.add(Shared("watch", ("port",), "centre", "understudy"))
    index = journal.send("watch", "port", shared)
    journal.add(DeliveryBarred(index, "withheld", [*NO_CLEARANCE, *NO_CLEARANCE]), shared)
    assert timing.bars(journal.record())["sharing.no_clearance"] == 1


def test_messages_are_no_sharing_of_reports():
    journal = Journal().start()
    said = journal.add(MessageSent("message_1", "hello", "", ("hq",), "centre", "understudy"))
    journal.add(DeliverySent(0, "message_1", "hq", "full", "centre", "pending"), said)
    journal.add(Delivered(0, "delivered"), said)
    record = journal.record()
    assert timing.sharing(record).cases == 0
    assert timing.attempts(record) == []


def test_where_people_sit_an_understudys_desk_does_not_count():
    journal = Journal({"*": "doctrinal", "hq": "person"}).start()
    journal.collect("watch")
    journal.at(7).share("watch", "hq")
    assert timing.at_the_desk(journal.record()).cases == 0


def test_where_people_sit_only_what_people_did_counts():
    journal = Journal({"*": "doctrinal", "centre": "person"}).start()
    journal.collect("watch")
    journal.at(2).share("watch", "hq", who="person")
    journal.at(9).share("watch", "port", who="understudy")
    found = timing.sharing(journal.record())
    assert (found.cases, found.worst.cell) == (1, "hq")
