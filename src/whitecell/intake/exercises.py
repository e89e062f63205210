"""Reading an exercise: its files, each checked by its model, then the whole by the checks."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import islice
from typing import Final

from pydantic import BaseModel

from whitecell.errors import Complaint, Place, ScriptRefused
from whitecell.intake.complaints import MOST, Model, complaint_of, validated
from whitecell.intake.folders import Folder, open_folder
from whitecell.intake.plays import ScriptedPlay, checked_play
from whitecell.intake.yaml import Page, read_page
from whitecell.language import Sentence, sentence
from whitecell.script.checks import checked
from whitecell.script.exercise import Exercise
from whitecell.script.finding import Finding, Path
from whitecell.script.script import Script
from whitecell.script.sharing import Sharing
from whitecell.script.spelling import way_to
from whitecell.script.storylines import Storyline
from whitecell.script.world import World

FILES: Final[Mapping[str, type[BaseModel]]] = {
    "exercise.yaml": Exercise,
    "sharing.yaml": Sharing,
    "world.yaml": World,
}
FOLDERS: Final[Mapping[str, type[BaseModel]]] = {"injects": Storyline, "plays": ScriptedPlay}


@dataclass
class _Reading:
    """What has been read of a folder so far."""

    folder: Folder
    parts: dict[str, BaseModel] = field(default_factory=dict)
    pages: dict[str, Page] = field(default_factory=dict)
    complaints: list[Complaint] = field(default_factory=list)

    def complain(self, file: str, wrong: Sentence, way_out: Sentence) -> None:
        """Adds a complaint about a whole file."""
        self.complaints.append(Complaint(Place(self.folder.path(file)), wrong, way_out))

    def place(self, finding: Finding, file: str, path: Path) -> None:
        """Adds a finding at its place in a file."""
        page = self._page(file)
        told = {(one.place.file, one.place.line) for one in page.complaints}
        complaint = complaint_of(finding, page, path)
        if (complaint.place.file, complaint.place.line) not in told:
            self.complaints.append(complaint)

    def with_place(self, finding: Finding, file: str, path: Path) -> Finding:
        """A finding whose sentence names another place too."""
        place = str(self._page(file).place(path))
        wrong = Sentence(finding.wrong.id, {**finding.wrong.arguments, "place": place})
        return finding._replace(wrong=wrong)

    def _page(self, file: str) -> Page:
        return self.pages.get(file) or Page(self.folder.path(file), "")

    def files(self, model: type[Model]) -> list[tuple[str, Model]]:
        """The parts of one kind with their files, in order."""
        return [(name, part) for name, part in self.parts.items() if isinstance(part, model)]

    def first(self, model: type[Model]) -> Model | None:
        """The only part of a kind, where it was given."""
        return next((part for _, part in self.files(model)), None)


def read_exercise(where: str) -> Script:
    """The exercise at a path or of that name; `ScriptRefused` with all complaints in file order."""
    return read_folder(open_folder(where))


def read_folder(folder: Folder, *, plays: bool = True) -> Script:
    """The exercise in an opened folder; `ScriptRefused` with all complaints in file order.

    `plays`: whether its scripted plays are looked at, too; one that no longer fits the script
    keeps nobody from playing without it.
    """
    with _collector_paused():
        reading = _read(folder, plays=plays)
        script = _assemble(reading)
        if script is not None and reading.parts.keys() == reading.pages.keys():
            _check(script, reading)
    if reading.complaints or script is None:
        raise ScriptRefused(_in_order(reading))
    return script


def read_plays(folder: Folder) -> dict[str, ScriptedPlay]:
    """The scripted plays that an exercise carries, by file name; `ScriptRefused` as above."""
    reading = _Reading(folder)
    for name, raw in folder.files.items():
        if _model_of(name) is ScriptedPlay:
            _read_part(reading, name, raw, ScriptedPlay)
    if reading.complaints:
        raise ScriptRefused(_in_order(reading))
    return dict(reading.files(ScriptedPlay))


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Reading makes many small things that all stay: collecting among them is time lost."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read(folder: Folder, *, plays: bool) -> _Reading:
    reading = _Reading(folder)
    for name, raw in folder.files.items():
        model = _model_of(name)
        if model is ScriptedPlay and not plays:
            continue
        if model is not None:
            _read_part(reading, name, raw, model)
        elif name.endswith((".yaml", ".yml")):
            known = [*FILES, *(f"{where}/*.yaml" for where in FOLDERS)]
            wrong = sentence("complaints.file_unknown", file=name)
            reading.complain(name, wrong, way_to(name, known))
    for name in ("exercise.yaml", "injects/"):
        if not any(file.startswith(name) for file in folder.files):
            wrong = sentence("complaints.file_missing", file=name)
            reading.complain(name, wrong, sentence("complaints.file_missing_way"))
    return reading


def _model_of(name: str) -> type[BaseModel] | None:
    where, _, file = name.rpartition("/")
    return FILES.get(name) or (FOLDERS.get(where) if file.endswith(".yaml") else None)


def _read_part(reading: _Reading, name: str, raw: bytes, model: type[BaseModel]) -> None:
    page = read_page(reading.folder.path(name), raw)
    part, complaints = validated(page, model)
    reading.pages[name] = page
    reading.complaints += complaints
    if part is not None:
        reading.parts[name] = part


def _assemble(reading: _Reading) -> Script | None:
    """The script, as far as its files could be read."""
    exercise = reading.first(Exercise)
    lines = tuple(line for _, line in reading.files(Storyline))
    if exercise is None or not lines:
        return None
    files = reading.folder.files
    return Script(
        exercise=exercise,
        sharing=reading.first(Sharing) or Sharing(),
        world=reading.first(World) or World(),
        storylines=lines,
        setting=_prose(reading, "setting.md"),
        control=_prose(reading, "control.md"),
        assets={
            name: sha256(raw).hexdigest()
            for name, raw in files.items()
            if name.startswith("assets/")
        },
    )


def _prose(reading: _Reading, name: str) -> str:
    try:
        return reading.folder.files.get(name, b"").decode("utf-8-sig")
    except UnicodeDecodeError:
        wrong = sentence("complaints.page_encoding")
        reading.complain(name, wrong, sentence("complaints.page_encoding_way"))
        return ""


def _check(script: Script, reading: _Reading) -> None:
    lines = [name for name, _ in reading.files(Storyline)]
    for finding in islice(checked(script), MOST):
        if finding.also:
            finding = reading.with_place(finding, *_file_of(finding.also, lines))
        reading.place(finding, *_file_of(finding.path, lines))
    for name, play in reading.files(ScriptedPlay):
        for finding in checked_play(play, script):
            reading.place(finding, name, finding.path)


def _file_of(path: Path, lines: list[str]) -> tuple[str, Path]:
    """The file that a part of the script is from, and the way to it there."""
    if path[0] == "storylines":
        return lines[int(path[1])], path[2:]
    ending = "md" if path[0] == "setting" else "yaml"
    return f"{path[0]}.{ending}", path[1:]


def _in_order(reading: _Reading) -> tuple[Complaint, ...]:
    order = {reading.folder.path(name): index for index, name in enumerate(reading.folder.files)}
    found = sorted(
        reading.complaints,
        key=lambda c: (order.get(c.place.file, -1), c.place.line, c.place.column),
    )
    return tuple(found[:MOST])
