"""Steps about services: outages, backup, repair."""

from pytest_bdd import given, then, when

from tests.steps.night import Play
from tests.steps.phrases import phrase
from whitecell.errors import ActionRefused


@given(phrase("{service:Name} fails at {moment:Clock}"))
@when(phrase("{service:Name} fails at {moment:Clock}"))
def _(play: Play, service: str, moment: int) -> None:
    play.pass_to(moment)
    play.enter("control", f"set service {service} 0")


@when(phrase("{service:Name} comes back at {moment:Clock}"))
def _(play: Play, service: str, moment: int) -> None:
    play.pass_to(moment)
    play.enter("control", f"set service {service} 100")


@when(phrase("control tries to set {service:Name} to {points:d}"), target_fixture="refused")
def _(play: Play, service: str, points: int) -> ActionRefused | None:
    return play.attempt("control", f"set service {service} {points}")


@when(phrase("control tries to aim the gauge {gauge:Name} at {points:d}"), target_fixture="refused")
def _(play: Play, gauge: str, points: int) -> ActionRefused | None:
    return play.attempt("control", f"set gauge {gauge} {points}")


@then(phrase("{service:Name} is up at {moment:Clock}"))
def _(play: Play, service: str, moment: int) -> None:
    play.pass_to(moment)
    assert play.board.value(f"service.{service}") == 100


@then(phrase("{service:Name} is down at {moment:Clock}"))
def _(play: Play, service: str, moment: int) -> None:
    play.pass_to(moment)
    assert play.board.value(f"service.{service}") == 0


@then(phrase("{service:Name} is at {points:d} at {moment:Clock}"))
def _(play: Play, service: str, points: int, moment: int) -> None:
    play.pass_to(moment)
    assert play.board.value(f"service.{service}") == points


@then(phrase("the failure of {service:Name} goes back to {inject:Name}"))
def _(play: Play, service: str, inject: str) -> None:
    by_number = {event.number: event for event in play.events}
    waiting, seen = [play.board.services[service].last], set()
    while waiting:
        number = waiting.pop()
        if number not in seen:
            seen.add(number)
            waiting.extend(by_number[number].because)
    assert play.board.injects[inject].number in seen
