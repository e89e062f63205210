"""What things are called inside a sentence."""

import pytest

from tests.unit.review.made import CELLS, INJECTS, Journal
from whitecell.language import language
from whitecell.review.telling.names import Names, shortened
from whitecell.review.telling.titles import common, inside


@pytest.mark.parametrize(
    ("title", "code", "said"),
    [
        ("The Centre", "en", "the Centre"),
        ("A ministry", "en", "a ministry"),
        ("Theatre command", "en", "Theatre command"),
        ("Headquarters, Tanu", "en", "Headquarters (Tanu)"),
        ("Markas, Tanu", "id", "Markas (Tanu)"),
        ("The Hague", "id", "The Hague"),
    ],
)
def test_a_title_fits_into_a_sentence(title, code, said):
    assert inside(title, code) == said


@pytest.mark.parametrize(
    ("title", "code", "said"),
    [
        ("Jaringan listrik wilayah utara", "id", "jaringan listrik wilayah utara"),
        ("Senja-1 di barat", "id", "Senja-1 di barat"),
        ("Daya Senja", "id", "Daya Senja"),
        ("PLTU wilayah utara", "id", "PLTU wilayah utara"),
        ("Eskalasi", "id", "Eskalasi"),
        ("Northern power grid", "en", "Northern power grid"),
    ],
)
def test_an_indonesian_title_of_common_words_has_no_capital_inside_a_sentence(title, code, said):
    assert common(title, code) == said


def test_what_the_script_does_not_name_goes_by_its_id():
    names = Names(Journal().record())
    assert names.title("nobody") == "nobody"
    assert names.nation("XXX") == "XXX"
    assert "stray" in language("en").say(names.item("stray"))


def test_a_partys_words_and_a_seats_are_its_cells():
    names = Names(Journal().record())
    assert names.title("centre.head") == names.title("centre")


def test_a_long_saying_is_cut_and_says_so():
    assert shortened("x" * 500).endswith("…")
    assert shortened("short") == "short"


CAPITALS = [
    *CELLS,
    {"id": "north", "nation": "TAN", "title": "Cyber Centre, Norva"},
    {"id": "south", "nation": "VES", "title": "Cyber Centre, Sulva"},
]


@pytest.fixture
def capitals():
    return Names(Journal(cells=CAPITALS).start().record())


def test_a_cell_goes_by_the_part_of_its_title_that_no_other_cell_has(capitals):
    said = [language("en").say(capitals.title(id)) for id in ("hq", "north", "south")]
    assert said == ["Headquarters", "Norva", "Sulva"]


def test_a_report_goes_by_the_name_it_has_at_the_table_and_its_nation(capitals):
    assert language("en").say(capitals.item("watch")) == "watch (Tanu)"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, "tell others"),
        ({"with": ["port"]}, "tell the port"),
        ({"what": "watch"}, "tell others about watch (Tanu)"),
        ({"what": "watch", "with": ["port"]}, "tell the port about watch (Tanu)"),
    ],
)
def test_who_is_to_tell_others_need_not_tell_them_about_something(more, said):
    told = {"id": "told", "cell": "hq", "does": "tell"} | more
    names = Names(Journal(injects=[INJECTS[0] | {"expects": [told]}, *INJECTS[1:]]).record())
    assert language("en").say(names.expectation("told")) == said


@pytest.mark.parametrize(
    ("domain", "english", "indonesian"),
    [("political", "political", "politik"), ("tide_tables", "tide tables", "tide tables")],
)
def test_a_domain_has_its_name_in_each_language(domain, english, indonesian):
    told = Names(Journal().record()).domain(domain)
    assert (language("en").say(told), language("id").say(told)) == (english, indonesian)
