"""Measures of joint decision making: how fast, together with whom, and resting on what.

Of a play with people, only decisions that people took count.
"""

from collections.abc import Iterable
from typing import NamedTuple

from whitecell.review.measures import timing
from whitecell.review.measures.grounds import Grounds, grounds
from whitecell.review.measures.measure import Measure, Reading
from whitecell.review.record.record import Record
from whitecell.review.record.rows import DecisionRow, Said

FEW = 4
"""Of fewer cases no spread is told."""


class Settled(NamedTuple):
    """A decision that was taken: how long it took, and how long there was, in seconds."""

    id: str
    took: int
    within: int | None
    events: tuple[int, ...]


def taken(record: Record) -> list[Settled]:
    """The decisions that were taken and count, the quickest first."""
    found = []
    for row in record.decisions.values():
        if row.decided and record.counts(row.who):
            asked = record.script.decisions[row.id].decision
            within = asked.within.story if asked.within else None
            numbers = (row.opened.number, row.decided.number)
            found.append(Settled(row.id, row.decided.second - row.opened.second, within, numbers))
    return sorted(found, key=lambda one: (one.took, one.events))


def deciding_time(record: Record) -> Reading:
    """The median of the seconds from a question's arrival to its answer."""
    return timing.of_timing(record.once(timing.deciding))


def deciding_spread(record: Record) -> Reading:
    """How far apart the quickest and the slowest quarter of the decisions lie, in seconds."""
    found = [one.took for one in taken(record)]
    if len(found) < FEW:
        return Reading(None, len(found))
    quarter = len(found) // 4
    return Reading(found[-quarter - 1] - found[quarter], len(found))


def time_used(record: Record) -> Reading:
    """The median share of the time there was that decisions took."""
    found = [one for one in taken(record) if one.within]
    shares = sorted((one.took * 1000 // (one.within or 1), one.events) for one in found)
    if not shares:
        return Reading(None)
    middle = len(shares) // 2
    value = (shares[middle][0] + shares[-middle - 1][0]) // 2
    return Reading(value, len(shares), shares[-1][1])


def _over(record: Record) -> list[DecisionRow]:
    """The decisions of which something became; where there are people, what people decided."""
    rows = record.decisions.values()
    return [r for r in rows if r.lapsed or (r.decided and record.counts(r.who))]


def decisions_in_time(record: Record) -> Reading:
    """The share of decisions that were taken at all before their time ran out."""
    over = _over(record)
    lapsed = [row for row in over if row.lapsed]
    events = tuple(row.lapsed.number for row in lapsed if row.lapsed)
    return _share(len(over) - len(lapsed), len(over), events)


def _share(part: int, whole: int, events: tuple[int, ...] = ()) -> Reading:
    return Reading(part * 1000 // whole if whole else None, part, events, whole)


def _count(found: Iterable[int], whole: int) -> Reading:
    numbers = tuple(found)
    return Reading(len(numbers) if whole else None, len(numbers), numbers, whole)


def late_answers(record: Record) -> Reading:
    """How many answers came after the time had run out."""
    said = [s for row in record.decisions.values() for s in row.said]
    late = [s.stamp.number for s in said if s.kind == "late" and record.counts(s.who)]
    return _count(late, len(record.decisions))


def without_consent(record: Record) -> Reading:
    """How many decisions were taken without an agreement or a position that was asked for."""
    rows = [row for row in record.decisions.values() if row.decided and record.counts(row.who)]
    numbers = [row.decided.number for row in rows if row.without and row.decided]
    return _count(numbers, len(rows))


def spoke(record: Record, row: DecisionRow) -> list[str]:
    """The nations that said something on a joint decision: the proposer's, and all positions."""
    asked = record.script.decisions[row.id].decision
    speaks = {record.script.nations[n].speaks: n for n in asked.nations}
    said = {s.by for s in row.said if s.kind == "position"}
    said |= {speaks.get(s.by.partition(".")[0], "") for s in row.said if s.kind == "objected"}
    said.add(speaks.get(row.by.partition(".")[0], ""))
    return [nation for nation in asked.nations if nation in said]


def nations_heard(record: Record) -> Reading:
    """Of the nations asked to decide together, the share that said anything at all."""
    part, whole, numbers = 0, 0, []
    for row in record.decisions.values():
        asked = record.script.decisions[row.id].decision
        if asked.nations and asked.rule != "lead" and row.decided and record.counts(row.who):
            part, whole = part + len(spoke(record, row)), whole + len(asked.nations)
            numbers.append(row.decided.number)
    return _share(part, whole, tuple(numbers))


def objections(record: Record) -> Reading:
    """How many objections and broken silences there were."""
    said: list[Said] = [s for row in record.decisions.values() for s in row.said]
    found = [s.stamp.number for s in said if s.kind == "objected" and record.counts(s.who)]
    return _count(found, len(record.decisions))


def _of(found: list[Grounds], those: Iterable[Grounds]) -> Reading:
    chosen = list(those)
    return _share(len(chosen), len(found), tuple(g.decided.number for g in chosen))


def as_hoped(record: Record) -> Reading:
    """Of the decisions for which the author marked an option, the share taken that way."""
    found = [g for g in record.once(grounds) if g.hoped is not None]
    return _of(found, (g for g in found if g.hoped))


def whole_grounds(record: Record) -> Reading:
    """The share of decisions for which all was there that bore on them and existed."""
    found = [g for g in record.once(grounds) if g.counted]
    return _of(found, (g for g in found if g.whole))


def withheld_grounds(record: Record) -> Reading:
    """The share of decisions for which something existed that was not there."""
    found = [g for g in record.once(grounds) if g.counted]
    return _of(found, (g for g in found if g.lacking))


def wrong_grounds(record: Record) -> Reading:
    """The share of decisions that rested on something outdated, refuted or trusted too much."""
    found = [g for g in record.once(grounds) if g.counted]
    return _of(found, (g for g in found if g.wrong))


def early_decisions(record: Record) -> Reading:
    """How many decisions were taken before something arrived for which there was time."""
    found = record.once(grounds)
    return _count([g.decided.number for g in found if g.early], len(found))


def right_picture(record: Record) -> Reading:
    """The share of decisions taken while the centre held the truth to be likeliest."""
    found = [g for g in record.once(grounds) if g.leader is not None]
    return _of(found, (g for g in found if g.right))


MEASURES: tuple[Measure, ...] = (
    Measure("deciding_time", "decisions", "seconds", "", "team_log", deciding_time),
    Measure("deciding_spread", "decisions", "seconds", "", "team_log", deciding_spread),
    Measure("time_used", "decisions", "mille", "", "team_log", time_used),
    Measure("decisions_in_time", "decisions", "mille", "high", "hseep", decisions_in_time),
    Measure("late_answers", "decisions", "count", "low", "hseep", late_answers),
    Measure("without_consent", "decisions", "count", "low", "silence", without_consent),
    Measure("nations_heard", "decisions", "mille", "high", "silence", nations_heard),
    Measure("objections", "decisions", "count", "", "silence", objections),
    Measure("as_hoped", "decisions", "mille", "high", "hseep", as_hoped),
    Measure("whole_grounds", "decisions", "mille", "high", "hidden_profile", whole_grounds),
    Measure("withheld_grounds", "decisions", "mille", "low", "hidden_profile", withheld_grounds),
    Measure("wrong_grounds", "decisions", "mille", "low", "hidden_profile", wrong_grounds),
    Measure("early_decisions", "decisions", "count", "low", "hidden_profile", early_decisions),
    Measure("right_picture", "decisions", "mille", "high", "hidden_profile", right_picture),
)
