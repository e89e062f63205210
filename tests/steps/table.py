"""Steps about the table: lines typed by a facilitator, and what stands on the screen."""

import re
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest
from pytest_bdd import given, then, when

from tests.steps.phrases import phrase
from tests.steps.terminal import typed
from whitecell.console.table_help import GROUPS
from whitecell.console.table_words import in_tongue

ANSWERED = """start; wait 60m; house: share inner_letter with guild; wait news; wait 20m;
 guild: decide D1: Out to sea with all of them because: fire takes all; """.replace("\n", "")
CODES = {"English": "en", "Indonesian": "id"}
_FRAME = re.compile(r"[│╭╮╰╯─\s]+")
_PANEL = re.compile(r"^╭─.*?^╰─[^\n]*", re.MULTILINE | re.DOTALL)


class Seating(NamedTuple):
    """The options of a play with people at the table."""

    people: tuple[str, ...]
    before: str = ""
    """Lines that were typed before those of which the scenario speaks."""


class Answer(NamedTuple):
    """What the table answered, and in what language."""

    said: str
    code: str

    @property
    def words(self) -> str:
        """In one line, without frames."""
        return _FRAME.sub(" ", self.said)

    @property
    def last_panel(self) -> list[str]:
        """The lines of the panel that was shown last."""
        return _PANEL.findall(self.said)[-1].splitlines()


@given(phrase("people play {cells:Names}"), target_fixture="seating")
def _(cells: tuple[str, ...]) -> Seating:
    return Seating(cells)


@given("the guild has answered in its own words", target_fixture="seating")
def _(seating: Seating) -> Seating:
    return seating._replace(before=ANSWERED)


@when(phrase("the table is told in {language}: {lines}"), target_fixture="answer")
def _(
    seating: Seating, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, lines: str
) -> Answer:
    return answered(seating, tmp_path, monkeypatch, lines, CODES[language])


@when(phrase("the table is told: {lines}"), target_fixture="answer")
def _(seating: Seating, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: str) -> Answer:
    return answered(seating, tmp_path, monkeypatch, lines)


def answered(
    seating: Seating, folder: Path, patch: pytest.MonkeyPatch, lines: str, code: str = "en"
) -> Answer:
    """Types lines from a pipe, on a small screen."""
    patch.setattr("sys.stdin", StringIO((seating.before + lines).replace("; ", "\n") + "\n"))
    patch.setenv("COLUMNS", "80")
    seats = [word for cell in seating.people for word in ("--seat", f"{cell}=person")]
    ended = typed(folder, "run", "01-spice-route", "--lang", code, *seats)
    assert ended.code == 0, ended.complained
    return Answer(ended.said, code)


@then(phrase('the table says "{text}"'))
def _(answer: Answer, text: str) -> None:
    assert text in answer.words


@then(phrase('the table says "{text}" before "{later}"'))
def _(answer: Answer, text: str, later: str) -> None:
    assert text in answer.words.rpartition("D1: Out to sea")[2].partition(later)[0]


@then(phrase('the table does not say "{text}"'))
def _(answer: Answer, text: str) -> None:
    assert text not in answer.words


@then(phrase("the answer takes at most {lines:d} lines of a small screen"))
def _(answer: Answer, lines: int) -> None:
    assert len(answer.last_panel) <= lines
    assert max(map(len, answer.last_panel)) <= 80


@then("the answer names every command")
def _(answer: Answer) -> None:
    listed = _FRAME.sub(" ", " ".join(answer.last_panel))
    short = {"acknowledge": "ack", "todo": "next?"} if answer.code == "en" else {}
    for word in (word for words in GROUPS.values() for word in words):
        assert f" {in_tongue(short.get(word, word), answer.code)} " in listed
