"""Views: numbered by arrival, without identifiers, and nothing of what is hidden."""

import pytest

from tests.steps.night import play_of
from tests.unit.play.council import SEEN, play, script
from whitecell.play.view import view

ASKED = """\
  - id: secret_name
    kind: question
    to: [aa]
    sender: desk
    text: Who was it?
    decisions:
      - {id: naming, of: aa, ask: Whom?, within: 30m, options: [{id: foe, text: The foe, leans: {AAA: 3}}]}
"""  # noqa: E501
IDENTIFIERS = [*script(SEEN + ASKED).reports, *script(SEEN + ASKED).injects, "naming", "foe"]


@pytest.fixture
def night():
    return play(SEEN + ASKED)


def test_papers_are_numbered_by_the_order_in_which_they_came(night):
    night.enter("fusion", "share gossip with aa")
    night.enter("fusion", "share track with aa")
    papers = view(night.board, "aa").papers
    assert [(paper.number, paper.text[""]) for paper in papers] == [
        (1, "Who was it?"), (2, "The whole gossip."), (3, "The whole track."),
    ]  # fmt: skip


@pytest.mark.parametrize("cell", ["fusion", "aa", "bb", "cc"])
def test_a_view_holds_no_identifier_of_the_authors(night, cell):
    night.enter("fusion", "share track with aa, bb")
    night.enter("fusion", "share gossip with all")
    night.enter("fusion", "request track for bb")
    seen = view(night.board, cell)
    words = " ".join(map(str, (seen.papers, seen.matters, seen.pleas)))
    assert [name for name in IDENTIFIERS if f"'{name}'" in words] == []


def test_what_awaits_release_is_as_if_it_were_not_there(night):
    before = view(night.board, "bb")
    night.enter("fusion", "share chatter with bb")
    night.enter("fusion", "request chatter for bb")
    assert view(night.board, "bb") == before


def test_what_is_pending_on_a_dead_line_is_not_there_yet(night):
    night.enter("control", "set service line 0")
    before = view(night.board, "bb")
    night.enter("fusion", "share gossip with bb")
    assert view(night.board, "bb").papers == before.papers == ()


def test_only_the_centre_sees_grades_readings_links_and_belief(night):
    night.enter("fusion", "grade track A1")
    night.enter("fusion", "weigh track for storm for")
    night.enter("fusion", "link track with gossip")
    night.enter("fusion", "share track with aa")
    centre, cell = view(night.board, "fusion"), view(night.board, "aa")
    mine, theirs = centre.papers[0], cell.papers[-1]
    assert (mine.grade, mine.readings, mine.links) == ("A1", (("storm", "for"),), ((3, "related"),))
    assert (theirs.grade, theirs.readings, theirs.links) == (None, (), ())
    assert centre.belief != ()
    assert cell.belief == ()


def test_options_are_hidden_from_people_where_the_script_says_so(night):
    hidden = play(ASKED.replace("within", "options_shown: false, within"))
    assert view(hidden.board, "aa").matters[0].choices == ()
    assert view(night.board, "aa").matters[0].choices[0].text == {"": "The foe"}


def test_a_cell_sees_a_decision_only_where_it_has_a_part(night):
    assert [bool(view(night.board, c).matters) for c in ("aa", "bb", "fusion")] == [
        True, False, False,
    ]  # fmt: skip


def test_a_short_form_shows_its_own_label(night):
    night.enter("fusion", "share track with bb, aa")
    assert [view(night.board, c).papers[-1].level for c in ("bb", "aa")] == ["AAA.LOW", "AAA.HIGH"]


@pytest.mark.parametrize(
    ("points", "state"), [(100, "good"), (50, "good"), (49, "late"), (0, "dead")]
)
def test_a_cell_sees_how_its_telecoms_are(night, points, state):
    night.enter("control", f"set service line {points}")
    assert view(night.board, "bb").telecoms == state


def test_who_asks_for_a_release_sees_what_became_of_it_and_the_reader_does_not(night):
    night.enter("fusion", "share track with bb")
    night.enter("fusion", "request track for bb")
    given = view(night.board, "fusion").papers[0].given[0]
    assert (given.cell, given.stage, given.asked) == ("bb", "awaiting", "asked")
    assert [paper.given for paper in view(night.board, "bb").papers] == [()]
    assert [plea.text for plea in view(night.board, "aa").pleas] == [{"": "The whole track."}]


@pytest.mark.parametrize(
    ("control", "cell", "shown"),
    [("person", "person", 0), ("person", "doctrinal", 1), ("doctrinal", "person", 1)],
)
def test_options_are_kept_back_only_where_a_person_writes_and_a_person_matches(
    control, cell, shown
):
    hidden = ASKED.replace("within: 30m,", "within: 30m, options_shown: false,")
    asked = play_of(script(SEEN + hidden), {"*": "person", "control": control, "aa": cell})
    assert len(view(asked.board, "aa").matters[0].choices) == shown
