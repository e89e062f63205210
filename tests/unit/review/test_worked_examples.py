"""Each measure has a worked example: those that no other page works out by their name are here.

The minutes are few, so that whoever doubts a figure can reckon it in the head.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.review.made import CELLS, INJECTS, Journal, report
from tests.unit.review.test_findings_resilience import joint
from tests.unit.review.test_needs import AT_SEA, asked, barred
from tests.unit.review.test_papers import play as on_papers
from tests.unit.review.test_ways import whole_way
from tests.unit.review.test_words import NATIONS, Talk
from whitecell.play.events.decisions import (
    DecisionDecided,
    DecisionLapsed,
    DecisionObjected,
    DecisionOpened,
    LateAnswer,
)
from whitecell.play.events.deliveries import Acknowledged
from whitecell.play.events.items import ItemCorrected, ItemGraded, WorkBegun, WorkDone
from whitecell.review.measures.measure import Measure
from whitecell.review.measures.measures import MEASURES
from whitecell.review.record.record import Record

READ = {measure.id: measure.read for measure in MEASURES}


def through_the_centre() -> Record:
    """A report is graded after three minutes, shared after four, read after seven and ten."""
    journal = Journal().start()
    number = journal.collect("watch")
    journal.at(3).add(ItemGraded("watch", "B2", "graded", "centre", "understudy"), number)
    arrived = journal.at(4).share("watch", "hq", "port")
    journal.at(7).add(Acknowledged(1, "acknowledged", "port", "understudy"), arrived)
    journal.at(10).add(Acknowledged(0, "acknowledged", "hq", "understudy"), arrived)
    return journal.record()


def one_analyst() -> Record:
    """Of two reports the second waits ten minutes, five of them for the only analyst."""
    cells = [cell | {"analysts": 1} if cell["id"] == "centre" else cell for cell in CELLS]
    journal = Journal(cells=cells).start()
    first, second = journal.collect("watch"), journal.collect("embassy")
    journal.at(2).add(WorkBegun("watch", "centre", 0), first)
    journal.at(7).add(WorkDone("watch", "centre"), first)
    journal.at(10).add(WorkBegun("embassy", "centre", 0), second)
    return journal.record()


def every_stretch() -> Record:
    """Fifty minutes: 5 in the queue, 10 on the desk, 5 unasked, 10 for the answer, 5 until it is
    sent, 5 late telecoms, 10 unread."""
    return whole_way([5, 15, 20, 30, 35, 40, 50]).record()


def held_back() -> Record:
    """The ally's label holds two reports; it lifts one. The watch's, of one source, holds none."""
    journal = Journal().start()
    for item in ("watch", "embassy", "radar"):
        journal.collect(item)
    barred(journal, "embassy", "hq", "awaiting")
    asked(journal, "embassy", "hq", "granted")
    barred(journal, "radar", "hq", "awaiting")
    asked(journal, "radar", "hq", "refused", 1)
    journal.share("watch", "hq")
    return journal.record()


def unneeded() -> Record:
    """Of four papers at cells the port has one that it does not need."""
    journal = Journal(injects=AT_SEA).start()
    journal.collect("watch")
    journal.collect("radar")
    journal.share("radar", "hq", "port")
    journal.share("watch", "port")
    return journal.record()


def spare() -> Record:
    """The port never had a report of which it might have read the short form."""
    secret = {"level": "HIGH", "releasable_to": ["VES"]}
    short = {"label": {"level": "LOW", "releasable_to": ["all"]}, "text": "Lights."}
    reports = [report("watch", "VES", label=secret, sanitised=short)]
    cells = [c | {"domains": ["sea"]} if c["id"] == "port" else c for c in CELLS]
    injects = [AT_SEA[0] | {"reports": reports}, *INJECTS[1:]]
    journal = Journal(injects=injects, cells=cells).start()
    journal.collect("watch")
    return journal.record()


def papers_at_two() -> Record:
    """Both the centre and the headquarters have the radar's report: 25 to 75 becomes even."""
    journal = on_papers()
    journal.collect("radar")
    journal.at(4).share("radar", "hq")
    return journal.record()


def together() -> Record:
    """Of two joint decisions Vesk was silent on one."""
    return joint([["VES"], []]).record


def heard() -> Record:
    """Tanu and Vesk are asked together; Tanu's headquarters proposes, and Vesk says nothing."""
    asked = {
        "id": "joint", "nations": ["TAN", "VES"], "rule": "majority", "ask": "Agreed?",
        "options": [{"id": "yes", "text": "Y"}],
    }  # fmt: skip
    council = {"id": "council", "kind": "question", "text": "Well?", "to": ["hq"]}
    journal = Journal(injects=[INJECTS[0], council | {"decisions": [asked]}], endings=[]).start()
    opened = journal.add(DecisionOpened("joint", "open", None), journal.released)
    taken = DecisionDecided("joint", "yes", "", "decided", "hq", "understudy", without=("VES",))
    journal.add(taken, opened)
    return journal.record()


