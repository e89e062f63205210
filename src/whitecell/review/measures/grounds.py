"""What decisions rested on, and what could have been known when they were taken.

That nobody at the table could know of a report on its way is no excuse here, and no reproach: the
question is what there was.
"""

from bisect import bisect
from typing import NamedTuple

from whitecell.review.measures.bearing import Bearings
from whitecell.review.measures.picture import truth
from whitecell.review.measures.standing import WRONG, Ground, Standings
from whitecell.review.record.record import Record
from whitecell.review.record.rows import DecisionRow, Stamp

COUNTED = ("condition", "expected", "incident", "picture")
"""The reasons that count; what shares no more than a name or a domain is only shown."""


class Grounds(NamedTuple):
    """A decision that was taken, and what it rested on.

    `due` is the second by which it had to be taken; `hoped` whether the author hoped for what
    was chosen, nothing where the author marked no option; `leader` what the centre held to be
    likeliest then, `right` whether that was so.
    """

    decision: str
    opened: Stamp
    decided: Stamp
    due: int | None
    hoped: bool | None
    leader: str | None
    right: bool | None
    grounds: tuple[Ground, ...]

    @property
    def counted(self) -> list[Ground]:
        """What existed and certainly bore on it."""
        return [g for g in self.grounds if g.why in COUNTED and g.state != "coming"]

    @property
    def lacking(self) -> list[Ground]:
        """What existed and was not there."""
        return [g for g in self.counted if not g.there]

    @property
    def early(self) -> list[Ground]:
        """What came after the answer, and within the time that there was for it."""
        due = self.due or 0
        late = [g for g in self.grounds if not g.there and g.why in COUNTED]
        return [g for g in late if g.came and g.came.second <= due]

    @property
    def wrong(self) -> list[Ground]:
        """What was there and no longer so, proved wrong later, or was trusted too much."""
        return [g for g in self.counted if g.state in WRONG]

    @property
    def whole(self) -> bool:
        """Whether all that bore on it and existed was there, read and right."""
        return (
            not self.lacking and not self.wrong and all(g.state != "unread" for g in self.grounds)
        )


def grounds(record: Record) -> list[Grounds]:
    """What each decision rested on that was taken, by people where there are people."""
    taken = [row for row in record.decisions.values() if row.decided and record.counts(row.who)]
    if not taken:
        return []
    standings, bearings = Standings(record), Bearings(record.script)
    return [_grounds(standings, bearings, row) for row in taken]


def _grounds(standings: Standings, bearings: Bearings, row: DecisionRow) -> Grounds:
    record, at = standings.record, row.decided
    assert at is not None
    asked = record.script.decisions[row.id].decision
    chosen = asked.option(row.option or "")
    marked = any(option.expected for option in asked.options)
    within = asked.within.story if asked.within else None
    found = [
        standings.of(bearing, cell, at)
        for bearing in bearings.of(row.id)
        for cell in record.script.deciders(asked)
    ]
    leader, true = _leader(record, at.number), truth(record)
    return Grounds(
        row.id,
        row.opened,
        at,
        None if within is None else row.opened.second + within,
        bool(chosen and chosen.expected) if marked else None,
        leader if true else None,
        leader == true if true and leader else None,
        tuple(ground for ground in found if ground is not None),
    )


def _leader(record: Record, number: int) -> str | None:
    """What the centre held to be likeliest before an event; nothing where two lead."""
    place = bisect(record.beliefs, number, key=lambda moment: moment.stamp.number)
    held = record.beliefs[place - 1].belief if place else {}
    most = max(held.values(), default=0)
    first = [hypothesis for hypothesis, share in held.items() if share == most]
    return first[0] if len(first) == 1 else None
