"""What kept an ending from coming about, traced to where it went astray."""

from tests.unit.review.made import Journal
from whitecell.play.events.decisions import DecisionDecided, DecisionOpened, DecisionTookEffect
from whitecell.play.events.deliveries import DeliveryBarred, Shared
from whitecell.play.events.expectations import ExpectationMet, ExpectationSet
from whitecell.play.events.injects import InjectChanged, InjectReleased
from whitecell.play.events.world import GaugeAimed, GaugeMoved
from whitecell.review.findings.hindrances import missed
from whitecell.review.measures.material import material
from whitecell.review.sections.ending import ending


def lines(journal):
    (found,) = missed(material(journal.record()))
    assert found.ending == "safe"
    return [
        [(step.said.id.partition(".")[2], step.events) for step in line] for line in found.lines
    ]


def test_a_question_that_never_came_up_is_traced_to_the_report_that_was_not_shared():
    journal = Journal().start()
    journal.add(ExpectationSet("warn_port", "due", 1800), journal.released)
    journal.collect("watch")
    undone = journal.at(30).add(ExpectationMet("warn_port", "not_done"))
    lapsed = journal.at(120).add(InjectChanged("close_it", "lapsed"))
    first, _ = lines(journal.end("burnt"))
    assert first == [
        ("at", (undone,)),
        ("never_knew", (undone,)),
        ("never_came_in", (lapsed,)),
        ("never_came_up", (lapsed,)),
    ]


def test_it_is_traced_to_the_rule_that_held_the_report_back():
    journal = Journal().start()
    journal.collect("watch")
    shared = journal.add(Shared("watch", ("port",), "centre", "understudy"))
    index = journal.send("watch", "port", shared)
    barred = journal.add(DeliveryBarred(index, "withheld", []), shared)
    first, _ = lines(journal.end("burnt"))
    assert first[:2] == [("at", (barred,)), ("never_knew", (barred,))]


def test_another_answer_is_the_cause_where_the_question_came_up():
    journal = Journal().start()
    opened = journal.add(DecisionOpened("closing", "open", None), journal.released)
    answer = DecisionDecided("closing", "wait", "", "decided", "port", "understudy")
    decided = journal.add(answer, opened)
    journal.add(DecisionTookEffect("closing", "wait", "in_effect"), decided)
    first, _ = lines(journal.end("burnt"))
    assert first[-2:] == [("at", (decided,)), ("answer_needed", (decided,))]


def test_a_gauge_too_low_names_what_pulled_it_down():
    journal = Journal().start()
    raid = journal.at(5).add(InjectReleased("raid", "released", "clock"))
    aimed = journal.add(GaugeAimed("calm", 200), raid)
    moved = journal.at(6).add(GaugeMoved("calm", 400), aimed)
    *_, gauge = lines(journal.end("burnt"))
    assert gauge == [("pulled", (aimed, raid)), ("stood_at_the_end_needed", (moved,))]


def test_what_came_in_for_want_of_an_answer_is_traced_to_why_there_was_none():
    journal = Journal().start()
    journal.collect("watch")
    lapsed = journal.at(60).add(InjectChanged("close_it", "lapsed"))
    raid = journal.at(61).add(InjectReleased("raid", "released", "condition"))
    aimed = journal.add(GaugeAimed("calm", 200), raid)
    journal.end("burnt", aimed)
    m = material(journal.record())
    from_raid = [step.events for step in _ending(m)]
    assert (lapsed,) in from_raid
    assert from_raid.index((lapsed,)) < from_raid.index((raid,))


def _ending(m):
    return [step for part in ending(m).parts for step in getattr(part, "steps", ())]


def test_the_first_ending_has_none_before_it():
    assert missed(material(Journal().start().end("safe").record())) == []
