"""What decisions rested on: what was there, what was not and why, and what came too late."""

import pytest

from tests.unit.review.made import Journal
from whitecell.play.events.decisions import DecisionDecided, DecisionOpened
from whitecell.play.events.deliveries import Acknowledged, DeliveryBarred, DeliveryDelayed
from whitecell.play.events.items import ItemChanged, ItemCollected, ItemCorrected, ItemGraded
from whitecell.play.events.requests import ReleaseAnswered, ReleaseAsked
from whitecell.review.measures import decisions
from whitecell.review.measures.bearing import Bearings
from whitecell.review.measures.grounds import grounds


@pytest.fixture
def journal():
    return Journal().start()


def opened(journal):
    return journal.add(DecisionOpened("closing", "open", None))


def decide(journal, option="shut", who="understudy"):
    return journal.add(DecisionDecided("closing", option, "", "decided", "port", who))


def found(journal):
    (taken,) = grounds(journal.record())
    return taken


def test_what_its_condition_names_bears_on_a_decision_and_what_shares_a_name_with_it(journal):
    bears = Bearings(journal.script).of("closing")
    assert [(b.thing, b.why) for b in bears] == [
        ("watch", "condition"),
        ("embassy", "incident"),
        ("radar", "incident"),
    ]


def test_a_report_that_had_arrived_and_was_acknowledged_was_there(journal):
    journal.at(5).collect("watch")
    journal.at(8).share("watch", "port")
    journal.at(9).add(Acknowledged(0, "acknowledged", "port", "understudy"))
    opened(journal.at(10))
    decide(journal.at(20))
    (ground,) = found(journal).counted
    assert (ground.thing, ground.state, ground.there) == ("watch", "full", True)
    assert found(journal).whole


def test_a_report_that_nobody_acknowledged_was_there_unread(journal):
    journal.at(5).collect("watch")
    journal.at(8).share("watch", "port")
    opened(journal.at(10))
    decide(journal.at(20))
    assert [ground.state for ground in found(journal).counted] == ["unread"]
    assert not found(journal).whole


@pytest.mark.parametrize("graded", [False, True])
def test_a_report_that_lay_in_the_centre_was_not_there(journal, graded):
    journal.at(5).collect("watch")
    if graded:
        journal.add(ItemGraded("watch", "B2", "graded", "centre", "understudy"))
    opened(journal.at(10))
    decide(journal.at(20))
    (ground,) = found(journal).lacking
    assert (ground.state, ground.holder) == ("desk" if graded else "queue", "centre")
    assert ground.since.second == 5 * 60


def test_a_report_that_a_cell_kept_is_not_said_to_lie_ungraded_in_the_centre(journal):
    journal.at(5).add(ItemCollected("watch", "hq", "collected"), journal.released)
    opened(journal.at(10))
    decide(journal.at(20))
    (ground,) = found(journal).lacking
    assert (ground.state, ground.holder) == ("elsewhere", "hq")


def test_to_decide_sooner_or_later_is_neither_good_nor_bad():
    better = {measure.id: measure.better for measure in decisions.MEASURES}
    assert (better["deciding_time"], better["deciding_spread"]) == ("", "")


def test_a_report_of_later_is_not_missed(journal):
    opened(journal.at(10))
    decide(journal.at(20))
    journal.at(25).collect("watch")
    assert found(journal).lacking == []


@pytest.mark.parametrize(
    ("outcome", "answer", "state"),
    [
        ("withheld", None, "withheld"),
        ("awaiting", None, "unasked"),
        ("awaiting", "open", "asked"),
        ("awaiting", "refused", "refused"),
        ("awaiting", "unanswered", "unanswered"),
    ],
)
def test_what_the_rules_held_back_was_waiting_for_somebody(journal, outcome, answer, state):
    journal.at(5).collect("watch")
    sent = journal.send("watch", "port", journal.released)
    journal.add(DeliveryBarred(sent, outcome))
    if answer:
        asked = ReleaseAsked(0, "watch", "port", "hq", 0, "asked", "centre", "understudy")
        journal.at(7).add(asked)
    if answer in ("refused", "unanswered"):
        journal.at(9).add(ReleaseAnswered(0, answer, "hq", "understudy"))
    opened(journal.at(10))
    decide(journal.at(20))
    (ground,) = found(journal).lacking
    assert (ground.state, ground.asked_of) == (state, "hq" if answer else "")


