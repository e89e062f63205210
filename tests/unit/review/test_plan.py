"""The improvement plan: which findings become rows, whose they are, and how far each aims."""

import pytest

from tests.unit.review.made import Journal
from tests.unit.review.test_refusals import asked, held_back
from whitecell.language import language
from whitecell.play.events.expectations import ExpectationMet, ExpectationSet
from whitecell.review.findings import plan as planning
from whitecell.review.findings.plan import bound, canonical, proposals, target
from whitecell.review.findings.ranking import ranked
from whitecell.review.measures.material import material
from whitecell.review.measures.measure import Measure
from whitecell.review.parts import BAD, GOOD, NOTE, Finding, Findings
from whitecell.review.sections.plan import plan


def measure(unit, better):
    """A measure of some unit."""
    return Measure("m", "resilience", unit, better, "own", lambda _: None)


@pytest.mark.parametrize(
    ("unit", "better", "good", "now", "aim"),
    [
        ("seconds", "low", 600, None, 600),
        ("seconds", "low", 600, 3600, 600),  # what is good anywhere
        ("seconds", "low", 600, 490, 240),  # half of 8 minutes and a bit, in whole minutes
        ("count", "low", 3, 5, 2),
        ("mille", "high", 800, 500, 800),
        ("mille", "high", 800, 900, 950),  # half the way to all
        ("count", "high", 10, 3, 10),
        ("count", "high", 10, 9, 14),
    ],
)
def test_a_target_is_what_is_good_anywhere_or_half_the_way_if_that_is_better(
    unit, better, good, now, aim
):
    assert target(measure(unit, better), good, now) == aim


def refused():
    """Tanu refuses the port a report, and a warning and a question are missed for it."""
    journal, _ = held_back()
    asked(journal, "refused", 30)
    hope = journal.add(ExpectationSet("warn_port", "due", 1800), journal.released)
    journal.at(40).add(ExpectationMet("warn_port", "not_done"), hope)
    return material(journal.at(120).end("burnt").record())


def found(monkeypatch, *findings):
    """The proposals made from some findings alone."""
    monkeypatch.setattr(planning, "found", lambda _: list(findings))
    return proposals(refused())


def finding(remedy, owner="hq", tone=BAD, seconds=0):
    """A finding that asks for a remedy."""
    said = material(Journal().start().record()).names.cell("hq")
    return Finding(said, (1,), tone, "technique", seconds, remedy, owner)


def test_findings_with_one_remedy_are_one_row_with_all_owners(monkeypatch):
    (row,) = found(
        monkeypatch,
        finding("tear_lines", "hq", seconds=1),
        finding("sanitised_form", "ally", seconds=9),
        finding("sanitised_forms", "hq", seconds=5),
    )
    assert (row.key, row.owners, len(row.others)) == ("sanitised_form", ("ally", "hq"), 2)


def test_a_row_takes_the_first_measure_that_is_not_good_enough_yet():
    (row,) = [row for row in proposals(refused()) if row.key == "release_delegation"]
    assert (row.measure.id, row.now, row.target) == ("time_to_release", 18 * 60, 9 * 60)
    journal, _ = held_back()
    asked(journal, "refused", 14)
    (row,) = [
        row
        for row in proposals(material(journal.at(120).end("burnt").record()))
        if row.key == "release_delegation"
    ]
    assert (row.measure.id, row.now, row.target) == ("refusal_kept_back", 1000, 200)


def test_strengths_notes_and_findings_without_a_remedy_propose_nothing(monkeypatch):
    others = [finding("link_check", tone=GOOD), finding("link_check", tone=NOTE), finding("")]
    assert found(monkeypatch, *others) == []


def test_there_are_ten_rows_at_most_and_the_costliest_come_first(monkeypatch):
    keys = list(planning.REMEDIES)[:12]
    rows = found(monkeypatch, *[finding(key, seconds=n) for n, key in enumerate(keys)])
    assert [row.key for row in rows] == keys[::-1][:10]


def test_what_went_well_comes_after_all_that_cost_something():
    m = refused()
    well = Finding(finding("").said, tuple(range(1, m.record.last.number)), GOOD)
    assert ranked(m, [well, finding("", tone=NOTE), finding("")])[-1] is well


def test_a_row_names_the_objective_whose_task_was_missed():
    rows = {row.key: row for row in proposals(refused())}
    assert rows["release_delegation"].objectives == ("ships",)
    assert rows["release_delegation"].owners[0] == "hq"


def test_a_figure_that_can_be_no_better_is_named_exactly():
    (row,) = [row for row in proposals(refused()) if row.key == "release_delegation"]
    best = row._replace(target=0)
    assert (bound(row), bound(best)) == ("low", "exactly")


def test_the_section_says_who_does_what_by_when_and_what_proves_it():
    english = language("en")
    actions, doing = plan(refused()).parts
    action = next(line for line in actions.lines if "delegation" in english.say(line.cells[0]))
    who = next(line for line in doing.lines if "delegation" in english.say(line.cells[0]))
    said = [english.say(cell) for cell in (*action.cells, *who.cells)]
    assert said[2].startswith("Tanu refused to release watch")
    assert said[4] == "Organisation"
    assert said[6:10] == ["Headquarters", "to be named", "Day 7", "Day 60"]
    assert said[10].startswith("By day 90, play again with another seed and show ")


def test_a_play_without_gaps_says_so():
    (part,) = plan(material(Journal().start().record())).parts
    assert isinstance(part, Findings)


def test_a_key_that_stands_for_none_other_is_itself():
    assert (canonical("link_check"), canonical("second_line")) == ("link_check", "second_path")


def test_a_row_never_aims_at_what_the_play_had_already():
    journal = Journal().start()
    journal.collect("watch")
    journal.share("watch", "hq")
    (row,) = [
        row
        for row in proposals(material(journal.at(120).end("burnt").record()))
        if row.key == "grading_drill"
    ]
    assert (row.measure.id, row.now, row.target) == ("ungraded_when_shared", 1, 0)
