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
    return _moved(names, event, "told_extended")


def _restored(names: Names, event: Any) -> Sentence:
    return _moved(names, event, "told_restored")


def _moved(names: Names, event: Any, form: str) -> Sentence:
    """More time, given or taken back: for what, and whose it is."""
    facts: dict[str, Any]
    if event.what == "decision":
        facts = {"decision": names.decision(event.subject)}
    elif event.what == "expectation":
        cell = names.script.expectations[event.subject].expectation.cell
        facts = {"cell": names.cell(cell), "does": names.expectation(event.subject)}
    else:
        row = names.record.request(int(event.subject))
        facts = {"item": names.item(row.item), "authority": names.cell(row.authority)}
    return Sentence(f"interventions.{form}_{event.what}", facts)


def _observed(_: Names, event: Any) -> Sentence:
    return sentence("interventions.told_observed", text=shortened(event.text))


TELLERS: dict[str, Callable[[Names, Any], Sentence]] = {
    "inject_improvised": _improvised,
    "deadline_extended": _extended,
    "deadline_restored": _restored,
    "observation_noted": _observed,
}
