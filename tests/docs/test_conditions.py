"""The page on conditions says what a condition may say, and its examples are conditions."""

import re

import pytest

from tests.house.tree import ROOT
from whitecell.script.conditions import compile_condition
from whitecell.script.plot import _DEPTH, INTEGERS, kind_of

PAGE = (ROOT / "docs/reference/conditions.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```\n(.*?)^```", PAGE, re.M | re.S)[0].splitlines()


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_on_the_page_is_a_condition(example):
    assert compile_condition(example, kind_of).source == example


@pytest.mark.parametrize("word", sorted({*_DEPTH, *INTEGERS}))
def test_the_page_names_every_kind_of_name(word):
    assert f"| `{word}." in PAGE
