"""The MSEL in words: each inject with its time, who speaks to whom, what is expected and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from whitecell.console.names import Names
from whitecell.console.show.conditions import in_words
from whitecell.console.voice import Voice
from whitecell.language import Sentence, sentence
from whitecell.script.decisions import Decision
from whitecell.script.exercise import Ending
from whitecell.script.injects import Expectation, Inject
from whitecell.script.moves import DAY, Move
from whitecell.script.schedule import Schedule, Slot
from whitecell.script.script import Script


@dataclass(frozen=True, slots=True)
class Entry:
    """One inject as the MSEL tells it; what is empty is left out."""

    slot: Slot
    move: str
    clock: str
    title: str
    kind: Sentence
    line: str
    goes: tuple[Sentence, ...]
    expected: tuple[Sentence, ...]
    comes: Sentence | None

    @property
    def id(self) -> str:
        """The author's name for it."""
        return self.slot.inject.id


class Msel:
    """An exercise's injects, told in one language."""

    def __init__(self, script: Script, voice: Voice) -> None:
        self.script = script
        self.voice = voice
        self.names = Names(script, voice)
        self.schedule = Schedule(script)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All injects, in order."""
        return tuple(map(self._entry, self.schedule.slots))

    def _entry(self, slot: Slot) -> Entry:
        inject = slot.inject
        line = self.script.storyline_of[inject.id].storyline
        return Entry(
            slot=slot,
            move=inject.move or "",
            clock=self.clock_of(slot),
            title=self.names.inject(inject.id),
            kind=sentence(f"show.kind_{inject.kind}"),
            line=self.voice.plain(line.title),
            goes=self._goes(inject),
            expected=(*self._decided(inject), *self._expected(inject)),
            comes=self._comes(slot),
        )

    def clock_of(self, slot: Slot) -> str:
        """When an inject comes, as a clock shows it; `+` says not before."""
        if slot.second is None:
            return "-"
        return self.clock(slot.inject.move, slot.second) + ("" if slot.sure else "+")

    def clock(self, move: str | None, second: int) -> str:
        """A second of a move as a clock shows it; in a talk move the minutes of the talk."""
        found = self.script.moves.get(move or "")
        if found is not None and found.kind == "talk":
            return self.voice.plain(sentence("story.talk_clock", minutes=second // 60))
        return self.voice.clock(self.schedule.clock(second))

    def move(self, move: Move, number: int) -> Sentence:
        """A move, as a heading: what it is called, when it starts, how long it lasts."""
        start = self.schedule.clock(self.schedule.starts[move.id])
        day = self.script.exercise.moves[0].starts.day + start // DAY
        when = sentence("story.move_when", date=self.voice.date(day), clock=self.voice.clock(start))
        kind = move.kind if move.title else f"{move.kind}_untitled"
        title = move.title or ""
        return sentence(
            f"show.move_{kind}", title=title, when=when, length=move.length, number=number
        )

    def _goes(self, inject: Inject) -> tuple[Sentence, ...]:
        """From whom to whom: what is reported, and what is said."""
        told: list[Sentence] = []
        nations = tuple(dict.fromkeys(self.names.nation(r.nation) for r in inject.reports))
        if nations:
            centre = inject.reports[0].first_to or self.script.centre or ""
            cell = self.names.cell(centre)
            told.append(sentence("show.reported", nations=nations, cell=cell))
        receivers = self.script.receivers[inject.id]
        if receivers:
            cells = self.names.cell_list(receivers, inject.sender or "")
            sender = self.names.sender(inject.sender) if inject.sender else ""
            key = "goes" if sender else "goes_to"
            told.append(sentence(f"show.{key}", sender=sender, cells=cells))
        return tuple(told) or (sentence("show.goes_nowhere"),)

    def _decided(self, inject: Inject) -> Iterator[Sentence]:
        for decision in inject.decisions:
            within = decision.within
            due = sentence("show.no_time")
            if within and within.story is not None:
                due = sentence("show.within", within=within.story)
            elif within and within.real is not None:
                due = sentence("show.within_real", within=within.real)
            yield sentence("show.decides", who=self.deciders(decision), ask=decision.ask, due=due)

    def deciders(self, decision: Decision) -> Sentence | str:
        """Who decides: a cell, or nations under a rule."""
        if decision.of:
            return self.names.cell(decision.of)
        nations = tuple(self.names.nation(nation) for nation in decision.nations)
        lead = self.names.nation(decision.lead) if decision.lead else ""
        rule = sentence(f"story.rule_{decision.rule}", lead=lead)
        return sentence("story.together", nations=nations, rule=rule)

    def _expected(self, inject: Inject) -> Iterator[Sentence]:
        asked = {decision.id for decision in inject.decisions}
        for expected in inject.expects:
            if expected.does != "decide" or expected.what not in asked:
                yield self.expectation(expected)

    def expectation(self, expected: Expectation) -> Sentence:
        """What a cell should do, and in what time."""
        return sentence(
            f"show.does_{expected.deed}",
            cell=self.names.cell(expected.cell),
            what=self.names.matter(expected.what) if expected.what else "",
            cells=tuple(map(self.names.cell, expected.with_)) or sentence("story.others"),
            text=expected.text or "",
            within=expected.within,
            id=expected.id,
        )

    def reason(self, ending: Ending) -> Sentence:
        """Why play ends so."""
        if ending.when is None:
            return sentence("show.ending_else")
        comes = sentence("show.if", condition=in_words(ending.when, self.names))
        return sentence("show.ending_once", comes=comes) if ending.at_once else comes

    def _comes(self, slot: Slot) -> Sentence | None:
        """Why it comes, where the clock alone does not say."""
        inject, parts = slot.inject, []
        if inject.waits_for_control:
            parts.append(sentence("show.by_control"))
        if inject.at and inject.at.after:
            key = "after" if inject.at.delay else "right_after"
            parts.append(sentence(f"show.{key}", id=inject.at.after, delay=inject.at.delay))
        if inject.if_not:
            parts.append(sentence("show.if_not", id=inject.if_not))
        if inject.when:
            once = inject.at is None or inject.until is not None
            said = in_words(inject.when, self.names)
            parts.append(sentence("show.once" if once else "show.if", condition=said))
        if slot.until is not None:
            clock = self.clock(inject.move, slot.until)
            parts.append(sentence("show.until", clock=clock))
        return _strung(parts)


def _strung(parts: list[Sentence]) -> Sentence | None:
    """Several reasons in a row."""
    if not parts:
        return None
    first, *rest = parts
    others = _strung(rest)
    return sentence("show.strung", one=first, other=others) if others else first
