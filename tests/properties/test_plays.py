"""Laws of every play: no entry is a fault, a refusal leaves no trace, causes come first."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.folding import differences
from tests.steps.night import HARBOUR, PEOPLE, play_of
from whitecell.errors import ActionRefused
from whitecell.intake.exercises import read_exercise
from whitecell.play.commands import COMMANDS, parse
from whitecell.play.replay import replayed, written

NIGHT = read_exercise(str(HARBOUR))
TEMPERAMENTS = ("doctrinal", "cautious", "hasty", "siloed", "random")
SEATS = ("control", *NIGHT.cells, "centre.head", "centre.liaison", "ministry.minister")
THINGS = (*NIGHT.reports, *NIGHT.injects, "M1", "M2", "M3", "M4", "R1", "R2", "message_1")
WORDS = {
    "thing": THINGS,
    "other": THINGS,
    "inject": tuple(NIGHT.injects),
    "decision": (*NIGHT.decisions, "D1", "D2"),
    "option": ("shut", "deny", "name_ship", "say_nothing", "a", "b", "z"),
    "hypothesis": (*NIGHT.hypotheses, "magic"),
    "reading": ("strongly_for", "for", "neutral", "strongly_against", "maybe"),
    "grade": ("A1", "B2", "F6", "Z9"),
    "points": ("-5", "0", "40", "100", "400"),
    "position": ("for", "against", "abstain", "reservations", "perhaps"),
    "stage": ("done", "partly_done", "not_done", "done_late", "often"),
    "name": (*NIGHT.expectations, *NIGHT.services, *NIGHT.gauges, "nothing"),
    "cell": (*NIGHT.cells, "nobody"),
    "cells": ("all", "ministry, ally", *NIGHT.cells, "nobody"),
    "sender": ("nobody", "centre", "harbour"),
    "span": ("+10m", "1h", "0m", "long"),
    "entry": ("1", "20", "40", "60", "99"),
    "text": ("A word.", "x" * 20),
}


@st.composite
def lines(draw: st.DrawFn) -> str:
    """A line of the command grammar, with names that may or may not fit."""
    form = draw(st.sampled_from([command.form for command in COMMANDS]))
    return re.sub(r"{(\w+)}", lambda part: draw(st.sampled_from(WORDS[part[1]])), form)


ENTRIES = st.lists(
    st.tuples(st.integers(0, 900), st.sampled_from(SEATS), lines()), min_size=1, max_size=25
)


def entered(entries):
    """A night with people in every chair, into which all that was entered."""
    night = play_of(NIGHT, PEOPLE)
    for wait, seat, line in entries:
        if night.board.stage == "running":
            night.pass_to(night.board.at.story + wait)
        try:
            parse(line)
        except ActionRefused:
            continue
        before = len(night.events), night.board.number
        if night.attempt(seat, line) is not None:
            assert (len(night.events), night.board.number) == before, f"{seat}: {line}"
    return night


@given(ENTRIES)
@settings(max_examples=200)
def test_whatever_is_entered_is_done_or_refused_without_a_trace_and_replays(entries):
    night = entered(entries)
    again = replayed([written(event) for event in night.events])
    if night.board.at > again.at:
        again.go_to(night.board.at)
    assert differences(night.board, again) == []


@given(st.sampled_from(TEMPERAMENTS), st.integers(0, 2**31))
@settings(max_examples=40)
def test_time_never_goes_back_and_causes_come_first(temperament, seed):
    night = play_of(NIGHT, {"*": temperament, "control": "doctrinal"}, seed)
    night.conductor.run()
    moments = [event.at for event in night.events]
    assert moments == sorted(moments)
    assert [e.number for e in night.events] == list(range(1, len(moments) + 1))
    assert all(cause < event.number for event in night.events for cause in event.because)
    assert night.board.stage == "closed"


@given(st.sampled_from(TEMPERAMENTS), st.integers(0, 2**31))
@settings(max_examples=20)
def test_the_same_seed_gives_the_same_play(temperament, seed):
    seats = {"*": temperament, "control": "doctrinal"}
    one, other = play_of(NIGHT, seats, seed), play_of(NIGHT, seats, seed)
    one.conductor.run()
    other.conductor.run()
    assert list(map(written, one.events)) == list(map(written, other.events))
