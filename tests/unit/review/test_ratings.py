"""P, S, M and U of tasks, and the worst of them upwards."""

import pytest

from tests.unit.review.made import INJECTS, Journal
from whitecell.play.events.deliveries import Shared
from whitecell.play.events.expectations import ExpectationMet, ExpectationSet
from whitecell.play.events.world import ServiceChanged
from whitecell.review.measures.material import material
from whitecell.review.measures.measures import MEASURES
from whitecell.review.measures.ratings import worst
from whitecell.review.sections.objectives import objectives
from whitecell.script.objectives import OF_THE_PLAY

SHARE = {"measure": "minutes_to_share", "P": 10, "S": 20, "M": 40}


def tasks(*measured):
    """Objectives with one target that has the task to warn, rated by each criterion in turn."""
    named = zip(("warn", "second"), measured, strict=False)
    made = [{"id": id, "text": "Warn"} | ({"measured": m} if m else {}) for id, m in named]
    target = {"id": "told", "text": "They are told", "tasks": made}
    return [{"id": "ships", "capability": "Ships", "targets": [target]}]


def played(stage, minutes, *measured, seats=None, who="understudy"):
    """The warning is expected from the start and settled after so many minutes."""
    journal = Journal(seats, objectives=tasks(*measured or (None,))).start()
    journal.collect("watch")
    hope = journal.add(ExpectationSet("warn_port", "due", 1800), journal.released)
    if stage:
        shared = journal.at(minutes).add(Shared("watch", ("port",), "centre", who))
        journal.add(ExpectationMet("warn_port", stage), hope, shared)
    return journal.at(120).end("burnt").record()


def rating(record):
    """What the objective is rated."""
    (objective,) = material(record).found.ratings
    return objective.rating


@pytest.mark.parametrize(
    ("minutes", "letter"), [(0, "P"), (10, "P"), (11, "S"), (20, "S"), (40, "M"), (41, "U")]
)
def test_minutes_are_rated_by_the_limits_of_the_task(minutes, letter):
    assert rating(played("done", minutes, SHARE)) == letter


@pytest.mark.parametrize(
    ("stage", "letter"),
    [("done", "P"), ("done_late", "S"), ("partly_done", "M"), ("not_done", "U"), (None, None)],
)
def test_without_a_criterion_the_stage_of_the_action_decides(stage, letter):
    assert rating(played(stage, 12)) == letter


def test_what_was_done_late_is_never_rated_p():
    assert rating(played("done_late", 5, SHARE)) == "S"


def test_what_was_not_done_has_no_minutes_and_is_rated_u():
    assert rating(played("not_done", 5, SHARE)) == "U"


def test_a_task_without_a_limit_for_s_goes_from_p_to_m():
    assert rating(played("done", 15, {"measure": "minutes_to_share", "P": 10, "M": 40})) == "M"


def test_an_objective_is_rated_as_its_worst_task_and_counts_those_rated():
    low = {"measure": "service_time_low", "P": 0, "S": 5, "M": 60}
    journal = Journal(objectives=tasks(None, low)).start()
    journal.collect("watch")
    hope = journal.add(ExpectationSet("warn_port", "due", 1800), journal.released)
    journal.add(ExpectationMet("warn_port", "done"), hope)
    journal.add(ServiceChanged("mast", 0))
    journal.at(30).add(ServiceChanged("mast", 1000))
    (objective,) = material(journal.at(120).end("burnt").record()).found.ratings
    warned, lasting = objective.targets[0].tasks
    assert (warned.rating, lasting.rating, lasting.value) == ("P", "M", 30 * 60)
    assert (objective.rating, objective.rated, objective.all) == ("M", 2, 2)


def test_what_an_understudy_did_is_not_rated_where_people_sat():
    seats = {"*": "doctrinal", "hq": "person"}
    assert rating(played("done", 5, seats=seats)) is None
    assert rating(played("done", 5, seats=seats, who="person")) == "P"


def test_what_an_understudy_failed_to_do_is_not_rated_where_people_sat():
    seats = {"*": "doctrinal", "hq": "person"}
    assert rating(played("not_done", 5, seats=seats)) is None
    assert rating(played("not_done", 5, seats=seats | {"centre": "person"})) == "U"


def test_the_worst_of_nothing_is_nothing():
    assert worst([None, None]) is None
    assert worst(["P", None, "M", "S"]) == "M"


def test_every_measure_of_the_play_that_a_task_may_name_exists_and_is_better_low():
    better = {measure.id: measure.better for measure in MEASURES}
    assert {id: better.get(id) for id in OF_THE_PLAY} == dict.fromkeys(OF_THE_PLAY, "low")


def test_the_rating_stands_beside_the_worst_of_a_tasks_actions():
    hope = INJECTS[0]["expects"][0]
    late = {"id": "warn_hq", "what": "radar", "with": ["hq"]}
    first = INJECTS[0] | {"expects": [hope, hope | late]}
    journal = Journal(injects=[first, *INJECTS[1:]], objectives=tasks(None)).start()
    for id, stage in (("warn_port", "not_observed"), ("warn_hq", "not_done")):
        set = journal.add(ExpectationSet(id, "due", 1800), journal.released)
        journal.add(ExpectationMet(id, stage), set)
    section = objectives(material(journal.at(120).end("burnt").record()))
    (table,) = [part for part in section.parts if part.id == "objective_ships"]
    assert [line.cells[5] for line in table.lines] == ["U", None, "U"]
