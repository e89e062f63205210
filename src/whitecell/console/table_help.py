"""Help at the table: every command on one screen, those of a group, or one with its forms."""

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table as Grid
from rich.text import Text

from whitecell.console.panels import panel
from whitecell.console.table_said import read
from whitecell.console.table_tongues import BLANKS as NAMED
from whitecell.console.table_words import WORDS, also, forms_of, in_tongue
from whitecell.console.voice import Voice
from whitecell.language import FIRST, Sentence, sentence

GROUPS = {
    "look": ("todo", "news", "clock", "inbox", "read", "decisions", "requests", "seats", "entries"),
    "cells": ("as", "acknowledge", "share", "verdict", "request", "grant", "refuse", "tell"),
    "deciding": ("decide", "draft", "propose", "concur", "object", "position"),
    "centre": ("grade", "link", "weigh", "believe", "picture"),
    "time": ("start", "wait", "speed", "pause", "resume", "discussed", "next", "end"),
    "control": (
        "plan", "release", "hold", "unhold", "skip", "improvise", "extend", "match", "expected",
        "tick", "pass", "aloud", "recall", "correct", "gauges", "set", "observe",
    ),
    "table": ("undo", "seat", "story", "help", "quit"),
}  # fmt: skip
"""The commands in the order in which they are shown."""

SUCH = ("decide", "draft", "object", "tell", "refuse", "improvise", "correct", "observe")
"""Commands with words of one's own, of which an example is shown."""
BLANKS = ("M3", "D1", "R1", *NAMED)
"""What stands in the forms for something else."""
BETWEEN = " · "


def overview(voice: Voice, cell: str) -> Panel:
    """Every command, a group to a line, and how more is told; `cell` is one to speak of."""
    named = [
        (_group(voice, group), Text(BETWEEN.join(_shown(word, voice.code) for word in words)))
        for group, words in GROUPS.items()
    ]
    asked = [
        (f"help {in_tongue('share', voice.code)}", sentence("help.one_word")),
        (f"help {_group(voice, 'time')}", sentence("help.one_group")),
        (f"{cell}: ack M1", sentence("help.whose", sits=in_tongue(f"as {cell}", voice.code))),
    ]
    parts: list[RenderableType] = [
        _grid(named),
        Text(),
        _grid((in_tongue(line, voice.code), voice.text(said)) for line, said in asked),
        voice.text(sentence("help.numbers")),
    ]
    return _panel(voice, sentence("help.title"), parts)


def told(voice: Voice, given: str, cell: str) -> Panel | Sentence:
    """What is asked for: everything, a group or a command; a sentence where there is no such."""
    if given.lower() == "all":
        parts = [part for group in GROUPS for part in (_head(voice, group), _lines(voice, group))]
        return _panel(voice, sentence("help.title"), parts)
    for group in GROUPS:
        if given.lower() in (group, _group(voice, group)):
            return panel(Group(_lines(voice, group)), _group(voice, group), "bold blue")
    said = read(given, (), voice.code)
    if said.word in WORDS:
        return _one(voice, said.word, cell)
    key = "help.none_near" if said.near else "help.none"
    near = in_tongue(said.near, voice.code) if said.near else ""
    return sentence(key, given=given[:40], near=near)


def _one(voice: Voice, word: str, cell: str) -> Panel:
    """A command: what it does, how it is written, what stands in it, and an example."""
    word = "acknowledge" if word == "ack" else word
    parts: list[RenderableType] = [voice.text(_does(word)), Text()]
    forms = _forms(word)
    shown = dict.fromkeys(in_tongue(form, voice.code) for form in forms)
    parts += [Text(f"  {form}", style="cyan") for form in shown]
    if word in SUCH:
        parts.append(Text(f"  {voice.plain(sentence(f'help.such_{word}', cell=cell))}", "cyan"))
    blanks = [blank for blank in BLANKS if any(_has(form, blank) for form in forms)]
    if blanks:
        explained = (
            (_blank(voice, blank), voice.text(sentence(f"help.blank_{blank.lower()}")))
            for blank in blanks
        )
        parts += [Text(), _grid(explained)]
    if others := also(word, voice.code):
        parts += [Text(), voice.text(sentence("help.also", words=BETWEEN.join(others)))]
    return panel(Group(*parts), _shown(word, voice.code), "bold blue")


def _forms(word: str) -> tuple[str, ...]:
    if word == "acknowledge":
        return "ack M3", "acknowledge M3", "ack all"
    return forms_of(word)


def _has(form: str, blank: str) -> bool:
    return blank in form.replace(",", " ").replace(":", " ").split()


def _blank(voice: Voice, blank: str) -> str:
    return voice.plain(sentence(f"verbs.blank_{blank.lower()}")) if blank in NAMED else blank


def _shown(word: str, code: str) -> str:
    """A command as it is shown: the shorter of two words, where English has two."""
    short = {"acknowledge": "ack", "todo": "next?"} if code == FIRST else {}
    return in_tongue(short.get(word, word), code)


def _group(voice: Voice, group: str) -> str:
    return voice.plain(sentence(f"help.group_{group}"))


def _head(voice: Voice, group: str) -> Text:
    return Text(_group(voice, group), style="bold")


def _lines(voice: Voice, group: str) -> Grid:
    """The commands of a group, each with what it does."""
    return _grid((_shown(word, voice.code), voice.text(_does(word))) for word in GROUPS[group])


def _does(word: str) -> Sentence:
    return sentence(f"help.does_{word}")


def _grid(rows: Iterable[tuple[str, Text]]) -> Grid:
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="cyan", no_wrap=True, min_width=11)
    grid.add_column(ratio=1)
    for name, text in rows:
        grid.add_row(Text(name), text)
    return grid


def _panel(voice: Voice, title: Sentence, parts: Iterable[RenderableType]) -> Panel:
    return panel(Group(*parts), voice.plain(title), "bold blue")
