"""A gap that there are several ways to see is told of once, in its strongest form."""

from tests.unit.review.made import INJECTS, SCRIPT, Journal, report
from whitecell.language import language
from whitecell.play.events.decisions import DecisionOpened
from whitecell.play.events.expectations import ExpectationMet, ExpectationSet
from whitecell.review.findings import closed_cells, findings, lacking, resilience
from whitecell.review.measures.material import material

PLACES = (
    closed_cells.of_closed_cells,
    lacking.of_lacks,
    findings.of_expectations,
    findings.of_what_lay,
    resilience.of_dependence,
)


def told(journal):
    """What the places in which a gap could be told of say, with remedies and owners."""
    m, english = material(journal.record()), language("en")
    found = [finding for place in PLACES for finding in place(m)]
    return [(english.say(f.said), f.remedy, f.owner) for f in found]


def warned(journal, stage):
    """The port was to be warned of what the watch saw, and an hour later was it, or not."""
    hope = journal.add(ExpectationSet("warn_port", "due", 1800), journal.released)
    journal.at(60).add(ExpectationMet("warn_port", stage), hope)
    return journal.end("burnt")


def test_an_action_left_undone_tells_whom_it_left_without_and_nothing_else_does():
    journal = Journal.alone("watch").start()
    journal.collect("watch")
    assert told(warned(journal, "not_done")) == [
        (
            "The Centre was expected to share watch (Tanu) with the port, and did not: it shared "
            "the report with nobody and no other nation could report it.",
            "share_by_default",
            "centre",
        )
    ]


def test_what_went_to_others_never_arrived_where_it_was_expected():
    journal = Journal.alone("watch").start()
    journal.collect("watch")
    journal.share("watch", "ally")
    ((text, *_),) = told(warned(journal, "not_done"))
    assert "and did not: the report never arrived there in any form and no other" in text


def test_an_action_done_late_left_no_gap():
    journal = Journal.alone("watch").start()
    journal.collect("watch")
    journal.share("watch", "port")
    assert told(warned(journal, "done_late")) == [
        (
            "The Centre was expected to share watch (Tanu) with the port, and did so late.",
            "",
            "centre",
        )
    ]


def test_a_cell_that_kept_one_report_is_told_of_by_that_report_alone():
    hope = INJECTS[0]["expects"][0] | {"cell": "ally", "what": "embassy", "with": ["port"]}
    first = INJECTS[0] | {"reports": [report("embassy", "VES", first_to="ally")]}
    journal = Journal(injects=[first | {"expects": [hope]}, INJECTS[2]], endings=[]).start()
    journal.hand("embassy", "ally")
    assert [text for text, *_ in told(journal)] == [
        "The ally kept embassy (Vesk) within its own nation, though the port needed it."
    ]
    assert told(warned(journal, "not_done"))[0] == (
        "The ally kept embassy (Vesk) within its own nation, though it was expected to share it "
        "with the port.",
        "share_by_default",
        "ally",
    )


def test_what_nobody_was_without_is_told_as_never_shared():
    journal = Journal().start()
    journal.collect("watch")
    journal.collect("radar")
    assert "1 further report was never shared with anybody: radar (Vesk)." in [
        text for text, *_ in told(warned(journal, "not_done"))
    ]


def test_for_a_decision_nobody_lacked_what_a_careful_reader_would_distrust():
    first, ask, _ = INJECTS
    asked = ask | {"at": "+1m", "incident": "fire"}
    asked.pop("when")
    for deserves, said in (("D4", 0), ("B2", 1)):
        told_of = first | {
            "reports": [report("embassy", "VES", deserves=deserves)],
            "expects": [],
            "incident": "fire",
        }
        line = SCRIPT["storylines"][0] | {
            "incidents": [{"id": "fire", "title": "The fire"}],
            "injects": [told_of, asked],
        }
        journal = Journal(storylines=[line], endings=[]).start()
        number = journal.collect("embassy")
        journal.add(DecisionOpened("closing", "open", None), number)
        assert len(lacking.of_lacks(material(journal.record()))) == said
