"""Setting two plays side by side: on the screen, or in files."""

from pathlib import Path

from whitecell.console.outputs import format_of, replace_whole
from whitecell.console.printing import Screen
from whitecell.console.running import first_language
from whitecell.console.section_page import told
from whitecell.console.underway import Underway
from whitecell.console.waiting import waiting
from whitecell.journal.reading import read
from whitecell.language import sentence
from whitecell.review.comparing.comparison import compare
from whitecell.review.report import render_comparison

Two = tuple[str, str]


def compared(
    journals: Two, files: tuple[str, ...], wanted: str | None, screen: Screen, underway: Underway
) -> None:
    """Compares two plays, and writes it to each file; on the screen where there is none."""
    formats = [(file, format_of(file)) for file in files]
    rows = []
    for journal in journals:
        underway.journal = journal
        with waiting(screen.voice, sentence("commands.reading", name=journal)):
            rows.append(list(read(journal)))
    with waiting(screen.voice, sentence("comparing.at_work")):
        made = compare(rows[0], rows[1], (Path(journals[0]).name, Path(journals[1]).name))
        code = wanted or first_language(made.pair.first.record.script)
        screen.speak(code)
        for file, form in formats:
            replace_whole(file, render_comparison(made, code, form))
    if not files:
        for section in made.sections:
            screen.show(*told(section, screen.voice))
        return
    [first, *_] = made.sections[0].parts
    screen.show(*told(made.sections[0]._replace(parts=(first,)), screen.voice))
    for file in files:
        screen.say(sentence("comparing.written", file=file))
