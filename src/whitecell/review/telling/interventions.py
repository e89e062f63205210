"""What control added on the spot, as sentences."""

from collections.abc import Callable
from typing import Any

from whitecell.language import Sentence, sentence
from whitecell.review.telling.names import Names, shortened


def _improvised(names: Names, event: Any) -> Sentence:
    to, text = names.cells(event.cells), shortened(event.text)
    if not event.sender:
        return sentence("interventions.told_improvised", to=to, text=text)
    party = names.script.parties.get(event.sender)
    sender = party.title if party else names.cell(event.sender)
    return sentence("interventions.told_improvised_from", sender=sender, to=to, text=text)


def _extended(names: Names, event: Any) -> Sentence:
    if event.what == "decision":
        decision = names.decision(event.subject)
        return sentence("interventions.told_extended_decision", decision=decision)
    if event.what == "expectation":
        cell = names.script.expectations[event.subject].expectation.cell
        does = names.expectation(event.subject)
        return sentence("interventions.told_extended_expectation", cell=names.cell(cell), does=does)
    row = names.record.request(int(event.subject))
    item, authority = names.item(row.item), names.cell(row.authority)
    return sentence("interventions.told_extended_request", item=item, authority=authority)


def _observed(_: Names, event: Any) -> Sentence:
    return sentence("interventions.told_observed", text=shortened(event.text))


TELLERS: dict[str, Callable[[Names, Any], Sentence]] = {
    "inject_improvised": _improvised,
    "deadline_extended": _extended,
    "observation_noted": _observed,
}
