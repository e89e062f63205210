"""The section on the ending: what it rested on, and what it needed not to happen."""

import pytest

from whitecell.intake.exercises import read_exercise
from whitecell.intake.new_exercise import write_exercise
from whitecell.intake.plays import read_play
from whitecell.play.replay import written
from whitecell.review.faces.speech import Speech
from whitecell.review.measures.material import material
from whitecell.review.parts import Steps
from whitecell.review.record.reading import read
from whitecell.review.sections.ending import ending
from whitecell.session.performance import Cast, begin, cast_of, perform


@pytest.fixture
def spared(tmp_path):
    """The section of a play whose ending asks that an inject did not come."""
    write_exercise(str(tmp_path / "harbour"), "en")
    script = read_exercise(str(tmp_path / "harbour"))
    rows = []
    cast = Cast(1, {"*": "doctrinal"})
    begin(script, cast, tell=lambda events, _: rows.extend(map(written, events))).run()
    return ending(material(read(rows)))


def test_an_ending_that_was_spared_something_says_why_it_did_not_come(spared):
    lines = [part for part in spared.parts if isinstance(part, Steps)]
    told = [Speech("en").say(step.said) for step in lines[0].steps]
    assert "was never released" in told[-1]
    assert "decided" in told[-2]


def test_what_has_a_condition_is_not_called_what_remains(spared):
    said = [finding.said.id for part in spared.parts[:1] for finding in part.findings]
    assert said == ["review.ending_was_spared"]


def test_what_a_line_of_causes_has_told_is_not_told_again_as_what_did_not_happen():
    script = read_exercise("01-spice-route")
    scripted, rows = read_play("exercises/01-spice-route/plays/late.yaml", script), []
    tell = lambda events, _: rows.extend(map(written, events))  # noqa: E731
    perform(begin(script, cast_of(scripted), tell=tell), scripted)
    section = ending(material(read(rows)))
    lines = [part for part in section.parts if part.id.startswith(("cause_", "spared_"))]
    ends = [number for line in lines for number in line.steps[-1].events]
    assert len(lines) == 2
    assert len(ends) == len(set(ends))
