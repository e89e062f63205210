"""Printing a story as it goes."""

from collections.abc import Callable

from whitecell.console.printing import Screen
from whitecell.console.story import Story
from whitecell.play.board import Board
from whitecell.play.events.event import Event


class Teller:
    """Composes what is told of a step; what it gives prints it."""

    def __init__(self, screen: Screen, code: str) -> None:
        self.screen = screen
        self.story = Story(code)

    def __call__(self, events: list[Event], board: Board) -> Callable[[], None] | None:
        told = self.story.tell(events, board)
        return (lambda: self.screen.show(*told)) if told else None
