"""How far a gauge fell, for how long, and when it turned."""

from tests.unit.review.made import Journal
from whitecell.play.events.world import GaugeMoved
from whitecell.review.measures.levels import below_start, lowest, time_to_turn


def calm(*values):
    """Calm begins at 50 points; from each minute on it stands at some points, until 100."""
    journal = Journal().start()
    for minute, points in values:
        journal.at(minute).add(GaugeMoved("calm", points * 10))
    return journal.at(100).end("burnt").record()


def test_the_deepest_fall_is_the_first_value_less_the_lowest():
    assert lowest(calm((10, 40), (20, 30), (30, 60)))[:2] == (20, 1)


def test_a_gauge_that_never_fell_has_no_fall():
    assert lowest(calm((10, 70)))[:2] == (0, 0)


def test_the_mean_below_the_start_counts_seconds_and_leaves_out_time_above_it():
    # 10 points lower for 40 minutes, 20 lower for 30, then above: (400 + 600) / 100
    assert below_start(calm((0, 40), (40, 30), (70, 90))).value == 10


def test_the_tide_turns_when_the_lowest_ends():
    assert time_to_turn(calm((10, 40), (20, 30), (45, 35)))[:2] == (35 * 60, 1)


def test_a_gauge_that_ends_at_its_lowest_has_not_turned():
    assert time_to_turn(calm((10, 40)))[:1] == (None,)
    assert time_to_turn(calm((10, 40))).of == 1
