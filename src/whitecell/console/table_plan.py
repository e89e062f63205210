"""What is to come, as control sees it: injects by the clock, and what each waits for."""

from collections.abc import Iterator

from rich.panel import Panel
from rich.text import Text

from whitecell.console.show.entries import Entry, Msel
from whitecell.console.table_control import Overview
from whitecell.console.table_desk import Row, grid_panel
from whitecell.console.table_words import in_tongue
from whitecell.language import sentence

SHOWN = 12
"""Injects that are shown; `plan all` shows every one."""
LATE = 1 << 62


class Plan:
    """The injects that have not come, by the clock of the play as far as that is known."""

    def __init__(self, overview: Overview, msel: Msel) -> None:
        self.overview = overview
        self.msel = msel
        self.board = board = overview.board
        self.due = {
            entry.subject: entry.due
            for entry in sorted(board.agenda.entries + board.talk.entries, reverse=True)
            if entry.what in ("inject", "ask")
        }
        self.places = {move.id: place for place, move in enumerate(board.script.exercise.moves)}

    def panel(self, *, whole: bool = False) -> Panel:
        """Those of the running move first, each with what it waits for."""
        injects, voice = self.board.injects, self.overview.voice
        waiting = [e for e in self.msel.entries if injects[e.id].stage in ("planned", "held")]
        waiting.sort(key=self._order)
        shown = waiting if whole else waiting[:SHOWN]
        title = sentence("table.plan_title", shown=len(shown), count=len(waiting))
        rows = [*self._rows(shown)]
        if any(clock.endswith("+") for clock, _ in rows):
            rows.append(("", [voice.text(sentence("table.plan_legend"))]))
        if len(shown) < len(waiting):
            later = sentence(
                "facilitating.plan_more",
                count=len(waiting) - len(shown),
                line=in_tongue("plan all", voice.code),
            )
            rows.append(("…", [voice.text(later)]))
        return grid_panel(voice, voice.plain(title), rows, sentence("table.nothing_here"))

    def _order(self, entry: Entry) -> tuple[int, int]:
        second = self.due.get(entry.id, entry.slot.second)
        return self.places.get(entry.move, 0), LATE if second is None else second

    def _rows(self, entries: list[Entry]) -> Iterator[Row]:
        last = self.board.move.place
        for entry in entries:
            place = self.places.get(entry.move, 0)
            if place > last:
                yield "", [self._move(place)]
            last = max(last, place)
            yield self._clock(entry), [self._line(entry)]

    def _move(self, place: int) -> Text:
        number, voice = place + 1, self.overview.voice
        title = self.board.script.exercise.moves[place].title
        count = len(self.board.script.exercise.moves)
        said = sentence("story.move_number", number=number, count=count)
        return Text(voice.plain(title or said), style="bold")

    def _clock(self, entry: Entry) -> str:
        """Its time; of what may have come by now and waits, none."""
        if entry.id in self.due:
            return self.overview.clock(self.due[entry.id])
        second, move = entry.slot.second, self.board.move
        if self.places.get(entry.move, 0) > move.place:
            return entry.clock
        passed = second is not None and second <= self.board.clock() and self.board.at.story > 0
        return "" if passed or second is None else entry.clock

    def _line(self, entry: Entry) -> Text:
        held = self.board.injects[entry.id].stage == "held"
        said = sentence(
            "table.planned",
            inject=entry.id,
            held=sentence("table.held") if held else "",
            title=entry.title,
            when=sentence("table.when", condition=entry.comes) if entry.comes else "",
        )
        return self.overview.voice.text(said)
