"""Plays with fixed actions: every cell acknowledges every inject, and decisions are taken."""

from collections import Counter, defaultdict
from collections.abc import Callable

from tests.benchmarks.made_scripts import EVERY, second_of
from whitecell.play.actions import Acknowledge, Decide, EndPlay, Entry, TurnPlay
from whitecell.play.board import CONTROL, PERSON, Board
from whitecell.play.events.event import Event
from whitecell.play.lives import Instant
from whitecell.play.runner import step
from whitecell.script.script import Script
from whitecell.session.opening import plan

Prepared = list[tuple[Instant, list[Entry]]]
Keep = Callable[[list[Event]], object]


def prepared_actions(injects: int, cells: int, *, decisions: bool = True) -> Prepared:
    """What each cell does about each inject, at its own second, in order of time."""
    by_second: dict[int, list[Entry]] = defaultdict(list)
    names = [f"cell_{place}" for place in range(cells)]
    decided: Counter[str] = Counter()
    for number in range(injects):
        second, acknowledge = second_of(number), Acknowledge(f"M{number + 1}")
        for place, name in enumerate(names):
            entry = Entry(name, acknowledge)
            by_second[second + 15 + (number * 7 + place * 13) % 97].append(entry)
        if decisions and number % EVERY == 0:
            name = names[number % cells]
            decided[name] += 1
            by_second[second + 120].append(Entry(name, Decide(f"D{decided[name]}", "a")))
    return [(Instant(0, second, 0), by_second[second]) for second in sorted(by_second)]


def opening(script: Script) -> tuple[Board, list[Event]]:
    """A board with people on every chair, and the first event."""
    return plan(script, 1, {"*": PERSON, CONTROL: PERSON})


def play(script: Script, prepared: Prepared, keep: Keep, *, refusals: bool = False) -> int:
    """Plays it from its first event to its last; gives the number of events.

    `refusals`: whether actions may be refused, as where a paper is acknowledged that was withheld.
    """
    board, first = opening(script)
    keep(first)
    for trigger in ("open", "start"):
        keep(step(board, board.at, (Entry(CONTROL, TurnPlay(trigger)),))[0])
    agenda = board.agenda
    for at, entries in prepared:
        second = at.story
        while (due := agenda.next_due()) is not None and due < second:
            keep(step(board, Instant(0, due, 0))[0])
        events, refused = step(board, at, entries)
        keep(events)
        if any(refused) and not refusals:
            raise AssertionError(f"a prepared action was refused: {refused}")
    keep(step(board, board.at, (Entry(CONTROL, EndPlay()),))[0])
    return board.number


def in_memory(script: Script, prepared: Prepared) -> list[Event]:
    """Plays it and gives all its events."""
    events: list[Event] = []
    play(script, prepared, events.extend)
    return events
