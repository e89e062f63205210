"""What it cost that a label or an owner held a report back."""

from tests.unit.review.made import Journal
from whitecell.play.events.deliveries import DeliveryBarred, DeliveryDelayed
from whitecell.play.events.expectations import ExpectationMet, ExpectationSet
from whitecell.play.events.items import BeliefMoved
from whitecell.play.events.requests import ReleaseAnswered, ReleaseAsked
from whitecell.review.measures.refusals import (
    barred,
    brier_lost,
    endings_missed,
    kept_back,
    missed,
    time_lost,
)


def held_back(cell="port", item="watch", reason="sharing.clearance"):
    """At minute 10 a label keeps a report from a cell."""
    journal = Journal().start()
    journal.collect(item)
    index = journal.at(10).send(item, cell, journal.released)
    reasons = [[reason, {"level": "TAN.HIGH", "cell": cell}]]
    journal.add(DeliveryBarred(index, "awaiting", reasons), journal.released)
    return journal, index


def asked(journal, stage, minute):
    """A request for it at minute 12, answered later."""
    ask = ReleaseAsked(0, "watch", "port", "hq", 3000, "asked", "centre", "understudy")
    number = journal.at(12).add(ask, journal.released)
    return journal.at(minute).add(ReleaseAnswered(0, stage, "hq", "understudy"), number)


def test_what_came_after_a_release_has_the_wait_from_the_bar_on():
    journal, index = held_back()
    granted = asked(journal, "granted", 30)
    journal.at(31).arrive(index, granted)
    record = journal.record()
    (case,) = barred(record)
    assert (case.nation, case.how, case.seconds) == ("TAN", "granted", 21 * 60)
    assert time_lost(record)[:2] == (21 * 60, 1)
    assert kept_back(record).value == 0


def test_what_telecoms_added_is_no_refusal():
    journal, _ = held_back()
    sanitised = journal.send("watch", "port", journal.released, form="sanitised")
    journal.add(DeliveryDelayed(sanitised, 1200), journal.released)
    journal.at(30).arrive(sanitised)
    assert barred(journal.record())[0].seconds == 0


def test_what_never_came_has_no_wait_and_is_kept_back():
    journal, _ = held_back()
    asked(journal, "refused", 30)
    record = journal.record()
    assert (barred(record)[0].how, barred(record)[0].seconds) == ("refused", None)
    assert (time_lost(record).value, kept_back(record).value) == (0, 1000)


def test_a_missing_need_to_know_is_no_refusal():
    journal, _ = held_back(reason="sharing.no_ground")
    assert barred(journal.record()) == []


def test_an_expected_action_and_a_decision_are_missed_for_want_of_it():
    journal, _ = held_back()
    hope = journal.add(ExpectationSet("warn_port", "due", 1800), journal.released)
    journal.at(40).add(ExpectationMet("warn_port", "not_done", "due"), hope)
    record = journal.at(120).end("burnt").record()
    (case,) = barred(record)
    assert (case.expectations, case.decisions) == (("warn_port",), ("closing",))
    assert missed(record).value == 2


def test_a_better_ending_is_missed_for_want_of_it():
    journal, _ = held_back()
    record = journal.at(120).end("burnt").record()
    assert barred(record)[0].clauses == (("safe", "chose.closing.shut"),)
    assert endings_missed(record).value == 1


def test_a_report_that_another_cell_lacks_costs_nothing_here():
    journal, _ = held_back(cell="ally")
    record = journal.at(120).end("burnt").record()
    assert (missed(record).value, endings_missed(record).value) == (0, 0)


def test_the_picture_is_compared_with_one_that_had_the_report():
    journal = Journal.alone("watch", bears_on={"raiders": "strongly_for"}).start()
    journal.collect("watch")
    index = journal.send("watch", "centre", journal.released)
    journal.add(DeliveryBarred(index, "withheld", []), journal.released)
    journal.add(BeliefMoved({"raiders": 250, "storm": 750}, ""), journal.released)
    # B2 leaves 64 % of a ratio of 3: 1 + 2 * 0.64 = 2.28; 250 * 2.28 / (570 + 750) = 431 per mille
    # (1 - 0.25)^2 + 0.75^2 = 1.125 before; (1 - 0.431)^2 + 0.569^2 = 0.648 with it
    assert brier_lost(journal.record())[:2] == (1125 - 648, 1)


def test_without_such_a_report_the_picture_has_no_case():
    journal, _ = held_back()
    assert brier_lost(journal.record()).value is None
