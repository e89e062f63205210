"""Every kind of event can be told, in every language."""

import pytest

from tests.unit.review.made import Journal
from whitecell.language import spoken
from whitecell.play.events.decisions import DecisionLapsed, DecisionOpened
from whitecell.play.events.kinds import KINDS
from whitecell.review.telling.events import STORY, TELLERS, told
from whitecell.review.telling.names import Names


def test_every_kind_of_event_has_a_teller():
    assert sorted(TELLERS) == sorted(KINDS)


def test_the_timeline_tells_kinds_that_there_are():
    assert sorted(STORY - KINDS.keys()) == []


def test_the_languages_are_those_of_the_catalogues():
    assert spoken() == ("en", "id")


@pytest.mark.parametrize(("due", "form"), [(1800, "lapsed"), (3600, "left_open")])
def test_a_decision_that_the_end_cut_short_is_told_as_such(due, form):
    journal = Journal().start()
    opened = journal.at(10).add(DecisionOpened("closing", "open", due), journal.released)
    over = journal.at(30).add(DecisionLapsed("closing", "lapsed"), opened)
    record = journal.end("burnt").record()
    assert told(Names(record), record.event(over)).id == f"review.told_{form}"
