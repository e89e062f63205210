"""Who plays: cells by their names, their titles, or words that only their titles have."""

from types import SimpleNamespace

import pytest

from whitecell.console.printing import Screen
from whitecell.console.table_start import _asked
from whitecell.intake.exercises import read_exercise
from whitecell.play.board import PERSON


@pytest.fixture(scope="module")
def script():
    return read_exercise("01-spice-route")


@pytest.fixture
def answered(script):
    """The cells that people play, after these answers in that language."""

    def told(code, *answers):
        screen = Screen()
        screen.speak(code)
        said = iter(answers)
        return _asked(SimpleNamespace(answer=lambda _: next(said)), script, screen)

    return told


@pytest.mark.parametrize(
    ("code", "answer", "cells"),
    [
        ("en", "guild, gowa", ["guild", "gowa"]),
        ("en", "Admiral and the House of Three Seals", ["sriwijaya", "house"]),
        ("id", "laksamana", ["sriwijaya"]),
        ("id", "Patih Majapahit, Serikat Syahbandar", ["majapahit", "guild"]),
        ("id", "balai dan guild", ["house", "guild"]),
        ("id", "serikat guild", ["guild"]),
        ("id", "", []),
    ],
)
def test_cells_are_named_as_the_table_takes_them_later(answered, code, answer, cells):
    assert answered(code, answer) == dict.fromkeys(cells, PERSON)


@pytest.mark.parametrize(("code", "answer"), [("en", "all"), ("id", "Semua")])
def test_all_stands_for_every_cell(answered, script, code, answer):
    assert answered(code, answer) == dict.fromkeys(script.cells, PERSON)


@pytest.mark.parametrize(
    ("code", "complaint"),
    [("en", "There is no cell “nobody”"), ("id", "Tidak ada sel “nobody”")],
)
def test_what_names_no_cell_is_asked_again(answered, capsys, code, complaint):
    assert answered(code, "guild nobody", "guild") == {"guild": PERSON}
    assert complaint in " ".join(capsys.readouterr().out.split())
