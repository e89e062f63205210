"""Steps about exercises that are checked before they are played."""

import pytest
from pytest_bdd import given, parsers, then, when

from tests.steps.phrases import phrase
from tests.unit.script.planned import CHOICE, planned
from whitecell.errors import Complaint, ScriptRefused


class Draft:
    """An exercise that somebody writes: its injects, its move, its nation's language."""

    def __init__(self, hours: int) -> None:
        self.moves = f"{{id: night, starts: 2031-06-02 18:00, length: {hours}h}}"
        self.injects: list[str] = []
        self.language = ""

    def complaints(self) -> tuple[Complaint, ...]:
        """All that is wrong with it."""
        try:
            planned(*self.injects, moves=self.moves, language=self.language)
        except ScriptRefused as refused:
            return tuple(refused.complaints)
        return ()


@given(phrase("a night of {hours:d} hours"), target_fixture="draft")
def _(hours: int) -> Draft:
    return Draft(hours)


@given(phrase("after {hours:d} hours comes {inject:Name}"))
def _(draft: Draft, hours: int, inject: str) -> None:
    draft.injects.append(f"id: {inject}, at: +{hours}h")


@given(phrase("after {hours:d} hours comes {inject:Name}, and with it the decision {course:Name}"))
def _(draft: Draft, hours: int, inject: str, course: str) -> None:
    choice = CHOICE.replace("id: course", f"id: {course}")
    draft.injects.append(f"id: {inject}, at: +{hours}h, {choice}")


@given(phrase("{minutes:d} minutes after {before:Name} comes {inject:Name}"))
def _(draft: Draft, minutes: int, before: str, inject: str) -> None:
    draft.injects.append(f"id: {inject}, at: {before} +{minutes}m")


@given(parsers.parse("Selat works in {written}"))
def _(draft: Draft, written: str) -> None:
    draft.language = written


@pytest.fixture
def told() -> list[Complaint]:
    """What the author has not been told of yet."""
    return []


@when("the exercise is checked")
def _(draft: Draft, told: list[Complaint]) -> None:
    told += draft.complaints()


@then(phrase('it is told of {inject:Name}, at its time: "{said}"'))
def _(draft: Draft, told: list[Complaint], inject: str, said: str) -> None:
    complaint = told.pop(0)
    assert said in complaint.say()
    line = next(n for n, one in enumerate(draft.injects, 3) if f"id: {inject}" in one)
    assert (complaint.place.file, complaint.place.line) == ("small/injects/line.yaml", line)


@then(parsers.parse('it is told of the language of Selat: "{said}"'))
def _(draft: Draft, told: list[Complaint], said: str) -> None:
    complaint = told.pop(0)
    assert said in complaint.say()
    assert f'"{draft.language}"' in complaint.say()
    assert complaint.place.file == "small/exercise.yaml"


@then("it is told of nothing")
@then("of nothing else")
def _(told: list[Complaint]) -> None:
    assert told == []
