"""What is found about services: the figures in the sentence are those of the story's clock."""

from types import SimpleNamespace

from tests.unit.review.made import Journal
from whitecell.language import language
from whitecell.review.findings.world import _outage
from whitecell.review.record.rows import Point, Stamp


def said(*levels):
    points = [Point(Stamp(n, 0, n * 600, None, n * 600), level) for n, level in levels]
    names = SimpleNamespace(service=lambda id: "the grid")
    made = SimpleNamespace(record=Journal().start().record(), names=names)
    return language("en").say(_outage(made, "grid", points).said)


def test_a_service_that_sank_before_it_failed_has_both_times():
    assert said((1, 400), (2, 0), (3, 1000)) == (
        "The grid fell below half at 23:10, failed at 23:20 and was restored at 23:30."
    )


def test_a_service_that_failed_at_once_has_one():
    assert said((1, 0), (3, 1000)) == "The grid failed at 23:10 and was restored at 23:30."
