"""Cells by short names that still tell them apart."""

import pytest

from whitecell.console.names import Names
from whitecell.console.voice import Voice
from whitecell.intake.exercises import read_exercise
from whitecell.language import sentence


@pytest.fixture(scope="module")
def names() -> Names:
    return Names(read_exercise("05-fusion-strait"), Voice("en"))


def test_a_title_that_others_share_is_told_by_its_place(names):
    assert names.cell("washington") == "Washington"


def test_a_title_of_its_own_is_told_without_its_place(names):
    assert names.cell("grid_op") == "Daya Senja"


def test_all_cells_are_not_listed_one_by_one(names):
    everybody = tuple(names.cells)
    assert names.cell_list(everybody) == sentence("story.all")
    assert names.cell_list(everybody[1:]).id == "story.all_but"
    assert names.cell_list(("hq", "grid_op")) == (names.cell("hq"), "Daya Senja")


def test_a_domain_nobody_has_translated_is_told_as_its_author_wrote_it(names):
    assert names.domain("fish_and_salt") == "fish and salt"
    assert Names(names.script, Voice("id")).domain("cyber") == "siber"
