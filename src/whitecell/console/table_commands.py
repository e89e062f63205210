"""What a line at the table does: it answers a question or is a command, else it is refused."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from whitecell.console.table_beginnings import read_whole
from whitecell.console.table_cells import no_such_cell, not_for_cell
from whitecell.console.table_chairs import CHAIRS
from whitecell.console.table_looks import LOOKS, look
from whitecell.console.table_said import Said, read
from whitecell.console.table_times import TIMES, turn
from whitecell.console.table_words import in_tongue
from whitecell.console.voice import shortened
from whitecell.errors import ActionRefused, WhitecellError
from whitecell.language import Sentence, sentence

if TYPE_CHECKING:
    from whitecell.console.table import Table

YES = {"", "y", "yes", "ya", "j", "ok"}
NO = {"n", "no", "tidak", "t"}


class Commands:
    """Lines that are typed at a table, one after the other."""

    def __init__(self, table: "Table") -> None:
        self.table = table
        self.question: Callable[[], None] | None = None
        """What is done on a yes."""
        self._grave = False
        """Whether Enter alone is no yes."""

    def obey(self, line: str) -> None:
        """Does what a line says; whatever is wrong with it is one sentence."""
        table = self.table
        question, self.question = self.question, None
        answer = line.strip().lower()
        if question and answer in YES | NO:
            if answer in YES and (answer or not self._grave):
                question()
            else:
                table.say(sentence("table.not_done"))
            return
        if question:
            table.say(sentence("table.not_done"))
        if not answer or answer.startswith("#"):
            return
        try:
            names = table.names
            said = read(line, table.board.desks, table.voice.code, names.cells, names.titles)
            self._obey(said, line)
        except WhitecellError as error:
            table.entries.stumbled = True
            table.say(error.sentence)

    def ask(self, what: Sentence, then: Callable[[], None], *, grave: bool = False) -> None:
        """Asks before something is done; from a pipe it is done, since nobody can answer.

        What is grave takes a yes that was typed: a question may have been forgotten.
        """
        if not self.table.lines.live:
            then()
            return
        self.table.say(what)
        if self.table.board.stage == "running" and not self.table.clock.held:
            self.table.say(sentence("facilitating.clock_stands"))
        self.question, self._grave = then, grave

    def _obey(self, said: Said, line: str) -> None:
        table = self.table
        self._doubt(said, line)
        if said.guessed:
            meant = in_tongue(f"{said.word} {said.rest}".strip(), table.voice.code)
            table.say(sentence("table.read_as", line=meant))
        word, seat = said.word, said.seat or table.seat
        rest, begun = read_whole(table, said)
        if word in LOOKS:
            look(table, word, rest, seat)
        elif word in TIMES:
            turn(table, word, said.rest)
        elif word in CHAIRS:
            CHAIRS[word](table, said.rest)
        else:
            table.entries.enter(seat, word, rest, sure=not begun)

    def _doubt(self, said: Said, line: str) -> None:
        """`ActionRefused` with the way out where a line is no command."""
        cells, code = self.table.names.cells, self.table.voice.code
        if said.word and not said.guessed:
            return
        lost = no_such_cell(line, cells, code) or not_for_cell(said, self.table.board, code)
        if lost is not None:
            raise ActionRefused(lost)
        if not said.word:
            key = "table.unknown_near" if said.near else "table.unknown"
            near = in_tongue(said.near, code) if said.near else ""
            raise ActionRefused(sentence(key, given=shortened(line.strip(), 60), near=near))
