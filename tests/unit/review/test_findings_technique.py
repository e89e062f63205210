"""Findings of technique, each on a play small enough to see why it is found, or is not."""

from tests.unit.review.made import CELLS, INJECTS, Journal, report
from whitecell.play.events.deliveries import (
    Acknowledged,
    DeliveryBarred,
    MessageSent,
    PassedByHand,
    Shared,
)
from whitecell.play.events.items import (
    BeliefMoved,
    ItemCollected,
    ItemGraded,
    ItemsLinked,
    ItemWeighed,
    WorkBegun,
    WorkDone,
)
from whitecell.play.events.requests import ReleaseAnswered, ReleaseAsked
from whitecell.review.faces.speech import Speech
from whitecell.review.findings import (
    closed_cells,
    early_minds,
    judgement,
    knowable,
    lacking,
    slow_cells,
)
from whitecell.review.measures.material import material

AT_SEA = [INJECTS[0] | {"domain": "sea"}, *INJECTS[1:]]
ASK = [["sharing.releasability", {"nations": ["VES"]}]]


def told(finder, journal, code="en"):
    found = finder(material(journal.record()))
    return [Speech(code).say(finding.said) for finding in found]


def slow(minutes, cell="port"):
    """Three reports to three cells, of which one reads after so many minutes, the others one."""
    journal = Journal().start()
    for item in ("watch", "embassy", "radar"):
        journal.collect(item)
        journal.share(item, "hq", "ally", "port")
    for index in range(9):
        slow_one = ("hq", "ally", "port")[index % 3] == cell
        journal.at(minutes if slow_one else 1)
        read = Acknowledged(index, "acknowledged", ("hq", "ally", "port")[index % 3], "understudy")
        journal.add(read, 5)
    return journal


def test_a_slow_cell_is_named_with_its_longest_case_and_where_the_time_went():
    assert told(slow_cells.of_slow_cells, slow(20)) == [
        "The port learnt of watch (Tanu) 20 min after the Centre did: 20 min unread. "
        "The median of its 3 reports was 20 min; elsewhere it was 1 min."
    ]


def test_a_cell_is_not_slow_for_a_few_minutes():
    assert told(slow_cells.of_slow_cells, slow(5)) == []


def test_a_stretch_of_a_few_seconds_is_told_with_the_longest():
    journal = Journal().start()
    journal.collect("watch")
    journal.at(0, 10).share("watch", "hq")
    journal.at(30).add(Acknowledged(0, "acknowledged", "hq", "understudy"), 5)
    m = material(journal.record())
    (way,) = m.found.ways
    (part,) = slow_cells.split(m, way)
    assert Speech("en").say(part) == "30 min unread"


def test_a_cell_that_gets_no_reports_is_slow_by_whatever_else_it_reads():
    journal = Journal().start()
    for number in range(3):
        message = MessageSent(f"message_{number}", "Well?", "", ("hq", "port"), "centre", "x")
        said = journal.add(message)
        for cell in ("hq", "port"):
            journal.arrive(journal.send(f"message_{number}", cell, said), said)
    for index, cell in enumerate(("hq", "port") * 3):
        journal.at(20 if cell == "port" else 1)
        journal.add(Acknowledged(index, "acknowledged", cell, "understudy"), said)
    (found,) = told(slow_cells.of_slow_cells, journal)
    assert found.startswith(
        "The port took 20 min to acknowledge what reached it (median of 3 deliveries); other "
        "cells took 1 min."
    )


def test_most_of_the_time_in_one_stretch_is_told():
    journal = Journal().start()
    journal.collect("watch")
    journal.at(10).share("watch", "hq")
    journal.at(11).add(Acknowledged(0, "acknowledged", "hq", "understudy"), 5)
    assert told(slow_cells.of_where_time_went, journal) == [
        "Of all the time from a report's arrival until it was read, 91% passed before anybody in "
        "the centre took it up, though an analyst was free (1 delivery)."
    ]


def test_a_queue_is_told_as_one_where_every_analyst_was_at_work():
    one = [cell | {"analysts": 1} if cell["id"] == "centre" else cell for cell in CELLS]
    journal = Journal(cells=one).start()
    first, second = journal.collect("watch"), journal.collect("embassy")
    journal.add(WorkBegun("watch", "centre", 0), first)
    journal.at(20).add(WorkDone("watch", "centre"), first)
    journal.add(WorkBegun("embassy", "centre", 0), second)
    journal.at(21).add(WorkDone("embassy", "centre"), second)
    shared = journal.share("embassy", "hq")
    journal.at(22).add(Acknowledged(0, "acknowledged", "hq", "understudy"), shared)
    (found,) = slow_cells.of_where_time_went(material(journal.record()))
    assert (found.said.id, found.remedy) == ("technique.most_queue", "centre_surge")


