"""Every lifecycle, as tables anyone can read: trigger, from, to.

`transitions` guards the moves: one that is not in a table cannot happen. A machine holds rules
and no state; each life is a slotted object that carries its own stage. To add a stage or a move:
one row here.
"""

from collections.abc import Callable
from typing import Any, Protocol

from transitions import Event, Machine, MachineError, Transition

Table = tuple[tuple[str, str, str], ...]

PLAY: Table = (
    ("open", "planned", "open"),
    ("start", "open", "running"),
    ("pause", "running", "paused"),
    ("resume", "paused", "running"),
    ("end", "running", "ended"),
    ("hot_wash", "ended", "hot_wash"),
    ("debrief", "hot_wash", "debrief"),
    ("close", "debrief", "closed"),
)

MOVE: Table = (
    ("begin", "waiting", "under_way"),
    ("discuss", "under_way", "discussed"),
    ("finish", "under_way", "over"),
    ("finish", "discussed", "over"),
)

INJECT: Table = (
    ("release", "planned", "released"),
    ("release", "held", "released"),
    ("hold", "planned", "held"),
    ("unhold", "held", "planned"),
    ("cancel", "planned", "cancelled"),
    ("restore", "cancelled", "planned"),
    ("lapse", "planned", "lapsed"),
    ("close", "released", "closed"),
    ("reopen", "closed", "released"),
)

ITEM: Table = (
    ("grade", "collected", "graded"),
    ("grade", "corrected", "graded"),
    ("assess", "collected", "assessed"),
    ("assess", "graded", "assessed"),
    ("disseminate", "collected", "disseminated"),
    ("disseminate", "graded", "disseminated"),
    ("disseminate", "assessed", "disseminated"),
    ("correct", "collected", "corrected"),
    ("correct", "graded", "corrected"),
    ("correct", "assessed", "corrected"),
    ("correct", "disseminated", "corrected"),
    ("correct", "corrected", "corrected"),
    ("recall", "collected", "recalled"),
    ("recall", "graded", "recalled"),
    ("recall", "assessed", "recalled"),
    ("recall", "disseminated", "recalled"),
    ("recall", "corrected", "recalled"),
    ("close", "disseminated", "closed"),
    ("amend", "graded", "amended"),
    ("amend", "assessed", "amended"),
    ("amend", "disseminated", "amended"),
    ("back_to_collected", "amended", "collected"),
    ("back_to_graded", "amended", "graded"),
    ("back_to_assessed", "amended", "assessed"),
    ("back_to_corrected", "amended", "corrected"),
)

DELIVERY: Table = (
    ("await", "pending", "awaiting"),
    ("withhold", "pending", "withheld"),
    ("deliver", "pending", "delivered"),
    ("deliver", "awaiting", "delivered"),
    ("deliver", "withheld", "delivered"),
    ("acknowledge", "delivered", "acknowledged"),
    ("close", "acknowledged", "closed"),
    ("recall", "delivered", "recalled"),
    ("recall", "acknowledged", "recalled"),
    ("take_back", "pending", "taken_back"),
    ("take_back", "awaiting", "taken_back"),
    ("take_back", "withheld", "taken_back"),
    ("take_back", "delivered", "taken_back"),
    ("return", "acknowledged", "delivered"),
    ("reopen", "closed", "acknowledged"),
)

DECISION: Table = (
    ("draft", "open", "drafted"),
    ("propose", "open", "proposed"),
    ("propose", "drafted", "proposed"),
    ("propose", "objected", "proposed"),
    ("object", "proposed", "objected"),
    ("give_back", "proposed", "drafted"),
    ("decide", "open", "decided"),
    ("decide", "drafted", "decided"),
    ("decide", "proposed", "decided"),
    ("decide", "objected", "decided"),
    ("take_effect", "decided", "in_effect"),
    ("lapse", "open", "lapsed"),
    ("lapse", "drafted", "lapsed"),
    ("lapse", "objected", "lapsed"),
    ("lapse", "proposed", "lapsed"),
    ("amend", "drafted", "amended"),
    ("amend", "proposed", "amended"),
    ("amend", "objected", "amended"),
    ("amend", "decided", "amended"),
    ("amend", "in_effect", "amended"),
    ("back_to_open", "amended", "open"),
    ("back_to_drafted", "amended", "drafted"),
    ("back_to_proposed", "amended", "proposed"),
    ("back_to_objected", "amended", "objected"),
    ("back_to_decided", "amended", "decided"),
)

