"""For each feature, one change of code that must make it fail.

A feature that still passes with its change promises nothing. `test_mutants.py` tries each.
"""

from typing import NamedTuple


class Mutant(NamedTuple):
    """One text in one file below `src/whitecell`, and what stands there instead."""

    file: str
    old: str
    new: str


MUTANTS = {
    # Bad telecoms make nothing late.
    "multi_domain": Mutant(
        "play/deliveries.py",
        "late += line.late if level < UP else 0",
        "late += 0",
    ),
    # Anybody may decide for anybody.
    "cells": Mutant("play/answers.py", "elif decision.of != seat.cell:", "elif False:"),
    # Links between items of one source are not followed.
    "fusion_centre": Mutant("play/picture.py", 'if how == "source")', 'if how == "never")'),
    # What must be asked for is shared.
    "sharing": Mutant(
        "script/sharing.py",
        "outcome = max(outcome, rule.outcome, key=_STRICTNESS.__getitem__)",
        'outcome = "share"',
    ),
    # A cell without clearance reads everything.
    "civil_military": Mutant(
        "script/sharing.py", 'return sentence("sharing.no_clearance", level=level)', "return None"
    ),
    # What a cell knows has no consequences.
    "indicators": Mutant("play/board.py", 'self.stir("knows", cell, thing)', "pass"),
    # Backup lasts no time at all.
    "services": Mutant(
        "play/services.py",
        "until = step.board.at.story + need.backup",
        "until = step.board.at.story + 60",
    ),
    # Silence is never consent.
    "first_exercise": Mutant(
        "play/joint.py",
        'decision.silence if decision.rule == "silence_procedure" else None',
        "None",
    ),
    # A changed event goes unnoticed.
    "journal": Mutant("journal/verify.py", "self._changed(number)", "pass"),
    # An expectation that does not hold is passed over.
    "scripted_plays": Mutant("session/performance.py", "if not holds:", "if False:"),
    # Expected actions that were not done are passed over in silence.
    "review": Mutant(
        "review/findings/findings.py",
        'if result.stage in ("not_done", "partly_done", "done_late")',
        "if False",
    ),
    # A seat is shown what lies before the centre.
    "replay": Mutant(
        "console/replay_seat.py",
        "return view(board, self.cell, self.nation)",
        "return view(board, board.script.centre or self.cell, self.nation)",
    ),
    # What comes after another is never late.
    "checked_before_play": Mutant(
        "script/check_order.py",
        "second = second + at.delay if _before(script, following) else 0",
        "second = 0",
    ),
    # A second correction reaches only those whom the first one did not.
    "reports_put_right": Mutant(
        "play/centre.py",
        "if had and delivery.cell not in told:",
        'if had and on_its_way(step.board, item.id, delivery.cell, "corrected") is None:',
    ),
    # What was read is taken back all the same.
    "corrections": Mutant("play/withdrawing.py", "if rests is not None:", "if False:"),
    # The higher figure is the better one, whatever it measures.
    "compare": Mutant(
        "review/comparing/figures.py",
        '(second < first) == (measure.better == "low")',
        "second > first",
    ),
    # More time is none.
    "interventions": Mutant(
        "play/interventions.py",
        "later = None if due is None else max(due, board.clock()) + more",
        "later = due",
    ),
    # What stays at home counts as given.
    "reciprocity": Mutant(
        "review/measures/ledger.py", "if taker is None or taker == giver or", "if taker is None or"
    ),
    # A folder with something in it is written into.
    "new_exercise": Mutant("intake/new_exercise.py", "if any(folder.iterdir()):", "if False:"),
    # Whatever is sent counts as acknowledged.
    "communication": Mutant(
        "review/measures/communication.py",
        "sum(word.closed is not None for word in sent)",
        "len(sent)",
    ),
    # Nobody minds what came after the answer.
    "decisions": Mutant(
        "review/findings/decisions.py", "if not early or taken.due is None:", "if True:"
    ),
    # What costs most leads to no proposal.
    "objectives_and_plan": Mutant(
        "review/findings/plan.py", "if finding.tone == BAD and finding.remedy:", "if False:"
    ),
    # What keeps something off is drawn as if it led there.
    "show": Mutant("script/branches.py", '"needs" if fact.holds else "bars"', '"needs"'),
    # No cell is found before its command without a colon.
    "table": Mutant(
        "console/table_said.py", "if not tail or name in WORDS", "if True or name in WORDS"
    ),
    # However late a cell learns, it is not slow.
    "technique": Mutant(
        "review/findings/slow_cells.py",
        "if own >= theirs * FACTOR and own >= theirs + MARGIN else None",
        "if False else None",
    ),
}
