"""Did B come out better? The answer in plain words, how both ended, and what they differ in."""

from typing import Any, NamedTuple

from whitecell.language import Sentence, sentence
from whitecell.review.comparing.figures import Compared
from whitecell.review.comparing.pair import LETTERS, Pair
from whitecell.review.comparing.wording import columns, marked
from whitecell.review.measures.material import Material
from whitecell.review.measures.ratings import LETTERS as RATINGS
from whitecell.review.measures.ratings import came_up
from whitecell.review.parts import BAD, GOOD, NOTE, Finding, Findings, Line, Part, Section, Table

TWICE = 2
"""A play did better where it is ahead on twice as many measures as the other, and the ratings of
the objectives do not say the opposite."""
TENTH = 10
"""Neither play did better where the one ahead is so on less than a tenth of the measures, and the
objectives are rated alike."""


def answer(pair: Pair, figures: list[Compared]) -> Section:
    """The answer first, then what it rests on and what limits it."""
    said = [_verdict(pair, figures), _endings(pair)]
    parts: list[Part] = [Findings("how_it_ended", None, tuple(said))]
    if not pair.alike:
        more = (_expected(pair), *_objectives(pair), *_limits(pair))
        parts.append(Findings("answer", None, more))
    parts.append(_setups(pair))
    return Section("answer", sentence("comparing.section_answer"), tuple(parts))


def _verdict(pair: Pair, figures: list[Compared]) -> Finding:
    counted = [one for one in figures if one.counts]
    better = sum(one.better == "B" for one in counted)
    worse = sum(one.better == "A" for one in counted)
    facts = {"better": better, "worse": worse, "all": len(counted)}
    if pair.alike:
        return Finding(sentence("comparing.answer_alike"))
    if not pair.ended:
        open_ = tuple(
            letter for letter, m in zip(LETTERS, pair.both, strict=True) if m.record.ended is None
        )
        return Finding(Sentence("comparing.answer_open", facts | {"plays": open_}))
    if better + worse == 0:
        return Finding(Sentence("comparing.answer_even", facts))
    rated = _rated(pair)
    if TENTH * max(better, worse) < len(counted) and rated.better == rated.worse:
        return Finding(Sentence("comparing.answer_little", facts))
    if better >= TWICE * worse and rated.better >= rated.worse:
        return Finding(Sentence("comparing.answer_yes", facts))
    if worse >= TWICE * better and rated.worse >= rated.better:
        return Finding(Sentence("comparing.answer_no", facts))
    return Finding(Sentence("comparing.answer_part", facts))


def _endings(pair: Pair) -> Finding:
    one, other = (_ending(m) for m in pair.both)
    same = pair.ended and pair.first.record.ending == pair.second.record.ending
    if not same:
        return Finding(sentence("comparing.ended_apart", first=one, second=other))
    title = _title(pair.first)
    marks = tuple(marked(m, m.record.ended.number) for m in pair.both if m.record.ended)
    return Finding(sentence("comparing.ended_alike", ending=title, a=marks[0], b=marks[1]))


def _title(m: Material) -> Any:
    ending = m.record.script.endings.get(m.record.ending)
    return ending.title if ending else sentence("comparing.no_ending_held")


def _ending(m: Material) -> Sentence:
    if m.record.ended is None:
        last = m.record.last
        return sentence("comparing.not_ended", mark=marked(m, last.number))
    mark = marked(m, m.record.ended.number)
    return sentence("comparing.ended", ending=_title(m), mark=mark)


def _expected(pair: Pair) -> Finding:
    counts = []
    for m in pair.both:
        hoped = came_up(m.record, m.found.expected)
        done = sum(result.stage == "done" for result in hoped)
        counts.append(sentence("review.part_of", part=done, whole=len(hoped)))
    return Finding(sentence("comparing.expected_done", a=counts[0], b=counts[1]))


class Rated(NamedTuple):
    """Of so many objectives with a rating in both plays, how many B did better in, and worse."""

    better: int
    worse: int
    all: int


def _rated(pair: Pair) -> Rated:
    theirs = {found.objective: found.rating for found in pair.second.found.ratings}
    both = [
        (RATINGS.index(found.rating), RATINGS.index(theirs[found.objective] or ""))
        for found in pair.first.found.ratings
        if found.rating and theirs.get(found.objective)
    ]
    return Rated(sum(b < a for a, b in both), sum(b > a for a, b in both), len(both))


def _objectives(pair: Pair) -> list[Finding]:
    """How many objectives are rated better in one than in the other, where any is."""
    rated = _rated(pair)
    if rated.better + rated.worse == 0:
        return []
    tone = GOOD if rated.better > rated.worse else BAD if rated.worse > rated.better else NOTE
    return [Finding(Sentence("comparing.objectives", rated._asdict()), tone=tone)]


def _limits(pair: Pair) -> list[Finding]:
    """What the reader must know before believing the answer."""
    said = []
    if not pair.same_script:
        said.append(Finding(sentence("comparing.scripts_differ"), tone=BAD))
    seeds = {"a": pair.first.record.seed, "b": pair.second.record.seed}
    key = "comparing.same_seed" if pair.same_seed else "comparing.other_seed"
    said.append(Finding(Sentence(key, seeds)))
    people = [m.record.people for m in pair.both]
    if people[0] != people[1]:
        letter = LETTERS[people.index(True)]
        said.append(Finding(sentence("comparing.people_in_one", play=letter), tone=BAD))
    said.append(Finding(sentence("comparing.rough_guide")))
    return said


def _setups(pair: Pair) -> Table:
    """The files, and the seats that differ."""
    lines = [Line((sentence("comparing.journal"), *pair.files))]
    lines.append(Line((sentence("comparing.events"), *(m.record.count for m in pair.both))))
    lines.append(Line((sentence("comparing.seed"), *(m.record.seed for m in pair.both))))
    lines += [_seats(pair, cells, who) for who, cells in _seated(pair).items()]
    caption = sentence("comparing.setups")
    return Table("setups", caption, columns("of", "a", "b"), tuple(lines))


def _seated(pair: Pair) -> dict[tuple[str, ...], list[str]]:
    """Who sat where it was not the same in both, with the cells."""
    found: dict[tuple[str, ...], list[str]] = {}
    for cell in dict.fromkeys(cell for m in pair.both for cell in m.record.script.cells):
        who = tuple(
            m.record.occupant(cell) if cell in m.record.script.cells else "" for m in pair.both
        )
        if who[0] != who[1]:
            found.setdefault(who, []).append(cell)
    return found


def _seats(pair: Pair, cells: list[str], who: tuple[str, ...]) -> Line:
    m = pair.second if who[1] else pair.first
    named = Sentence("comparing.cells", {"cells": m.names.cells(tuple(cells))})
    if len(cells) == len(m.record.script.cells):
        named = sentence("comparing.every_cell")
    return Line((named, *(m.names.seat(one) if one else None for one in who)))