EXPECTATION: Table = (
    ("meet", "due", "done"),
    ("meet_partly", "due", "partly_done"),
    ("miss", "due", "not_done"),
    ("leave", "due", "not_observed"),
    ("meet_late", "not_done", "done_late"),
    ("reopen", "done", "due"),
    ("reopen", "partly_done", "due"),
    ("reopen", "not_done", "due"),
    ("reopen", "not_observed", "due"),
    ("reopen", "done_late", "not_done"),
)

REQUEST: Table = (
    ("grant", "asked", "granted"),
    ("refuse", "asked", "refused"),
    ("leave", "asked", "unanswered"),
    ("withdraw", "asked", "withdrawn"),
)

LIFECYCLES: dict[str, Table] = {
    "play": PLAY,
    "move": MOVE,
    "inject": INJECT,
    "item": ITEM,
    "delivery": DELIVERY,
    "decision": DECISION,
    "expectation": EXPECTATION,
    "request": REQUEST,
}


class Life(Protocol):
    """Anything that carries its own stage."""

    stage: str


class ShortEvent(Event):
    """A trigger that takes the short way where no callback or condition stands in it.

    Everything else, an impossible move included, goes the library's own way.
    """

    def __init__(self, name: str, machine: Machine) -> None:
        super().__init__(name, machine)
        self._short: dict[str, str] = {}

    def add_transition(self, transition: Transition) -> None:
        super().add_transition(transition)
        if len(self.transitions[transition.source]) == 1 and _is_plain(transition, self.machine):
            self._short[transition.source] = transition.dest or transition.source
        else:
            self._short.pop(transition.source, None)

    def trigger(self, model: Any, *args: Any, **kwargs: Any) -> bool:
        """Moves the model's stage; `MachineError` where the table has no such row."""
        dest = self._short.get(model.stage)
        if dest is None:
            return super().trigger(model, *args, **kwargs)
        model.stage = dest
        return True


def _is_plain(transition: Transition, machine: Machine) -> bool:
    states = [machine.get_state(s) for s in (transition.source, transition.dest or "") if s]
    return not (
        any((transition.prepare, transition.before, transition.after, transition.conditions))
        or any((machine.prepare_event, machine.before_state_change, machine.after_state_change))
        or any((machine.finalize_event, machine.has_queue))
        or any(state.on_enter or state.on_exit for state in states)
    )


class Rules(Machine):
    """The rules of one lifecycle, with the short way."""

    event_cls = ShortEvent


def stages(table: Table) -> list[str]:
    """The stages of a table, the first one first."""
    return list(dict.fromkeys(stage for _, source, dest in table for stage in (source, dest)))


def machine(table: Table, kind: type[Machine] = Rules) -> Machine:
    """The machine of a table, without a model."""
    return kind(
        model=None,
        states=stages(table),
        transitions=[list(row) for row in table],
        initial=table[0][1],
        auto_transitions=False,
        model_attribute="stage",
    )


def _triggers(table: Table) -> dict[str, Callable[[Life], bool]]:
    rules = machine(table)
    return {name: rules.events[name].trigger for name in dict.fromkeys(row[0] for row in table)}


play = _triggers(PLAY)
move = _triggers(MOVE)
inject = _triggers(INJECT)
item = _triggers(ITEM)
delivery = _triggers(DELIVERY)
decision = _triggers(DECISION)
expectation = _triggers(EXPECTATION)
request = _triggers(REQUEST)


__all__ = [
    "LIFECYCLES", "Life", "MachineError", "Rules", "ShortEvent", "decision", "delivery",
    "expectation", "inject", "item", "machine", "move", "play", "request", "stages",
]  # fmt: skip
