"""The words of a walk through a play in another language: understood, shown, the same both ways."""

import pytest

from whitecell.console.replay_tongues import in_english, in_tongue, near
from whitecell.console.replay_words import FORMS, Wish, read


@pytest.mark.parametrize(
    ("line", "wish"),
    [
        ("maju", Wish("next")),
        ("Mundur", Wish("back")),
        ("maju keputusan", Wish("next", "decision")),
        ("mundur babak", Wish("back", "move")),
        ("babak", Wish("next", "move")),
        ("keputusan", Wish("decisions")),
        ("keputusan guild", Wish("decisions", "guild")),
        ("ke 21.40", Wish("go", "21.40")),
        ("21.40", Wish("go", "21.40")),
        ("cari layar merah", Wish("find", "layar merah")),
        ("mengapa #412", Wish("why", "#412")),
        ("kotak masuk guild semua", Wish("inbox", "guild all")),
        ("sebagai guild", Wish("as", "guild")),
        ("sebagai pengendali", Wish("as", "control")),
        ("pengendali", Wish("as", "control")),
        ("bantuan mengapa", Wish("help", "why")),
        ("cabangkan malam.wcj", Wish("fork", "malam.wcj")),
        ("akhir latihan", Wish("next", "ending")),
        ("back verdict", Wish("back", "verdict")),
        ("b", Wish("back")),
        ("", Wish("next")),
    ],
)
def test_indonesian_is_understood_and_english_beside_it(line, wish):
    assert read(in_english(line, "id")) == wish


@pytest.mark.parametrize("form", [form for forms in FORMS.values() for form in forms])
@pytest.mark.parametrize("code", ["en", "id"])
def test_what_is_shown_is_understood(form, code):
    typed = form.replace("CELL", "guild").replace("WORD", "ferry").replace("INJECT", "tide")
    typed = typed.replace("NEWFILE", "night.journal")
    shown = in_tongue(typed, code).replace("21.40", "21:40")
    assert read(in_english(shown, code)) == read(typed)


def test_what_stands_for_something_else_is_shown_in_the_language():
    assert in_tongue("inbox CELL all", "id") == "kotak masuk SEL semua"
    assert in_tongue("decision", "id") == "maju keputusan"
    assert in_tongue("night +10m", "id") == "night +10m"
    assert in_tongue("21:40", "id") == "21.40"


@pytest.mark.parametrize(
    ("line", "code", "meant"),
    [
        ("mengpa #4", "id", "mengapa"),
        ("bantun", "id", "bantuan"),
        ("xyz", "id", ""),
        ("whi", "en", ""),
    ],
)
def test_a_misspelt_word_names_the_nearest_of_its_language(line, code, meant):
    assert near(line, code) == meant


def test_a_word_that_only_begins_like_one_is_none():
    assert in_english("kebakaran", "id") == "kebakaran"
