"""What was typed at the table, read forgivingly."""

import pytest

from whitecell.console.table_actions import action_of
from whitecell.console.table_help import GROUPS
from whitecell.console.table_reasons import mended
from whitecell.console.table_said import read
from whitecell.console.table_words import FORMS, PLAY, WORDS, forms_of
from whitecell.errors import ActionRefused
from whitecell.play import actions

CELLS = ("house", "guild", "gowa")


@pytest.mark.parametrize(
    ("line", "action"),
    [
        ("ACK m1", actions.Acknowledge("m1")),
        ("acknowlege M1", actions.Acknowledge("M1")),
        ("share M1 to guild and gowa", actions.Share("M1", ("guild", "gowa"))),
        ("share M1 guild", actions.Share("M1", ("guild",))),
        ("ask M2 to guild", actions.Request("M2", ("guild",))),
        ("grade M1 as B2", actions.Grade("M1", "B2")),
        ("decide D1 = a", actions.Decide("D1", "a")),
        ("decide D1 hold every ship", actions.Decide("D1", "", "hold every ship")),
        ("refuse R1 our keels are ours", actions.Refuse("R1", "", "our keels are ours")),
        ("tell guild the towers are dark", actions.Tell(("guild",), "the towers are dark")),
        ("set gauge trust to 40", actions.SetGauge("trust", 40)),
    ],
)
def test_what_is_nearly_a_command_is_read_as_one(line, action):
    said = read(line, CELLS)
    assert action_of(said.word, said.rest) == (action, "")


def test_a_cell_before_a_colon_is_whose_seat_it_is():
    assert read("guild: ack M3", CELLS)[:3] == ("guild", "ack", "M3")
    assert read("as guild: ack M3", CELLS)[:3] == ("guild", "ack", "M3")
    assert read("tell guild: ack M3", CELLS).seat == ""


def test_a_reason_follows_because():
    decided = action_of("decide", "D1 a because the tide turns")
    assert decided == (actions.Decide("D1", "a"), "the tide turns")


def test_because_in_free_text_is_text_unless_a_colon_follows():
    told = action_of("tell", "guild: we wait because it is dark")
    assert told == (actions.Tell(("guild",), "we wait because it is dark"), "")
    decided = action_of("decide", "D1: we wait because: it is dark")
    assert decided == (actions.Decide("D1", "", "we wait"), "it is dark")


@pytest.mark.parametrize(
    ("rest", "action", "why"),
    [
        ("D1: sail with: hq, ally because: the tide",
         actions.Decide("D1", "", "sail", ("hq", "ally")), "the tide"),
        ("D1: sail because: the tide with: hq and ally",
         actions.Decide("D1", "", "sail", ("hq", "ally")), "the tide"),
        ("D1 a with hq, ally because the tide turns", actions.Decide("D1", "a", "", ("hq", "ally")),
         "the tide turns"),
        ("D1: sail with hq, ally", actions.Decide("D1", "", "sail with hq, ally"), ""),
        ("D1: sail with: those who dare; go: now",
         actions.Decide("D1", "", "sail with: those who dare; go: now"), ""),
    ],
)  # fmt: skip
def test_who_agreed_follows_with_and_a_colon(rest, action, why):
    assert action_of("decide", rest) == (action, why)


@pytest.mark.parametrize(
    ("line", "action"),
    [
        ("observe: + they asked: who?", actions.Observe("+ they asked: who?")),
        ("observe guild: - late", actions.Observe("- late", "guild")),
        ("observe guild about D1: split", actions.Observe("split", "guild", "D1")),
        ("improvise to guild and gowa: The tide turns",
         actions.Improvise(("guild", "gowa"), "The tide turns")),
        ("extend D1 by 10m", actions.Extend("D1", "10m")),
        ("undo #12", actions.Withdraw("12")),
    ],
)  # fmt: skip
def test_what_control_adds_is_read_forgivingly(line, action):
    said = read(line, CELLS)
    assert action_of(said.word, said.rest) == (action, "")


def test_letters_that_changed_places_are_put_right():
    assert read("wiat 10m", CELLS).word == "wait"
    assert (read("edn", CELLS).word, read("edn", CELLS).near) == ("", "end")


def test_a_guess_says_that_it_is_one():
    assert read("acknowlege M1", CELLS).guessed
    assert not read("ack M1", CELLS).guessed


def test_what_cannot_be_taken_back_is_never_guessed():
    assert read("quti", CELLS)[1:] == ("", "quti", False, "quit")
    assert read("edn", CELLS).word != "end"


def test_a_wrong_form_is_answered_with_every_right_one():
    with pytest.raises(ActionRefused) as refused:
        action_of("grade", "M1")
    assert refused.value.sentence.arguments["forms"] == "grade M3 B2"


@pytest.mark.parametrize("line", ["", "\x00\x1b[2J", "\u202eabc", ":", "as", "x" * 10_000, "{}"])
def test_no_line_breaks_the_reader(line):
    assert read(line, CELLS).word in ("", "as")


def test_help_knows_every_word_and_names_each_form():
    assert sorted(word for words in GROUPS.values() for word in words) == sorted(
        {*FORMS, *PLAY} - {"ack"}
    )
    assert all(forms_of(word) for word in WORDS)


@pytest.mark.parametrize(
    ("line", "mended_line", "read_as"),
    [
        ("D1: cut everthing becuase: no time", "D1: cut everthing because: no time", "because:"),
        ("D1 a becuase no time", "D1 a because no time", "because"),
        ("D1: potong karna: waktu habis", "D1: potong karena: waktu habis", "karena:"),
        ("D1: cut because: no time", "D1: cut because: no time", ""),
        ("guild: we saw the cause: fire", "guild: we saw the cause: fire", ""),
        ("guild: we wait becuase it is dark", "guild: we wait becuase it is dark", ""),
        ("guild: arena: full", "guild: arena: full", ""),
    ],
)
def test_a_misspelt_because_is_read_as_one(line, mended_line, read_as):
    assert mended(line) == (mended_line, read_as)


def test_whom_something_is_shared_for_is_whom_it_is_shared_with():
    assert action_of("share", "M1 for guild and gowa")[0] == actions.Share("M1", ("guild", "gowa"))


@pytest.mark.parametrize(
    ("line", "action"),
    [
        ("grade M9 as B 2", actions.Grade("M9", "B2")),
        ("link M9 and M8", actions.Link("M9", "M8")),
        ("link M9, M8", actions.Link("M9", "M8")),
        ("link M9 M8 as one source", actions.Link("M9", "M8", "source")),
        ("weigh M9 rival against", actions.Weigh("M9", "rival", "against")),
        ("weigh M9 for rival strongly against", actions.Weigh("M9", "rival", "strongly_against")),
    ],
)
def test_an_analysts_words_are_read_as_they_are_spoken(line, action):
    said = read(line, CELLS)
    assert action_of(said.word, said.rest) == (action, "")
