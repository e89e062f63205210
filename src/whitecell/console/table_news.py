"""What has come to the cells since it was last told, with the numbers by which people type it."""

from collections.abc import Iterator

from whitecell.console.names import Names
from whitecell.console.table_control import Overview
from whitecell.console.table_desk import Desk
from whitecell.console.table_matters import asks, proposer_of, wanted
from whitecell.console.voice import Voice, shortened
from whitecell.language import Sentence, sentence
from whitecell.play.board import Board
from whitecell.play.lives import DecisionLife
from whitecell.play.papers import Matter
from whitecell.play.view_matters import matters

SHORT = 60
NOTHING = (0, 0, 0)
MOST = 6
"""So many new things of a cell are named one by one; of more, papers are only counted."""


class Watch:
    """Remembers how much of each cell's view was told; the rest is new."""

    def __init__(self, names: Names, voice: Voice) -> None:
        self.names = names
        self.voice = voice
        self._told: dict[str, tuple[int, int, int]] = {}
        self._waits: dict[str, None] = {}

    def fresh(self, board: Board, *, briefly: bool) -> Iterator[Sentence]:
        """What is new for cells on which people sit, and what waits for control."""
        overview = Overview(board, self.names, self.voice)
        for cell in overview.people():
            now = _counts(board, cell)
            told = self._told.get(cell, NOTHING)
            if now != told or self._asked(board, cell):
                self._told[cell] = now
                yield from self._cell(Desk(board, cell, self.names, self.voice), told, briefly)
        for life in overview.to_match():
            if self._once(f"match {life.id}"):
                yield self._match(overview, life)
        for number, request in overview.to_answer():
            if self._once(f"answer {number}"):
                who = self.names.authority(request.authority)
                yield sentence(
                    "table.answer_wanted", number=number, item=request.item, authority=who
                )

    def matches(self, board: Board) -> Iterator[tuple[str, Sentence]]:
        """Answers that wait for control to match them, whether told before or not."""
        overview = Overview(board, self.names, self.voice)
        for life in overview.to_match():
            yield life.id, self._match(overview, life)

    def _match(self, overview: Overview, life: DecisionLife) -> Sentence:
        return sentence(
            "table.match_wanted",
            decision=life.id,
            text=shortened(self.voice.plain(life.text), SHORT),
            options=overview.options(life.id),
        )

    def waits(self, board: Board) -> bool:
        """Whether something has come to people's cells that was not told yet."""
        overview = Overview(board, self.names, self.voice)
        people = overview.people()
        return any(
            _counts(board, cell) != self._told.get(cell, NOTHING) or self._asked(board, cell)
            for cell in people
        )

    def _asked(self, board: Board, cell: str) -> bool:
        """Whether a proposal that a cell was not told of waits for its word."""
        ids = board.desks[cell].decisions
        if all(board.decisions[id].stage != "proposed" for id in ids):
            return False
        found = (m for m in matters(board, cell) if asks(m))
        return any(_proposal(cell, m) not in self._waits for m in found)

    def _wanted(self, desk: Desk, told: int) -> Iterator[Sentence]:
        """What decisions want of a cell: new ones, and those on which a proposal is new."""
        for matter in desk.view.matters:
            tabled = asks(matter) and self._once(_proposal(desk.cell, matter))
            if not tabled and matter.number <= told:
                continue
            proposer = proposer_of(desk.board, self.names, desk.cell, matter)
            what = wanted(matter, proposer)
            if what is not None:
                yield what

    def _once(self, what: str) -> bool:
        known = what in self._waits
        self._waits[what] = None
        return not known

    def _cell(self, desk: Desk, told: tuple[int, int, int], briefly: bool) -> Iterator[Sentence]:
        papers, decisions, pleas = told
        arrived = [
            sentence(
                _paper(self.voice.plain(paper.sender), briefly),
                number=paper.number,
                sender=self.voice.within(self.voice.plain(paper.sender)),
                text=shortened(self.voice.plain(paper.text), SHORT),
            )
            for paper in desk.view.papers[papers:]
        ]
        waiting = [*self._wanted(desk, decisions)]
        waiting += [
            sentence("table.fresh_plea", number=plea.number)
            for plea in desk.pleas
            if plea.number > pleas
        ]
        cell = self.names.cell(desk.cell)
        if len(arrived) + len(waiting) > MOST:
            # What waits for an answer is never among those that are only counted.
            named = max(MOST - len(waiting), 0)
            more = len(arrived) - named
            arrived = arrived[:named]
            if more > 0:
                arrived.append(sentence("table.fresh_more", count=more, cell=desk.cell))
        things = arrived + waiting
        if things:
            yield sentence("table.fresh", cell=cell, things=tuple(things))


def _proposal(cell: str, matter: Matter) -> str:
    return f"asked {cell} {matter.number} {matter.tabled}"


def _counts(board: Board, cell: str) -> tuple[int, int, int]:
    desk = board.desks[cell]
    return len(desk.inbox), len(desk.decisions), len(desk.requests)


def _paper(sender: str, briefly: bool) -> str:
    if not sender:
        return "table.fresh_paper_unsigned"
    return "table.fresh_paper" if briefly else "table.fresh_paper_text"
