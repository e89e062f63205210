"""An understudy's duty: what it does with papers, decisions and requests, and when.

An understudy is pure: from a view, a whisper and a seed it plans actions at seconds of play. It
has no memory and plans anew when its view changes.
"""

from collections.abc import Iterator
from typing import NamedTuple

from whitecell.play import actions
from whitecell.play.actions import Action
from whitecell.play.chance import between, draw
from whitecell.play.coaching import Coaching, Hint
from whitecell.play.papers import Matter, Paper, Plea, View
from whitecell.script.injects import NEWS

OVER = frozenset({"decided", "in_effect", "lapsed"})
"""The stages of a decision about which there is nothing left to do."""


NOTHING: Iterator["Planned"] = iter(())
Settled = dict[int, tuple[Paper, Hint | None]]


class Colleague(NamedTuple):
    """What everybody knows of a cell: its nation, its domains, whether it is the centre."""

    cell: str
    nation: str | None
    domains: tuple[str, ...]
    centre: bool


class Planned(NamedTuple):
    """An action at a second of play."""

    second: int
    action: Action


class Understudy:
    """A doctrinal one: it does in good time what its duty says."""

    name = "doctrinal"
    skill = 900
    notices = (60, 180)
    answers = (60, 240)
    settles = 500
    """Per mille of the time it has, after which it decides."""

    def __init__(self, cell: str, directory: tuple[Colleague, ...], seed: int) -> None:
        self.cell = cell
        self.me = next(c for c in directory if c.cell == cell)
        self.others = tuple(c for c in directory if c.cell != cell)
        self.nations = {c.cell: c.nation for c in directory}
        self.seed = seed
        self._noticed: dict[tuple[int, int], Planned] = {}
        self._settled: Settled = {}
        """Papers about which there is nothing to do, with their hints, by identity."""
        self._hints: dict[int, Hint] = {}
        self._hinted = 0

    def plan(self, view: View, coaching: Coaching) -> list[Planned]:
        """What it means to do, and when; nothing falls in the second in which its view changed."""
        if view.stage != "running":
            return []
        known = self._noticed
        plan = [
            known.get((paper.number, paper.second)) or self.notice(paper)
            for paper in view.live
            if paper.stage == "delivered" and not paper.own
        ]
        plan.extend(self._desk(view, coaching))
        for matter in view.matters:
            if matter.stage not in OVER:
                leans = coaching.leans.get(matter.number, ())
                plan.extend(self._settle(view, matter, leans))
        for plea in view.pleas:
            if plea.stage == "asked" and not plea.under_way:
                plan.append(self._answer(plea))
        soonest = view.second + 1
        return [p if p[0] >= soonest else Planned(soonest, p[1]) for p in plan]

    def _drawn(self, low: int, high: int, *subjects: object) -> int:
        return between(low, high, draw(self.seed, "when", self.cell, *subjects))

    def notice(self, paper: Paper) -> Planned:
        """When it notices a paper; drawn once, since the draw is the same each time."""
        wait = self._drawn(*self.notices, "notice", paper.number)
        planned = Planned(paper.second + wait, actions.Acknowledge(f"M{paper.number}"))
        self._noticed[paper.number, paper.second] = planned
        return planned

    def _desk(self, view: View, coaching: Coaching) -> Iterator[Planned]:
        """Works through papers: items in the centre, news and first reports elsewhere."""
        free, centre, hints = view.analysts, self.me.centre, coaching.hints
        settled = self._still_settled(view, hints)
        for paper in [paper for paper in view.live if id(paper) not in settled]:
            hint, meant = hints.get(paper.number), NOTHING
            if centre and paper.kind == "item" and paper.stage != "recalled":
                if paper.work is None:
                    if free > 0:
                        free -= 1
                        yield Planned(view.second + 1, actions.TakeUp(f"M{paper.number}"))
                    continue
                if paper.work == -1:
                    meant = self._analyse(view, paper, hint)
            elif paper.own or (paper.kind in NEWS and paper.stage == "acknowledged"):
                meant = self._pass_on(view, paper, paper.second + self.notices[1] + 30)
            planned = tuple(meant)
            if not planned:
                settled[id(paper)] = (paper, hint)
            yield from planned

    def _still_settled(self, view: View, hints: dict[int, Hint]) -> Settled:
        """The papers about which there was nothing to do, and whose hints are what they were."""
        known = self._settled
        if (
            self._hints is not hints
            or self._hinted != len(hints)
            or len(known) > 2 * len(view.live)
        ):
            live = {id(paper) for paper in view.live}
            self._hints, self._hinted = hints, len(hints)
            self._settled = {
                key: (paper, hint)
                for key, (paper, hint) in known.items()
                if key in live and hints.get(paper.number) is hint
            }
        return self._settled

    def _analyse(self, view: View, paper: Paper, hint: Hint | None) -> Iterator[Planned]:
        name, now = f"M{paper.number}", view.second + 1
        if hint and paper.grade is None:
            yield Planned(now, actions.Grade(name, self._grade(paper, hint)))
        linked = {other for other, _ in paper.links}
        for other in hint.same_source if hint else ():
            if other not in linked:
                yield Planned(now, actions.Link(name, f"M{other}", "source"))
        for other in hint.related if hint else ():
            if other not in linked and other < paper.number:
                yield Planned(now, actions.Link(name, f"M{other}"))
        weighed = {hypothesis for hypothesis, _ in paper.readings}
        for hypothesis, reading in hint.readings if hint else ():
            if hypothesis not in weighed:
                yield Planned(now, actions.Weigh(name, hypothesis, reading))
        yield from self._pass_on(view, paper, now)

    def _grade(self, paper: Paper, hint: Hint) -> str:
        return hint.grade

    def _pass_on(self, view: View, paper: Paper, second: int) -> Iterator[Planned]:
        """Shares a paper with those who should have it, and asks where the rules say ask."""
        tried = {given.cell: given for given in paper.given}
        to = tuple(
            c.cell for c in self.others if self._should_have(paper, c) and c.cell not in tried
        )
        if to:
            yield Planned(second, actions.Share(f"M{paper.number}", to))
        for given in paper.given:
            if given.stage == "awaiting" and not given.asked and self._asks(paper):
                ask = actions.Request(f"M{paper.number}", (given.cell,))
                yield Planned(max(second, view.second + 1), ask)

    def _should_have(self, paper: Paper, other: Colleague) -> bool:
        if paper.kind != "item" and ("all" in paper.to or other.cell in paper.to):
            return False
        if paper.own and other.centre and not self.me.centre:
            return True
        return paper.domain in other.domains

    def _asks(self, paper: Paper) -> bool:
        return paper.kind == "item"

    def _settle(self, view: View, matter: Matter, leans: tuple[int, ...]) -> Iterator[Planned]:
        """Decides, proposes, concurs or takes its nation's position, when it is its turn."""
        name = f"D{matter.number}"
        unsettled = matter.choices and matter.stage in ("open", "drafted", "objected")
        if unsettled and "decide" in matter.parts:
            when = self._moment(view, matter, self.settles)
            yield Planned(when, actions.Decide(name, self._choose(matter, leans)))
        if unsettled and "propose" in matter.parts and matter.objections < 2:
            when = self._moment(view, matter, self.settles * 6 // 10)
            yield Planned(when, actions.Propose(name, self._choose(matter, leans)))
        if matter.stage == "proposed":
            yield from self._respond(view, matter, leans)

    def _moment(self, view: View, matter: Matter, mille: int) -> int:
        time = 600 if matter.due is None else matter.due - matter.second
        return max(matter.second + time * mille // 1000, view.second + 1)

    def _choose(self, matter: Matter, leans: tuple[int, ...]) -> str:
        """The letter of the option that draws it most; after an objection, of the next."""
        order = sorted(range(len(leans)), key=lambda place: (-leans[place], place))
        if not order:
            return matter.choices[0].letter
        return matter.choices[order[min(matter.objections, len(order) - 1)]].letter

    def _respond(self, view: View, matter: Matter, leans: tuple[int, ...]) -> Iterator[Planned]:
        name = f"D{matter.number}"
        lean = self._lean(matter, leans)
        wait = self._drawn(*self.notices, "respond", matter.number, matter.objections)
        when = (matter.tabled or view.second) + wait
        if "concur" in matter.parts and not matter.concurred:
            yield Planned(when, actions.Concur(name) if lean >= 0 else actions.ObjectTo(name))
        if "position" in matter.parts and not matter.position:
            if lean < 0:
                yield Planned(when, actions.TakePosition(name, "against"))
            elif matter.rule != "silence_procedure":
                yield Planned(when, actions.TakePosition(name, "for"))

    def _lean(self, matter: Matter, leans: tuple[int, ...]) -> int:
        for choice, lean in zip(matter.choices, leans, strict=False):
            if choice.letter == matter.proposed:
                return lean
        return 0

    def _answer(self, plea: Plea) -> Planned:
        wait = self._drawn(*self.answers, "answer", plea.number)
        if self._grants(plea):
            return Planned(plea.second + wait, actions.Grant(f"R{plea.number}"))
        return Planned(plea.second + wait, actions.Refuse(f"R{plea.number}"))

    def _grants(self, plea: Plea) -> bool:
        return True
