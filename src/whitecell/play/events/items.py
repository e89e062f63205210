"""Items in the centre: collected, worked on, graded, linked, weighed; and belief."""

from dataclasses import field

from whitecell.play.agenda import ARRIVAL, WORK, Entry
from whitecell.play.board import Board
from whitecell.play.events.event import Event, recorded
from whitecell.play.lives import ItemLife


@recorded
class ItemCollected(Event):
    """A report reached its first holder: the centre, or the cell it was first for."""

    item: str
    holder: str
    stage: str

    kind = "item_collected"

    def fold(self, board: Board) -> None:
        life = ItemLife(self.item, self.holder, self.number, board.second, self.stage, self.number)
        board.items[self.item] = life
        board.waiting_reports.pop(self.item, None)
        board.concluded(board.script.reports[self.item].inject.id)
        board.put_before(self.holder, self.item, None, "full")


@recorded
class ReportDelayed(Event):
    """A report waits for its holder's telecoms, until `due` or, at -1, until they are back."""

    item: str
    due: int

    kind = "report_delayed"

    def fold(self, board: Board) -> None:
        board.waiting_reports[self.item] = self.due
        if self.due > 0:
            position = board.plot.position[self.item]
            board.agenda.add(Entry(self.due, ARRIVAL, position, 0, "report", self.item))


@recorded
class WorkBegun(Event):
    """An analyst took an item up; the work takes until a second of the running clock."""

    item: str
    cell: str
    until: int

    kind = "work_begun"

    def fold(self, board: Board) -> None:
        item = board.items[self.item]
        item.until = self.until
        board.in_hand[self.item] = None
        board.change(self.item)
        position = board.plot.position[self.item]
        board.running.add(Entry(self.until, WORK, position, 0, "work_done", self.item))
        board.touch(self.cell)


@recorded
class WorkDone(Event):
    """The analyst's time on an item is over; the analyst is free."""

    item: str
    cell: str

    kind = "work_done"

    def fold(self, board: Board) -> None:
        item = board.items[self.item]
        item.until = -1
        board.in_hand.pop(self.item, None)
        item.last = self.number
        board.change(self.item)
        board.touch(self.cell)


@recorded
class ItemGraded(Event):
    """An analyst graded an item."""

    item: str
    grade: str
    stage: str
    by: str
    who: str

    kind = "item_graded"

    def fold(self, board: Board) -> None:
        item = board.items[self.item]
        item.stage, item.grade = self.stage, self.grade
        item.graded = item.last = self.number
        board.change(self.item)
        board.touch(self.by.partition(".")[0])


@recorded
class ItemsLinked(Event):
    """An analyst linked two items, as `related` or as of one `source`."""

    item: str
    other: str
    how: str
    by: str
    who: str

    kind = "items_linked"

    def fold(self, board: Board) -> None:
        board.items[self.item].links[self.other] = self.how
        board.items[self.other].links[self.item] = self.how
        board.change(self.item)
        board.change(self.other)
        board.touch(self.by.partition(".")[0])


@recorded
class ItemWeighed(Event):
    """An analyst said how an item bears on a hypothesis."""

    item: str
    hypothesis: str
    reading: str
    stage: str
    by: str
    who: str

    kind = "item_weighed"

    def fold(self, board: Board) -> None:
        item = board.items[self.item]
        item.stage = self.stage
        item.readings[self.hypothesis] = self.reading
        item.last = self.number
        board.change(self.item)
        board.touch(self.by.partition(".")[0])


@recorded
class BeliefMoved(Event):
    """What the centre believes, per mille of each hypothesis; computed, or set by a person."""

    belief: dict[str, int] = field(default_factory=dict)
    by: str = ""
    who: str = ""

    kind = "belief_moved"

    def fold(self, board: Board) -> None:
        board.belief = dict(self.belief)
        board.believed = self.number
        if self.by:
            board.base = dict(self.belief)
            for item in board.items.values():
                item.readings.clear()
                board.change(item.id)
        for hypothesis in self.belief:
            board.stir("belief", hypothesis)
        if board.script.centre:
            board.touch(board.script.centre)


@recorded
class ItemChanged(Event):
    """An item was disseminated, recalled or closed."""

    item: str
    stage: str
    by: str = ""
    who: str = ""

    kind = "item_changed"

    def fold(self, board: Board) -> None:
        item = board.items[self.item]
        item.stage = self.stage
        board.change(self.item)
        board.touch(item.holder)


@recorded
class ItemCorrected(Event):
    """An item's text was replaced; the correction follows it to whoever has it."""

    item: str
    text: dict[str, str]
    stage: str
    by: str
    who: str

    kind = "item_corrected"

    def fold(self, board: Board) -> None:
        item = board.items[self.item]
        item.stage, item.text = self.stage, dict(self.text)
        item.last = self.number
        board.change(self.item)
        board.touch(item.holder)


@recorded
class BypassOffered(Event):
    """An item has not reached anybody in time: control may pass it on by hand."""

    item: str

    kind = "bypass_offered"

    def fold(self, board: Board) -> None:
        pass
