"""Every event of a play in little room: its kind, causes, moment and text, by its number."""

from array import array
from collections.abc import Iterable, Iterator

from whitecell.play.events.event import Event
from whitecell.play.events.kinds import read
from whitecell.play.lives import Instant
from whitecell.play.replay import Line
from whitecell.review.record.rows import Stamp

NO_TALK = -1


class Trail:
    """The events of a play by number, from 1 on; an event itself is made anew when it is asked for.

    A play of a million events has its trail in some 150 MB, where the events would take 2 GB.
    """

    def __init__(self) -> None:
        self._words: dict[str, int] = {"": 0}
        self._said: list[str] = [""]
        self._kinds, self._whose = array("H"), array("I")
        self._moves, self._stories = array("q"), array("q")
        self._talks, self._seconds = array("q"), array("q")
        self._causes, self._last_causes = array("q"), array("q", (0,))
        self._text, self._ends = bytearray(), array("q", (0,))

    def __len__(self) -> int:
        return len(self._kinds)

    def passing(self, rows: Iterable[Line]) -> Iterator[Line]:
        """The rows, each kept as it passes."""
        for row in rows:
            self._text += row.body.encode("utf-8", "surrogatepass")
            self._ends.append(len(self._text))
            self._kinds.append(self._word(row.kind))
            yield row

    def mark(self, event: Event, stamp: Stamp, who: str) -> None:
        """Keeps what was made of the row that passed last: its event, when, and who entered it."""
        _, move, story, talk, second = stamp
        self._moves.append(move)
        self._stories.append(story)
        self._talks.append(NO_TALK if talk is None else talk)
        self._seconds.append(second)
        self._causes.extend(event.because)
        self._last_causes.append(len(self._causes))
        self._whose.append(self._word(who))

    def kind(self, number: int) -> str:
        """The kind of an event."""
        return self._said[self._kinds[number - 1]]

    def because(self, number: int) -> tuple[int, ...]:
        """The events that led to an event."""
        return tuple(self._causes[self._last_causes[number - 1] : self._last_causes[number]])

    def who(self, number: int) -> str:
        """Who entered an event, where anybody did."""
        return self._said[self._whose[number - 1]]

    def of_kinds(self, kinds: Iterable[str]) -> Iterator[int]:
        """The numbers of all events of some kinds."""
        wanted = {self._words[kind] for kind in kinds if kind in self._words}
        return (number for number, kind in enumerate(self._kinds, 1) if kind in wanted)

    def stamp(self, number: int) -> Stamp:
        """The moment of an event."""
        place = number - 1
        talk = self._talks[place]
        return Stamp(
            number,
            self._moves[place],
            self._stories[place],
            None if talk == NO_TALK else talk,
            self._seconds[place],
        )

    def event(self, number: int) -> Event:
        """An event as its row told it, at the instant of its stamp."""
        place = number - 1
        body = self._text[self._ends[place] : self._ends[number]]
        event = read(self.kind(number), body.decode("utf-8", "surrogatepass"))
        event.number, event.because = number, self.because(number)
        event.at = Instant(self._moves[place], self._stories[place], max(self._talks[place], 0))
        return event

    def _word(self, said: str) -> int:
        found = self._words.get(said)
        if found is None:
            found = self._words[said] = len(self._said)
            self._said.append(said)
        return found
