"""Steps about what control adds on the spot."""

from pytest_bdd import parsers, then

from tests.steps.night import Play
from tests.steps.phrases import name, phrase
from whitecell.play.replay import written
from whitecell.review.report import render, review


@then(parsers.parse('{cell} reads on a paper "{text}"'))
def _(play: Play, cell: str, text: str) -> None:
    others = [known for known in play.script.cells if text not in play.texts(known)]
    if cell == "nobody else":
        assert len(others) == len(play.script.cells) - 2
    else:
        assert name(cell) not in others


@then(parsers.parse('the review says in its section on {section} "{text}"'))
def _(play: Play, section: str, text: str) -> None:
    made = review([written(event) for event in play.events])
    parts = next(known.parts for known in made.sections if known.id == section)
    assert text in str(parts)
    assert text in render(made, "id", "md").decode()


@then(phrase("{cell:Name} has concurred by the hand of {other:Name}"))
def _(play: Play, cell: str, other: str) -> None:
    given = play.happened("concurrence_given")
    assert [(event.cell, event.by) for event in given] == [(cell, other)]  # type: ignore[attr-defined]
