"""Writing reviews: from a journal, in the formats that the files' endings ask for."""

import json

from whitecell.console.outputs import format_of, replace_whole
from whitecell.console.printing import Screen
from whitecell.console.waiting import waiting
from whitecell.journal.reading import holds, read
from whitecell.journal.rows import Row
from whitecell.language import FIRST, sentence, spoken
from whitecell.review.report import render, review


def report(journal: str, files: tuple[str, ...], wanted: str | None, screen: Screen) -> None:
    """Writes the review of a journal to each file, and says where it is."""
    formats = [(file, format_of(file)) for file in files]
    with waiting(screen.voice, sentence("commands.reviewing", name=journal)):
        made = review(read(journal), withdrawn=holds(journal, "entry_withdrawn"))
        code = wanted or _first_language(next(read(journal)))
        screen.speak(code)
        for file, form in formats:
            replace_whole(file, render(made, code, form))
    for file, _ in formats:
        screen.say(sentence("commands.report_written", file=file))


def _first_language(first: Row) -> str:
    script = json.loads(json.loads(first.body)["script"])
    languages = script["exercise"]["exercise"].get("languages", [FIRST])
    return next((code for code in languages if code in spoken()), FIRST)
