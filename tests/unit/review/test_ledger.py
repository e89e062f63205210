"""The reciprocity ledger on a handful of gifts."""

from tests.unit.review.made import Journal
from whitecell.play.events.requests import ReleaseAnswered, ReleaseAsked
from whitecell.review.faces.speech import Speech
from whitecell.review.findings.findings import of_the_ledger
from whitecell.review.measures.ledger import ledger
from whitecell.review.measures.material import material
from whitecell.review.sections.reciprocity import reciprocity


def pages(journal):
    record = journal.record()
    return {page.nation: page for page in ledger(record).accounts}


def test_a_report_counts_once_for_each_cell_of_another_nation():
    journal = Journal().start()
    journal.collect("embassy")
    journal.share("embassy", "hq", "port", "ally")
    journal.share("embassy", "hq")
    found = pages(journal)
    assert (found["VES"].given, found["VES"].got, found["VES"].balance) == (2, 0, 2)
    assert (found["TAN"].given, found["TAN"].got, found["TAN"].balance) == (0, 2, -2)


def test_the_centre_belongs_to_no_nation():
    journal = Journal().start()
    journal.collect("embassy")
    assert (pages(journal)["VES"].reports, pages(journal)["VES"].given) == (1, 0)


def test_answers_stand_with_the_nation_whose_report_was_asked_for():
    journal = Journal().start()
    collected = journal.collect("embassy")
    for index, cell in enumerate(("hq", "port")):
        asked = ReleaseAsked(index, "embassy", cell, "ally", 900, "asked", "centre", "understudy")
        journal.add(asked, collected)
    journal.add(ReleaseAnswered(0, "refused", "ally", "understudy"), collected)
    page = pages(journal)["VES"]
    assert (page.granted, page.refused, page.unanswered) == (0, 1, 1)


def test_gifts_of_understudies_do_not_count_where_people_sit():
    journal = Journal({"*": "doctrinal", "hq": "person"}).start()
    journal.collect("embassy")
    journal.share("embassy", "hq")
    assert pages(journal)["VES"].given == 0


def test_what_was_asked_for_is_owed_and_the_rest_is_given_freely():
    journal = Journal().start()
    collected = journal.collect("embassy")
    asked = ReleaseAsked(0, "embassy", "hq", "ally", 900, "asked", "centre", "understudy")
    journal.add(asked, collected)
    journal.add(ReleaseAnswered(0, "granted", "ally", "understudy"), collected)
    journal.share("embassy", "hq", "port")
    page = pages(journal)["VES"]
    assert (page.given, page.owed) == (2, 1)


def test_where_all_nations_gave_and_got_alike_nobody_gave_or_got_most():
    journal = Journal().start()
    journal.collect("embassy")
    journal.collect("watch")
    journal.share("embassy", "hq")
    assert [finding.said.id for finding in of_the_ledger(material(journal.record()))] == [
        "review.gave_most_freely",
        "review.got_most",
    ]
    journal.share("watch", "ally")
    assert of_the_ledger(material(journal.record())) == []


def test_what_one_gave_another_names_only_what_there_was():
    journal = Journal().start()
    journal.collect("embassy")
    journal.share("embassy", "hq", "port")
    section = reciprocity(material(journal.record()))
    (drawn,) = [part for part in section.parts if part.id == "between"]
    assert [Speech("en").say(given.said) for given in drawn.given] == [
        "Vesk gave Tanu 2 reports.",
        "Vesk sent the centre 1 report.",
    ]
