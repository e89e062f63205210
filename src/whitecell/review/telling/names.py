"""What things are called in the review: by their authors' titles, and by id where there is none."""

from collections.abc import Callable
from typing import Any

from whitecell.language import Sentence, Text, Words, changed, sentence, worded
from whitecell.play.board import CONTROL, PERSON
from whitecell.review.record.record import Record
from whitecell.review.telling.titles import common, inside, short_titles

SHORT = 160
"""The most characters of somebody's own words that stand in a line of the timeline."""


SEATS = (PERSON, CONTROL, "doctrinal", "cautious", "hasty", "siloed", "random")
"""Who may sit on a seat, by the words that the review has for them."""

TO_OTHERS = ("share", "request", "tell")
"""What is done towards other cells."""


class Names:
    """The names of one exercise's cells, nations, injects, items, decisions and the rest."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.script = record.script
        self._short = short_titles(record.script)

    def cell(self, id: str) -> Any:
        """A cell's short title as it stands inside a sentence."""
        return self._inside(self.title(id))

    def title(self, id: str) -> Any:
        """A cell's short title; the seat's cell for a seat, a party's title, control, or the id."""
        id = id.partition(".")[0]
        if id.startswith("party:"):
            party = self.script.parties.get(id.removeprefix("party:"))
            return party.title if party else id.removeprefix("party:")
        if id in self.script.cells:
            return self._short[id]
        return sentence("review.control") if id == "control" else id

    def cells(self, ids: tuple[str, ...]) -> tuple[Any, ...]:
        """Several cells' titles as they stand inside a sentence."""
        return tuple(self.cell(id) for id in ids)

    def nation(self, id: str | None) -> Any:
        """A nation's title as it stands inside a sentence."""
        return self._inside(self.nation_title(id))

    def nation_title(self, id: str | None) -> Any:
        """A nation's title; one that the exercise only mentions goes by its code."""
        if id is None:
            return sentence("review.no_nation")
        nations = self.script.nations
        return nations[id].title if id in nations else id

    def domain(self, id: str) -> Any:
        """A domain, by the name that it has in a language, else as its author wrote it."""
        usual = f"story.domain_{id}"
        return sentence(usual) if worded(usual) else id.replace("_", " ")

    def seat(self, kind: str) -> Any:
        """Who sits somewhere: people, or an understudy of some temperament."""
        return Sentence(f"review.seat_{kind}") if kind in SEATS else kind

    def service(self, id: str) -> Any:
        """A service's title as it stands inside a sentence."""
        return self._inside(self.script.services[id].title, common)

    def _inside(self, title: Any, also: Callable[[str, str], str] = lambda said, _: said) -> Any:
        """A title as it stands inside a sentence."""
        if not isinstance(title, dict):
            return title
        first = self.script.exercise.exercise.languages[0]
        codes = {code: code or first for code in title}
        return {code: also(inside(said, codes[code]), codes[code]) for code, said in title.items()}

    def nation_of(self, cell: str) -> str | None:
        """The nation of a cell or a party."""
        if cell.startswith("party:"):
            party = self.script.parties.get(cell.removeprefix("party:"))
            return party.nation if party else None
        return self.script.cells[cell].nation if cell in self.script.cells else None

    def inject(self, id: str) -> Sentence:
        """An inject's title, in quotation marks."""
        inject = self.script.injects.get(id)
        return sentence("review.titled", title=(inject.title if inject else None) or id)

    def item(self, id: str) -> Sentence:
        """An item: its id, as people at the table type it, and the nation whose report it is."""
        if id not in self.script.reports:
            return sentence("review.titled", title=id)
        nation = self.script.reports[id].report.nation
        return sentence("review.item", item=id, nation=self.nation(nation))

    def thing(self, id: str) -> Any:
        """An item, an inject, a message or a service."""
        if id in self.script.reports:
            return self.item(id)
        if id in self.script.services:
            return self.service(id)
        message = self.record.messages.get(id)
        if message is not None:
            return sentence("review.message", cell=self.cell(message.by))
        if id in self.record.improvised:
            return sentence("interventions.thing")
        return self.inject(id)

    def decision(self, id: str) -> Sentence:
        """A decision by what it asks."""
        return sentence("review.titled", title=self.script.decisions[id].decision.ask)

    def option(self, decision: str, option: str | None, text: Words = "") -> Any:
        """What was chosen: the option's text, else the words that somebody wrote."""
        found = self.script.decisions[decision].decision.option(option or "")
        return found.text if found else text or sentence("review.no_option")

    def hypothesis(self, id: str) -> Text:
        """A hypothesis's title."""
        return self.script.hypotheses[id].title

    def expectation(self, id: str) -> Sentence:
        """What a cell was expected to do."""
        expected = self.script.expectations[id].expectation
        if expected.text is not None:
            return sentence("review.does_as_told", text=expected.text)
        what: Any = None
        if expected.what is not None:
            known = expected.what in self.script.decisions
            what = self.decision(expected.what) if known else self.thing(expected.what)
        to = self.cells(expected.with_)
        form = f"{expected.deed}_with" if to and expected.does in TO_OTHERS else expected.deed
        return sentence(f"review.does_{form}", what=what, to=to)


def shortened(words: Words) -> Words:
    """Somebody's own words, cut to what a line holds."""
    return changed(words, _short)


def _short(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[:SHORT].rstrip()} …"
