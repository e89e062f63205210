"""The play's action that a line asks for, read forgivingly: what was nearly a command is one."""

import re
from collections.abc import Iterable

from whitecell.console.table_reasons import split
from whitecell.console.table_words import forms_of, in_tongue
from whitecell.errors import ActionRefused
from whitecell.language import FIRST, sentence
from whitecell.play.actions import Action
from whitecell.play.commands import parse
from whitecell.script.reports import READINGS

_CELLS = r"[\w.]+(?:\s*,\s*[\w.]+)*"
_FORGIVEN = tuple(
    (re.compile(found, re.IGNORECASE | re.DOTALL), meant)
    for found, meant in (
        (r"(share|request|grant|refuse|link) (\S+) (?:to|and) (.+)", r"\1 \2 with \3"),
        (r"(share) (\S+) for (.+)", r"\1 \2 with \3"),
        (rf"(share) (\S+) (?!with )({_CELLS})", r"\1 \2 with \3"),
        (rf"(request|grant|refuse) (\S+) with ({_CELLS}.*)", r"\1 \2 for \3"),
        (rf"(request) (\S+) (?!for )({_CELLS})", r"\1 \2 for \3"),
        (r"(grade) (\S+) (?:as|=) ?(.+)", r"\1 \2 \3"),
        (r"(grade) (\S+) ([a-f]) ([1-6])", r"\1 \2 \3\4"),
        (r"(link) (\S+?),? (?!with )(\S+)(| as one source)", r"\1 \2 with \3\4"),
        (r"(weigh) (\S+) (?:for )?(\S+) strongly (for|against)", r"\1 \2 for \3 strongly_\4"),
        (r"(weigh) (\S+) (?!for )(\S+) (\S+)", r"\1 \2 for \3 \4"),
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


CHOICES: dict[str, tuple[str, ...]] = {
    "weigh": (*READINGS,),
    "tick": ("done", "partly_done", "not_done", "not_observed", "done_late"),
}
"""Commands that end in one of a few words."""


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
    forms = " | ".join(forms_of(word, code))
    if word in CHOICES:
        # Each is said as it stands at the end of its form, where it may mean something else.
        lines = (in_tongue(f"{forms_of(word)[0].rpartition(' ')[0]} {one}", code)
                 for one in CHOICES[word])  # fmt: skip
        choices = tuple(line.split()[-1] for line in lines)
        raise ActionRefused(sentence("table.write_like_one_of", forms=forms, choices=choices))
    raise ActionRefused(sentence("table.write_like", forms=forms))


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