def test_what_lay_while_an_analyst_was_free_is_no_queue():
    journal = Journal().start()
    journal.collect("watch")
    journal.at(10).share("watch", "hq")
    journal.at(11).add(Acknowledged(0, "acknowledged", "hq", "understudy"), 5)
    (found,) = slow_cells.of_where_time_went(material(journal.record()))
    assert found.remedy == "inbox_watch"


def test_what_an_understudy_left_unread_is_no_part_of_the_time_that_people_spent():
    journal = Journal({"*": "doctrinal", "centre": "person"}).start()
    journal.collect("watch")
    journal.at(10).share("watch", "hq", who="person")
    journal.at(90).add(Acknowledged(0, "acknowledged", "hq", "understudy"), 5)
    (said,) = told(slow_cells.of_where_time_went, journal)
    assert "100% passed before anybody in the centre took it up" in said


def refusing(answers):
    journal = Journal().start()
    journal.collect("embassy")
    for index, answer in enumerate(answers):
        ask = ReleaseAsked(index, "embassy", "hq", "ally", 1800, "asked", "centre", "understudy")
        number = journal.add(ask, 5)
        journal.add(ReleaseAnswered(index, answer, "ally", "understudy"), number)
    return journal


def test_a_cell_that_refuses_others_is_closed():
    assert told(closed_cells.of_closed_cells, refusing(["refused", "unanswered"])) == [
        "The ally kept to itself: it refused other nations 1 release and left 1 request for a "
        "release unanswered."
    ]


def test_a_cell_that_grants_more_than_it_refuses_is_not():
    assert told(closed_cells.of_closed_cells, refusing(["refused", "granted"])) == []


def test_a_cell_that_keeps_what_it_has_first_is_closed():
    first = [report(id, "TAN", first_to="hq") for id in ("watch", "sailor")]
    journal = Journal(injects=[INJECTS[0] | {"reports": first}, *INJECTS[1:]]).start()
    journal.add(ItemCollected("watch", "hq", "collected"), journal.released)
    assert told(closed_cells.of_closed_cells, journal) == []
    journal.add(ItemCollected("sailor", "hq", "collected"), journal.released)
    assert told(closed_cells.of_closed_cells, journal) == [
        "Headquarters kept to itself: it never let watch (Tanu) and sailor (Tanu) out of its own "
        "nation."
    ]


def test_a_centre_that_shares_with_its_own_nation_alone_is_closed():
    reports = [report(f"r{n}", "VES") for n in range(5)]
    expects = [INJECTS[0]["expects"][0] | {"what": "r0"}]
    first = AT_SEA[0] | {"reports": reports, "expects": expects}
    close = INJECTS[1] | {"when": "knows.port.r0"}
    journal = Journal(injects=[first, close, INJECTS[2]]).start()
    for n in range(5):
        journal.collect(f"r{n}")
        journal.share(f"r{n}", "ally")
    (said,) = told(closed_cells.of_closed_cells, journal)
    assert said.startswith(
        "The Centre kept reports within the nations that they came from: 5 times"
    )
    journal.share("r0", "hq")
    journal.share("r1", "hq")
    assert told(closed_cells.of_closed_cells, journal) == []


def test_what_a_cell_lacked_is_told_with_its_reason():
    journal = Journal().start()
    journal.collect("watch")
    assert told(lacking.of_lacks, journal) == [
        "The port never had watch (Tanu), on which an expected warning depended: nobody addressed "
        "it to the cell."
    ]
    shared = journal.add(Shared("watch", ("port",), "centre", "understudy"))
    index = journal.send("watch", "port", shared)
    journal.add(DeliveryBarred(index, "awaiting", ASK), shared)
    (said,) = told(lacking.of_lacks, journal)
    assert said.endswith("it was held for a release that nobody asked for.")


def test_of_many_things_a_few_are_named():
    assert lacking.several("abcd") == ("a", "b", "c", "d")
    named = lacking.several("abcde")
    assert (named[:3], named[3].arguments) == (("a", "b", "c"), {"count": 2})


def sure(share, grade="B2", by=""):
    journal = Journal().start()
    number = journal.collect("embassy")
    graded = journal.add(ItemGraded("embassy", grade, "graded", "centre", "understudy"), number)
    weighed = ItemWeighed("embassy", "storm", "for", "assessed", "centre", "understudy")
    last = journal.at(10).add(weighed, graded)
    moved = BeliefMoved({"raiders": 1000 - share, "storm": share}, by)
    journal.add(moved, last)
    return journal.at(60).end("burnt")


