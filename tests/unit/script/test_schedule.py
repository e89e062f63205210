"""The schedule: when each inject comes at the earliest, and in which order."""

import pytest

from tests.unit.script.planned import CHOICE, NIGHT, REPORT, planned
from whitecell.script.schedule import Schedule

FIRST = f"id: seen, at: +5m, {REPORT}"
ASKED = f"id: asked, at: +20m, {CHOICE}"
TALK = "{id: talk, kind: talk, starts: +1d 06:00, length: 10m}"


def minutes(*injects: str, moves: str = NIGHT) -> dict[str, tuple[int | None, bool]]:
    """The minute of each inject, in the order of the MSEL, and whether it is sure."""
    slots = Schedule(planned(*injects, moves=moves)).slots
    assert [slot.number for slot in slots] == list(range(1, len(slots) + 1))
    return {s.inject.id: (None if s.second is None else s.second // 60, s.sure) for s in slots}


@pytest.mark.parametrize(
    ("inject", "minute", "sure"),
    [
        ("id: one", 0, True),
        ("id: one, at: +7m", 7, True),
        ("id: one, at: 23:30", 90, True),
        ("id: one, at: 00:30", 150, True),
        ("id: one, at: seen +10m", 15, True),
        ("id: one, at: course +10m", 30, False),
        ("id: one, if_not: tell_hq", 20, False),
        ("id: one, when: knows.hq.sighting", 5, False),
        ("id: one, at: +40m, when: knows.hq.sighting", 40, True),
        ("id: one, at: +10m, until: +40m, when: chose.course.north", 20, False),
        ("id: one, when: chose.course.north && knows.hq.sighting", 20, False),
        ("id: one, when: chose.course.north || knows.hq.sighting", 5, False),
        ("id: one, when: now >= 1h && !inject.asked", 60, False),
        ("id: one, when: gauge.trust < 30", None, False),
        ("id: one, when: '!inject.asked'", None, False),
        ("id: one, use: contingency", None, True),
    ],
)
def test_an_inject_comes_at_the_earliest_when_what_it_needs_can_be(inject, minute, sure):
    found = minutes(FIRST, ASKED, inject)["one"]
    assert found[0] == minute
    assert minute is None or found[1] is sure


def test_what_hangs_on_a_report_waits_until_it_is_collected():
    late = FIRST.replace("nation: SEL", "nation: SEL, after: 4m", 1)
    found = minutes(late, "id: one, when: knows.hq.sighting", "id: two, if_not: tell_hq")
    assert (found["one"][0], found["two"][0]) == (9, 24)


def test_injects_are_in_the_order_in_which_they_come():
    found = minutes("id: last, when: gauge.trust < 30", "id: b, at: +9m", "id: a, at: +9m", FIRST)
    assert list(found) == ["seen", "b", "a", "last"]


def test_a_chain_of_thousands_is_reckoned():
    chain = [f"id: i{n}, at: i{n + 1} +1s" for n in range(3000)]
    assert minutes(*chain, "id: i3000")["i0"] == (50, True)


def test_injects_whose_conditions_go_in_a_circle_have_a_time():
    found = minutes("id: a, at: +5m, until: +9m, when: '!inject.b'", "id: b, when: inject.a")
    assert found == {"a": (5, False), "b": (5, False)}


def test_a_talk_counts_its_own_minutes():
    found = minutes(FIRST, "id: said, move: talk, at: +3m", moves=f"{NIGHT}, {TALK}")
    assert found["said"] == (3, True)


def test_a_condition_says_when_it_is_asked_for_the_last_time():
    script = planned(FIRST, "id: one, when: knows.hq.sighting, until: +40m")
    assert Schedule(script).slots[1].until == 2400
