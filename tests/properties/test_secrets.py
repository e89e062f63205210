"""What a cell may not see leaves no trace in what it sees, is whispered, or is answered."""

import inspect

import pytest
from hypothesis import HealthCheck, Phase, assume, find, given, settings
from hypothesis.errors import NoSuchExample

from tests.properties.secrets import (
    CHAIR,
    MINUTES,
    pairs,
    pairs_with_a_guest,
    pairs_with_forms,
)
from whitecell.play import moves, references, view
from whitecell.play.actions import Entry, TurnPlay
from whitecell.play.board import PERSON, Board, Setting
from whitecell.play.coaching import Coaching, coaching
from whitecell.play.commands import parse
from whitecell.play.events.deliveries import DeliveryBarred
from whitecell.play.events.items import BeliefMoved, ItemCorrected
from whitecell.play.events.requests import ReleaseAsked
from whitecell.play.lives import Instant
from whitecell.play.papers import View
from whitecell.play.runner import step
from whitecell.session.duty import Understudy
from whitecell.session.understudies import TEMPERAMENTS

GENEROUS = settings(
    max_examples=400,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


def seen(script, pair):
    """All that the watched cell gets to see, minute by minute; nothing if it learns the secret."""
    board = Board(script, Setting(pair.seed, {"*": PERSON, "control": PERSON}))
    for trigger in ("open", "start"):
        step(board, board.at, [Entry("control", TurnPlay(trigger))])
    trace = []
    for minute in range(MINUTES):
        at = Instant(0, minute * 60, 0)
        while (due := moves.upcoming(board)) is not None and due <= at:
            step(board, due)
        for _, seat, line in (action for action in pair.actions if action[0] == minute):
            _, [refused] = step(board, at, [Entry(seat, parse(line))])
            if seat == pair.watched:
                trace.append(repr(refused and refused.sentence))
        trace.append(shown(board, pair.watched))
    return None if learns_it(board, pair.watched) else trace


def shown(board, seat):
    """The view and the whispers of a cell, as text; of a guest in it, the view alone.

    What the centre believes and who is at work in it is the centre's own, its guests' included.
    """
    if seat == CHAIR:
        return repr(view.view(board, "centre", "BB")._replace(analysts=0, belief=()))
    return repr((view.view(board, seat), coaching(board, seat, "hasty", 500)))


def learns_it(board, cell):
    """Whether a cell was given a secret after all, or is the one to ask about it."""
    asked = {life.item for life in board.requests if life.authority == cell}
    had = {life.thing for life in board.deliveries if life.cell == cell and is_full(life)}
    short = [report.id for _, report in board.script.reports.values() if report.sanitised]
    return any(thing in short or thing.startswith(("secret", "hidden")) for thing in had | asked)


def is_full(life):
    return life.form != "sanitised" and life.stage not in ("pending", "awaiting", "withheld")


def differs(pair):
    """Whether a cell can tell two secrets apart that it is not told."""
    one, other = seen(pair.one, pair), seen(pair.other, pair)
    assume(one is not None and other is not None)
    return one != other


@GENEROUS
@given(pairs())
def test_a_secret_leaves_no_trace_whatever_it_is_and_whether_there_is_one(pair):
    assert not differs(pair)


@GENEROUS
@given(pairs_with_a_guest())
def test_a_guest_in_the_centre_sees_no_trace_of_what_lies_beside_it(pair):
    assert not differs(pair)


@GENEROUS
@given(pairs_with_forms())
def test_a_short_form_shows_nothing_of_the_full_one(pair):
    assert not differs(pair)


def test_understudies_are_handed_a_view_and_whispers_and_nothing_else():
    for kind in TEMPERAMENTS.values():
        assert [*inspect.signature(kind.plan).parameters] == ["self", "view", "coaching"]
        assert [*inspect.signature(kind).parameters] == ["cell", "directory", "seed"]
    handed = inspect.get_annotations(Understudy.plan)
    assert (handed["view"], handed["coaching"]) == (View, Coaching)


def also(kind, more):
    """A fold that does a little more than its own."""
    fold = kind.fold

    def folded(self, board):
        fold(self, board)
        more(self, board)

    return folded


def barred_deliveries_change_the_view(patch):
    def touch(event, board):
        board.touch(board.deliveries[event.delivery].cell)

    patch.setattr(DeliveryBarred, "fold", also(DeliveryBarred, touch))


def barred_deliveries_lie_before_the_cell(patch):
    def lay(event, board):
        life = board.deliveries[event.delivery]
        board.put_before(life.cell, life.thing, life, life.form)

    patch.setattr(DeliveryBarred, "fold", also(DeliveryBarred, lay))


def corrections_are_announced_to_all(patch):
    patch.setattr(ItemCorrected, "fold", also(ItemCorrected, lambda _, board: board.touch_all()))


def the_waiting_cell_sees_the_request(patch):
    def show(event, board):
        board.desks[event.cell].requests.append(event.request)

    patch.setattr(ReleaseAsked, "fold", also(ReleaseAsked, show))


def all_see_when_the_centre_changes_its_mind(patch):
    patch.setattr(BeliefMoved, "fold", also(BeliefMoved, lambda _, board: board.touch_all()))


def all_see_how_many_analysts_are_free(patch):
    patch.setattr(view, "_telecoms", lambda board, _: str(view.analysts_free(board, 9)))


def deliveries_are_numbered_together(patch):
    real = view.view

    def numbered(board, cell):
        inbox = [delivery for _, delivery in board.desks[cell].inbox]
        numbers = [delivery.index if delivery else 0 for delivery in inbox]
        return (real(board, cell), numbers)

    patch.setattr(view, "view", numbered)


def refusals_tell_hidden_from_absent(patch):
    real = references.thing

    def thing(board, cell, ref):
        hidden = ref in board.items and ref not in board.desks[cell].numbers
        return real(board, cell, "not_yours" if hidden else ref)

    patch.setattr(references, "thing", thing)


def short_forms_show_the_caveats_of_the_full_one(patch):
    real = view.view

    def labelled(board, cell):
        had = [item for item in board.desks[cell].numbers if item in board.items]
        reports = board.script.reports
        return (real(board, cell), [reports[item].report.label.caveats for item in had])

    patch.setattr(view, "view", labelled)


LEAKS = [
    barred_deliveries_change_the_view,
    barred_deliveries_lie_before_the_cell,
    corrections_are_announced_to_all,
    the_waiting_cell_sees_the_request,
    all_see_when_the_centre_changes_its_mind,
    all_see_how_many_analysts_are_free,
    deliveries_are_numbered_together,
    refusals_tell_hidden_from_absent,
]


@pytest.mark.parametrize("leak", LEAKS, ids=lambda leak: leak.__name__)
def test_a_leak_is_found(leak, monkeypatch):
    leak(monkeypatch)
    assert found(pairs())


def test_a_leak_through_a_short_form_is_found(monkeypatch):
    short_forms_show_the_caveats_of_the_full_one(monkeypatch)
    assert found(pairs_with_forms())


def found(strategy):
    """Whether some pair gives the secret away."""
    looking = settings(GENEROUS, max_examples=1000, phases=[Phase.generate], database=None)
    try:
        return find(strategy, differs, settings=looking)
    except NoSuchExample:
        return None
