"""Words in Markdown read as those words and do nothing else."""

import pytest

from whitecell.review.faces.markdown import escaped


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("**bold** and _slanted_", r"\*\*bold\*\* and \_slanted\_"),
        ("[link](javascript:alert)", r"\[link\](javascript:alert)"),
        ("<script>alert(1)</script>", r"\<script\>alert(1)\</script\>"),
        ("a | b", r"a \| b"),
        ("`code`", r"\`code\`"),
        ("# title", r"\# title"),
        ("&lt;", r"\&lt;"),
        ("http://somewhere.example", r"http\://somewhere.example"),
        ("www.somewhere.example", r"www\.somewhere.example"),
        ("somebody@somewhere.example", r"somebody\@somewhere.example"),
        ("- not a list", r"\- not a list"),
        ("1. not a list", r"1\. not a list"),
        ("---", r"\---"),
        ("0.13", "0.13"),
        ("+29", "+29"),
    ],
)
def test_marks_are_escaped_and_figures_are_not(text, safe):
    assert escaped(text) == safe
