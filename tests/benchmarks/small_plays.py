"""A play of 60 injects and 6 cells: with prepared actions, and with understudies."""

from collections.abc import Callable

from tests.benchmarks.fixed_plays import in_memory, prepared_actions
from tests.benchmarks.heap_loop import heap_loop
from tests.benchmarks.made_scripts import made_script
from tests.benchmarks.measuring import Figure, Timed, Work, ratio
from whitecell.play.board import CONTROL
from whitecell.play.events.event import Event
from whitecell.script.script import Script
from whitecell.session.performance import Cast, begin

INJECTS, CELLS = 60, 6
STEPS = 1_500
TIMES = 10
"""Plays, and loops, in one turn: one alone is too short to time."""
CAST = Cast(1, {"*": "doctrinal", CONTROL: "doctrinal"})


def figures() -> list[Figure]:
    """Both rows: one whole play against one loop of so many steps."""
    script, prepared = made_script(INJECTS, CELLS), prepared_actions(INJECTS, CELLS)
    conditional = made_script(INJECTS, CELLS, conditions=True)
    fixed = _against_the_loop(lambda: in_memory(script, prepared), 15)
    understudied = _against_the_loop(lambda: understudied_play(conditional), 15)
    name = "One play of 60 injects x 6 cells with"
    rest = "against 1,500 steps of the loop"
    return [
        Figure(f"{name} fixed actions, {rest}", fixed, 9),
        Figure(f"{name} understudies, views and conditions, {rest}", understudied, 25),
    ]


def understudied_play(script: Script) -> list[Event]:
    """The events of a play in which understudies sit on every chair."""
    events: list[Event] = []

    def tell(new: list[Event], _board: object) -> None:
        events.extend(new)

    begin(script, CAST, tell=tell).run()
    return events


def _against_the_loop(play: Callable[[], object], turns: int) -> float:
    loop = heap_loop(STEPS, INJECTS)
    return ratio(Timed(lambda: _repeated(play)), Timed(lambda: _repeated(loop.prepare())), turns)


def _repeated(work: Work) -> Work:
    def repeat() -> None:
        for _ in range(TIMES):
            work()

    return repeat
