"""Steps about what control adds on the spot."""

from pytest_bdd import parsers, then, when

from tests.steps.night import Play
from tests.steps.phrases import name, phrase
from whitecell.errors import ActionRefused
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


@when("control takes back the first of them")
def _(play: Play) -> None:
    play.enter("control", f"undo {play.happened('deadline_extended')[0].number}")


@when(phrase("control tries to take back the time for {decision:Name}"))
def _(play: Play, stays: list[ActionRefused | None], decision: str) -> None:
    (given,) = play.happened("deadline_extended")
    assert given.subject == decision  # type: ignore[attr-defined]
    stays.append(play.attempt("control", f"undo {given.number}"))


@then(
    phrase("what was left of the time for {decision:Name} at {then_:Clock} runs from {now:Clock}")
)
def _(play: Play, decision: str, then_: int, now: int) -> None:
    (opened,) = (e for e in play.happened("decision_opened") if e.decision == decision)  # type: ignore[attr-defined]
    assert play.board.decisions[decision].due == now + opened.due - then_  # type: ignore[attr-defined]


@then(phrase("{decision:Name} is due {minutes:d} minutes after it was"))
def _(play: Play, decision: str, minutes: int) -> None:
    (opened,) = (e for e in play.happened("decision_opened") if e.decision == decision)  # type: ignore[attr-defined]
    assert play.board.decisions[decision].due == opened.due + minutes * 60  # type: ignore[attr-defined]
