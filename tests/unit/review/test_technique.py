"""Measures of technique on plays small enough to count by hand."""

from tests.unit.review.made import Journal
from whitecell.play.events.deliveries import Acknowledged
from whitecell.play.events.items import BeliefMoved, ItemGraded, ItemsLinked
from whitecell.review.measures.technique import MEASURES

READ = {measure.id: measure.read for measure in MEASURES}


def test_in_a_play_in_which_nothing_happened_no_measure_has_a_figure():
    record = Journal().start().record()
    whole = {"picture_mean": 1125, "picture_final": 1125, "picture_worst": 1125}
    found = {id: read(record).value for id, read in READ.items()}
    assert {id: value for id, value in found.items() if value is not None} == whole


def test_from_the_centre_to_the_reader():
    journal = Journal().start()
    journal.collect("watch")
    arrived = journal.at(4).share("watch", "hq")
    journal.share("watch", "port")
    journal.at(10).add(Acknowledged(0, "acknowledged", "hq", "understudy"), arrived)
    found = READ["time_to_know"](journal.record())
    assert (found.value, found.cases, found.of, found.cell) == (600, 1, 2, "hq")


def test_what_was_needed_is_counted_out_of_all_that_was():
    journal = Journal().start()
    journal.collect("watch")
    found = READ["withheld_though_needed"](journal.record())
    assert (found.value, found.of) == (1, 1)
    journal.share("watch", "port")
    assert READ["withheld_though_needed"](journal.record()).value == 0


def test_grades_are_too_trusting_or_too_doubtful_or_right():
    journal = Journal().start()
    for item, grade in (("watch", "C3"), ("embassy", "B2"), ("radar", "A1")):
        number = journal.collect(item)
        journal.add(ItemGraded(item, grade, "graded", "centre", "understudy"), number)
    record = journal.record()
    # The watch deserves B2, the embassy D4, and of the radar nothing is known.
    assert READ["grades_too_doubtful"](record)[:2] == (1, 1)
    assert READ["grades_too_trusting"](record)[:2] == (1, 1)
    assert READ["grades_too_trusting"](record).of == 3


def test_the_right_hypothesis_takes_from_the_first_report():
    journal = Journal().start()
    journal.at(5).collect("watch")
    journal.at(20).add(BeliefMoved({"raiders": 700, "storm": 300}))
    found = READ["time_to_truth"](journal.at(60).end("burnt").record())
    assert (found.value, found.of) == (15 * 60, 1)


def test_a_truth_that_never_led_has_no_time_to_it():
    journal = Journal().start()
    journal.collect("watch")
    assert READ["time_to_truth"](journal.record())[:2] == (None, 0)


def test_reports_that_raise_belief_in_the_truth_are_the_part_that_helped():
    journal = Journal().start()
    for item, share in (("watch", 400), ("radar", 300)):
        journal.collect(item)
        weighed = journal.weigh(item, "raiders", "for")
        journal.add(BeliefMoved({"raiders": share, "storm": 1000 - share}), weighed)
    found = READ["moved_to_truth"](journal.record())
    assert (found.value, found.cases, found.of) == (500, 1, 2)


def test_links_are_counted_right_and_wrong():
    journal = Journal().start()
    for item in ("watch", "embassy", "radar"):
        journal.collect(item)
    link = ItemsLinked("watch", "radar", "source", "centre", "understudy")
    wrong = journal.add(link)
    record = journal.record()
    assert READ["false_links"](record)[:3] == (1, 1, (wrong,))
    assert (READ["links_found"](record).value, READ["links_found"](record).of) == (0, 3)


def test_a_circle_is_counted_with_its_length():
    journal = Journal().start()
    for item in ("watch", "embassy"):
        journal.collect(item)
        journal.at(4).weigh(item, "raiders", "for")
    record = journal.at(10).end("burnt").record()
    assert READ["circles_counted_twice"](record)[:2] == (1, 1)
    assert READ["circular_time"](record).value == 360
