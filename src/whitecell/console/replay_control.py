"""What control sees of a play that is walked through: how everything stands, and what led to it."""

from collections.abc import Iterator

from rich.panel import Panel
from rich.text import Text

from whitecell.console.names import Names
from whitecell.console.panels import standing
from whitecell.console.replay_course import Seen
from whitecell.console.scene import Memory, Scene
from whitecell.console.table_control import Overview, occupant
from whitecell.console.table_desk import Row, grid_panel
from whitecell.console.voice import Voice
from whitecell.journal.rows import Row as JournalRow
from whitecell.language import Sentence, sentence
from whitecell.play.board import Board
from whitecell.review.measures.material import material
from whitecell.review.parts import Section
from whitecell.review.record.causes import LINKS, chain
from whitecell.review.record.reading import read
from whitecell.review.sections.ending import ending
from whitecell.review.telling import events
from whitecell.review.telling.moments import moment
from whitecell.review.telling.names import Names as ReviewNames

OPEN = ("open", "drafted", "proposed", "objected", "decided")


def where(board: Board, names: Names, voice: Voice) -> Panel:
    """Where everything stands: gauges and services, belief, what is open, and who sits where."""
    scene = Scene(board, board.at, voice, names, Memory())
    lines = [*standing(scene), _open(board), *_seats(board, names)]
    title = sentence("commands.stands_at", clock=Overview(board, names, voice).clock())
    if board.move.talk:
        minutes = (board.clock() - board.move.began) // 60
        title = sentence("commands.stands_in_talk", minutes=minutes)
    rows: list[Row] = [("·", [voice.text(line)]) for line in lines]
    if board.belief:
        believed = (sentence("replay.picture"), *_belief(board))
        rows.insert(-2, ("·", [voice.text(line) for line in believed]))
    return grid_panel(voice, voice.plain(title), rows, sentence("table.nothing_here"))


def _belief(board: Board) -> Iterator[Sentence]:
    for id, mille in sorted(board.belief.items(), key=lambda one: -one[1]):
        title = board.script.hypotheses[id].title
        yield sentence("table.belief", points=(mille + 5) // 10, title=title)


def _open(board: Board) -> Sentence:
    decisions = sum(life.stage in OPEN for life in board.decisions.values())
    requests = sum(life.stage == "asked" for life in board.requests)
    due = sum(life.stage == "due" for life in board.expectations.values())
    return sentence("replay.open", decisions=decisions, requests=requests, expected=due)


def _seats(board: Board, names: Names) -> Iterator[Sentence]:
    groups: dict[str, list[str]] = {}
    for cell in board.desks:
        groups.setdefault(board.occupant(cell), []).append(cell)
    for who, cells in groups.items():
        seated = occupant(who)
        yield sentence("replay.seats", cells=names.cell_list(tuple(cells)), occupant=seated)


class Causes:
    """What led to what, in the words of the review; the journal is read once for all of them."""

    def __init__(self, rows: list[JournalRow]) -> None:
        self.record = read(rows)
        self.names = ReviewNames(self.record)

    def told(self, number: int, *along: int) -> Sentence:
        """An event: its number, when it was, and what happened."""
        at = moment(self.record, self.record.stamp(number))
        said = events.told(self.names, self.record.event(number))
        numbers = tuple(sentence("replay.number", number=n) for n in (number, *along))
        return sentence("replay.event", numbers=numbers, moment=at, said=said)

    def ended(self, number: int, seen: Seen) -> bool:
        """Whether the ending is asked about: by its number, or, by none, at its instant."""
        end = self.record.ended
        asked = (number,) if number else (event.number for event in seen.events)
        return end is not None and end.number in asked

    def ending(self) -> Section:
        """What led to the ending, and what kept better ones from coming about."""
        return ending(material(self.record))

    def why(self, number: int) -> list[Sentence]:
        """The line of causes of an event, the earliest first; itself is last."""
        found = chain(self.record, number)
        told = [self.told(*link) for link in found.links]
        return [sentence("replay.cut"), *told] if found.cut else told


def telling(seen: Seen) -> int:
    """The event of an instant that says most: the last that a line of causes would name."""
    named = [event.number for event in seen.events if event.kind in LINKS]
    return named[-1] if named else seen.events[-1].number


def listed(lines: list[Sentence], voice: Voice) -> list[Text]:
    """Sentences as lines."""
    return [voice.text(line) for line in lines]
