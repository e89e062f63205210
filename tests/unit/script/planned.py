"""Scripts of one storyline, written as an author would, for what looks at them before play."""

from whitecell.intake.exercises import read_folder
from whitecell.intake.folders import Folder
from whitecell.script.script import Script

EXERCISE = """\
exercise: {{id: small, title: Small}}
domains: [sea]
moves: [{moves}]
nations: [{{id: SEL, title: Selat, speaks: hq{language}}}]
cells:
  - {{id: fusion, kind: fusion, title: Fusion, clearance: SEL.SECRET, domains: [sea]}}
  - {{id: hq, title: The headquarters, nation: SEL, clearance: SEL.SECRET, domains: [sea]}}
gauges: [{{id: trust, title: Trust, starts: 60}}]
hypotheses: [{{id: sabotage, title: Sabotage, prior: 100, truth: true}}]
endings: [{endings}{{id: dark, title: Dark, text: It is dark.}}]
"""
NIGHT = "{id: night, starts: 2031-06-02 22:00, length: 4h}"
LINE = "storyline: {id: line, title: The line, move: night, domain: sea}\ninjects:\n"
REPORT = (
    "reports: [{id: sighting, nation: SEL, discipline: imint, "
    "label: {level: OPEN}, text: A ship}], "
    "expects: [{id: tell_hq, cell: fusion, does: share, what: sighting, with: [hq], within: 15m}]"
)
CHOICE = (
    "decisions: [{id: course, of: hq, ask: Where to, within: 10m, "
    "options: [{id: north, text: North}, {id: south, text: South}]}]"
)


def planned(*injects: str, moves: str = NIGHT, endings: str = "", language: str = "") -> Script:
    """A script with these injects; one without a kind is a message that says its name."""
    lines = "".join(f"  - {{{_whole(inject)}}}\n" for inject in injects)
    files = {
        "exercise.yaml": EXERCISE.format(
            moves=moves, endings=endings, language=language and f", language: {language}"
        ),
        "sharing.yaml": "levels: {SEL: [OPEN, SECRET]}\n",
        "injects/line.yaml": LINE + lines,
    }
    raw = {name: text.encode() for name, text in files.items()}
    return read_folder(Folder("small", "small", raw))


def _whole(inject: str) -> str:
    text = "" if "text:" in inject.partition("reports:")[0] else ", text: Word of it"
    return f"{inject}{text}" if "kind:" in inject else f"{inject}, kind: message{text}"
