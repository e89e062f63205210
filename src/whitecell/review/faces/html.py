"""The review as one self-contained HTML page: no script, no request, our own pictures."""

import re
from base64 import b64encode
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from whitecell.language import sentence
from whitecell.review.faces import bars, lanes, pictures
from whitecell.review.faces.contents import contents
from whitecell.review.faces.glyphs import symbol
from whitecell.review.faces.matrix import grid
from whitecell.review.faces.pictures import legend
from whitecell.review.faces.speech import (
    Speech,
    anchored,
    anchors,
    cited,
    kind,
    marks,
    pointing,
    shown,
)
from whitecell.review.parts import Bars, Lanes, Picture
from whitecell.review.sections.heading import Told
from whitecell.review.sections.lanes import KINDS

_LONG = re.compile(r"\S{40}")
"""A word that no column holds: it may break anywhere."""


def _template(name: str) -> str:
    return (Path(__file__).parent / "templates" / name).read_text(encoding="utf-8")


class Citations:
    """Which events have been named so far: the first naming is where an event leads back to."""

    def __init__(self) -> None:
        self._named: set[int] = set()

    def first(self, number: int) -> bool:
        """Whether an event is named for the first time."""
        new = number not in self._named
        self._named.add(number)
        return new


def page(made: Told, speech: Speech) -> str:
    """The review as an HTML page."""
    pages = Environment(
        loader=FunctionLoader(_template),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    pages.globals |= _facts(made, speech)
    return pages.get_template("review.html").render()


def _facts(made: Told, speech: Speech) -> dict[str, Any]:
    """All that the templates ask for."""
    known = anchors(made.sections)
    style = _template("review.css").replace("{draft}", speech.word("draft"))

    def drawn(part: Picture | Lanes | Bars) -> Markup:
        if isinstance(part, Bars):
            return Markup(bars.svg(part, speech))
        if isinstance(part, Lanes):
            return Markup(lanes.svg(part, speech, known))
        return Markup(pictures.svg(part, speech))

    return {
        "head": made.heading,
        "what": made.what,
        "entries": contents(made.sections),
        "lang": speech.code,
        "say": speech.say,
        "word": speech.word,
        "phrase": speech.language.wording,
        "tongue": partial(speech.tongue, first=made.heading.languages[0]),
        "more": lambda count: speech.say(sentence("page.more", count=count)),
        "mark": speech.language.wording("common.mark"),
        "long": _LONG.search,
        "kind": kind,
        "known": known,
        "cited": cited(made.sections),
        "marks": marks(made.sections),
        "first": Citations().first,
        "shown": shown,
        "anchored": anchored,
        "pointing": pointing,
        "drawn": drawn,
        "grid": grid,
        "legend": legend,
        "kinds": _kinds,
        "symbol": lambda kind: Markup(symbol(kind)),
        "style": Markup(style),
        "style_hash": b64encode(sha256(style.encode()).digest()).decode(),
    }


def _kinds(part: Lanes) -> list[str]:
    """The kinds of mark that stand somewhere in the lanes, in their order."""
    there = {mark.kind for lane in part.lanes for mark in lane.marks}
    return [kind for kind in KINDS if kind in there]
