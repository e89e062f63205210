"""The sections of the review, in the order in which they are read. To add one: a line here."""

from whitecell.language import Sentence, sentence
from whitecell.review.material import Material
from whitecell.review.parts import Finding, Findings, Section
from whitecell.review.section_ending import ending
from whitecell.review.section_picture import picture
from whitecell.review.section_play import decisions, objectives, summary
from whitecell.review.section_sharing import reciprocity, sharing
from whitecell.review.section_timeline import further, timeline
from whitecell.review.section_world import world

DEFINITIONS = (
    "seconds", "acknowledging", "at_the_desk", "sharing", "answering", "deciding", "brier",
    "links", "circular", "ledger", "late", "causes",
)  # fmt: skip


def sections(m: Material) -> tuple[Section, ...]:
    """All sections of a review."""
    told = [
        summary(m),
        ending(m),
        objectives(m),
        decisions(m),
        sharing(m),
        picture(m),
        reciprocity(m),
        world(m),
        timeline(m),
    ]
    more = further(m, told)
    if more is not None:
        told.append(more)
    return (*told, _definitions(m))


def _definitions(m: Material) -> Section:
    """How each figure was worked out, and from which play."""
    defined = [Finding(Sentence(f"review.defined_{key}")) for key in DEFINITIONS]
    counted = "people" if m.record.people else "simulated"
    defined.append(Finding(Sentence(f"review.defined_{counted}")))
    made = sentence(
        "review.made_from",
        title=m.record.script.exercise.exercise.title,
        seed=m.record.seed,
        events=len(m.record.events),
        digest=m.record.exercise.rpartition(" ")[2][:16],
        version=m.record.version,
    )
    parts = (Findings("definitions", None, (*defined, Finding(made))),)
    return Section("figures", sentence("review.section_figures"), parts)
