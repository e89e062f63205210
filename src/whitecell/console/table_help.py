"""Help at the table: every command on a page, or one with its forms."""

from rich.console import Group
from rich.panel import Panel
from rich.table import Table as Grid
from rich.text import Text

from whitecell.console.panels import panel
from whitecell.console.table_words import WORDS, forms_of, in_tongue, read
from whitecell.console.voice import Voice
from whitecell.language import sentence

GROUPS = {
    "look": ("news", "todo", "clock", "inbox", "read", "decisions", "requests", "seats", "entries"),
    "seat": ("as", "acknowledge", "share", "verdict", "request", "grant", "refuse", "tell"),
    "settle": ("decide", "draft", "propose", "concur", "object", "position"),
    "centre": ("grade", "link", "weigh", "believe", "picture"),
    "time": ("start", "wait", "jump", "speed", "pause", "resume", "discussed", "next", "end"),
    "control": (
        "plan", "release", "hold", "unhold", "skip", "match", "tick", "expected", "pass", "aloud",
        "recall", "correct", "set", "gauges", "improvise", "extend", "observe",
    ),
    "table": ("undo", "seat", "story", "help", "quit"),
}  # fmt: skip
"""The commands in the order in which they are shown."""


def all_of_them(voice: Voice, *, live: bool) -> Panel:
    """Every command with what it does."""
    parts: list[object] = []
    for group, words in GROUPS.items():
        parts.append(voice.text(sentence(f"table.group_{group}")))
        grid = Grid.grid(padding=(0, 2, 0, 2))
        grid.add_column(style="cyan", no_wrap=True, min_width=11)
        grid.add_column(ratio=1)
        for word in words:
            name = in_tongue("next?" if word == "todo" else word, voice.code)
            grid.add_row(Text(name), voice.text(sentence(f"table.help_{word}")))
        parts.append(grid)
    parts.append(voice.text(sentence("table.help_foot")))
    if not live:
        parts.append(voice.text(sentence("table.help_piped")))
    return panel(Group(*parts), voice.plain(sentence("table.help_title")), "bold blue")  # type: ignore[arg-type]


def one(voice: Voice, given: str) -> Panel | None:
    """One command with its forms, or nothing where there is none of that name."""
    word = read(given, (), voice.code).word
    if word not in WORDS:
        return None
    forms = [Text(f"  {form}", style="cyan") for form in forms_of(word, voice.code)]
    told = voice.text(sentence(f"table.help_{word if word != 'ack' else 'acknowledge'}"))
    return panel(Group(told, *forms), in_tongue(word, voice.code), "bold blue")
