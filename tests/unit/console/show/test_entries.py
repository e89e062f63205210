"""What is expected of whom, as the MSEL says it."""

import pytest

from whitecell.console.show.entries import Msel
from whitecell.console.voice import Voice
from whitecell.intake.exercises import read_exercise
from whitecell.script.injects import Expectation

SCRIPT = read_exercise("05-fusion-strait")


@pytest.mark.parametrize(
    ("more", "code", "said"),
    [
        ({"with": ["washington"]}, "en", "to tell Washington within 10 min"),
        ({}, "en", "to tell others within 10 min"),
        ({}, "id", "memberi tahu pihak lain dalam 10 menit"),
    ],
)
def test_telling_need_not_be_about_something(more, code, said):
    told = {"id": "told", "cell": "grid_op", "does": "tell", "within": "10m"} | more
    voice = Voice(code)
    expected = Msel(SCRIPT, voice).expectation(Expectation.model_validate(told))
    assert said in voice.text(expected).plain
