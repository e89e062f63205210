"""The Tab key: commands in the language of the table, and what the seat that is named has."""

import pytest

from tests.unit.session.evening import evening
from whitecell.console.table_completion import proposals
from whitecell.play.board import CONTROL


@pytest.fixture(scope="module")
def board():
    conductor = evening("house", "guild")
    conductor.open()
    return conductor.board


@pytest.mark.parametrize(
    ("code", "line", "proposed"),
    [
        ("en", "ackn", ["acknowledge"]),
        ("en", "gui", ["guild"]),
        ("en", "guild: ack ", ["M1"]),
        ("en", "guild ack m", ["M1"]),
        ("en", "as guild: ack m", ["M1"]),
        ("en", "guild: sha", ["share"]),
        ("en", "share M1 w", ["with"]),
        ("en", "hold gun", ["gunner_tale"]),
        ("en", "seat guild d", ["doctrinal"]),
        ("en", "weigh M1 for rival_captain str", ["strongly_against", "strongly_for"]),
        ("en", "position D1 ab", ["abstain"]),
        ("id", "ter", ["terima"]),
        ("id", "babak b", ["berikutnya"]),
        ("id", "serikat: ", []),
        ("id", "guild: teri", ["terima"]),
        ("id", "bagikan M1 k", ["kepada"]),
        ("id", "timbang M1 untuk rival_captain sangat_mel", ["sangat_melemahkan"]),
        ("id", "sikap D1 ber", ["bersyarat"]),
        ("id", "dudukkan guild taat", ["taat_prosedur"]),
        ("en", "xyzzy ", []),
    ],
)
def test_tab_proposes_what_may_follow(board, code, line, proposed):
    found = [word.strip() for word in proposals(line, board, CONTROL, code)]
    assert found == proposed


def test_before_the_table_is_laid_nothing_is_proposed():
    assert proposals("a", None, CONTROL) == []


LINES = ("start", "wait 60m", "house: share inner_letter with guild", "wait news")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("gowa: ack M", ["M1 "]),
        ("gowa: share M1 with M", ["majapahit "]),
        ("guild: decide ", ["D1 "]),
        ("guild: tell ma", ["majapahit "]),
        ("house: weigh M1 for com", ["company_raiders "]),
        ("match mo", ["move_ships "]),
        ("recall inner", ["inner_letter "]),
        ("gowa: grant M", []),
    ],
)
def test_only_what_fits_is_proposed(say, line, found):
    table = say(*LINES, people=("house", "guild", "gowa"))[0]
    assert [one for one in proposals(line, table.board, "control") if one != "M2 "] == found
