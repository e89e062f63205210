"""Steps about the fusion centre: items, grades, links, weights and what is believed."""

from pytest_bdd import given, parsers, then, when

from tests.steps.night import Play
from tests.steps.phrases import name, phrase
from whitecell.errors import ActionRefused
from whitecell.play.view import view


@given(phrase("the centre grades {item:Name} as {grade}"))
@when(phrase("the centre grades {item:Name} as {grade}"))
def _(play: Play, item: str, grade: str) -> None:
    play.enter("centre.head", f"grade {item} {grade}")


@given("the centre takes both reports of the sailor at the grade that their senders claim")
def _(play: Play) -> None:
    for item in ("sailor_talk", "consul_letter"):
        play.enter("centre.head", f"grade {item} {play.script.reports[item].report.grade}")


@given(phrase('the centre weighs {item:Name} as {reading:Name} "{hypothesis:Name}"'))
@when(phrase('the centre weighs {item:Name} as {reading:Name} "{hypothesis:Name}"'))
def _(play: Play, item: str, reading: str, hypothesis: str) -> None:
    play.enter("centre.head", f"weigh {item} for {hypothesis} {reading}")


@when(phrase("the centre links {item:Name} with {other:Name} as one source"))
def _(play: Play, item: str, other: str) -> None:
    play.enter("centre.head", f"link {item} with {other} as one source")


@given(phrase("the centre's only analyst takes up {item:Name}"))
@then(phrase("the centre's only analyst takes up {item:Name}"))
@when(phrase("the centre's only analyst takes up {item:Name}"))
def _(play: Play, item: str) -> None:
    play.enter("centre", f"take up {item}")


@when(phrase("the centre tries to take up {item:Name}"), target_fixture="refused")
def _(play: Play, item: str) -> ActionRefused | None:
    return play.attempt("centre", f"take up {item}")


@when(phrase("{cell:Name} tries to weigh {item:Name}"), target_fixture="refused")
def _(play: Play, cell: str, item: str) -> ActionRefused | None:
    return play.attempt(cell, f"weigh {item} for sabotage for")


@then("the centre has collected:")
def _(play: Play, datatable: list[list[str]]) -> None:
    papers = [paper for paper in view(play.board, "centre").papers if paper.kind == "item"]
    collected = [[paper.discipline, paper.nation] for paper in papers]
    assert collected == datatable[1:]


@then(phrase("{item:Name} is {stage} in the centre"))
def _(play: Play, item: str, stage: str) -> None:
    assert play.board.items[item].stage == stage


@then(phrase("the centre believes {hypothesis:Name} at {points:d}"))
def _(play: Play, hypothesis: str, points: int) -> None:
    assert dict(view(play.board, "centre").belief)[hypothesis] // 10 == points


@then(phrase("the centre believes {hypothesis:Name} more than anything else"))
def _(play: Play, hypothesis: str) -> None:
    belief = dict(view(play.board, "centre").belief)
    assert max(belief, key=belief.__getitem__) == hypothesis


@given(parsers.parse("what is believed most is {sense}"))
@then(parsers.parse("what is believed most is {sense}"))
def _(play: Play, sense: str) -> None:
    belief = play.board.belief
    most = play.script.hypotheses[max(belief, key=belief.__getitem__)]
    assert most.truth is (name(sense) == "true")


@then(phrase("no screen but the centre's shows what is believed"))
def _(play: Play) -> None:
    assert [cell for cell in play.board.desks if view(play.board, cell).belief] == ["centre"]
