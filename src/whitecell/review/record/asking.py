"""Asking the script's conditions again, as things stood at the end of the play."""

from whitecell.review.record.record import Record
from whitecell.script.conditions import ConditionFault
from whitecell.script.plot import compiled


def unmet(record: Record, subject: str) -> list[str]:
    """The parts of the condition of an inject or an ending that did not hold at the end."""
    condition = record.script.plot.conditions.get(subject)
    parts = clauses(condition.source) if condition else []
    return [part for part in parts if not _holds(record, part)]


def clauses(source: str) -> list[str]:
    """What a condition asks, all of which must hold: its parts between `&&` outside brackets."""
    parts, depth, start = [], 0, 0
    for place, sign in enumerate(source):
        depth += (sign == "(") - (sign == ")")
        pair = source[place : place + 2]
        if depth == 0 and pair == "||":
            return [source.strip()]
        if depth == 0 and pair == "&&":
            parts.append(source[start:place].strip())
            start = place + 2
    return [*parts, source[start:].strip()]


def _holds(record: Record, clause: str) -> bool:
    condition = compiled(clause)
    try:
        return condition is None or condition.holds(record.board.value)
    except ConditionFault:
        return False
