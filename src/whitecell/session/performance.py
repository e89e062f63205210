"""Performing a play: begun into a journal, gone on with, forked, or played from a script."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, cast

from whitecell.errors import ActionRefused, PlayRefused
from whitecell.intake.plays import ScriptedPlay
from whitecell.intake.plays import Step as ScriptedStep
from whitecell.journal.reading import read
from whitecell.journal.rows import Row
from whitecell.journal.store import Journal
from whitecell.language import Text, Words, sentence
from whitecell.play.actions import Entry
from whitecell.play.board import CONTROL, PERSON, Board
from whitecell.play.commands import parse, spoken
from whitecell.play.lives import Instant
from whitecell.play.replay import replayed, written
from whitecell.script.conditions import ConditionFault, compile_condition
from whitecell.script.plot import kind_of
from whitecell.script.scalars import Anchor
from whitecell.script.script import Script
from whitecell.session.conductor import Conductor, Tell
from whitecell.session.keeping import Kept, Nowhere, Sink
from whitecell.session.opening import plan


class Cast(NamedTuple):
    """The seed, and who sits where: a temperament or `person`; `*` is every other cell."""

    seed: int = 1
    seats: Mapping[str, str] = {}


def begin(
    script: Script, cast_: Cast, journal: str | None = None, tell: Tell | None = None
) -> Conductor:
    """A play at its beginning, kept in a new journal, or nowhere."""
    board, first = plan(script, cast_.seed, cast_.seats)
    sink: Sink = Nowhere()
    if journal is not None:
        rows = cast(list[Row], [written(event) for event in first])
        sink = Kept(Journal.create(journal, rows))
    conductor = Conductor(board, sink, tell)
    if tell:
        sink.write([], tell(first, board))
    return conductor


def go_on(journal: str, tell: Tell | None = None) -> Conductor:
    """An interrupted play, as far as its journal goes."""
    kept = Journal.open(journal)
    board = replayed(kept.rows())
    return Conductor(board, Kept(kept), tell)


def fork(journal: str, until: str | None, into: str, tell: Tell | None = None) -> Conductor:
    """The same play up to an instant, in a new journal, to be played on differently."""
    rows = list(read(journal))
    last = _instant(replayed(rows), until)
    kept = [row for row in rows if (row.move, row.story, row.talk) <= last]
    board = replayed(kept)
    return Conductor(board, Kept(Journal.create(into, kept)), tell)


def _instant(whole: Board, until: str | None) -> Instant:
    """The instant that `+12m`, or `<move> +12m`, names in a play."""
    if until is None:
        return whole.at
    anchor, _, delay = until.partition("+")
    move = anchor.strip()
    return instant(whole, Anchor.model_validate(_anchor(move, delay.strip())))


def _anchor(move: str, delay: str) -> dict[str, object]:
    from_text = ScriptedStep.model_validate(
        {"at": f"{move} +{delay}".strip(), "as": "x", "do": "x"}
    )
    return cast(Anchor, from_text.at).model_dump()


def instant(board: Board, anchor: Anchor) -> Instant:
    """The instant an anchor names, in the move it names or in the one that runs."""
    move = board.move
    if anchor.after is not None:
        named = (m for m in board.moves if m.id == anchor.after)
        found = next(named, None)
        if found is None:
            raise PlayRefused(sentence("play.no_such_move", name=anchor.after))
        move = found
    if move.talk:
        return Instant(move.place, move.begins, move.began + anchor.delay)
    return Instant(move.place, move.begins + anchor.delay, move.began)


def cast_of(play: ScriptedPlay, seed: int | None = None) -> Cast:
    """Who sits where in a scripted play: people where it names them, understudies elsewhere."""
    named = (step.as_.partition(".")[0] for step in play.steps if step.as_)
    seats = dict.fromkeys(named, PERSON)
    return Cast(play.play.seed if seed is None else seed, {"*": play.play.others, **seats})


def seat_people(conductor: Conductor, play: ScriptedPlay) -> None:
    """Seats the people of a scripted play in a play that began without them."""
    for cell in cast_of(play).seats:
        if cell != "*" and conductor.board.occupant(cell) != PERSON:
            conductor.seat(cell, PERSON)


def perform(conductor: Conductor, play: ScriptedPlay) -> None:
    """Plays a script of actions to its end; `PlayRefused` says which step could not be."""
    conductor.open()
    for number, step in enumerate(play.steps, 1):
        if step.expect is not None:
            _expect(conductor.board, number, step.expect)
        else:
            _act(conductor, number, step)
    conductor.run()
    board = conductor.board
    if play.ends is not None and board.ending != play.ends:
        raise PlayRefused(sentence("play.other_ending", expected=play.ends, ending=board.ending))


def _act(conductor: Conductor, number: int, step: ScriptedStep) -> None:
    anchor = step.at or Anchor()
    _reach(conductor, number, anchor)
    do = step.do or ""
    try:
        action = spoken(do, _words(step.says)) if step.says else parse(do)
        entry = Entry(step.as_ or CONTROL, action, _words(step.because))
        refused = conductor.submit(entry).refused
    except ActionRefused as fault:
        refused = fault
    if refused is not None:
        raise PlayRefused(sentence("play.step_refused", number=number, do=do, why=refused.sentence))


def _words(text: Text | None) -> Words:
    """A text of a scripted play as words: one in the first language alone is as if typed."""
    return text.get("", text) if text else ""


def _reach(conductor: Conductor, number: int, anchor: Anchor) -> None:
    """Lets time run to a step of the script."""
    board = conductor.board
    for _ in _waiting(board, anchor):
        if not conductor.advance():
            break
    at = instant(board, anchor)
    if at < board.at or (board.stage == "paused" and at > board.at) or at.move != board.at.move:
        raise PlayRefused(sentence("play.step_too_late", number=number))
    conductor.go_to(at)


def _waiting(board: Board, anchor: Anchor) -> Iterator[None]:
    """Goes round as long as the move that an anchor names, or any, has not begun."""
    while board.stage == "running":
        named = [move for move in board.moves if move.id == anchor.after] or [board.move]
        if named[0].stage in ("under_way", "discussed") or named[0].place < board.at.move:
            return
        if anchor.after is None and named[0].place + 1 == len(board.moves):
            return
        yield


def _expect(board: Board, number: int, source: str) -> None:
    try:
        holds = compile_condition(source, kind_of).holds(board.value)
    except ConditionFault as fault:
        raise PlayRefused(fault.sentence) from None
    if not holds:
        raise PlayRefused(sentence("play.expectation_failed", number=number, condition=source))
