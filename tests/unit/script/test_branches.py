"""What leads to what, from each kind of reference that an author can write."""

import pytest

from tests.unit.script.planned import CHOICE, REPORT, planned
from whitecell.script.branches import Way, ways

SEEN = f"id: seen, at: +5m, {REPORT}"
ASKED = f"id: asked, at: +20m, {CHOICE}"


@pytest.mark.parametrize(
    ("inject", "way"),
    [
        ("id: one, at: seen +5m", Way("seen", "", "one", "after")),
        ("id: one, at: course +5m", Way("asked", "course", "one", "after")),
        ("id: one, if_not: tell_hq", Way("seen", "tell_hq", "one", "missed")),
        ("id: one, when: knows.hq.sighting", Way("seen", "sighting", "one", "needs")),
        ("id: one, when: '!read.hq.asked'", Way("asked", "", "one", "bars")),
        ("id: one, when: '!chose.course.north'", Way("asked", "course.north", "one", "bars")),
        ("id: one, when: done.tell_hq", Way("seen", "tell_hq", "one", "needs")),
        ("id: one, when: inject.seen", Way("seen", "", "one", "needs")),
        ("id: one, kind: cyber, next_step: seen", Way("one", "", "seen", "next")),
    ],
)
def test_a_reference_is_a_way(inject, way):
    assert ways(planned(SEEN, ASKED, inject)) == (way,)


def test_gauges_and_beliefs_lead_nowhere_alone():
    assert ways(planned(SEEN, "id: one, when: gauge.trust < 5 || belief.sabotage > 50")) == ()


def test_endings_are_led_to_as_well():
    held = "{id: held, title: Held, text: It held., when: '!inject.seen'}, "
    assert ways(planned(SEEN, endings=held)) == (Way("seen", "", "held", "bars"),)


def test_each_way_is_told_once():
    found = ways(planned(SEEN, "id: one, when: inject.seen || inject.seen && gauge.trust > 5"))
    assert len(found) == 1
