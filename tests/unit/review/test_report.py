"""The whole review: marks, both languages, three formats, hostile words, journals cut short."""

import json
import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from tests.unit.review.made import Journal
from whitecell.play.events.decisions import DecisionDecided, DecisionOpened
from whitecell.play.events.deliveries import Delivered, DeliverySent, MessageSent
from whitecell.play.events.items import BeliefMoved
from whitecell.review.report import FORMATS, render, review

MARK = "EXERCISE EXERCISE EXERCISE"
HOSTILE = (
    "<script>alert(1)</script> ]]> --> \"'> {0} {{7*7}} {% x %} **b** [a](http://b.example) "
    "\u202ecod.exe \x1b[31m \x00 | # " + "W" * 10_000
)


def told(words="We keep it open", **parts):
    """A play with a report, a message, an answer in somebody's own words, and an end."""
    journal = Journal(**parts).start()
    journal.collect("watch")
    weighed = journal.at(3).weigh("watch", "raiders", "for")
    journal.add(BeliefMoved({"raiders": 400, "storm": 600}), weighed)
    arrived = journal.at(4).share("watch", "hq", "port")
    said = journal.add(MessageSent("message_1", words, "", ("hq",), "port", "person"), arrived)
    index = journal.shares
    journal.add(DeliverySent(index, "message_1", "hq", "full", "port", "pending"), said)
    journal.add(Delivered(index, "delivered"), said)
    opened = journal.add(DecisionOpened("closing", "open", 1200), arrived)
    answer = DecisionDecided("closing", None, words, "decided", "port", "person", words)
    journal.at(9).add(answer, opened)
    return journal.at(120).end("burnt")


def written(journal, code="en", format="html"):
    return render(review(journal.rows), code, format).decode("utf-8")


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(("code", "draft"), [("en", "DRAFT"), ("id", "DRAF")])
def test_every_output_is_marked_and_a_draft(format, code, draft):
    page = written(told(), code, format)
    if format == "html":
        page = " ".join(_Text.of(page).said)
    if format == "json":
        assert json.loads(page)["status"] == "draft"
    else:
        assert re.search(rf"\b{draft}\b", page)
    edges = page.strip("{}\n ")
    assert MARK in edges[:120]
    assert MARK in edges[-60:]


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_journal_gives_the_same_bytes(format):
    assert written(told(), format=format) == written(told(), format=format)


@pytest.mark.parametrize("code", ["en", "id"])
def test_hostile_words_are_words_in_html(code):
    page = _Text.of(written(told(HOSTILE), code))
    assert not {"script", "a href=http"} & page.tags.keys()
    assert any("<script>alert(1)</script>" in words for words in page.said)
    everything = "".join(page.said)
    assert "{{7*7}}" in everything
    assert "[U+202E]cod.exe" in everything
    assert not re.search("[\x00-\x08\x1b\u202e]", everything)


def test_hostile_words_are_words_in_markdown():
    page = written(told(HOSTILE), format="md")
    assert "<script" not in page.replace(r"\<script", "")
    assert re.search(r"(?<!\\)\]\(http", page) is None
    assert not re.search("[\x00-\x08\x1b\u202e]", page)


def test_hostile_words_are_words_in_json():
    page = json.loads(written(told(HOSTILE), format="json"))
    assert "[U+202E]cod.exe" in json.dumps(page, ensure_ascii=False)


def test_the_html_page_asks_for_nothing_and_runs_nothing():
    page = _Text.of(written(told()))
    assert "script" not in page.tags
    assert {"img", "link", "iframe", "object", "base", "form"} & page.tags.keys() == set()
    assert all(target.startswith("#") for target in page.targets)
    assert page.policy.startswith("default-src 'none'; style-src 'sha256-")


def test_every_link_in_the_page_leads_somewhere():
    page = _Text.of(written(told()))
    assert {target[1:] for target in page.targets} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_headings_go_down_one_level_at_a_time():
    levels = [int(tag[1]) for tag in _Text.of(written(told())).order if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_event_that_is_pointed_at_is_in_the_journal():
    journal = told()
    made = json.loads(written(journal, format="json"))
    numbers = set(_events(made))
    assert numbers
    assert numbers <= set(range(1, len(journal.rows) + 1))


def test_both_languages_carry_the_same_facts():
    english, indonesian = (json.loads(written(told(), code, "json")) for code in ("en", "id"))
    assert _facts(english["details"]) == _facts(indonesian["details"])
    assert list(_events(english)) == list(_events(indonesian))


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("rows", [1, 2, 4, 8])
def test_a_journal_cut_short_still_has_a_review(format, rows):
    journal = told()
    journal.rows = journal.rows[:rows]
    assert MARK in written(journal, format=format)


def test_a_play_without_an_end_says_so():
    made = json.loads(written(Journal().start(), format="json"))
    says = [f["says"] for p in made["sections"][0]["parts"] for f in p.get("findings", ())]
    assert "not_ended" in says


def test_plays_of_understudies_say_that_figures_are_simulated():
    simulated = json.loads(written(Journal().start().end("burnt"), format="json"))
    assert simulated["simulated"] is True
    assert json.loads(written(told(), format="json"))["simulated"] is False


def _events(part):
    if isinstance(part, dict):
        yield from part.get("events", ()) if isinstance(part.get("events"), list) else ()
        for value in part.values():
            yield from _events(value)
    elif isinstance(part, list):
        for value in part:
            yield from _events(value)


def _facts(part):
    if isinstance(part, dict):
        return {key: _facts(value) for key, value in part.items()}
    if isinstance(part, list):
        return [_facts(value) for value in part]
    return part


class _Text(HTMLParser):
    """A page taken apart: its tags, ids, link targets, policy, and the words it shows."""

    def __init__(self):
        super().__init__()
        self.tags, self.ids, self.targets, self.said, self.order = {}, [], [], [], []
        self.policy, self._hidden = "", 0

    @classmethod
    def of(cls, page):
        found = cls()
        found.feed(page)
        return found

    def handle_starttag(self, tag, attributes):
        facts = dict(attributes)
        self.tags[tag] = self.tags.get(tag, 0) + 1
        self.order.append(tag)
        if "id" in facts:
            self.ids.append(facts["id"])
        if tag == "a":
            self.targets.append(facts["href"])
        if facts.get("http-equiv") == "Content-Security-Policy":
            self.policy = facts["content"]
        self._hidden += tag in ("style", "title")

    def handle_endtag(self, tag):
        self._hidden -= tag in ("style", "title")

    def handle_data(self, data):
        if not self._hidden and data.strip():
            self.said.append(data)
