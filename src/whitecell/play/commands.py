"""Commands: what can be typed, scripted or sent, and the action each is.

To add a command: one row in `COMMANDS`. `{thing}` is one word, `{cells}` names parted by commas,
`{text}` the rest after a colon or the rest of the line, `{option}` one word; what stands in
brackets may be left out.
"""

import re
from collections.abc import Callable
from difflib import get_close_matches
from functools import cache
from typing import Any, NamedTuple, cast

from whitecell.errors import ActionRefused
from whitecell.language import Words, sentence
from whitecell.play import actions
from whitecell.play.actions import Action

_WORD = r"[A-Za-z0-9_.]+"
_PARTS = {
    "cells": rf"{_WORD}(?:\s*,\s*{_WORD})*",
    "text": r".+",
    "points": r"-?\d+",
    "span": r"\+?\w+",
}


class Command(NamedTuple):
    """A form that can be typed, and how its parts become an action."""

    form: str
    make: Callable[[dict[str, str]], Action]
    control: bool = False


def _cells(parts: dict[str, str]) -> tuple[str, ...]:
    return tuple(name.strip() for name in parts["cells"].split(","))


COMMANDS: tuple[Command, ...] = (
    Command("acknowledge {thing}", lambda p: actions.Acknowledge(p["thing"])),
    Command("ack {thing}", lambda p: actions.Acknowledge(p["thing"])),
    Command("take up {thing}", lambda p: actions.TakeUp(p["thing"])),
    Command("grade {thing} {grade}", lambda p: actions.Grade(p["thing"], p["grade"])),
    Command(
        "link {thing} with {other} as one source",
        lambda p: actions.Link(p["thing"], p["other"], "source"),
    ),
    Command("link {thing} with {other}", lambda p: actions.Link(p["thing"], p["other"])),
    Command(
        "weigh {thing} for {hypothesis} {reading}",
        lambda p: actions.Weigh(p["thing"], p["hypothesis"], p["reading"]),
    ),
    Command(
        "believe {hypothesis} {points}",
        lambda p: actions.Believe(p["hypothesis"], int(p["points"])),
    ),
    Command("share {thing} with {cells}", lambda p: actions.Share(p["thing"], _cells(p))),
    Command("request {thing} for {cells}", lambda p: actions.Request(p["thing"], _cells(p))),
    Command("grant {thing} for {cell}", lambda p: actions.Grant(p["thing"], p["cell"])),
    Command("grant {thing}", lambda p: actions.Grant(p["thing"])),
    Command(
        "refuse {thing} for {cell}: {text}",
        lambda p: actions.Refuse(p["thing"], p["cell"], p["text"]),
    ),
    Command("refuse {thing} for {cell}", lambda p: actions.Refuse(p["thing"], p["cell"])),
    Command("refuse {thing}: {text}", lambda p: actions.Refuse(p["thing"], "", p["text"])),
    Command("refuse {thing}", lambda p: actions.Refuse(p["thing"])),
    Command(
        "decide {decision}: {text} with: {cells}",
        lambda p: actions.Decide(p["decision"], "", p["text"], _cells(p)),
    ),
    Command(
        "decide {decision} {option} with {cells}",
        lambda p: actions.Decide(p["decision"], p["option"], "", _cells(p)),
    ),
    Command("decide {decision}: {text}", lambda p: actions.Decide(p["decision"], "", p["text"])),
    Command("decide {decision} {option}", lambda p: actions.Decide(p["decision"], p["option"])),
    Command("draft {decision}: {text}", lambda p: actions.Draft(p["decision"], p["text"])),
    Command(
        "propose {decision} {option} with {cells}",
        lambda p: actions.Propose(p["decision"], p["option"], _cells(p)),
    ),
    Command("propose {decision} {option}", lambda p: actions.Propose(p["decision"], p["option"])),
    Command("concur {decision}", lambda p: actions.Concur(p["decision"])),
    Command("object {decision}: {text}", lambda p: actions.ObjectTo(p["decision"], p["text"])),
    Command("object {decision}", lambda p: actions.ObjectTo(p["decision"])),
    Command(
        "position {decision} {position}: {text}",
        lambda p: actions.TakePosition(p["decision"], p["position"], p["text"]),
    ),
    Command(
        "position {decision} {position}",
        lambda p: actions.TakePosition(p["decision"], p["position"]),
    ),
    Command(
        "tell {cells} about {thing}: {text}",
        lambda p: actions.Tell(_cells(p), p["text"], p["thing"]),
    ),
    Command("tell {cells} about {thing}", lambda p: actions.Tell(_cells(p), "", p["thing"])),
    Command("tell {cells}: {text}", lambda p: actions.Tell(_cells(p), p["text"])),
    Command(
        "improvise from {sender} to {cells}: {text}",
        lambda p: actions.Improvise(_cells(p), p["text"], p["sender"]),
        True,
    ),
    Command(
        "improvise to {cells}: {text}", lambda p: actions.Improvise(_cells(p), p["text"]), True
    ),
    Command("extend {name} by {span}", lambda p: actions.Extend(p["name"], p["span"]), True),
    Command(
        "observe {cell} about {name}: {text}",
        lambda p: actions.Observe(p["text"], p["cell"], p["name"]),
        True,
    ),
    Command(
        "observe about {name}: {text}", lambda p: actions.Observe(p["text"], "", p["name"]), True
    ),
    Command("observe {cell}: {text}", lambda p: actions.Observe(p["text"], p["cell"]), True),
    Command("observe: {text}", lambda p: actions.Observe(p["text"]), True),
    Command("undo {entry}", lambda p: actions.Withdraw(p["entry"])),
    Command("undo", lambda _: actions.Withdraw()),
    Command("release {inject}", lambda p: actions.Release(p["inject"]), True),
    Command("hold {inject}", lambda p: actions.Hold(p["inject"]), True),
    Command("unhold {inject}", lambda p: actions.Unhold(p["inject"]), True),
    Command("skip {inject}", lambda p: actions.Skip(p["inject"]), True),
    Command("match {decision} {option}", lambda p: actions.Match(p["decision"], p["option"]), True),
    Command("tick {name} {stage}", lambda p: actions.Tick(p["name"], p["stage"]), True),
    Command("pass {thing} to {cell}", lambda p: actions.PassByHand(p["thing"], p["cell"]), True),
    Command("aloud {thing} to {cell}", lambda p: actions.SayAloud(p["thing"], p["cell"]), True),
    Command("recall {thing}", lambda p: actions.Recall(p["thing"]), True),
    Command("correct {thing}: {text}", lambda p: actions.Correct(p["thing"], p["text"]), True),
    Command(
        "set gauge {name} {points}",
        lambda p: actions.SetGauge(p["name"], int(p["points"])),
        True,
    ),
    Command(
        "set service {name} {points}",
        lambda p: actions.SetService(p["name"], int(p["points"])),
        True,
    ),
    Command("open", lambda _: actions.TurnPlay("open"), True),
    Command("start", lambda _: actions.TurnPlay("start"), True),
    Command("pause", lambda _: actions.TurnPlay("pause"), True),
    Command("resume", lambda _: actions.TurnPlay("resume"), True),
    Command("hot_wash", lambda _: actions.TurnPlay("hot_wash"), True),
    Command("debrief", lambda _: actions.TurnPlay("debrief"), True),
    Command("close", lambda _: actions.TurnPlay("close"), True),
    Command("discussed", lambda _: actions.Discussed(), True),
    Command("next", lambda _: actions.NextMove(), True),
    Command("end", lambda _: actions.EndPlay(), True),
)


