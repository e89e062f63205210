"""The time axis of a picture: seconds of play, with the story's time of day on it."""

from whitecell.review.parts import Tick
from whitecell.review.record.record import Record
from whitecell.review.record.rows import MoveRow
from whitecell.review.telling.moments import story_moment

STEPS = (300, 600, 900, 1800, 3600, 7200, 14400, 21600, 43200, 86400, 172800)
FEWEST = 8
"""The most marks on an axis."""


def ticks(record: Record) -> tuple[Tick, ...]:
    """A mark where each move begins, and at round times of day on a clock."""
    end = (record.ended or record.last).second
    step = next((s for s in STEPS if end <= s * FEWEST), STEPS[-1])
    found: list[Tick] = []
    for move in record.moves:
        title = record.script.moves[move.id].title or move.id
        at = move.began
        found.append(Tick(at.second, story_moment(record, at.story), title))
        if not move.talk:
            found += _round(record, move, step, end)
    return tuple(found)


def _round(record: Record, move: MoveRow, step: int, end: int) -> list[Tick]:
    first = record.script.exercise.moves[0].starts.clock
    begins, over = move.began, move.over.second if move.over else end
    clock = first + begins.story
    due = clock - clock % step + step
    found = []
    while begins.second + due - clock < over:
        second = begins.second + due - clock
        if second - begins.second > step // 2 and over - second > step // 3:
            found.append(Tick(second, story_moment(record, due - first)))
        due += step
    return found
