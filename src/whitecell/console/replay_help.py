"""Help where a play is walked through: every word on one screen, or one with what it does."""

from collections.abc import Iterable

from rich.console import Group
from rich.panel import Panel
from rich.table import Table as Grid
from rich.text import Text

from whitecell.console.panels import panel
from whitecell.console.replay_tongues import in_tongue
from whitecell.console.replay_words import ALSO, FORMS
from whitecell.console.voice import Voice
from whitecell.language import Sentence, sentence

GROUPS: dict[str, tuple[str, ...]] = {
    "on": ("next", "move", "decision", "verdict", "ending", "last"),
    "back": ("back", "start"),
    "to": ("go", "find"),
    "look": ("why", "events", "where", "inbox", "read", "decisions", "requests", "expected"),
    "else": ("as", "fork", "help", "quit"),
}
"""The words in the order in which they are shown."""
WRITTEN = ("go", "back", "next")
"""Words of which every way to write them is shown at once."""


def told(voice: Voice, given: str) -> Panel | Sentence:
    """What is asked for; a sentence where there is no such word."""
    word = ALSO.get(given.lower(), given.lower())
    if not word:
        return _overview(voice)
    if word == "all":
        return _page(FORMS, voice)
    if word not in FORMS:
        known = tuple(in_tongue(one, voice.code) for one in FORMS)
        return sentence("table.no_help", given=given[:40], words=known)
    return _page((word,), voice)


def _overview(voice: Voice) -> Panel:
    grid = _grid()
    for group, words in GROUPS.items():
        forms = [form for word in words for form in FORMS[word][: None if word in WRITTEN else 1]]
        listed = " · ".join(in_tongue(form, voice.code) for form in forms)
        grid.add_row(Text(voice.plain(sentence(f"replay.group_{group}"))), Text(listed))
    explained = in_tongue("help", voice.code)
    ways = {
        "earlier": in_tongue("back decision", voice.code),
        "why": f"{explained} {in_tongue('why', voice.code)}",
        "all": in_tongue("help all", voice.code),
    }
    foot = voice.text(sentence("replay.help_foot", **ways))
    return panel(Group(grid, Text(), foot), _title(voice), "bold blue")


def _page(words: Iterable[str], voice: Voice) -> Panel:
    """Words with how they are written and what they do."""
    words, grid = tuple(words), _grid()
    for word in words:
        whole = len(words) == 1 or word == "go"
        written = [in_tongue(form, voice.code) for form in FORMS[word]][: None if whole else 1]
        said = voice.text(sentence(f"replay.help_{word}"))
        grid.add_row(Group(*map(Text, written)), said)
    return panel(Group(grid), _title(voice), "bold blue")


def _grid() -> Grid:
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="cyan", no_wrap=True)
    grid.add_column(ratio=1)
    return grid


def _title(voice: Voice) -> str:
    return voice.plain(sentence("replay.help_title"))
