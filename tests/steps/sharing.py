"""Steps about sharing: who gets what, in which form, when, and who said no."""

from pytest_bdd import given, then, when

from tests.steps.night import Play
from tests.steps.phrases import phrase
from whitecell.errors import ActionRefused
from whitecell.play.papers import Given
from whitecell.play.view import view


@given(phrase("{cell:Name} shares {thing:Name} with {others:Names}"))
@when(phrase("{cell:Name} shares {thing:Name} with {others:Names}"))
def _(play: Play, cell: str, thing: str, others: tuple[str, ...]) -> None:
    play.enter(cell, f"share {thing} with {', '.join(others)}")


@when(phrase("{cell:Name} tries to share {thing:Name} with {other:Name}"), target_fixture="refused")
def _(play: Play, cell: str, thing: str, other: str) -> ActionRefused | None:
    return play.attempt(cell, f"share {thing} with {other}")


@given(phrase("{cell:Name} asks for the release of {thing:Name} to {other:Name}"))
@when(phrase("{cell:Name} asks for the release of {thing:Name} to {other:Name}"))
def _(play: Play, cell: str, thing: str, other: str) -> None:
    play.enter(cell, f"request {thing} for {other}")


@when(
    phrase("{cell:Name} asks once more for the release of {thing:Name} to {other:Name}"),
    target_fixture="refused",
)
def _(play: Play, cell: str, thing: str, other: str) -> ActionRefused | None:
    return play.attempt(cell, f"request {thing} for {other}")


@when(phrase("{cell:Name} grants {thing:Name} to {other:Name}"))
def _(play: Play, cell: str, thing: str, other: str) -> None:
    play.enter(cell, f"grant {thing} for {other}")


@when(phrase("{cell:Name} refuses {thing:Name} to {other:Name}"))
def _(play: Play, cell: str, thing: str, other: str) -> None:
    play.enter(cell, f"refuse {thing} for {other}: it stays with us")


@then(phrase("{cell:Name} has {thing:Name} in full"))
def _(play: Play, cell: str, thing: str) -> None:
    assert play.full(thing) in play.texts(cell)


@then(phrase("{cell:Name} has the short form of {thing:Name} and no more"))
def _(play: Play, cell: str, thing: str) -> None:
    assert play.short(thing) in play.texts(cell)
    assert play.full(thing) not in play.texts(cell)


@then(phrase("{cell:Name} has nothing of {thing:Name}"))
def _(play: Play, cell: str, thing: str) -> None:
    assert play.full(thing) not in play.texts(cell)
    assert not play.board.value(f"knows.{cell}.{thing}")


def _given(play: Play, cell: str, thing: str, other: str) -> Given:
    """What a cell's own screen says of its sharing a thing with another."""
    papers = view(play.board, cell).papers
    paper = papers[play.board.desks[cell].numbers[thing] - 1]
    return next(given for given in paper.given if given.cell == other)


@then(phrase("{cell:Name} is told that {thing:Name} is {stage} for {other:Name}: {reason:Name}"))
def _(play: Play, cell: str, thing: str, stage: str, other: str, reason: str) -> None:
    given_ = _given(play, cell, thing, other)
    assert given_.stage == stage
    assert f"sharing.{reason}" in [said.id for said in given_.reasons]


@then(phrase("{cell:Name} is told that its request for {thing:Name} to {other:Name} is {stage}"))
def _(play: Play, cell: str, thing: str, other: str, stage: str) -> None:
    assert _given(play, cell, thing, other).asked == stage


@then(phrase("{cell:Name} has a release request before it"))
def _(play: Play, cell: str) -> None:
    assert [plea.stage for plea in view(play.board, cell).pleas] == ["asked"]


@then(phrase("the expected sharing is {stage:Name}: {expectation:Name}"))
def _(play: Play, stage: str, expectation: str) -> None:
    assert play.board.expectations[expectation].stage == stage
