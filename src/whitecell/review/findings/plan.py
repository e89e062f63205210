"""The improvement plan: what is proposed against the findings that cost most, one row a remedy.

A row is a proposal until the lead evaluator confirms it. To add a remedy: its row in `REMEDIES` and
its wordings, `plan.<key>` and `plan.<key>_title`; a finding names it by its key.
"""

from typing import NamedTuple

from whitecell.review.findings.finders import found
from whitecell.review.findings.ranking import ranked
from whitecell.review.measures.expected import Result
from whitecell.review.measures.material import Material
from whitecell.review.measures.measure import Measure
from whitecell.review.measures.measures import MEASURES
from whitecell.review.parts import BAD, Finding

MOST = 10
"""The most rows that a plan has: more is not done."""

ELEMENTS = ("planning", "organisation", "equipment", "training", "exercises")
"""POETE, the capability elements of a corrective action."""


class Remedy(NamedTuple):
    """A kind of corrective action: its capability element, how many days it takes, and the
    measures that can show whether it worked, each with the value that is good enough anywhere."""

    element: str
    days: int
    measures: tuple[tuple[str, int], ...]


REMEDIES: dict[str, Remedy] = {
    "ask_at_once": Remedy("training", 30, (("time_to_know", 900), ("withheld_though_needed", 0))),
    "backup_power": Remedy("equipment", 180, (("backup_ran_out", 0),)),
    "cell_contacts": Remedy("organisation", 30, (("withheld_though_needed", 0),)),
    "centre_surge": Remedy("organisation", 60, (("time_in_queue", 120),)),
    "consent_rule": Remedy("planning", 60, (("without_consent", 0),)),
    "correction_drill": Remedy("exercises", 90, (("wrong_grounds", 0),)),
    "decision_deputy": Remedy("organisation", 30, (("decisions_in_time", 1000),)),
    "decision_drill": Remedy("exercises", 90, (("as_hoped", 800),)),
    "decision_pause": Remedy("training", 60, (("early_decisions", 0),)),
    "deputy_voice": Remedy("organisation", 30, (("nations_heard", 1000),)),
    "direct_lines": Remedy("organisation", 60, (("given", 10),)),
    "grading_drill": Remedy(
        "training",
        60,
        (("grades_too_trusting", 0), ("grades_too_doubtful", 0), ("ungraded_when_shared", 0)),
    ),
    "inbox_watch": Remedy("organisation", 30, (("time_to_notice", 120),)),
    "label_alignment": Remedy("planning", 120, (("under_classified", 0), ("over_classified", 0))),
    "link_check": Remedy("training", 60, (("circles_counted_twice", 0),)),
    "need_list": Remedy("planning", 60, (("withheld_though_needed", 0), ("time_to_know", 900))),
    "position_roll_call": Remedy("planning", 60, (("nations_heard", 1000),)),
    "push_list": Remedy("planning", 60, (("anticipation", 700),)),
    "reader_rota": Remedy("organisation", 30, (("time_to_acknowledge", 180), ("unread_at_end", 0))),
    "receipt_rule": Remedy("training", 30, (("closed_loops", 800),)),
    "release_appeal": Remedy("planning", 90, (("refusal_kept_back", 200),)),
    "release_delegation": Remedy(
        "organisation",
        60,
        (("requests_answered", 1000), ("time_to_release", 600), ("refusal_kept_back", 200)),
    ),
    "sanitised_form": Remedy("planning", 90, (("refusal_kept_back", 200), ("sanitised_unused", 0))),
    "second_hypothesis": Remedy("training", 60, (("time_to_truth", 3600),)),
    "second_path": Remedy("equipment", 180, (("held_up_by_telecoms", 0),)),
    "second_proposal": Remedy("training", 60, (("decisions_in_time", 1000),)),
    "second_source": Remedy(
        "planning", 180, (("withheld_though_needed", 0), ("time_to_know", 900))
    ),
    "share_by_default": Remedy(
        "planning", 60, (("time_to_first_share", 300), ("withheld_though_needed", 0))
    ),
    "sharing_duty": Remedy("planning", 120, (("given", 10),)),
    "triage": Remedy(
        "training",
        60,
        (("time_in_queue", 120), ("time_to_first_share", 300), ("time_to_truth", 3600)),
    ),
}

