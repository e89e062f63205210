"""Exercises at hand: a folder, a zip of one, or the name of one that whitecell comes with."""

import stat
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final, NoReturn

from whitecell.errors import CommandRefused
from whitecell.language import sentence
from whitecell.script.spelling import nearest

LARGEST: Final = 20_000_000
"""The most bytes an exercise may have, unpacked."""
MOST: Final = 1_000
"""The most files it may have."""
RATIO: Final = 100
"""The most a member of a zip may grow when unpacked."""

_FIRST: Final = "exercise.yaml"
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


@dataclass(frozen=True)
class Folder:
    """The files of an exercise by name, in order; `shown` is how its places are told."""

    name: str
    shown: str
    files: Mapping[str, bytes]

    def path(self, file: str) -> str:
        """A file of it as a person would write it."""
        return f"{self.shown}/{file}"


def open_folder(where: str) -> Folder:
    """The exercise at a path or of that name; `CommandRefused` where there is none."""
    path = Path(where)
    if path.name == _FIRST and path.is_file():
        path, where = path.parent, str(path.parent)
    try:
        if path.is_dir():
            return Folder(path.resolve().name, where.rstrip("/\\") or where, _files_of(path, where))
        if path.is_file():
            return Folder(path.stem, where, _members_of(path, where))
    except (OSError, ValueError):
        _refuse("folder_unreadable", where=where)
    shipped = _shipped()
    if where in shipped:
        return Folder(where, f"exercises/{where}", _files_of(shipped[where], where))
    near = nearest(where, shipped)
    key, names = ("folder_missing_near", near) if near else ("folder_missing", tuple(shipped))
    return _refuse(key, where=where, names=names)


def shipped_names() -> tuple[str, ...]:
    """The names of the exercises that whitecell comes with, in order."""
    return tuple(_shipped())


def _refuse(key: str, **facts: object) -> NoReturn:
    raise CommandRefused(sentence(f"complaints.{key}", **facts))


def _shipped() -> dict[str, Path]:
    """Exercises in the installed package, else beside the sources of a checkout."""
    inside = Path(__file__).parents[1] / "exercises"
    beside = Path(__file__).parents[3] / "exercises"
    home = inside if inside.is_dir() else beside
    if not home.is_dir():
        return {}
    found = {entry.name: entry for entry in home.iterdir() if (entry / _FIRST).is_file()}
    return dict(sorted(found.items()))


def _files_of(folder: Path, where: str) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    size = 0
    waiting = [("", folder)]
    while waiting:
        prefix, here = waiting.pop()
        for entry in here.iterdir():
            name = f"{prefix}{entry.name}"
            if entry.name.startswith((".", "__")):
                continue
            if isinstance(entry, Path) and entry.is_symlink():
                _refuse("folder_link", where=where, name=name)
            if entry.is_dir():
                waiting.append((f"{name}/", entry))
                continue
            size += entry.stat().st_size if isinstance(entry, Path) else 0
            _weigh(where, size, len(found) + 1)
            found[name] = entry.read_bytes()
    return _ordered(found)


def _weigh(where: str, size: int, count: int) -> None:
    if size > LARGEST:
        _refuse("folder_large", where=where, megabytes=LARGEST // 1_000_000)
    if count > MOST:
        _refuse("folder_many", where=where, most=MOST)


def _ordered(files: dict[str, bytes]) -> dict[str, bytes]:
    """The exercise's own file first, then the rest by name."""
    return dict(sorted(files.items(), key=lambda item: (item[0] != _FIRST, item[0])))


def _members_of(path: Path, where: str) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(path) as archive:
            return _inner(_read_members(archive, where))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError):
        _refuse("zip_broken", where=where)


def _read_members(archive: zipfile.ZipFile, where: str) -> dict[str, bytes]:
    """Reads members by name into memory; what they claim is checked first, then what they are."""
    members = [member for member in archive.infolist() if not member.is_dir()]
    _weigh(where, sum(member.file_size for member in members), len(members))
    found: dict[str, bytes] = {}
    for member in members:
        name = _safe_name(member, where)
        if name in found or name.lower() in {other.lower() for other in found}:
            _refuse("zip_twice", where=where, name=name)
        if member.file_size > RATIO * max(member.compress_size, 1):
            _refuse("zip_bomb", where=where, name=name, ratio=RATIO)
        with archive.open(member) as stream:
            found[name] = stream.read(LARGEST + 1)
        _weigh(where, sum(map(len, found.values())), len(found))
    return found


def _safe_name(member: zipfile.ZipInfo, where: str) -> str:
    name = member.orig_filename
    parts = PurePosixPath(name).parts
    unsafe = ".." in parts or name.startswith("/") or any(sign in name for sign in "\\:\0")
    if unsafe or not name.isprintable():
        _refuse("zip_path", where=where, name=_printable(name))
    if stat.S_ISLNK(member.external_attr >> 16):
        _refuse("folder_link", where=where, name=name)
    if member.flag_bits & 1:
        _refuse("zip_locked", where=where)
    if member.compress_type not in _METHODS:
        _refuse("zip_method", where=where, name=name)
    return str(PurePosixPath(name))


def _printable(name: str) -> str:
    return "".join(sign if sign.isprintable() else "?" for sign in name)


def _inner(files: dict[str, bytes]) -> dict[str, bytes]:
    """The files under the folder that holds `exercise.yaml`, if that is not at the top."""
    kept = {
        name: raw for name, raw in files.items()
        if not any(part.startswith((".", "__")) for part in name.split("/"))
    }  # fmt: skip
    tops = {name.split("/", 1)[0] for name in kept}
    if _FIRST not in kept and len(tops) == 1 and all("/" in name for name in kept):
        kept = {name.split("/", 1)[1]: raw for name, raw in kept.items()}
    return _ordered(kept)
