"""The way of a report to a cell, in stretches that can be reckoned by hand."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.review.made import Journal
from whitecell.play.events.deliveries import (
    Acknowledged,
    Delivered,
    DeliveryBarred,
    DeliveryDelayed,
    DeliverySent,
    Shared,
)
from whitecell.play.events.items import WorkBegun
from whitecell.play.events.requests import ReleaseAnswered, ReleaseAsked
from whitecell.review.measures.technique import MEASURES
from whitecell.review.measures.ways import STRETCHES, counted, ways

ASK = [["sharing.releasability", {"nations": ["VES"]}]]


def whole_way(minutes, journal=None):
    """A report that takes every stretch, at these minutes: begun, shared, asked, answered,
    delayed, delivered, acknowledged."""
    begun, shared, asked, answered, delayed, delivered, read = minutes
    journal = (journal or Journal()).start()
    collected = journal.collect("embassy")
    journal.at(begun).add(WorkBegun("embassy", "centre", 0), collected)
    number = journal.at(shared).add(Shared("embassy", ("port",), "centre", "understudy"))
    journal.add(DeliverySent(0, "embassy", "port", "full", "centre", "pending"), number)
    journal.add(DeliveryBarred(0, "awaiting", ASK), number)
    ask = ReleaseAsked(0, "embassy", "port", "ally", 1800, "asked", "centre", "understudy")
    journal.at(asked).add(ask, number)
    journal.at(answered).add(ReleaseAnswered(0, "granted", "ally", "understudy"), number)
    journal.at(delayed).add(DeliveryDelayed(0, 0), number)
    arrived = journal.at(delivered).add(Delivered(0, "delivered"), number)
    journal.at(read).add(Acknowledged(0, "acknowledged", "port", "understudy"), arrived)
    return journal


def test_each_stretch_runs_from_one_event_to_the_next():
    (way,) = ways(whole_way([3, 5, 6, 36, 37, 41, 49]).record())
    assert dict(zip(STRETCHES, (s // 60 for s in way.parts), strict=True)) == {
        "queue": 3, "desk": 2, "asking": 1, "release": 30, "after": 1, "telecoms": 4, "unread": 8,
    }  # fmt: skip
    assert (way.whole, way.asked_of, way.longest, way.read) == (49 * 60, "ally", "release", True)


def test_a_report_shared_before_anybody_took_it_up_was_in_the_queue_till_then():
    journal = Journal().start()
    journal.collect("watch")
    journal.at(7).share("watch", "hq")
    journal.at(10).end("burnt")
    (way,) = ways(journal.record())
    assert (way.part("queue"), way.part("desk"), way.part("unread")) == (420, 0, 180)
    assert not way.read


def test_a_sanitised_form_that_came_before_the_answer_waited_for_nobody():
    journal = Journal().start()
    collected = journal.collect("embassy")
    journal.at(2).share("embassy", "port", form="sanitised")
    ask = ReleaseAsked(0, "embassy", "port", "ally", 1800, "asked", "centre", "understudy")
    journal.at(3).add(ask, collected)
    journal.at(9).add(ReleaseAnswered(0, "granted", "ally", "understudy"), collected)
    (way,) = ways(journal.record())
    assert (way.form, way.part("release"), way.asked_of) == ("sanitised", 0, "")


@given(st.lists(st.integers(0, 90), min_size=7, max_size=7))
def test_the_stretches_add_up_to_the_whole(minutes):
    (way,) = ways(whole_way(sorted(minutes)).record())
    assert sum(way.parts) == way.whole == max(minutes) * 60
    assert min(way.parts) >= 0


@given(st.lists(st.integers(0, 90), min_size=7, max_size=7))
def test_the_shares_of_the_stretches_add_up_to_a_thousand(minutes):
    record = whole_way(sorted(minutes)).record()
    shares = [m.read(record).value for m in MEASURES if m.id in {f"share_{s}" for s in STRETCHES}]
    assert sum(share or 0 for share in shares) == (1000 if max(minutes) else 0)


def test_of_two_waits_of_a_minute_and_three_the_shares_are_a_quarter_and_three():
    record = whole_way([1, 1, 1, 4, 4, 4, 4]).record()
    values = {m.id: m.read(record) for m in MEASURES if m.id.startswith("share_")}
    assert (values["share_queue"].value, values["share_release"].value) == (250, 750)
    assert values["share_release"].cases == 1


def test_where_people_sit_only_their_stretches_count():
    journal = whole_way([3, 5, 6, 36, 37, 41, 49], Journal({"*": "doctrinal", "port": "person"}))
    record = journal.record()
    assert set(counted(record, ways(record)).values()) == {0}
    journal = Journal({"*": "doctrinal", "hq": "person"}).start()
    journal.collect("watch")
    arrived = journal.at(2).share("watch", "hq")
    journal.at(7).add(Acknowledged(0, "acknowledged", "hq", "person"), arrived)
    record = journal.record()
    totals = counted(record, ways(record))
    assert {stretch for stretch, seconds in totals.items() if seconds} == {"unread"}


def test_the_events_of_a_way_are_in_their_order():
    (way,) = ways(whole_way([3, 5, 6, 36, 37, 41, 49]).record())
    assert all(sooner < later for sooner, later in pairwise(way.events))
    assert len(way.events) == 6
