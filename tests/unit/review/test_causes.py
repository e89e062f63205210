"""Chains of causes, followed along `because`."""

from tests.unit.review.made import Journal
from whitecell.play.events.decisions import DecisionDecided, DecisionOpened, DecisionTookEffect
from whitecell.play.events.world import GaugeAimed, GaugeMoved
from whitecell.review.record.causes import ancestors, chain, nearest, to_the_ending


def decided():
    """A shared report, the question it led to, its answer, and a gauge that moved for it."""
    journal = Journal().start()
    collected = journal.collect("watch")
    arrived = journal.share("watch", "port")
    opened = journal.at(5).add(DecisionOpened("closing", "open", None), arrived)
    answer = DecisionDecided("closing", "shut", "", "decided", "port", "understudy")
    answered = journal.at(8).add(answer, opened)
    effect = journal.add(DecisionTookEffect("closing", "shut", "in_effect"), answered)
    aimed = journal.add(GaugeAimed("calm", 600), effect)
    return journal, (collected, arrived, opened, answered, effect, aimed)


def test_ancestors_lead_back_to_what_nothing_caused():
    journal, (_, arrived, opened, *_) = decided()
    line = ancestors(journal.record(), opened)
    assert line[-2:] == [arrived, opened]
    assert journal.record().event(line[0]).because == ()


def test_a_chain_names_no_plumbing_and_tells_an_answer_with_its_effect():
    journal, (_, arrived, opened, answered, effect, _) = decided()
    links = chain(journal.record(), effect).links
    assert links[-1] == (answered, effect)
    kinds = [journal.record().event(link[0]).kind for link in links]
    assert kinds == ["shared", "decision_opened", "decision_decided"]
    assert (arrived,) not in links
    assert (opened,) in links


def test_a_long_chain_keeps_its_beginning_and_says_that_it_was_cut():
    journal = Journal().start()
    last = journal.released
    for minute in range(1, 12):
        last = journal.at(minute).add(GaugeAimed("calm", 500 + minute), last)
    found = chain(journal.record(), last)
    assert found.cut
    assert (found.links[0], found.links[-1], len(found.links)) == ((journal.released,), (last,), 7)


def test_a_later_line_goes_on_from_what_an_earlier_one_told():
    journal, (*_, answered, effect, aimed) = decided()
    moved = journal.at(9).add(GaugeMoved("calm", 600), aimed)
    journal.end("safe", effect, moved)
    first, second = to_the_ending(journal.record())
    assert first.links[-1] == (answered, effect)
    assert second.links == ((answered, effect), (aimed,), (moved,))


def test_a_play_without_an_end_has_no_causes_of_it():
    assert to_the_ending(Journal().start().record()) == []


def test_the_nearest_known_causes_stand_for_what_lies_between():
    journal, (collected, arrived, opened, *_) = decided()
    known = frozenset({collected, journal.released})
    led = nearest(journal.record(), known, (arrived, collected))
    assert led[arrived] == ()
    assert led[collected] == (journal.released,)
    led = nearest(journal.record(), frozenset({arrived}), (opened,))
    assert led[opened] == (arrived,)
