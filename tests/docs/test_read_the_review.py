"""The guide to the review names the sections that a review has, in their order."""

import re

from tests.house.tree import ROOT
from whitecell.language import language

GUIDE = (ROOT / "docs/guides/read-the-review.md").read_text(encoding="utf-8")
ORDER = (
    "summary", "ending", "objectives", "decisions", "sharing", "picture", "reciprocity", "world",
    "timeline", "events", "figures",
)  # fmt: skip


def test_the_guide_names_every_section_as_the_review_does():
    table = GUIDE.partition("## The sections")[2].partition("\n## ")[0]
    told = re.findall(r"^\| ([^|]+) \|", table, re.M)[1:]
    assert told == [language("en").wording(f"review.section_{key}") for key in ORDER]
