"""The review as one self-contained HTML page: no script, no request, our own pictures."""

from base64 import b64encode
from hashlib import sha256
from importlib import resources
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from whitecell.review.faces.pictures import legend, svg
from whitecell.review.faces.speech import Speech, anchored, anchors, kind, pointing, shown
from whitecell.review.parts import Picture
from whitecell.review.sections.heading import Review


def _template(name: str) -> str:
    folder = resources.files("whitecell.review.faces") / "templates"
    return (folder / name).read_text(encoding="utf-8")


def page(made: Review, speech: Speech) -> str:
    """The review as an HTML page."""
    pages = Environment(
        loader=FunctionLoader(_template),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    style = _template("review.css")
    known = anchors(made.sections)

    def drawn(picture: Picture) -> Markup:
        return Markup(svg(picture, speech))

    facts: dict[str, Any] = {
        "head": made.heading,
        "sections": made.sections,
        "lang": speech.code,
        "say": speech.say,
        "word": speech.word,
        "mark": speech.language.wording("common.mark"),
        "kind": kind,
        "known": known,
        "shown": shown,
        "anchored": anchored,
        "pointing": pointing,
        "drawn": drawn,
        "legend": legend,
        "style": Markup(style),
        "style_hash": b64encode(sha256(style.encode()).digest()).decode(),
    }
    return pages.get_template("review.html").render(facts)
