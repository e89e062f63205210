"""What cells' papers supported, worked out by hand from the centre's own arithmetic."""

from tests.unit.review.made import INJECTS, Journal, report
from whitecell.play.events.deliveries import MessageSent
from whitecell.review.measures import papers

REPORTS = [
    report("watch", "TAN", origin="fisher", grade="A1", bears_on={"raiders": "for"}),
    report("embassy", "VES", origin="fisher", grade="A1", bears_on={"raiders": "for"}),
    report("radar", "VES", grade="C3", deserves="A1", bears_on={"raiders": "strongly_for"}),
]
BEARING = [INJECTS[0] | {"reports": REPORTS}, *INJECTS[1:]]


def play():
    return Journal(injects=BEARING).start()


def course(found):
    return [(b.stamp.second // 60, b.belief["raiders"]) for b in found.course]


def test_a_paper_counts_from_its_arrival_with_the_grade_that_it_deserves():
    journal = play()
    journal.collect("radar")
    journal.at(4).share("radar", "hq")
    (centre, hq) = papers.supported(journal.record())
    # 25 to 75, times three for one that is strongly for: 75 to 75. The centre had it at once.
    assert course(hq) == [(0, 250), (4, 500)]
    assert (centre.cell, course(centre), hq.papers) == ("centre", [(0, 500)], 1)


def test_two_reports_of_one_origin_count_once():
    journal = play()
    for item in ("watch", "embassy"):
        journal.collect(item)
    journal.at(2).share("watch", "hq")
    journal.at(6).share("embassy", "hq")
    hq = papers.supported(journal.record())[1]
    # 25 times 1.7 to 75, once: 42.5 of 117.5.
    assert course(hq) == [(0, 250), (2, 361), (6, 361)]


def test_of_one_source_only_a_report_that_says_something_else_changes_anything():
    louder = report(
        "drone", "VES", origin="fisher", grade="A1", bears_on={"raiders": "strongly_for"}
    )
    journal = Journal(injects=[INJECTS[0] | {"reports": [*REPORTS[:2], louder]}, *INJECTS[1:]])
    journal.start()
    for minute, item in ((2, "watch"), (4, "embassy"), (6, "drone")):
        journal.at(minute).collect(item)
    # The strongest of one source counts alone: 25 times 1.7, then 25 times three, to 75.
    found = papers.supported(journal.record())[0]
    assert course(found) == [(0, 250), (2, 361), (4, 361), (6, 500)]


def test_a_report_of_another_source_counts_beside_it():
    journal = play()
    for item in ("watch", "embassy", "radar"):
        journal.collect(item)
        journal.share(item, "hq")
    hq = papers.supported(journal.record())[1]
    # 25 times 1.7 times 3 to 75: 127.5 of 202.5; the likeliest takes what rounding leaves.
    assert hq.course[-1].belief["raiders"] == 630
    # 2 * 0.370 squared
    assert hq.score.final == 274


def test_a_sanitised_form_counts_and_a_message_about_a_report_does_not():
    journal = play()
    journal.collect("radar")
    about = MessageSent("message_1", "Look!", "radar", ("port",), "centre", "understudy")
    number = journal.add(about)
    journal.arrive(journal.send("message_1", "port", number), number)
    journal.share("radar", "hq", form="sanitised")
    assert [found.cell for found in papers.supported(journal.record())] == ["centre", "hq"]


def test_together_is_what_one_reader_of_everything_might_have_known():
    journal = play()
    journal.at(1).collect("watch")
    journal.at(5).collect("radar")
    found = papers.together(journal.record())
    assert course(found) == [(0, 250), (1, 361), (5, 630)]
    assert found.score.right_from.second == 300


def test_without_a_truth_or_without_papers_nothing_is_supported():
    unknown = [{"id": "raiders", "title": "A", "prior": 100}]
    journal = Journal(injects=BEARING[:1], hypotheses=unknown, endings=[]).start()
    journal.collect("radar")
    assert papers.supported(journal.record()) == []
    assert papers.together(journal.record()) is None
    assert papers.together(play().record()) is None


def test_evidence_beyond_all_doubt_is_cut_and_supports_what_it_did(monkeypatch):
    journal = play()
    for item in ("watch", "embassy", "radar"):
        journal.at(2).collect(item)
    exact = course(papers.supported(journal.record())[0])
    monkeypatch.setattr(papers, "WIDEST", 64)
    assert course(papers.supported(journal.record())[0]) == exact
    masses = papers._bounded({"raiders": 3 << 90, "storm": 1 << 90, "never": 0, "long_ago": 7})
    assert masses == {"raiders": 3 << 30, "storm": 1 << 30, "never": 0, "long_ago": 1 << 16}