def spoken_against() -> Record:
    """The ally objects once; the decision of the port lapses, and its answer comes late."""
    journal = Journal().start()
    opened = journal.at(10).add(DecisionOpened("closing", "open", 1800), journal.released)
    objected = DecisionObjected("closing", "open", "No.", "ally", "understudy")
    journal.at(12).add(objected, opened)
    lapsed = journal.at(30).add(DecisionLapsed("closing", "lapsed"), opened)
    late = LateAnswer("closing", "shut", "", "port", "understudy")
    journal.at(40).add(late, lapsed)
    return journal.record()


def hoped() -> Record:
    """The author hopes for `shut`; the port shuts."""
    options = [{"id": "shut", "text": "Shut it", "expected": True}, {"id": "wait", "text": "Wait"}]
    decision = INJECTS[1]["decisions"][0] | {"options": options}
    injects = [INJECTS[0], INJECTS[1] | {"decisions": [decision]}, INJECTS[2]]
    journal = Journal(injects=injects).start()
    opened = journal.add(DecisionOpened("closing", "open", None), journal.released)
    taken = DecisionDecided("closing", "shut", "", "decided", "port", "understudy")
    journal.at(20).add(taken, opened)
    return journal.record()


def decided(*, shared: bool, corrected: bool = False) -> Record:
    """The port decides after twenty minutes, with the watch's report or without it."""
    journal = Journal().start()
    number = journal.at(5).collect("watch")
    if shared:
        arrived = journal.at(8).share("watch", "port")
        journal.at(9).add(Acknowledged(0, "acknowledged", "port", "understudy"), arrived)
    opened = journal.at(10).add(DecisionOpened("closing", "open", None), journal.released)
    if corrected:
        other = ItemCorrected("watch", {"": "No."}, "corrected", "control", "understudy")
        journal.at(15).add(other, number)
    taken = DecisionDecided("closing", "shut", "", "decided", "port", "understudy")
    journal.at(20).add(taken, opened)
    return journal.record()


def in_two_languages() -> Record:
    """Two words within a language, receipts after 2 and 4 minutes; of two words to the ally one
    is answered by a receipt after 6, and the ally's own word back had been asked for."""
    journal = Journal(nations=NATIONS).start()
    talk = Talk(journal)
    talk.receipt(3, talk.say(1, "hq", "port"), "port")
    talk.receipt(8, talk.say(4, "port", "hq"), "hq")
    talk.receipt(15, talk.say(9, "hq", "ally"), "ally")
    talk.say(16, "ally", "hq")
    return journal.record()


Example = Callable[[], Record]

EXAMPLES: list[tuple[str, Example, int | None]] = [
    ("time_to_notice", through_the_centre, 180),
    ("time_in_queue", one_analyst, 150),
    ("time_to_grade", through_the_centre, 180),
    ("time_to_first_share", through_the_centre, 240),
    ("time_to_acknowledge", through_the_centre, 270),
    ("share_queue", every_stretch, 100),
    ("share_desk", every_stretch, 200),
    ("share_asking", every_stretch, 100),
    ("share_release", every_stretch, 200),
    ("share_after", every_stretch, 100),
    ("share_telecoms", every_stretch, 100),
    ("share_unread", every_stretch, 200),
    ("sanitised_unused", spare, 1),
    ("shared_too_widely", unneeded, 1),
    ("over_classified", held_back, 1),
    ("under_classified", held_back, 1),
    ("cells_picture", papers_at_two, 500),
    ("late_answers", spoken_against, 1),
    ("objections", spoken_against, 1),
    ("without_consent", together, 1),
    ("nations_heard", heard, 500),
    ("as_hoped", hoped, 1000),
    ("whole_grounds", lambda: decided(shared=True), 1000),
    ("withheld_grounds", lambda: decided(shared=False), 1000),
    ("wrong_grounds", lambda: decided(shared=True, corrected=True), 1000),
    ("closed_one_language", in_two_languages, 1000),
    ("time_one_language", in_two_languages, 180),
    ("time_two_languages", in_two_languages, 360),
    ("anticipation_across", in_two_languages, 500),
]


@pytest.mark.parametrize(("id", "example", "value"), EXAMPLES, ids=[row[0] for row in EXAMPLES])
def test_a_measure_comes_to_what_can_be_reckoned_by_hand(id, example, value):
    assert READ[id](example()).value == value


def test_every_measure_has_a_worked_example():
    pages = "".join(page.read_text("utf-8") for page in Path(__file__).parent.glob("test_*.py"))
    lacking = [m.id for m in MEASURES if f'"{m.id}"' not in pages and not _called(m, pages)]
    assert lacking == [], "work these out by hand in a test of their own"


def _called(measure: Measure, pages: str) -> bool:
    """Whether a test calls what the measure reads by, where that has a name of its own."""
    name = measure.read.__name__
    return name not in ("read", "<lambda>") and bool(re.search(rf"\b{name}\(", pages))
