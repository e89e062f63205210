"""Steps about walking through a play, and about taking it up anew from a moment of it."""

import re
import sqlite3
from contextlib import closing
from io import StringIO
from pathlib import Path

import pytest
from pytest_bdd import given, then, when

from tests.steps.phrases import phrase
from tests.steps.reviews import JOURNAL
from tests.steps.terminal import Ended, typed
from whitecell.journal.reading import read

_FRAME = re.compile(r"[│┃╭╮╰╯─━┏┓┗┛\s]+")


def walked(folder: Path, patch: pytest.MonkeyPatch, lines: str, *options: str) -> Ended:
    """Walks through the night by words from a pipe."""
    patch.setattr("sys.stdin", StringIO(lines))
    return typed(folder, "replay", JOURNAL, *options)


def shown(ended: Ended) -> str:
    """What was shown, in one line and without frames."""
    assert ended.code == 0, ended.complained
    return _FRAME.sub(" ", ended.said)


@given(phrase("the night was left at {moment:Clock}"))
def _(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: int) -> None:
    clock = f"{(22 * 3600 + moment) // 3600 % 24}:{moment // 60 % 60:02}"
    walked(tmp_path, monkeypatch, f"{clock}\nfork left.journal\n")
    (tmp_path / "left.journal").replace(tmp_path / JOURNAL)


@given(phrase("somebody has spoilt event {number:d}"))
def _(tmp_path: Path, number: int) -> None:
    with closing(sqlite3.connect(tmp_path / JOURNAL, isolation_level=None)) as db:
        db.execute("UPDATE events SET body = substr(body, 3) WHERE number = ?", (number,))


@when(phrase("it is walked through: {words}"), target_fixture="ended")
def _(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str) -> Ended:
    return walked(tmp_path, monkeypatch, words.replace(", ", "\n") + "\n")


@when("its causes are asked for by the number of the ending", target_fixture="ended")
def _(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ended:
    rows = read(tmp_path / JOURNAL)
    number = next(
        n for n, row in enumerate(rows, 1) if row.kind == "play_changed" and '"ended"' in row.body
    )
    return walked(tmp_path, monkeypatch, f"why #{number}\n")


@when("it is asked to be walked through", target_fixture="ended")
def _(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ended:
    return walked(tmp_path, monkeypatch, "next\n")


@when(phrase("it is told to {cell:Name}"), target_fixture="ended")
def _(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cell: str) -> Ended:
    return walked(tmp_path, monkeypatch, "", "--as", cell)


@when(phrase("it is asked to be shown to {cell}"), target_fixture="ended")
def _(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cell: str) -> Ended:
    return walked(tmp_path, monkeypatch, "", "--as", cell)


@when(phrase("{journal} is played on by understudies"))
def _(tmp_path: Path, journal: str) -> None:
    done = typed(tmp_path, "resume", journal, "--auto")
    assert done.code == 0, done.complained


@then(phrase('the walk shows "{text}"'))
def _(ended: Ended, text: str) -> None:
    assert text in shown(ended)


@then(phrase('the walk shows "{text}" {times:d} times'))
@then(phrase('the walk shows "{text}" {times:d} time'))
def _(ended: Ended, text: str, times: int) -> None:
    assert shown(ended).count(text) == times


@then(phrase('the walk does not show "{text}"'))
def _(ended: Ended, text: str) -> None:
    assert text not in shown(ended)


@then(phrase("both journals hold the same events up to {moment:Clock}"))
def _(tmp_path: Path, moment: int) -> None:
    first, other = ([*read(tmp_path / name)] for name in (JOURNAL, "other.journal"))
    until = [row for row in first if row.move == 0 and row.story <= moment]
    assert other[: len(until)] == until
    assert len(other) > len(until)
