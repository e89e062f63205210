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
    late = tuple(scene.waits(p) for p in scene.sent.get(("", event.message), []) if p.due)
    if late:
        scene.say(sentence("story.share_late", late=late), deeper=True)


def extended(scene: Scene, event: interventions.DeadlineExtended) -> None:
    """Control gives more time."""
    _deadline(scene, event, "interventions.story_extended")


def restored(scene: Scene, event: interventions.DeadlineRestored) -> None:
    """More time is taken back."""
    _deadline(scene, event, "interventions.story_restored")


def _deadline(scene: Scene, event: interventions.Moved, form: str) -> None:
    subject = _subject(scene, event)
    due, until = (_clock(scene, second) for second in (event.due, event.until))
    if due and until:
        facts = {"subject": subject, "clock": due, "until": until}
        scene.say(Sentence(f"{form}_both", facts))
    else:
        key = form if due else f"{form}_answers"
        scene.say(Sentence(key, {"subject": subject, "clock": due or until}))


def _clock(scene: Scene, second: int | None) -> str:
    """The clock at a second of the running move's: story time, or the minutes of a talk."""
    move = scene.board.moves[scene.at.move]
    if second is None:
        return ""
    if not move.talk:
        return scene.voice.plain(sentence("interventions.story_clock", clock=scene.clock(second)))
    minutes = (second - move.began) // 60
    return scene.voice.plain(sentence("story.talk_clock", minutes=minutes))


def _subject(scene: Scene, event: interventions.Moved) -> Sentence | str:
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