SAME = {
    "backup_telecoms": "second_path",
    "release_asking": "ask_at_once",
    "sanitised_forms": "sanitised_form",
    "second_line": "second_path",
    "share_checklist": "share_by_default",
    "tear_lines": "sanitised_form",
    "watch_rota": "reader_rota",
}
"""Keys that ask for the same remedy as another, which stands for both."""

_KNOWN = {measure.id: measure for measure in MEASURES}


class Proposal(NamedTuple):
    """A row of the plan: the finding that cost most, those with the same remedy, whose it is, the
    objectives they touch, and the figure now and as it should be."""

    key: str
    remedy: Remedy
    finding: Finding
    others: tuple[Finding, ...]
    owners: tuple[str, ...]
    objectives: tuple[str, ...]
    measure: Measure
    now: int | None
    target: int


def proposals(m: Material) -> list[Proposal]:
    """The plan's rows, the costliest first."""
    merged: dict[str, list[Finding]] = {}
    for finding in ranked(m, found(m)):
        if finding.tone == BAD and finding.remedy:
            merged.setdefault(canonical(finding.remedy), []).append(finding)
    return [_proposal(m, key, mine) for key, mine in merged.items()][:MOST]


def bound(proposal: Proposal) -> str:
    """Whether the figure is to be at most or at least its target, or just that where it can be no
    better: `low`, `high` or `exactly`."""
    best = 0 if proposal.measure.better == "low" else 1000
    mille = proposal.measure.better == "low" or proposal.measure.unit == "mille"
    return "exactly" if mille and proposal.target == best else proposal.measure.better


def canonical(key: str) -> str:
    """The remedy that a key stands for."""
    return SAME.get(key, key)


def _proposal(m: Material, key: str, mine: list[Finding]) -> Proposal:
    remedy = REMEDIES[key]
    measure, good = _shows(m, remedy)
    now = m.readings[measure.id].value
    events = {n for finding in mine for n in finding.events}
    return Proposal(
        key,
        remedy,
        mine[0],
        tuple(mine[1:]),
        tuple(dict.fromkeys(finding.owner for finding in mine if finding.owner)),
        _objectives(m, events),
        measure,
        now,
        target(measure, good, now),
    )


def _shows(m: Material, remedy: Remedy) -> tuple[Measure, int]:
    """The first measure that is not good enough yet, or that could be better; and what would be."""
    known = [(_KNOWN[id], good, m.readings[id].value) for id, good in remedy.measures]
    wanting = [row for row in known if not _enough(*row)]
    better = [row for row in known if row[2] is not None and target(*row) != row[2]]
    return (wanting or better or known)[0][:2]


def _enough(measure: Measure, good: int, now: int | None) -> bool:
    if now is None:
        return True
    return now >= good if measure.better == "high" else now <= good


def target(measure: Measure, good: int, now: int | None) -> int:
    """What is to be reached: what is good anywhere, or half the way from now, if that is better."""
    if now is None:
        return good
    if measure.better == "high":
        half = (now + 1000) // 2 if measure.unit == "mille" else now + (now + 1) // 2
        return max(good, half)
    if measure.unit == "seconds":
        return min(good, now // 120 * 60)
    return min(good, now // 2)


def _objectives(m: Material, events: set[int]) -> tuple[str, ...]:
    """The objectives whose tasks rest on any of some events."""
    results = [*m.found.expected, *m.found.settled]
    tasks = {_task(m, result) for result in results if events.intersection(result.events)}
    return tuple(
        objective.id
        for objective in m.record.script.exercise.objectives
        if any(task.id in tasks for target in objective.targets for task in target.tasks)
    )


def _task(m: Material, result: Result) -> str | None:
    if result.kind == "decision":
        return m.record.script.decisions[result.id].decision.task
    return m.record.script.expectations[result.id].expectation.task
