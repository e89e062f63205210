"""The agenda: what is due next, and in which order, whoever put it on first."""

from hypothesis import given
from hypothesis import strategies as st

from whitecell.play.agenda import (
    ANSWER,
    ARRIVAL,
    DEADLINE,
    INJECT,
    MOVE,
    RUNS_THROUGH_GAPS,
    WORK,
    WORLD,
    Agenda,
    Entry,
)

small = st.integers(0, 3)
ENTRIES = st.lists(st.builds(Entry, small, st.integers(0, MOVE), small, small, st.just("x"), small))


def agenda_of(*entries: Entry) -> Agenda:
    agenda = Agenda()
    for entry in entries:
        agenda.add(entry)
    return agenda


def drained(agenda: Agenda, until: int = 99) -> list[Entry]:
    taken = []
    while (entry := agenda.take(until)) is not None:
        taken.append(entry)
    return taken


def due(second: int, rank: int, position: int = 0, place: int = 0) -> Entry:
    return Entry(second, rank, position, place, "x", f"{rank}")


@given(ENTRIES)
def test_entries_come_in_their_order_however_they_were_put_on(entries):
    assert drained(agenda_of(*entries)) == drained(agenda_of(*reversed(entries))) == sorted(entries)


def test_at_one_second_the_world_moves_first_and_the_move_ends_last():
    ranks = [MOVE, DEADLINE, ANSWER, INJECT, WORK, ARRIVAL, WORLD]
    taken = drained(agenda_of(*(due(60, rank) for rank in ranks)))
    assert [entry.rank for entry in taken] == [WORLD, ARRIVAL, WORK, INJECT, ANSWER, DEADLINE, MOVE]


def test_ties_go_by_place_in_the_script_and_then_by_cell():
    entries = [due(60, INJECT, 2, 0), due(60, INJECT, 1, 1), due(60, INJECT, 1, 0)]
    assert drained(agenda_of(*entries)) == entries[::-1]


def test_what_is_not_due_yet_stays():
    agenda = agenda_of(due(60, INJECT), due(61, INJECT))
    assert drained(agenda, until=60) == [due(60, INJECT)]
    assert agenda.next_due() == 61


def test_deadlines_wait_until_everybody_has_acted():
    agenda = agenda_of(due(60, DEADLINE), due(60, INJECT))
    assert agenda.take(60, DEADLINE) == due(60, INJECT)
    assert agenda.take(60, DEADLINE) is None
    assert agenda.take(60) == due(60, DEADLINE)


def test_a_gap_forgets_what_has_been_dealt_with_and_moves_deadlines():
    agenda = agenda_of(*(due(60, rank) for rank in range(MOVE + 1)))
    agenda.shift(60, 100)
    moved = {entry.rank: entry.due for entry in drained(agenda, until=999)}
    assert moved == {DEADLINE: 160, MOVE: 160}


def test_a_gap_leaves_the_world_running():
    agenda = agenda_of(*(due(61, rank) for rank in range(MOVE + 1)))
    agenda.shift(60, 100)
    moved = {entry.rank: entry.due for entry in drained(agenda, until=999)}
    assert moved == {r: 61 if r in RUNS_THROUGH_GAPS else 161 for r in range(MOVE + 1)}


def test_an_empty_agenda_has_nothing_due():
    assert Agenda().next_due() is None
    assert Agenda().take(99) is None
