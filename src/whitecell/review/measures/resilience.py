"""Measures of resilience: services, gauges, who leant on whom, and what refusals cost."""

from collections.abc import Callable

from whitecell.review.measures import dependence, levels, outages, refusals
from whitecell.review.measures.ledger import gifts
from whitecell.review.measures.measure import Measure, Reading
from whitecell.review.record.record import Record


def given(record: Record) -> Reading:
    """How many things nations gave each other."""
    made = record.once(gifts)
    return Reading(len(made), len(made), tuple(gift.event for gift in made))


def owed_share(record: Record) -> Reading:
    """Of what nations gave each other, the share that was asked for or an obligation."""
    made = record.once(gifts)
    owed = [gift for gift in made if gift.owed]
    share = len(owed) * 1000 // len(made) if made else None
    return Reading(share, len(owed), tuple(gift.event for gift in owed), len(made))


def imbalance(record: Record) -> Reading:
    """The largest distance between what a nation gave and what it got."""
    made = record.once(gifts)
    balance: dict[str, int] = {}
    for gift in made:
        balance[gift.giver] = balance.get(gift.giver, 0) + 1
        balance[gift.taker] = balance.get(gift.taker, 0) - 1
    if not balance:
        return Reading(None)
    nation = max(balance, key=lambda nation: abs(balance[nation]))
    events = tuple(gift.event for gift in made if nation in gift[:2])
    return Reading(abs(balance[nation]), len(events), events, len(made))


def requests_answered(record: Record) -> Reading:
    """Of release requests, the share that was answered with yes or no."""
    settled = ("granted", "refused")
    rows = [
        row for row in record.requests if row.stage not in settled or record.counts(row.answerer)
    ]
    answered = [row for row in rows if row.stage in settled]
    silent = [row for row in rows if row.stage not in settled]
    events = tuple(row.asked.number for row in (*silent, *answered))
    share = len(answered) * 1000 // len(rows) if rows else None
    return Reading(share, len(answered), events, len(rows))


def _resilience(id: str, unit: str, better: str, read: Callable[[Record], Reading]) -> Measure:
    return Measure(id, "resilience", unit, better, SOURCES.get(id, "own"), read)


SOURCES = {
    "service_time_low": "interdependency",
    "service_time_down": "interdependency",
    "time_to_restore": "interdependency",
    "time_on_backup": "interdependency",
    "backup_ran_out": "interdependency",
}
"""Where a measure of resilience comes from, where it is not the project's own."""

MEASURES = (
    _resilience("service_time_low", "seconds", "low", outages.time_low),
    _resilience("service_time_down", "seconds", "low", outages.time_down),
    _resilience("time_to_restore", "seconds", "low", outages.time_to_restore),
    _resilience("time_on_backup", "seconds", "", outages.time_on_backup),
    _resilience("backup_ran_out", "mille", "low", outages.backup_ran_out),
    _resilience("held_up_by_telecoms", "count", "low", outages.held_up),
    _resilience("gauge_fall", "points", "", levels.lowest),
    _resilience("gauge_below_start", "points", "", levels.below_start),
    _resilience("gauge_time_to_turn", "seconds", "", levels.time_to_turn),
    _resilience("given", "count", "high", given),
    _resilience("owed_share", "mille", "", owed_share),
    _resilience("imbalance", "count", "", imbalance),
    _resilience("on_one_nation", "mille", "low", dependence.on_one_nation),
    _resilience("on_the_centre", "mille", "", dependence.on_the_centre),
    _resilience("sole_sources", "count", "low", dependence.without_second_source),
    _resilience("requests_answered", "mille", "high", requests_answered),
    _resilience("refusal_time", "seconds", "low", refusals.time_lost),
    _resilience("refusal_kept_back", "mille", "low", refusals.kept_back),
    _resilience("refusal_missed", "count", "low", refusals.missed),
    _resilience("refusal_endings", "count", "low", refusals.endings_missed),
    _resilience("refusal_brier", "brier", "low", refusals.brier_lost),
)
