"""Why a fact is as it is: traced back to the events, or to what did not happen."""

import re
from collections.abc import Callable

from whitecell.language import Sentence, sentence
from whitecell.review.findings.steps import step
from whitecell.review.measures.material import Material
from whitecell.review.parts import Finding
from whitecell.review.record.asking import unmet
from whitecell.review.record.causes import Link, chain
from whitecell.review.record.rows import Aimed
from whitecell.review.telling.events import told
from whitecell.review.telling.figures import signed
from whitecell.review.telling.moments import moment
from whitecell.script.plot import compiled

DEEPEST = 6
"""How many questions of why are asked in a row."""
PULLS = 3
"""How many of the pulls on a gauge are named."""

_COMPARED = re.compile(r"gauge\.\w+\s*(>=|>|<=|<)\s*(\d+)")
_BOUNDS = {">=": "at_least", ">": "more_than", "<=": "at_most", "<": "less_than"}

Line = tuple[Finding, ...]
"""Steps from where something began, or went astray, to a fact."""


def why(m: Material, name: str, clause: str, depth: int = DEEPEST) -> Line:
    """How a name in a part of a condition came to be what it is."""
    kind, *rest = name.split(".")
    if kind == "gauge":
        condition = compiled(clause)
        too_low = condition is not None and condition.holds(lambda _: 100)
        return pulls(m, rest[0], rising=not too_low, bound=_bound(clause))
    number = m.record.board.origin(name)
    if number and (kind in ("service", "belief") or m.record.board.value(name)):
        return rooted(m, chain(m.record, number).links, depth)
    return _ABSENT[kind](m, rest, depth) if kind in _ABSENT and depth > 0 else ()


def rooted(m: Material, links: tuple[Link, ...], depth: int = DEEPEST) -> Line:
    """A line of causes as steps; where an inject began it because something had not happened,
    what had not happened comes first."""
    steps = tuple(step(m, *link) for link in links)
    first = m.record.event(links[0][0])
    if first.kind != "inject_released" or first.because or depth <= 0:
        return steps
    condition = m.record.script.plot.conditions.get(getattr(first, "inject", ""))
    for name in condition.names if condition else ():
        if m.record.board.value(name) is False and name.split(".")[0] in _ABSENT:
            return (*why(m, name, name, depth - 1), *steps)
        if m.record.board.origin(name) > first.number:
            return (*steps, _too_late(m, m.record.board.origin(name)))
    return steps


def _too_late(m: Material, number: int) -> Finding:
    """What would have prevented something, and came after it."""
    at = moment(m.record, m.record.stamp(number))
    said = told(m.names, m.record.event(number))
    return Finding(sentence("review.too_late", moment=at, said=said), (number,))


