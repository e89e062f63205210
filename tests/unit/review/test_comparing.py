"""Two small plays side by side, worked out by hand."""

import json

import pytest

from tests.schema import COMPARISON, misfits
from tests.unit.review.made import Journal
from whitecell.errors import CommandRefused
from whitecell.play.events.decisions import DecisionDecided, DecisionOpened, DecisionTookEffect
from whitecell.play.events.plays import SeatTaken
from whitecell.review.comparing.comparison import compare
from whitecell.review.comparing.figures import better
from whitecell.review.comparing.pair import Parting, parted
from whitecell.review.comparing.turning import turning_points
from whitecell.review.measures.measures import MEASURES
from whitecell.review.report import render_comparison

FILES = ("a.journal", "b.journal")


def warned(minutes: int, option: str, ending: str) -> Journal:
    """A night in which the port is warned after some minutes, and decides for an option."""
    journal = Journal().at(0).start()
    journal.collect("watch")
    journal.at(minutes)
    reached = journal.share("watch", "port")
    opened = journal.add(DecisionOpened("closing", "open", None), reached)
    decided = journal.add(
        DecisionDecided("closing", option, "", "decided", "port", "understudy"), opened
    )
    effect = journal.add(DecisionTookEffect("closing", option, "in_effect"), decided)
    return journal.at(119).end(ending, effect)


def unwarned() -> Journal:
    """A night in which nobody warns the port."""
    journal = Journal().at(0).start()
    journal.collect("watch")
    return journal.at(119).end("burnt")


def test_plays_part_at_the_first_event_that_happened_otherwise():
    first, second = warned(5, "shut", "safe"), warned(9, "shut", "safe")
    # The play, the running, the move, the inject and the report are the same.
    assert parted(first.rows, second.rows) == Parting(4, 6, 6)


def test_who_sits_where_is_no_parting():
    first, second = unwarned(), Journal()
    second.add(SeatTaken("port", "hasty"))
    second.at(0).start()
    second.collect("watch")
    second.at(119).end("burnt")
    assert parted(first.rows, second.rows).first == parted(first.rows, second.rows).second == 0


def test_a_play_that_stops_earlier_parts_where_it_stops():
    whole = unwarned()
    assert parted(whole.rows, whole.rows[:4]) == Parting(3, 5, 0)


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [(600, 300, "B"), (300, 600, "A"), (600, 590, ""), (600, 600, ""), (20, 1, "")],
)
def test_a_shorter_time_is_better_where_it_is_clearly_shorter(first, second, wanted):
    measure = next(m for m in MEASURES if m.id == "time_to_share")
    assert better(measure, first, second) == wanted


def test_the_time_to_share_is_compared():
    made = compare(warned(5, "shut", "safe").rows, warned(15, "shut", "safe").rows, FILES)
    found = next(f for f in made.figures if f.measure.id == "time_to_share")
    assert (found.first.value, found.second.value) == (300, 900)
    assert (found.difference, found.better) == (600, "A")


def test_what_was_decided_otherwise_and_led_to_an_ending_is_a_turning_point():
    made = compare(warned(5, "wait", "burnt").rows, warned(5, "shut", "safe").rows, FILES)
    [turn] = made.turns
    assert turn.key == ("decision", "closing")
    assert [act and act.outcome for act in (turn.first, turn.second)] == [
        "chose wait",
        "chose shut",
    ]
    numbers = [act and act.number for act in (turn.first, turn.second)]
    assert [made.pair.both[n].record.kind(numbers[n] or 0) for n in (0, 1)] == [
        "decision_decided"
    ] * 2


def test_what_was_shared_in_one_play_alone_is_a_turning_point():
    made = compare(unwarned().rows, warned(5, "shut", "safe").rows, FILES)
    keys = {turn.key: (turn.first, turn.second and turn.second.outcome) for turn in made.turns}
    assert keys["share", "watch", "port"] == (None, "full")


def test_where_both_ended_alike_nothing_turned_them():
    made = compare(unwarned().rows, warned(5, "wait", "burnt").rows, FILES)
    assert turning_points(made.pair) == []


def answered(first: Journal, second: Journal) -> str:
    """The key of the sentence that says whether B came out better."""
    [first_part, *_] = compare(first.rows, second.rows, FILES).sections[0].parts
    return str(first_part.findings[0].said.id.partition(".")[2])


def test_a_lead_on_less_than_a_tenth_of_the_measures_is_hardly_a_difference():
    # A minute later: three of 38 measures are worse. Four minutes later, four of them are.
    assert answered(warned(5, "shut", "safe"), warned(6, "shut", "safe")) == "answer_little"
    assert answered(warned(5, "shut", "safe"), warned(9, "shut", "safe")) == "answer_no"
    assert answered(warned(9, "shut", "safe"), warned(5, "shut", "safe")) == "answer_yes"


def test_plays_of_different_exercises_are_refused():
    other = Journal(exercise={"id": "other", "title": "Other"}).start()
    with pytest.raises(CommandRefused):
        compare(unwarned().rows, other.rows, FILES)


OPEN = Journal().at(0).start()


@pytest.mark.parametrize("code", ["en", "id"])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        (warned(5, "shut", "safe"), unwarned()),
        (unwarned(), unwarned()),
        (unwarned(), OPEN),
        (OPEN, OPEN),
    ],
    ids=["apart", "alike", "open", "both open"],
)
def test_a_comparison_fits_its_schema(first, second, code):
    made = compare(first.rows, second.rows, FILES)
    whole = json.loads(render_comparison(made, code, "json"))
    assert misfits(whole, COMPARISON, COMPARISON) == []


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (lambda whole: whole["plays"].pop(), "has 1 parts"),
        (lambda whole: whole["measures"][0].update(better="C"), "none of"),
        (lambda whole: whole["turning_points"][0].update(kind="rumour"), "none of"),
        (lambda whole: whole["parting"].pop("same"), "has no same"),
    ],
)
def test_what_is_no_comparison_does_not_fit(spoil, fault):
    made = compare(warned(5, "shut", "safe").rows, unwarned().rows, FILES)
    whole = json.loads(render_comparison(made, "en", "json"))
    spoil(whole)
    assert any(fault in wrong for wrong in misfits(whole, COMPARISON, COMPARISON))
