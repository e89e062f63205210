"""What is entered at the table for a seat: checked, shown before it goes out, submitted."""

from itertools import islice
from typing import TYPE_CHECKING

from rich.panel import Panel

from whitecell.console.table_actions import action_of
from whitecell.console.table_clocks import at_instant
from whitecell.console.table_desk import grid_panel
from whitecell.console.table_endings import end
from whitecell.console.table_reasons import mended
from whitecell.console.table_refusals import pointed
from whitecell.console.table_sharing import share
from whitecell.console.table_standing import talk_done
from whitecell.console.table_ways import instead
from whitecell.console.table_words import in_tongue
from whitecell.console.voice import shortened
from whitecell.errors import ActionRefused
from whitecell.language import Sentence, sentence
from whitecell.play import acts, control, references
from whitecell.play.actions import (
    Acknowledge,
    Action,
    Correct,
    Decide,
    Discussed,
    EndPlay,
    Entry,
    Match,
    NextMove,
    PassByHand,
    Propose,
    Recall,
    SayAloud,
    Share,
    Withdraw,
)
from whitecell.play.board import CONTROL, PERSON
from whitecell.play.events.corrections import EntryWithdrawn

if TYPE_CHECKING:
    from whitecell.console.table import Table

SHORT = 60
SHOWN = 12
"""Entries that are listed."""


