"""The lanes: what stands in whose lane, how it is drawn, and where it leads."""

import re

from tests.unit.review.made import Journal
from whitecell.language import Sentence
from whitecell.play.events.decisions import DecisionDecided, DecisionLapsed, DecisionOpened
from whitecell.play.events.deliveries import (
    Delivered,
    DeliveryBarred,
    DeliveryDelayed,
    DeliverySent,
)
from whitecell.play.events.requests import ReleaseAnswered, ReleaseAsked
from whitecell.review.faces.glyphs import SHAPES, symbol
from whitecell.review.faces.lanes import LETTERS, _wrapped, svg
from whitecell.review.faces.speech import Speech
from whitecell.review.measures.material import material
from whitecell.review.parts import Lane, Lanes, Mark
from whitecell.review.sections.lanes import KINDS, SPANS, lanes

ENGLISH = Speech("en")


def of(journal):
    """The lanes of a play: the kinds, seconds and numbers of marks by the title of the lane."""
    section = lanes(material(journal.record()))
    picture = next(part for part in section.parts if isinstance(part, Lanes))
    return {
        ENGLISH.say(lane.title): [(m.kind, m.second, m.times) for m in lane.marks]
        for lane in picture.lanes
    }


def test_a_delivery_stands_in_its_cells_lane_by_its_form():
    journal = Journal().start()
    journal.collect("watch")
    journal.at(4).share("watch", "hq")
    sent = journal.at(6).add(DeliverySent(1, "watch", "ally", "sanitised", "centre", "pending"))
    journal.add(Delivered(1, "delivered"), sent)
    sent = journal.at(8).add(DeliverySent(2, "watch", "port", "full", "centre", "pending"))
    barred = journal.add(DeliveryBarred(2, "withheld", [["sharing.clearance", {}]]), sent)
    held = journal.at(60).add(DeliveryDelayed(2, 5400), barred)
    journal.at(90).add(Delivered(2, "delivered"), held)
    found = of(journal.at(120).end("burnt"))
    assert found["Headquarters"] == [("full", 240, 1)]
    assert found["The ally"] == [("sanitised", 360, 1)]
    assert found["The port"] == [("late", 5400, 1), ("barred", 480, 1)]


def test_a_delivery_that_telecoms_never_let_through_is_marked_where_it_stuck():
    journal = Journal().start()
    journal.collect("watch")
    sent = journal.at(8).add(DeliverySent(0, "watch", "port", "full", "centre", "pending"))
    journal.add(DeliveryDelayed(0, -1), sent)
    assert of(journal.at(120).end("burnt"))["The port"] == [("lost", 480, 1)]


def test_a_request_stands_in_the_lane_of_who_answers_and_a_question_in_who_decides():
    journal = Journal().start()
    journal.collect("radar")
    asked = journal.at(5).add(
        ReleaseAsked(0, "radar", "hq", "ally", 900, "asked", "centre", "doctrinal")
    )
    journal.at(9).add(ReleaseAnswered(0, "refused", "ally", "doctrinal"), asked)
    opened = journal.at(20).add(DecisionOpened("closing", "open", 1200))
    journal.at(40).add(DecisionLapsed("closing", "lapsed"), opened)
    found = of(journal.at(120).end("burnt"))
    assert found["The ally"] == [("refused", 300, 1)]
    assert found["The port"] == [("lapsed", 1200, 1)]


def test_an_open_question_says_so():
    journal = Journal().start()
    journal.at(20).add(DecisionOpened("closing", "open", 1200))
    assert ("open", 1200, 1) in of(journal.at(30))["The port"]


def test_what_falls_together_says_how_many():
    journal = Journal().start()
    journal.collect("watch")
    for second in range(150):
        sent = journal.at(4, second % 60).add(
            DeliverySent(second, "watch", "hq", "full", "centre", "pending")
        )
        journal.add(Delivered(second, "delivered"), sent)
    found = of(journal.at(120).end("burnt"))
    assert sum(times for _, _, times in found["Headquarters"]) == 150


def test_a_play_in_which_nothing_happened_has_no_lanes():
    assert lanes(material(Journal().record())).parts == ()


def drawn(*marks, known=frozenset()):
    lane = Lane("A cell", tuple(marks))
    picture = Lanes("lanes", Sentence("lanes.title"), "told", (lane,), (), ((0, 50),), 100)
    return svg(picture, ENGLISH, frozenset(known))


def mark(kind, second, until=0, times=1, number=7, said="<b>said</b>"):
    return Mark(kind, second, until or second, times, said, (number, number + 1))


def test_every_kind_has_its_own_shape_and_its_wording():
    shapes = [symbol(kind) for kind in KINDS]
    bare = [re.sub(r'class="[^"]*"', "", shape) for shape in shapes]
    assert len(set(bare)) == len(KINDS)
    assert set(KINDS) == {*SHAPES, *SPANS}
    assert all(ENGLISH.say(Sentence(f"lanes.{kind}")) for kind in KINDS)


def test_a_mark_leads_to_its_event_where_that_has_a_line():
    assert '<a id="m7" href="#e7"><title>&lt;b&gt;said' in drawn(mark("full", 10), known={7})
    assert "href" not in drawn(mark("full", 10))


def test_a_crowd_says_its_number():
    assert re.search(r'class="times"[^>]*>12<', drawn(mark("full", 10, times=12)))


def test_questions_beside_each_other_lie_in_rows_of_their_own():
    page = drawn(
        mark("taken", 10, 60), mark("taken", 20, 70, number=9), mark("taken", 90, 95, number=11)
    )
    tops = re.findall(r'class="bar taken" d="M[\d.]+ (\d+)H', page)
    assert [tops.count(top) for top in dict.fromkeys(tops)] == [2, 1]


def test_talk_is_shaded():
    assert 'class="talk"' in drawn(mark("full", 10))


def test_a_long_title_is_cut_and_a_short_one_is_not():
    assert _wrapped("London") == ["London"]
    lines = _wrapped("The Joint Information and Cyber Operations Cell of the Whole Alliance")
    assert len(lines) == 2
    assert all(len(line) <= LETTERS for line in lines)
    assert lines[1].endswith("…")


def test_a_decision_taken_is_a_bar_to_where_it_was_taken():
    journal = Journal().start()
    opened = journal.at(20).add(DecisionOpened("closing", "open", 1200))
    journal.at(30).add(
        DecisionDecided("closing", "shut", "", "decided", "port", "doctrinal"), opened
    )
    section = lanes(material(journal.at(120).end("burnt").record()))
    picture = next(part for part in section.parts if isinstance(part, Lanes))
    (bar,) = [m for lane in picture.lanes for m in lane.marks if m.kind == "taken"]
    assert (bar.second, bar.until) == (1200, 1800)
