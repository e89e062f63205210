"""The clock at the table: seconds of the wall, seconds of play."""

import pytest

from tests.unit.session.evening import evening
from whitecell.play.actions import Entry, TurnPlay
from whitecell.play.board import CONTROL
from whitecell.session.clock import LONGEST, Clock, elapse


class Wall:
    """A wall clock that somebody turns."""

    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def wall():
    return Wall()


@pytest.fixture
def conductor():
    return evening()


def test_so_many_seconds_pass_and_the_clock_stands_there(conductor):
    conductor.open()
    assert elapse(conductor, 600) == 600
    assert conductor.board.at.story == 600


def test_nothing_passes_before_startex_or_in_a_pause(conductor):
    assert elapse(conductor, 600) == 0
    conductor.open()
    conductor.submit(Entry(CONTROL, TurnPlay("pause")))
    assert elapse(conductor, 600) == 0


def test_a_gap_between_moves_takes_no_time(conductor):
    conductor.open()
    elapse(conductor, 6 * 3600 + 60)
    assert conductor.board.move.talk
    assert conductor.board.at.talk == 60


def test_no_more_passes_than_the_play_has(conductor):
    conductor.open()
    assert elapse(conductor, 10**6) == 6 * 3600 + 180
    assert conductor.board.stage == "ended"


def test_in_small_steps_or_large_the_same_happens():
    plays = [evening(), evening()]
    for conductor in plays:
        conductor.open()
    elapse(plays[0], 7200)
    for _ in range(720):
        elapse(plays[1], 10)
    assert plays[0].board.number == plays[1].board.number


def test_a_second_of_the_wall_is_thirty_in_the_evening(conductor, wall):
    conductor.open()
    clock = Clock(conductor, wall)
    wall.now = 2.0
    clock.tick()
    assert conductor.board.at.story == 60


def test_parts_of_a_second_are_not_lost(conductor, wall):
    conductor.open()
    clock = Clock(conductor, wall)
    clock.set = 1
    for _ in range(8):
        wall.now += 0.25
        clock.tick()
    assert conductor.board.at.story == 2


def test_a_machine_that_slept_takes_no_time_from_the_table(conductor, wall):
    conductor.open()
    clock = Clock(conductor, wall)
    wall.now = 3600.0
    clock.tick()
    assert conductor.board.at.story == LONGEST * 30


def test_a_held_clock_lets_nothing_pass(conductor, wall):
    conductor.open()
    clock = Clock(conductor, wall)
    clock.held = True
    wall.now = 3.0
    clock.tick()
    assert conductor.board.at.story == 0


def test_time_passes_no_further_than_to_a_stop(conductor):
    conductor.open()
    assert elapse(conductor, 600, lambda: 300) == 300
    assert elapse(conductor, 600, lambda: 200) == 0
    assert elapse(conductor, 600, lambda: None) == 600


def test_what_goes_by_while_the_clock_stands_does_not_count(conductor, wall):
    conductor.open()
    clock = Clock(conductor, wall)
    wall.now = 3.0
    clock.stand()
    wall.now = 4.0
    clock.tick()
    assert conductor.board.at.story == 30
