"""What a person meets at the command line: files, sentences and exit codes."""

import os
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest

import whitecell
from whitecell.cli import main
from whitecell.language import language, sentence
from whitecell.session.conductor import Conductor

MARK = "EXERCISE EXERCISE EXERCISE"
SOURCES = str(Path(whitecell.__file__).parents[1])


class Said(NamedTuple):
    """What a command left: its exit code, its output, its complaints."""

    code: object
    out: str
    err: str


Command = Callable[..., Said]


@pytest.fixture
def command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Command:
    """Runs a command in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")

    def said(*arguments: str) -> Said:
        with pytest.raises(SystemExit) as left:
            main(list(arguments))
        return Said(left.value.code, *capsys.readouterr())

    return said


def process(folder: Path, *arguments: str, **setting: str) -> subprocess.CompletedProcess[str]:
    """Runs a command in a process of its own, with its output in a pipe."""
    return subprocess.run(
        [sys.executable, "-m", "whitecell", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": SOURCES, "PYTHONIOENCODING": "utf-8", **setting},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def one_line(said: Said) -> str:
    """The complaint, if it is one line and nothing else was said."""
    assert said.out == ""
    assert said.err.count("\n") == 1
    return said.err


# Playing


def test_a_play_leaves_a_journal_and_a_review_named_after_the_exercise(command, tmp_path):
    said = command("run", "01-spice-route", "--auto")
    assert said.code == 0, said.err
    assert sorted(os.listdir(tmp_path)) == ["01-spice-route-1.html", "01-spice-route-1.journal"]
    assert "01-spice-route-1.journal" in said.out
    assert "01-spice-route-1.html" in said.out


def test_the_next_play_takes_the_next_number(command, tmp_path):
    command("run", "01-spice-route", "--auto")
    command("run", "01-spice-route", "--auto", "--seed", "2")
    assert (tmp_path / "01-spice-route-2.journal").exists()
    assert (tmp_path / "01-spice-route-2.html").exists()


def test_all_output_opens_and_closes_with_the_mark(command):
    for arguments in (
        ("run", "01-spice-route", "--auto"),
        ("list",),
        ("check", "01-spice-route"),
        ("verify", "01-spice-route-1.journal"),
        ("replay", "01-spice-route-1.journal"),
        ("--help",),
        ("run", "--help"),
        ("--version",),
    ):
        lines = command(*arguments).out.strip().splitlines()
        assert lines[0].strip() == MARK, arguments
        assert lines[-1].strip() == MARK, arguments


def test_a_journal_is_never_overwritten(command, tmp_path):
    (tmp_path / "mine.journal").write_text("letters from home")
    said = command("run", "01-spice-route", "--auto", "--journal", "mine.journal")
    assert said.code == 1
    assert "mine.journal" in said.err
    assert (tmp_path / "mine.journal").read_text() == "letters from home"


def test_a_review_in_an_unknown_format_is_refused_before_anything_is_played(command, tmp_path):
    said = command("run", "01-spice-route", "--auto", "--report", "review.pdf")
    assert said.code == 2
    assert ".html" in one_line(said)
    assert os.listdir(tmp_path) == []


def test_a_review_for_a_folder_that_is_not_there_is_refused_before_anything_is_played(
    command, tmp_path
):
    said = command("run", "01-spice-route", "--auto", "--report", "nowhere/review.md")
    assert said.code == 2
    assert "nowhere" in one_line(said)
    assert os.listdir(tmp_path) == []


def test_several_reviews_come_in_the_formats_of_their_endings(command, tmp_path):
    said = command("run", "01-spice-route", "--auto", "--report", "a.md", "--report", "b.json")
    assert said.code == 0, said.err
    assert MARK in (tmp_path / "a.md").read_text(encoding="utf-8")
    assert (tmp_path / "b.json").read_bytes().startswith(b"{")


def test_a_scripted_play_is_found_by_its_name(command):
    said = command("run", "01-spice-route", "--play", "careful")
    assert said.code == 0, said.err
    assert "ENDEX" in said.out


def test_a_scripted_play_that_comes_true_says_so(command, tmp_path):
    play = "play: {title: Right}\nsteps:\n  - {at: +1m, as: gowa, do: acknowledge first_fire}\n"
    expects = "  - {expect: inject.first_fire}\n"
    (tmp_path / "right.yaml").write_text(play + expects + expects)
    said = command("run", "01-spice-route", "--play", "right.yaml", "--lang", "en")
    assert said.code == 0, said.err
    assert "came true: 1 step taken, 2 expectations held. It ended with" in " ".join(
        said.out.split()
    )
    said = command("run", "01-spice-route", "--play", "careful", "--lang", "id")
    assert "dan latihan berakhir sesuai harapan, dengan" in " ".join(said.out.split())


def test_a_scripted_play_that_does_not_come_true_says_which_step(command, tmp_path):
    act = "  - {at: +1m, as: gowa, do: acknowledge first_fire}\n"
    steps = f"{act}  - {{expect: knows.gowa.sailor_tale}}\n"
    (tmp_path / "wrong.yaml").write_text(f"play: {{title: Wrong}}\nsteps:\n{steps}")
    said = command("run", "01-spice-route", "--play", "wrong.yaml")
    assert said.code == 1
    assert "Step 2" in said.err


def test_the_seat_of_a_cell_changes_the_play(command):
    usual = command("run", "01-spice-route", "--auto").out
    siloed = command("run", "01-spice-route", "--auto", "--seat", "*=siloed").out
    assert "asks Gowa's harbour lord" in usual
    assert "asks Gowa's harbour lord" not in siloed


def test_a_table_at_which_nobody_types_keeps_its_play(command, tmp_path, monkeypatch):
    monkeypatch.setattr("sys.stdin", StringIO())
    said = command("run", "01-spice-route")
    assert said.code == 0
    assert "whitecell resume 01-spice-route-1.journal" in " ".join(said.out.split())
    assert (tmp_path / "01-spice-route-1.journal").exists()


# Commands at fault


@pytest.mark.parametrize(
    ("arguments", "way_out"),
    [
        (("rnu",), '"run"'),
        (("run", "01-spice-route", "--aut"), '"--auto"'),
        (("run", "01-spice-rout", "--auto"), '"01-spice-route"'),
        (("run", "--auto"), "EXERCISE"),
        (("run", "01-spice-route", "--auto", "--seed", "many"), "whole number"),
        (("run", "01-spice-route", "--auto", "--seat", "guld=siloed"), '"guild"'),
        (("run", "01-spice-route", "--auto", "--seat", "guild=silod"), '"siloed"'),
        (("run", "01-spice-route", "--auto", "--seat", "guild"), "CELL=TEMPERAMENT"),
        (("run", "01-spice-route", "--play", "carefull"), '"careful"'),
        (("check", "01-spice-route", "--lang", "fr"), "en and id"),
        (("check", "nowhere"), "01-spice-route"),
        (("check",), "EXERCISE"),
        (("verify", "a", "b"), "b"),
        (("replay", "a", "--fork", "b.yaml"), "--journal"),
    ],
)
def test_a_command_at_fault_gets_one_line_with_the_way_out(command, arguments, way_out):
    said = command(*arguments)
    assert said.code == 2
    assert way_out in one_line(said)


@pytest.mark.parametrize("name", ["resume", "replay", "verify", "review"])
def test_a_journal_that_is_not_there_is_said_to_be_missing(command, name):
    said = command(name, "gone.journal", *(["--auto"] if name == "resume" else []))
    assert said.code == 2
    assert "gone.journal" in one_line(said)


# Exercises at fault


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    folder = tmp_path / "broken"
    (folder / "injects").mkdir(parents=True)
    (folder / "exercise.yaml").write_text("exercise: {id: broken}\nmoves: []\ncells: []\n")
    (folder / "injects" / "one.yaml").write_text("storyline: {id: one, titel: One}\ninjects: []\n")
    return folder


def test_a_broken_exercise_is_not_played_and_every_complaint_has_its_place(command, broken):
    said = command("run", "broken", "--auto")
    assert said.code == 1
    assert said.out == ""
    assert "broken/exercise.yaml:1:" in said.err
    assert "broken/injects/one.yaml:1:" in said.err
    assert sorted(os.listdir(broken.parent)) == ["broken"]


def test_check_tells_complaints_as_json_with_the_mark_inside(command, broken):
    import json

    said = command("check", "broken", "--format", "json")
    told = json.loads(said.out)
    assert said.code == 1
    assert told["opens"] == told["closes"] == MARK
    assert {"file", "line", "column", "wrong", "way_out"} <= told["complaints"][0].keys()


def test_check_finds_nothing_wrong_with_a_shipped_exercise(command):
    said = command("check", "01-spice-route", "--lang", "id")
    assert said.code == 0
    assert "Jalur rempah" in said.out


# Journals


def test_a_journal_is_verified_and_a_changed_one_is_named(command, tmp_path):
    command("run", "01-spice-route", "--auto", "--journal", "play.journal")
    assert command("verify", "play.journal").code == 0
    content = (tmp_path / "play.journal").read_bytes()
    (tmp_path / "play.journal").write_bytes(content.replace(b'"first_fire"', b'"first_fyre"', 1))
    said = command("verify", "play.journal")
    assert said.code == 1
    assert "play.journal" in said.err


def test_receipts_are_looked_for_in_the_journal(command, tmp_path):
    command("run", "01-spice-route", "--auto", "--journal", "play.journal")
    (tmp_path / "known").write_text(f"3 {'0' * 64}\n")
    assert command("verify", "play.journal", "--receipts", "known").code == 1
    (tmp_path / "known").write_text("three\n")
    assert command("verify", "play.journal", "--receipts", "known").code == 2


def test_a_review_comes_from_the_journal_alone_and_in_another_language(command, tmp_path):
    command("run", "01-spice-route", "--auto", "--journal", "play.journal")
    said = command("review", "play.journal", "-o", "review.md", "--lang", "id")
    assert said.code == 0, said.err
    assert "Jalur rempah" in (tmp_path / "review.md").read_text(encoding="utf-8")


def test_a_replay_tells_the_same_story(command):
    played = command("run", "01-spice-route", "--auto", "--journal", "play.journal").out
    told = command("replay", "play.journal").out
    assert told.removesuffix(f"{MARK}\n") == played[: played.index("Journal:")]


def test_a_replay_stops_at_a_moment_and_says_how_things_stood(command):
    command("run", "01-spice-route", "--auto", "--journal", "play.journal")
    said = command("replay", "play.journal", "--until", "19:00")
    assert "19:15" not in said.out
    assert language("en").say(sentence("commands.stands_at", clock="19:00")) in said.out


def test_a_moment_that_is_none_is_refused_with_examples(command):
    command("run", "01-spice-route", "--auto", "--journal", "play.journal")
    said = command("replay", "play.journal", "--until", "later")
    assert said.code == 2
    assert "21:40" in said.err


# Interrupted, and at fault ourselves


def breaks(monkeypatch: pytest.MonkeyPatch, error: BaseException, after: int) -> None:
    """Lets the conductor fail at some step."""
    real, steps = Conductor.advance, iter(range(after))

    def advance(self: Conductor, *rest: object) -> bool:
        if next(steps, None) is None:
            raise error
        return real(self, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Conductor, "advance", advance)


def test_an_interrupted_play_says_how_to_go_on_and_goes_on(command):
    with pytest.MonkeyPatch.context() as patch:
        breaks(patch, KeyboardInterrupt(), 40)
        said = command("run", "01-spice-route", "--auto", "--journal", "play.journal")
    assert said.code == 130
    assert "whitecell resume play.journal --auto" in said.err
    resumed = command("resume", "play.journal", "--auto")
    assert resumed.code == 0, resumed.err
    assert "ENDEX" in resumed.out
    assert command("verify", "play.journal").code == 0


def test_a_fault_of_ours_names_the_journal_and_shows_no_traceback(command):
    with pytest.MonkeyPatch.context() as patch:
        breaks(patch, RuntimeError("gears"), 40)
        said = command("run", "01-spice-route", "--auto", "--journal", "play.journal")
    assert said.code == 3
    assert said.err.count("\n") == 1
    assert "play.journal" in said.err
    assert "Traceback" not in said.err


# Terminals


def test_in_a_pipe_nothing_but_text_comes_out(tmp_path):
    said = process(tmp_path, "run", "01-spice-route", "--auto")
    assert said.returncode == 0, said.stderr
    assert "\x1b" not in said.stdout


def test_a_narrow_terminal_is_wide_enough(tmp_path):
    said = process(tmp_path, "run", "01-spice-route", "--auto", "--lang", "id", COLUMNS="40")
    assert max(map(len, said.stdout.splitlines())) <= 40


def test_a_terminal_without_unicode_gets_question_marks_and_not_an_end(tmp_path):
    said = process(tmp_path, "run", "01-spice-route", "--auto", PYTHONIOENCODING="ascii")
    assert said.returncode == 0, said.stderr


def test_a_listener_who_leaves_early_gets_no_complaint(tmp_path):
    line = f"{sys.executable} -m whitecell run 01-spice-route --auto | head -n 1"
    environment = {**os.environ, "PYTHONPATH": SOURCES}
    said = subprocess.run(
        ["bash", "-c", line],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert said.stdout.strip() == MARK
    assert said.stderr == ""


def test_help_and_complaints_are_to_be_had_in_indonesian(tmp_path):
    spoken = language("id")
    helped = process(tmp_path, "--help", WHITECELL_LANG="id").stdout
    assert spoken.wording("commands.help_usage") in helped
    complaint = sentence("commands.unknown_command_near", name="rnu", near="run")
    assert spoken.say(complaint) in process(tmp_path, "rnu", WHITECELL_LANG="id").stderr


@pytest.mark.parametrize(
    ("asked", "usage"),
    [((), "whitecell [OPTIONS]"), (("help",), "whitecell [OPTIONS]"), (("help", "run"), "run [OP")],
)
def test_who_types_nothing_or_asks_for_help_gets_it(command, asked, usage):
    said = command(*asked)
    assert said.code == 0
    assert usage in said.out
    assert not said.err


def test_help_about_no_command_says_which_was_meant(command):
    said = command("help", "rum")
    assert said.code == 2
    assert 'Did you mean "run"?' in said.err
