"""Every check that an exercise must pass; to add one, write a function and add it to `CHECKS`.

A check yields findings: a path into the script, what is wrong there, and the way out. Intake
turns the paths into places.
"""

from collections.abc import Callable, Iterator

from whitecell.script.check_conditions import conditions_can_be_asked
from whitecell.script.check_names import names_given_once, names_lead_somewhere
from whitecell.script.check_objectives import tasks_can_be_rated
from whitecell.script.check_order import (
    injects_come_before_their_move_ends,
    injects_do_not_wait_for_themselves,
    moves_follow_each_other,
    services_do_not_need_themselves,
)
from whitecell.script.check_sharing import expected_shares_are_allowed
from whitecell.script.check_texts import (
    nations_speak_known_languages,
    texts_are_in_all_languages,
    texts_do_not_say_it_is_real,
)
from whitecell.script.decisions import Decision
from whitecell.script.finding import Finding, Path, found, storyline_parts
from whitecell.script.script import Script

Check = Callable[[Script], Iterator[Finding]]


def checked(script: Script) -> Iterator[Finding]:
    """All that is wrong with a script, check by check."""
    for check in CHECKS:
        yield from check(script)


def the_last_ending_always_holds(script: Script) -> Iterator[Finding]:
    """The last ending has no condition, and every other has one."""
    endings = script.exercise.endings
    for number, ending in enumerate(endings):
        path: Path = ("exercise", "endings", number)
        last = number == len(endings) - 1
        if last and ending.when is not None:
            yield found((*path, "when"), "last_ending", ending=ending.id)
        elif not last and ending.when is None:
            yield found(path, "early_ending", ending=ending.id)


def one_hypothesis_is_true(script: Script) -> Iterator[Finding]:
    """Where there are hypotheses, the truth is among them."""
    hypotheses = script.exercise.hypotheses
    if hypotheses and not any(hypothesis.truth for hypothesis in hypotheses):
        yield found(("exercise", "hypotheses"), "no_truth")


def decisions_can_be_taken(script: Script) -> Iterator[Finding]:
    """A decision has options, and those whom its rule needs."""
    for path, part in storyline_parts(script):
        if not isinstance(part, Decision):
            continue
        if not part.options:
            yield found((*path, "id"), "no_options", decision=part.id)
        if part.rule == "lead" and part.lead not in part.nations:
            yield found((*path, "rule"), "no_lead", decision=part.id)
        if part.rule == "silence_procedure" and not (part.proposer and part.silence):
            yield found((*path, "rule"), "no_proposer", decision=part.id)
        for n, nation in enumerate(part.nations):
            if nation in script.nations and not script.nations[nation].speaks:
                yield found((*path, "nations", n), "nobody_speaks", nation=nation)


def one_centre_at_most(script: Script) -> Iterator[Finding]:
    """There is one fusion centre, or none; reports need one."""
    centres = [n for n, cell in enumerate(script.exercise.cells) if cell.kind == "fusion"]
    for number in centres[1:]:
        yield found(("exercise", "cells", number, "kind"), "second_centre")
    if not centres and script.reports:
        yield found(("exercise", "cells"), "no_centre")


CHECKS: tuple[Check, ...] = (
    names_given_once,
    names_lead_somewhere,
    moves_follow_each_other,
    injects_come_before_their_move_ends,
    injects_do_not_wait_for_themselves,
    services_do_not_need_themselves,
    conditions_can_be_asked,
    one_centre_at_most,
    expected_shares_are_allowed,
    decisions_can_be_taken,
    one_hypothesis_is_true,
    tasks_can_be_rated,
    the_last_ending_always_holds,
    nations_speak_known_languages,
    texts_are_in_all_languages,
    texts_do_not_say_it_is_real,
)
