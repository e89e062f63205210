"""What each effect does. To add one: its function here, beside its class in `script/effects.py`."""

from collections.abc import Callable, Iterable
from typing import Any

from whitecell.play import services
from whitecell.play.events.world import GaugeAimed, GaugeMoved
from whitecell.play.step import Step
from whitecell.script.effects import Effect, GaugeEffect, ServiceEffect


def aim_gauge(step: Step, effect: GaugeEffect, because: int) -> None:
    """Moves a gauge's target; the gauge follows at its pace."""
    life = step.board.gauges[effect.gauge]
    target = life.target + effect.by * 10 if effect.to is None else effect.to * 10
    step.emit(GaugeAimed(effect.gauge, max(0, min(1000, target))), because)


def hit_service(step: Step, effect: ServiceEffect, because: int) -> None:
    """Takes a service down or lifts it."""
    life = step.board.services[effect.service]
    own = life.own + effect.by * 10 if effect.to is None else effect.to * 10
    repair = effect.repair or step.script.services[effect.service].repair
    services.hit(step, effect.service, own, repair, because)


EFFECTS: dict[type[Any], Callable[[Step, Any, int], None]] = {
    GaugeEffect: aim_gauge,
    ServiceEffect: hit_service,
}


def apply(step: Step, effects: Iterable[Effect], because: int) -> None:
    """Applies effects in the order in which the author wrote them."""
    for effect in effects:
        EFFECTS[type(effect)](step, effect, because)


def drift(step: Step, gauge: str) -> None:
    """Moves a gauge one story minute towards its target."""
    life = step.board.gauges[gauge]
    pace = step.script.gauges[gauge].pace * 10
    distance = life.target - life.value
    moved = max(-pace, min(pace, distance))
    if moved:
        step.emit(GaugeMoved(gauge, life.value + moved), life.last)
