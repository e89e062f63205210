"""An evening at the table: from a pipe, and typed in a pseudo-terminal, to its end."""

import fcntl
import json
import os
import pty
import re
import select
import signal
import subprocess
import sys
import termios
from collections.abc import Iterator
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

import whitecell
from whitecell.journal.reading import read

MARK = "EXERCISE EXERCISE EXERCISE"
SOURCES = str(Path(whitecell.__file__).parents[1])
SETTING = {**os.environ, "PYTHONPATH": SOURCES, "PYTHONIOENCODING": "utf-8", "COLUMNS": "80"}
PATIENCE = 40.0

EVENING = """\
start
guild: ack M1
wait 60m
as house
grade inner_letter B2
weigh inner_letter for company_raiders strongly_for
share yard_finding with all
request yard_finding for majapahit
share inner_letter with sriwijaya, majapahit, gowa and guild because the ships can be moved
wait news
wait 20m
as guild
decide D1: Out to sea with every ship because: a squall takes some and fire takes all
match move_ships double_watch
undo
match move_ships put_to_sea
observe guild about move_ships: + They asked who knew before they asked what to do
improvise from jamal to house: The water has turned
tell sriwijaya, gowa: The ships are out
wait 6h
next
"""


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "whitecell", *arguments]


def piped(folder: Path, lines: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs a command that reads lines from a pipe."""
    return subprocess.run(
        command(*arguments), input=lines, cwd=folder, env=SETTING, capture_output=True,
        encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip


def begin(folder: Path, lines: str) -> subprocess.CompletedProcess[str]:
    seats = ("--seat", "house=person", "--seat", "guild=person")
    return piped(folder, lines, "run", "01-spice-route", *seats)


def test_from_a_pipe_an_evening_is_played_to_its_review(tmp_path):
    ended = begin(tmp_path, EVENING)
    assert (ended.returncode, ended.stderr) == (0, "")
    lines = ended.stdout.strip().splitlines()
    assert lines[0] == lines[-1] == MARK
    assert "ENDEX" in ended.stdout
    assert (tmp_path / "01-spice-route-1.html").exists()


def reviewed(folder: Path, name: str = "01-spice-route-1") -> dict[str, Any]:
    """The review of a play, as data."""
    piped(folder, "", "review", f"{name}.journal", "-o", "review.json")
    found: dict[str, Any] = json.loads((folder / "review.json").read_text(encoding="utf-8"))
    return found


def test_what_was_taken_back_stands_in_the_journal_and_does_not_count(tmp_path):
    begin(tmp_path, EVENING)
    rows = list(read(str(tmp_path / "01-spice-route-1.journal")))
    matched = [json.loads(row.body)["option"] for row in rows if row.kind == "option_matched"]
    assert matched == ["double_watch", "put_to_sea"]
    assert [row.kind for row in rows].count("entry_withdrawn") == 1
    said = json.dumps(reviewed(tmp_path), ensure_ascii=False)
    assert "Control took back an entry of its own: an option matched to an answer." in said
    assert "They asked who knew before they asked what to do" in said


def test_the_review_tells_people_from_understudies(tmp_path):
    begin(tmp_path, EVENING)
    told = reviewed(tmp_path)
    assert told["simulated"] is False
    assert "count only what they entered" in told["exercise"]["figures"]
    piped(tmp_path, "", "review", "01-spice-route-1.journal", "-o", "review.md", "--lang", "en")
    notes = (tmp_path / "review.md").read_text(encoding="utf-8")
    seats = {row.split("|")[1].strip(): row.split("|")[3].strip() for row in notes.splitlines()
             if row.count("|") == 4}  # fmt: skip
    assert seats["The House of Three Seals"] == "people or script"
    assert seats["Gowa's harbour lord"] == "understudy, doctrinal"


HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> **b** [x](javascript:y) | `c` "
    "\x1b[2J\x9b \u202eevil {0} [bad]red[/bad] \\ &amp;"
)


def test_hostile_text_is_text_in_every_place_it_comes_to(tmp_path):
    lines = [
        "start", f"guild: tell house: {HOSTILE}", f"improvise to all: {HOSTILE}",
        f"observe: {HOSTILE}", f"observe guild: + {HOSTILE}", f"guild: tell all: {'y' * 9_990}",
        f"undo {HOSTILE}", f"guild: {HOSTILE}", HOSTILE, f"extend {HOSTILE} by +10m",
        f"guild: ack M1 because {HOSTILE}", "undo", "guild: inbox all", "house: read M2", "entries",
        "wait 40m", f"house: share inner_letter with guild because: {HOSTILE}", "wait 90m",
        f"guild: decide D1: {HOSTILE} with: house because: {HOSTILE}", "match move_ships a",
        "guild: decisions", "wait 30h",
    ]  # fmt: skip
    ended = begin(tmp_path, "\n".join(lines))
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "ENDEX" in ended.stdout
    page = (tmp_path / "01-spice-route-1.html").read_text(encoding="utf-8")
    piped(tmp_path, "", "review", "01-spice-route-1.journal", "-o", "review.md")
    notes = (tmp_path / "review.md").read_text(encoding="utf-8")
    data = json.dumps(reviewed(tmp_path), ensure_ascii=False)
    for told in (ended.stdout, page, notes):
        assert not {"\x1b", "\x9b", "\u202e"}.intersection(told)
        assert "alert(1)" in told
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "<script>" not in notes
    assert "alert(1)" in data


def test_the_same_lines_play_the_same_evening(tmp_path):
    begin(tmp_path, EVENING)
    begin(tmp_path, EVENING)
    first, second = (list(read(str(tmp_path / f"01-spice-route-{n}.journal"))) for n in (1, 2))
    assert first == second


def test_what_people_entered_is_told_apart_from_understudies(tmp_path):
    begin(tmp_path, EVENING)
    rows = list(read(str(tmp_path / "01-spice-route-1.journal")))
    decided = [row.body for row in rows if row.kind == "decision_decided"]
    assert any('"who":"person"' in body and '"by":"guild"' in body for body in decided)
    assert any('"who":"understudy"' in body for body in decided)
    matched = [row.body for row in rows if row.kind == "option_matched"]
    assert '"who":"control"' in matched[-1]


def test_a_pipe_that_ends_early_leaves_a_play_that_can_be_gone_on_with(tmp_path):
    left = begin(tmp_path, "start\nwait 30m\n")
    assert left.returncode == 0
    assert "whitecell resume 01-spice-route-1.journal" in " ".join(left.stdout.split())
    assert not (tmp_path / "01-spice-route-1.html").exists()
    ended = piped(tmp_path, "wait 30h\n", "resume", "01-spice-route-1.journal")
    assert "ENDEX" in ended.stdout
    assert (tmp_path / "01-spice-route-1.html").exists()


def test_bytes_that_are_no_text_do_no_harm(tmp_path):
    ended = subprocess.run(
        command("run", "01-spice-route", "--seat", "guild=person"),
        input=b"start\n\xff\xfe\x00\x1b[2J\nguild: ack M1\nquit\n",
        cwd=tmp_path, env=SETTING, capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert ended.returncode == 0
    assert b"\x1b" not in ended.stdout
    assert "✓ guild: ack M1" in ended.stdout.decode()


class Terminal:
    """A command at a pseudo-terminal of 80 columns."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.master, slave = pty.openpty()
        termios.tcsetwinsize(slave, (40, 80))
        self.before = termios.tcgetattr(slave)
        self.slave = slave
        self.process = subprocess.Popen(
            command(*arguments), cwd=folder, stdin=slave, stdout=slave, stderr=slave,
            env={**SETTING, "TERM": "xterm", "INPUTRC": "/dev/null"}, start_new_session=True,
            preexec_fn=_take_the_terminal,
        )  # fmt: skip
        self.shown = ""
        self.told = 0

    def type(self, line: str) -> None:
        """Types a line."""
        os.write(self.master, f"{line}\n".encode())

    def wait_for(self, text: str) -> None:
        """Waits until a text is shown, after the last one that was waited for."""
        until = monotonic() + PATIENCE
        while True:
            found = " ".join(plain(self.shown).split())
            at = found.find(text, self.told)
            if at >= 0:
                self.told = at + len(text)
                return
            assert monotonic() < until, f"{text!r} is not in: {found[self.told :]}"
            self._read(0.5)

    def _read(self, seconds: float) -> None:
        if select.select([self.master], [], [], seconds)[0]:
            self.shown += os.read(self.master, 65536).decode(errors="replace")

    def interrupt(self) -> None:
        """Ctrl-C."""
        os.write(self.master, b"\x03")

    def insist(self) -> None:
        """Ctrl-C, and again where nothing comes of it: a busy machine may not be listening yet."""
        for _ in range(8):
            self.interrupt()
            until = monotonic() + PATIENCE / 8
            while self.process.poll() is None and monotonic() < until:
                self._read(0.1)
            if self.process.poll() is not None:
                return

    def leave(self) -> int:
        """Waits until the command is over; its exit code."""
        until = monotonic() + PATIENCE
        while self.process.poll() is None and monotonic() < until:
            self._read(0.1)
        self._read(0.1)
        return self.process.wait(1)


def _take_the_terminal() -> None:
    """Makes standard input the controlling terminal, so that Ctrl-C reaches the command."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def plain(shown: str) -> str:
    """What was shown, without the signs that steer a terminal."""
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|[│╭╮╰╯─┏┓┗┛━┃\r]", "", shown)


@pytest.fixture
def terminals() -> Iterator[list[Terminal]]:
    """Terminals that are left, whatever happens."""
    known: list[Terminal] = []
    yield known
    for terminal in known:
        if terminal.process.poll() is None:
            terminal.process.send_signal(signal.SIGKILL)
            terminal.process.wait()
        os.close(terminal.master)
        os.close(terminal.slave)


def test_typed_an_evening_is_interrupted_left_gone_on_with_and_played_to_its_review(
    tmp_path, terminals
):
    terminals.append(typed := Terminal(tmp_path, "run", "01-spice-route", "--lang", "en"))
    typed.wait_for("Which cells do people at this table play?")
    typed.type("guild, house")
    typed.wait_for("control>")
    typed.type("start")
    typed.wait_for("M1 from Nakhoda Sura")
    typed.type("guild: ack M1")
    typed.wait_for("✓ guild: ack M1")
    typed.type("speed 240")
    typed.wait_for("sailor_tale")
    typed.type("speed normal")
    typed.interrupt()
    typed.wait_for("or press Ctrl-C again")
    typed.type("wait 60m")
    typed.wait_for("It is")
    typed.type("house: share inner_letter with guild")
    typed.wait_for("Share all the same")
    typed.type("")
    typed.wait_for("✓ house: share inner_letter with guild")
    typed.type("quit")
    typed.wait_for("whitecell resume 01-spice-route-1.journal")
    assert typed.leave() == 0
    terminals.append(again := Terminal(tmp_path, "resume", "01-spice-route-1.journal"))
    again.wait_for("its clock is held until you are ready")
    again.type("speed 1")
    again.wait_for("is 1 second of story")
    again.type("resume")
    again.wait_for("The play goes on.")
    again.type("wait news")
    again.wait_for("It is")
    again.type("wait 15m")
    again.wait_for("D1 to decide")
    again.type("guild: decide D1: Out with them all because: fire takes all")
    again.wait_for("control: match move_ships")
    again.type("match move_ships a")
    again.wait_for("✓ control: match")
    again.type("undo")
    again.wait_for("Taken back: control: match move_ships a")
    again.type("match move_ships a")
    again.wait_for("✓ control: match")
    again.type("speed 7200")
    again.wait_for("Move 2 of 2")
    again.type("next")
    again.wait_for("Write the review now?")
    again.type("")
    assert again.leave() == 0
    assert (tmp_path / "01-spice-route-1.html").exists()
    kinds = [row.kind for row in read(str(tmp_path / "01-spice-route-1.journal"))]
    assert kinds.count("option_matched") == 2
    assert kinds.count("entry_withdrawn") == 1
    bodies = [row.body for row in read(str(tmp_path / "01-spice-route-1.journal"))]
    assert any('"who":"person"' in body for body in bodies)
    assert any('"who":"understudy"' in body for body in bodies)
    assert termios.tcgetattr(again.slave)[3] == again.before[3]


def test_ctrl_c_twice_leaves_a_whole_journal_and_the_terminal_as_it_was(tmp_path, terminals):
    terminals.append(typed := Terminal(tmp_path, "run", "01-spice-route", "--seat", "guild=person"))
    typed.wait_for("control>")
    typed.type("start")
    typed.wait_for("M1 from Nakhoda Sura")
    typed.interrupt()
    typed.wait_for("or press Ctrl-C again")
    typed.interrupt()
    typed.wait_for("whitecell resume 01-spice-route-1.journal")
    assert typed.leave() == 130
    assert plain(typed.shown).strip().endswith(MARK)
    assert termios.tcgetattr(typed.slave)[3] == typed.before[3]
    verified = piped(tmp_path, "", "verify", "01-spice-route-1.journal")
    assert verified.returncode == 0


def test_ctrl_c_lets_go_of_what_was_half_typed(tmp_path, terminals):
    pytest.importorskip("readline")
    terminals.append(typed := Terminal(tmp_path, "run", "01-spice-route", "--seat", "guild=person"))
    typed.wait_for("control>")
    os.write(typed.master, b"guild: decide D1 a because the captain of the second ship has sig")
    typed.wait_for("has sig")
    typed.interrupt()
    typed.wait_for("or press Ctrl-C again")
    typed.type("clock")
    typed.wait_for("Not begun; move 1 of 2")
    assert "sigclock" not in plain(typed.shown)
    typed.type("quit")
    assert typed.leave() == 0


def test_bytes_that_are_no_text_do_not_end_the_evening(tmp_path, terminals):
    terminals.append(typed := Terminal(tmp_path, "run", "01-spice-route", "--seat", "guild=person"))
    typed.wait_for("control>")
    typed.type("start")
    typed.wait_for("M1 from Nakhoda Sura")
    os.write(typed.master, b"guild: tell house: \xff\xc3 half a sign\n")
    typed.wait_for("✓ guild: tell house")
    typed.type("quit")
    assert typed.leave() == 0


def test_an_evening_in_indonesian_is_typed_in_indonesian(tmp_path):
    lines = """\
mulai
serikat: terima M1
tunggu 60m
sebagai house
nilai inner_letter B2
bagikan inner_letter kepada serikat, gowa
sebagai pengendali
tunggu kabar
tunggu 20m
serikat: putuskan D1: Semua melaut bersama: house karena: api membakar segalanya
cocokkan move_ships a
batalkan
cocokkan move_ships a
perpanjang attribution selama +10m
apa?
tunggu 30h
"""
    seats = ("--seat", "house=person", "--seat", "guild=person", "--lang", "id")
    ended = piped(tmp_path, lines, "run", "01-spice-route", *seats)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "✓ Serikat Syahbandar: putuskan D1: Semua melaut bersama:" in ended.stdout
    assert "Dibatalkan: pengendali: cocokkan move_ships a" in ended.stdout
    assert "bukan perintah" not in ended.stdout
    rows = list(read(str(tmp_path / "01-spice-route-1.journal")))
    agreed = [json.loads(row.body) for row in rows if row.kind == "concurrence_given"]
    assert [(one["cell"], one["by"]) for one in agreed] == [("house", "guild")]


def test_the_tab_key_completes_words_and_names(tmp_path, terminals):
    pytest.importorskip("readline")
    terminals.append(typed := Terminal(tmp_path, "run", "01-spice-route", "--seat", "guild=person"))
    typed.wait_for("control>")
    os.write(typed.master, b"as gui\t")
    typed.wait_for("as guild")
    typed.type("")
    typed.wait_for("You enter for the harbour masters' guild now")
    typed.type("quit")
    assert typed.leave() == 0


def test_typed_a_play_is_walked_through_forwards_and_back_and_as_a_seat(tmp_path, terminals):
    piped(tmp_path, "", "run", "01-spice-route", "--auto", "--journal", "play.journal")
    terminals.append(typed := Terminal(tmp_path, "replay", "play.journal", "--lang", "en"))
    typed.wait_for("Enter goes on")
    typed.wait_for("control>")
    typed.type("19:00")
    typed.wait_for("As it stood at")
    typed.type("b")
    typed.wait_for("control>")
    typed.type("as guild")
    typed.wait_for("You see what")
    typed.wait_for("guild>")
    typed.type("why")
    typed.wait_for("Causes reach beyond")
    typed.type("quit")
    assert typed.leave() == 0
    assert plain(typed.shown).strip().endswith(MARK)


def test_typed_a_walk_is_left_by_ctrl_c(tmp_path, terminals):
    piped(tmp_path, "", "run", "01-spice-route", "--auto", "--journal", "play.journal")
    terminals.append(typed := Terminal(tmp_path, "replay", "play.journal", "--lang", "en"))
    typed.wait_for("control>")
    typed.insist()
    assert typed.leave() == 130
    assert "Traceback" not in typed.shown
