"""Steps about reports that were wrong: put right, or withdrawn."""

from pytest_bdd import parsers, then

from tests.steps.night import Play
from tests.steps.phrases import name, phrase
from whitecell.errors import ActionRefused

WHY = {"nobody has it": "nobody_has_it", "withdrawn already": "withdrawn"}


@then(parsers.parse('{cell} reads last "{text}"'))
def _(play: Play, cell: str, text: str) -> None:
    assert play.texts(name(cell))[-1] == text


@then(parsers.parse('{cell} reads nothing of it: "{text}"'))
def _(play: Play, cell: str, text: str) -> None:
    assert play.texts(name(cell))
    assert not any(text in known for known in play.texts(name(cell)))


@then(phrase("{cell:Name} has been told of {thing:Name} {times:d} times"))
def _(play: Play, cell: str, thing: str, times: int) -> None:
    laid = [known for known, _ in play.board.desks[cell].inbox if known == thing]
    assert len(laid) == times


@then(parsers.parse("it does not happen: {why}"))
def _(stays: list[ActionRefused | None], why: str) -> None:
    (refused,) = stays
    assert refused is not None
    assert refused.sentence.id == f"refusals.{WHY[why]}"
