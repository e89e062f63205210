"""Services, worked out by hand: damage and repair, backup and recovery, and more than one need."""

import pytest

from tests.unit.play.council import QUESTION, play

QUESTION = QUESTION.replace("        within", "        rule: majority\n        within")

WORLD = """\
services:
  - {id: power, title: Power, repair: 30m}
  - {id: water, title: Water}
  - {id: line, title: Line, needs: [{service: power, backup: 10m}], repair: 5m}
  - {id: ward, title: Ward, needs: [{service: line}, {service: water, backup: 20m}]}
"""


class Town:
    """A town with services, and control's hand on them."""

    def __init__(self):
        self.play = play(QUESTION, world=WORLD)

    def sets(self, minute, service, points):
        self.at(minute)
        self.play.enter("control", f"set service {service} {points}")
        return self

    def at(self, minute):
        self.play.pass_to(minute * 60)
        return self

    def levels(self, minute):
        self.at(minute)
        return [self.play.board.value(f"service.{s}") for s in ("power", "water", "line", "ward")]


def test_all_is_well_to_begin_with():
    assert Town().levels(5) == [100, 100, 100, 100]


def test_a_need_that_fails_is_felt_once_backup_is_spent():
    town = Town().sets(10, "power", 0)
    assert town.levels(19) == [0, 100, 100, 100]
    assert town.levels(20) == [0, 100, 0, 0]


@pytest.mark.parametrize(("points", "line"), [(50, 100), (49, 0)])
def test_a_need_serves_from_fifty_points_on(points, line):
    assert Town().sets(10, "power", points).levels(25)[2] == line


def test_a_need_back_in_time_leaves_no_trace():
    town = Town().sets(10, "power", 0).sets(19, "power", 100)
    assert town.levels(40) == [100, 100, 100, 100]


def test_each_outage_has_the_whole_backup_before_it():
    town = Town().sets(10, "power", 0).sets(15, "power", 100).sets(16, "power", 0)
    assert town.levels(25)[2] == 100
    assert town.levels(26)[2] == 0


def test_a_service_that_failed_is_back_after_its_own_repair():
    town = Town().sets(10, "power", 0).sets(25, "power", 100)
    assert town.levels(29) == [100, 100, 0, 0]
    assert town.levels(30) == [100, 100, 100, 100]


def test_a_need_that_fails_again_during_recovery_starts_it_over():
    town = Town().sets(10, "power", 0).sets(25, "power", 100).sets(28, "power", 0)
    assert town.levels(40)[2] == 0
    town.sets(41, "power", 100)
    assert town.levels(45)[2] == 0
    assert town.levels(46)[2] == 100


def test_a_service_with_two_needs_waits_for_both():
    town = Town().sets(1, "water", 0).sets(10, "power", 0)
    assert town.levels(21) == [0, 0, 0, 0]
    town.sets(22, "power", 100)
    assert town.levels(30) == [100, 0, 100, 0]
    assert town.sets(31, "water", 100).levels(31) == [100, 100, 100, 100]


def test_a_service_may_be_damaged_and_in_want_at_once():
    town = Town().sets(5, "line", 70).sets(10, "power", 0)
    assert town.levels(20)[2] == 0
    town.sets(21, "power", 100)
    assert town.levels(26)[2] == 70


STORM = """\
  - {id: storm_one, kind: outage, at: +5m, text: A., effects: [{service: power, by: -30}]}
  - {id: storm_two, kind: outage, at: +10m, text: B., effects: [{service: power, by: -40, repair: 10m}]}
  - {id: storm_three, kind: outage, at: +12m, text: C., effects: [{service: power, to: 0}]}
"""  # fmt: skip  # noqa: E501


def test_damage_adds_up_and_each_is_repaired_in_its_own_time():
    town = Town()
    town.play = play(STORM, world=WORLD)
    powers = {minute: town.levels(minute)[0] for minute in (5, 10, 12, 20, 34, 35, 41, 42)}
    # -30 comes back at 35, -40 at 20, the last 30 at 42
    assert powers == {5: 70, 10: 30, 12: 0, 20: 40, 34: 40, 35: 70, 41: 70, 42: 100}


def test_repair_goes_no_further_than_the_beginning():
    town = Town()
    town.play = play(STORM, world=WORLD)
    town.sets(15, "power", 100)
    assert town.levels(59)[0] == 100


def test_services_are_never_below_nothing_nor_above_all():
    town = Town().sets(5, "power", 100)
    assert town.levels(5)[0] == 100
    for points in (200, -20):
        with pytest.raises(AssertionError, match="out_of_points"):
            town.sets(6, "power", points)
    assert town.levels(6)[0] == 100
