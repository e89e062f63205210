"""How much of a long play a section holds: the lines to look at first, and how many there are."""

from whitecell.language import sentence
from whitecell.review.parts import BAD, Finding, Findings, Line, Part, Section, Table

LINES = 200
"""The most lines of a table."""

FINDINGS = 40
"""The most findings of a list; they stand in the order of what they cost."""


TABLES = 40
"""The most tables of a section."""


def cut(section: Section) -> Section:
    """A section at a length that can be read, saying what it leaves out."""
    tables = [part for part in section.parts if isinstance(part, Table)]
    rest = tables[TABLES:]
    gone = {id(table) for table in rest}
    parts = [_cut(part) for part in section.parts if id(part) not in gone]
    if rest:
        numbers = tuple(n for table in rest for line in table.lines[:1] for n in line.events[:1])
        said = Finding(sentence("length.tables", more=len(rest)), numbers)
        parts.append(Findings(f"{section.id}_cut", None, (said,)))
    return section._replace(parts=tuple(parts))


def _cut(part: Part) -> Part:
    if isinstance(part, Table) and len(part.lines) > LINES:
        said = sentence("length.lines", told=LINES, all=len(part.lines))
        note = sentence("length.noted", note=part.note, said=said) if part.note else said
        return part._replace(lines=_first(part.lines), note=note)
    if isinstance(part, Findings) and len(part.findings) > FINDINGS:
        rest = part.findings[FINDINGS:]
        said = sentence("length.findings", more=len(rest))
        numbers = tuple(n for finding in rest for n in finding.events[:1])
        return part._replace(findings=(*part.findings[:FINDINGS], Finding(said, numbers)))
    return part


def _first(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines to look at: those of a bad tone before others, in the order of the table."""
    order = sorted(range(len(lines)), key=lambda place: (lines[place].tone != BAD, place))
    return tuple(lines[place] for place in sorted(order[:LINES]))
