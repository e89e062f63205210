"""Anybody's words made harmless."""

import pytest

from whitecell.review.faces.plain import plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one\ntwo\t three", "one two  three"),
        ("bell\x07", "bell[U+0007]"),
        ("\x1b[31mred", "[U+001B][31mred"),
        ("abc\u202egnp.exe", "abc[U+202E]gnp.exe"),
        ("\u2066left\u2069", "[U+2066]left[U+2069]"),
        ("half \ud800 a pair", "half [U+D800] a pair"),
        ("zero\u200bwidth", "zero[U+200B]width"),
        ("naïve café 秘", "naïve café 秘"),
    ],
)
def test_what_does_not_show_is_shown(text, shown):
    assert plain(text) == shown


def test_a_sentence_stays_in_one_line():
    assert "\n" not in plain("a\u2028b\u2029c\x85d\r\ne")
