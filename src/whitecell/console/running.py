"""Playing from the command line: begun, gone on with, and told as it goes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, NoReturn

from whitecell.console.moments import moment, named
from whitecell.console.outputs import beside, format_of, free_names
from whitecell.console.printing import Screen
from whitecell.console.telling import Teller
from whitecell.console.underway import Underway
from whitecell.console.waiting import waiting
from whitecell.errors import CommandRefused, JournalFault, PlayRefused
from whitecell.intake.exercises import read_folder, read_plays
from whitecell.intake.folders import Folder, open_folder
from whitecell.intake.plays import ScriptedPlay, read_play
from whitecell.journal.reading import read
from whitecell.journal.store import Journal
from whitecell.language import FIRST, Sentence, sentence, spoken
from whitecell.play.board import Board
from whitecell.play.replay import replayed
from whitecell.script.script import Script
from whitecell.script.spelling import nearest
from whitecell.session.conductor import Conductor
from whitecell.session.performance import (
    Cast,
    begin,
    cast_of,
    fork,
    go_on,
    perform,
    seat_people,
)
from whitecell.session.understudies import TEMPERAMENTS

SEED = 1


class Order(NamedTuple):
    """What `run` was asked for."""

    exercise: str
    play: str | None = None
    seed: int | None = None
    journal: str | None = None
    reports: tuple[str, ...] = ()
    language: str | None = None
    seats: tuple[str, ...] = ()


class Performed(NamedTuple):
    """A play that is over: its journal, the reports that are wanted, and their language."""

    journal: str
    reports: tuple[str, ...]
    code: str


class Branch(NamedTuple):
    """What `replay --fork` was asked for."""

    journal: str
    until: str | None
    play: str
    into: str
    language: str | None = None


class Ready(NamedTuple):
    """The exercise that an order names, read, and the language to speak."""

    folder: Folder
    script: Script
    code: str


def made_ready(order: Order, screen: Screen) -> Ready:
    """Refuses reports that cannot be written, reads the exercise, and speaks its language."""
    for report in order.reports:
        format_of(report)
    folder = open_folder(order.exercise)
    with waiting(screen.voice, sentence("commands.reading", name=folder.name)):
        script = read_folder(folder, plays=order.play is not None)
    code = order.language or first_language(script)
    screen.speak(code)
    return Ready(folder, script, code)


def run(order: Order, screen: Screen, underway: Underway) -> Performed:
    """Plays an exercise to its end, by understudies alone or by a scripted play."""
    folder, script, code = made_ready(order, screen)
    play = _play(order.play, folder, script) if order.play else None
    cast = _cast(order, script, play)
    conductor, journal, report = begun(order, folder.name, cast, script, Teller(screen, code))
    underway.journal = journal
    with kept(conductor):
        if play:
            perform(conductor, play)
            screen.say(_came_true(play, conductor.board))
        else:
            conductor.run()
    return Performed(journal, order.reports or (report,), code)


def resume(
    journal: str, reports: tuple[str, ...], wanted: str | None, screen: Screen, underway: Underway
) -> Performed:
    """Goes on with a play that was interrupted, to its end."""
    for report in reports:
        format_of(report)
    underway.journal = journal
    with waiting(screen.voice, sentence("commands.reading", name=journal)):
        conductor = go_on(journal)
    code = wanted or first_language(conductor.board.script)
    screen.speak(code)
    with kept(conductor):
        teller = Teller(screen, code)
        teller.story.catch_up(conductor.board)
        conductor.tell = teller
        if conductor.board.stage == "closed":
            screen.say(sentence("commands.already_over", journal=journal))
        conductor.run()
    return Performed(journal, reports or (beside(journal),), code)


def branch(order: Branch, screen: Screen, underway: Underway) -> Performed:
    """Plays on differently from a moment of a play, as a scripted play says, in a new journal."""
    with waiting(screen.voice, sentence("commands.reading", name=order.journal)):
        whole = replayed(read(order.journal))
        play = read_play(order.play, whole.script)
    until = named(whole, moment(whole, order.until)) if order.until else None
    code = order.language or first_language(whole.script)
    screen.speak(code)
    teller = Teller(screen, code)
    conductor = fork(order.journal, until, order.into, teller)
    underway.journal = order.into
    with kept(conductor):
        teller.story.catch_up(conductor.board)
        seat_people(conductor, play)
        perform(conductor, play)
        screen.say(_came_true(play, conductor.board))
    return Performed(order.into, (beside(order.into),), code)


def first_language(script: Script) -> str:
    """The exercise's first language, if whitecell speaks it."""
    return next((code for code in script.exercise.exercise.languages if code in spoken()), FIRST)


