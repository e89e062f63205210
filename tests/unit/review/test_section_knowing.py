"""What those who decided knew, in tables: one for each decision, the worst first where many."""

import pytest

from tests.unit.review.made import Journal
from whitecell.play.events.decisions import DecisionDecided, DecisionOpened
from whitecell.review.measures.material import material
from whitecell.review.sections import knowing as section
from whitecell.review.sections.knowing import knowing


@pytest.fixture
def journal():
    journal = Journal().start()
    journal.at(5).collect("watch")
    journal.collect("radar")
    journal.share("radar", "port")
    journal.at(10).add(DecisionOpened("closing", "open", None))
    journal.at(20).add(DecisionDecided("closing", "shut", "", "decided", "port", "understudy"))
    return journal


def test_a_line_says_how_a_thing_stood_and_who_had_it(journal):
    (table,) = knowing(material(journal.record()))
    rows = [(line.cells[2].id, line.tone) for line in table.lines]
    assert rows == [("decisions.state_queue", "bad"), ("decisions.state_unread", "note")]
    assert table.note.id == "decisions.knew_wrong"
    assert len(table.columns) == 5


def test_what_came_afterwards_has_a_column_of_its_own(journal):
    journal.at(25).share("watch", "port")
    (table,) = knowing(material(journal.record()))
    assert len(table.columns) == len(table.lines[0].cells) == 6


def test_decisions_beyond_the_most_are_counted(journal, monkeypatch):
    monkeypatch.setattr(section, "MOST", 0)
    (left,) = knowing(material(journal.record()))
    assert left.findings[0].said.arguments == {"decisions": 1}
