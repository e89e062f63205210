"""A page of HTML taken apart, and what is wrong with how it is built."""

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from typing import NamedTuple

EMPTY = {"meta", "link", "img", "br", "hr", "input", "base", "source", "wbr", "col"}
LOADS = {"script", "img", "link", "iframe", "object", "embed", "base", "form", "video", "audio"}

OUTSIDE = ("src", "srcset", "style", "data", "action", "poster")


class Element(NamedTuple):
    """An element: its tag, its attributes, what stands in it, and its words."""

    tag: str
    facts: dict[str, str]
    inside: list["Element"]
    words: list[str]

    def all(self, *tags: str) -> Iterator["Element"]:
        """Every element below it, of these tags if any are named, in the page's order."""
        for one in self.inside:
            if not tags or one.tag in tags:
                yield one
            yield from one.all(*tags)

    def said(self) -> str:
        """The words in it and below it."""
        return " ".join([*self.words, *(one.said() for one in self.inside)])


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {}, [], [])
        self.open = [self.root]
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        one = Element(tag, {key: value or "" for key, value in attrs}, [], [])
        if len(one.facts) != len(attrs):
            self.faults.append(f"<{tag}> names an attribute twice")
        self.open[-1].inside.append(one)
        if tag not in EMPTY:
            self.open.append(one)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in EMPTY:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1].tag == tag:
            self.open.pop()
        else:
            self.faults.append(f"</{tag}> closes <{self.open[-1].tag}>")

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.open[-1].words.append(data.strip())


class Page:
    """A page and its parts."""

    def __init__(self, text: str) -> None:
        reader = _Reader()
        reader.feed(text)
        reader.close()
        self.text, self.root = text, reader.root
        self.faults = [*reader.faults, *(f"<{one.tag}> is never closed" for one in reader.open[1:])]
        self.ids = Counter(one.facts["id"] for one in self.root.all() if "id" in one.facts)

    def wrong(self) -> list[str]:
        """Everything that is wrong, in words."""
        checks = (_ids, _links, _headings, _tables, _drawings, _loads, _landmarks, _names)
        return [*self.faults, *(fault for check in checks for fault in check(self))]


def _ids(page: Page) -> Iterator[str]:
    yield from (f"id {id} stands {times} times" for id, times in page.ids.items() if times > 1)


def _links(page: Page) -> Iterator[str]:
    for link in page.root.all("a"):
        target = link.facts.get("href", "")
        if not target.startswith("#") or target[1:] not in page.ids:
            yield f"a link leads to {target or 'nowhere'}"
        if not link.said() and "aria-label" not in link.facts:
            yield f"the link to {target} has no words"
    for one in page.root.all():
        for key in ("aria-labelledby", "aria-describedby"):
            lost = [id for id in one.facts.get(key, "").split() if id not in page.ids]
            yield from (f"<{one.tag}> is named by {id}, which is not there" for id in lost)


def _headings(page: Page) -> Iterator[str]:
    found = list(page.root.all("h1", "h2", "h3", "h4", "h5", "h6"))
    levels = [int(one.tag[1]) for one in found]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield f"the headings go {levels[:3]}…: there is one h1, and it comes first"
    for (before, after), one in zip(pairwise(levels), found[1:], strict=True):
        if after - before > 1:
            yield f"“{one.said()}” is h{after} below h{before}"
    yield from (f"an empty {one.tag}" for one in found if not one.said())


def _tables(page: Page) -> Iterator[str]:
    for table in page.root.all("table"):
        caption = next(table.all("caption"), None)
        name = caption.said() if caption else ""
        if not name:
            yield "a table has no caption"
        heads = list(table.all("th"))
        if not any(head.facts.get("scope") == "col" for head in heads):
            yield f"“{name}”: no head of a column"
        if any(head.facts.get("scope") not in ("col", "row") for head in heads):
            yield f"“{name}”: a head without its scope"
        wide = {len(list(row.all("th", "td"))) for row in table.all("tr")}
        if len(wide) > 1:
            yield f"“{name}”: rows of {sorted(wide)} cells"


def _drawings(page: Page) -> Iterator[str]:
    for svg in page.root.all("svg"):
        if svg.facts.get("aria-hidden") == "true":
            continue
        tags = [one.tag for one in svg.inside]
        if "role" not in svg.facts or "aria-labelledby" not in svg.facts:
            yield "a drawing has no role or no name"
        if tags[:2] != ["title", "desc"] or not all(one.said() for one in svg.inside[:2]):
            yield "a drawing does not begin with its title and its description"


def _loads(page: Page) -> Iterator[str]:
    found = {one.tag for one in page.root.all()} & LOADS
    yield from (f"there is a <{tag}>" for tag in sorted(found))
    for one in page.root.all():
        for key, value in one.facts.items():
            if key.startswith("on") or key in (
                "src",
                "srcset",
                "style",
                "data",
                "action",
                "poster",
            ):
                yield f"<{one.tag}> has {key}"
            if "javascript:" in value.lower() and key != "title":
                yield f"<{one.tag} {key}> runs something"
    style = " ".join(one.said() for one in page.root.all("style"))
    yield from (f"the style loads: {what}" for what in re.findall(r"url\(|@import|https?:", style))


def _landmarks(page: Page) -> Iterator[str]:
    for tag in ("header", "nav", "main", "footer"):
        times = sum(1 for _ in page.root.all(tag))
        if times != 1:
            yield f"{times} times <{tag}>"
    html, body = next(page.root.all("html")), next(page.root.all("body"))
    if not re.fullmatch("[a-z]{2}", html.facts.get("lang", "")):
        yield "the page does not say its language"
    if body.inside[0].facts.get("class") != "skip":
        yield "the first thing on the page is no way past its head"
    if not next(page.root.all("title")).said():
        yield "the page has no title"


def _names(page: Page) -> Iterator[str]:
    for one in page.root.all():
        place = one.facts.get("role") == "region" or one.tag in ("nav", "section")
        if place and not {"aria-label", "aria-labelledby"} & one.facts.keys():
            yield f"<{one.tag}> has no name"
        if "tabindex" in one.facts and int(one.facts["tabindex"]) > 0:
            yield f"<{one.tag}> comes out of its order"
