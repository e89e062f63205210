"""What cells sent each other: closed, given unasked, left open, and between whom."""

import pytest

from tests.unit.review.made import CELLS, Journal
from whitecell.play.events.deliveries import Acknowledged, DeliverySent, MessageSent
from whitecell.play.events.requests import ReleaseAnswered, ReleaseAsked
from whitecell.review.findings.communication import FINDERS
from whitecell.review.measures import communication
from whitecell.review.measures.communication import MEASURES
from whitecell.review.measures.material import material
from whitecell.review.measures.words import unread, words

NATIONS = [
    {"id": "TAN", "title": "Tanu", "speaks": "hq", "language": "id"},
    {"id": "VES", "title": "Vesk", "speaks": "ally", "language": "fr"},
]


@pytest.fixture
def journal():
    return Journal(nations=NATIONS).start()


class Talk:
    """Messages between cells, and their receipts."""

    def __init__(self, journal):
        self.journal = journal
        self.count = 0

    def say(self, minute, giver, taker, about="", who="understudy"):
        """A message that arrives at once; gives the delivery's index."""
        self.count += 1
        name = f"message_{self.count}"
        self.journal.at(minute)
        sent = MessageSent(name, "Well?", about, (taker,), giver, who)
        number = self.journal.add(sent)
        self.journal.shares += 1
        index = self.journal.shares - 1
        self.journal.add(DeliverySent(index, name, taker, "full", giver, "pending"), number)
        self.journal.arrive(index, number)
        return index

    def receipt(self, minute, index, cell, who="understudy"):
        """A receipt for a delivery."""
        self.journal.at(minute).add(Acknowledged(index, "acknowledged", cell, who))


@pytest.fixture
def talk(journal):
    return Talk(journal)


def value(record, id):
    measure = next(measure for measure in MEASURES if measure.id == id)
    return measure.read(record)


def said(record):
    m = material(record)
    return [finding.said.id.partition(".")[2] for look in FINDERS for finding in look(m)]


def test_a_word_stays_within_a_nation_crosses_or_goes_by_the_centre(journal, talk):
    talk.say(1, "hq", "port")
    talk.say(2, "hq", "ally")
    journal.at(3).collect("watch")
    journal.share("watch", "hq")
    found = words(journal.record())
    assert [(w.between, w.tongues) for w in found] == [
        ("within", "same"),
        ("across", "two"),
        ("centre", ""),
    ]
    assert [w.kind for w in found] == ["message", "message", "report"]


def test_where_nations_have_no_language_nothing_is_said_of_languages():
    journal = Journal().start()
    Talk(journal).say(1, "hq", "ally")
    record = journal.record()
    assert [word.tongues for word in words(record)] == [""]
    assert value(record, "closed_two_languages").value is None


def test_loops_closed_and_the_time_to_close_them_by_hand(journal, talk):
    talk.receipt(3, talk.say(1, "hq", "port"), "port")
    talk.receipt(9, talk.say(5, "hq", "ally"), "ally")
    talk.say(6, "hq", "ally")
    record = journal.record()
    assert value(record, "closed_loops")[:2] == (666, 2)
    assert value(record, "closed_within")[:2] == (1000, 1)
    assert value(record, "closed_across")[:2] == (500, 1)
    assert value(record, "closed_two_languages")[:2] == (500, 1)
    assert value(record, "time_to_close").value == 180
    assert value(record, "time_within").value == 120
    assert value(record, "time_across").value == 240
    assert value(record, "crossing")[:2] == (666, 2)


def test_a_message_back_answers_and_was_asked_for(journal, talk):
    talk.say(1, "hq", "ally")
    talk.say(4, "ally", "hq")
    record = journal.record()
    first, second = words(record)
    assert first.answered.second == 240
    assert (first.asked, second.asked) == (False, True)
    assert value(record, "anticipation")[:2] == (500, 1)
    assert value(record, "unanswered_messages").value == 1


