"""Steps about authors: an exercise of one's own is started, and looked at before it is played."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
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


@given("the exercise harbour that somebody has just started")
def _(tmp_path: Path) -> None:
    assert typed(tmp_path, "new", "harbour").code == 0


@when(parsers.parse("somebody shows harbour as {form} in {language}"), target_fixture="ended")
def _(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, language: str) -> Ended:
    monkeypatch.setenv("COLUMNS", "200")
    return typed(tmp_path, "show", "harbour", "--as", form, "--lang", LANGUAGES[language])


@when(parsers.parse("somebody writes harbour as {form} to {file}"), target_fixture="ended")
def _(tmp_path: Path, form: str, file: str) -> Ended:
    return typed(tmp_path, "show", "harbour", "--as", form, "-o", file)


@then("it says first that it is for control and authors alone")
def _(ended: Ended) -> None:
    assert ended.said.splitlines()[1].startswith("For control and authors alone")


@then(parsers.parse("all {count:d} injects are there, in the order in which they come"))
def _(tmp_path: Path, ended: Ended, count: int) -> None:
    injects = read_exercise(str(tmp_path / "harbour")).injects
    at = [(ended.said.index(f" {id} "), id) for id in injects]
    assert len(at) == count
    assert [id for _, id in sorted(at)] == [
        "flicker", "login", "cut_it", "who_tells", "lights_out", "lights_stay",
    ]  # fmt: skip


@then(parsers.parse('it says "{words}"'))
def _(ended: Ended, words: str) -> None:
    """The words stand in the last column, where lines may break them."""
    lines = ended.said.splitlines()
    start = next(line.rindex("  ─") for line in lines if "  ─" in line)
    assert words in " ".join(" ".join(line[start:] for line in lines).split())


@then(parsers.parse('the line of "{label}" has a bar to its deadline'))
def _(ended: Ended, label: str) -> None:
    (line,) = (line for line in ended.said.splitlines() if label in line)
    assert re.search(r"◇━+┫", line)


@then(parsers.parse('a line leads from the option "{option}" to "{inject}"'))
def _(ended: Ended, option: str, inject: str) -> None:
    assert (option, "-->", inject) in arrows(ended.said)


@then(parsers.parse('a line keeps "{inject}" off from the option "{option}"'))
def _(ended: Ended, option: str, inject: str) -> None:
    assert (option, "--x", inject) in arrows(ended.said)


@then(parsers.parse('{file} is a drawing called "{title}" that opens and closes with the mark'))
def _(tmp_path: Path, file: str, title: str) -> None:
    root = ElementTree.parse(tmp_path / file).getroot()
    space = {"svg": "http://www.w3.org/2000/svg"}
    assert root.findtext("svg:title", namespaces=space) == title
    assert root.findtext("svg:desc", namespaces=space)
    texts = [text.text for text in root.findall("svg:text", space)]
    assert texts[0] == texts[-1] == "EXERCISE EXERCISE EXERCISE"


def arrows(mermaid: str) -> set[tuple[str, str, str]]:
    """The lines of a graph in Mermaid, with the titles of what they join."""
    nodes = re.findall(r'^\s*(\w+)[\[({>/]+"(?:\d+ )?([^"<]*)', mermaid, re.M)
    titles = dict(nodes)
    lines = re.findall(r"^\s*(\w+) ([-=.x>]+) (\w+)$", mermaid, re.M)
    return {(titles[left], sign, titles[right]) for left, sign, right in lines}
