"""The front door: the rows of two journals in, a comparison out."""

from collections.abc import Sequence
from typing import NamedTuple

from whitecell.language import Sentence, sentence
from whitecell.play.replay import Line
from whitecell.review.comparing.figures import Compared, compared
from whitecell.review.comparing.pair import Pair, paired
from whitecell.review.comparing.sections import sections
from whitecell.review.comparing.turning import Turn, turning_points
from whitecell.review.parts import Section
from whitecell.review.sections.heading import Heading, heading
from whitecell.review.telling.moments import moment


class Comparison(NamedTuple):
    """A comparison before it is put into words: its head, its sections, and the facts in them."""

    heading: Heading
    sections: tuple[Section, ...]
    what: Sentence
    pair: Pair
    figures: list[Compared]
    turns: list[Turn]


def compare(first: Sequence[Line], second: Sequence[Line], files: tuple[str, str]) -> Comparison:
    """Two plays side by side; `CommandRefused` where they are of different exercises."""
    pair = paired(first, second, files)
    figures, turns = compared(pair), turning_points(pair)
    told = sections(pair, figures, turns)
    return Comparison(_heading(pair), told, sentence("comparing.comparison"), pair, figures, turns)


def _heading(pair: Pair) -> Heading:
    """The head of the second play, for both."""
    ends = [moment(m.record, m.record.ended or m.record.last) for m in pair.both]
    simulated = [not m.record.people for m in pair.both]
    head = heading(pair.second.record)
    mixed = sentence("comparing.figures_mixed")
    return head._replace(
        simulated=all(simulated),
        ended=pair.ended,
        period=sentence("comparing.period", a=ends[0], b=ends[1]),
        figures=head.figures if simulated[0] == simulated[1] else mixed,
    )
