"""Telling what control adds on the spot."""

from whitecell.console.scene import Scene
from whitecell.console.voice import shortened
from whitecell.language import Sentence, sentence
from whitecell.play.events import interventions

LINES = 210


def improvised(scene: Scene, event: interventions.InjectImprovised) -> None:
    """Control writes an inject on the spot."""
    cells = scene.names.cell_list(tuple(event.cells))
    text = shortened(scene.voice.plain(event.text), LINES)
    sender = scene.names.sender(event.sender) if event.sender else ""
    key = "interventions.story_improvised_from" if sender else "interventions.story_improvised"
    scene.say(sentence(key, sender=sender, cells=cells, text=text))


def extended(scene: Scene, event: interventions.DeadlineExtended) -> None:
    """Control gives more time."""
    due = event.until if event.until is not None else event.due
    clock = scene.clock(due) if due is not None else ""
    scene.say(sentence("interventions.story_extended", subject=_subject(scene, event), clock=clock))


def _subject(scene: Scene, event: interventions.DeadlineExtended) -> Sentence | str:
    if event.what == "request":
        life = scene.board.requests[int(event.subject)]
        return sentence("interventions.release_of", item=life.item)
    expected = scene.board.script.expectations.get(event.subject)
    if expected is None:
        return scene.names.matter(event.subject)
    cell, deed = scene.names.cell(expected.expectation.cell), scene.names.deed(expected.expectation)
    return sentence("table.who_does", cell=cell, does=deed)


def observed(scene: Scene, _: interventions.ObservationNoted) -> None:
    """An observation is noted; what it says is for the review, not for the table."""
    scene.say(sentence("interventions.story_observed"))
