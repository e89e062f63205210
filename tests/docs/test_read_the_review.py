"""The guide to the review names the sections that a review has, in their order."""

import re

from tests.house.tree import ROOT
from whitecell.language import language

GUIDE = (ROOT / "docs/guides/read-the-review.md").read_text(encoding="utf-8")
ORDER = (
    "summary", "ending", "lanes", "objectives", "technique", "decisions", "communication",
    "resilience", "plan", "timeline", "events", "figures",
)  # fmt: skip
"""The sections that stand by themselves; the four dimensions have a row before them, in bold."""

ELSEWHERE = {"plan": "plan.section", "lanes": "lanes.section"}


def test_the_guide_names_every_section_as_the_review_does():
    table = GUIDE.partition("## The sections")[2].partition("\n## ")[0]
    told = re.findall(r"^\| ([^|]+) \|", table, re.M)[1:]
    english = language("en")
    titles = [english.wording(ELSEWHERE.get(key, f"review.section_{key}")) for key in ORDER]
    assert [title for title in told if not title.startswith("**")] == titles
