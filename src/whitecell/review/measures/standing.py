"""How a thing stood with a cell at a moment: there, in which form, or not there, and why.

A thing exists from the moment at which its first holder had it.
"""

from typing import NamedTuple

from whitecell.review.measures.bearing import Bearing, distrusted, doubted
from whitecell.review.record.record import Record
from whitecell.review.record.rows import DeliveryRow, ItemRow, RequestRow, Stamp

WHOLE = ("full", "corrected")
"""The forms in which a correction reads as it was put right, once it is made."""
WRONG = ("outdated", "refuted", "overrated")
THERE = ("full", "sanitised", "corrected", "aloud", "own", "unread", *WRONG)


class Ground(NamedTuple):
    """One thing that bore on a decision, and how it stood with one cell at that moment.

    There: `full`, `sanitised`, `corrected`; told `aloud`; its `own`; `unread`, it had come and was
    not acknowledged; `outdated`, it had been corrected, and the correction was not there;
    `refuted`, it was corrected or recalled later; `overrated`, nobody had graded it as low as a
    careful reader does. Not there: `queue`, ungraded with its `holder`; `desk`, graded there and
    not passed on; `unasked`, it needed a release for which nobody had asked; `asked`, that
    release was open; `refused`, `unanswered`; `withheld` by the rules; `telecoms`; `elsewhere`, an
    inject that other cells had; `coming`, its first holder had it not yet. `since` is when it came
    to its holder, `came` when it came to the cell after all, `asked_of` who was asked for it.
    """

    thing: str
    why: str
    cell: str
    state: str
    holder: str
    since: Stamp | None
    came: Stamp | None
    asked_of: str
    events: tuple[int, ...]

    @property
    def there(self) -> bool:
        """Whether the cell had it in any form."""
        return self.state in THERE


