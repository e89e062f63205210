"""What the Tab key proposes at the table: words first, then the names that may follow."""

from collections.abc import Iterable

from whitecell.console.table_words import WORDS
from whitecell.play.board import CONTROL, PERSON, Board
from whitecell.script.reports import READINGS
from whitecell.session.understudies import TEMPERAMENTS

POSITIONS = ("for", "against", "abstain", "reservations")
STAGES = ("done", "partly_done", "not_done", "not_observed", "done_late")


def proposals(line: str, board: Board | None, seat: str) -> list[str]:
    """The words that what is typed so far could become."""
    head, _, begun = line.replace(",", " ").rpartition(" ")
    if board is None:
        return []
    words = head.split()
    if len(words) > 1 and words[0] == "as" and words[1].endswith(":"):
        words = words[2:]
    elif words and words[0].endswith(":"):
        words = words[1:]
    known = _after(words, board, seat) if words else (*WORDS, *board.desks)
    found = dict.fromkeys(name for name in known if name.lower().startswith(begun.lower()))
    return [f"{name} " for name in found]


def _after(words: list[str], board: Board, seat: str) -> Iterable[str]:
    word = words[0].lower()
    if word in ("release", "hold", "unhold", "skip"):
        return [id for id, life in board.injects.items() if life.stage in ("planned", "held")]
    if word == "seat":
        return (*board.desks,) if len(words) == 1 else (PERSON, *TEMPERAMENTS)
    if word == "as":
        return (*board.desks, CONTROL)
    if word == "help":
        return WORDS
    if word == "improvise":
        return ("from", "to", *board.script.parties, *board.desks)
    if word in ("extend", "observe"):
        return ("about", "by", *board.decisions, *board.expectations, *board.desks)
    if word == "tick":
        return (*board.expectations,) if len(words) == 1 else STAGES
    if word == "set":
        return ("gauge", "service", *board.gauges, *board.services)
    if word in ("weigh", "believe"):
        return (*_numbers(board, seat), "for", *board.belief, *READINGS)
    if word == "position" and len(words) > 1:
        return POSITIONS
    return (*_numbers(board, seat), "with", "for", "about", *board.desks)


def _numbers(board: Board, seat: str) -> Iterable[str]:
    """The numbers of a seat's view; for control the author's identifiers."""
    desk = board.desks.get(seat.partition(".")[0])
    if desk is None:
        return (*board.items, *board.decisions)
    counts = (("M", desk.inbox), ("D", desk.decisions), ("R", desk.requests))
    return [f"{letter}{n}" for letter, of in counts for n in range(1, len(of) + 1)]