def pulls(m: Material, id: str, *, rising: bool, bound: Sentence | None = None) -> Line:
    """The strongest pulls on a gauge in one direction, where it ended, and what was needed."""
    aims = [a for a in m.record.aims if a.gauge == id and (a.after > a.before) == rising]
    aims = [aim for aim in aims if aim.after != aim.before]
    aims.sort(key=lambda aim: -abs(aim.after - aim.before))
    last = m.record.gauges[id][-1]
    title = m.record.script.gauges[id].title
    facts = {"gauge": title, "points": last.value // 10} | ({"bound": bound} if bound else {})
    said = Sentence(f"review.stood_at_the_end{'_needed' if bound else ''}", facts)
    steps = tuple(_pull(m, aim) for aim in sorted(aims[:PULLS]))
    return (*steps, Finding(said, (last.stamp.number,)))


def _bound(clause: str) -> Sentence | None:
    """What a part of a condition asks of a gauge, where it compares it with one figure."""
    found = _COMPARED.fullmatch(clause)
    if found is None:
        return None
    return Sentence(f"review.bound_{_BOUNDS[found[1]]}", {"points": int(found[2])})


def _pull(m: Material, aim: Aimed) -> Finding:
    because = m.record.because(aim.stamp.number)
    cause = sentence("review.control_set")
    if because:
        cause = told(m.names, m.record.event(because[-1]))
    said = sentence(
        "review.pulled",
        moment=moment(m.record, aim.stamp),
        gauge=m.record.script.gauges[aim.gauge].title,
        points=signed((aim.after - aim.before) // 10),
        cause=cause,
    )
    return Finding(said, (aim.stamp.number, *because[-1:]))


def _traced(m: Material, number: int, depth: int) -> Line:
    return rooted(m, chain(m.record, number).links, depth - 1)


def _no_inject(m: Material, rest: list[str], depth: int) -> Line:
    """An inject never came in: what its condition lacked, or what made it needless."""
    id = rest[0]
    row, inject = m.record.injects[id], m.record.script.injects[id]
    before: Line = ()
    lacking = unmet(m.record, id)
    if lacking:
        condition = compiled(lacking[0])
        names = condition.names if condition else ()
        before = why(m, names[0], lacking[0], depth - 1) if names else ()
    elif inject.if_not and m.record.board.origin(f"done.{inject.if_not}"):
        before = (step(m, m.record.board.origin(f"done.{inject.if_not}")),)
    said = sentence("review.never_came_in", inject=m.names.inject(id))
    return (*before, Finding(said, (row.last or m.record.last.number,)))


def _not_chosen(m: Material, rest: list[str], depth: int) -> Line:
    """An option was not chosen: another was, time ran out, or the question never came up."""
    row = m.record.decisions.get(rest[0])
    if row is not None:
        end = row.decided or row.lapsed or row.opened
        return _traced(m, end.number, depth)
    inject = m.record.script.decisions[rest[0]].inject.id
    before: Line = ()
    if not m.record.injects[inject].released:
        before = _no_inject(m, [inject], depth)
    said = sentence("review.never_came_up", decision=m.names.decision(rest[0]))
    numbers = before[-1].events if before else (m.record.last.number,)
    return (*before, Finding(said, numbers))


def _not_known(m: Material, rest: list[str], depth: int) -> Line:
    """A cell did not know of a thing: it was held back, refused, late, or never shared."""
    cell, thing = rest
    if thing in m.record.script.reports and thing not in m.record.items:
        inject = m.record.script.reports[thing].inject.id
        if not m.record.injects[inject].released:
            return _no_inject(m, [inject], depth)
    rows = [row for row in m.record.deliveries if (row.thing, row.cell) == (thing, cell)]
    held = [stamp.number for row in rows for stamp in (row.barred, row.delayed) if stamp]
    asked = [row for row in m.record.requests if (row.item, row.cell) == (thing, cell)]
    held += [row.answered.number for row in asked if row.answered]
    steps = tuple(step(m, n) for n in sorted([*held, *_undone(m, cell, thing)]))
    said = sentence("review.never_knew", cell=m.names.cell(cell), thing=m.names.thing(thing))
    collected = m.record.items[thing].collected.number if thing in m.record.items else 0
    numbers = steps[-1].events if steps else (collected or m.record.last.number,)
    return (*steps, Finding(said, numbers))


def _undone(m: Material, cell: str, thing: str) -> list[int]:
    """Expected sharings of a thing with a cell that were not done in time."""
    found = []
    for id, row in m.record.expectations.items():
        hope = m.record.script.expectations[id].expectation
        if row.met and row.stage != "done" and hope.what == thing and cell in hope.with_:
            found.append(row.met.number)
    return found


def _not_done(m: Material, rest: list[str], depth: int) -> Line:
    """An expected action was not done, or never came up."""
    row = m.record.expectations.get(rest[0])
    if row is not None:
        return _traced(m, (row.met or row.set).number, depth)
    inject = m.record.script.expectations[rest[0]].inject.id
    return _no_inject(m, [inject], depth - 1)


_ABSENT: dict[str, Callable[[Material, list[str], int], Line]] = {
    "inject": _no_inject,
    "chose": _not_chosen,
    "knows": _not_known,
    "read": _not_known,
    "done": _not_done,
}
