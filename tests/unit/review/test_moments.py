"""Moments of play as they are said."""

import pytest

from tests.unit.review.made import Journal
from whitecell.language import language
from whitecell.review.record.rows import Stamp
from whitecell.review.telling.moments import clock_time, moment, span


def said(stamp, code="en"):
    return language(code).say(moment(Journal().start().record(), stamp))


def test_the_clock_shows_the_storys_time_of_day():
    assert said(Stamp(1, 0, 0, None, 0)) == "23:00"
    assert said(Stamp(1, 0, 0, None, 0), "id") == "23.00"


def test_after_midnight_the_day_stands_with_it():
    late = said(Stamp(1, 0, 90 * 60, None, 0))
    assert "00:30" in late
    assert "day 2" in late


def test_talk_is_told_by_its_minutes():
    assert "5 min into the talk" in said(Stamp(1, 1, 10 * 3600, 300, 0))


@pytest.mark.parametrize(("seconds", "clock"), [(0, "00:00"), (86399, "23:59"), (3660, "01:01")])
def test_hours_and_minutes_have_two_figures(seconds, clock):
    assert language("en").say(clock_time(seconds)) == clock


def test_no_length_is_nothing():
    assert span(None) is None
