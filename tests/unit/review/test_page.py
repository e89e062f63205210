"""The page: how it is built, its contrast, hostile words in it, and plays with little in them."""

import json
import re

import pytest

from tests.unit.review.made import CELLS, Journal
from tests.unit.review.page import Page
from tests.unit.review.test_report import HOSTILE, told, written
from whitecell.review.faces.contents import contents
from whitecell.review.faces.html import _template
from whitecell.review.report import review

PALETTES = re.compile(r":root \{([^}]+)\}")
COLOURS = re.compile(r"--(\w+): #([0-9a-f]{3,6})\b")
TEXT = ("ink", "soft", "link", "good", "bad", "mark")
DRAWN = ("c1", "c2", "c3", "c4", "c5", "c6", "truth")
GROUNDS = ("paper", "card", "tint")


def rowless(**parts):
    """A journal that has begun and no more."""
    return Journal(**parts).start()


LITTLE = {
    "one event": lambda: cut(told(), 1),
    "no end": lambda: cut(told(), 8),
    "begun and ended": lambda: rowless().end("burnt"),
    "no decision": lambda: Journal().start().at(5).end("burnt"),
    "no hypotheses": lambda: rowless(hypotheses=[]).at(5).end("burnt"),
}


def cut(journal, rows):
    journal.rows = journal.rows[:rows]
    return journal


@pytest.mark.parametrize("code", ["en", "id"])
@pytest.mark.parametrize("play", [told, lambda: told(HOSTILE)], ids=["plain", "hostile"])
def test_the_page_is_built_as_a_reader_with_any_tool_needs_it(play, code):
    assert Page(written(play(), code)).wrong() == []


def hostile_names():
    """A play of an exercise whose every title is hostile."""
    cells = [cell | {"title": f"{HOSTILE[:200]} {cell['id']}"} for cell in CELLS]
    nations = [
        {"id": "TAN", "title": f"{HOSTILE[:90]} T", "speaks": "hq"},
        {"id": "VES", "title": f"{HOSTILE[:90]} V", "speaks": "ally"},
    ]
    return told(HOSTILE, cells=cells, nations=nations)


@pytest.mark.parametrize("code", ["en", "id"])
def test_hostile_titles_are_words_in_every_picture(code):
    page = Page(written(hostile_names(), code))
    assert page.wrong() == []
    drawn = [one for one in page.root.all("svg") if "role" in one.facts]
    words = " ".join(one.said() for one in drawn)
    assert "<script>alert(1)" in words
    assert "[U+202E]" in words
    assert not re.search("[\x00-\x08\x1b\u202e]", page.text)
    assert all(re.fullmatch(r"[\w.]+", id) for id in page.ids)
    matrix = next(t for t in page.root.all("table") if t.facts["class"] == "matrix")
    assert "<script>alert(1)" in matrix.said()


def test_a_word_that_no_column_holds_may_break():
    page = written(told("W" * 50))
    assert re.search(r"<td data-long>[^<]*W{50}", page)
    assert " data-long" not in written(told("W" * 30))


def test_hostile_titles_are_words_in_markdown_tables():
    page = written(hostile_names(), format="md")
    tables = [line for line in page.splitlines() if line.startswith("| ")]
    assert any("alert(1)" in line for line in tables)
    assert "<script" not in page.replace(r"\<script", "")
    assert all(re.search(r"(?<!\\)\|$", line) for line in tables)


@pytest.mark.parametrize("little", LITTLE)
def test_a_play_with_little_in_it_has_a_whole_page(little):
    assert Page(written(LITTLE[little]())).wrong() == []


@pytest.mark.parametrize("little", LITTLE)
@pytest.mark.parametrize("format", ["md", "json"])
def test_a_play_with_little_in_it_has_the_other_forms(little, format):
    assert "EXERCISE" in written(LITTLE[little](), format=format)


def test_what_is_missing_is_said():
    says = {f["says"] for part in parts(cut(told(), 1)) for f in part.get("findings", ())}
    assert {"not_ended", "no_ending_yet"} <= says
    says = {f["says"] for part in parts(rowless(hypotheses=[])) for f in part.get("findings", ())}
    assert "no_picture" in says


@pytest.mark.parametrize("place", range(3), ids=["light", "dark", "print"])
def test_words_stand_out_from_what_is_behind_them(place):
    colours = palettes()[place]
    dim = {
        (word, ground): round(contrast(colours[word], colours[ground]), 2)
        for word in (*TEXT, *DRAWN)
        for ground in GROUNDS
    }
    assert {pair: ratio for pair, ratio in dim.items() if ratio < 4.5} == {}


def test_a_checker_that_finds_nothing_would_be_none():
    page = written(told())
    for broken, word in {
        page.replace('id="lanes"', 'id="summary"'): "stands 2 times",
        page.replace("<h2", "<h5").replace("</h2", "</h5"): "is h5 below",
        page.replace("<caption", "<p").replace("</caption", "</p"): "no caption",
        page.replace("<desc", "<text").replace("</desc", "</text"): "does not begin with",
        page.replace('href="#e', 'href="#x'): "leads to #x",
        page.replace("<footer>", '<footer><img src="http://a.example/a.png">'): "<img>",
        page.replace('scope="row"', ""): "without its scope",
        page.replace('<html lang="en">', "<html>"): "its language",
    }.items():
        assert any(word in fault for fault in Page(broken).wrong()), word


def test_events_lead_to_the_sentences_that_rest_on_them_and_to_their_marks():
    page = Page(written(told()))
    lines = {one.facts["id"]: one for one in page.root.all("tr") if "id" in one.facts}
    back = {link.facts["href"] for line in lines.values() for link in line.inside[0].all("a")}
    there = {f"#{id}" for id in page.ids if re.fullmatch(r"[cm]\d+", id)}
    assert back
    assert back == there


def test_the_four_dimensions_are_one_group_in_the_contents():
    made = review(told().rows)
    grouped = [entry for entry in contents(made.sections) if entry.dimension]
    assert [entry.section.id for entry in grouped if entry.depth == 1] == [
        id for id in ("technique", "decisions", "communication", "resilience")
        if any(entry.section.id == id for entry in grouped)
    ]  # fmt: skip
    places = [place for place, entry in enumerate(contents(made.sections)) if entry.dimension]
    assert places == list(range(places[0], places[-1] + 1))
    assert re.fullmatch(r"\d+\.1", next(e.number for e in grouped if e.section.id == "sharing"))


def test_words_in_another_language_say_which():
    assert '<th scope="row" lang="en">Headquarters, Tanu</th>' in written(told(), "id")
    assert 'lang="en">Headquarters' not in written(told(), "en")


def parts(journal):
    made = json.loads(written(journal, format="json"))
    return [part for section in made["sections"] for part in section["parts"]]


def palettes():
    """The colours of the light page, of the dark one, and on paper."""
    found = [dict(COLOURS.findall(block)) for block in PALETTES.findall(_template("review.css"))]
    return [found[0] | one for one in found]


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour):
    whole = "".join(letter * 2 for letter in colour) if len(colour) == 3 else colour
    parts = (int(whole[place : place + 2], 16) / 255 for place in (0, 2, 4))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
