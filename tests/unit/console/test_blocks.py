"""Lines of the story: a clock in the margin, text that hangs beside it."""

from rich.console import Console
from rich.text import Text

from whitecell.console.blocks import Block


def shown(block: Block, width: int) -> list[str]:
    console = Console(width=width)
    with console.capture() as captured:
        console.print(block)
    return captured.get().splitlines()


def test_the_clock_stands_beside_the_first_line_only():
    lines = shown(Block(Text("word " * 20), "20:05"), 60)
    assert lines[0].startswith("20:05  word")
    assert lines[1].startswith("       word")


def test_what_belongs_to_the_line_above_is_set_deeper():
    assert shown(Block(Text("why"), deeper=True), 60) == ["         why"]


def test_a_narrow_terminal_has_no_margin():
    assert shown(Block(Text("word"), "20:05"), 30) == ["20:05", " word"]


def test_no_line_is_wider_than_the_terminal():
    for width in (12, 30, 50, 80, 120):
        lines = shown(Block(Text("Kementerian Komunikasi " * 9), "20.05", True), width)
        assert max(map(len, lines)) <= width
