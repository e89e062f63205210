"""A new exercise: what it is called, that its languages say the same, and what is in the way."""

import os
from pathlib import Path

import pytest

from whitecell.errors import CommandRefused
from whitecell.intake.exercises import read_exercise
from whitecell.intake.new_exercise import id_of, title_of, write_exercise


@pytest.mark.parametrize(
    ("name", "id", "title"),
    [
        ("harbour", "harbour", "Harbour"),
        ("Night watch-2", "night_watch_2", "Night watch 2"),
        ("2031", "exercise_2031", "2031"),
        ("all", "exercise_all", "All"),
        ("null", "exercise_null", "Null"),
        ("pelabuhan_malam", "pelabuhan_malam", "Pelabuhan malam"),
        ("港", "exercise", "港"),
        ("...", "exercise", "..."),
        ('say "no": #1', "say_no_1", 'Say "no": #1'),
        ("a\u202eb", "a_b", "A b"),
        ("x" * 90, "x" * 60, "X" + "x" * 59),
    ],
)
def test_it_is_called_after_its_folder(tmp_path, name, id, title):
    assert (id_of(name), title_of(name)) == (id, title)
    write_exercise(str(tmp_path / name), "en")
    heading = read_exercise(str(tmp_path / name)).exercise.exercise
    assert (heading.id, heading.title) == (id, {"en": title, "id": title})


def test_it_is_the_same_exercise_whatever_its_comments_are_in(tmp_path):
    for code in ("en", "id"):
        write_exercise(str(tmp_path / code / "harbour"), code)
    english, indonesian = (read_exercise(str(tmp_path / c / "harbour")) for c in ("en", "id"))
    assert english.storylines == indonesian.storylines
    assert english.sharing == indonesian.sharing
    left, right = (s.exercise.model_dump(exclude={"exercise"}) for s in (english, indonesian))
    assert left == right


def test_a_language_without_an_exercise_of_its_own_gets_the_english_one(tmp_path):
    write_exercise(str(tmp_path / "harbour"), "fr")
    assert (tmp_path / "harbour" / "setting.md").read_text("utf-8").startswith("# Harbour")


def test_a_file_in_the_way_is_left_alone(tmp_path):
    (tmp_path / "harbour").write_text("letters")
    with pytest.raises(CommandRefused) as refused:
        write_exercise(str(tmp_path / "harbour"), "en")
    assert refused.value.sentence.id == "new.in_the_way"
    assert (tmp_path / "harbour").read_text() == "letters"


def test_where_nothing_can_be_written_nothing_is_left(tmp_path, monkeypatch):
    real = Path.open

    def full(path: Path, *rest: object, **more: object) -> object:
        if path.name == "sharing.yaml" and rest[:1] == ("x",):
            raise OSError(28, os.strerror(28))
        return real(path, *rest, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(CommandRefused) as refused:
        write_exercise(str(tmp_path / "harbour"), "en")
    assert refused.value.sentence.id == "new.not_made"
    assert list(tmp_path.iterdir()) == []
