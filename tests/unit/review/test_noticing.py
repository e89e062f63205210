"""How reports fared in the centre, at minutes that can be reckoned by hand."""

from tests.unit.review.made import CELLS, Journal
from whitecell.play.events.items import ItemGraded, WorkBegun, WorkDone
from whitecell.review.measures import noticing


def taken_up(journal, item, minutes, begun):
    journal.add(WorkBegun(item, "centre", 0), begun)
    journal.at(minutes)
    return journal.add(WorkDone(item, "centre"), begun)


def test_the_first_thing_done_with_a_report_is_its_noticing():
    journal = Journal().start()
    journal.collect("watch")
    number = journal.collect("embassy")
    journal.collect("radar")
    journal.at(4).share("watch", "hq")
    journal.at(6).add(ItemGraded("embassy", "B2", "graded", "centre", "understudy"), number)
    found = noticing.noticing(journal.record())
    assert (found.cases, found.median, found.worst.thing) == (2, 300, "embassy")
    assert [case.thing for case in found.never] == ["radar"]


def test_the_queue_is_the_part_in_which_no_analyst_was_free():
    one = [cell | {"analysts": 1} if cell["id"] == "centre" else cell for cell in CELLS]
    journal = Journal(cells=one).start()
    first, second = journal.collect("watch"), journal.collect("embassy")
    journal.at(2)
    taken_up(journal, "watch", 7, first)
    journal.at(10)
    taken_up(journal, "embassy", 14, second)
    record = journal.record()
    # The embassy's letter waited ten minutes, in five of which the only analyst had the watch's.
    assert noticing.noticing(record).worst.seconds == 600
    assert noticing.queueing(record).worst.seconds == 300


def test_grading_ends_with_the_first_grade():
    journal = Journal().start()
    number = journal.collect("watch")
    journal.at(3).add(ItemGraded("watch", "B2", "graded", "centre", "understudy"), number)
    journal.at(9).add(ItemGraded("watch", "C3", "graded", "centre", "understudy"), number)
    journal.collect("radar")
    found = noticing.grading(journal.record())
    assert (found.median, [case.thing for case in found.never]) == (180, ["radar"])


def test_what_is_graded_after_it_was_shared_was_shared_ungraded():
    journal = Journal().start()
    number = journal.collect("watch")
    other = journal.collect("radar")
    journal.at(1).add(ItemGraded("radar", "B2", "graded", "centre", "understudy"), other)
    journal.at(2).share("watch", "hq")
    journal.share("radar", "hq")
    journal.at(3).add(ItemGraded("watch", "B2", "graded", "centre", "understudy"), number)
    record = journal.record()
    assert [row.id for row in noticing.ungraded(record)] == ["watch"]
    assert len(noticing.shared(record)) == 2


def test_an_understudys_centre_does_not_count_where_people_sit():
    journal = Journal({"*": "doctrinal", "hq": "person"}).start()
    journal.collect("watch")
    journal.at(2).share("watch", "hq")
    record = journal.record()
    assert noticing.noticing(record).cases == 0
    assert noticing.shared(record) == []