@contextmanager
def kept(conductor: Conductor) -> Iterator[None]:
    """Leaves the journal closed, whatever happens; what a refused play did until then is kept."""
    try:
        yield
    except PlayRefused:
        conductor.sink.flush()
        raise
    finally:
        journal = getattr(conductor.sink, "journal", None)
        if isinstance(journal, Journal):
            journal.close()


def _play(where: str, folder: Folder, script: Script) -> ScriptedPlay:
    """A scripted play by its name in the exercise, or a file."""
    names = [name for name in folder.files if name.startswith("plays/") and name.endswith(".yaml")]
    if f"plays/{where}.yaml" in names and not Path(where).is_file():
        return read_plays(folder)[f"plays/{where}.yaml"]
    if not Path(where).is_file():
        known = tuple(name.removeprefix("plays/").removesuffix(".yaml") for name in names)
        near = nearest(where, known)
        key = "commands.no_play_near" if near else "commands.no_play"
        raise CommandRefused(sentence(key, name=where, near=near or "", names=known))
    return read_play(where, script)


def _came_true(play: ScriptedPlay, board: Board) -> Sentence:
    """How much of a scripted play was done and held, and how it ended."""
    held = sum(step.expect is not None for step in play.steps)
    known = board.script.endings.get(board.ending)
    return sentence(
        "commands.came_true_to_end" if play.ends else "commands.came_true",
        taken=len(play.steps) - held,
        held=held,
        ending=known.title if known else board.ending,
    )


def _cast(order: Order, script: Script, play: ScriptedPlay | None) -> Cast:
    seats = dict(_seat(given, script) for given in order.seats)
    if play:
        cast = cast_of(play, order.seed)
        return Cast(cast.seed, {**cast.seats, **seats})
    return Cast(SEED if order.seed is None else order.seed, {"*": "doctrinal", **seats})


def _seat(given: str, script: Script) -> tuple[str, str]:
    """`CELL=TEMPERAMENT`, where the cell may be `*`."""
    cell, equals, temperament = given.partition("=")
    if not equals or not cell or not temperament:
        raise CommandRefused(sentence("commands.seat_form", given=given))
    if cell != "*" and cell not in script.cells:
        lost("cell", cell, tuple(script.cells))
    if temperament not in TEMPERAMENTS:
        lost("temperament", temperament, tuple(TEMPERAMENTS))
    return cell, temperament


def lost(what: str, name: str, known: tuple[str, ...]) -> NoReturn:
    """Refuses a name that leads nowhere, with the nearest, or with all that there are."""
    near = nearest(name, known)
    key = f"commands.no_{what}_near" if near else f"commands.no_{what}"
    raise CommandRefused(sentence(key, name=name, near=near or "", names=known))


def begun(
    order: Order, name: str, cast: Cast, script: Script, teller: Teller
) -> tuple[Conductor, str, str]:
    """The play, its journal and its report; where a name is taken meanwhile, the next."""
    while True:
        journal, report = free_names(name)
        try:
            journal = order.journal or journal
            report = beside(order.journal) if order.journal else report
            return begin(script, cast, journal, teller), journal, report
        except JournalFault as fault:
            if order.journal or fault.sentence.id != "journal.exists":
                raise
