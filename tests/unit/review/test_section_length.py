"""How much of a long play a section holds."""

from whitecell.language import sentence
from whitecell.review.parts import BAD, NOTE, Finding, Findings, Line, Section, Table
from whitecell.review.sections.length import FINDINGS, LINES, TABLES, cut


def table(lines, note=None):
    return Table("any", sentence("review.times"), (), tuple(lines), note)


def cut_part(part):
    (found,) = cut(Section("any", sentence("review.times"), (part,))).parts
    return found


def test_what_is_short_stays_as_it_is():
    whole = table(Line((n,)) for n in range(LINES))
    assert cut_part(whole) is whole


def test_a_long_table_keeps_the_lines_to_look_at_in_their_order_and_says_so():
    lines = [Line((n,), tone=BAD if n > LINES else NOTE) for n in range(LINES + 51)]
    found = cut_part(table(lines))
    assert [line.cells[0] for line in found.lines] == [
        *range(LINES - 50),
        *range(LINES + 1, LINES + 51),
    ]
    assert found.note == sentence("length.lines", told=LINES, all=LINES + 51)


def test_a_long_table_keeps_its_own_note():
    note = sentence("review.times_note")
    found = cut_part(table([Line((n,)) for n in range(LINES + 1)], note))
    assert (found.note.id, found.note.arguments["note"]) == ("length.noted", note)


def test_a_long_list_of_findings_ends_with_how_many_more_there_are_and_their_events():
    said = sentence("review.no_ending_yet")
    whole = tuple(Finding(said, (n, 1)) for n in range(FINDINGS + 3))
    found = cut_part(Findings("any", None, whole)).findings
    assert found[:-1] == whole[:FINDINGS]
    numbers = (FINDINGS, FINDINGS + 1, FINDINGS + 2)
    assert found[-1] == Finding(sentence("length.findings", more=3), numbers)


def test_a_section_of_many_tables_keeps_the_first_and_says_how_many_more_there_are():
    said = sentence("review.times")
    tables = tuple(table([Line((n,), (n, 1))]) for n in range(TABLES + 2))
    *kept, last = cut(Section("any", said, tables)).parts
    assert tuple(kept) == tables[:TABLES]
    found = Finding(sentence("length.tables", more=2), (TABLES, TABLES + 1))
    assert last == Findings("any_cut", None, (found,))