class Standings:
    """A record's deliveries and requests, by cell and thing."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.rows: dict[tuple[str, str], list[DeliveryRow]] = {}
        self.holders: dict[str, DeliveryRow] = {}
        self.requests: dict[tuple[str, str], list[RequestRow]] = {}
        for row in record.deliveries if record.decisions else ():
            message = record.messages.get(row.thing)
            thing = message.about if message and message.about else row.thing
            self.rows.setdefault((row.cell, thing), []).append(row)
            if row.delivered:
                self.holders.setdefault(thing, row)
        self.aloud = {
            (told.cell, told.item): told.stamp
            for told in reversed(record.past_rules)
            if told.how == "aloud"
        }
        for request in record.requests:
            self.requests.setdefault((request.cell, request.item), []).append(request)

    def of(self, bearing: Bearing, cell: str, at: Stamp) -> Ground | None:
        """How a thing stood with a cell at a moment; nothing where there was no such thing yet."""
        thing = bearing.thing
        known = self.record.script.reports.get(thing)
        released = self.record.injects[known.inject.id if known else thing].released
        if released is None or released.number > at.number:
            return None
        item = self.record.items.get(thing)
        if known and item and item.recalled and item.recalled.number < at.number:
            return None
        found = self._there(bearing, cell, at)
        if found is not None or (known and doubted(known.report)):
            return found
        came = self._came(thing, cell)
        if known is None:
            return self._elsewhere(bearing, cell, at)
        if item is None or item.collected.number > at.number:
            holder = known.report.first_to or self.record.script.centre or ""
            since = item.collected if item else None
            numbers = (released.number, *_numbers(since, came))
            return Ground(*bearing, cell, "coming", holder, since, came, "", numbers)
        return self._absent(bearing, cell, at, item)

    def _came(self, thing: str, cell: str) -> Stamp | None:
        """When a thing first came to a cell."""
        rows = self.rows.get((cell, thing), ())
        return min((row.delivered for row in rows if row.delivered), default=None)

    def _there(self, bearing: Bearing, cell: str, at: Stamp) -> Ground | None:
        """The thing as the cell had it, if it had it at all."""
        thing = bearing.thing
        item = self.record.items.get(thing)
        holder, since = (item.holder, item.collected) if item else ("", None)
        rows = self.rows.get((cell, thing), ())
        held = [row for row in rows if row.delivered and row.delivered.number < at.number]
        aloud = self.aloud.get((cell, thing))
        numbers: tuple[int, ...]
        if item and item.holder == cell and item.collected.number < at.number:
            state, numbers = self._worth(item, held, at) or "own", (item.collected.number,)
        elif held:
            first = _numbers(*(row.delivered for row in held))
            state, numbers = _form(held, at), first
            wrong = self._worth(item, held, at) if item else None
            state = wrong or state
        elif aloud and aloud.number < at.number:
            state, numbers = "aloud", (aloud.number,)
        else:
            return None
        mended = (
            (item.corrected, item.recalled) if item and state in ("outdated", "refuted") else ()
        )
        return Ground(
            *bearing, cell, state, holder, since, None, "", (*numbers, *_numbers(*mended))
        )

    def _worth(self, item: ItemRow, held: list[DeliveryRow], at: Stamp) -> str | None:
        """What was wrong with a report that was there, if anything was."""
        report = self.record.script.reports[item.id].report
        if item.corrected and item.corrected.number < at.number:
            full = [row.delivered.number for row in held if row.delivered and row.form in WHOLE]
            if full and max(full) < item.corrected.number:
                return "outdated"
        later = item.corrected is not None and item.corrected.number > at.number
        if later or item.recalled:
            return "refuted"
        given = [grade for stamp, grade, _ in item.graded if stamp.number < at.number]
        seen = distrusted(given[-1]) if given else distrusted(report.grade)
        if doubted(report) and not seen:
            return "overrated"
        return None

    def _elsewhere(self, bearing: Bearing, cell: str, at: Stamp) -> Ground | None:
        """An inject that came to others; late telecoms held it up, or it was not for this cell."""
        rows = self.rows.get((cell, bearing.thing), ())
        came = self._came(bearing.thing, cell)
        delayed = [row.delayed for row in rows if row.delayed and row.delayed.number < at.number]
        if delayed:
            numbers = _numbers(delayed[0], came)
            return Ground(*bearing, cell, "telecoms", "", delayed[0], came, "", numbers)
        first = self.holders.get(bearing.thing)
        if first is None or first.delivered is None or first.delivered.number > at.number:
            return None
        numbers = _numbers(first.delivered, came)
        return Ground(*bearing, cell, "elsewhere", first.cell, first.delivered, came, "", numbers)

    def _absent(self, bearing: Bearing, cell: str, at: Stamp, item: ItemRow) -> Ground:
        """A report that its holder had, and the cell had not: what it was waiting for."""
        rows = self.rows.get((cell, item.id), ())
        tried = [row for row in rows if row.sent.number < at.number]
        asked = [r for r in self.requests.get((cell, item.id), ()) if r.asked.number < at.number]
        came, of = self._came(item.id, cell), ""
        barred = [row for row in tried if row.barred and row.barred.number < at.number]
        delayed = [row.delayed for row in tried if row.delayed and row.delayed.number < at.number]
        graded = any(stamp.number < at.number for stamp, _, _ in item.graded)
        reason: Stamp | None = None
        if delayed:
            state, reason = "telecoms", delayed[0]
        elif asked:
            last = asked[-1]
            over = last.answered is not None and last.answered.number < at.number
            state, of = last.stage if over else "asked", last.authority
            reason = last.answered if over else last.asked
        elif barred:
            state = "unasked" if barred[-1].outcome == "ask" else "withheld"
            reason = barred[-1].barred
        elif item.holder != self.record.script.centre:
            state = "elsewhere"
        else:
            state = "desk" if graded else "queue"
        numbers = _numbers(item.collected, reason, came)
        return Ground(*bearing, cell, state, item.holder, item.collected, came, of, numbers)


def _form(held: list[DeliveryRow], at: Stamp) -> str:
    """The fullest form that was there; `unread` where none had been acknowledged."""
    seen = [row for row in held if row.acknowledged and row.acknowledged.number < at.number]
    forms = [row.form for row in seen]
    if not forms:
        return "unread"
    return next((form for form in ("corrected", "full") if form in forms), forms[0])


def _numbers(*stamps: Stamp | None) -> tuple[int, ...]:
    return tuple(stamp.number for stamp in stamps if stamp is not None)
