"""Who needed a report and had it or not, and labels that were off, counted by hand."""

from tests.unit.review.made import CELLS, INJECTS, Journal, report
from whitecell.play.events.deliveries import (
    DeliveryBarred,
    MessageSent,
    PassedByHand,
    Shared,
    ToldAloud,
)
from whitecell.play.events.requests import ReleaseAnswered, ReleaseAsked
from whitecell.review.measures import needs

AT_SEA = [INJECTS[0] | {"domain": "sea"}, *INJECTS[1:]]
NOT_RELEASABLE = [["sharing.need_to_know", {}], ["sharing.releasability", {"nations": ["VES"]}]]


def barred(journal, item, cell, stage):
    shared = journal.add(Shared(item, (cell,), "centre", "understudy"))
    index = journal.send(item, cell, shared)
    return journal.add(DeliveryBarred(index, stage, NOT_RELEASABLE), shared)


def asked(journal, item, cell, stage, index=0):
    number = journal.rows[-1].number
    ask = ReleaseAsked(index, item, cell, "ally", 1800, "asked", "centre", "understudy")
    journal.add(ask, number)
    return journal.add(ReleaseAnswered(index, stage, "ally", "understudy"), number)


def test_what_the_author_expects_or_asks_about_is_needed():
    journal = Journal().start()
    journal.collect("watch")
    journal.collect("radar")
    assert needs.needs(journal.record()) == {("watch", "port"): "share"}


def test_what_was_needed_and_never_came_is_a_lack_with_its_reason():
    journal = Journal().start()
    collected = journal.collect("watch")
    (lack,) = needs.lacks(journal.record())
    assert (lack.item, lack.cell, lack.need, lack.why) == ("watch", "port", "share", "unaddressed")
    assert lack.events == (collected,)


def test_each_reason_has_its_word():
    for stage, answer, why in (
        ("withheld", None, "withheld"),
        ("awaiting", None, "unasked"),
        ("awaiting", "refused", "refused"),
        ("awaiting", "unanswered", "unanswered"),
    ):
        journal = Journal().start()
        journal.collect("watch")
        barred(journal, "watch", "port", stage)
        if answer:
            asked(journal, "watch", "port", answer)
        assert [lack.why for lack in needs.lacks(journal.record())] == [why]


def test_whoever_was_told_aloud_by_hand_or_by_message_lacks_nothing():
    journal = Journal().start()
    journal.collect("watch")
    journal.add(ToldAloud("port", "watch", "control", "understudy"))
    record = journal.record()
    assert needs.lacks(record) == []
    assert [(b.cell, b.how) for b in needs.bypasses(record)] == [("port", "aloud")]
    journal = Journal().start()
    journal.collect("watch")
    number = journal.add(PassedByHand("watch", "port", "control", "understudy"))
    journal.arrive(journal.send("watch", "port", number), number)
    record = journal.record()
    assert needs.lacks(record) == []
    assert [b.how for b in needs.bypasses(record)] == ["hand"]


def test_a_message_about_what_the_rules_bar_goes_past_them():
    journal = Journal(injects=AT_SEA).start()
    journal.collect("radar")
    about = MessageSent("message_1", "Lights!", "radar", ("port",), "centre", "understudy")
    number = journal.add(about)
    arrived = journal.arrive(journal.send("message_1", "port", number), number)
    record = journal.record()
    # The port has no domain, so that the rules would have kept the radar's report from it.
    assert needs.bypasses(record) == [needs.Excess("radar", "port", "message", (arrived,))]


def test_a_cell_outside_a_reports_domain_has_it_without_need():
    journal = Journal(injects=AT_SEA).start()
    journal.collect("watch")
    journal.collect("radar")
    journal.share("radar", "hq", "port")
    journal.share("watch", "port")
    # The port answers for nothing: it needs the watch's report, which it is to get, alone.
    assert [(e.item, e.cell) for e in needs.excess(journal.record())] == [("radar", "port")]


def test_a_label_that_its_owner_lifted_was_too_strict():
    journal = Journal().start()
    journal.collect("embassy")
    journal.collect("radar")
    bar = barred(journal, "embassy", "hq", "awaiting")
    granted = asked(journal, "embassy", "hq", "granted")
    barred(journal, "radar", "hq", "awaiting")
    asked(journal, "radar", "hq", "refused", 1)
    found = needs.labels(journal.record())
    assert (found.barred, found.strict) == (
        2,
        (needs.Excess("embassy", "hq", "strict", (bar, granted)),),
    )


def test_a_label_is_loose_where_another_on_the_same_source_bars():
    journal = Journal().start()
    journal.collect("watch")
    journal.collect("embassy")
    bar = barred(journal, "embassy", "hq", "awaiting")
    arrived = journal.share("watch", "hq")
    # The watch and the embassy had the same fisherman.
    found = needs.labels(journal.record())
    assert (found.full, found.loose) == (1, (needs.Excess("watch", "hq", "loose", (arrived, bar)),))


def test_a_sanitised_form_that_the_cell_might_have_read_lay_unused():
    secret = {"level": "HIGH", "releasable_to": ["VES"]}
    short = {"label": {"level": "LOW", "releasable_to": ["all"]}, "text": "Lights."}
    reports = [report("watch", "VES", label=secret, sanitised=short)]
    injects = [AT_SEA[0] | {"reports": reports}, *INJECTS[1:]]
    journal = Journal(injects=injects).start()
    journal.collect("watch")
    (lack,) = needs.lacks(journal.record())
    assert not lack.spare
    cells = [c | {"domains": ["sea"]} if c["id"] == "port" else c for c in CELLS]
    journal = Journal(injects=injects, cells=cells).start()
    journal.collect("watch")
    (lack,) = needs.lacks(journal.record())
    assert lack.spare
