"""The words of the table in another language: understood, shown, and the same both ways."""

import pytest

from whitecell.console.table_actions import action_of
from whitecell.console.table_help import GROUPS
from whitecell.console.table_said import read
from whitecell.console.table_words import TYPED, forms_of, in_tongue
from whitecell.play import actions

CELLS = ("house", "guild", "gowa")
WORDS = [word for words in GROUPS.values() for word in words]


def meant(line, code="id"):
    said = read(line, CELLS, code)
    return (said.seat, *action_of(said.word, said.rest, code))


TITLES = {"house": "Balai Tiga Meterai", "guild": "Serikat Syahbandar", "gowa": "Bandar Gowa"}


@pytest.mark.parametrize(
    ("line", "seat", "rest"),
    [
        ("Serikat Syahbandar: bagikan M1 kepada balai tiga meterai", "guild", "M1 with house"),
        ("bagikan M1 kepada Serikat Syahbandar, Bandar Gowa", "", "M1 with guild, gowa"),
        ("guild: bagikan M1 kepada gowa", "guild", "M1 with gowa"),
        ("syahbandar: bagikan M1 kepada semua", "guild", "M1 with all"),
    ],
)
def test_a_cell_may_be_called_by_its_whole_title(line, seat, rest):
    said = read(line, CELLS, "id", TITLES)
    assert (said.seat, said.word, said.rest) == (seat, "share", rest)


@pytest.mark.parametrize(
    ("line", "seat", "action", "why"),
    [
        ("bagikan M3 kepada guild", "", actions.Share("M3", ("guild",)), ""),
        ("bagikan M3 kepada guild dan gowa", "", actions.Share("M3", ("guild", "gowa")), ""),
        ("Bagikan M3 kepada semua", "", actions.Share("M3", ("all",)), ""),
        ("guild: putuskan D1: semua melaut karena: api", "guild",
         actions.Decide("D1", "", "semua melaut"), "api"),
        ("guild: putuskan D1: semua kepada laut bersama: house dan gowa karena: api", "guild",
         actions.Decide("D1", "", "semua kepada laut", ("house", "gowa")), "api"),
        ("putuskan D1 a bersama house", "", actions.Decide("D1", "a", "", ("house",)), ""),
        ("sebagai guild: terima M3", "guild", actions.Acknowledge("M3"), ""),
        ("minta izin M3 untuk gowa", "", actions.Request("M3", ("gowa",)), ""),
        ("izinkan R1", "", actions.Grant("R1"), ""),
        ("tolak R1: lunas kami urusan kami", "", actions.Refuse("R1", "", "lunas kami urusan kami"),
         ""),
        ("kaitkan M1 dengan M2 sebagai satu sumber", "", actions.Link("M1", "M2", "source"), ""),
        ("timbang M1 untuk raiders sangat mendukung", "",
         actions.Weigh("M1", "raiders", "strongly_for"), ""),
        ("timbang M1 terhadap raiders menyangkal", "", actions.Weigh("M1", "raiders", "against"),
         ""),
        ("sikap D1 dengan catatan: asal tidak disebut", "",
         actions.TakePosition("D1", "reservations", "asal tidak disebut"), ""),
        ("sampaikan kepada guild tentang M1: bacalah", "",
         actions.Tell(("guild",), "bacalah", "M1"), ""),
        ("sisipkan dari gowa kepada guild: air berbalik", "",
         actions.Improvise(("guild",), "air berbalik", "gowa"), ""),
        ("perpanjang D1 selama +10m", "", actions.Extend("D1", "+10m"), ""),
        ("amati guild tentang D1: + bertanya dahulu", "",
         actions.Observe("+ bertanya dahulu", "guild", "D1"), ""),
        ("centang warn tidak dilakukan", "", actions.Tick("warn", "not_done"), ""),
        ("atur indeks trust 40", "", actions.SetGauge("trust", 40), ""),
        ("tunda tide", "", actions.Hold("tide"), ""),
        ("lewati tide", "", actions.Skip("tide"), ""),
        ("lepas tide", "", actions.Release("tide"), ""),
        ("batalkan 12", "", actions.Withdraw("12"), ""),
        ("share M3 with guild", "", actions.Share("M3", ("guild",)), ""),
    ],
)  # fmt: skip
def test_indonesian_is_typed_as_it_is_spoken(line, seat, action, why):
    assert meant(line) == (seat, action, why)


def test_ones_own_words_after_a_colon_are_left_alone():
    assert meant("guild: putuskan D1: kirim kepada semua")[1].text == "kirim kepada semua"


def test_misspelt_indonesian_is_read_and_what_is_grave_is_not_guessed():
    assert read("bagikn M3 kepada guild", CELLS, "id")[1:4] == ("share", "M3 with guild", True)
    assert read("keluaar", CELLS, "id").word == ""
    assert read("keluaar", CELLS, "id").near == "quit"


def test_at_an_english_table_indonesian_is_not_understood():
    assert read("bagikan M3 kepada guild", CELLS).word == ""


@pytest.mark.parametrize("word", WORDS)
def test_every_form_that_is_shown_means_what_it_means_in_english(word):
    for english, shown in zip(forms_of(word), forms_of(word, "id"), strict=True):
        filled = shown
        for theirs, ours in (("SEL", "CELL"), ("TEKS", "TEXT"), ("NAMA", "NAME"),
                             ("HIPOTESIS", "HYPOTHESIS"), ("PIHAK", "PARTY"), ("KATA", "WORD"),
                             ("PERINTAH", "COMMAND"), ("bersama:", "with:"),
                             ("21.40", "21:40")):  # fmt: skip
            filled = filled.replace(theirs, ours)
        assert read(filled, (*CELLS, "CELL"), "id")[:3] == read(english, (*CELLS, "CELL"))[:3]


def test_no_two_words_are_typed_alike():
    shown = [in_tongue(word, "id") for word in TYPED]
    assert len(set(shown)) == len(shown)
