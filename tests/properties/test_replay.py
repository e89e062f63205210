"""Walking a play forwards and back comes to the same boards and views as folding it anew."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.folding import differences
from whitecell.console.names import Names
from whitecell.console.replay_course import Course
from whitecell.console.replay_looks import seat_names
from whitecell.console.replay_places import plain
from whitecell.console.replay_seat import Seat
from whitecell.console.voice import Voice
from whitecell.intake.exercises import read_exercise
from whitecell.journal.rows import Row
from whitecell.play.actions import Entry
from whitecell.play.board import PERSON
from whitecell.play.commands import parse
from whitecell.play.papers import View
from whitecell.play.replay import replayed, written
from whitecell.play.view import view
from whitecell.session.performance import Cast, begin

PLAYS = [
    ("01-spice-route", "doctrinal"),
    ("05-fusion-strait", "siloed"),
    ("01-spice-route", PERSON),
]
ENTRIES = [
    (60, "guild", "acknowledge M1"),
    (61, "control", "undo"),
    (3600, "house", "grade inner_letter B2"),
    (3601, "house", "undo"),
    (3660, "house", "grade inner_letter C3"),
    (3720, "house", "share inner_letter with guild"),
]
"""What people enter in a play of theirs, and take back."""
SHIPPED = [*PLAYS, ("01-spice-route", "siloed"), ("05-fusion-strait", "doctrinal")]
BEGINS = 40
"""So many signs of a text give it away."""
WHOLE = 12
"""At one instant in so many all that a seat has is looked at, at the others what is new."""


@cache
def course(exercise: str, temperament: str) -> Course:
    told: list[Row] = []
    cast = Cast(7, {"*": temperament})
    tell = lambda events, _: told.extend(Row(*written(event)) for event in events)  # noqa: E731
    if temperament == PERSON:
        cast = Cast(7, {"*": "doctrinal", "guild": PERSON, "house": PERSON, "control": PERSON})
    conductor = begin(read_exercise(exercise), cast, tell=tell)
    conductor.open()
    for second, seat, line in ENTRIES if temperament == PERSON else ():
        conductor.go_to(conductor.board.at._replace(story=second))
        refused = conductor.submit(Entry(seat, parse(line))).refused
        assert refused is None, refused and refused.sentence
    conductor.run()
    return Course(told, "en")


def afresh(walked: Course, place: int) -> Any:
    """The board at an instant, folded from the first event."""
    return replayed(walked.rows[: walked.stretches[place].after])


@settings(max_examples=40)
@given(st.sampled_from(PLAYS), st.lists(st.integers(0, 10**6), min_size=2, max_size=4))
def test_any_instant_reached_in_any_order_has_the_board_of_a_fold(play, steps):
    walked = course(*play)
    for step in steps:
        place = step % (walked.last + 1)
        board = walked.stand(place).board
        board.agenda.drop_until(board.at.story)
        board.talk.drop_until(board.at.talk)
        assert differences(board, afresh(walked, place)) == []


@settings(max_examples=60)
@given(st.sampled_from(PLAYS), st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_seat_sees_at_any_instant_what_its_view_says(play, some, one):
    walked = course(*play)
    cells = [*walked.whole.desks]
    cell, place = cells[one % len(cells)], some % (walked.last + 1)
    seat = seats(play, cell)
    assert seat.view_at(place) == view(afresh(walked, place), cell)


@cache
def seats(play: tuple[str, str], name: str) -> Seat:
    return Seat(course(*play), name)


@pytest.mark.parametrize("play", PLAYS)
def test_a_seats_view_changes_at_its_own_instants_alone(play):
    walked = course(*play)
    for name in seat_names(walked.whole.script):
        seat, before = seats(play, name), ()
        for place in range(walked.last + 1):
            now = seat.view_at(place)
            had = (now.stage, now.matters, now.pleas, [p._replace(work=None) for p in now.papers])
            assert had == before or place in seat.places
            before = had


@pytest.mark.parametrize("play", SHIPPED)
def test_a_seat_is_shown_no_text_of_the_script_but_what_its_view_holds(play):
    walked, voice = course(*play), Voice("en")
    script = walked.whole.script
    names = Names(script, voice)
    secrets = dict.fromkeys(texts(json.loads(script.canonical)))
    known = " ".join(voice.plain(one.title) for one in (*script.cells.values(),))
    for name in seat_names(script):
        seat = seats(play, name)
        for number, place in enumerate(seat.places):
            panels = [seat.panel(number, names, voice)]
            if number % WHOLE == WHOLE - 1:
                chair = seat.chair(number, names, voice)
                panels += [chair.inbox(whole=True), chair.news()]
                panels += [chair.decisions(), chair.requests()]
            shown = " ".join(map(plain, panels))
            held = known + " ".join(said(seat.view_at(place), voice))
            found = [text for text in secrets if text in shown]
            assert [text for text in found if text not in held] == [], (name, number)


def test_what_a_seat_is_shown_would_give_a_text_away():
    """The test above looks at texts that can be found: the centre is shown many of them."""
    walked, voice = course(*PLAYS[1]), Voice("en")
    script = walked.whole.script
    shown = plain(
        seats(PLAYS[1], "fusion").chair(40, Names(script, voice), voice).inbox(whole=True)
    )
    assert sum(text in shown for text in texts(json.loads(script.canonical))) > 10


def texts(part: Any) -> Iterator[str]:
    """How each longer text of the script begins."""
    if isinstance(part, str):
        if " " in part and len(part) >= BEGINS // 2:
            yield " ".join(part.split())[:BEGINS]
    else:
        for one in part.values() if isinstance(part, dict) else part if part else ():
            if isinstance(one, str | list | dict):
                yield from texts(one)


def said(seen: View, voice: Voice) -> Iterator[str]:
    """Every text that a view holds."""
    for paper in seen.papers:
        yield from (voice.plain(paper.text), voice.plain(paper.sender))
    for matter in seen.matters:
        yield from (voice.plain(matter.ask), matter.text)
        yield from (voice.plain(choice.text) for choice in matter.choices)
    yield from (voice.plain(plea.text) for plea in seen.pleas)
