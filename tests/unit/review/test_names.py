"""Names in the review: short, telling things apart, and as they stand in a sentence."""

import pytest

from tests.unit.review.made import CELLS, Journal
from whitecell.language import language
from whitecell.review.names import Names

CAPITALS = [
    *CELLS,
    {"id": "north", "nation": "TAN", "title": "Cyber Centre, Norva"},
    {"id": "south", "nation": "VES", "title": "Cyber Centre, Sulva"},
]


@pytest.fixture
def names():
    return Names(Journal(cells=CAPITALS).start().record())


def said(what):
    return language("en").say(what)


def test_a_cell_goes_by_the_part_of_its_title_that_no_other_cell_has(names):
    assert [said(names.title(id)) for id in ("hq", "north", "south")] == [
        "Headquarters",
        "Norva",
        "Sulva",
    ]


def test_inside_a_sentence_an_article_is_small(names):
    assert (said(names.title("centre")), said(names.cell("centre"))) == ("The Centre", "the Centre")


def test_a_report_goes_by_the_name_it_has_at_the_table_and_its_nation(names):
    assert said(names.item("watch")) == "watch (Tanu)"
