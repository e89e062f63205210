"""Expected actions and decisions, and what became of them."""

from tests.unit.review.made import Journal
from whitecell.language import language
from whitecell.play.events.decisions import DecisionDecided, DecisionLapsed, DecisionOpened
from whitecell.play.events.expectations import ExpectationMet, ExpectationSet
from whitecell.review.findings.findings import of_all_that_was_expected
from whitecell.review.measures.expected import by_task, expected, settled
from whitecell.review.measures.material import Material, material


def hoping():
    journal = Journal().start()
    journal.add(ExpectationSet("warn_port", "due", 1800), journal.released)
    journal.at(4).collect("watch")
    return journal


def test_the_time_taken_runs_from_when_the_report_came():
    journal = hoping()
    arrived = journal.at(9).share("watch", "port")
    journal.add(ExpectationMet("warn_port", "done"), arrived)
    (result,) = expected(journal.record())
    assert (result.stage, result.seconds, result.within) == ("done", 300, 1800)


def test_what_control_ticked_has_no_time():
    journal = hoping()
    journal.at(9).add(ExpectationMet("warn_port", "done", "ticked", "control", "control"))
    assert expected(journal.record())[0].seconds is None


def test_what_was_not_done_has_no_time():
    journal = hoping()
    journal.at(30).add(ExpectationMet("warn_port", "not_done"))
    (result,) = expected(journal.record())
    assert (result.stage, result.seconds) == ("not_done", None)


def test_what_was_never_set_did_not_come_up():
    assert expected(Journal().start().record())[0].stage == "not_reached"


def test_a_task_rests_on_the_expected_actions_that_name_it():
    record = hoping().record()
    assert [result.id for result in by_task(record, expected(record))["warn"]] == ["warn_port"]


def asked():
    journal = Journal().start()
    opened = journal.at(10).add(DecisionOpened("closing", "open", 1800), journal.released)
    return journal, opened


def test_a_decision_takes_from_its_opening_to_the_answer():
    journal, opened = asked()
    answer = DecisionDecided("closing", "shut", "", "decided", "port", "understudy")
    journal.at(16).add(answer, opened)
    (result,) = settled(journal.record())
    assert (result.stage, result.seconds, result.within) == ("done", 360, 1200)


def test_a_decision_cut_short_by_the_end_of_the_play_was_still_open():
    for due, stage in ((3600, "due"), (1800, "not_done")):
        journal = Journal().start()
        opened = journal.at(10).add(DecisionOpened("closing", "open", due), journal.released)
        journal.at(30).add(DecisionLapsed("closing", "lapsed"), opened)
        (result,) = settled(journal.end("burnt").record())
        assert result.stage == stage


def test_a_decision_that_lapsed_was_not_done():
    journal, opened = asked()
    journal.at(30).add(DecisionLapsed("closing", "lapsed"), opened)
    assert settled(journal.record())[0].stage == "not_done"


def test_a_decision_that_nobody_was_asked_did_not_come_up():
    assert settled(Journal().start().record())[0].stage == "not_reached"


def warned(who: str, seats: dict[str, str]) -> Material:
    """The centre shares what it is expected to, at its fifth minute; `who` sits there."""
    journal = Journal(seats).start()
    journal.add(ExpectationSet("warn_port", "due", 1800), journal.released)
    journal.at(4).collect("watch")
    journal.at(5).add(ExpectationMet("warn_port", "done"), journal.share("watch", "port", who=who))
    return material(journal.record())


def said(m: Material) -> list[str]:
    return [language("en").say(found.said) for found in of_all_that_was_expected(m)]


def test_what_was_expected_is_counted_for_people_alone_where_people_played():
    people = {"*": "doctrinal", "centre": "person"}
    assert said(warned("understudy", {"*": "doctrinal"})) == [
        "All expected actions were done in time (1 in all)."
    ]
    assert said(warned("person", people)) == [
        "The people at the table did all that was expected of them in time (1 in all)."
    ]
    assert said(warned("understudy", {"*": "doctrinal", "hq": "person"})) == []


def test_what_control_saw_people_do_counts_and_what_it_saw_understudies_do_does_not():
    people = {"*": "doctrinal", "centre": "person"}
    ticked = ExpectationMet("warn_port", "done", "ticked", "control", "control")
    for seats, wanted in ((people, 1), ({"*": "doctrinal", "hq": "person"}, 0)):
        journal = Journal(seats).start()
        journal.add(ExpectationSet("warn_port", "due", 1800), journal.released)
        journal.at(5).add(ticked)
        assert len(said(material(journal.record()))) == wanted