def test_a_centre_that_is_sure_on_one_report_and_wrong_made_up_its_mind_early():
    # The prior stands at 75 already; the first move of belief is what counts.
    assert told(early_minds.of_early_belief, sure(800, "D4")) == [
        "The Centre made up its mind early and was wrong: at 23:10, after weighing 1 report, it "
        "held “A storm” at 80%."
    ]
    (said,) = told(early_minds.of_early_belief, sure(800, "B2"))
    assert said.endswith("for it, 1 had been graded higher than deserved.")
    (said,) = told(early_minds.of_early_belief, sure(800, "D4", "centre"))
    assert "it set “A storm” to 80% by hand" in said


def test_a_centre_that_is_unsure_or_right_did_not():
    assert told(early_minds.of_early_belief, sure(550)) == []
    assert told(early_minds.of_early_belief, sure(100)) == []


BEARING = [
    INJECTS[0]
    | {
        "reports": [
            report("watch", "TAN", grade="A1", bears_on={"raiders": "strongly_for"}),
            report("radar", "VES", grade="A1", bears_on={"raiders": "strongly_for"}),
        ],
    },
    *INJECTS[1:],
]


def pointing(minute):
    journal = Journal(injects=BEARING).start()
    for item in ("watch", "radar"):
        journal.at(5).collect(item)
    journal.at(minute).add(BeliefMoved({"raiders": 700, "storm": 300}))
    return journal.at(90).end("burnt")


def test_what_could_have_been_known_is_told_with_what_stood_in_the_way():
    # 25 to 75, three times three: 225 to 75, from the second report on.
    assert told(knowable.of_the_knowable, pointing(45)) == [
        "From 23:05 on, the reports that had come in put “Raiders” ahead. The Centre took that "
        "view from 23:45, 40 min later. When it could first have known, 2 reports had not been "
        "taken up."
    ]


def test_a_centre_that_saw_it_at_once_is_praised():
    assert told(knowable.of_the_knowable, pointing(7)) == [
        "The Centre put “Raiders” ahead of the others no more than five minutes after the reports "
        "that had come in supported it (23:05)."
    ]


def test_circular_reporting_is_told_by_how_long_it_lasted():
    journal = Journal().start()
    for item in ("watch", "embassy"):
        journal.collect(item)
        journal.weigh(item, "raiders", "for")
    link = ItemsLinked("watch", "embassy", "source", "centre", "understudy")
    journal.at(7).add(link)
    assert told(judgement.of_circles, journal) == [
        "Circular reporting: watch (Tanu) and embassy (Vesk) come from one origin and counted as "
        "independent for 7 min, until analysts linked them as one source."
    ]


def test_grades_are_told_with_what_they_deserve():
    journal = Journal().start()
    for item, grade in (("watch", "C3"), ("embassy", "B2")):
        number = journal.collect(item)
        journal.add(ItemGraded(item, grade, "graded", "centre", "understudy"), number)
    assert told(judgement.of_grades, journal) == [
        "1 report was graded higher than a careful reader would have graded it: embassy (Vesk) "
        "at B2 instead of D4.",
        "1 report was graded lower than a careful reader would have graded it: watch (Tanu) at "
        "C3 instead of B2.",
    ]


def test_what_was_shared_ungraded_is_told():
    journal = Journal().start()
    journal.collect("watch")
    journal.share("watch", "hq")
    assert told(judgement.of_the_ungraded, journal) == [
        "Everything that the centre shared went out ungraded (1 report): watch (Tanu)."
    ]
    journal.collect("radar")
    journal.add(ItemGraded("radar", "B2", "graded", "centre", "understudy"), 4)
    journal.at(1).share("radar", "hq")
    assert told(judgement.of_the_ungraded, journal) == [
        "1 of the 2 reports that the centre shared went out ungraded: watch (Tanu)."
    ]


def test_most_of_the_time_unread_is_not_told_where_receipts_were_hardly_given():
    journal = Journal().start()
    for item in ("watch", "embassy", "radar"):
        journal.collect(item)
        journal.share(item, "hq", "ally")
    journal.at(60).end("burnt")
    assert told(slow_cells.of_where_time_went, journal) == []


def test_a_way_past_the_rules_is_told_with_who_came_to_know_of_what():
    journal = Journal().start()
    number = journal.collect("watch")
    journal.add(PassedByHand("watch", "port", "control", "person"), number)
    assert told(judgement.of_labels, journal) == [
        "Past the rules, control passed watch (Tanu) to the port by hand."
    ]
