"""The reviews of shipped exercises, as pages and as data."""

import json

import pytest

from tests.exercises.nights import STRAIT
from tests.schema import SCHEMA, misfits
from tests.unit.review.page import Page
from whitecell.intake.exercises import read_exercise
from whitecell.journal.reading import read
from whitecell.review.report import render, review
from whitecell.session.performance import Cast, begin

PLAYS = [
    (STRAIT, "doctrinal"),
    (STRAIT, "siloed"),
    (STRAIT.with_name("01-spice-route"), "doctrinal"),
]


@pytest.fixture(params=PLAYS, ids=lambda play: f"{play[0].name} {play[1]}")
def made(request, tmp_path):
    """The review of one play."""
    folder, temperament = request.param
    path = str(tmp_path / "a.journal")
    conductor = begin(read_exercise(str(folder)), Cast(7, {"*": temperament}), path)
    conductor.run()
    conductor.sink.journal.close()
    return review(read(path))


def test_its_page_is_whole_and_its_data_fit_the_schema(made):
    for code in ("en", "id"):
        assert Page(render(made, code, "html").decode()).wrong() == []
        assert misfits(json.loads(render(made, code, "json")), SCHEMA, SCHEMA) == []


def test_every_delivery_stands_in_a_lane_once(made):
    whole = json.loads(render(made, "en", "json"))
    parts = {part["id"]: part for section in whole["sections"] for part in section["parts"]}
    marks = [mark for lane in parts["lanes"]["lanes"] for mark in lane["marks"]]
    arrived = [m for m in marks if m["kind"] in ("full", "sanitised", "late")]
    numbers = [number for mark in arrived for number in mark["events"]]
    assert sum(mark["times"] for mark in arrived) == len(numbers) == len(set(numbers))
    acknowledging = whole["details"]["acknowledging"]
    assert len(numbers) >= acknowledging["cases"] + len(acknowledging["never"])
    assert len(parts["lanes_told"]["rows"]) == len(marks)