def test_what_telecoms_held_up_was_not_there(journal):
    journal.at(5).collect("watch")
    journal.add(DeliveryDelayed(journal.send("watch", "port", journal.released), 4000))
    opened(journal.at(10))
    decide(journal.at(20))
    assert [ground.state for ground in found(journal).lacking] == ["telecoms"]


@pytest.mark.parametrize(("minute", "early"), [(29, True), (31, False)])
def test_what_came_after_the_answer_and_within_the_time_allowed_was_not_waited_for(
    journal, minute, early
):
    journal.at(5).collect("watch")
    opened(journal.at(10))
    decide(journal.at(12))
    journal.at(minute).share("watch", "port")
    assert [g.thing for g in found(journal).early] == (["watch"] if early else [])
    assert decisions.early_decisions(journal.record()).value == int(early)


@pytest.mark.parametrize(("minute", "state"), [(15, "outdated"), (25, "refuted")])
def test_a_report_that_was_corrected_was_old_or_proved_wrong(journal, minute, state):
    journal.at(5).collect("watch")
    journal.share("watch", "port")
    opened(journal.at(10))
    corrected = ItemCorrected("watch", {"": "no"}, "corrected", "control", "understudy")
    if state == "outdated":
        journal.at(minute).add(corrected)
    decide(journal.at(20))
    if state == "refuted":
        journal.at(minute).add(corrected)
    assert [ground.state for ground in found(journal).wrong] == [state]


def test_a_report_that_came_after_its_correction_was_not_old(journal):
    journal.at(5).collect("watch")
    journal.at(7).add(ItemCorrected("watch", {"": "no"}, "corrected", "control", "understudy"))
    journal.at(9).share("watch", "port")
    opened(journal.at(10))
    decide(journal.at(20))
    assert [ground.state for ground in found(journal).wrong] == []


def test_a_report_that_was_corrected_and_withdrawn_in_the_end_proved_wrong(journal):
    journal.at(5).collect("watch")
    journal.share("watch", "port")
    opened(journal.at(10))
    journal.at(12).add(ItemCorrected("watch", {"": "no"}, "corrected", "control", "understudy"))
    journal.arrive(journal.send("watch", "port", journal.released, "corrected"))
    decide(journal.at(20))
    journal.at(25).add(ItemChanged("watch", "recalled", "control", "understudy"))
    assert [ground.state for ground in found(journal).wrong] == ["refuted"]


@pytest.mark.parametrize(("grade", "wrong"), [(None, True), ("B2", True), ("D4", False)])
def test_a_report_that_nobody_graded_down_was_trusted_too_much(journal, grade, wrong):
    journal.at(5).collect("embassy")
    if grade:
        journal.add(ItemGraded("embassy", grade, "graded", "centre", "understudy"))
    journal.share("embassy", "port")
    opened(journal.at(10))
    decide(journal.at(20))
    assert [g.thing for g in found(journal).wrong] == (["embassy"] if wrong else [])


def test_what_the_centre_believed_then_is_held_against_the_truth(journal):
    opened(journal.at(10))
    decide(journal.at(20))
    taken = found(journal)
    assert (taken.leader, taken.right) == ("storm", False)
    assert decisions.right_picture(journal.record())[:2] == (0, 0)


def test_of_a_play_with_people_only_what_people_decided_counts(journal):
    opened(journal.at(10))
    journal.collect("watch")
    journal.share("watch", "port", who="person")
    decide(journal.at(20))
    assert grounds(journal.record()) == []
    assert decisions.deciding_time(journal.record()).value is None


def test_time_to_decide_and_its_share_of_the_time_allowed(journal):
    opened(journal.at(10))
    decide(journal.at(15))
    record = journal.record()
    assert decisions.deciding_time(record).value == 300
    assert decisions.time_used(record).value == 250
    assert decisions.decisions_in_time(record)[0] == 1000
