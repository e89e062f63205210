"""Expected actions and decisions, and what became of them."""

from collections.abc import Iterable
from typing import NamedTuple

from whitecell.review.record.record import Record
from whitecell.review.record.rows import Stamp


class Result(NamedTuple):
    """An expected action or a decision that a task rests on, and what became of it.

    `seconds` is how long it took and `within` how long it had, both in seconds of play.
    """

    kind: str
    id: str
    cell: str
    stage: str
    seconds: int | None
    within: int | None
    events: tuple[int, ...]


def expected(record: Record) -> list[Result]:
    """Every expected action of the script and what became of it; `not_reached`: never set."""
    reached = _reached(record)
    return [_result(record, id, reached) for id in record.script.expectations]


def _reached(record: Record) -> dict[tuple[str, str], Stamp]:
    """When what somebody was to act on first reached them, its first holder included."""
    hopes = [known.expectation for known in record.script.expectations.values()]
    wanted = {(hope.cell, hope.what or "") for hope in hopes}
    found: dict[tuple[str, str], Stamp] = {}
    for id, row in record.items.items():
        found[row.holder, id] = row.collected
    for delivery in record.deliveries:
        if delivery.delivered and (delivery.cell, delivery.thing) in wanted:
            found.setdefault((delivery.cell, delivery.thing), delivery.delivered)
    return found


def _result(record: Record, id: str, reached: dict[tuple[str, str], Stamp]) -> Result:
    script = record.script.expectations[id].expectation
    row = record.expectations.get(id)
    if row is None:
        return Result("expectation", id, script.cell, "not_reached", None, script.within, ())
    start = reached.get((script.cell, script.what or ""), row.set)
    start = start if start.second > row.set.second else row.set
    events = (row.set.number, *((row.met.number,) if row.met else ()))
    done = row.met is not None and row.stage in ("done", "done_late")
    seconds = row.met.second - start.second if row.met and done and row.how != "ticked" else None
    return Result("expectation", id, script.cell, row.stage, seconds, script.within, events)


def unasked(record: Record, id: str) -> bool:
    """Whether an expected action was to answer a release request that nobody made."""
    hope = record.script.expectations[id].expectation
    return hope.does == "answer" and (hope.what, hope.cell) not in record.once(_asked)


def _asked(record: Record) -> frozenset[tuple[str, str]]:
    """The reports that somebody asked for, each with the authority that was asked."""
    return frozenset((row.item, row.authority) for row in record.requests)


PASSED_ON = ("share", "tell", "request")
"""The kinds of expected action that bring a report to a cell."""


def undone(record: Record) -> dict[str, tuple[tuple[str, str], ...]]:
    """The expected actions that were not done, and what they would have brought: report, cell."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for id, row in record.expectations.items():
        hope = record.script.expectations[id].expectation
        if row.stage == "not_done" and hope.does in PASSED_ON and hope.what in record.items:
            found[id] = tuple((hope.what, cell) for cell in hope.with_)
    return found


def settled(record: Record) -> list[Result]:
    """Every decision of the script and what became of it; `not_reached`: it was never asked."""
    return [_settled(record, id) for id in record.script.decisions]


def _settled(record: Record, id: str) -> Result:
    decision = record.script.decisions[id].decision
    cell = decision.of or ""
    row = record.decisions.get(id)
    within = decision.within.story if decision.within else None
    if row is None:
        return Result("decision", id, cell, "not_reached", None, within, ())
    end = row.effect or row.decided or row.lapsed
    events = (row.opened.number, *((end.number,) if end else ()))
    if row.decided:
        taken = row.decided.second - row.opened.second
        return Result("decision", id, cell, "done", taken, within, events)
    stage = "not_done" if row.lapsed else "due"
    return Result("decision", id, cell, stage, None, within, events)


def _settles(record: Record, result: Result) -> str | None:
    """The decision that an expected action is to settle."""
    expected = record.script.expectations[result.id].expectation
    return expected.what if expected.does == "decide" else None


def by_task(record: Record, results: Iterable[Result]) -> dict[str, list[Result]]:
    """The results that each critical task rests on, by the task's id."""
    found: dict[str, list[Result]] = {}
    results = tuple(results)
    hoped = {_settles(record, result) for result in results if result.kind == "expectation"}
    for result in results:
        if result.kind == "decision" and result.id in hoped:
            continue
        if result.kind == "expectation":
            task = record.script.expectations[result.id].expectation.task
        else:
            task = record.script.decisions[result.id].decision.task
        if task:
            found.setdefault(task, []).append(result)
    return found
