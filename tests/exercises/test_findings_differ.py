"""Over a handful of plays of both shipped exercises: no finding on decisions or communication is
made in all of them, and each figure that should tell plays apart does."""

from functools import cache
from pathlib import Path

import pytest

from whitecell.intake.exercises import read_exercise, read_plays
from whitecell.intake.folders import open_folder
from whitecell.play.replay import written
from whitecell.review.findings.finders import found
from whitecell.review.measures.material import Material, material
from whitecell.review.record.reading import read
from whitecell.session.performance import Cast, begin, cast_of, perform

EXERCISES = Path(__file__).parents[2] / "exercises"
FOLDERS = {"spice": EXERCISES / "01-spice-route", "strait": EXERCISES / "05-fusion-strait"}
TEMPERS = ("doctrinal", "siloed", "hasty", "cautious")
SCRIPTED = (("spice", "careful"), ("spice", "each_alone"), ("strait", "rough"))
TELLING = {
    "decisions": ("deciding_time", "time_used", "as_hoped", "whole_grounds", "withheld_grounds"),
    "communication": ("closed_loops", "time_to_close", "anticipation", "crossing"),
}
"""Measures of which at least three differ between a doctrinal and a siloed night."""


@cache
def played(folder: str, how: str) -> Material:
    """One play: all cells of one temperament, or a shipped scripted play."""
    script, events = read_exercise(str(FOLDERS[folder])), []
    scripted = read_plays(open_folder(str(FOLDERS[folder]))).get(f"plays/{how}.yaml")
    cast = cast_of(scripted) if scripted else Cast(7, {"*": how})
    conductor = begin(script, cast, tell=lambda told, _: events.extend(told))
    if scripted:
        perform(conductor, scripted)
    else:
        conductor.run()
    return material(read([written(event) for event in events]))


def test_no_finding_on_decisions_or_communication_is_in_every_play():
    plays = [(folder, temper) for folder in FOLDERS for temper in TEMPERS]
    said = [
        {f.said.id for f in found(played(*play)) if f.dimension in TELLING}
        for play in (*plays, *SCRIPTED)
    ]
    assert any(said)
    assert set.intersection(*said) == set()
    assert max(sum(id in ids for ids in said) for id in set.union(*said)) <= len(said) // 2


@pytest.mark.parametrize("dimension", TELLING)
def test_three_figures_tell_a_doctrinal_night_from_a_siloed_one(dimension):
    doctrinal, siloed = (played("strait", temper).readings for temper in TEMPERS[:2])
    apart = [id for id in TELLING[dimension] if doctrinal[id].value != siloed[id].value]
    assert len(apart) >= 3


def test_every_finding_stands_on_events_that_there_are():
    m = played("strait", "hasty")
    for finding in found(m):
        if finding.dimension in TELLING:
            assert finding.events
            assert all(1 <= number <= m.record.count for number in finding.events)


def test_a_hasty_night_says_which_answers_went_against_what_was_known():
    told = [f for f in found(played("strait", "hasty")) if f.dimension == "decisions"]
    against = [f.owner for f in told if f.said.id == "decisions.against"]
    assert against == ["joint", "brussels"]
    (early,) = (f for f in told if f.said.id == "decisions.early_many")
    assert (early.owner, early.tone) == ("washington", "bad")


def test_a_siloed_night_says_what_decisions_went_without():
    m = played("strait", "siloed")
    told = {f.said.id: f for f in found(m) if f.dimension == "decisions"}
    order = told["decisions.cell_without_one"]
    assert order.owner == "fusion"
    assert order.remedy == "share_checklist"
    assert "decisions.lapsed_unreached" in told
