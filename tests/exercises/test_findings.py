"""What reviews find in plays that differ: nothing that is always there, and nothing unfounded."""

from pathlib import Path

import pytest

from whitecell.intake.exercises import read_exercise, read_plays
from whitecell.intake.folders import open_folder
from whitecell.play.replay import written
from whitecell.review.findings.finders import found
from whitecell.review.measures.material import Material, material
from whitecell.review.measures.ways import STRETCHES
from whitecell.review.parts import BAD, GOOD
from whitecell.review.record.reading import read
from whitecell.session.performance import Cast, begin, cast_of, perform

EXERCISES = Path(__file__).parents[2] / "exercises"
SHIPPED = ("01-spice-route", "05-fusion-strait")
TEMPERAMENTS = ("doctrinal", "siloed", "hasty", "cautious")


@pytest.fixture(scope="module")
def handful() -> dict[str, Material]:
    """Two exercises as understudies of each temperament play them, and in their own plays."""
    made = {}
    for name in SHIPPED:
        script = read_exercise(name)
        scripted = read_plays(open_folder(str(EXERCISES / name)))
        casts = {temper: Cast(7, {"*": temper}) for temper in TEMPERAMENTS}
        casts |= {id: cast_of(play) for id, play in scripted.items()}
        for id, cast in casts.items():
            told: list = []
            conductor = begin(script, cast, tell=lambda events, _, told=told: told.extend(events))
            if id in scripted:
                perform(conductor, scripted[id])
            else:
                conductor.run()
            made[f"{name} {id}"] = material(read([written(event) for event in told]))
    return made


def test_no_finding_is_in_every_play(handful):
    ids = [{finding.said.id for finding in found(m)} for m in handful.values()]
    assert len(ids) >= 10
    assert set.intersection(*ids) == set()


def test_every_play_has_something_to_look_at_or_that_went_well(handful):
    tones = {play: {finding.tone for finding in found(m)} for play, m in handful.items()}
    assert [play for play, found_ in tones.items() if not found_ & {GOOD, BAD}] == []


def test_every_finding_names_events_that_happened(handful):
    for play, m in handful.items():
        last = m.record.last.number
        for finding in found(m):
            assert finding.events, f"{play}: {finding.said.id}"
            assert all(1 <= n <= last for n in finding.events), f"{play}: {finding.said.id}"


def test_every_point_to_look_at_in_technique_names_a_remedy_or_an_outcome(handful):
    outcomes = ("review.told_", "review.picture_", "review.score_")
    for play, m in handful.items():
        for finding in found(m):
            plain = finding.said.id.startswith(outcomes)
            if finding.dimension == "technique" and finding.tone == BAD and not plain:
                assert finding.remedy, f"{play}: {finding.said.id}"


def test_the_stretches_of_every_way_add_up_in_every_play(handful):
    for m in handful.values():
        for way in m.found.ways:
            assert len(way.parts) == len(STRETCHES)
            assert sum(way.parts) == way.whole
            assert min(way.parts) >= 0
