"""Pictures: steps over time, labels with room, harmless text."""

import itertools
import re

from tests.unit.review.made import Journal
from whitecell.language import sentence
from whitecell.review.faces.pictures import legend, svg
from whitecell.review.faces.speech import Speech
from whitecell.review.parts import Picture, Series, Tick
from whitecell.review.sections.axis import ticks

SAID = sentence("review.percent", percent=1)


def drawn(*series, ticks=(), end=100, together=True):
    picture = Picture("belief", SAID, SAID, series, ticks, end, together)
    return svg(picture, Speech("en"))


def test_a_line_goes_in_steps_to_the_end():
    page = drawn(Series("A", ((0, 0), (50, 1000))))
    (path,) = re.findall(r' d="(M[^"]+)"', page)
    assert path == "M52.0 306.0H442.0V46.0H832"


def test_many_points_in_one_place_are_one():
    page = drawn(Series("A", tuple((second, second % 1000) for second in range(50_000))), end=10**9)
    assert len(page) < 5_000


def test_letters_at_the_right_never_touch():
    page = drawn(*(Series(name, ((0, 0),)) for name in "ABCD"))
    heights = [int(y) for y in re.findall(r'class="letter[^"]*" x="840" y="(\d+)"', page)]
    assert sorted(heights, reverse=True) == heights
    assert all(above - below >= 14 for above, below in itertools.pairwise(heights))


def test_titles_are_text():
    assert "<b>" not in drawn(Series("<b>&", ((0, 0),)), together=False)


def test_labels_that_have_no_room_go_to_a_second_row_or_away():
    crowd = tuple(Tick(second, "a long label", "a long move") for second in (10, 12, 14))
    page = drawn(Series("A", ((0, 0),)), ticks=crowd)
    assert page.count("a long label") == 2
    assert page.count("a long move") == 2
    assert page.count('class="move"') == 3


def test_the_true_line_is_told_apart_by_more_than_its_colour():
    picture = Picture("belief", SAID, SAID, (Series("A", ((0, 0),), True),), (), 1, True)
    assert legend(picture)[0].strong
    assert 'class="line truth"' in svg(picture, Speech("en"))


def test_a_picture_of_nothing_is_drawn():
    assert drawn(Series("A", ()), end=0).startswith("<svg")


def test_the_axis_has_round_times_of_the_story():
    record = Journal().start().at(120).end("burnt").record()
    said = [Speech("en").say(tick.label) for tick in ticks(record)]
    assert said[0] == "23:00"
    assert all(label[3:5] in ("00", "15", "30", "45") for label in said)
