"""Understudies: what each temperament does with the same evening, by nothing but its own view."""

import pytest

from tests.steps.night import play_of
from tests.unit.play.council import SEEN, script
from whitecell.play.coaching import coaching
from whitecell.play.view import view
from whitecell.session.plans import directory
from whitecell.session.understudies import TEMPERAMENTS

ASKED = """\
  - id: who
    kind: question
    to: [aa]
    text: Who was it?
    decisions:
      - id: naming
        of: aa
        ask: Whom do we name?
        within: 20m
        options:
          - {id: foe, text: The foe, leans: {hasty: 3, siloed: 1}}
          - {id: nobody, text: Nobody, leans: {cautious: 3, doctrinal: 1}}
          - {id: storm, text: The storm, leans: {doctrinal: 1, AAA: 1, siloed: -5}}
"""
EVENING = script(SEEN + ASKED)


def evening(temperament, minutes=60, seed=7):
    """An evening of one temperament in every chair."""
    played = play_of(EVENING, {"*": temperament, "control": "doctrinal"}, seed)
    played.pass_to(minutes * 60 - 1)
    return played


def knows(played, item):
    return [cell for cell in ("aa", "bb", "cc") if played.board.value(f"knows.{cell}.{item}")]


def decided(played):
    return next((e.at.story for e in played.happened("decision_decided")), None)


def first(played, kind):
    return played.happened(kind)[0].at.story


def test_a_doctrinal_centre_tells_all_whose_domain_it_is_and_asks_where_it_must():
    played = evening("doctrinal")
    assert [knows(played, item) for item in ("track", "gossip")] == [["aa", "bb", "cc"]] * 2
    assert {request.item for request in played.board.requests} == {"track", "chatter"}


def test_a_siloed_centre_tells_only_those_of_the_nation_it_came_from():
    played = evening("siloed")
    assert {item: knows(played, item) for item in ("track", "chatter", "gossip")} == {
        "track": ["aa"],
        "chatter": ["cc"],
        "gossip": ["bb"],
    }
    assert played.board.requests == []


def test_a_doctrinal_authority_grants_and_a_siloed_one_refuses_strangers():
    stages = {}
    for temperament in ("doctrinal", "siloed"):
        seats = {"*": "doctrinal", "aa": temperament, "control": "doctrinal"}
        played = play_of(EVENING, seats)
        played.pass_to(3599)
        asked = [request for request in played.board.requests if request.authority == "aa"]
        stages[temperament] = {request.stage for request in asked}
    assert stages == {"doctrinal": {"granted"}, "siloed": {"refused"}}


def test_a_cautious_centre_shares_only_what_is_graded_well():
    played = evening("cautious")
    assert knows(played, "track") == ["aa", "bb", "cc"]
    assert knows(played, "chatter") == []


def test_a_hasty_one_notices_at_once_and_a_cautious_one_takes_its_time():
    seconds = {name: first(evening(name), "acknowledged") for name in TEMPERAMENTS}
    assert seconds["hasty"] <= 20 < 60 <= seconds["doctrinal"] <= 180
    assert 120 <= seconds["cautious"] <= 300
    assert 180 <= seconds["siloed"] <= 480


@pytest.mark.parametrize(
    ("temperament", "option", "second"),
    [("hasty", "foe", 60), ("doctrinal", "storm", 600), ("siloed", "foe", 840),
     ("cautious", "nobody", 1080)],
)  # fmt: skip
def test_each_decides_by_its_leans_and_its_nations_and_at_its_own_time(temperament, option, second):
    played = evening(temperament)
    assert played.board.decisions["naming"].option == option
    assert decided(played) == second


def test_a_random_one_differs_from_seed_to_seed_and_not_within_one():
    evenings = [evening("random", seed=seed) for seed in (1, 1, 2)]
    one, again, other = ([str(e) for e in played.events[1:]] for played in evenings)
    assert one == again != other


@pytest.mark.parametrize("temperament", TEMPERAMENTS)
@pytest.mark.parametrize("cell", list(EVENING.cells))
def test_a_plan_is_the_same_for_the_same_view_and_never_for_this_second(temperament, cell):
    played = evening(temperament, minutes=10)
    understudy = TEMPERAMENTS[temperament](cell, directory(played.board), 7)
    seen = view(played.board, cell)
    whisper = coaching(played.board, cell, understudy.name, understudy.skill)
    plans = [understudy.plan(seen, whisper) for _ in range(2)]
    assert plans[0] == plans[1]
    assert all(planned.second > seen.second for planned in plans[0])


@pytest.mark.parametrize("temperament", TEMPERAMENTS)
def test_nothing_that_an_understudy_tries_is_refused_twice(temperament, monkeypatch):
    refused = []
    played = play_of(EVENING, {"*": temperament, "control": "doctrinal"})
    real = played.conductor._step

    def step(at, entries, key=""):
        events, refusals = real(at, entries, key)
        refused.extend(str(e) for e, r in zip(entries, refusals, strict=True) if r)
        return events, refusals

    monkeypatch.setattr(played.conductor, "_step", step)
    played.conductor.run()
    assert len(refused) == len(set(refused))
