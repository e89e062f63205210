"""Starting an exercise of one's own: what was written, and what to do next."""

import shlex
from pathlib import Path

from rich.table import Table
from rich.text import Text

from whitecell.console.printing import Screen
from whitecell.intake.new_exercise import write_exercise
from whitecell.language import sentence

NEXT = ("check", "show", "auto", "run")
"""What one does with a new exercise, in order."""


def begin(where: str, screen: Screen) -> None:
    """Writes a small exercise that runs, and says what is in it and what to type next."""
    files = write_exercise(where, screen.voice.code)
    name = shlex.quote(where.rstrip("/\\") or where)
    screen.say(sentence("new.written", folder=where))
    screen.show(_table([(file, _about(file, screen)) for file in files]))
    screen.say(sentence("new.next"))
    commands = {
        "check": f"whitecell check {name}",
        "show": f"whitecell show {name}",
        "auto": f"whitecell run {name} --auto",
        "run": f"whitecell run {name}",
    }
    screen.show(
        _table([(commands[key], screen.voice.text(sentence(f"new.next_{key}"))) for key in NEXT])
    )


def _about(file: str, screen: Screen) -> Text:
    return screen.voice.text(sentence(f"new.file_{Path(file).stem}"))


def _table(rows: list[tuple[str, Text]]) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(style="item", overflow="fold")
    table.add_column(overflow="fold")
    for left, right in rows:
        table.add_row(Text(f"  {left}"), right)
    return table
