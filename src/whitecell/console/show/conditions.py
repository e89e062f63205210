"""Conditions in plain words: what must hold, as a sentence."""

from whitecell.console.names import Names
from whitecell.console.voice import shortened
from whitecell.language import Sentence, sentence
from whitecell.script.condition_tree import (
    Compared,
    Fact,
    Joined,
    Number,
    Quantity,
    Reckoned,
    Tree,
    Unread,
    tree_of,
)

SIGNS = {">=": "least", ">": "above", "<=": "most", "<": "below", "==": "is", "!=": "is_not"}
LONG = 48
"""The most of an option's text that a condition says."""
TURNED = {">=": "<=", "<=": ">=", ">": "<", "<": ">"}


def in_words(source: str, names: Names) -> Sentence:
    """A condition of the script that the names are of, in words."""
    return _said(tree_of(source), names)


def _said(tree: Tree, names: Names) -> Sentence:
    match tree:
        case Unread(source):
            return sentence("conditions.unread", source=source)
        case Joined(True, parts):
            return sentence("conditions.every", parts=tuple(_inside(p, names) for p in parts))
        case Joined(_, parts):
            return _one_of([_inside(part, names) for part in parts])
        case Compared(sign, Number() as left, right):
            return _compared(TURNED.get(sign, sign), right, left, names)
        case Compared(sign, left, right):
            return _compared(sign, left, right, names)
        case Fact():
            return _fact(tree, names)


def _inside(tree: Tree, names: Names) -> Sentence:
    """A part of several; where it has parts itself, in brackets."""
    said = _said(tree, names)
    return sentence("conditions.bracket", part=said) if isinstance(tree, Joined) else said


def _one_of(parts: list[Sentence]) -> Sentence:
    first, *rest = parts
    return sentence("conditions.either", one=first, other=_one_of(rest)) if rest else first


def _fact(fact: Fact, names: Names) -> Sentence:
    """A yes-or-no name, and whether it must hold or must not."""
    if len(fact.parts) < 2:
        return sentence("conditions.unread", source=".".join(fact.parts))
    kind = f"{fact.parts[0]}{'' if fact.holds else '_not'}"
    match fact.parts:
        case ("knows" | "read", cell, thing):
            who, what = names.cell(cell), names.thing(thing)
            return sentence(f"conditions.{kind}", cell=who, thing=what)
        case ("chose", decision, option):
            return sentence(f"conditions.{kind}", option=_option(decision, option, names))
        case (_, id, *_):
            return sentence(f"conditions.{kind}", id=id)
    raise AssertionError(fact)


def _option(decision: str, option: str, names: Names) -> str:
    """The beginning of an option's text: authors' short ids stand on no screen."""
    known = names.script.decisions.get(decision)
    found = known.decision.option(option) if known else None
    return shortened(names.voice.plain(found.text), LONG) if found else option


def _compared(sign: str, left: Quantity, right: Quantity, names: Names) -> Sentence:
    how = SIGNS[sign]
    if left == Fact(("now",)):
        return sentence(f"conditions.now_{how}", time=_quantity(right, names))
    return sentence(
        f"conditions.compared_{how}", left=_quantity(left, names), right=_quantity(right, names)
    )


def _quantity(quantity: Quantity, names: Names) -> Sentence | str:
    match quantity:
        case Number(value, True):
            return sentence("conditions.span", seconds=value)
        case Number(value):
            return str(value)
        case Reckoned(sign, left, right):
            both = {"left": _quantity(left, names), "right": _quantity(right, names)}
            return sentence("conditions.reckoned", sign=sign, **both)
        case Fact(parts):
            return _measured(parts, names)


def _measured(parts: tuple[str, ...], names: Names) -> Sentence | str:
    """A gauge, a service, or how likely something is held."""
    say, script = names.voice.plain, names.script
    match parts:
        case ("gauge", id) if id in script.gauges:
            return names.gauge(id)
        case ("service", id) if id in script.services:
            return names.service(id)
        case ("belief", id) if id in script.hypotheses:
            title = say(script.hypotheses[id].title)
            return sentence("conditions.belief", hypothesis=title)
        case _:
            return ".".join(parts)
