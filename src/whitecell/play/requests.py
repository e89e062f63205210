"""Release requests: who must answer, by when, and what a grant sets free."""

from whitecell.errors import ActionRefused
from whitecell.language import Sentence, sentence
from whitecell.play import lifecycle
from whitecell.play.board import CONTROL
from whitecell.play.deliveries import DEAD, Parcel, bar, lateness, on_its_way, send, submit
from whitecell.play.events.requests import AnswerSent, ReleaseAnswered, ReleaseAsked
from whitecell.play.expectations import notice
from whitecell.play.lives import RequestLife
from whitecell.play.step import NOBODY, Hand, Step
from whitecell.play.verdicts import ask, reasons_of

CONTROL_ANSWERS = 600
"""Story seconds in which control, where it must answer, is expected to."""


def authority_of(step: Step, nation: str | None) -> tuple[str, int]:
    """Who may release for a nation, and in how many seconds it answers."""
    named = step.script.sharing.authorities.get(nation or "")
    if named and named.cell:
        return named.cell, named.within
    if named and named.party:
        return f"party:{named.party}", named.takes
    home = step.script.nations.get(nation or "")
    if home and home.speaks:
        return home.speaks, 900
    return CONTROL, CONTROL_ANSWERS


def hindrance(step: Step, item: str, cell: str, asker: str) -> Sentence | None:
    """Why there is nothing for somebody to ask about an item and a cell, if there is not.

    That somebody else has asked is hidden from it.
    """
    board = step.board
    found = ask(board, item, cell)
    if found is not None and found.outcome == "share":
        return sentence("refusals.nothing_to_ask", cell=step.script.cells[cell].title)
    mine = (r for r in board.requests if r.stage == "asked" and r.asker == asker)
    if any((r.item, r.cell) == (item, cell) for r in mine):
        return sentence("refusals.already_asked")
    return None


def request(step: Step, item: str, cell: str, hand: Hand) -> None:
    """Asks an item's originator to release it to a cell; the cell sees nothing of it."""
    board = step.board
    asker = hand.by.partition(".")[0]
    authority, within = authority_of(step, step.script.reports[item].report.nation)
    due = board.clock() + within
    index, because = len(board.requests), board.items[item].last
    asked = ReleaseAsked(index, item, cell, authority, due, "asked", *hand)
    number = step.emit(asked, because)
    _await(step, item, cell, asker)
    notice(step, "request", asker, item, number)


def _await(step: Step, item: str, cell: str, sender: str) -> None:
    """Puts the delivery that is asked for before the rules, if nobody has."""
    if on_its_way(step.board, item, cell, "full") is None:
        asked = step.board.requests[-1]
        delivery = send(step, Parcel(item, cell, "full", sender), asked.number)
        found = ask(step.board, item, cell)
        if found is not None:
            trigger = "await" if found.outcome == "ask" else "withhold"
            bar(step, delivery, trigger, reasons_of(found))


def answer(step: Step, life: RequestLife, trigger: str, hand: Hand) -> None:
    """An authority grants or refuses; over bad telecoms its answer arrives late."""
    late = lateness(step.board, life.authority)
    if late == DEAD:
        raise ActionRefused(sentence("refusals.telecoms_dead"))
    if late:
        due = step.board.at.story + late
        step.emit(AnswerSent(life.index, trigger, due, *hand), life.last)
        return
    conclude(step, life, trigger, hand)


def conclude(step: Step, life: RequestLife, trigger: str, hand: Hand = NOBODY) -> None:
    """A request is granted, refused or left; a grant asks all rules again for that cell."""
    if life.stage != "asked":
        return
    lifecycle.request[trigger](life)
    answered = ReleaseAnswered(life.index, life.stage, *hand)
    number = step.emit(answered, life.last)
    if trigger == "leave":
        return
    notice(step, "answer", life.authority, life.item, number)
    if trigger == "grant" and step.board.items[life.item].stage != "recalled":
        submit(step, life.item, life.cell, life.asker, number)


def fall_due(step: Step, index: int) -> None:
    """Time is up: a party answers as it would, anybody else has left it unanswered."""
    life = step.board.requests[index]
    if life.stage != "asked" or life.under_way or life.due is None:
        return
    if life.due > step.board.clock():
        return
    simulated = step.board.occupant(CONTROL) != "person"
    speaks = life.authority.startswith("party:") or life.authority == CONTROL
    if speaks and simulated:
        conclude(step, life, "grant", Hand(life.authority, "understudy"))
    else:
        conclude(step, life, "leave")
