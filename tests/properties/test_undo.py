"""Whatever is entered and taken back leaves its seat's view as it was, and replays."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.folding import differences
from tests.properties.test_plays import NIGHT, SEATS, lines
from tests.steps.night import PEOPLE, play_of
from whitecell.errors import ActionRefused
from whitecell.play.commands import parse
from whitecell.play.replay import replayed, written
from whitecell.play.view import view

UNSEEN = {"second": 0, "due": None, "until": None, "tabled": 0, "objections": 0}
"""What a view says in numbers and times alone."""


def seen(board):
    """What everybody sees, apart from numbers and times."""
    return {cell: plain(view(board, cell)) for cell in board.desks}


def plain(value):
    if hasattr(value, "_asdict"):
        parts = {name: plain(part) for name, part in value._asdict().items()}
        return {**parts, **{name: None for name in UNSEEN if name in parts}}
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return value


def aims(board):
    """Where gauges head, how services are in themselves, injects and hopes, what is due."""
    return (
        {id: life.target for id, life in board.gauges.items()},
        {id: life.own for id, life in board.services.items()},
        {id: life.stage for id, life in board.injects.items()},
        {id: life.stage for id, life in board.expectations.items()},
        {id: (life.due, life.until) for id, life in board.decisions.items()},
        {id: life.due for id, life in board.expectations.items()},
        dict(board.belief),
        dict(board.told_aloud),
    )


CELLS = tuple(NIGHT.cells)
OF_CELLS = (
    *(f"{verb} M{n}{rest}" for n in range(1, 6) for verb, rest in (
        ("ack", ""), ("share", " with all"), ("grade", " B2"), ("weigh", " for insider for"),
        ("request", " for all"), ("request", " for cable_operator"), ("ack", ""),
    )),
    "link M1 with M2 as one source", "link M2 with M3",
    "tell all about M1: Look.", "tell ally: No.",
    "decide D1 a", "decide D1 b", "decide D2 a", "decide D1: As we said.", "draft D1: Perhaps.",
    "propose D1 a", "concur D1", "object D1: Never.", "position D1 for", "position D1 against",
    "position D2 reservations",
)  # fmt: skip
OF_CONTROL = (
    *(f"{verb} {id}" for id in NIGHT.injects for verb in ("hold", "unhold", "skip")),
    *(f"tick {id} {stage}" for id in NIGHT.expectations for stage in ("done", "not_done")),
    *(f"set gauge {id} 20" for id in NIGHT.gauges),
    *(f"set service {id} 0" for id in NIGHT.services),
    *(f"match {id} {option.id}" for id, (_, decision) in (
        (id, known) for id, known in NIGHT.decisions.items()) for option in decision.options),
    *(f"aloud {id} to all" for id in NIGHT.reports),
    *(f"release {id}" for id in NIGHT.injects),
    *(f"extend {id} by +10m" for id in (*NIGHT.decisions, *NIGHT.expectations)),
    "extend R1 by +10m",
)  # fmt: skip
"""What may well be entered: what is not refused is taken back."""

LIKELY = st.one_of(
    st.tuples(st.sampled_from(CELLS), st.sampled_from(OF_CELLS)),
    st.tuples(st.just("centre"), st.sampled_from(OF_CELLS)),
    st.tuples(st.just("control"), st.sampled_from(OF_CONTROL)),
    st.tuples(st.sampled_from(SEATS), lines()),
)
ENTRIES = st.lists(st.tuples(st.integers(0, 900), LIKELY, st.booleans()), min_size=15, max_size=40)
"""After how many seconds, what is entered for whom, and whether it is taken back."""


@given(ENTRIES)
@settings(max_examples=100, deadline=None)
def test_an_entry_that_is_taken_back_leaves_no_mark_on_the_board(entries):
    night = play_of(NIGHT, PEOPLE)
    for wait, (seat, line), back in entries:
        board = night.board
        if board.stage != "running" or line.startswith("undo"):
            continue
        night.pass_to(board.at.story + wait)
        try:
            parse(line)
        except ActionRefused:
            continue
        cell, before, aimed = seat.partition(".")[0], seen(board), aims(board)
        known = len(list(board.entries.newest_first()))
        if night.attempt(seat, line) is not None:
            continue
        if not back or len(list(board.entries.newest_first())) == known:
            continue
        if night.attempt(seat, "undo") is not None:
            continue
        assert aims(board) == aimed, line
        for other, was in before.items():
            if other == cell or not line.startswith(("share", "tell", "request")):
                assert seen(board)[other] == was, (other, line)
    again = replayed([written(event) for event in night.events])
    if night.board.at > again.at:
        again.go_to(night.board.at)
    assert differences(night.board, again) == []
