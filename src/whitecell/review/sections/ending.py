"""The section on the ending: what it rested on, and what kept better ones from coming about."""

from whitecell.language import Sentence, sentence
from whitecell.review.findings.hindrances import missed
from whitecell.review.findings.tracing import Line, pulls, rooted, why
from whitecell.review.measures.material import Material
from whitecell.review.parts import Finding, Findings, Part, Section, Steps
from whitecell.review.record.asking import clauses
from whitecell.review.record.causes import Chain, to_the_ending


def ending(m: Material) -> Section:
    """The lines of causes that led to the ending, and those that led away from others."""
    reached = _reached(m)
    told = [part.steps for part in reached if isinstance(part, Steps)]
    return Section("ending", sentence("review.section_ending"), (*reached, *_missed(m, told)))


def _reached(m: Material) -> list[Part]:
    """What the ending rests on; what it needed not to happen, where no line has told of it."""
    if m.record.ended is None:
        nothing = Finding(sentence("review.no_ending_yet"), (m.record.last.number,))
        return [Findings("no_ending", None, (nothing,))]
    chains = to_the_ending(m.record)
    steps = [_steps(m, line) for line in chains]
    told = {number for line in steps for number in line[-1].events}
    spared = [line for line in _spared(m) if told.isdisjoint(line[-1].events)]
    number = m.record.ended.number
    if not chains and not spared:
        asks = m.record.script.plot.conditions.get(m.record.ending)
        held = "review.ending_held_throughout" if asks else "review.ending_without_causes"
        return [Findings("no_causes", None, (Finding(Sentence(held), (number,)),))]
    parts: list[Part] = []
    if chains:
        said = Finding(sentence("review.ending_rests_on", causes=len(chains)), (number,))
        parts.append(Findings("rests_on", None, (said,)))
    for place, (line, led) in enumerate(zip(chains, steps, strict=True), 1):
        parts.append(Steps(f"cause_{place}", led, line.cut))
    if spared:
        said = Finding(sentence("review.ending_was_spared"), (number,))
        parts.append(Findings("was_spared", None, (said,)))
    for place, led in enumerate(spared, 1):
        parts.append(Steps(f"spared_{place}", led, False))
    return parts


def _spared(m: Material) -> list[Line]:
    """What an ending needed not to happen, each with why it did not."""
    asks = m.record.script.plot.conditions.get(m.record.ending)
    names = [part.removeprefix("!").strip() for part in clauses(asks.source)] if asks else []
    barred = [name for name in names if asks and name in asks.names and f"!{name}" in asks.source]
    return [line for name in barred if (line := why(m, name, name))]


def _steps(m: Material, line: Chain) -> Line:
    """A line of causes as steps; one that ends at a gauge names what pulled it there."""
    last = m.record.event(line.links[-1][0])
    if last.kind != "gauge_moved":
        return rooted(m, line.links)
    id = getattr(last, "gauge", "")
    points = m.record.gauges[id]
    return pulls(m, id, rising=points[-1].value >= points[0].value)


def _missed(m: Material, told: list[Line]) -> list[Part]:
    parts: list[Part] = []
    for other in missed(m, told):
        title = sentence("review.why_not", ending=m.record.script.endings[other.ending].title)
        lacking = sentence("review.lacked", facts=len(other.lines))
        numbers = (m.record.ended.number,) if m.record.ended else ()
        parts.append(Findings(f"missed_{other.ending}", title, (Finding(lacking, numbers),)))
        for place, line in enumerate(other.lines, 1):
            parts.append(Steps(f"lacked_{other.ending}_{place}", line, False))
    return parts
