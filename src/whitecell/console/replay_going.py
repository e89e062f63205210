"""Going about in a play that is walked through: each word, and where it leads."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from whitecell.console.blocks import Block
from whitecell.console.moments import moment
from whitecell.console.replay_control import telling
from whitecell.console.section_page import told
from whitecell.console.waiting import waiting
from whitecell.language import sentence

if TYPE_CHECKING:
    from whitecell.console.replay_walk import Walk


def _stop(walk: "Walk", kind: str, step: int) -> None:
    found = walk.places.stop(kind, step)
    if found is None:
        way = "after" if step > 0 else "before"
        walk.say(sentence(f"replay.no_{kind or 'more'}_{way}"))
    walk.go(found, far=kind in ("move", "ending"))


def _next(walk: "Walk", rest: str) -> None:
    _stop(walk, rest, 1)


def _back(walk: "Walk", rest: str) -> None:
    _stop(walk, rest, -1)


def _go(walk: "Walk", rest: str) -> None:
    """To a time, an event by its number, or a thing by a seat's number."""
    text = rest.lower().strip()
    if text[:1] in "mdr" and text[1:].isdecimal():
        _to_thing(walk, text)
    elif text.removeprefix("#").isdecimal():
        _to_event(walk, int(text.removeprefix("#")))
    elif not text:
        walk.say(sentence("replay.go_where"))
    else:
        walk.go(walk.places.at(moment(walk.course.whole, text)), far=True)


def _to_event(walk: "Walk", number: int) -> None:
    if walk.seat is not None:
        walk.say(sentence("replay.control_alone", seat=walk.names.seat(walk.seat.name)))
        return
    place = walk.course.of_event(number)
    if place is None:
        walk.say(sentence("replay.no_event", number=number, last=len(walk.course.rows)))
        return
    walk.go(place)
    walk.asked = number
    if walk.seen.told:
        walk.show(Block(walk.voice.text(walk.causes.told(number))))


def _to_thing(walk: "Walk", text: str) -> None:
    if walk.seat is None:
        walk.say(sentence("replay.seats_number", thing=text.upper()))
        return
    found = next((n for n in range(walk.places.count) if walk.seat.has(n, text)), None)
    if found is None:
        walk.say(
            sentence("replay.never_had", thing=text.upper(), seat=walk.names.seat(walk.seat.name))
        )
    walk.go(found)


def _find(walk: "Walk", rest: str) -> None:
    walk.places.word = rest.lower() or walk.places.word
    if not walk.places.word:
        walk.say(sentence("replay.find_what"))
        return
    with waiting(walk.voice, sentence("replay.finding")):
        found = walk.places.find()
    word = walk.places.word[:40]
    if found is None:
        walk.say(sentence("replay.not_found", word=word))
    elif found <= walk.places.number:
        walk.say(sentence("replay.found_before", word=word))
    walk.go(found)


def _why(walk: "Walk", rest: str) -> None:
    if walk.seat is not None:
        walk.say(sentence("replay.causes_beyond", seat=walk.names.seat(walk.seat.name)))
        return
    given = rest.removeprefix("#").strip()
    number = int(given) if given.isdecimal() and len(given) < 10 else 0
    if given and not 0 < number <= len(walk.course.rows):
        walk.say(sentence("replay.no_event", number=given[:12], last=len(walk.course.rows)))
        return
    number = number or walk.asked
    if walk.causes.ended(number, walk.seen):
        with waiting(walk.voice, sentence("commands.reading", name=walk.journal)):
            walk.show(*told(walk.causes.ending(), walk.voice))
        return
    lines = walk.causes.why(number or telling(walk.seen))
    walk.say(sentence("replay.led_to" if len(lines) > 1 else "replay.no_causes"))
    walk.show(*(Block(walk.voice.text(line), deeper=True) for line in lines))


def _events(walk: "Walk", _rest: str) -> None:
    if walk.seat is not None:
        walk.say(sentence("replay.control_alone", seat=walk.names.seat(walk.seat.name)))
    else:
        walk.list_events()


GOING: dict[str, Callable[["Walk", str], None]] = {
    "next": _next,
    "back": _back,
    "start": lambda walk, _: walk.go(0, far=True),
    "last": lambda walk, _: walk.go(walk.places.count - 1, far=True),
    "go": _go,
    "find": _find,
    "why": _why,
    "events": _events,
}
"""The words for going about; `replay_looks` has what can be looked at where one stands."""
