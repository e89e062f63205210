"""What is found of each nation's own policy tells plays apart: nothing is found in all of them."""

from functools import cache

import pytest

from tests.exercises.nights import STRAIT
from whitecell.intake.exercises import read_exercise
from whitecell.play.events.event import Event
from whitecell.play.replay import written
from whitecell.review.findings.finders import found
from whitecell.review.measures.material import Material, material
from whitecell.review.record.reading import read
from whitecell.session.performance import Cast, begin

SPICE = STRAIT.parent / "01-spice-route"
TEMPERS = ("doctrinal", "siloed", "hasty", "cautious")
NIGHTS = [(folder, temper) for folder in (SPICE, STRAIT) for temper in TEMPERS]


@cache
def made(folder, temper: str) -> Material:
    """A night's material."""
    told: list[Event] = []
    cast = Cast(7, {"*": temper})
    conductor = begin(read_exercise(str(folder)), cast, tell=lambda e, _: told.extend(e))
    conductor.run()
    return material(read([written(event) for event in told]))


def kinds(night) -> set[str]:
    """The kinds of finding about resilience in a night."""
    return {f.said.id for f in found(made(*night)) if f.dimension == "resilience"}


def test_no_finding_is_in_every_play():
    assert set.intersection(*map(kinds, NIGHTS)) == set()


@pytest.mark.parametrize("night", NIGHTS, ids=lambda night: f"{night[0].name}-{night[1]}")
def test_a_gap_is_named_with_its_events_and_its_owner(night):
    play = made(*night)
    last, cells = play.record.last.number, play.record.script.cells
    gaps = [f for f in found(play) if f.dimension == "resilience" and f.tone == "bad"]
    assert [f.said for f in gaps if not f.events or not all(0 < n <= last for n in f.events)] == []
    assert [f.said for f in gaps if f.remedy and f.owner not in cells] == []


def test_doctrinal_nations_have_fewer_gaps_than_siloed_ones():
    def gaps(temper):
        return sum(
            f.tone == "bad" for f in found(made(STRAIT, temper)) if f.dimension == "resilience"
        )

    assert gaps("doctrinal") < gaps("siloed")
