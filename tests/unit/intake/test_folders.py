"""Where exercises come from: folders, zips, names; hostile zips are refused."""

import io
import stat
import zipfile
from pathlib import Path

import pytest

from whitecell.errors import CommandRefused
from whitecell.intake.folders import MOST, open_folder, shipped_names

GOOD = {"exercise.yaml": b"a: 1\n", "injects/a.yaml": b"b: 2\n", "assets/map.png": b"\x89PNG"}


def zipped(path: Path, members: dict[str, bytes]) -> str:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in members.items():
            archive.writestr(name, raw)
    return str(path)


def laid_out(path: Path, files: dict[str, bytes]) -> str:
    for name, raw in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(raw)
    return str(path)


def refusal(where: str) -> str:
    with pytest.raises(CommandRefused) as caught:
        open_folder(where)
    assert caught.value.exit_code == 2
    assert caught.value.say("id")
    return caught.value.sentence.id.removeprefix("complaints.")


def test_a_folder_and_a_zip_of_it_open_alike(tmp_path: Path) -> None:
    folder = open_folder(laid_out(tmp_path / "night", GOOD))
    flat = open_folder(zipped(tmp_path / "flat.zip", GOOD))
    deep = open_folder(zipped(tmp_path / "deep.zip", {f"night/{k}": v for k, v in GOOD.items()}))
    assert folder.files == flat.files == deep.files == GOOD
    assert list(folder.files) == ["exercise.yaml", "assets/map.png", "injects/a.yaml"]
    assert folder.name == "night"
    assert folder.path("exercise.yaml") == f"{tmp_path}/night/exercise.yaml"


def test_an_exercise_file_stands_for_its_folder(tmp_path: Path) -> None:
    laid_out(tmp_path, GOOD)
    assert open_folder(str(tmp_path / "exercise.yaml")).files == GOOD


def test_what_an_editor_or_a_system_left_behind_is_no_part_of_it(tmp_path: Path) -> None:
    left = {".git/config": b"x", "__MACOSX/._a": b"x", "injects/.a.yaml.swp": b"x"}
    assert open_folder(laid_out(tmp_path / "a", {**GOOD, **left})).files == GOOD
    assert open_folder(zipped(tmp_path / "a.zip", {**GOOD, **left})).files == GOOD


def test_shipped_exercises_open_by_name() -> None:
    assert shipped_names() == tuple(sorted(shipped_names()))
    for name in shipped_names():
        assert open_folder(name).path("exercise.yaml") == f"exercises/{name}/exercise.yaml"


def test_a_name_nearly_right_gets_a_did_you_mean() -> None:
    name = shipped_names()[0]
    with pytest.raises(CommandRefused) as caught:
        open_folder(name[:-1])
    assert f'"{name}"' in caught.value.say()
    assert refusal("zzzzzzz") == "folder_missing"
    assert refusal("\0") == "folder_missing"


@pytest.mark.parametrize(
    "name",
    [
        "../evil.yaml",
        "a/../../evil.yaml",
        "/etc/evil",
        "C:/evil",
        "a\\..\\evil",
        "a\x1bb",
        "a\u202eb",
    ],
)
def test_a_member_that_would_lie_outside_is_refused(tmp_path: Path, name: str) -> None:
    assert refusal(zipped(tmp_path / "a.zip", {**GOOD, name: b"x"})) == "zip_path"


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        link = zipfile.ZipInfo("exercise.yaml")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    assert refusal(str(path)) == "folder_link"
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "exercise.yaml").symlink_to("/etc/passwd")
    assert refusal(str(tmp_path / "b")) == "folder_link"


def test_bombs_are_refused_unopened(tmp_path: Path) -> None:
    assert refusal(zipped(tmp_path / "a.zip", {"a": b"\0" * 10_000_000})) == "zip_bomb"
    assert refusal(zipped(tmp_path / "b.zip", {"a": b"\0" * 21_000_000})) == "folder_large"
    many = {f"a{n}": b"" for n in range(MOST + 1)}
    assert refusal(zipped(tmp_path / "c.zip", many)) == "folder_many"
    assert refusal(laid_out(tmp_path / "d", {"a": b"x" * 20_000_001})) == "folder_large"


def test_a_member_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a", b"\0" * 9_000_000)
    lying = raw.getvalue().replace((9_000_000).to_bytes(4, "little"), (9_000).to_bytes(4, "little"))
    (tmp_path / "a.zip").write_bytes(lying)
    assert refusal(str(tmp_path / "a.zip")) in ("zip_broken", "zip_bomb")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_member_given_twice_is_refused_also_in_another_case(tmp_path: Path) -> None:
    assert refusal(zipped(tmp_path / "a.zip", {"a.yaml": b"x", "A.YAML": b"y"})) == "zip_twice"
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("a", "x")
        archive.writestr("a", "y")
    assert refusal(str(tmp_path / "b.zip")) == "zip_twice"


def test_a_damaged_or_foreign_file_is_no_zip(tmp_path: Path) -> None:
    good = Path(zipped(tmp_path / "a.zip", GOOD)).read_bytes()
    spoilt = {
        "cut": good[: len(good) // 2],
        "empty": b"",
        "text": b"hello",
        "flipped": good.replace(b"a: 1\n"[:2], b"zz", 1)
        if b"a: 1\n" in good
        else good[:40] + b"\xff\xff\xff" + good[43:],
    }
    for name, raw in spoilt.items():
        (tmp_path / name).write_bytes(raw)
        assert refusal(str(tmp_path / name)) in ("zip_broken", "zip_path"), name


def test_a_locked_or_oddly_packed_member_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("exercise.yaml", b"a: 1\n")
    assert refusal(str(path)) == "zip_method"
    raw = bytearray(Path(zipped(tmp_path / "b.zip", {"a": b"x"})).read_bytes())
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "b.zip").write_bytes(raw)
    assert refusal(str(tmp_path / "b.zip")) == "zip_locked"
