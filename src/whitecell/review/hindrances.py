"""What kept an ending from coming about: the missing facts, each traced to where it went astray."""

from typing import NamedTuple

from whitecell.review.asking import unmet
from whitecell.review.material import Material
from whitecell.review.tracing import Line, why
from whitecell.script.plot import compiled


class Missed(NamedTuple):
    """An ending that was asked for before the one that held, and a line for each missing fact."""

    ending: str
    lines: tuple[Line, ...]


def missed(m: Material) -> list[Missed]:
    """The endings that were asked for before the one that held, and what each lacked.

    Endings that would have stopped play at once are left out: they are accidents. What an
    earlier line has traced, a later one only names.
    """
    found: list[Missed] = []
    known: set[tuple[str, tuple[int, ...]]] = set()
    for id, ending in m.record.script.endings.items():
        if m.record.ended is None or id == m.record.ending:
            break
        if ending.at_once:
            continue
        lines = {_end(line): line for clause in unmet(m.record, id) if (line := _line(m, clause))}
        short = tuple(line[-1:] if end in known else line for end, line in lines.items())
        known.update(lines)
        if short:
            found.append(Missed(id, short))
    return found


def _line(m: Material, clause: str) -> Line:
    condition = compiled(clause)
    names = condition.names if condition else ()
    return why(m, names[0], clause) if names else ()


def _end(line: Line) -> tuple[str, tuple[int, ...]]:
    """What a line comes to: two parts of a condition may lack the same thing."""
    return line[-1].said.id, line[-1].events
