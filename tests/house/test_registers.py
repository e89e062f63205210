"""What stands in one place and is named in another: events, actions, effects."""

from collections.abc import Iterable
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import get_args

import pytest

from whitecell.play import actions, acts, control, events
from whitecell.play.actions import Action, Entry
from whitecell.play.commands import COMMANDS
from whitecell.play.effects import EFFECTS
from whitecell.play.events.event import Event
from whitecell.play.events.kinds import KINDS
from whitecell.script.effects import Effect


def kinds_of(modules: Iterable[ModuleType], kind: type) -> list[type]:
    """The classes of a kind that stand in some modules, in order."""
    found = (thing for module in modules for thing in vars(module).values())
    classes = [thing for thing in found if isinstance(thing, type) and issubclass(thing, kind)]
    return [thing for thing in dict.fromkeys(classes) if thing is not kind]


ROOMS = [import_module(f"{events.__name__}.{room.name}") for room in iter_modules(events.__path__)]
EVENTS = kinds_of(ROOMS, Event)
KEPT = [event for event in EVENTS if event.kind]
ACTIONS = [kind for kind in kinds_of([actions], tuple) if kind is not Entry]


def test_every_effect_has_a_function():
    named = [get_args(one)[0] for one in get_args(get_args(Effect)[0])]
    assert list(EFFECTS) == named


@pytest.mark.parametrize("event", KEPT, ids=lambda event: event.__name__)
def test_every_event_folds(event):
    assert event.fold is not Event.fold


def test_every_event_has_a_kind_of_its_own():
    assert {event.kind: event for event in KEPT} == dict(KINDS)
    assert len(KEPT) == len(KINDS)


def test_an_event_without_a_kind_is_one_that_others_derive_from():
    assert [e.__name__ for e in EVENTS if not e.kind and not e.__subclasses__()] == []


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.__name__)
def test_every_action_can_be_typed_and_is_done_by_somebody(action):
    typed = [type(c.make(dict.fromkeys(_parts(c.form), "1"))) for c in COMMANDS]
    assert action in typed
    assert action in {**acts.ACTS, **control.ACTS}
    assert issubclass(action, Action)


def test_what_only_control_types_is_done_by_control_alone():
    made = [(c, type(c.make(dict.fromkeys(_parts(c.form), "1")))) for c in COMMANDS]
    assert [c.form for c, action in made if c.control is (action in acts.ACTS)] == []


def _parts(form: str) -> list[str]:
    return [part.split("}")[0] for part in form.split("{")[1:]]
