"""The command line, as somebody at a terminal meets it: what is typed, said and complained of."""

from contextlib import chdir, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest
from pytest_bdd import then

from tests.steps.phrases import phrase
from whitecell.cli import main


class Ended(NamedTuple):
    """How a command ended: its exit code, what it said, and what it complained of."""

    code: int
    said: str
    complained: str


def typed(folder: Path, *words: str) -> Ended:
    """Types a command in a folder."""
    said, complained = StringIO(), StringIO()
    leaves = pytest.raises(SystemExit)
    with redirect_stdout(said), redirect_stderr(complained), chdir(folder), leaves as left:
        main(list(words))
    return Ended(int(left.value.code or 0), said.getvalue(), complained.getvalue())


@then(phrase('the command ends with {code:d} and one line that names "{what}"'))
def _(ended: Ended, code: int, what: str) -> None:
    assert (ended.code, ended.said) == (code, "")
    assert what in ended.complained
    assert ended.complained.count("\n") == 1


@then(phrase("no file {file} is there"))
def _(tmp_path: Path, file: str) -> None:
    assert not (tmp_path / file).exists()
