"""Gaps in each nation's own policy, and what stands against them."""

from tests.unit.review.made import INJECTS, SCRIPT, Journal, report
from tests.unit.review.test_refusals import asked, held_back
from whitecell.language import language
from whitecell.play.events.decisions import DecisionDecided, DecisionOpened
from whitecell.play.events.deliveries import Acknowledged, DeliveryBarred
from whitecell.play.events.expectations import ExpectationMet, ExpectationSet
from whitecell.play.events.requests import ReleaseAnswered, ReleaseAsked
from whitecell.play.events.world import BackupBegun, BackupSpent, NeedRestored, ServiceChanged
from whitecell.review.findings import backup, refusals, resilience
from whitecell.review.measures.material import material
from whitecell.review.parts import BAD, GOOD, NOTE


def said(findings):
    """Each finding as a sentence, with its tone, remedy and owner."""
    english = language("en")
    return [(english.say(f.said), f.tone, f.remedy, f.owner) for f in findings]


def test_a_report_without_a_form_for_others_is_its_nations_gap():
    journal, _ = held_back()
    made = material(journal.at(120).end("burnt").record())
    ((text, tone, remedy, owner),) = said(refusals.of_labels(made))
    assert text.startswith("Tanu had no sanitised form of watch, so the port received nothing")
    assert "the question “Do you close the port?”, which never came up" in text
    assert (tone, remedy, owner) == (BAD, "sanitised_form", "hq")


def test_a_report_that_nothing_hung_on_is_noted_and_no_more():
    journal, _ = held_back(cell="ally", item="radar")
    (finding,) = refusals.of_labels(material(journal.at(120).end("burnt").record()))
    assert (finding.tone, finding.events) == (NOTE, (7,))


def test_a_refusal_that_cost_something_is_told_once():
    journal, _ = held_back()
    asked(journal, "refused", 30)
    hope = journal.add(ExpectationSet("warn_port", "due", 1800), journal.released)
    journal.at(40).add(ExpectationMet("warn_port", "not_done"), hope)
    made = material(journal.at(120).end("burnt").record())
    assert refusals.of_labels(made) == []
    ((text, tone, remedy, owner),) = said(refusals.of_refusals(made))
    assert text.startswith("Tanu refused to release watch to the port. What it cost: an expected ")
    assert (tone, remedy, owner) == (BAD, "release_delegation", "hq")


def requested(*answers):
    """So many requests to Vesk, each asked at minute 0 and answered at a minute, or never."""
    journal = Journal().start()
    collected = journal.collect("embassy")
    for index, _ in enumerate(answers):
        ask = ReleaseAsked(index, "embassy", "hq", "ally", 900, "asked", "centre", "understudy")
        journal.at(0).add(ask, collected)
    for index, (minute, stage) in sorted(enumerate(answers), key=lambda pair: pair[1]):
        journal.at(minute).add(ReleaseAnswered(index, stage, "ally", "understudy"), collected)
    return material(journal.record())


def test_silence_of_an_authority_is_named_with_how_often():
    ((text, tone, remedy, owner),) = said(
        resilience.of_answers(requested((15, "unanswered"), (5, "granted")))
    )
    assert text.startswith("Vesk left 1 of 2 release requests unanswered")
    assert (tone, remedy, owner) == (BAD, "release_delegation", "ally")


def test_a_cell_that_kept_to_itself_is_not_told_of_again_for_its_silence():
    assert resilience.of_answers(requested((15, "unanswered"), (15, "unanswered"))) == []


def test_an_answer_later_than_its_own_limit_is_late():
    ((text, tone, *_),) = said(resilience.of_answers(requested((16, "granted"))))
    assert text.startswith("Vesk took 16 min to answer about embassy, for Headquarters")
    assert "15 min" in text
    assert tone == BAD


def test_answers_all_in_time_are_a_strength_from_two_on():
    assert resilience.of_answers(requested((5, "granted"))) == []
    ((text, tone, *_),) = said(resilience.of_answers(requested((5, "granted"), (9, "refused"))))
    assert (tone, "9 min" in text) == (GOOD, True)
    assert "every release request put to it (2)" in text


def test_what_one_nation_alone_had_and_nobody_shared_is_told_as_a_gap_and_not_here():
    journal = Journal.alone("watch").start()
    journal.collect("watch")
    assert resilience.of_dependence(material(journal.record())) == []


def test_what_a_label_kept_is_its_nations_even_where_an_understudy_shared_it():
    journal = Journal.alone("watch").start()
    journal.collect("watch")
    index = journal.send("watch", "port", journal.released)
    barred = journal.add(DeliveryBarred(index, "withheld", []), journal.released)
    made = material(journal.record())
    made.record.people = True
    made.record.worked_out.clear()
    (finding,) = resilience.of_dependence(made)
    ((text, _, remedy, owner),) = said([finding])
    assert text.endswith("its label or its owner kept it from the port.")
    assert (remedy, owner, barred in finding.events) == ("second_source", "hq", True)


def test_what_reached_those_who_needed_it_or_nobody_needed_is_not_named():
    journal = Journal.alone("radar").start()
    journal.collect("radar")
    assert resilience.of_dependence(material(journal.record())) == []
    journal = Journal.alone("watch").start()
    journal.collect("watch")
    journal.share("watch", "port")
    assert resilience.of_dependence(material(journal.record())) == []


