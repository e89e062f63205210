"""Findings about decisions: their seconds, their owners, and how far a lapsed one had come."""

import pytest

from tests.unit.review.made import Journal
from whitecell.play.events.decisions import (
    DecisionDecided,
    DecisionDrafted,
    DecisionLapsed,
    DecisionObjected,
    DecisionOpened,
    DecisionProposed,
    LateAnswer,
)
from whitecell.play.events.items import ItemGraded
from whitecell.review.findings.consent import of_consent
from whitecell.review.findings.decisions import of_grounds
from whitecell.review.measures.material import material


@pytest.fixture
def journal():
    journal = Journal().start()
    sent = journal.send("close_it", "port", journal.released)
    journal.at(10).arrive(sent)
    journal.add(DecisionOpened("closing", "open", None))
    return journal


def decide(journal, minute):
    journal.at(minute).add(DecisionDecided("closing", "shut", "", "decided", "port", "understudy"))


def test_an_early_answer_costs_the_time_that_was_left(journal):
    journal.collect("watch")
    decide(journal, 12)
    journal.at(20).share("watch", "port")
    (found,) = of_grounds(material(journal.record()))
    assert found.said.id == "decisions.early_one"
    assert (found.tone, found.seconds, found.owner) == ("bad", 18 * 60, "port")
    assert found.remedy == "decision_pause"


def test_what_was_missing_costs_the_time_that_it_lay_and_belongs_to_who_had_it(journal):
    journal.at(11).collect("watch")
    journal.add(ItemGraded("watch", "B2", "graded", "centre", "understudy"))
    decide(journal, 25)
    (found,) = of_grounds(material(journal.record()))
    assert found.said.id == "decisions.cell_without_one"
    assert found.said.arguments["why"].id == "decisions.why_desk"
    assert (found.seconds, found.owner, found.remedy) == (14 * 60, "centre", "share_checklist")


def draft(journal):
    journal.at(12).add(DecisionDrafted("closing", "Perhaps", "drafted", "port", "understudy"))


def propose(journal):
    proposed = DecisionProposed("closing", "shut", "", "proposed", None, "port", "understudy")
    journal.at(13).add(proposed)


def refuse(journal):
    journal.at(14).add(DecisionObjected("closing", "objected", "", "hq", "understudy"))


@pytest.mark.parametrize(
    ("steps", "how"),
    [
        ((), "open"),
        ((draft,), "drafted"),
        ((draft, propose), "proposed"),
        ((propose, refuse), "objected"),
    ],
)
def test_a_lapsed_decision_says_how_far_it_had_come(journal, steps, how):
    for step in steps:
        step(journal)
    journal.at(30).add(DecisionLapsed("closing", "lapsed"))
    (found,) = of_consent(material(journal.record()))
    assert found.said.id == f"decisions.lapsed_{how}"
    assert found.seconds == 20 * 60
    assert len(found.events) == 2 + len(steps)


def test_a_question_that_had_not_arrived_says_where():
    journal = Journal().start()
    journal.send("close_it", "port", journal.released)
    journal.at(10).add(DecisionOpened("closing", "open", None))
    journal.at(30).add(DecisionLapsed("closing", "lapsed"))
    (found,) = of_consent(material(journal.record()))
    assert (found.said.id, found.owner) == ("decisions.lapsed_unreached", "port")


def test_a_late_answer_says_by_how_much(journal):
    journal.at(30).add(DecisionLapsed("closing", "lapsed"))
    journal.at(34).add(LateAnswer("closing", "shut", "", "port", "understudy"))
    found = [f for f in of_consent(material(journal.record())) if f.said.id == "decisions.late"]
    assert [f.seconds for f in found] == [240]


def test_several_questions_that_nobody_answered_are_told_at_once(journal, monkeypatch):
    monkeypatch.setattr("whitecell.review.findings.consent.SEVERAL", 1)
    journal.at(30).add(DecisionLapsed("closing", "lapsed"))
    (found,) = of_consent(material(journal.record()))
    assert (found.said.id, found.seconds) == ("decisions.lapsed_idle", 20 * 60)
    assert len(found.events) == 2
