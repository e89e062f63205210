"""Steps about a play as a whole: it begins, time passes, things strike, it ends."""

from pathlib import Path
from typing import NamedTuple

import pytest
from pytest_bdd import given, then, when

from tests.steps.phrases import phrase, second
from whitecell.errors import ActionRefused
from whitecell.intake.exercises import read_exercise
from whitecell.language import choose
from whitecell.play.actions import Entry
from whitecell.play.board import Board
from whitecell.play.commands import parse
from whitecell.play.events.event import Event
from whitecell.play.view import view
from whitecell.script.script import Script
from whitecell.session.conductor import Conductor
from whitecell.session.performance import Cast, begin

HARBOUR = Path(__file__).parents[1] / "exercises" / "harbour_night"
PEOPLE = {"*": "person", "control": "person"}


class Play(NamedTuple):
    """A play under way, and everything that has happened in it."""

    conductor: Conductor
    events: list[Event]

    @property
    def board(self) -> Board:
        """Where everything stands."""
        return self.conductor.board

    @property
    def script(self) -> Script:
        """The exercise that is played."""
        return self.board.script

    def attempt(self, seat: str, line: str) -> ActionRefused | None:
        """Enters a line for a seat; gives the refusal, if it was refused."""
        return self.conductor.submit(Entry(seat, parse(line))).refused

    def enter(self, seat: str, line: str) -> None:
        """Enters a line for a seat that has every right to."""
        refused = self.attempt(seat, line)
        assert refused is None, f"{seat}: {line}: {refused and refused.sentence}"

    def pass_to(self, story: int) -> None:
        """Lets the night pass to a second of it."""
        self.conductor.go_to(self.board.at._replace(story=story))

    def texts(self, cell: str, nation: str | None = None) -> list[str]:
        """What stands on the papers before a cell, as its screen shows them."""
        return [choose(paper.text, "en") for paper in view(self.board, cell, nation).papers]

    def full(self, thing: str) -> str:
        """The whole wording of an item or an inject."""
        if thing in self.script.reports:
            return choose(self.script.reports[thing].report.text, "en")
        return choose(self.script.injects[thing].text or {}, "en")

    def short(self, thing: str) -> str:
        """The sanitised wording of an item."""
        sanitised = self.script.reports[thing].report.sanitised
        assert sanitised is not None, f"{thing} has no short form"
        return choose(sanitised.text, "en")

    def happened(self, *kinds: str) -> list[Event]:
        """The events of some kinds, in order."""
        return [event for event in self.events if event.kind in kinds]


def play_of(script: Script, seats: dict[str, str], seed: int = 7, *, begun: bool = True) -> Play:
    """A play that has begun, or is about to, and is kept nowhere."""
    events: list[Event] = []
    conductor = begin(script, Cast(seed, seats), tell=lambda told, _: events.extend(told))
    if begun:
        conductor.open()
    else:
        conductor.submit(Entry("control", parse("open")))
    return Play(conductor, events)


@pytest.fixture(scope="session")
def harbour() -> Script:
    """The exercise that most features are played with."""
    return read_exercise(str(HARBOUR))


@given("the harbour night is under way", target_fixture="play")
def _(harbour: Script) -> Play:
    return play_of(harbour, PEOPLE)


@given(phrase("the harbour night is played by {temperament} cells"), target_fixture="play")
def _(harbour: Script, temperament: str) -> Play:
    return play_of(harbour, {"*": temperament, "control": "doctrinal"})


@given(phrase("control skips {inject:Name}"))
@when(phrase("control skips {inject:Name}"))
def _(play: Play, inject: str) -> None:
    play.enter("control", f"skip {inject}")


@given(phrase("the clock shows {moment:Clock}"))
@when(phrase("the clock shows {moment:Clock}"))
def _(play: Play, moment: int) -> None:
    play.pass_to(moment)


@when("the play runs to its end")
def _(play: Play) -> None:
    play.conductor.run()


@then(phrase("{inject:Name} has happened"))
def _(play: Play, inject: str) -> None:
    assert play.board.value(f"inject.{inject}")


@then(phrase("{inject:Name} has not happened"))
def _(play: Play, inject: str) -> None:
    assert not play.board.value(f"inject.{inject}")


@then(phrase("the harbour wakes {ending:Name}"))
def _(play: Play, ending: str) -> None:
    play.conductor.run()
    assert play.board.ending == ending


@then("these have struck:")
def _(play: Play, datatable: list[list[str]]) -> None:
    struck = {e.inject: e.at.story for e in play.happened("inject_released")}  # type: ignore[attr-defined]
    domains = {id: play.script.injects[id].domain for id in struck}
    wanted = [(what.replace(" ", "_"), domain, second(at)) for at, domain, what in datatable[1:]]
    assert [(id, domains[id], struck.get(id)) for id, _, _ in wanted] == wanted


@then(phrase("public trust is {points:d}"))
def _(play: Play, points: int) -> None:
    assert play.board.value("gauge.trust") == points


@then(phrase("it is refused: {reason:Name}"))
def _(refused: ActionRefused | None, reason: str) -> None:
    assert refused is not None
    assert refused.sentence.id == f"refusals.{reason}"