def test_a_nation_that_knows_mostly_what_one_other_reports_is_noted_from_four_reports_on():
    findings = []
    for count in (3, 4):
        reports = [report(f"r{n}", "VES") for n in range(count)]
        inject = INJECTS[0] | {"reports": reports, "expects": []}
        line = SCRIPT["storylines"][0] | {"injects": [inject]}
        journal = Journal(storylines=[line], endings=[]).start()
        for one in reports:
            journal.collect(one["id"])
            journal.share(one["id"], "hq")
        findings.append(said(resilience.of_dependence(material(journal.record()))))
    few, ((text, tone, *_),) = findings
    assert few == []
    assert (text, tone) == ("Of the 4 reports that Tanu knew, 4 (100%) came from Vesk alone.", NOTE)


def joint(silent):
    """Two joint decisions of Tanu and Vesk, settled without some of them."""
    asked = [
        {
            "id": id,
            "nations": ["TAN", "VES"],
            "rule": "majority",
            "ask": "Agreed?",
            "options": [{"id": "yes", "text": "Y"}],
        }
        for id in ("first", "second")
    ]
    inject = {
        "id": "council",
        "kind": "question",
        "text": "Well?",
        "to": ["hq"],
        "decisions": asked,
    }
    line = SCRIPT["storylines"][0] | {"injects": [INJECTS[0], inject]}
    journal = Journal(storylines=[line], endings=[]).start()
    for row, without in zip(asked, silent, strict=True):
        opened = journal.add(DecisionOpened(row["id"], "open", None), journal.released)
        decided = DecisionDecided(
            row["id"], "decided", "yes", "", "", "understudy", without=without
        )
        journal.add(decided, opened)
    return material(journal.record())


def test_a_nation_for_which_nobody_spoke_on_any_joint_decision_is_named():
    ((text, tone, remedy, owner),) = said(resilience.of_voices(joint([["VES"], ["VES"]])))
    assert text == "Nobody spoke for Vesk on any joint decision (2 in all)."
    assert (tone, remedy, owner) == (BAD, "deputy_voice", "ally")


def test_a_nation_that_spoke_once_is_not_named():
    assert resilience.of_voices(joint([["VES"], []])) == []


def test_a_backup_that_was_spent_is_named_with_how_long_it_held():
    journal = Journal().start()
    journal.at(10).add(BackupBegun("mast", "mast", 1800))
    spent = journal.at(30).add(BackupSpent("mast", "mast"))
    journal.add(ServiceChanged("mast", 0), spent)
    journal.at(45).add(ServiceChanged("mast", 1000), spent)
    ((text, tone, remedy, _),) = said(backup.of_backup(material(journal.record())))
    assert "its backup lasted 20 min without" in text
    assert text.endswith("It was out for 15 min of play.")
    assert (tone, remedy) == (BAD, "backup_power")


def test_a_backup_that_held_is_a_strength():
    journal = Journal().start()
    journal.at(10).add(BackupBegun("mast", "mast", 1800))
    journal.at(25).add(NeedRestored("mast", "mast"))
    ((text, tone, *_),) = said(backup.of_backup(material(journal.record())))
    assert (tone, "for 15 min" in text) == (GOOD, True)


def reporting(*shared_with):
    """Tanu and Vesk report; the headquarters and the ally read what the centre sends them."""
    journal = Journal().start()
    journal.collect("watch")
    journal.collect("embassy")
    for cell in ("hq", "ally"):
        sent = journal.send("sighting", cell, journal.released)
        journal.add(Acknowledged(sent, "acknowledged", cell, "understudy"), journal.arrive(sent))
    for item, cell in shared_with:
        journal.share(item, cell)
    return material(journal.record())


def test_a_nation_whose_reports_went_to_the_centre_alone_is_named():
    made = reporting(("embassy", "hq"))
    ((text, tone, remedy, owner),) = said(resilience.of_giving(made))
    assert text.startswith("No cell of another nation received anything that Tanu reported")
    assert (tone, remedy, owner) == (BAD, "sharing_duty", "hq")


def test_where_nobody_gave_anything_that_is_said_once():
    ((text, *_),) = said(resilience.of_giving(reporting()))
    assert text.startswith("No nation gave another anything")


def test_nations_that_gave_are_not_named():
    assert resilience.of_giving(reporting(("embassy", "hq"), ("watch", "ally"))) == []


def with_people(*shared_with):
    """People at the headquarters; understudies in the centre share what both nations reported."""
    journal = Journal({"*": "doctrinal", "hq": "person"}).start()
    for item in ("watch", "embassy"):
        journal.collect(item)
    sent = journal.send("sighting", "hq", journal.released)
    journal.add(Acknowledged(sent, "acknowledged", "hq", "person"), journal.arrive(sent))
    for item, cell in shared_with:
        journal.share(item, cell)
    return material(journal.record())


def test_a_nation_is_not_called_silent_whose_reports_an_understudy_passed_on():
    assert resilience.of_giving(with_people(("watch", "ally"))) == []
    ((text, *_),) = said(resilience.of_giving(with_people()))
    assert text.startswith("No cell of another nation received anything that Tanu reported")


def test_nobody_is_named_for_silence_who_never_took_part():
    journal = Journal().start()
    journal.collect("watch")
    journal.collect("embassy")
    assert resilience.of_giving(material(journal.record())) == []


def test_a_label_that_held_nothing_up_says_nothing():
    journal, index = held_back()
    journal.at(10).arrive(index)
    assert refusals.of_labels(material(journal.at(120).end("burnt").record())) == []
