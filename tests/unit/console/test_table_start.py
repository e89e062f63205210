"""Who plays: cells by their names, their titles, or words that only their titles have."""

import pytest

from whitecell.console.printing import Screen
from whitecell.console.table_seating import seated
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
        said = [*answers]

        def answer(_):
            if not said:
                raise EOFError
            return said.pop(0)

        return seated(answer, script, screen)

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


@pytest.mark.parametrize("answers", [(), ("quit",), ("guild nobody", "exit")])
def test_whoever_leaves_before_the_play_begins_none(answered, answers):
    assert answered("en", *answers) is None
    assert answered("id", "keluar") is None


def test_a_cell_that_is_nearly_one_is_told_and_asked_again(answered, capsys):
    assert answered("en", "gild", "guild") == {"guild": PERSON}
    assert "Did you mean guild?" in capsys.readouterr().out


def test_whoever_asks_for_help_is_told_again_what_is_asked(answered, capsys):
    assert answered("en", "help", "none") == {}
    assert capsys.readouterr().out.count("Which cells do people") == 2
