"""The sections of the review, in the order in which they are read. To add one: a line here."""

from collections.abc import Iterator

from whitecell.language import Sentence, sentence
from whitecell.review.measures.material import Material
from whitecell.review.measures.measure import DIMENSIONS, Measure
from whitecell.review.measures.measures import MEASURES
from whitecell.review.parts import Finding, Findings, Part, Section
from whitecell.review.sections.communication import communication
from whitecell.review.sections.dimensions import dimension
from whitecell.review.sections.ending import ending
from whitecell.review.sections.lanes import lanes
from whitecell.review.sections.length import cut
from whitecell.review.sections.objectives import objectives
from whitecell.review.sections.observations import beside
from whitecell.review.sections.picture import picture
from whitecell.review.sections.plan import plan
from whitecell.review.sections.play import decisions, summary
from whitecell.review.sections.reciprocity import reciprocity
from whitecell.review.sections.sharing import sharing
from whitecell.review.sections.timeline import further, timeline
from whitecell.review.sections.world import world

DEFINITIONS = (
    "seconds", "deciding", "brier", "links", "circular", "ledger", "late", "causes",
)  # fmt: skip

UNDER = {
    "sharing": "technique", "picture": "technique", "reciprocity": "resilience",
    "world": "resilience",
}  # fmt: skip
"""Sections that belong to a dimension's own section, which stands before them."""


def sections(m: Material) -> tuple[Section, ...]:
    """All sections of a review."""
    told = [
        summary(m),
        ending(m),
        lanes(m),
        objectives(m),
        dimension(m, "technique"),
        sharing(m),
        picture(m),
        decisions(m),
        communication(m),
        dimension(m, "resilience"),
        reciprocity(m),
        world(m),
        Section("observations", sentence("interventions.section"), ()),
        plan(m),
    ]
    told = [s._replace(parts=(*s.parts, *beside(m, s.id))) for s in told]
    told = [cut(section) for section in told if section.parts]
    told.append(timeline(m, told))
    more = further(m, told)
    if more is not None:
        told.append(more)
    return _once(tuple(_placed(section) for section in (*told, _definitions(m))))


def _placed(section: Section) -> Section:
    under = "dimensions" if section.id in DIMENSIONS else UNDER.get(section.id, "")
    return section._replace(under=under)


def _once(told: tuple[Section, ...]) -> tuple[Section, ...]:
    """The same, without the findings in a section that the dimension above it has told."""
    above = {section.id: _findings(section) for section in told if section.under == "dimensions"}
    return tuple(
        section._replace(parts=tuple(_left(section, above[section.under])))
        if section.under in above
        else section
        for section in told
    )


def _findings(section: Section) -> list[tuple[Sentence, tuple[int, ...]]]:
    lists = (part for part in section.parts if isinstance(part, Findings))
    return [finding[:2] for part in lists for finding in part.findings]


def _left(section: Section, told: list[tuple[Sentence, tuple[int, ...]]]) -> Iterator[Part]:
    for part in section.parts:
        if not isinstance(part, Findings):
            yield part
        elif left := tuple(finding for finding in part.findings if finding[:2] not in told):
            yield part._replace(findings=left)


def definition(measure: Measure) -> Sentence:
    """What a measure is: from what to what, what it does not say, and where it comes from."""
    name = f"{measure.dimension}.{measure.id}"
    return sentence(
        "review.defined_measure",
        name=Sentence(name),
        means=Sentence(f"{name}_means"),
        limits=Sentence(f"{name}_limits"),
        source=Sentence(f"sources.{measure.source}"),
    )


def _definitions(m: Material) -> Section:
    """How each figure was worked out, and from which play."""
    defined = [Finding(Sentence(f"review.defined_{key}")) for key in DEFINITIONS]
    defined += [Finding(definition(measure)) for measure in MEASURES]
    counted = "people" if m.record.people else "simulated"
    defined.append(Finding(Sentence(f"review.defined_{counted}")))
    made = sentence(
        "review.made_from",
        title=m.record.script.exercise.exercise.title,
        seed=m.record.seed,
        events=m.record.count,
        digest=m.record.exercise.rpartition(" ")[2][:16],
        version=m.record.version,
    )
    parts = (Findings("definitions", None, (*defined, Finding(made))),)
    return Section("figures", sentence("review.section_figures"), parts)
