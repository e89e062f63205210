"""Replay: folds what was written, and says what it cannot read; and the watch over plays sees."""

import pytest

from tests.folding import differences
from tests.unit.play.council import QUESTION, SEEN, play
from whitecell.errors import JournalFault
from whitecell.play.replay import replayed, written

ASKED = QUESTION.replace("        within", "        rule: majority\n        within")


@pytest.fixture
def rows():
    night = play(SEEN + ASKED)
    night.enter("control", "set service line 20")
    night.enter("fusion", "grade track B2")
    night.enter("fusion", "share track with aa, bb")
    night.enter("fusion", "request chatter for aa")
    night.enter("aa", "propose naming foe")
    night.enter("aa", "tell bb: Hello")
    return [written(event) for event in night.events]


def test_the_same_rows_fold_to_the_same_board(rows):
    assert differences(replayed(rows), replayed(rows)) == []


def change_gauge(board):
    board.gauges["trust"].value += 10


def change_item(board):
    board.items["track"].grade = "A1"


def change_delivery(board):
    board.deliveries[-1].stage = "withheld"


def change_decision(board):
    board.decisions["naming"].due += 1


def change_desk(board):
    board.desks["aa"].numbers.clear()


def change_agenda(board):
    board.agenda.entries.pop()


@pytest.mark.parametrize(
    ("change", "part"),
    [
        (change_gauge, "gauges"),
        (change_item, "items"),
        (change_delivery, "deliveries"),
        (change_decision, "decisions"),
        (change_desk, "desk of aa"),
        (change_agenda, "agenda"),
    ],
)
def test_a_board_that_was_changed_past_its_events_is_seen(rows, change, part):
    board = replayed(rows)
    change(board)
    assert part in differences(board, replayed(rows))


def test_an_event_of_an_unknown_kind_is_named(rows):
    newer = rows[-1]._replace(kind="teleported")
    with pytest.raises(JournalFault) as fault:
        replayed([*rows[:-1], newer])
    assert fault.value.sentence.arguments == {"number": len(rows), "kind": "teleported"}


@pytest.mark.parametrize("body", ["", "{}", "[1]", '{"nonsense": 1}'])
def test_a_body_that_cannot_be_read_is_named(rows, body):
    with pytest.raises(JournalFault):
        replayed([*rows[:-1], rows[-1]._replace(body=body)])


def test_a_journal_without_its_beginning_is_named(rows):
    for cut in (rows[1:], []):
        with pytest.raises(JournalFault) as fault:
            replayed(cut)
        assert fault.value.sentence.id == "play.no_beginning"
