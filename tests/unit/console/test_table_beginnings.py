"""Cells by the beginning of a name: read where nothing goes astray, never from a pipe."""

import pytest

from whitecell.console.table_beginnings import begun

TITLES = {
    "majapahit": "Majapahit's chancellor",
    "min_energy": "the Ministry of Energy",
    "min_comms": "the Ministry of Communications",
}


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("majap", "majapahit"),
        ("MAJ", "majapahit"),
        ("ma", None),
        ("chanc", "majapahit"),
        ("min_", None),
        ("minist", None),
        ("min_e", "min_energy"),
        ("commun", "min_comms"),
        ("majapahit", None),
        ("jap", None),
    ],
)
def test_one_cell_alone_begins_so_or_none_is_meant(name, cell):
    assert begun(name, TITLES) == cell


SOON = ("start", "wait 30m")


def test_what_is_shared_with_the_beginning_of_a_name_is_read_shown_and_asked(say):
    said = say(*SOON, "house: share M2 with sriw, gowa", live=True)[1]
    assert "Read as: share M2 with sriwijaya, gowa" in said
    assert "Enter for yes" in said.split("Read as")[1]
    assert "✓ house: share" not in said
    said = say(*SOON, "house: share M2 with sriw, gowa", "", live=True)[1]
    assert "✓ house: share M2 with sriwijaya, gowa" in said
    said = say(*SOON, "house: share M2 with sriw because: majap wants it", "", live=True)[1]
    assert "✓ house: share M2 with sriwijaya because: majap wants it" in said


def test_even_what_no_rule_bars_goes_to_nobody_unasked_by_half_a_name(say):
    line = "guild: share M1 with sriw"
    said = say(*SOON, line, live=True)[1].split("Read as")[1]
    assert "No rule stands in the way. Share it with Sriwijaya's admiral? Enter" in said
    assert "✓" not in said
    assert "✓ guild: share" in say(*SOON, line, "y", live=True)[1]


def test_from_a_pipe_nothing_is_shared_by_half_a_name(say):
    said = say(*SOON, "house: share M2 with sriw")[1]
    assert 'Did you mean "sriwijaya"?' in said
    assert "✓ house" not in said


def test_what_only_shows_something_reads_the_beginning_of_a_name(say):
    assert "Inbox of Sriwijaya" in say(*SOON, "inbox sriw")[1]
    said = say(*SOON, "house: verdict M2 with sriw")[1]
    assert "If M2 is shared" in said
    assert "There is no cell" not in said
    assert (
        "Dibaca sebagai: bagikan M2 kepada sriwijaya"
        in say(*SOON, "house: bagikan M2 kepada sriw", live=True, code="id")[1]
    )


def test_what_is_said_to_a_cell_is_never_sent_by_half_a_name(say):
    said = say(*SOON, "guild: tell sriw: look out", live=True)[1]
    assert "Read as" not in said
    assert "✓ guild" not in said
