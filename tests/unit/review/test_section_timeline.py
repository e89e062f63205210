"""The timeline, and the events that the review points at besides."""

from tests.unit.review.made import Journal
from whitecell.play.events.items import BeliefMoved
from whitecell.review.measures.material import material
from whitecell.review.parts import Finding, Findings, Section
from whitecell.review.sections import timeline as page
from whitecell.review.sections.timeline import further, timeline


def numbers(section):
    return [line.anchor for part in section.parts for line in part.lines]


def played():
    journal = Journal().start()
    journal.collect("watch")
    weighed = journal.at(5).weigh("watch", "raiders", "for")
    first = journal.add(BeliefMoved({"raiders": 300, "storm": 700}), weighed)
    second = journal.add(BeliefMoved({"raiders": 400, "storm": 600}), weighed)
    return journal, weighed, first, second


def test_of_beliefs_in_one_second_the_last_is_told():
    journal, weighed, first, second = played()
    told = numbers(timeline(material(journal.record())))
    assert second in told
    assert first not in told
    assert weighed not in told


def test_an_event_names_the_told_events_that_led_to_it():
    journal, weighed, _, second = played()
    (table,) = timeline(material(journal.record())).parts
    line = next(line for line in table.lines if line.anchor == second)
    assert line.events == (weighed - 1,)


def test_what_is_pointed_at_and_not_told_gets_its_line():
    journal, weighed, *_ = played()
    m = material(journal.record())
    finding = Finding(None, (weighed,))
    pointing = Section("any", None, (Findings("any", None, (finding,)),))
    assert numbers(further(m, (timeline(m), pointing))) == [weighed]


def test_nothing_further_is_no_section():
    m = material(Journal().start().record())
    assert further(m, (timeline(m),)) is None


def test_a_long_play_is_told_where_the_review_points_and_says_what_is_left_out(monkeypatch):
    journal, *_, second = played()
    m = material(journal.record())
    whole = numbers(timeline(m))
    monkeypatch.setattr(page, "MOST", len(whole) - 1)
    pointing = Section("any", None, (Findings("any", None, (Finding(None, (second,)),)),))
    cut, table = timeline(m, (pointing,)).parts
    frame = [n for n in whole if m.record.kind(n) in ("play_changed", "move_changed")]
    assert [line.anchor for line in table.lines] == [*frame, second]
    facts = cut.findings[0].said.arguments
    assert (facts["told"], facts["all"]) == (len(frame) + 1, len(whole))
    monkeypatch.setattr(page, "MOST", len(whole))
    assert numbers(timeline(m, (pointing,))) == whole
