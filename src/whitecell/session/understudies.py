"""Understudies: seats filled by the machine, each by temperament.

To add a temperament: a class here that departs from `Understudy`, which is the doctrinal one, and
its name in `TEMPERAMENTS`.
"""

from whitecell.play.chance import between, draw, happens
from whitecell.play.coaching import Hint
from whitecell.play.papers import Matter, Paper, Plea
from whitecell.session.duty import Colleague, Understudy


class Cautious(Understudy):
    """Waits, and shares only what is graded B2 or better."""

    name = "cautious"
    notices = (120, 300)
    answers = (400, 800)
    settles = 900

    def _should_have(self, paper: Paper, other: Colleague) -> bool:
        if paper.grade is None:
            sure = paper.kind != "item" or not self.me.centre
        else:
            sure = paper.grade[0] <= "B" and paper.grade[1] <= "2"
        return sure and super()._should_have(paper, other)


class Hasty(Understudy):
    """Acts at once, and takes every grade as claimed."""

    name = "hasty"
    skill = 500
    notices = (5, 20)
    answers = (5, 20)
    settles = 50

    def _grade(self, paper: Paper, hint: Hint) -> str:
        return paper.claimed


class Siloed(Understudy):
    """Keeps to its own: shares with its nation alone, asks nobody, refuses others."""

    name = "siloed"
    skill = 650
    notices = (180, 480)
    answers = (300, 700)
    settles = 700

    def _should_have(self, paper: Paper, other: Colleague) -> bool:
        home = paper.nation if self.me.centre else self.me.nation
        return other.nation == home and super()._should_have(paper, other)

    def _asks(self, paper: Paper) -> bool:
        return False

    def _grants(self, plea: Plea) -> bool:
        return self.nations.get(plea.cell) == self.me.nation


class Random(Understudy):
    """Draws what it does, and when."""

    name = "random"
    skill = 500
    notices = (10, 900)
    answers = (10, 900)

    def _should_have(self, paper: Paper, other: Colleague) -> bool:
        drawn = draw(self.seed, "share", self.cell, paper.number, other.cell)
        return super()._should_have(paper, other) and happens(500, drawn)

    def _choose(self, matter: Matter, leans: tuple[int, ...]) -> str:
        last = len(matter.choices) - 1
        drawn = draw(self.seed, "choose", self.cell, matter.number, matter.objections)
        return matter.choices[between(0, last, drawn)].letter

    def _grants(self, plea: Plea) -> bool:
        return happens(500, draw(self.seed, "grant", self.cell, plea.number))


TEMPERAMENTS: dict[str, type[Understudy]] = {
    kind.name: kind for kind in (Understudy, Cautious, Hasty, Siloed, Random)
}
