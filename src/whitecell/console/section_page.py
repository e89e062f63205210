"""A review's sections in the terminal: findings as lines, tables as tables."""

from collections.abc import Iterator
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.table import Table as Grid
from rich.text import Text

from whitecell.console.blocks import Block
from whitecell.console.voice import Voice
from whitecell.language import Sentence, sentence
from whitecell.review.parts import BAD, GOOD, Finding, Findings, Section, Steps, Table

TONES = {GOOD: "green", BAD: "bold red"}


def told(section: Section, voice: Voice) -> Iterator[RenderableType]:
    """A section: its heading, and its findings and tables below it."""
    yield Text()
    yield Text(voice.plain(section.title), style="bold blue")
    for part in section.parts:
        if isinstance(part, Findings):
            if part.title:
                yield Text(voice.plain(part.title), style="bold")
            yield from (_finding(finding, voice) for finding in part.findings)
        elif isinstance(part, Steps):
            yield from _steps(part, voice)
        elif isinstance(part, Table):
            yield from _table(part, voice)


def _finding(finding: Finding, voice: Voice) -> Grid:
    grid = Grid.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(ratio=1)
    grid.add_row(Text("•", style=TONES.get(finding.tone, "")), _text(finding.said, voice))
    return grid


def _steps(steps: Steps, voice: Voice) -> Iterator[RenderableType]:
    """A line of causes, each with the number of its event: who walks through a play goes there."""
    yield Text()
    if steps.cut:
        yield Block(voice.text(sentence("replay.cut")))
    for step in steps.steps:
        said = _text(step.said, voice)
        for number in step.events[:1]:
            said.append(" ").append(voice.text(sentence("replay.number", number=number)))
        yield Block(said)


def _table(table: Table, voice: Voice) -> Iterator[RenderableType]:
    grid = Grid(box=SIMPLE_HEAD, expand=True, padding=(0, 1), pad_edge=False)
    figures = any(column.number for column in table.columns)
    for place, column in enumerate(table.columns):
        title = Text(voice.plain(column.title), style="bold")
        right = "right" if column.number else "left"
        ratio = 1 if place == 0 or not figures else None
        grid.add_column(title, justify=right, ratio=ratio, overflow="fold")  # type: ignore[arg-type]
    for line in table.lines:
        cells = [Text() if cell is None else _text(cell, voice) for cell in line.cells]
        cells[-1].stylize(TONES.get(line.tone, ""))
        grid.add_row(*cells)
    yield Text()
    yield Text(voice.plain(table.caption), style="bold")
    yield grid
    if table.note:
        yield Text(voice.plain(table.note), style="dim")


def _text(what: Any, voice: Voice) -> Text:
    if isinstance(what, Sentence) and what.id == "comparing.figure":
        # The event that shows a figure stands in the files: here it would crowd the table.
        return _text(what.arguments["value"], voice)
    return voice.text(what) if isinstance(what, Sentence) else Text(voice.plain(what))
