"""Plays with fixed actions: every cell acknowledges every inject, and decisions are taken."""

from collections import defaultdict
from collections.abc import Callable

from tests.benchmarks.made_scripts import EVERY, second_of
from whitecell.play.actions import Acknowledge, Decide, EndPlay, Entry, TurnPlay
from whitecell.play.board import CONTROL, PERSON
from whitecell.play.events.event import Event
from whitecell.play.lives import Instant
from whitecell.play.runner import step
from whitecell.script.script import Script
from whitecell.session.opening import plan

Prepared = list[tuple[Instant, list[Entry]]]
Keep = Callable[[list[Event]], object]


def prepared_actions(injects: int, cells: int) -> Prepared:
    """What each cell does about each inject, at its own second, in order of time."""
    by_second: dict[int, list[Entry]] = defaultdict(list)
    for number in range(injects):
        second = second_of(number)
        for place in range(cells):
            entry = Entry(f"cell_{place}", Acknowledge(f"M{number + 1}"))
            by_second[second + 15 + (number * 7 + place * 13) % 97].append(entry)
        if number % EVERY == 0:
            entry = Entry(f"cell_{number % cells}", Decide(f"D{_nth(number, cells)}", "a"))
            by_second[second + 120].append(entry)
    return [(Instant(0, second, 0), by_second[second]) for second in sorted(by_second)]


def _nth(number: int, cells: int) -> int:
    """Which of its cell's decisions the one of an inject is."""
    return sum(other % cells == number % cells for other in range(0, number + 1, EVERY))


def opening(script: Script) -> tuple[Board, list[Event]]:
    """A board with people on every chair, and the first event."""
    return plan(script, 1, {"*": PERSON, CONTROL: PERSON})


def play(script: Script, prepared: Prepared, keep: Keep) -> int:
    """Plays it from its first event to its last; gives the number of events."""
    board, first = opening(script)
    keep(first)
    for trigger in ("open", "start"):
        keep(step(board, board.at, (Entry(CONTROL, TurnPlay(trigger)),))[0])
    agenda = board.agenda
    for at, entries in prepared:
        second = at.story
        while (due := agenda.next_due()) is not None and due < second:
            keep(step(board, Instant(0, due, 0))[0])
        events, refusals = step(board, at, entries)
        keep(events)
        if any(refusals):
            raise AssertionError(f"a prepared action was refused: {refusals}")
    keep(step(board, board.at, (Entry(CONTROL, EndPlay()),))[0])
    return board.number


def in_memory(script: Script, prepared: Prepared) -> list[Event]:
    """Plays it and gives all its events."""
    events: list[Event] = []
    play(script, prepared, events.extend)
    return events
