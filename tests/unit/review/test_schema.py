"""The published schema of the JSON form: every review fits it, and what is no review does not."""

import copy
import json

import pytest

from tests.schema import SCHEMA, misfits
from tests.unit.review.test_page import LITTLE
from tests.unit.review.test_report import HOSTILE, told, written


def made(journal, code="en"):
    return json.loads(written(journal, code, "json"))


@pytest.mark.parametrize("code", ["en", "id"])
@pytest.mark.parametrize("words", ["plain", HOSTILE])
def test_a_review_fits_its_schema(words, code):
    assert misfits(made(told(words), code), SCHEMA, SCHEMA) == []


@pytest.mark.parametrize("little", LITTLE)
def test_a_review_of_little_fits_it_too(little):
    assert misfits(made(LITTLE[little]()), SCHEMA, SCHEMA) == []


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (lambda whole: whole.pop("measures"), "has no measures"),
        (lambda whole: whole["findings"][0].update(tone="fine"), "none of"),
        (lambda whole: whole["findings"][0].update(events=[0]), "at least 1"),
        (lambda whole: whole["measures"][0].update(value="1"), "is '1'"),
        (lambda whole: whole["sections"][0].update(more=1), "not foreseen"),
        (lambda whole: whole["sections"][0]["parts"][0].update(kind="poem"), "poem"),
    ],
)
def test_what_is_no_review_does_not_fit(spoil, fault):
    whole = copy.deepcopy(made(told()))
    spoil(whole)
    assert any(fault in wrong for wrong in misfits(whole, SCHEMA, SCHEMA))


def test_every_measure_stands_in_it_with_its_definition():
    whole = made(told())
    assert {m["dimension"] for m in whole["measures"]} <= {
        "technique", "decisions", "communication", "resilience",
    }  # fmt: skip
    for measure in whole["measures"]:
        assert measure["means"]
        assert measure["source"]


def test_findings_stand_in_the_order_of_what_they_cost():
    whole = made(told())
    assert [finding["rank"] for finding in whole["findings"]] == list(
        range(1, len(whole["findings"]) + 1)
    )
    worst = next(f for f in whole["findings"] if f["tone"] == "bad")
    listed = {p["id"]: p for p in whole["sections"][0]["parts"]}["look_at"]
    assert listed["findings"][0]["text"] == worst["text"]
