"""Telling how the world answers: services, gauges, and what the centre believes."""

from whitecell.console.scene import Scene
from whitecell.language import sentence
from whitecell.play.board import UP
from whitecell.play.events import items, world

MARKS = (250, 500, 750)
"""Per mille at which a gauge's crossing is news."""

STIRS = 150
"""Per mille by which the first explanation's weight must move to be news."""


def service_changed(scene: Scene, event: world.ServiceChanged) -> None:
    """A service fails, gets worse, or comes back; and whose telecoms hang on it."""
    full = scene.board.script.services[event.service].starts * 10
    before = scene.memory.services.get(event.service, full)
    scene.memory.services[event.service] = event.level
    title = scene.board.script.services[event.service].title
    if event.level == 0:
        spent = event.because and event.because[-1] in scene.spent
        scene.say(
            sentence("story.service_spent" if spent else "story.service_fails", service=title)
        )
    elif event.level < before:
        scene.say(sentence("story.service_falls", service=title, points=event.level // 10))
    elif event.level >= full:
        scene.say(sentence("story.service_back", service=title))
    else:
        scene.say(sentence("story.service_rises", service=title, points=event.level // 10))
    _telecoms(scene, event.service, before, event.level)


def _telecoms(scene: Scene, service: str, before: int, now: int) -> None:
    cells = tuple(
        scene.names.cell(cell.id)
        for cell in scene.board.script.cells.values()
        if cell.telecoms and cell.telecoms.service == service
    )
    if not cells or _state(before) == _state(now):
        return
    scene.say(sentence(f"story.telecoms_{_state(now)}", cells=cells), deeper=True)


def _state(level: int) -> str:
    return "dead" if level <= 0 else "late" if level < UP else "well"


def backup_begun(scene: Scene, event: world.BackupBegun) -> None:
    """A service lives on its backup."""
    if event.until > scene.at.story:
        services = scene.board.script.services
        scene.say(
            sentence(
                "story.backup",
                service=services[event.service].title,
                need=scene.names.service(event.need),
                clock=scene.clock(event.until),
            )
        )


def backup_spent(scene: Scene, event: world.BackupSpent) -> None:
    """A service's backup is spent: told with the failure, if it was not down already."""
    service = scene.board.script.services[event.service]
    if any(need.service == event.need and need.backup for need in service.needs):
        scene.spent[event.number] = None


def recovery_begun(scene: Scene, event: world.RecoveryBegun) -> None:
    """What a service needs is back, and it follows later."""
    if event.until > scene.at.story:
        title = scene.names.service(event.service)
        follows = sentence("story.recovery", service=title, clock=scene.clock(event.until))
        scene.say(follows, deeper=True)


def gauge_set(scene: Scene, event: world.GaugeAimed) -> None:
    """Control sets a gauge; what injects and decisions do to one is not told."""
    if event.by:
        title = scene.board.script.gauges[event.gauge].title
        scene.say(sentence("story.gauge_set", gauge=title, points=event.target // 10))


def gauge_moved(scene: Scene, event: world.GaugeMoved) -> None:
    """A gauge crosses a quarter, the half or three quarters."""
    gauge = scene.board.script.gauges[event.gauge]
    before = scene.memory.gauges.get(event.gauge, gauge.starts * 10)
    scene.memory.gauges[event.gauge] = event.value
    for mark in MARKS:
        if before < mark <= event.value:
            scene.say(sentence("story.gauge_rises", gauge=gauge.title, points=mark // 10))
        elif event.value < mark <= before:
            scene.say(sentence("story.gauge_falls", gauge=gauge.title, points=mark // 10))


def believed(scene: Scene, event: items.BeliefMoved) -> None:
    """The centre's first explanation changes, or weighs clearly more or less."""
    if not event.belief:
        return
    lead = max(event.belief, key=lambda id: event.belief[id])
    weight = event.belief[lead]
    scene.belief = (lead, weight)


def picture(scene: Scene) -> None:
    """Tells what the centre believes at the end of a scene, where that is news."""
    if scene.belief is None:
        return
    lead, weight = scene.belief
    memory = scene.memory
    title = scene.board.script.hypotheses[lead].title
    if lead == memory.lead and abs(weight - memory.points) < STIRS:
        return
    grows = "story.belief_grows" if weight > memory.points else "story.belief_shrinks"
    key = grows if lead == memory.lead else "story.belief_leads"
    who = scene.names.cell(scene.board.script.centre or "")
    scene.say(sentence(key, who=who, hypothesis=title, points=(weight + 5) // 10))
    memory.lead, memory.points = lead, weight
