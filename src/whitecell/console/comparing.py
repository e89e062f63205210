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
from whitecell.review.comparing.sections import COMPARED
from whitecell.review.parts import NOTE, Findings, Part, Section, Table
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
            screen.show(*told(_clear(section), screen.voice))
        return
    [first, *_] = made.sections[0].parts
    screen.show(*told(made.sections[0]._replace(parts=(first,)), screen.voice))
    for file in files:
        screen.say(sentence("comparing.written", file=file))


def _clear(section: Section) -> Section:
    """A section without the measures on which the plays are alike: the files have them."""
    parts = (_without_alike(part) for part in section.parts)
    return section._replace(parts=tuple(part for part in parts if part is not None))


def _without_alike(part: Part) -> Part | None:
    if isinstance(part, Findings) and part.id == "measures_note":
        return part._replace(findings=part.findings[:1])
    if not isinstance(part, Table) or not part.id.startswith(COMPARED):
        return part
    lines = tuple(line for line in part.lines if line.tone != NOTE)
    left = len(part.lines) - len(lines)
    note = sentence("comparing.left_out", count=left) if left else part.note
    return part._replace(lines=lines, note=note) if lines else None
