"""Scripted plays, `plays/*.yaml`: who does what and when, and what must follow."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from whitecell.errors import CommandRefused, ScriptRefused
from whitecell.intake.complaints import complaint_of, validated
from whitecell.intake.yaml import read_page
from whitecell.language import sentence
from whitecell.script.check_conditions import asker
from whitecell.script.check_texts import is_in_all_languages
from whitecell.script.finding import Finding
from whitecell.script.scalars import Frozen, Name, When, Whole, Wording
from whitecell.script.script import Script
from whitecell.script.spelling import way_to

CONTROL = "control"

Temperament = Literal["doctrinal", "cautious", "hasty", "siloed", "random"]
Chair = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$")]
"""A cell, `cell.seat`, or `control`."""


class PlayHead(Frozen):
    """What a play is called, its seed, and who sits on the seats that it does not name."""

    title: Wording
    seed: Whole = 1
    """The seed of chance."""
    others: Temperament = "doctrinal"
    """The temperament of every seat that no step names."""


class Step(Frozen):
    """Something done (`at`, `as`, `do`), or something that must hold by then (`expect`)."""

    at: When | None = None
    """When: from the running move's start, or from a named move's."""
    as_: Chair | None = Field(default=None, alias="as")
    """Who: a cell, `cell.seat`, or `control`."""
    do: str | None = None
    """What is done: a command."""
    says: Wording | None = None
    """What is said or written: the words that `do` takes after a colon."""
    because: Wording | None = None
    """The reason that goes into the journal."""
    expect: str | None = None
    """A condition that must hold here."""

    @model_validator(mode="after")
    def _one_or_the_other(self) -> Self:
        done = (self.at, self.as_, self.do)
        acts = self.expect is None and None not in done
        spoken = self.says or self.because
        asks = self.expect is not None and done == (None, None, None) and not spoken
        if not acts and not asks:
            raise PydanticCustomError("step", "{value}", {"value": self.do or self.expect or ""})
        return self


class ScriptedPlay(Frozen):
    """The whole of a file of `plays/`; `ends` names the ending that must be reached."""

    play: PlayHead
    """What it is called."""
    steps: tuple[Step, ...] = ()
    """The steps, in order."""
    ends: Name | None = None
    """The ending that must be reached."""


def read_play(where: str, script: Script) -> ScriptedPlay:
    """The scripted play in a file, for that script; `ScriptRefused` with all complaints."""
    path = Path(where)
    if not path.is_file():
        raise CommandRefused(sentence("complaints.play_missing", where=where))
    page = read_page(where, path.read_bytes())
    play, complaints = validated(page, ScriptedPlay)
    if play is not None:
        found = checked_play(play, script)
        complaints = [*complaints, *(complaint_of(one, page, one.path) for one in found)]
    if play is None or complaints:
        raise ScriptRefused(tuple(complaints))
    return play


def checked_play(play: ScriptedPlay, script: Script) -> Iterator[Finding]:
    """What a play names that its script does not have; what its commands say is for the play."""
    chairs = _chairs(script)
    ask = asker(script)
    yield from _texts(play, script.exercise.exercise.languages)
    for number, step in enumerate(play.steps):
        if step.as_ is not None and step.as_ not in chairs:
            wrong = sentence("complaints.no_chair", name=step.as_)
            yield Finding(("steps", number, "as"), wrong, way_to(step.as_, chairs))
        if step.at and step.at.after and step.at.after not in script.moves:
            wrong = sentence("complaints.step_move", name=step.at.after)
            yield Finding(("steps", number, "at"), wrong, way_to(step.at.after, script.moves))
        if step.expect is not None:
            yield from ask(step.expect, ("steps", number, "expect"))
    if play.ends is not None and play.ends not in script.endings:
        wrong = sentence("complaints.no_ending", name=play.ends)
        yield Finding(("ends",), wrong, way_to(play.ends, script.endings))


def _texts(play: ScriptedPlay, languages: tuple[str, ...]) -> Iterator[Finding]:
    yield from is_in_all_languages(("play", "title"), play.play.title, languages)
    for number, step in enumerate(play.steps):
        for field, text in (("says", step.says), ("because", step.because)):
            yield from is_in_all_languages(("steps", number, field), text or {"": ""}, languages)


def _chairs(script: Script) -> list[str]:
    seats = [f"{cell.id}.{seat.id}" for cell in script.exercise.cells for seat in cell.seats]
    return [CONTROL, *script.cells, *seats]
