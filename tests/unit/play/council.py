"""A council of three nations, made for one question at a time: its parts are given as text."""

from tests.steps.night import PEOPLE, Play, play_of
from tests.unit.intake.small import folder
from whitecell.intake.exercises import read_folder
from whitecell.script.script import Script

EXERCISE = """\
exercise: {{id: council, title: Council}}
domains: [sea]
moves:
  - {{id: evening, starts: 2031-06-02 20:00, length: 1h, open_deadlines: {open_deadlines}}}
  - {{id: morning, starts: +1d 08:00, length: 1h}}
  - {{id: talk, kind: talk, starts: +0d 10:00, length: 10m}}
nations:
  - {{id: AAA, title: A, speaks: aa}}
  - {{id: BBB, title: B, speaks: bb}}
  - {{id: CCC, title: C, speaks: cc}}
cells:
  - {{id: fusion, kind: fusion, title: Fusion, clearance: AAA.HIGH, analysts: 2, work: 4m}}
  - {{id: aa, title: A, nation: AAA, clearance: AAA.HIGH, domains: [sea]}}
  - id: bb
    title: B
    nation: BBB
    clearance: BBB.HIGH
    domains: [sea]
    telecoms: {{service: line, late: 10m}}
  - {{id: cc, title: C, nation: CCC, clearance: CCC.HIGH, domains: [sea]}}
parties: [{{id: desk, title: Release desk, nation: CCC}}]
gauges: [{{id: trust, title: Trust, starts: 50, pace: 2}}]
hypotheses:
  - {{id: storm, title: Storm, prior: 30, truth: true}}
  - {{id: foe, title: Foe, prior: 60}}
  - {{id: trick, title: Trick, prior: 10}}
endings:
  - {{id: good, title: Good, when: gauge.trust >= 50, text: Good.}}
  - {{id: bad, title: Bad, text: Bad.}}
"""

SHARING = """\
levels: {AAA: [LOW, HIGH], BBB: [LOW, HIGH], CCC: [LOW, HIGH]}
equivalences:
  - {from: AAA.HIGH, to: BBB.HIGH}
  - {from: AAA.HIGH, to: CCC.HIGH}
  - {from: CCC.HIGH, to: BBB.HIGH}
authorities: {AAA: {cell: aa, within: 20m}, CCC: {party: desk, takes: 12m}}
"""

WORLD = "services: [{id: line, title: Line}]\n"

SEEN = """\
  - id: seen
    kind: intelligence
    reports:
      - id: track
        nation: AAA
        discipline: imint
        grade: B2
        label: {level: HIGH, releasable_to: [AAA]}
        text: The whole track.
        sanitised: {label: {level: LOW}, text: A ship.}
      - id: chatter
        nation: CCC
        discipline: sigint
        grade: C3
        label: {level: LOW, releasable_to: [CCC]}
        text: The whole chatter.
      - {id: gossip, nation: BBB, discipline: humint, label: {level: LOW}, text: The whole gossip.}
"""

QUESTION = """\
  - id: who
    kind: question
    text: Who was it?
    decisions:
      - id: naming
        nations: [AAA, BBB, CCC]
        ask: Whom do we name?
        within: 30m
        options:
          - {id: foe, text: The foe, leans: {AAA: 1}, effects: [{gauge: trust, by: 10}]}
          - {id: nobody, text: Nobody, leans: {BBB: 1}}
        if_late: [{gauge: trust, by: -10}]
"""


def script(
    injects: str = QUESTION,
    world: str = WORLD,
    sharing: str = SHARING,
    open_deadlines: str = "hold",
) -> Script:
    """A council with those injects."""
    head = "storyline: {id: line_one, title: One, move: evening, domain: sea}\n"
    incident = "incidents: [{id: it, title: It}]\n"
    exercise = EXERCISE.format(open_deadlines=open_deadlines)
    return read_folder(
        folder(
            {
                "exercise.yaml": exercise,
                "injects/one.yaml": f"{head}{incident}injects:\n{injects}",
                "sharing.yaml": SHARING,
                "world.yaml": world,
            }
        )
    )


def play(injects: str = QUESTION, **parts: str) -> Play:
    """A council under way, with people in every chair."""
    return play_of(script(injects, **parts), PEOPLE)


def voted(rule: str, more: str = "") -> Play:
    """A council that has its question before it, under a rule."""
    asked = QUESTION.replace("        within", f"        rule: {rule}\n{more}        within")
    return play(asked)
