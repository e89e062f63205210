"""What control sees at the table: what is due, what waits for it, seats, gauges, the picture."""

from collections.abc import Iterator, Sequence

from rich.panel import Panel
from rich.text import Text

from whitecell.console.names import Names
from whitecell.console.table_desk import Row, grid_panel, rows_before
from whitecell.console.table_matters import answer_to, choice, deadlines
from whitecell.console.table_words import in_tongue
from whitecell.console.voice import Voice, shortened
from whitecell.language import Sentence, sentence
from whitecell.play.board import PERSON, Board
from whitecell.play.lives import DecisionLife, GaugeLife, RequestLife

SHOWN = 12
"""Rows of the plan that are shown; `plan all` shows every one."""
SHORT = 40
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Overview:
    """The board in words, by the author's identifiers, as control types them."""

    def __init__(self, board: Board, names: Names, voice: Voice) -> None:
        self.board = board
        self.script = board.script
        self.names = names
        self.voice = voice

    def clock(self, second: int | None = None) -> str:
        """The clock now, or at a second of the running move's clock."""
        board = self.board
        second = board.clock() if second is None else second
        if board.move.talk:
            minutes = (second - board.move.began) // 60
            return self.voice.plain(sentence("story.talk_clock", minutes=minutes))
        return self.voice.clock(second + self.script.exercise.moves[0].starts.clock)

    @property
    def last(self) -> bool:
        """Whether the play ends with the running move."""
        return self.board.move.place + 1 == len(self.script.exercise.moves)

    @property
    def left(self) -> int:
        """Seconds until the clock of the running move runs out."""
        board, move = self.board, self.board.move
        return max(move.ends - (board.now if move.talk else board.at.story), 0)

    def people(self) -> tuple[str, ...]:
        """The cells on which people sit."""
        return tuple(cell for cell in self.board.desks if self.board.occupant(cell) == PERSON)

    def to_match(self) -> tuple[DecisionLife, ...]:
        """Decisions in somebody's own words, which wait for control to say what they amount to."""
        return tuple(life for life in self.board.decisions.values() if life.stage == "decided")

    def to_answer(self) -> tuple[tuple[int, RequestLife], ...]:
        """Release requests to parties or to control itself, with their numbers."""
        return tuple(
            (number, life)
            for number, life in enumerate(self.board.requests, 1)
            if life.stage == "asked" and life.authority not in self.board.desks
        )

    def found(self, text: str) -> str | None:
        """The inject or report of that name or title; of no name, the inject that came last."""
        known = {**self.script.injects, **self.script.reports}
        if not text:
            out = [(life.number, id) for id, life in self.board.injects.items() if life.number]
            return max(out)[1] if out else None
        wanted = text.lower()
        titles = ((id, self.names.inject(id).lower()) for id in self.script.injects)
        named = [id for id, title in titles if wanted in title]
        return wanted if wanted in known else next(iter(named), None)

    def inject(self, id: str) -> Panel:
        """An inject or a report in full, with what its author says to control."""
        script, voice = self.script, self.voice
        if id in script.reports:
            inject, report = script.reports[id]
            lines = [Text(voice.plain(report.text))]
        else:
            inject = script.injects[id]
            texts = [inject.text, *(report.text for report in inject.reports)]
            lines = [Text(voice.plain(text)) for text in texts if text]
        aside = inject.control
        if aside and aside.note:
            lines.append(voice.text(sentence("table.note", text=aside.note)))
        for prompt in aside.prompts if aside else ():
            lines.append(voice.text(sentence("table.prompt", text=prompt)))
        if aside and aside.if_stuck:
            lines.append(voice.text(sentence("table.if_stuck", text=aside.if_stuck)))
        title = sentence("table.inject_title", inject=id, title=self.names.inject(inject.id))
        return self._grid(self._plain(title), [("", lines)])

    def decisions(self, *, whole: bool = False) -> Panel:
        """The decisions that are or were before somebody, the newest last."""
        lives = list(self.board.decisions.values())
        rows = [self._decision(life) for life in lives[first(lives, whole) :]]
        return self._grid(self._plain(sentence("table.all_decisions_title")), rows, len(lives))

    def _decision(self, life: DecisionLife) -> Row:
        decision = self.script.decisions[life.id].decision
        due, until = (self.clock(s) if s is not None else "" for s in (life.due, life.until))
        who = self.script.deciders(decision)
        head = sentence(
            "table.decision",
            stage=sentence(f"table.decision_{life.stage}"),
            due=deadlines(life.stage, due, until),
            cells=tuple(self.names.cell(cell) for cell in who),
        )
        lines = [self.voice.text(head), Text(self.voice.plain(decision.ask))]
        for letter, option in zip(LETTERS, decision.options, strict=False):
            put = option.id == life.option
            lines.append(self.voice.text(choice(letter, option.text, life.stage, put=put)))
        if life.text:
            lines.append(self.voice.text(sentence("table.free_text", text=life.text)))
        return life.id, lines

    def options(self, id: str) -> tuple[Sentence, ...]:
        """The options of a decision by their letters, in short."""
        options = self.script.decisions[id].decision.options
        return tuple(
            sentence(
                "table.option",
                letter=letter,
                text=shortened(self.voice.plain(option.text), SHORT),
            )
            for letter, option in zip(LETTERS, options, strict=False)
        )

    def requests(self, *, whole: bool = False) -> Panel:
        """Release requests, with who must answer them, the newest last."""
        lives = list(enumerate(self.board.requests, 1))
        rows = [
            (f"R{n}", [*map(self.voice.text, self._request(n, life))])
            for n, life in lives[first(lives, whole) :]
        ]
        return self._grid(self._plain(sentence("table.all_requests_title")), rows, len(lives))

    def _request(self, number: int, life: RequestLife) -> Iterator[Sentence]:
        open_ = life.due is not None and life.stage == "asked"
        due = sentence("table.due", clock=self.clock(life.due)) if open_ else ""
        yield sentence(
            "table.request",
            item=life.item,
            asker=self.names.cell(life.asker),
            cell=self.names.cell(life.cell),
            authority=self.names.authority(life.authority),
            stage=sentence(f"facilitating.request_{life.stage}"),
            due=due,
        )
        line = answer_to(self.board, number)
        if line is not None:
            grants = in_tongue(line, self.voice.code)
            refuses = in_tongue(line.replace("grant", "refuse"), self.voice.code)
            yield sentence("facilitating.answered_with", grants=grants, refuses=refuses)

    def expected(self, *, whole: bool = False) -> Panel:
        """Expected actions, with the names by which they are ticked, the newest last."""
        rows: list[Row] = []
        lives = list(self.board.expectations.items())
        for id, life in lives[first(lives, whole) :]:
            wanted = self.script.expectations[id].expectation
            what = sentence(
                "table.expected",
                cell=self.names.cell(wanted.cell) if wanted.cell else "",
                does=self.names.deed(wanted),
                stage=sentence(f"table.expected_{life.stage}"),
                clock=self.clock(life.due),
            )
            rows.append((id, [self.voice.text(what)]))
        return self._grid(self._plain(sentence("table.expected_title")), rows, len(lives))

    def _heading(self, life: GaugeLife) -> Sentence | str:
        """Where a gauge is on its way to, unless it is there."""
        target = life.target // 10
        return sentence("table.heading", target=target) if target != life.value // 10 else ""

    def world(self) -> Panel:
        """Gauges and services, in points."""
        board, script = self.board, self.script
        rows = [
            (id, [self.voice.text(sentence(
                "table.gauge", title=script.gauges[id].title, points=life.value // 10,
                heading=self._heading(life),
            ))])
            for id, life in board.gauges.items()
        ] + [
            (id, [self.voice.text(sentence(
                "table.service", title=script.services[id].title, points=life.level // 10,
            ))])
            for id, life in board.services.items()
        ]  # fmt: skip
        return self._grid(self._plain(sentence("table.world_title")), rows)

    def picture(self) -> Panel:
        """What the centre believes, in points, by the names that it types."""
        rows = [
            (id, [self.voice.text(sentence(
                "table.belief", points=(mille + 5) // 10, title=self.script.hypotheses[id].title,
            ))])
            for id, mille in self.board.belief.items()
        ]  # fmt: skip
        return self._grid(self._plain(sentence("table.picture_title")), rows)

    def seats(self) -> Panel:
        """Every cell by its name, and who sits there."""
        rows = [
            (cell, [self.voice.text(sentence(
                "table.seat", title=self.names.cell(cell),
                occupant=occupant(self.board.occupant(cell)),
            ))])
            for cell in self.board.desks
        ]  # fmt: skip
        return self._grid(self._plain(sentence("table.seats_title")), rows)

    def _grid(self, title: str, rows: list[Row], count: int = 0) -> Panel:
        return grid_panel(
            self.voice, title, [*rows_before(self.voice, count - len(rows)), *rows],
            sentence("table.nothing_here"),
        )  # fmt: skip

    def _plain(self, what: object) -> str:
        return self.voice.plain(what)


def first(lives: Sequence[object], whole: bool) -> int:
    """The place of the first of those that are shown: the newest, or all."""
    return 0 if whole else max(len(lives) - SHOWN, 0)


def occupant(who: str) -> Sentence:
    """Who sits there, in words."""
    return sentence("table.people" if who == PERSON else f"story.is_{who}")
