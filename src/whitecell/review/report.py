"""The front door: a journal's rows in, a review out, in HTML, Markdown or JSON."""

from collections.abc import Callable, Iterable

from whitecell.play.replay import Line
from whitecell.review.comparing.comparison import Comparison
from whitecell.review.faces import compared, data, html, markdown
from whitecell.review.faces.speech import Speech
from whitecell.review.findings.finders import found
from whitecell.review.findings.ranking import ranked
from whitecell.review.measures.material import material
from whitecell.review.record.reading import read
from whitecell.review.sections.heading import Review, heading
from whitecell.review.sections.sections import sections

FORMATS: dict[str, Callable[[Review, Speech], str]] = {
    "html": html.page,
    "md": markdown.page,
    "json": data.page,
}
"""File ending to renderer."""

COMPARED: dict[str, Callable[[Comparison, Speech], str]] = {
    "html": html.page,
    "md": markdown.page,
    "json": compared.page,
}
"""The same for a comparison."""


def review(rows: Iterable[Line], *, withdrawn: bool = True) -> Review:
    """The review of a journal's rows; `JournalFault` where they have no beginning.

    `withdrawn`: whether entries may have been taken back; where none was, it takes half the time.
    """
    record = read(rows, withdrawn=withdrawn)
    made = material(record)
    costliest = tuple(ranked(made, found(made)))
    return Review(heading(record), made.found, sections(made), made.readings, costliest)


def render(made: Review, code: str, format: str) -> bytes:
    """A review in a language and a format (`html`, `md` or `json`), as UTF-8."""
    return FORMATS[format](made, Speech(code)).encode("utf-8")


def render_comparison(made: Comparison, code: str, format: str) -> bytes:
    """A comparison in a language and a format, as UTF-8."""
    return COMPARED[format](made, Speech(code)).encode("utf-8")
