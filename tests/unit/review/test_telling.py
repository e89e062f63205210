"""Every kind of event can be told, in every language."""

from whitecell.language import spoken
from whitecell.play.events.kinds import KINDS
from whitecell.review.telling.events import STORY, TELLERS


def test_every_kind_of_event_has_a_teller():
    assert sorted(TELLERS) == sorted(KINDS)


def test_the_timeline_tells_kinds_that_there_are():
    assert sorted(STORY - KINDS.keys()) == []


def test_the_languages_are_those_of_the_catalogues():
    assert spoken() == ("en", "id")
