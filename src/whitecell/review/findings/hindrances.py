"""What kept an ending from coming about: the missing facts, each traced to where it went astray."""

from collections.abc import Iterable
from typing import NamedTuple

from whitecell.language import sentence
from whitecell.review.findings.tracing import Line, why
from whitecell.review.measures.material import Material
from whitecell.review.parts import Finding
from whitecell.review.record.asking import unmet
from whitecell.script.plot import compiled


class Missed(NamedTuple):
    """An ending that was asked for before the one that held, and a line for each missing fact."""

    ending: str
    lines: tuple[Line, ...]


def missed(m: Material, told: Iterable[Line] = ()) -> list[Missed]:
    """The endings that were asked for before the one that held, and what each lacked.

    Endings that would have stopped play at once are left out: they are accidents. What an
    earlier line has traced, one already `told` among them, a later one only names.
    """
    found: list[Missed] = []
    known: set[tuple[str, tuple[int, ...]]] = set()
    reached = {line[-1].events for line in told if line}
    for id, ending in m.record.script.endings.items():
        if m.record.ended is None or id == m.record.ending:
            break
        if ending.at_once:
            continue
        lines = {_end(line): line for clause in unmet(m.record, id) if (line := _line(m, clause))}
        short = tuple(
            line[-1:] if end in known or end[1] in reached else line for end, line in lines.items()
        )
        known.update(lines)
        if short:
            found.append(Missed(id, short))
    return found


def _line(m: Material, clause: str) -> Line:
    condition = compiled(clause)
    names = condition.names if condition else ()
    line = why(m, names[0], clause) if names else ()
    return (*line, *_needed(m, clause, line))


def _needed(m: Material, clause: str, line: Line) -> Line:
    """The answer that was needed, where a decision was taken otherwise or not at all."""
    kind, *rest = clause.split(".")
    if kind != "chose" or len(rest) != 2 or not line or rest[0] not in m.record.decisions:
        return ()
    option = m.record.script.decisions[rest[0]].decision.option(rest[1])
    if option is None:
        return ()
    asked = m.names.decision(rest[0])
    said = sentence("review.answer_needed", decision=asked, option=option.text)
    return (Finding(said, line[-1].events),)


def _end(line: Line) -> tuple[str, tuple[int, ...]]:
    """What a line comes to: two parts of a condition may lack the same thing."""
    return line[-1].said.id, line[-1].events
