"""Scripted plays: what they name is there."""

from pathlib import Path

import pytest

from tests.steps.terminal import typed
from tests.unit.intake.small import FILES, broken, folder, place_of
from whitecell.errors import CommandRefused, ScriptRefused
from whitecell.intake.exercises import read_folder
from whitecell.intake.plays import ScriptedPlay, Step, read_play

PLAY = "plays/careful.yaml"


def test_a_step_does_something_or_expects_something() -> None:
    acts = Step.model_validate({"at": "plenary +1m", "as": "hq", "do": "next", "because": "Time"})
    assert acts.at is not None
    assert (acts.at.after, acts.at.delay, acts.as_) == ("plenary", 60, "hq")
    assert Step.model_validate({"expect": "done.x"}).expect == "done.x"


def test_a_play_has_its_defaults() -> None:
    play = ScriptedPlay.model_validate({"play": {"title": "A night"}})
    assert (play.play.seed, play.play.others, play.steps, play.ends) == (1, "doctrinal", (), None)


@pytest.mark.parametrize(
    ("old", "new", "pointed", "said"),
    [
        ("fusion.head", "fusion.haed", "fusion.haed", 'Did you mean "fusion.head"'),
        ("fusion.head", "fision", "fision", 'Did you mean "fusion"'),
        ("at: +12m", "at: nigt +12m", "nigt", 'Did you mean "night"'),
        ("knows.operator.s", "knows.oprator.s", "knows", '"knows.operator.satellite_pass"'),
        ("ends: held", "ends: hold", "hold", 'Did you mean "held"'),
        ("do: s", "because: {en: Why, fr: Pourquoi}, do: s", "fr", 'no language "fr"'),
        ("do: s", "says: {en: ' '}, do: s", "{en: ' '", "en"),
    ],
)
def test_a_play_names_only_what_is_there(old: str, new: str, pointed: str, said: str) -> None:
    (complaint,) = broken(PLAY, old, new)
    assert said in complaint.say()
    assert str(complaint.place) == place_of(PLAY, old, new, pointed)


def test_the_small_play_is_whole() -> None:
    assert PLAY in FILES


def test_a_play_is_read_from_a_file_of_its_own(tmp_path: Path) -> None:
    script = read_folder(folder(FILES))
    path = tmp_path / "bold.yaml"
    path.write_text(FILES[PLAY])
    assert read_play(str(path), script).ends == "held"
    path.write_text(FILES[PLAY].replace("ends: held", "ends: hold"))
    with pytest.raises(ScriptRefused) as caught:
        read_play(str(path), script)
    assert caught.value.complaints[0].place.line == 5
    with pytest.raises(CommandRefused):
        read_play(str(tmp_path / "none.yaml"), script)


def test_a_play_that_no_longer_fits_keeps_nobody_from_playing_without_it() -> None:
    stale = FILES | {PLAY: FILES[PLAY].replace("ends: held", "ends: hold")}
    with pytest.raises(ScriptRefused):
        read_folder(folder(stale))
    assert read_folder(folder(stale), plays=False).endings


def test_a_stale_play_is_complained_of_where_it_is_to_be_played_or_all_is_checked(
    tmp_path: Path,
) -> None:
    assert typed(tmp_path, "new", "lamp").code == 0
    play = tmp_path / "lamp" / "plays" / "too_late.yaml"
    play.write_text(play.read_text().replace("ends: dark", "ends: drak"))
    assert typed(tmp_path, "check", "lamp").code == 1
    assert typed(tmp_path, "run", "lamp", "--play", "too_late").code == 1
    assert typed(tmp_path, "run", "lamp", "--auto").code == 0
