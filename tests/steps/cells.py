"""Steps about cells: what each sees, says and decides."""

from pytest_bdd import given, parsers, then, when

from tests.steps.night import Play
from tests.steps.phrases import phrase
from whitecell.errors import ActionRefused
from whitecell.language import choose
from whitecell.play.view import view


@then(phrase("{cell:Name} hears of {inject:Name}"))
def _(play: Play, cell: str, inject: str) -> None:
    assert play.full(inject) in play.texts(cell)


@then(phrase("{cell:Name} hears nothing of {inject:Name}"))
def _(play: Play, cell: str, inject: str) -> None:
    assert play.full(inject) not in play.texts(cell)


@then(phrase("a seat of {nation} in {cell:Name} cannot read {thing:Name}"))
def _(play: Play, nation: str, cell: str, thing: str) -> None:
    assert play.full(thing) not in play.texts(cell, nation[:3].upper())


@then(phrase("a seat of {nation} in {cell:Name} can read {thing:Name}"))
def _(play: Play, nation: str, cell: str, thing: str) -> None:
    assert play.full(thing) in play.texts(cell, nation[:3].upper())


@when(phrase("{cell:Name} decides on {decision:Name}: {option:Name}"))
def _(play: Play, cell: str, decision: str, option: str) -> None:
    play.enter(cell, f"decide {decision} {option}")


@when(phrase("{cell:Name} tries to decide {decision:Name}"), target_fixture="refused")
def _(play: Play, cell: str, decision: str) -> ActionRefused | None:
    return play.attempt(cell, f"decide {decision} a")


@when(parsers.parse('the joint cell writes its public word: "{text}"'))
def _(play: Play, text: str) -> None:
    play.enter("joint_cell", f"decide public_word: {text}")


@when(phrase("{cell:Name} agrees to {decision:Name}"))
def _(play: Play, cell: str, decision: str) -> None:
    play.enter(cell, f"concur {decision}")


@when(phrase("{cell:Name} objects to {decision:Name}"))
def _(play: Play, cell: str, decision: str) -> None:
    play.enter(cell, f"object {decision}: not yet")


@when(phrase("control takes {decision:Name} to mean {option:Name}"))
def _(play: Play, decision: str, option: str) -> None:
    play.enter("control", f"match {decision} {option}")


@when(phrase("{cell:Name} proposes on {decision:Name}: {option:Name}"))
def _(play: Play, cell: str, option: str, decision: str) -> None:
    play.enter(cell, f"propose {decision} {option}")


@given(parsers.parse('the headquarters tells the ally "{text}"'))
@when(parsers.parse('the headquarters tells the ally "{text}"'))
def _(play: Play, text: str) -> None:
    play.enter("headquarters", f"tell ally: {text}")


@then(parsers.parse('the ally reads "{text}"'))
def _(play: Play, text: str) -> None:
    assert text in play.texts("ally")


@then(parsers.parse('the ally does not read "{text}"'))
def _(play: Play, text: str) -> None:
    assert text not in play.texts("ally")


@then(phrase("{cell:Name} sees that its telecoms are {state}"))
def _(play: Play, cell: str, state: str) -> None:
    assert view(play.board, cell).telecoms == state


@then(phrase("{decision:Name} stands: {option:Name}"))
def _(play: Play, option: str, decision: str) -> None:
    assert play.board.value(f"chose.{decision}.{option}")


@then(phrase("{decision:Name} has become {stage:Name}"))
def _(play: Play, decision: str, stage: str) -> None:
    assert play.board.decisions[decision].stage == stage


@then(phrase("{cell:Name} is asked: {question}"))
def _(play: Play, cell: str, question: str) -> None:
    assert question in [choose(matter.ask, "en") for matter in view(play.board, cell).matters]


@then(phrase("{cell:Name} is asked nothing"))
def _(play: Play, cell: str) -> None:
    assert view(play.board, cell).matters == ()


@then(phrase("the answer of {cell:Name} is on record and has no effect"))
def _(play: Play, cell: str) -> None:
    assert [event.by for event in play.happened("late_answer")] == [cell]  # type: ignore[attr-defined]
    assert play.happened("decision_took_effect") == []


@then(phrase('{cell:Name} can read the address "{address}"'))
def _(play: Play, cell: str, address: str) -> None:
    assert any(address in text for text in play.texts(cell))