def _pattern(form: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", form)
    made = [
        f"(?P<{part}>{_PARTS.get(part, _WORD)})" if odd % 2 else _literal(part)
        for odd, part in enumerate(parts)
    ]
    return re.compile("".join(made), re.IGNORECASE | re.DOTALL)


def _literal(text: str) -> str:
    return (
        re.escape(text).replace(r"\ ", r"\s+").replace(":", r"\s*:\s*").replace(r"\s*\s+", r"\s*")
    )


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Command], ...]:
    """The forms as patterns; made when somebody first types, not when a play begins."""
    return tuple((_pattern(command.form), command) for command in COMMANDS)


def verb_of(command: Command) -> str:
    """The word with which a command begins."""
    return command.form.split()[0].rstrip(":")


VERBS = tuple(dict.fromkeys(map(verb_of, COMMANDS)))


def spoken(line: str, words: Words) -> Action:
    """The action of a line whose words are given beside it, perhaps in several languages."""
    action = parse(f"{line}: {_SAID}")
    for part in ("text", "reason"):
        if getattr(action, part, "") == _SAID:
            kept: Any = action
            return cast(Action, kept._replace(**{part: words}))
    raise ActionRefused(sentence("refusals.takes_no_words", line=line))


_SAID = "\N{HORIZONTAL ELLIPSIS}"
"""Stands for the words while the rest of the line is read."""


def parse(line: str) -> Action:
    """The action that a typed line asks for; `ActionRefused` with the way out where it is none."""
    text = line.strip()
    for pattern, command in _patterns():
        match = pattern.fullmatch(text)
        if match:
            return command.make(match.groupdict())
    verb = text.split(maxsplit=1)[0].lower().rstrip(":") if text else ""
    forms = tuple(command.form for command in COMMANDS if verb_of(command) == verb)
    if forms:
        raise ActionRefused(sentence("refusals.wrong_form", form=forms[0]))
    near = get_close_matches(verb, VERBS, 1)
    if near:
        raise ActionRefused(sentence("refusals.unknown_command_near", name=verb, near=near[0]))
    raise ActionRefused(sentence("refusals.unknown_command", name=verb))
