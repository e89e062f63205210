"""Checks of sharing: what is expected to be shared can be, and levels mean something."""

from collections.abc import Iterator

from whitecell.script.cells import Cell
from whitecell.script.finding import Finding, found, storyline_parts
from whitecell.script.injects import Expectation
from whitecell.script.script import Script
from whitecell.script.sharing import Case, Matter, Reader, Standing, verdict


def expected_shares_are_allowed(script: Script) -> Iterator[Finding]:
    """Some form of what is to be shared may go to each who should have it, if only when asked."""
    for path, part in storyline_parts(script):
        if not isinstance(part, Expectation) or part.does != "share" or part.what is None:
            continue
        forms = _forms(script, part.what)
        for n, name in enumerate(part.with_):
            cell = script.cells.get(name)
            if cell and forms and not any(_may(script, form, cell) for form in forms):
                yield found((*path, "with", n), "share_barred", item=part.what, cell=name)


def _forms(script: Script, thing: str) -> list[Matter]:
    """What the rules look at for the full and the sanitised form, where there are such."""
    if thing not in script.reports and thing not in script.injects:
        return []
    both = (script.matter(thing), script.matter(thing, sanitised=True))
    return [form for form in both if form is not None]


def _may(script: Script, form: Matter, cell: Cell) -> bool:
    reader = Reader(cell.id, cell.nation, cell.clearance, cell.caveats, cell.domains)
    case = Case(form, reader, Standing(), script.sharing, script.exercise.groups)
    return verdict(case).outcome != "withhold"
