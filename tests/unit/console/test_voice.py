"""Sentences on the terminal: styled by their wording, harmless in what goes into them."""

from whitecell.console.voice import Voice, harmless, shortened
from whitecell.language import sentence


def test_styles_in_an_authors_text_mean_nothing():
    text = Voice("en").text(sentence("story.concurs", who="[bad]Mallory[/bad]"))
    assert text.plain.startswith("[bad]Mallory[/bad] ")


def test_a_stray_bracket_in_an_authors_text_is_shown_as_it_is():
    text = Voice("en").text(sentence("story.concurs", who="[/who] the \\[end"))
    assert text.plain.startswith("[/who] the \\[end ")


def test_a_text_cannot_steer_the_terminal():
    assert harmless("red \x1b[31m and back\u202e, line\none") == "red [31m and back, line\none"


def test_a_text_comes_in_one_line():
    assert Voice("en").plain("two\n  lines\tof it") == "two lines of it"


def test_a_long_text_is_cut_at_a_word():
    assert shortened("The western cable is cut", 14) == "The western…"
    assert shortened("short", 14) == "short"


def test_an_article_is_small_within_a_sentence_and_large_at_its_beginning():
    voice = Voice("en")
    house = voice.within("The House of Three Seals")
    assert voice.text(sentence("story.concurs", who=house)).plain.startswith("The House")
    tells = sentence("story.tells", who="Gowa", cells=house, text="Yes")
    assert " the House of Three Seals" in voice.text(tells).plain


def test_clocks_and_dates_are_written_as_the_language_does():
    assert Voice("en").clock(86400 + 20 * 3600 + 300) == "20:05"
    assert Voice("id").clock(20 * 3600 + 300) == "20.05"
    assert Voice("en").date(0) == "Thursday 1 January 1970"
    assert Voice("id").date(23142) == "Kamis, 12 Mei 2033"
    assert Voice("en").date(-171300) == "Monday 31 December 1500"
