"""Moments and lengths of time, as sentences: the story's time of day, and talk by its minutes."""

from whitecell.language import Sentence, sentence
from whitecell.review.record.record import Record
from whitecell.review.record.rows import Stamp

DAY = 86400


def moment(record: Record, stamp: Stamp) -> Sentence:
    """When something happened: time of day, the day once midnight has passed, minutes of talk."""
    said = story_moment(record, stamp.story)
    if stamp.talk is None or _after_talk(record, stamp):
        return said
    return sentence("review.moment_of_talk", clock=said, minutes=stamp.talk // 60)


def _after_talk(record: Record, stamp: Stamp) -> bool:
    """Whether the story went on already: what falls due between a talk move and the next."""
    began = next((row.began for row in record.moves if row.began.move == stamp.move), stamp)
    return stamp.story > began.story


def story_moment(record: Record, story: int) -> Sentence:
    """A story second as a time of day, with the day once midnight has passed."""
    seconds = record.script.exercise.moves[0].starts.clock + story
    day, seconds = divmod(seconds, DAY)
    clock = clock_time(seconds)
    return clock if day == 0 else sentence("review.moment_of_day", day=day + 1, clock=clock)


def clock_time(seconds: int) -> Sentence:
    """Seconds after midnight as hours and minutes."""
    hours, minutes = f"{seconds // 3600:02}", f"{seconds // 60 % 60:02}"
    return sentence("review.clock", hours=hours, minutes=minutes)


def span(seconds: int | None) -> Sentence | None:
    """A length of time, or nothing."""
    return None if seconds is None else sentence("review.span", seconds=seconds)
