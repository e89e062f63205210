"""Refusals that the table knows more of: when an inject came into play, whose a request is, and
what can be done about what is another cell's."""

from typing import TYPE_CHECKING

from whitecell.console.table_clocks import at_clock
from whitecell.console.table_matters import SETTLED, answer_to
from whitecell.console.table_words import in_tongue
from whitecell.language import Sentence, sentence
from whitecell.play import references
from whitecell.play.actions import (
    Decide,
    Entry,
    Grant,
    Hold,
    Propose,
    Refuse,
    Release,
    Skip,
    Unhold,
)
from whitecell.play.board import CONTROL

OF_OTHERS = ("refusals.not_proposer", "refusals.not_lead", "refusals.not_your_decision")
"""Refusals of what another cell decides or proposes."""

if TYPE_CHECKING:
    from whitecell.console.table import Table


def instead(table: "Table", entry: Entry, refused: Sentence) -> Sentence:
    """A refusal as the table says it; others as they are."""
    action = entry.action
    if refused.id == "refusals.not_now" and isinstance(action, Release | Hold | Unhold | Skip):
        return _inject(table, action.inject) or refused
    if refused.id == "refusals.unknown_request" and isinstance(action, Grant | Refuse):
        return _request(table, entry, action.item) or refused
    if refused.id in OF_OTHERS and isinstance(action, Decide | Propose):
        return _part(table, entry, action.decision, refused)
    return refused


def _part(table: "Table", entry: Entry, ref: str, refused: Sentence) -> Sentence:
    """What a cell can do about a decision that another one takes, or proposes an answer to."""
    seat = entry.seat.partition(".")[0]
    life = references.decision(table.board, seat, ref)
    number = list(table.board.desks[seat].decisions).index(life.id) + 1
    matter = table.desk(seat).view.matters[number - 1]
    when = "now" if matter.stage == "proposed" else "then"
    if matter.stage in SETTLED:
        return refused
    if "position" in matter.parts:
        when = "beside" if matter.rule == "lead" else when
        line = in_tongue(f"{seat}: position D{number} for", table.voice.code)
        return sentence(f"positions.position_{when}", said=refused, line=line)
    if "concur" in matter.parts and not matter.concurred and matter.stage != "objected":
        line = in_tongue(f"{seat}: concur D{number}", table.voice.code)
        return sentence(f"positions.concur_{when}", said=refused, line=line)
    return refused


def _inject(table: "Table", id: str) -> Sentence | None:
    """Since when an inject is out."""
    life, script = table.board.injects[id], table.board.script
    if life.stage not in ("released", "closed"):
        return None
    clock = at_clock(table.board, table.voice, script.injects[id].move or "", life.clock)
    return sentence("facilitating.inject_is_out", title=table.names.inject(id), clock=clock)


def _request(table: "Table", entry: Entry, ref: str) -> Sentence | None:
    """Whose request it is that somebody named by its number in control's list."""
    board, seat = table.board, entry.seat.partition(".")[0]
    place = references.number(ref, "r")
    if place is None or place > len(board.requests) or seat == CONTROL:
        return None
    line = answer_to(board, place)
    if line is None:
        return None
    return sentence(
        "facilitating.request_is_of",
        request=f"R{place}",
        cell=table.names.cell(seat),
        authority=table.names.authority(board.requests[place - 1].authority),
        line=in_tongue(line, table.voice.code),
    )
