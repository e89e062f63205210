"""Every event of a play in little room: its kind, causes, moment and text, by its number."""

from array import array
from bisect import bisect
from collections.abc import Iterable, Iterator
from itertools import accumulate, chain, islice

from whitecell.play.events.event import Event
from whitecell.play.events.kinds import read
from whitecell.play.lives import Instant
from whitecell.play.replay import Line
from whitecell.review.record.rows import Moment, Stamp

PAGE = 1000
"""So many rows are kept together."""
NO_TALK = -1
PARTS = 4
"""So many numbers make a moment."""


class Column:
    """The texts of one column, a page of them as one text: by their place, from 0 on."""

    def __init__(self) -> None:
        self._pages: list[str] = []
        self._ends = array("L")

    def turn(self, texts: list[str]) -> None:
        """Adds a page; every one but the last is full."""
        self._pages.append("".join(texts))
        self._ends.extend(accumulate(map(len, texts)))

    def __getitem__(self, place: int) -> str:
        page, line = divmod(place, PAGE)
        start = self._ends[place - 1] if line else 0
        return self._pages[page][start : self._ends[place]]


class Trail:
    """The events of a play by number, from 1 on; an event itself is made anew when it is asked for.

    A play of a million events has its trail in some 130 MB, where the events would take 2 GB.
    """

    def __init__(self) -> None:
        self._words: dict[str, int] = {"": 0}
        self._said: list[str] = [""]
        self._kinds, self._whose = array("H"), array("I")
        self._causes, self._bodies = Column(), Column()
        self._moments, self._since = array("q"), array("L")
        """Moments, and the event that each began with: most come in that of the one before."""

    def __len__(self) -> int:
        return len(self._kinds)

    def passing(self, rows: Iterable[Line]) -> Iterator[Line]:
        """The rows, each kept as it passes."""
        return chain.from_iterable(self._pages(iter(rows)))

    def _pages(self, rows: Iterator[Line]) -> Iterator[list[Line]]:
        while page := list(islice(rows, PAGE)):
            kinds = [row.kind for row in page]
            code = {kind: self._word(kind) for kind in dict.fromkeys(kinds)}
            self._kinds.extend([code[kind] for kind in kinds])
            self._whose.extend([0] * len(page))
            self._causes.turn([row.because for row in page])
            self._bodies.turn([row.body for row in page])
            yield page

    def begin(self, number: int, moment: Moment) -> None:
        """Keeps the moment of an event, and of those after it until another begins."""
        move, story, talk, second = moment
        self._moments.extend((move, story, NO_TALK if talk is None else talk, second))
        self._since.append(number)

    def enter(self, number: int, who: str) -> None:
        """Keeps who entered an event."""
        self._whose[number - 1] = self._word(who)

    def kind(self, number: int) -> str:
        """The kind of an event."""
        return self._said[self._kinds[number - 1]]

    def because(self, number: int) -> tuple[int, ...]:
        """The events that led to an event."""
        because = self._causes[number - 1]
        return tuple(map(int, because.split(","))) if because else ()

    def who(self, number: int) -> str:
        """Who entered an event, where anybody did."""
        return self._said[self._whose[number - 1]]

    def first_of(self, numbers: Iterable[int]) -> str:
        """Who entered the first of some events that anybody entered."""
        for number in numbers:
            if whose := self._whose[number - 1]:
                return self._said[whose]
        return ""

    def of_kinds(self, kinds: Iterable[str]) -> Iterator[int]:
        """The numbers of all events of some kinds."""
        wanted = {self._words[kind] for kind in kinds if kind in self._words}
        return (number for number, kind in enumerate(self._kinds, 1) if kind in wanted)

    def stamp(self, number: int) -> Stamp:
        """The moment of an event."""
        place = PARTS * (bisect(self._since, number) - 1)
        move, story, talk, second = self._moments[place : place + PARTS]
        return Stamp(number, move, story, None if talk == NO_TALK else talk, second)

    def event(self, number: int) -> Event:
        """An event as its row told it, at the instant of its stamp."""
        event = read(self.kind(number), self._bodies[number - 1])
        event.number, event.because = number, self.because(number)
        _, move, story, talk, _ = self.stamp(number)
        event.at = Instant(move, story, talk or 0)
        return event

    def _word(self, said: str) -> int:
        found = self._words.get(said)
        if found is None:
            found = self._words[said] = len(self._said)
            self._said.append(said)
        return found
