"""The reference of a play from its code: commands, events, lifecycles, sharing rules, numbers."""

import inspect
import re
from collections.abc import Iterable
from dataclasses import fields

from whitecell.language import FIRST, language
from whitecell.play import commands as typed
from whitecell.play import picture
from whitecell.play.actions import Action
from whitecell.play.events.kinds import KINDS, ROOMS
from whitecell.play.lifecycle import LIFECYCLES, Table, stages
from whitecell.review.measures.measure import DIMENSIONS
from whitecell.review.measures.measures import MEASURES
from whitecell.review.sections.sections import DEFINITIONS, definition
from whitecell.script.reports import READINGS
from whitecell.script.sharing import RULES, Bar
from whitecell.session.understudies import TEMPERAMENTS

LIVES = {
    "play": "One run of an exercise, from its first event to its last.",
    "move": "A stretch of story time. A move on a clock is never discussed.",
    "inject": "It closes when nothing of it is open any more, or with its move.",
    "item": "Links and weights are events, not stages. Grading and weighing may be skipped.",
    "delivery": "One thing to one cell in one form. A fuller form is a delivery of its own.",
    "decision": "Concurrence and silence keep it proposed. A late answer is recorded only.",
    "expectation": "What is ticked by hand takes the same rows as what is measured.",
    "request": "A grant asks all sharing rules again, for that item and that cell.",
}
"""What a table alone does not say."""


def commands() -> str:
    """Every form that can be typed, sent, or written after `do:`."""
    seats = [command for command in typed.COMMANDS if not command.control]
    control = [command for command in typed.COMMANDS if command.control]
    return "\n\n".join([_COMMANDS, _forms(seats), "## Control", _forms(control)])


_COMMANDS = """# Commands

What a seat can do, in the words that are typed, sent, or written after `do:` in a scripted
play. A seat names things by the numbers of its view: `M3` is the third thing that lies before
it, `D1` its first decision, `R2` the second release request that it must answer. Options have
letters. Control and scripted plays may also use the author's names.

`{cells}` are names parted by commas, or `all`. `{text}` is the rest of the line.

## Seats"""


def _forms(commands: Iterable[typed.Command]) -> str:
    """One row for each action: the forms of it, and what it does."""
    forms: dict[type[Action], list[str]] = {}
    for command in commands:
        forms.setdefault(type(_example(command)), []).append(f"`{command.form}`")
    rows = (f"| {'<br>'.join(written)} | {_first(kind)} |" for kind, written in forms.items())
    return _rows("form | does", rows)


def _example(command: typed.Command) -> Action:
    """The action that a form makes of any words."""
    words = dict.fromkeys(re.findall(r"\{(\w+)\}", command.form), "0")
    return command.make(words)


def events() -> str:
    """Every kind of event with its fields."""
    parts = [_EVENTS]
    for room in ROOMS:
        kinds = [kind for kind in KINDS.values() if kind.__module__ == room.__name__]
        parts.append(f"## {_first(room).rstrip('.')}")
        rows = (f"| `{k.kind}` | {_first(k)} | {_fields(k)} |" for k in kinds)
        parts.append(_rows("kind | says | fields", rows))
    return "\n\n".join(parts)


_EVENTS = """# Events

What a journal is made of. Every event has a `number` (from 1), the instant it happened at
(`move`, the move's place; `story`, seconds of story time; `talk`, seconds of talk), its
`kind`, the numbers of the events that led to it (`because`), and the fields below. `by` is
the seat that asked for it, `who` says whether a person, control or an understudy entered it.
Gauges, services and belief are per mille here."""


def _fields(kind: type) -> str:
    return ", ".join(f"`{field.name}`" for field in fields(kind)) or "none"


def lifecycles() -> str:
    """Every table as a diagram and as rows."""
    parts = [_LIFECYCLES]
    for name, table in LIFECYCLES.items():
        parts += [f"## {name.capitalize()}", LIVES[name], _diagram(table), _table(table)]
    return "\n\n".join(parts)


_LIFECYCLES = """# Lifecycles

Each thing in a play stands at a stage, and only the moves below can take it to another. They
are the tables of `src/whitecell/play/lifecycle.py`, and nothing else changes a stage."""


