"""What the Tab key proposes at the table: words first, then the names that may follow."""

from collections.abc import Iterable

from whitecell.console.table_said import read
from whitecell.console.table_tongues import PARTS, small
from whitecell.console.table_words import TYPED, in_tongue
from whitecell.language import FIRST
from whitecell.play.board import CONTROL, PERSON, Board
from whitecell.script.reports import READINGS
from whitecell.session.understudies import TEMPERAMENTS

POSITIONS = ("for", "against", "abstain", "reservations")
STAGES = ("done", "partly_done", "not_done", "not_observed", "done_late")

NUMBERED = {
    "M": ("acknowledge", "ack", "read", "grade", "link", "weigh", "share", "verdict", "request",
          "pass", "aloud", "recall", "correct"),
    "D": ("decide", "draft", "propose", "concur", "object", "position", "match"),
    "R": ("grant", "refuse"),
}  # fmt: skip
"""Commands that begin with the number of a paper, a decision or a request."""


def proposals(line: str, board: Board | None, seat: str, code: str = FIRST) -> list[str]:
    """The words that what is typed so far could become."""
    if board is None:
        return []
    head, _, begun = line.replace(",", " ").rpartition(" ")
    words, begun = head.split(), begun.lower()
    cell = _cell(words, board, code)
    if cell:
        seat, words = cell, words[2 if words[0].rstrip(":").lower() != cell else 1 :]
    typed = " ".join([*words, begun]).lower()
    verbs = [in_tongue(word, code) for word in TYPED] + (["ack"] if code == FIRST else [])
    # A verb may be of several words; what stands there already is not typed again.
    known = [verb[len(typed) - len(begun) :] for verb in verbs if verb.startswith(typed)]
    if not words and not cell:
        known += board.desks
    said = read(" ".join(words), (), code) if words else None
    if said and said.word and not said.guessed:
        known += _after(said.word, said.rest.split(), board, seat, code)
    found = dict.fromkeys(name for name in known if name.lower().startswith(begun))
    return [f"{name} " for name in found]


def _cell(words: list[str], board: Board, code: str) -> str:
    """The cell whose command begins: `guild`, `guild:` or `as guild:` stands before it."""
    if not words:
        return ""
    first = words[0].lower()
    sits = first in ("as", in_tongue("as", code)) and len(words) > 1 and words[1].endswith(":")
    cell = (words[1] if sits else first).rstrip(":").lower()
    return cell if cell in (*board.desks, CONTROL) else ""


def _after(word: str, given: list[str], board: Board, seat: str, code: str) -> Iterable[str]:
    """What may follow a command: names, and the small words of its form."""
    parts = [small(word, part, code) for part in PARTS.get(word, ()) if ":" not in part]
    letter = next((one for one, words in NUMBERED.items() if word in words), "")
    if letter and not given:
        return _numbers(board, seat, letter)
    if word in ("release", "hold", "unhold", "skip"):
        return [id for id, life in board.injects.items() if life.stage in ("planned", "held")]
    if word == "seat":
        people = (small(word, one, code) for one in (PERSON, *TEMPERAMENTS))
        return people if given else board.desks
    if word == "as":
        return (*board.desks, *parts)
    if word == "help":
        return (in_tongue(one, code) for one in TYPED)
    if word == "improvise":
        return (*parts, *board.script.parties, *board.desks)
    if word in ("extend", "observe"):
        return (*parts, *board.decisions, *board.expectations, *board.desks)
    if word == "tick":
        return (small(word, one, code) for one in STAGES) if given else board.expectations
    if word == "set":
        return (*parts, *board.gauges, *board.services)
    if word in ("weigh", "believe"):
        readings = (small(word, f"reading:{one}", code).partition(":") for one in READINGS)
        read_as = (tail or head for head, _, tail in readings)
        return (*parts, *board.belief, *read_as)
    if word == "position" and given:
        taken = (small(word, f"position:{one}", code).partition(":") for one in POSITIONS)
        return (tail or head for head, _, tail in taken)
    papers = _numbers(board, seat, "M") if word in ("link", "tell") else ()
    return (*papers, *parts, *board.desks)


def _numbers(board: Board, seat: str, letter: str) -> Iterable[str]:
    """The numbers of a seat's view; for control the author's identifiers, and its own requests."""
    desk = board.desks.get(seat.partition(".")[0])
    if desk is None:
        requests = [f"R{n}" for n in range(1, len(board.requests) + 1)]
        return {"M": [*board.items], "D": [*board.decisions], "R": requests}[letter]
    counts = {"M": desk.inbox, "D": desk.decisions, "R": desk.requests}
    return [f"{letter}{n}" for n in range(1, len(counts[letter]) + 1)]
