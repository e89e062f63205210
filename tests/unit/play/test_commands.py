"""Commands: every form that can be typed becomes its action, and what cannot says the way out."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whitecell.errors import ActionRefused
from whitecell.play import actions
from whitecell.play.actions import Action
from whitecell.play.commands import COMMANDS, Command, parse, spoken

WORDS = {"cells": "hq, ministry", "points": "40", "text": "Who warns: them, and when?"}


def filled(command: Command) -> tuple[str, dict[str, str]]:
    """A form with every part filled in, and what was put there."""
    parts = re.findall(r"{(\w+)}", command.form)
    given_ = {part: WORDS.get(part, f"the_{part}") for part in parts}
    return command.form.format(**given_), given_


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.form)
def test_every_form_becomes_its_action(command):
    line, parts = filled(command)
    made = command.make(parts)
    assert (type(parse(line)), parse(line)) == (type(made), made)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.form)
def test_every_part_of_a_form_reaches_its_action(command):
    line, parts = filled(command)
    action = parse(line)
    said = str(list(action))
    assert [part for part in parts.values() if part.split(", ")[0] not in said] == []


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.form)
def test_case_and_spaces_in_the_verb_do_not_matter(command):
    line, parts = filled(command)
    verb, _, rest = line.partition(" ")
    assert parse(f"  {verb.upper()}   {rest} ".rstrip() + " ") == command.make(parts)


@pytest.mark.parametrize(
    ("line", "action"),
    [
        ("tell hq, ministry", lambda said: actions.Tell(("hq", "ministry"), said)),
        ("tell hq about M1", lambda said: actions.Tell(("hq",), said, "M1")),
        ("refuse R2", lambda said: actions.Refuse("R2", "", said)),
        ("object D2", lambda said: actions.ObjectTo("D2", said)),
        ("position D2 against", lambda said: actions.TakePosition("D2", "against", said)),
        ("correct M1", lambda said: actions.Correct("M1", said)),
        ("observe", lambda said: actions.Observe(said)),
    ],
)
def test_words_beside_a_line_are_its_words_in_each_language(line, action):
    said = {"en": "look", "id": "lihat"}
    assert spoken(line, said) == action(said)
    assert spoken(line, "look") == action("look")


@pytest.mark.parametrize(
    "line", ["share M3 with hq", "start", "tell hq: look", "object D2: no", "bark"]
)
def test_words_beside_a_line_that_takes_none_are_refused(line):
    with pytest.raises(ActionRefused):
        spoken(line, {"en": "look", "id": "lihat"})


@pytest.mark.parametrize(
    ("line", "action"),
    [
        ("share M3 with hq,ministry", actions.Share("M3", ("hq", "ministry"))),
        ("refuse R2: not now", actions.Refuse("R2", "", "not now")),
        ("refuse R2", actions.Refuse("R2")),
        ("grant pass_14 for hq", actions.Grant("pass_14", "hq")),
        ("decide D1 b", actions.Decide("D1", "b")),
        ("decide D1: send it all round", actions.Decide("D1", "", "send it all round")),
        ("tell hq about M1: look", actions.Tell(("hq",), "look", "M1")),
        ("tell hq about M1", actions.Tell(("hq",), "", "M1")),
        ("tell hq: about M1", actions.Tell(("hq",), "about M1")),
        ("link M1 with M2 as one source", actions.Link("M1", "M2", "source")),
        ("position D2 against: no", actions.TakePosition("D2", "against", "no")),
    ],
)  # fmt: skip
def test_a_typed_line_means_what_it_says(line, action):
    assert parse(line) == action


@pytest.mark.parametrize(
    ("line", "reason", "hint"),
    [
        ("share M3", "wrong_form", "share {thing} with {cells}"),
        ("grade M3", "wrong_form", "grade {thing} {grade}"),
        ("shaer M3 with hq", "unknown_command_near", "share"),
        ("dance", "unknown_command", None),
        ("", "unknown_command", None),
    ],
)
def test_a_line_that_is_no_command_is_told_the_way_out(line, reason, hint):
    with pytest.raises(ActionRefused) as refused:
        parse(line)
    assert refused.value.sentence.id == f"refusals.{reason}"
    assert hint is None or hint in refused.value.sentence.arguments.values()
    assert refused.value.say("en") != refused.value.say("id")


@given(st.text(max_size=60))
def test_nothing_that_is_typed_is_a_fault(line):
    assert isinstance(answered(line), Action | ActionRefused)


def answered(line: str) -> Action | ActionRefused:
    """The action of a line, or why it is none."""
    try:
        return parse(line)
    except ActionRefused as refused:
        return refused
