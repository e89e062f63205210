"""Where a walk may stop: for control any instant, for a seat those at which its view changed."""

import re
from io import StringIO

from rich.console import Console, RenderableType

from whitecell.console.blocks import Block
from whitecell.console.names import Names
from whitecell.console.printing import STYLED
from whitecell.console.replay_course import Course
from whitecell.console.replay_seat import Seat
from whitecell.console.voice import Voice
from whitecell.play.lives import Instant

_FRAME = re.compile(r"[│┃╭╮╰╯─━┏┓┗┛\s]+")

KINDS = {
    "decision": ("decision_decided", "option_matched", "decision_lapsed"),
    "verdict": ("shared", "delivery_barred", "release_answered", "passed_by_hand"),
}
"""The kinds of event at which one stops for a decision taken or lapsed, and for a verdict."""


class Places:
    """Control's stops; `number` is the one at which the walk stands."""

    def __init__(self, course: Course, voice: Voice) -> None:
        self.course = course
        self.voice = voice
        self.number = 0
        self.word = ""
        """What was searched for last."""

    @property
    def count(self) -> int:
        """How many there are."""
        return self.course.last + 1

    @property
    def place(self) -> int:
        """The instant at which the walk stands."""
        return self.place_of(self.number)

    def nearest(self, place: int) -> int:
        """The last stop up to an instant."""
        return place

    def at(self, moment: Instant) -> int:
        """The first stop in the minute that begins at a moment, or the last one before."""
        found = self.nearest(self.course.at_or_before(moment))
        if self.course.instants[self.place_of(found)] >= moment:
            return found
        part = "talk" if self.course.whole.moves[moment.move].talk else "story"
        end = moment._replace(**{part: getattr(moment, part) + 59})
        for number in range(found + 1, self.count):
            if self.course.instants[self.place_of(number)] > end:
                break
            if self._is(number, ""):
                return number
        return found

    def place_of(self, number: int) -> int:
        """The instant of a stop."""
        return number

    def stop(self, kind: str, step: int) -> int | None:
        """The next stop of a kind, on or back: any that is told of, where no kind is given."""
        number = self.number + step
        while 0 <= number < self.count:
            if self._is(number, kind):
                return number
            number += step
        return None

    def find(self) -> int | None:
        """The next stop that tells of the word, from the beginning again after the last."""
        after = self.number + 1
        places: list[int] = [*range(after, self.count), *range(after)]
        for number in places:
            if self.word in self._text(number).lower():
                return number
        return None

    def _is(self, number: int, kind: str) -> bool:
        if not kind:
            return self.course.tells(number)
        found = self.course.kinds(number)
        if kind == "move":
            return any(k == "move_changed" and '"under_way"' in body for k, body in found)
        if kind == "ending":
            return any(k == "play_changed" and '"ended"' in body for k, body in found)
        return any(k in KINDS[kind] for k, _ in found)

    def _text(self, number: int) -> str:
        if not self.course.tells(number):
            return ""
        return " ".join(map(plain, self.course.stand(number).told))


class SeatPlaces(Places):
    """A seat's stops."""

    def __init__(self, course: Course, voice: Voice, seat: Seat, names: Names) -> None:
        super().__init__(course, voice)
        self.seat = seat
        self.names = names

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.seat.places)

    def place_of(self, number: int) -> int:
        """The instant of a stop."""
        return self.seat.places[number]

    def nearest(self, place: int) -> int:
        """The last stop up to an instant."""
        return self.seat.at_or_before(place)

    def _is(self, number: int, kind: str) -> bool:
        return not kind or self.seat.is_stop(number, kind)

    def _text(self, number: int) -> str:
        return plain(self.seat.panel(number, self.names, self.voice))


def plain(told: RenderableType) -> str:
    """What is told, as one line of text without frames."""
    if isinstance(told, Block):
        return told.text.plain
    console = Console(file=StringIO(), width=200, theme=STYLED, color_system=None)
    with console.capture() as got:
        console.print(told)
    return _FRAME.sub(" ", got.get())
