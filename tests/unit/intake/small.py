"""A small exercise that is whole, to be broken in one place by each test."""

from collections.abc import Mapping

from whitecell.errors import Complaint, ScriptRefused
from whitecell.intake.exercises import read_folder
from whitecell.intake.folders import Folder

EXERCISE = """\
exercise: {id: small, title: Small}
domains: [telecom]
moves:
  - {id: night, starts: 2031-06-02 22:00, length: 2h}
  - {id: plenary, kind: talk, starts: +1d 06:00, length: 10m}
objectives:
  - id: warn
    capability: Warning
    targets: [{id: soon, text: Soon, tasks: [{id: tell_them, text: Tell}]}]
nations: [{id: SEL, title: Selat, speaks: hq}, {id: KAR, title: Karang, speaks: operator}]
cells:
  - {id: fusion, kind: fusion, title: Fusion, clearance: SEL.SECRET, seats: [{id: head}]}
  - {id: hq, title: HQ, nation: SEL, clearance: SEL.SECRET, domains: [telecom]}
  - {id: operator, title: Operator, nation: KAR, domains: [telecom], telecoms: {service: cable}}
parties: [{id: minister, title: Minister, nation: SEL}]
gauges: [{id: trust, title: Trust, starts: 60}]
hypotheses:
  - {id: sabotage, title: Sabotage, prior: 40, truth: true}
  - {id: accident, title: Accident, prior: 60}
endings:
  - {id: held, title: Held, text: It held., when: done.warn_it && gauge.trust >= 50}
  - {id: dark, title: Dark, text: It is dark.}
"""

SHARING = """\
levels: {SEL: [OPEN, SECRET], KAR: [OPEN]}
equivalences: [{from: SEL.OPEN, to: KAR.OPEN}]
authorities: {SEL: {cell: hq}}
"""

WORLD = """\
services:
  - {id: grid, title: Grid, owner: operator}
  - {id: cable, title: Cable, needs: [{service: grid, backup: 5m}]}
"""

CABLE = """\
storyline: {id: cable, title: Cable, move: night, domain: telecom, objectives: [warn]}
incidents: [{id: cut, title: Cut}]
openings: [{id: send_ship, cell: hq, text: Send a ship, leans: {hasty: 1}}]
injects:
  - id: loiterer
    kind: intelligence
    at: +5m
    reports:
      - id: satellite_pass
        nation: SEL
        discipline: imint
        label: {level: SECRET, releasable_to: [SEL]}
        text: A ship circles.
        sanitised: {label: {level: OPEN}, text: A ship may do harm.}
        bears_on: {sabotage: for}
    expects:
      - id: warn_it
        cell: fusion
        does: share
        what: satellite_pass
        with: [operator]
        task: tell_them
  - id: nudge
    kind: message
    if_not: warn_it
    sender: minister
    to: [fusion]
    text: Who warns them?
  - id: divert_now
    kind: question
    at: loiterer +15m
    when: '!inject.nudge && now < 50m'
    to: [operator]
    text: Shall we divert?
    decisions:
      - id: divert
        of: operator
        ask: Do you divert?
        options:
          - {id: all_now, text: All, leans: {KAR: 1}, effects: [{gauge: trust, by: -2}]}
          - {id: wait, text: Wait}
  - id: cable_cut
    kind: outage
    at: divert +10m
    services: [cable]
    text: Down.
    effects: [{service: cable, by: -60}]
"""

PLAY = """\
play: {title: A careful night, seed: 7}
steps:
  - {at: +12m, as: fusion.head, do: share satellite_pass with operator}
  - {expect: knows.operator.satellite_pass}
ends: held
"""

FILES = {
    "exercise.yaml": EXERCISE,
    "sharing.yaml": SHARING,
    "world.yaml": WORLD,
    "injects/cable.yaml": CABLE,
    "plays/careful.yaml": PLAY,
}


def folder(files: Mapping[str, str | bytes]) -> Folder:
    """A folder with those files, in their order."""
    raw = {name: t if isinstance(t, bytes) else t.encode() for name, t in files.items()}
    return Folder("small", "small", raw)


def broken(file: str, old: str, new: str) -> list[Complaint]:
    """The complaints about the small exercise with one text of one file replaced."""
    assert old in FILES[file]
    return complaints_about({**FILES, file: FILES[file].replace(old, new, 1)})


def complaints_about(files: Mapping[str, str | bytes]) -> list[Complaint]:
    """The complaints about an exercise of those files; each can be said in both languages."""
    complaints: tuple[Complaint, ...] = ()
    try:
        read_folder(folder(files))
    except ScriptRefused as refused:
        complaints = refused.complaints
    assert all(complaint.say(code) for complaint in complaints for code in ("en", "id"))
    return list(complaints)


def place_of(file: str, old: str, new: str, pointed: str) -> str:
    """Where the pointed text stands in a file, once it is broken."""
    start = FILES[file].index(old)
    before = FILES[file][:start] + new[: new.index(pointed)]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return f"small/{file}:{line}:{column}"
