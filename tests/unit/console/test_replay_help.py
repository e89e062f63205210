"""Help where a play is walked through: all words on one screen, in every language."""

import pytest
from rich.console import Console
from rich.panel import Panel

from whitecell.console.replay_help import GROUPS, told
from whitecell.console.replay_tongues import in_english
from whitecell.console.replay_words import FORMS
from whitecell.console.voice import Voice


def shown(what):
    console = Console(width=80)
    with console.capture() as captured:
        console.print(what)
    return captured.get().splitlines()


def test_every_word_is_listed_once():
    assert sorted(word for words in GROUPS.values() for word in words) == sorted(FORMS)


@pytest.mark.parametrize("code", ["en", "id"])
def test_help_fits_one_small_screen(code):
    assert len(shown(told(Voice(code), ""))) <= 23


@pytest.mark.parametrize("code", ["en", "id"])
def test_one_word_or_all_of_them_are_explained(code):
    assert isinstance(told(Voice(code), "why"), Panel)
    assert len(shown(told(Voice(code), "all"))) > 30


def test_a_word_that_is_none_is_named():
    assert told(Voice("en"), "rumba").arguments["given"] == "rumba"


def test_all_is_asked_for_in_the_language_of_the_walk():
    assert in_english("bantuan semua", "id") == "help all"
