"""What somebody who walks through a play typed."""

import pytest

from whitecell.console.replay_going import GOING
from whitecell.console.replay_looks import LOOKS
from whitecell.console.replay_words import ALSO, FORMS, Wish, read


@pytest.mark.parametrize(
    ("line", "wish"),
    [
        ("", Wish("next")),
        ("  B ", Wish("back")),
        ("move", Wish("next", "move")),
        ("next decisions", Wish("next", "decision")),
        ("back verdict", Wish("back", "verdict")),
        ("21:40", Wish("go", "21:40")),
        ("go 21.40", Wish("go", "21.40")),
        ("next 21:40", Wish("go", "21:40")),
        ("+95m", Wish("go", "+95m")),
        ("night +10m", Wish("go", "night +10m")),
        ("#412", Wish("go", "#412")),
        ("412", Wish("go", "412")),
        ("m3", Wish("go", "m3")),
        ("find Ferry Port", Wish("find", "Ferry Port")),
        ("/ferry", Wish("find", "ferry")),
        ("as guild", Wish("as", "guild")),
        ("control", Wish("as", "control")),
        ("gauges", Wish("where")),
    ],
)
def test_a_line_is_read(line, wish):
    assert read(line) == wish


@pytest.mark.parametrize(
    ("line", "near"), [("decicion", "decision"), ("next desision", "next decision"), ("xyz", "")]
)
def test_a_word_that_is_none_is_not_carried_out_and_the_nearest_is_named(line, near):
    assert read(line)[::2] == ("", near)


def test_every_word_does_something():
    assert set(GOING) | set(LOOKS) >= {word for word in FORMS if read(word).word == word}
    assert {read(word).word for word in FORMS} <= set(GOING) | set(LOOKS)
    assert set(ALSO.values()) <= set(FORMS)
