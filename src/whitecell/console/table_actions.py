"""The play's action that a line asks for, read forgivingly: what was nearly a command is one."""

import re
from collections.abc import Iterable

from whitecell.console.table_reasons import split
from whitecell.console.table_words import forms_of
from whitecell.errors import ActionRefused
from whitecell.language import FIRST, sentence
from whitecell.play.actions import Action
from whitecell.play.commands import parse

_CELLS = r"[\w.]+(?:\s*,\s*[\w.]+)*"
_FORGIVEN = tuple(
    (re.compile(found, re.IGNORECASE | re.DOTALL), meant)
    for found, meant in (
        (r"(share|request|grant|refuse|link) (\S+) (?:to|and) (.+)", r"\1 \2 with \3"),
        (r"(share) (\S+) for (.+)", r"\1 \2 with \3"),
        (rf"(share) (\S+) (?!with )({_CELLS})", r"\1 \2 with \3"),
        (rf"(request|grant|refuse) (\S+) with ({_CELLS}.*)", r"\1 \2 for \3"),
        (rf"(request) (\S+) (?!for )({_CELLS})", r"\1 \2 for \3"),
        (r"(grade) (\S+) (?:as|=) ?(\S+)", r"\1 \2 \3"),
        (r"(grade) (\S+) ([a-f]) ([1-6])", r"\1 \2 \3\4"),
        (r"(decide|propose|match) (\S+) (?:option |= ?|for )(\w+)", r"\1 \2 \3"),
        (r"(decide|refuse|object|draft) (\S+) ([^:]+ .*)", r"\1 \2: \3"),
        (r"(object|refuse) (\S+) (?!for )(\w+)", r"\1 \2: \3"),
        (r"(tell) to (.+)", r"\1 \2"),
        (rf"(tell) ({_CELLS}) (?!about )([^:].*)", r"\1 \2: \3"),
        (r"(undo) (?:#|entry )(\d+)", r"\1 \2"),
        (r"(undo) (?:last|it|that)", r"\1"),
        (r"(set) (gauge|service) (\S+) (?:to|=) ?(-?\d+)", r"\1 \2 \3 \4"),
    )
)
_LISTED = re.compile(r"\s+(?:and|dan|&)\s+|\s*&\s*")
_WITH = re.compile(r"(?:^|\s+)(?:with|bersama):\s*[^:]+$", re.IGNORECASE)


def action_of(word: str, rest: str, code: str = FIRST) -> tuple[Action, str]:
    """The play's action that a line asks for, and the reason given after `because`."""
    line = f"{word} {rest}".strip()
    head, found, note = split(line)
    text, why = (head, note) if found else (line, "")
    agreed = _WITH.search(why)
    if agreed:
        text, why = f"{text} {agreed[0].strip()}", why[: agreed.start()]
    for tried in _tries(text):
        try:
            return parse(tried), why
        except ActionRefused:
            continue
    raise ActionRefused(sentence("table.write_like", forms=" | ".join(forms_of(word, code))))


def _tries(text: str) -> Iterable[str]:
    """The line, and then what it may have meant."""
    agreed = _WITH.search(text)
    if agreed:
        named = agreed[0].partition(":")[2]
        text = f"{text[: agreed.start()]} with: {_LISTED.sub(', ', named).strip()}"
    yield text
    head, colon, tail = text.partition(":")
    listed = _LISTED.sub(", ", head) + colon + tail
    if listed != text:
        yield listed
    for wanted, meant in _FORGIVEN:
        if wanted.fullmatch(listed):
            listed = wanted.sub(meant, listed)
            yield listed
