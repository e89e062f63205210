"""Steps about authors: an exercise of one's own is started, and looked at before it is played."""

from pathlib import Path

from pytest_bdd import given, parsers, then, when

from tests.steps.scripts import performed
from tests.steps.terminal import Ended, typed
from whitecell.intake.exercises import read_exercise
from whitecell.intake.plays import read_play
from whitecell.session.performance import Cast, begin

LANGUAGES = {"English": "en", "Indonesian": "id"}
COMMENTS = {"English": "# Who may read what.", "Indonesian": "# Siapa boleh membaca apa."}


@given(parsers.parse("a folder {folder} in which somebody keeps notes"))
def _(tmp_path: Path, folder: str) -> None:
    (tmp_path / folder).mkdir()
    (tmp_path / folder / "notes.txt").write_text("Ask the harbour master.")


@given(parsers.parse("an empty folder {folder}"))
def _(tmp_path: Path, folder: str) -> None:
    (tmp_path / folder).mkdir()


@when(
    parsers.parse("somebody starts an exercise in the folder {folder} in {language}"),
    target_fixture="ended",
)
def _(tmp_path: Path, folder: str, language: str) -> Ended:
    return typed(tmp_path, "new", folder, "--lang", LANGUAGES[language])


@then(parsers.parse('it is called "{title}" and nothing is wrong with it'), target_fixture="own")
def _(tmp_path: Path, ended: Ended, title: str) -> Path:
    assert (ended.code, ended.complained) == (0, "")
    folder = tmp_path / title.lower().replace(" ", "_")
    heading = read_exercise(str(folder)).exercise.exercise
    assert set(heading.title.values()) == {title}
    return folder


@then(parsers.parse("understudies play it to the ending {ending}"))
def _(own: Path, ending: str) -> None:
    conductor = begin(read_exercise(str(own)), Cast(1))
    conductor.run()
    assert conductor.board.ending == ending


@then(parsers.parse("its scripted play {play} reaches the ending {ending}"))
def _(own: Path, play: str, ending: str) -> None:
    script = read_exercise(str(own))
    scripted = read_play(str(own / "plays" / f"{play}.yaml"), script)
    assert scripted.ends == performed(script, scripted).board.ending == ending


@then(parsers.parse("its comments are in {language}"))
def _(own: Path, language: str) -> None:
    text = (own / "sharing.yaml").read_text(encoding="utf-8")
    assert [tongue for tongue, said in COMMENTS.items() if said in text] == [language]


@then(parsers.parse('it is told to type "{command}"'))
def _(ended: Ended, command: str) -> None:
    assert command in [line.strip().partition("  ")[0] for line in ended.said.splitlines()]


@then(parsers.parse("the folder {folder} holds the notes and nothing else"))
def _(tmp_path: Path, folder: str) -> None:
    assert [path.name for path in (tmp_path / folder).iterdir()] == ["notes.txt"]
    assert (tmp_path / folder / "notes.txt").read_text() == "Ask the harbour master."