class Entries:
    """Enters what people at the table say, each for its seat."""

    def __init__(self, table: "Table") -> None:
        self.table = table
        self.lines: dict[int, str] = {}
        """What was typed, by the number of its event."""
        self.stumbled = False
        """Whether the last line that was to be entered was refused."""

    def enter(self, seat: str, word: str, rest: str, *, sure: bool = True) -> None:
        """Enters a command of the play; `ActionRefused` says why not."""
        try:
            self._enter(seat, word, rest, sure)
        except ActionRefused as refused:
            raise ActionRefused(self._pointed(refused.sentence, seat)) from None

    def _pointed(self, refused: Sentence, seat: str, action: Action | None = None) -> Sentence:
        return pointed(refused, self.table.board, self.table.names, seat, action)

    def _enter(self, seat: str, word: str, rest: str, sure: bool) -> None:
        if word in ("ack", "acknowledge") and rest.lower() == "all":
            self._acknowledge_all(self.checked(seat, Acknowledge("")))
            return
        if self._lacks_option(seat, word, rest):
            return
        rest, meant = mended(rest)
        if meant:
            self.table.say(sentence("table.read_as", line=meant))
        action, note = action_of(word, self._kind(word, rest), self.table.voice.code)
        action = self._by_name(seat, action)
        seat = self.checked(seat, action)
        entry, line = Entry(seat, action, note), f"{word} {rest}".strip().replace(" :", ":", 1)
        if isinstance(action, Withdraw) and not action.entry:
            if self.stumbled:
                self._which()
                return
            entry = self._last(entry)
        if isinstance(action, Share):
            share(self.table, entry, lambda: self._submit(entry, line), sure=sure)
        elif isinstance(action, EndPlay | NextMove):
            end(self.table, action, lambda: self._submit(entry, line))
        else:
            self._submit(entry, line)

    def _by_name(self, seat: str, action: Action) -> Action:
        """What only control does, with its thing by name: a number counts in a cell's inbox."""
        if isinstance(action, SayAloud):
            return action._replace(thing=self._named(seat, action.thing))
        if isinstance(action, PassByHand | Recall | Correct):
            return action._replace(item=self._named(seat, action.item))
        return action

    def _named(self, seat: str, ref: str) -> str:
        cell = seat.partition(".")[0]
        if references.number(ref, "m") is None:
            return ref
        if cell not in self.table.board.desks:
            raise ActionRefused(sentence("table.for_whom"))
        return references.delivered(self.table.board, cell, ref)[0]

    def _kind(self, word: str, rest: str) -> str:
        """What is set may be named alone, where its name says what it is."""
        name, board = rest.partition(" ")[0], self.table.board
        if word != "set" or not (name in board.gauges or name in board.services):
            return rest
        return f"gauge {rest}" if name in board.gauges else f"service {rest}"

    def _lacks_option(self, seat: str, word: str, rest: str) -> bool:
        """Whether a decision is named and no answer; then its options are told."""
        if word not in ("decide", "propose", "match") or " " in rest or ":" in rest:
            return False
        if rest and word != "match" and seat != CONTROL:
            references.decision(self.table.board, seat.partition(".")[0], rest)
        told = self._options(CONTROL if word == "match" else seat, rest, word == "match")
        self.stumbled = told or self.stumbled
        return told

    def _options(self, seat: str, ref: str, of_control: bool) -> bool:
        """Tells the options of a decision by their letters, where this seat has a part in it."""
        cell = seat.partition(".")[0]
        if cell == CONTROL and not of_control:
            return False
        try:
            life = references.decision(self.table.board, cell, ref)
        except ActionRefused:
            return False
        options = self.table.overview.options(life.id)
        self.table.say(sentence("table.options_are", decision=ref, options=options))
        return bool(options)

    def checked(self, seat: str, action: Action) -> str:
        """Whose entry this is: what only control does is control's, whoever's seat is taken."""
        cell, kind = seat.partition(".")[0], type(action)
        if kind not in acts.ACTS:
            return CONTROL
        if cell == CONTROL:
            if kind not in control.ACTS:
                raise ActionRefused(sentence("table.for_whom"))
            return CONTROL
        board = self.table.board
        if cell in board.desks and board.occupant(cell) != PERSON:
            raise ActionRefused(
                sentence("table.not_a_person", cell=self.table.names.cell(cell), id=cell)
            )
        if board.stage in ("planned", "open"):
            raise ActionRefused(sentence("table.not_begun"))
        return seat

    def _acknowledge_all(self, seat: str) -> None:
        papers = [p for p in self.table.desk(seat.partition(".")[0]).papers if not p.own]
        for paper in papers:
            self._submit(Entry(seat, Acknowledge(f"M{paper.number}")), f"ack M{paper.number}")
        if not papers:
            self.table.say(sentence("table.no_news"))

    def _submit(self, entry: Entry, line: str) -> None:
        outcome = self.table.conductor.submit(entry)
        if outcome.refused is not None:
            self.stumbled = True
            refused = instead(self.table, entry, outcome.refused.sentence)
            self.table.say(self._pointed(refused, entry.seat, entry.action))
            action = entry.action
            if outcome.refused.sentence.id == "refusals.unknown_option" and isinstance(
                action, Decide | Propose | Match
            ):
                self._options(entry.seat, action.decision, isinstance(action, Match))
            return
        self.stumbled = False
        known = self.table.board.entries
        numbers = [e.number for e in outcome.events if known and known.get(e.number)]
        said = shortened(in_tongue(line, self.table.voice.code), SHORT)
        seat = self.table.names.seat(entry.seat)
        self.lines.update((number, f"{seat}: {said}") for number in numbers[:1])
        number = sentence("table.entry_number", number=numbers[0]) if numbers else ""
        self.table.say(sentence("table.entered", seat=seat, line=said, number=number))
        for event in outcome.events:
            if isinstance(event, EntryWithdrawn):
                self.table.say(sentence("table.taken_back", what=self._what(event.entry)))
        done = talk_done(self.table.overview) if isinstance(entry.action, Discussed) else None
        if done:
            self.table.say(done)

    def _last(self, entry: Entry) -> Entry:
        """Who speaks for no other seat takes back what was typed last, whoever's it was."""
        known = self.table.board.entries
        if known is None or entry.seat not in (self.table.seat, CONTROL):
            return entry
        found = (known.get(number) for number in self.lines)
        typed = [entry.number for entry in found if entry and not entry.withdrawn]
        if not typed:
            return entry
        return Entry(CONTROL, Withdraw(str(max(typed))), entry.note)

    def _which(self) -> None:
        """The last line was refused: whoever takes something back means that one, or says which."""
        known = self.table.board.entries
        entries = known.newest_first() if known else iter(())
        standing = next((e.number for e in entries if not e.withdrawn), None)
        self.stumbled = False
        if standing is None:
            self.table.say(sentence("undo.nothing"))
            return
        what = self._what(standing)
        self.table.say(sentence("table.nothing_entered", number=standing, what=what))

    def panel(self) -> Panel:
        """The last entries that can be named, the newest last."""
        table, known = self.table, self.table.board.entries
        found = [*islice(known.newest_first(), SHOWN)][::-1] if known else []
        rows = [
            (
                f"#{one.number}",
                [
                    table.voice.text(
                        sentence(
                            "table.entry_withdrawn" if one.withdrawn else "table.entry",
                            clock=at_instant(table.board, table.voice, one.event.at),
                            what=self._what(one.number),
                        )
                    )
                ],
            )
            for one in found
        ]
        title = table.voice.plain(sentence("table.entries_title"))
        return grid_panel(table.voice, title, rows, sentence("table.nothing_here"))

    def _what(self, number: int) -> Sentence | str:
        """An entry as it was typed, or, before this sitting, what kind of entry it was."""
        if number in self.lines:
            return self.lines[number]
        known = self.table.board.entries
        entry = known.get(number) if known else None
        assert entry is not None
        what = sentence(f"undo.what_{entry.event.kind}")
        return sentence("table.entry_of", cell=self.table.names.seat(entry.cell), what=what)
