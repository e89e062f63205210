"""Reading an exercise whole."""

import gc
import time
from pathlib import Path

import pytest

from tests.unit.intake.small import FILES, broken, complaints_about, folder
from whitecell.errors import ScriptRefused
from whitecell.intake.complaints import MOST
from whitecell.intake.exercises import read_exercise, read_folder, read_plays
from whitecell.intake.folders import shipped_names

EXERCISE, SHARING, WORLD, CABLE, PLAY = FILES


def test_a_whole_exercise_gives_its_script() -> None:
    more = {"setting.md": "# Night\n", "control.md": "Hush.", "assets/map.png": "png"}
    script = read_folder(folder({**FILES, **more}))
    assert list(script.injects) == ["loiterer", "nudge", "divert_now", "cable_cut"]
    assert (script.setting, script.control) == ("# Night\n", "Hush.")
    assert len(script.assets["assets/map.png"]) == 64


def test_only_the_exercise_and_one_inject_are_required() -> None:
    files = {
        EXERCISE: "exercise: {id: a, title: A}\ncells: [{id: c, title: C}]\n"
        "moves: [{id: m, starts: 2031-01-01 08:00, length: 1h}]\n",
        CABLE: "storyline: {id: s, title: S}\ninjects: [{id: i, kind: message, text: Hello}]\n",
    }
    assert complaints_about(files) == []


@pytest.mark.parametrize("name", shipped_names())
def test_shipped_exercises_have_no_complaint(name: str) -> None:
    assert read_exercise(name).injects


@pytest.mark.parametrize(
    ("file", "near"), [("exercize.yaml", "exercise.yaml"), ("inject/a.yaml", "injects/*.yaml")]
)
def test_a_file_that_nothing_reads_is_complained_of(file: str, near: str) -> None:
    (complaint,) = complaints_about({**FILES, file: "a: 1\n"})
    assert complaint.place.file == f"small/{file}"
    assert near in complaint.say()


def test_what_an_exercise_lacks_is_named() -> None:
    told = [complaint.say() for complaint in complaints_about({})]
    assert ['"exercise.yaml"' in said or '"injects/"' in said for said in told] == [True, True]


def test_complaints_of_all_files_come_together_in_file_order() -> None:
    files = {
        **FILES,
        EXERCISE: FILES[EXERCISE].replace("length: 2h", "length: 2 hours"),
        CABLE: FILES[CABLE].replace("text: Wait", "text: Wait: no"),
        PLAY: FILES[PLAY].replace("seed: 7", "sead: 7"),
    }
    told = [complaint.place.file for complaint in complaints_about(files)]
    assert told == ["small/exercise.yaml", "small/injects/cable.yaml", "small/plays/careful.yaml"]


def test_nobody_is_told_more_than_can_be_read() -> None:
    many = "".join(f"  - {{id: i{n}, kind: x}}\n" for n in range(MOST * 2))
    files = {**FILES, CABLE: f"storyline: {{id: s, title: S}}\ninjects:\n{many}"}
    assert len(complaints_about(files)) == MOST


def test_a_bad_text_file_is_complained_of() -> None:
    (complaint,) = complaints_about({**FILES, "setting.md": b"\xff"})
    assert complaint.place.file == "small/setting.md"
    (complaint,) = complaints_about({**FILES, "setting.md": "This is not a drill."})
    assert complaint.place.file == "small/setting.md"


def test_the_collector_runs_again_after_reading() -> None:
    assert gc.isenabled()
    broken(CABLE, "kind: message", "kind: x")
    assert gc.isenabled()


def test_the_plays_of_an_exercise_are_read_by_name() -> None:
    plays = read_plays(folder(FILES))
    assert [step.do for step in plays[PLAY].steps] == ["share satellite_pass with operator", None]
    with pytest.raises(ScriptRefused):
        read_plays(folder({**FILES, PLAY: "play: x"}))


def test_an_exercise_reads_alike_from_a_zip_and_a_folder(tmp_path: Path) -> None:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    assert read_exercise(str(tmp_path)) == read_folder(folder(FILES))


@pytest.mark.parametrize(
    "text",
    [
        "- {id: a%d, kind: message, at: a%d +1m}",
        "- {id: same, kind: message, to: [x%d_%d]}",
        "- {id: a%d, kind: message, when: 'gauge.trust > %d'}",
    ],
)
def test_a_large_and_hostile_file_is_refused_in_good_time(text: str) -> None:
    lines = "\n".join(text % (n, n + 1) for n in range(10_000))
    started = time.process_time()
    assert complaints_about(
        {**FILES, CABLE: f"storyline: {{id: s, title: S}}\ninjects:\n{lines}\n"}
    )
    assert time.process_time() - started < 5