def test_a_report_that_had_been_asked_for_was_not_given_unasked(journal, talk):
    journal.at(1).collect("watch")
    journal.add(ReleaseAsked(0, "watch", "port", "hq", 0, "asked", "centre", "understudy"))
    journal.at(2).add(ReleaseAnswered(0, "granted", "hq", "understudy"))
    journal.at(3).share("watch", "port")
    assert [word.asked for word in words(journal.record())] == [True]


def test_a_message_about_what_the_other_had_sent_clarifies(journal, talk):
    journal.at(1).collect("watch")
    journal.share("watch", "hq")
    talk.say(2, "hq", "centre", about="watch")
    record = journal.record()
    assert [word.clarifies for word in words(record)] == [False, True]
    assert value(record, "clarifications").value == 1


def test_what_nobody_acknowledged_is_unread_at_the_end(journal, talk):
    talk.receipt(2, talk.say(1, "hq", "port"), "port")
    talk.say(3, "hq", "port")
    record = journal.record()
    left = {cell.cell: [row.thing for row in cell.left] for cell in unread(record) if cell.left}
    assert left == {"port": ["message_2"]}
    assert value(record, "unread_at_end")[1:4] == (1, (record.deliveries[1].delivered.number,), 2)


def test_understudies_do_not_count_where_there_are_people():
    journal = Journal({"hq": "person", "ally": "person", "*": "doctrinal"}, nations=NATIONS).start()
    talk = Talk(journal)
    talk.say(1, "hq", "ally", who="person")
    talk.say(2, "port", "ally")
    talk.say(3, "hq", "port", who="person")
    assert [(w.giver, w.taker) for w in words(journal.record())] == [("hq", "ally")]


def test_the_pair_that_leaves_most_open_is_named(journal, talk):
    for minute in range(1, 9):
        talk.receipt(minute, talk.say(minute, "hq", "port"), "port")
    talk.say(10, "hq", "ally")
    talk.say(11, "hq", "ally")
    talk.say(12, "port", "ally")
    journal.at(60).end("burnt")
    m = material(journal.record())
    (found,) = (f for look in FINDERS for f in look(m) if f.said.id.endswith("open_loops"))
    facts = found.said.arguments
    assert (facts["open"], facts["sent"], facts["left"], facts["all"]) == (3, 11, 2, 2)
    assert found.owner == "ally"
    assert len(found.events) == 3


def test_what_came_shortly_before_the_end_is_not_reproached(journal, talk):
    talk.say(55, "hq", "ally")
    journal.at(60).end("burnt")
    assert said(journal.record()) == []


def test_where_hardly_anything_was_acknowledged_only_that_is_said(journal, talk):
    for minute in range(1, 9):
        talk.say(minute, "hq", "ally" if minute % 2 else "port")
    journal.at(60).end("burnt")
    assert said(journal.record()) == ["receipts_none", "told_unanswered"]


def test_slower_receipts_across_nations_are_told_from_five_cases_on_each_side(journal, talk):
    for minute in range(1, 6):
        talk.receipt(minute + 1, talk.say(minute, "hq", "port"), "port")
        talk.receipt(minute + 20, talk.say(minute, "hq", "ally"), "ally")
    journal.at(60).end("burnt")
    assert "slower_across_nations" in said(journal.record())


def test_cells_that_only_speak_to_their_own_nation_are_told_so(journal, talk):
    for minute in range(1, 6):
        talk.receipt(minute + 1, talk.say(minute, "hq", "port"), "port")
    journal.at(60).end("burnt")
    assert "kept_at_home" in said(journal.record())


def test_every_measure_belongs_to_communication_and_reads_an_empty_play(journal):
    record = journal.record()
    assert {measure.dimension for measure in communication.MEASURES} == {"communication"}
    assert [value(record, m.id).value for m in MEASURES if m.id != "clarifications"] == [None] * (
        len(MEASURES) - 1
    )
    assert len(CELLS) == 4
