"""Steps about journals: kept, killed, resumed, forked, replayed, verified, touched."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest
from pytest_bdd import given, parsers, then, when

from tests.steps.night import HARBOUR, PEOPLE, Play
from tests.steps.phrases import phrase
from whitecell.errors import JournalFault
from whitecell.journal.rows import Receipt, Row
from whitecell.journal.store import read
from whitecell.journal.verify import verify
from whitecell.play.actions import Entry
from whitecell.play.board import Board
from whitecell.play.commands import parse
from whitecell.play.replay import replayed
from whitecell.script.script import Script
from whitecell.session.conductor import Outcome
from whitecell.session.performance import Cast, begin, fork, go_on

UNDERSTUDIES = {"*": "doctrinal", "control": "doctrinal"}

KILLED = """
import os, sys
from whitecell.intake.exercises import read_exercise
from whitecell.session.performance import Cast, begin
exercise, journal, second = sys.argv[1:]
seats = {"*": "doctrinal", "control": "doctrinal"}
conductor = begin(read_exercise(exercise), Cast(7, seats), journal)
conductor.open()
conductor.go_to(conductor.board.at._replace(story=int(second)))
receipt = conductor.sink.flush()
print(receipt.number, receipt.hash, flush=True)
conductor.advance()
os._exit(9)
"""
"""Plays a night up to a second, says what is acknowledged, goes on and dies."""


class Killed(NamedTuple):
    """The journal that a killed play left, and the last receipt that it gave."""

    path: Path
    receipt: Receipt


def play_into(script: Script, path: Path) -> Path:
    """Plays the night to its end into a journal."""
    conductor = begin(script, Cast(7, UNDERSTUDIES), str(path))
    conductor.run()
    conductor.sink.journal.close()  # type: ignore[attr-defined]
    return path


def complaint(attempt: Callable[[], object]) -> str:
    """The id of the fault that an attempt ends in."""
    with pytest.raises(JournalFault) as fault:
        attempt()
    return fault.value.sentence.id


def change(path: Path, statement: str) -> Path:
    """Changes a journal as only somebody with a tool of their own could."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute(statement)
    return path


@given("the harbour night was played by doctrinal cells into a journal", target_fixture="kept")
def _(harbour: Script, tmp_path: Path) -> Path:
    return play_into(harbour, tmp_path / "night.wcj")


@given(
    phrase("the same night was played into another journal and killed at {moment:Clock}"),
    target_fixture="killed",
)
def _(tmp_path: Path, moment: int) -> Killed:
    path = tmp_path / "killed.wcj"
    asked = [sys.executable, "-c", KILLED, str(HARBOUR), str(path), str(moment)]
    done = subprocess.run(asked, capture_output=True, text=True, timeout=60)
    assert done.returncode == 9, done.stderr
    number, hash = done.stdout.split()
    return Killed(path, Receipt(int(number), hash))


@when("that night is resumed")
def _(killed: Killed) -> None:
    conductor = go_on(str(killed.path))
    conductor.run()
    conductor.sink.journal.close()  # type: ignore[attr-defined]


@then("both journals tell the same night, word for word")
def _(kept: Path, killed: Killed) -> None:
    assert list(read(killed.path)) == list(read(kept))


@then("the journal is whole and unchanged")
def _(killed: Killed) -> None:
    verify(killed.path, [killed.receipt])


@then("the first journal is whole and unchanged")
def _(kept: Path) -> None:
    verify(kept)


@then("the journal holds what was acknowledged before")
def _(kept: Path, killed: Killed) -> None:
    there = list(read(killed.path))
    assert there[: killed.receipt.number] == list(read(kept))[: killed.receipt.number]


@when("the journal is replayed", target_fixture="replay")
def _(kept: Path) -> Board:
    return replayed(read(kept))


@then(phrase("the replayed night ended {ending:Name}"))
def _(replay: Board, ending: str) -> None:
    assert (replay.stage, replay.ending) == ("closed", ending)


@when(
    parsers.parse("the night is forked at 22:08 and played on by {temper} cells"),
    target_fixture="other",
)
def _(kept: Path, tmp_path: Path, temper: str) -> Path:
    conductor = fork(str(kept), "night +8m", str(tmp_path / "fork.wcj"))
    for cell in conductor.board.desks:
        conductor.seat(cell, temper)
    conductor.run()
    conductor.sink.journal.close()  # type: ignore[attr-defined]
    return tmp_path / "fork.wcj"


@then(phrase("the forked night ends otherwise than {ending:Name}"))
def _(other: Path, ending: str) -> None:
    assert replayed(read(other)).ending not in ("", ending)


@then(phrase("both nights are the same up to {moment:Clock}"))
def _(kept: Path, other: Path, moment: int) -> None:
    assert _until(kept, moment) == _until(other, moment)[: len(_until(kept, moment))]
    assert list(read(kept)) != list(read(other))


def _until(path: Path, moment: int) -> list[Row]:
    return [row for row in read(path) if row.move == 0 and row.story <= moment]


@given("a night under way that is kept in a journal", target_fixture="play")
def _(harbour: Script, tmp_path: Path) -> Play:
    conductor = begin(harbour, Cast(7, PEOPLE), str(tmp_path / "under_way.wcj"))
    conductor.open()
    return Play(conductor, [])


@when("the same message with the same key is sent twice", target_fixture="outcomes")
def _(play: Play) -> list[Outcome]:
    entry = Entry("headquarters", parse("tell ally: Watch the cable"))
    return [play.conductor.submit(entry, "key 1") for _ in range(2)]


@then("the ally reads it once")
def _(play: Play) -> None:
    assert play.texts("ally").count("Watch the cable") == 1


@then("both got the same receipt")
def _(outcomes: list[Outcome]) -> None:
    assert outcomes[0].receipt == outcomes[1].receipt is not None


@when(phrase("somebody cuts off the last {count:d} events of the journal"))
def _(kept: Path, count: int) -> None:
    change(kept, f"DELETE FROM events WHERE number > (SELECT max(number) FROM events) - {count}")


@when(phrase("somebody changes event {number:d} of the journal"))
def _(kept: Path, number: int) -> None:
    change(kept, f"UPDATE events SET body = body || ' ' WHERE number = {number}")


@when("a newer version has written the journal")
def _(kept: Path) -> None:
    change(kept, "PRAGMA user_version = 99")


@then(phrase("the journal is named as {fault:Name}, and nothing was written to it"))
def _(kept: Path, tmp_path: Path, harbour: Script, fault: str, begun: str) -> None:
    before = kept.read_bytes()
    named = begun or complaint(lambda: verify(kept))
    assert (named, kept.read_bytes()) == (f"journal.{fault}", before)


@pytest.fixture
def begun() -> str:
    """What was said of a night that was begun into a journal that is there already, if one was."""
    return ""


@when("a new night is begun into the same journal", target_fixture="begun")
def _(kept: Path, harbour: Script) -> str:
    return complaint(lambda: begin(harbour, Cast(8, PEOPLE), str(kept)))


@when("somebody else tries to resume it", target_fixture="named")
def _(tmp_path: Path) -> str:
    return complaint(lambda: go_on(str(tmp_path / "under_way.wcj")))


@then(phrase("the journal is named as {fault:Name}"))
def _(named: str, fault: str) -> None:
    assert named == f"journal.{fault}"
