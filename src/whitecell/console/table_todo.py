"""What can be done next, as commands that can be typed just so."""

from collections.abc import Iterator, Sequence

from rich.panel import Panel

from whitecell.console.table_control import Overview
from whitecell.console.table_desk import Desk, Row, grid_panel
from whitecell.console.table_matters import speaks
from whitecell.console.table_words import in_tongue
from whitecell.console.voice import shortened
from whitecell.language import Words, sentence
from whitecell.play.board import CONTROL
from whitecell.play.deliveries import GONE
from whitecell.play.papers import Matter, Paper

SHORT = 50
STAGES = {"planned": "start", "open": "start", "paused": "resume", "running": "wait +10m"}
_ACKNOWLEDGED, _CLAIMED = 2, 2
"""So many papers of a kind are proposed at once."""


class Todo:
    """What a seat can do next; for control, what the cells with people can, and control itself."""

    def __init__(self, overview: Overview) -> None:
        self.overview = overview
        self.voice = overview.voice

    def panel(self, seat: str) -> Panel:
        """What can be done next."""
        rows: list[Row] = []
        for cell in self.overview.people() if seat == CONTROL else (seat.partition(".")[0],):
            desk = Desk(self.overview.board, cell, self.overview.names, self.voice)
            rows += self._of_cell(desk, f"{cell}: " if seat == CONTROL else "")
        rows += self._of_control()
        title = self.voice.plain(sentence("table.todo_title"))
        return grid_panel(self.voice, title, rows, sentence("table.nothing_here"))

    def _of_cell(self, desk: Desk, before: str) -> Iterator[Row]:
        for plea in desk.pleas:
            yield self._can(f"{before}grant R{plea.number}", "answer", plea.text)
        for matter in desk.matters:
            for part in matter.parts:
                yield from self._part(matter, part, before)
        for paper in [p for p in desk.papers if not p.own][:_ACKNOWLEDGED]:
            yield self._can(f"{before}ack M{paper.number}", "ack", paper.text)
        claimed = [p for p in desk.view.papers if p.claimed and p.stage not in GONE]
        for paper in [p for p in claimed if desk.view.belief and p.grade is None][:_CLAIMED]:
            yield self._can(f"{before}grade M{paper.number} {paper.claimed}", "grade", paper.text)
        if desk.view.belief:
            yield from self._weigh(claimed, before)
        for paper in [p for p in claimed if not p.given][-1:]:
            yield self._can(f"{before}share M{paper.number} with all", "share", paper.text)

    def _weigh(self, claimed: Sequence[Paper], before: str) -> Iterator[Row]:
        """The newest graded paper that bears on nothing yet, and where the picture stands."""
        hypotheses = self.overview.script.hypotheses
        for paper in [p for p in claimed if p.grade and not p.readings][-1:]:
            id = max(self.overview.board.belief.items(), key=lambda held: held[1])[0]
            line = f"{before}weigh M{paper.number} for {id} for"
            yield self._can(line, "weigh", hypotheses[id].title, "facilitating")
        if any(paper.grade for paper in claimed):
            yield self._can("picture", "picture", {"": ""}, "facilitating")

    def _part(self, matter: Matter, part: str, before: str) -> Iterator[Row]:
        number, tabled = matter.number, matter.stage == "proposed"
        if part in ("decide", "propose") and not tabled:
            yield self._can(f"{before}decide D{number} a", "decide", matter.ask)
        elif part == "concur" and tabled and not matter.concurred:
            yield self._can(f"{before}concur D{number}", "concur", matter.ask)
        elif part == "position" and speaks(matter) and not matter.position:
            yield self._can(f"{before}position D{number} for", "position", matter.ask)

    def _of_control(self) -> Iterator[Row]:
        board = self.overview.board
        for life in self.overview.to_match():
            yield self._can(f"match {life.id} a", "match", life.text)
        for number, request in self.overview.to_answer():
            yield self._can(f"grant R{number}", "answer", {"": request.item})
        line = STAGES.get(board.stage, "help")
        if board.stage == "running" and board.move.talk:
            line = "next"
        yield self._can(line, line.partition(" ")[0], {"": ""})

    def _can(self, line: str, what: str, text: Words, subject: str = "table") -> Row:
        about = shortened(self.voice.plain(text), SHORT)
        line = in_tongue(line, self.voice.code)
        return line, [self.voice.text(sentence(f"{subject}.can_{what}", text=about))]