def _diagram(table: Table) -> str:
    lines = ["```mermaid", "stateDiagram-v2", f"    [*] --> {stages(table)[0]}"]
    lines += [f"    {source} --> {dest}: {trigger}" for trigger, source, dest in table]
    ends = [stage for stage in stages(table) if all(stage != row[1] for row in table)]
    return "\n".join([*lines, *(f"    {stage} --> [*]" for stage in ends), "```"])


def _table(table: Table) -> str:
    moves: dict[tuple[str, str], list[str]] = {}
    for trigger, source, dest in table:
        moves.setdefault((trigger, dest), []).append(source)
    rows = (f"| {t} | {', '.join(sources)} | {dest} |" for (t, dest), sources in moves.items())
    return _rows("move | from | to", rows)


def sharing_rules() -> str:
    """Every rule: ground or bar, and what it says."""
    rows = []
    for name, rule in RULES.items():
        part = f"bar: {rule.outcome}" if isinstance(rule, Bar) else "ground"
        rows.append(f"| `{name}` | {part} | {_first(type(rule))} |")
    return "\n\n".join([_SHARING, _rows("rule | part | says", rows), _ORDER])


_SHARING = """# Sharing rules

The names that `rules:` in `sharing.yaml` may list, in the order in which the exercise reads
them out. Without a list all of them are in force. How they come to a verdict:
[sharing](../ideas/sharing.md)."""

_ORDER = """A ground must hold, or the verdict is *withhold*. Of the bars that speak, the
most restrictive wins: *share*, then *ask*, then *withhold*. All reasons are
kept, including those that did not decide."""


def measures() -> str:
    """How each figure of a review is made, in the words that the review uses."""
    words = language(FIRST)
    lines = [f"- {words.wording(f'review.defined_{key}')}" for key in DEFINITIONS]
    pages = [_dimension(dimension) for dimension in DIMENSIONS]
    return "\n\n".join([_MEASURES, "\n".join(lines), *filter(None, pages)])


def _dimension(dimension: str) -> str:
    """A dimension's measures: what each is called, its unit, and its definition."""
    words = language(FIRST)
    rows = [
        f"| `{measure.id}` | {measure.unit} | {words.say(definition(measure))} |"
        for measure in MEASURES
        if measure.dimension == dimension
    ]
    title = words.wording(f"review.section_{dimension}")
    return f"## {title}\n\n{_rows('key | unit | what it is', rows)}" if rows else ""


_MEASURES = """# Measures

How the figures of a review are made, in the words of its last section. Where people sat at the
table only what people entered counts; where nobody did, everything does, and every figure is
marked as simulated."""


def grades() -> str:
    """What is left of a reading at each grade, in percent."""
    lines = [f"| {d} | {' | '.join(_left(r + d) for r in 'ABCDEF')} |" for d in "123456"]
    return "\n".join(["| | A | B | C | D | E | F |", "|---|---|---|---|---|---|---|", *lines])


def _left(grade: str) -> str:
    return f"{picture.weight(grade)} %"


def readings() -> str:
    """The likelihood ratio of each reading at full weight."""
    rows = []
    for reading, strength in READINGS.items():
        ratio = picture.RATIO[abs(strength)]
        told = f"{ratio / 1000:g}" if strength >= 0 else f"1/{ratio / 1000:g}"
        rows.append(f"| `{reading}` | {told} |")
    return _rows("reading | multiplies the odds by", rows)


def temperaments() -> str:
    """The numbers of each temperament."""
    rows = (
        f"| *{kind.name}* | {kind.skill / 10:g} % | {_between(kind.notices)} | "
        f"{_between(kind.answers)} | {kind.settles / 10:g} % |"
        for kind in TEMPERAMENTS.values()
    )
    return _rows("temperament | skill | acknowledges after | answers after | decides after", rows)


def _between(seconds: tuple[int, int]) -> str:
    low, high = (language(FIRST).span(second) for second in seconds)
    return f"{low} to {high}"


def _rows(head: str, rows: Iterable[str]) -> str:
    return "\n".join([f"| {head} |", "|---" * (head.count("|") + 1) + "|", *rows])


def _first(thing: object) -> str:
    """The first paragraph of a docstring, on one line."""
    return " ".join((inspect.getdoc(thing) or "").split("\n\n")[0].split())
