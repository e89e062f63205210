"""A play as one seat saw it: the instants at which its view changed, and what was new in each.

All of it comes from `view`, and from nowhere else.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from rich.panel import Panel
from rich.text import Text

from whitecell.console.names import Names
from whitecell.console.replay_course import Course
from whitecell.console.table_desk import Desk, Row, grid_panel
from whitecell.console.table_matters import SETTLED
from whitecell.console.voice import Voice
from whitecell.language import Sentence, sentence
from whitecell.play.board import Board
from whitecell.play.papers import Matter, Paper, View
from whitecell.play.view import view

OVER = ("ended", "hot_wash", "debrief", "closed")


class Chair(Desk):
    """What lay before a seat, and what of it was new."""

    def __init__(self, board: Board, seat: "Seat", names: Names, voice: Voice) -> None:
        super().__init__(board, seat.cell, names, voice)
        self.seat = seat
        self.view = seat.view_on(board)

    def clock(self, play: int) -> str:
        """The clock at a second of play, in an earlier move too."""
        place = bisect_left(self.seat.seconds, play)
        if play > self.board.second or place == len(self.seat.seconds):
            return super().clock(play)
        at = self.seat.course.instants[place]
        move = self.board.moves[at.move]
        if move.talk:
            minutes = (at.talk - move.began) // 60
            return self.voice.plain(sentence("story.talk_clock", minutes=minutes))
        return self.voice.clock(at.story + self.board.script.exercise.moves[0].starts.clock)

    def fresh(self, before: View | None, count: Sentence) -> Panel:
        """What was new at this instant, in a panel."""
        rows = [*self._state(before), *self._papers(before), *self._matters(before)]
        rows += self._pleas(before)
        clock = self.clock(self.board.second)
        title = sentence(
            "replay.seat_title", clock=clock, cell=self.names.cell(self.cell), count=count
        )
        return grid_panel(self.voice, self.voice.plain(title), rows, sentence("replay.nothing_new"))

    def _state(self, before: View | None) -> Iterator[Row]:
        now = self.view
        said = []
        if before is None or now.stage != before.stage:
            said.append(sentence(f"table.play_{now.stage}"))
        if before is None or now.move != before.move:
            said.append(sentence("replay.move_is", move=now.move))
        if now.telecoms != (before.telecoms if before else "good"):
            said.append(sentence(f"replay.telecoms_{now.telecoms}"))
        if before is not None and now.belief != before.belief:
            parts = tuple(
                sentence("replay.held", hypothesis=id, points=(mille + 5) // 10)
                for id, mille in now.belief
            )
            said.append(sentence("replay.believes", hypotheses=parts))
        for one in said:
            yield "·", [self.voice.text(one)]

    def _papers(self, before: View | None) -> Iterator[Row]:
        known = {paper.number: paper for paper in before.papers} if before else {}
        for paper in self.view.papers:
            old = known.get(paper.number)
            if old is None:
                yield f"M{paper.number}", [*self._about(paper), Text(self.voice.plain(paper.text))]
            elif _at_rest(old) != _at_rest(paper):
                lines = [self.voice.text(said) for said in self._changes(old, paper)]
                yield f"M{paper.number}", lines

    def _changes(self, old: Paper, paper: Paper) -> list[Sentence]:
        said = []
        if paper.stage != old.stage and paper.stage in ("acknowledged", "recalled"):
            said.append(sentence(f"replay.paper_{paper.stage}"))
        if paper.text != old.text and paper.stage != "recalled":
            said.append(sentence("replay.paper_reads", text=paper.text))
        work = (paper.grade, paper.readings, paper.links)
        if work != (old.grade, old.readings, old.links):
            said.append(self._work(paper))
        if paper.given != old.given:
            gone = tuple(self._gone(given) for given in paper.given)
            said.append(sentence("table.given", cells=gone))
        return said or [sentence("replay.paper_changed")]

    def _matters(self, before: View | None) -> Iterator[Row]:
        known = {matter.number: matter for matter in before.matters} if before else {}
        for matter in self.view.matters:
            old = known.get(matter.number)
            if old is None or _settled(old) != _settled(matter):
                yield self._matter(matter)

    def _matter(self, matter: Matter) -> Row:
        """A decision without what could be done about it then."""
        return super()._matter(_settled(matter)._replace(parts=()))

    def _pleas(self, before: View | None) -> Iterator[Row]:
        known = {plea.number: plea for plea in before.pleas} if before else {}
        for plea in self.view.pleas:
            if known.get(plea.number) != plea:
                yield self._plea(plea)


class Seat:
    """One seat of a play that is walked through."""

    def __init__(self, course: Course, name: str) -> None:
        self.course = course
        self.name = name
        self.cell, _, chair = name.partition(".")
        seats = course.whole.script.cells[self.cell].seats
        self.nation = next((seat.nation for seat in seats if seat.id == chair), None)
        self.places: list[int] = []
        """The places of the instants at which its view changed."""
        self.seconds: list[int] = []
        """The second of play at each instant."""
        before: View | None = None
        for place in range(course.last + 1):
            now = _shown(self.view_at(place))
            self.seconds.append(course.board_at(place).second)
            if now != before:
                self.places.append(place)
            before = now

    def view_on(self, board: Board) -> View:
        """What this seat sees on a board."""
        return view(board, self.cell, self.nation)

    def view_at(self, place: int) -> View:
        """What this seat saw after an instant."""
        return self.view_on(self.course.board_at(place))

    def at_or_before(self, place: int) -> int:
        """The last change of its view up to an instant, as one of its own numbers from 0."""
        return max(bisect_right(self.places, place) - 1, 0)

    def panel(self, number: int, names: Names, voice: Voice) -> Panel:
        """What was new at one of its instants."""
        place = self.places[number]
        before = self.view_at(place - 1) if place else None
        chair = self.chair(number, names, voice)
        count = sentence("replay.count", place=number + 1, count=len(self.places))
        return chair.fresh(before, count)

    def chair(self, number: int, names: Names, voice: Voice) -> Chair:
        """What lay before it at one of its instants."""
        return Chair(self.course.board_at(self.places[number]), self, names, voice)

    def is_stop(self, number: int, kind: str) -> bool:
        """Whether a move, a decision, a verdict or the ending came at one of its instants."""
        place = self.places[number]
        before, now = self.view_at(place - 1) if place else None, self.view_at(place)
        if kind == "move":
            return before is None or now.move != before.move
        if kind == "decision":
            old = before.matters if before else ()
            return [*map(_settled, now.matters)] != [*map(_settled, old)]
        if kind == "ending":
            return now.stage in OVER and (before is None or before.stage not in OVER)
        return _given(now) != (_given(before) if before else [])

    def has(self, number: int, thing: str) -> bool:
        """Whether M3, D1 or R2 is there after one of its instants."""
        now = self.view_at(self.places[number])
        held = {"m": now.papers, "d": now.matters, "r": now.pleas}[thing[0].lower()]
        return 0 < int(thing[1:]) <= len(held)


def _shown(seen: View) -> View:
    """A view as far as its changes are shown: not which analyst is at work on what."""
    papers = seen.papers
    if seen.analysts or seen.belief:
        papers = tuple(map(_at_rest, papers))
    return seen._replace(second=0, analysts=0, live=(), papers=papers)


def _settled(matter: Matter) -> Matter:
    """A decision, without the time it had where that no longer counts."""
    return matter._replace(due=None, until=None) if matter.stage in SETTLED else matter


def _at_rest(paper: Paper) -> Paper:
    return paper if paper.work is None else paper._replace(work=None)


def _given(seen: View) -> list[object]:
    return [paper.given for paper in seen.papers if paper.given]
