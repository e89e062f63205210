"""Measures of communication within and across nations and languages: behaviour, never people."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple

from whitecell.review.measures.measure import Measure, Reading
from whitecell.review.measures.timing import Case, Timing, of_timing, timing
from whitecell.review.measures.words import ACROSS, CENTRE, WITHIN, Word, unread, words
from whitecell.review.record.record import Record

Chosen = Callable[[Word], bool]
Read = Callable[[Record], Reading]


def everything(_: Word) -> bool:
    """Whatever went between cells."""
    return True


def within(word: Word) -> bool:
    """Between cells of one nation."""
    return word.between == WITHIN


def across(word: Word) -> bool:
    """Between cells of two nations."""
    return word.between == ACROSS


def two_languages(word: Word) -> bool:
    """Between nations that work in two languages."""
    return word.tongues == "two"


def one_language(word: Word) -> bool:
    """Within one language, of one nation or of two."""
    return word.tongues == "same"


def with_centre(word: Word) -> bool:
    """Between a nation's cell and the centre."""
    return word.between == CENTRE


SIDES: tuple[Chosen, ...] = (
    everything, within, across, with_centre, one_language, two_languages,
)  # fmt: skip
"""What words are told apart by."""


def closing(found: Iterable[Word]) -> Timing:
    """Seconds from a word's arrival to its acknowledgement; never: not acknowledged."""
    cases, never = [], []
    for word in found:
        came, closed = word.came, word.closed
        if closed:
            numbers = (came.number, closed.number)
            cases.append(Case(closed.second - came.second, word.thing, word.taker, numbers))
        else:
            never.append(Case(0, word.thing, word.taker, (came.number,)))
    return timing(cases, never)


class Kept(NamedTuple):
    """Words of one kind between cells: what was sent, and what came of it; `time` is how long
    those that were acknowledged took."""

    sent: tuple[Word, ...]
    closed: int
    time: Timing
    unasked: int
    asked: int
    messages: int
    unanswered: int
    clarifying: int


def kept(record: Record, those: Chosen) -> Kept:
    """What came of the words of one of the `SIDES`, worked out once."""
    return record.once(_COUNTED[those])


def _kept(those: Chosen, record: Record) -> Kept:
    sent = [word for word in record.once(words) if those(word)]
    messages = [word for word in sent if word.kind == "message"]
    asked = sum(word.asked for word in sent)
    return Kept(
        tuple(sent),
        sum(word.closed is not None for word in sent),
        closing(sent),
        len(sent) - asked,
        asked,
        len(messages),
        sum(word.open for word in messages),
        sum(word.clarifies for word in sent),
    )


_COUNTED = {those: partial(_kept, those) for those in SIDES}


def _closed(those: Chosen) -> Read:
    """The share of the words that were acknowledged."""

    def read(record: Record) -> Reading:
        found = kept(record, those)
        numbers = tuple(word.came.number for word in found.sent if not word.closed)
        return _share(found.closed, len(found.sent), numbers)

    return read


def _time(those: Chosen) -> Read:
    """The median of the seconds from a word's arrival to its acknowledgement."""

    return lambda record: of_timing(kept(record, those).time)


def _anticipated(those: Chosen) -> Read:
    """The share of the words that were given unasked."""

    def read(record: Record) -> Reading:
        found = kept(record, those)
        asked = tuple(word.came.number for word in found.sent if word.asked)
        return _share(found.unasked, len(found.sent), asked)

    return read


def _share(part: int, whole: int, events: tuple[int, ...] = ()) -> Reading:
    return Reading(part * 1000 // whole if whole else None, part, events, whole)


def crossing(record: Record) -> Reading:
    """Of the words between cells of nations, the share that crossed a border."""
    found = [word for word in record.once(words) if within(word) or across(word)]
    crossed = [word for word in found if across(word)]
    return _share(len(crossed), len(found), tuple(word.came.number for word in crossed))


def unanswered(record: Record) -> Reading:
    """How many messages got neither an acknowledgement nor a message back."""
    found = [word for word in record.once(words) if word.kind == "message"]
    numbers = tuple(word.came.number for word in found if word.open)
    return Reading(len(numbers) if found else None, len(numbers), numbers, len(found))


def clarifying(record: Record) -> tuple[int, ...]:
    """Messages about what the taker had sent, and drafts and objections put into words."""
    numbers = [word.came.number for word in record.once(words) if word.clarifies]
    for row in record.decisions.values():
        for said in (*row.drafted, *row.said):
            spoken = said.kind in ("drafted", "objected") and said.text
            if spoken and record.counts(said.who):
                numbers.append(said.stamp.number)
    return tuple(sorted(numbers))


def clarifications(record: Record) -> Reading:
    """How often somebody came back to what another had sent or proposed, in words."""
    numbers = record.once(clarifying)
    return Reading(len(numbers), len(numbers), numbers)


def unread_at_end(record: Record) -> Reading:
    """How much of what reached cells nobody had acknowledged, or acted on, at the end."""
    found = record.once(unread)
    numbers = tuple(left.came.number for cell in found for left in cell.left)
    whole = sum(cell.reached for cell in found)
    return Reading(len(numbers) if whole else None, len(numbers), numbers, whole)


def _row(id: str, unit: str, better: str, source: str, read: Read) -> Measure:
    return Measure(id, "communication", unit, better, source, read)


MEASURES: tuple[Measure, ...] = (
    _row("closed_loops", "mille", "high", "closed_loop", _closed(everything)),
    _row("closed_within", "mille", "high", "closed_loop", _closed(within)),
    _row("closed_across", "mille", "high", "closed_loop", _closed(across)),
    _row("closed_one_language", "mille", "high", "closed_loop", _closed(one_language)),
    _row("closed_two_languages", "mille", "high", "closed_loop", _closed(two_languages)),
    _row("time_to_close", "seconds", "low", "closed_loop", _time(everything)),
    _row("time_within", "seconds", "low", "closed_loop", _time(within)),
    _row("time_across", "seconds", "low", "closed_loop", _time(across)),
    _row("time_one_language", "seconds", "low", "closed_loop", _time(one_language)),
    _row("time_two_languages", "seconds", "low", "closed_loop", _time(two_languages)),
    _row("anticipation", "mille", "high", "anticipation", _anticipated(everything)),
    _row("anticipation_across", "mille", "high", "anticipation", _anticipated(across)),
    _row("crossing", "mille", "", "pairs", crossing),
    _row("unanswered_messages", "count", "low", "closed_loop", unanswered),
    _row("clarifications", "count", "", "pairs", clarifications),
    _row("unread_at_end", "count", "low", "closed_loop", unread_at_end),
)
