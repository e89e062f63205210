"""Ten thousand bilingual injects, from YAML files to a validated script."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from yaml._yaml import CParser

from tests.benchmarks.measuring import Figure, Timed, ratio
from whitecell.intake.exercises import read_exercise

INJECTS, FILES = 10_000, 8

_EXERCISE = """\
exercise:
  id: made
  title: {en: Made, id: Buatan}
  languages: [en, id]
domains: [cyber, energy]
moves:
  - {id: day, kind: clock, starts: 2030-01-01 06:00, length: 10d}
nations:
  - {id: AAA, title: {en: Aria, id: Aria}, speaks: cell_0}
cells:
"""

_CELL = """\
  - id: cell_{number}
    nation: AAA
    title: {{en: Cell {number}, id: Sel {number}}}
    clearance: AAA.OPEN
    domains: [cyber, energy]
"""

_SHARING = """\
levels: {AAA: [OPEN, CLOSED]}
authorities: {AAA: {cell: cell_0, within: 15m}}
"""

_LINE = """\
storyline:
  id: line_{number}
  title: {{en: Line {number}, id: Alur {number}}}
  move: day
  domain: cyber
incidents:
  - {{id: incident_{number}, title: {{en: Incident, id: Kejadian}}}}
injects:
"""

_INJECT = """\
  - id: inject_{number}
    kind: message
    title: {{en: "Word from the port, {number}", id: "Kabar dari pelabuhan, {number}"}}
    importance: supporting
    at: +{minutes}m
    to: [cell_{cell}, cell_{other}]
    domain: energy
    nation: AAA
    label: {{level: CLOSED, releasable_to: [AAA], caveats: [ORCON], tlp: amber}}
    text:
      en: "The pumps at the northern pier stand still since {minutes} minutes past the hour."
      id: "Pompa di dermaga utara berhenti sejak lewat {minutes} menit dari jam tadi."
    expects:
      - {{id: expect_{number}, cell: cell_{cell}, does: acknowledge, what: inject_{number}, within: 30m}}
    control:
      note: {{en: Let them ask first., id: Biarkan mereka bertanya dulu.}}
"""  # noqa: E501


def figures() -> list[Figure]:
    """The one row."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        _write(folder)
        texts = [page.read_text("utf-8") for page in sorted(folder.rglob("*.yaml"))]
        ours = Timed(lambda: lambda: read_exercise(name))
        found = ratio(ours, Timed(lambda: lambda: sum(map(_events, texts))), 5)
    name = "10,000 bilingual injects from YAML files to a validated script"
    return [Figure(f"{name}, against the parser's bare events", found, 3.5)]


def _events(text: str) -> int:
    """Takes all events of a page from the parser, and counts them."""
    parser, count = CParser(text), 0
    while parser.check_event():
        parser.get_event()
        count += 1
    return count


def _write(folder: Path) -> None:
    cells = "".join(_CELL.format(number=number) for number in range(8))
    (folder / "injects").mkdir()
    (folder / "exercise.yaml").write_text(_EXERCISE + cells, "utf-8")
    (folder / "sharing.yaml").write_text(_SHARING, "utf-8")
    for number in range(FILES):
        text = _LINE.format(number=number) + "".join(_injects(number))
        (folder / "injects" / f"line_{number}.yaml").write_text(text, "utf-8")


def _injects(line: int) -> Iterator[str]:
    for number in range(line, INJECTS, FILES):
        cell = number % 8
        yield _INJECT.format(number=number, minutes=number, cell=cell, other=(cell + 1) % 8)
